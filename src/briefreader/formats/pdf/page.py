"""What the child process tells of a page."""

from collections.abc import Sequence
from typing import NamedTuple

GENERATED, REAL = 1, 2
"""A blank that the library read from a gap, and one that the PDF has."""


class Run(NamedTuple):
    """Letters of one face that stand together on one line.

    Args:
        left: where they begin, in points from the left of the page as it is shown.
        baseline: in points from its foot.
        right: where the last one ends.
        size: of the type, in points; 0 where the letters do not stand upright.
        face: index of their face.
        text: they themselves, without blanks around them.
        blank: what stands before them: 0 for nothing, `GENERATED` for a blank that was guessed, `REAL` for one.
    """

    left: float
    baseline: float
    right: float
    size: float
    face: int
    text: str
    blank: int


class Face(NamedTuple):
    """A typeface.

    Args:
        name: as the PDF has it, without the prefix of a subset.
        bold: whether it is heavy.
        italic: whether it slants.
    """

    name: str
    bold: bool
    italic: bool


class Linked(NamedTuple):
    """An area of a page that leads to an address.

    Args:
        left: in points from the left of the page as it is shown.
        bottom: in points from its foot.
        right: as `left`.
        top: as `bottom`.
        target: the address, as the PDF has it.
    """

    left: float
    bottom: float
    right: float
    top: float
    target: str


class Page(NamedTuple):
    """A page.

    Args:
        width: in points, as it is shown.
        height: in points, as it is shown.
        runs: in the order of its content.
        faces: all faces that were met so far, by index.
        pieces: how many pieces of text it has, of which too many are not read.
        links: what on it leads to an address.
    """

    width: float
    height: float
    runs: list[Run]
    faces: list[Face]
    pieces: int = 0
    links: Sequence[Linked] = ()


_LONG = 40
"""Pages; a shorter PDF is read by one process."""
_BLOCK = 4
"""Pages that a process reads on end; few, as a pipe holds no more."""


def is_shared(pages: int) -> bool:
    """Whether two processes share a PDF of so many pages."""
    return pages >= _LONG


def share_of(index: int) -> int:
    """Which of the two processes that share a PDF, 0 or 1, reads a page.

    Args:
        index: of the page, from 0.
    """
    return index // _BLOCK % 2
