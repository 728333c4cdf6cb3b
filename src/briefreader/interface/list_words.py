"""The words of the lists beside the text: places, counts, and whether a publication can be read here."""

from typing import NamedTuple

from briefreader.domain.document import Document
from briefreader.domain.locator import locate


class Standing(NamedTuple):
    """Whether a reference can be read here.

    Args:
        held: the library holds it.
        read: it was opened before.
    """

    held: bool = False
    read: bool = False

    @property
    def words(self) -> str:
        """For the user."""
        if self.held:
            return "in your library, read before" if self.read else "in your library"
        return "opened in the browser before" if self.read else "not in your library"


def times(count: int, what: str) -> str:
    """A count with its noun, such as "3 mentions"."""
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


def place_name(document: Document, offset: int) -> str:
    """How the screen names a place."""
    place = locate(document, offset)
    return str(place)[:1].upper() + str(place)[1:]
