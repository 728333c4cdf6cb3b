"""The command `briefreader`."""

import sys

_SUCCESS, _FAILURE, _MISUSE, _INTERRUPTED = 0, 1, 2, 130


def main(argv: list[str] | None = None) -> int:
    """Run the command line.

    Args:
        argv: the words after the name of the program; by default those that the system gave.

    Returns:
        The exit status: 0 success, 1 nothing found (or an unexpected error), 2 misuse or bad input, 130 interrupted.
    """
    try:
        return _run(sys.argv[1:] if argv is None else argv)
    except KeyboardInterrupt:
        return _INTERRUPTED


def _run(argv: list[str]) -> int:
    from briefreader.cli.commands import run_command
    from briefreader.cli.output import OutputFailed, abandon_output, complain, finish_output, prepare_output
    from briefreader.errors import BriefreaderError

    try:
        prepare_output()
        try:
            return run_command(argv)
        except BriefreaderError as error:
            complain(error.sentence)
            return _MISUSE
        finally:
            finish_output()
    except BrokenPipeError:
        abandon_output()  # as in `| head -1`: who reads has seen enough
        return _SUCCESS
    except OutputFailed as error:
        abandon_output()
        complain(error.sentence)
        return _MISUSE
    except Exception as error:
        complain(_explain_unexpected(error))
        return _FAILURE


def _explain_unexpected(error: Exception) -> str:
    """Write an unexpected error to the log, and say so in one sentence."""
    from briefreader.library.failures import log_failure
    from briefreader.library.user_folders import state_folder

    log = log_failure(error, state_folder())
    where = f"; what happened is in {log}" if log else ""
    return f"an unexpected error ended the program ({type(error).__name__}){where}"
