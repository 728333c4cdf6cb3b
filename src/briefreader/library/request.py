"""What the command line hands to the screen."""

from typing import NamedTuple

from briefreader.library.folders import Library
from briefreader.library.opening import Found
from briefreader.library.settings import Settings
from briefreader.library.state import State


class ReadingRequest(NamedTuple):
    """What the reader asked to see.

    Args:
        documents: the first is shown first; never empty.
        library: where cited publications are looked up.
        state: what is remembered between sessions; who takes the request closes it.
        settings: what the user set once and for all.
        refused: a sentence for each document that was named and cannot be opened.
    """

    documents: tuple[Found, ...]
    library: Library
    state: State
    settings: Settings = Settings()
    refused: tuple[str, ...] = ()
