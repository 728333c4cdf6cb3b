"""What reading at one place of a text gives."""

from bisect import bisect_right
from collections.abc import Callable
from typing import NamedTuple

from briefreader.domain.citation import Citation
from briefreader.domain.document import Document
from briefreader.domain.span import Span


class Read(NamedTuple):
    """What was read at a place that may cite something.

    Args:
        citations: in the order of the text; empty where it cites nothing.
        end: offset before which nothing needs to be read again; it keeps the reading of a whole text linear.
    """

    citations: tuple[Citation, ...]
    end: int


def read_to(citations: list[Citation], at: int) -> Read:
    """What was read where nothing but the citations themselves was looked at twice: the next place is behind them.

    Args:
        citations: in the order of the text.
        at: offset at which reading began.
    """
    return Read(tuple(citations), citations[-1].span.end if citations else at + 1)


Reader = Callable[[str, int, int, int], Read]
"""How each family reads on from one of its triggers.

Args:
    text: of the document.
    at: offset of the trigger.
    start: offset before which nothing is read.
    end: offset behind which nothing is read.

Returns:
    The citations, none where the trigger announces none, and where to read on.
"""


class Blocks:
    """The blocks of a document, for many questions about where one begins and ends."""

    def __init__(self, document: Document) -> None:
        self._spans = [block.span for block in document.blocks]
        self._starts = [span.start for span in self._spans]

    def at(self, offset: int) -> Span:
        """The block that holds an offset, or the nearest one before it."""
        return self._spans[max(0, bisect_right(self._starts, offset) - 1)]
