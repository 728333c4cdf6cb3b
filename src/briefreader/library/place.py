"""A place in a document that is found again when the document has changed."""

from typing import NamedTuple

_QUOTE = 80


class Place(NamedTuple):
    """Where the reader was.

    Args:
        offset: of a character in the document's text.
        quote: the characters from there on, up to 80 of them.
    """

    offset: int
    quote: str

    @classmethod
    def at(cls, text: str, offset: int) -> "Place":
        """The place of a character of `text`."""
        return cls(offset, text[offset : offset + _QUOTE])

    def find_in(self, text: str) -> int:
        """The offset of the place in a text that may have changed since.

        Args:
            text: of the document, as it is now.

        Returns:
            Where its quotation stands, nearest to where it stood; without one, the same offset, or the end.
        """
        if text.startswith(self.quote, self.offset):
            return min(self.offset, len(text))
        after = text.find(self.quote, self.offset)
        before = text.rfind(self.quote, 0, self.offset)
        found = [offset for offset in (before, after) if offset >= 0]
        if found:
            return min(found, key=lambda offset: abs(offset - self.offset))
        return min(self.offset, len(text))
