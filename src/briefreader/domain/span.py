"""A place in a document's text."""

from typing import NamedTuple


class Span(NamedTuple):
    """The half-open range `[start, end)` of characters in `Document.text`.

    Args:
        start: offset of the first character, in Unicode code points.
        end: offset after the last character.
    """

    start: int
    end: int

    @property
    def length(self) -> int:
        """How many characters it covers."""
        return self.end - self.start

    def contains(self, offset: int) -> bool:
        """Whether the character at `offset` lies in it."""
        return self.start <= offset < self.end

    def covers(self, other: "Span") -> bool:
        """Whether all of `other` lies in it."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def of(self, text: str) -> str:
        """The characters of `text` that it points at."""
        return text[self.start : self.end]
