"""The beginning of a document: what is shown first, and where the reader was."""

from typing import TYPE_CHECKING, NamedTuple

from briefreader.domain.document import Document
from briefreader.library.opening import Found
from briefreader.library.place import Place
from briefreader.library.state import State, content_key

if TYPE_CHECKING:
    from briefreader.formats.opened import Opened


class Beginning(NamedTuple):
    """The beginning of a document.

    Args:
        document: what was recovered of it.
        whole: whether that is all.
        key: of the document, by which it is known in this session and the next.
        remembered: where the reader was in it, if it was read before.
        trouble: one sentence to be shown where what is remembered could not be had, else "".
    """

    document: Document
    whole: bool
    key: str
    remembered: Place | None
    trouble: str


def read_beginning(found: Found, opened: "Opened", state: State) -> Beginning:
    """Read the beginning of a document, here and now.

    Args:
        found: what is read.
        opened: the same, opened.
        state: in which places are remembered.

    Raises:
        SourceError: if it cannot be read.
    """
    document = found.complete(opened.beginning())
    key = content_key(found.source.data)
    identifier = document.metadata.identifier
    remembered = state.place_of(key, found.name, identifier.canonical if identifier else None)
    return Beginning(document, not opened.is_long, key, remembered, state.trouble)
