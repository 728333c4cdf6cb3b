"""What the command line hands to the screen."""

from typing import NamedTuple

from briefreader.library.folders import Library
from briefreader.library.opening import Found
from briefreader.library.state import State


class ReadingRequest(NamedTuple):
    """What the reader asked to see.

    Args:
        documents: the first is shown first; never empty.
        library: where cited publications are looked up.
        state: what is remembered between sessions; who takes the request closes it.
    """

    documents: tuple[Found, ...]
    library: Library
    state: State
