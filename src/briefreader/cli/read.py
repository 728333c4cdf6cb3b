"""`briefreader`: reading, on the screen, or as text where there is no screen."""

import gc
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from briefreader.cli.output import BAD, FOUND, INTERRUPTED, complain, print_line
from briefreader.domain.term import Glossary
from briefreader.errors import ReadingStopped, SourceError
from briefreader.library.ahead import ReadAhead
from briefreader.library.folders import Library
from briefreader.library.opening import Found, find_letter, find_source
from briefreader.library.request import ReadingRequest
from briefreader.library.settings import Settings, load_settings, settings_path
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
        SettingsError: if the user set what cannot be set.
    """
    gc.disable()  # what is loaded now stays; looking for garbage in it takes an eighth of the time to the first paint
    settings = load_settings(settings_path())
    library = Library(tuple(folders), lambda: settings.library)
    documents: list[Found] = []
    refused: list[str] = []
    for name in names:
        try:
            found = find_source(name, library)
            found.check()
            documents.append(found)
        except SourceError as error:
            complain(error.sentence)
            refused.append(error.sentence)
    status = FOUND if len(documents) == len(names) else BAD
    if names and not documents:
        return status
    state = State()
    show = partial(_show, settings, state, refused) if _has_terminal() else _print
    if not names:
        return _last_readable(state, lambda found: show([found], library), library)
    return show(documents, library) or status


def _last_readable(state: State, show: Callable[[Found], int], library: Library) -> int:
    """Show the document that was read last and can still be read; on the first day, the bundled letter."""
    names = state.last_opened()
    state.close()
    for name in names:
        with suppress(SourceError):
            found = find_source(name, library)
            found.check()
            return show(found)
    return show(find_letter())


def _show(settings: Settings, state: State, refused: list[str], documents: list[Found], library: Library) -> int:
    """Show documents on the screen until the reader quits; one that cannot be read is told and left out.

    Raises:
        SourceError: if none of them can be read.
    """
    # Before the screen is loaded, which takes longer than reading.
    first = ReadAhead(documents[0], state, _load_glossary, fork=True)
    try:
        from briefreader.interface.app import run as read_on_screen

        request = ReadingRequest(tuple(documents), library, state, settings, tuple(refused))
        return read_on_screen(request, first)
    except ReadingStopped as error:
        complain(error.sentence)
        status = INTERRUPTED
    except SourceError as error:
        if len(documents) == 1:
            raise
        complain(error.sentence)
        refused.append(error.sentence)
        status = BAD
    finally:
        first.close()
        state.close()
    return (_show(settings, state, refused, documents[1:], library) or status) if len(documents) > 1 else status


def _load_glossary() -> Glossary:
    """The glossary, as it is needed once a document is read; the screen tells of trouble with the user's own."""
    from briefreader.glossary.load import load_glossary

    return load_glossary()


def _print(documents: list[Found], library: Library) -> int:
    """Print the reflowed text of documents; one that cannot be read is told and left out.

    Raises:
        SourceError: if none of them can be read.
    """
    texts = []
    for found in documents:
        try:
            texts.append(found.read().text)
        except SourceError as error:
            if len(documents) == 1:
                raise
            complain(error.sentence)
    for trouble in library.take_troubles():
        complain(trouble)
    for text in texts:
        print_line(text)
    return FOUND if len(texts) == len(documents) else BAD


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
