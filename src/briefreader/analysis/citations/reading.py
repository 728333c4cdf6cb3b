"""What reading at one place of a text gives."""

from typing import NamedTuple

from briefreader.domain.citation import Citation


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
