"""The door out of the command line: what goes to standard output and, one sentence each, to standard error."""

import io
import os
import sys

from briefreader.errors import BriefreaderError
from briefreader.formats.clean import clean_line

FOUND, NOTHING, BAD, INTERRUPTED = 0, 1, 2, 130
"""Exit statuses: something was found, nothing was found, and something could not be read."""


class OutputFailed(BriefreaderError):
    """What was found cannot be printed."""


def prepare_output() -> None:
    """Let no character stop the printing where the terminal's encoding lacks it.

    Raises:
        OutputFailed: if standard output is closed.
    """
    if sys.stdout is None:
        raise OutputFailed("cannot print: standard output is closed; leave it open, or send it to a file")
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")


def print_line(line: str) -> None:
    """Print one line of what was found; it holds clean text only.

    Raises:
        BrokenPipeError: if who reads it went away.
        OutputFailed: if it cannot be written.
    """
    try:
        sys.stdout.write(line + "\n")
    except OSError as error:
        raise _explain(error) from error


def print_json(value: object) -> None:
    """Print one JSON object on one line, with escapes for all that is not ASCII; errors as of `print_line`."""
    import json  # not needed where lines are printed for people, or where a document is read

    print_line(json.dumps(value))


def finish_output() -> None:
    """Send on what was printed; errors as of `print_line`."""
    try:
        sys.stdout.flush()
    except OSError as error:
        raise _explain(error) from error


def abandon_output() -> None:
    """Let nothing be written any more, also not when the program ends."""
    if sys.stdout is not None:
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, sys.stdout.fileno())
        os.close(null)


def complain(sentence: str) -> None:
    """Say on standard error what went wrong, on one line and without anything that steers a terminal."""
    if sys.stderr is None:
        return
    try:
        sys.stderr.write(f"briefreader: {clean_line(sentence)}\n")
        sys.stderr.flush()
    except OSError:
        pass  # nobody listens


def _explain(error: OSError) -> Exception:
    """What is raised for an error of standard output."""
    if isinstance(error, BrokenPipeError):
        return error
    reason = (error.strerror or "the system gives an error").lower()
    return OutputFailed(f"cannot print: {reason}; look where the output goes")
