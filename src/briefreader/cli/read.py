"""`briefreader`: reading, on the screen, or as text where there is no screen."""

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from briefreader.cli.output import BAD, FOUND, complain, print_line
from briefreader.domain.term import Glossary
from briefreader.errors import SourceError
from briefreader.library.ahead import ReadAhead
from briefreader.library.folders import Library
from briefreader.library.opening import Found, find_letter, find_source
from briefreader.library.request import ReadingRequest
from briefreader.library.state import State

if TYPE_CHECKING:
    from argparse import Namespace

    from briefreader.cli.parser import Parser


def add_arguments(parser: "Parser") -> None:
    """Tell the parser what may be read."""
    parser.add_argument("documents", metavar="DOCUMENT", nargs="*", help="what to read")


def run(arguments: "Namespace") -> int:
    """Show the documents, and give the exit status."""
    return read(arguments.documents, arguments.library)


def read(names: Sequence[str], folders: Sequence[Path] = ()) -> int:
    """Show documents on the screen, or print them where there is none.

    Args:
        names: of the documents; without any, the one that was read last.
        folders: of the library.

    Returns:
        The exit status.

    Raises:
        SourceError: if a folder of the library is not there.
    """
    gc.disable()  # what is loaded now stays; looking for garbage in it takes an eighth of the time to the first paint
    library = Library(tuple(folders))
    documents: list[Found] = []
    for name in names:
        try:
            found = find_source(name, library)
            found.check()
            documents.append(found)
        except SourceError as error:
            complain(error.sentence)
    status = FOUND if len(documents) == len(names) else BAD
    if names and not documents:
        return status
    if _has_terminal():
        return _show(documents, library) or status
    return max(status, _print_texts(documents or [_last_read(State(), library)]))


def _show(documents: list[Found], library: Library) -> int:
    """Show documents on the screen until the reader quits."""
    state = State()
    shown = tuple(documents or [_last_read(state, library)])
    state.close()
    first = ReadAhead(shown[0], state, _load_glossary)  # before the screen is loaded, which takes longer than reading
    from briefreader.interface.app import run as read_on_screen

    return read_on_screen(ReadingRequest(shown, library, state), first)


def _load_glossary() -> Glossary:
    """The glossary, as it is needed once a document is read; the screen tells of trouble with the user's own."""
    from briefreader.glossary.load import load_glossary

    return load_glossary()


def _last_read(state: State, library: Library) -> Found:
    """The document that was read last and is still there; on the first day, the bundled letter."""
    for name in state.last_opened():
        try:
            found = find_source(name, library)
            found.check()
        except SourceError:
            continue
        return found
    return find_letter()


def _print_texts(documents: list[Found]) -> int:
    """Print the reflowed text of documents, and give the exit status."""
    status = FOUND
    for found in documents:
        try:
            print_line(found.read().text)
        except SourceError as error:
            complain(error.sentence)
            status = BAD
    return status


def _has_terminal() -> bool:
    """Whether there is a screen and a keyboard; where standard input is a pipe, keys come from the terminal itself."""
    if not sys.stdout.isatty():
        return False
    if sys.stdin is None:
        return False
    if sys.stdin.isatty():
        return True
    try:
        terminal = os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY)
    except OSError:
        return False
    if terminal != 0:
        os.dup2(terminal, 0)
        os.close(terminal)
    return True
