"""Sections: a heading and what stands under it, in a tree."""

from collections.abc import Iterator
from typing import NamedTuple

from briefreader.domain.span import Span

OPENING = "Opening"
"""Title of the section that holds the text before the first heading."""


class Section(NamedTuple):
    """A heading and what stands under it.

    Args:
        title: the heading's text with its number, on one line; `OPENING` for what precedes the first heading.
        level: 1 for the highest.
        span: from the start of the heading to the end of the last block under it, its subsections included.
        first_block: index in `Document.blocks` of the heading, or of the first block of the opening.
        paragraphs: how many counted paragraphs stand directly under it, those of its subsections not included.
        sections: its subsections, in order.
        label: what to call it where sections beside it have the same title, such as "Motie nr. 12"; else "".
    """

    title: str
    level: int
    span: Span
    first_block: int
    paragraphs: int
    sections: tuple["Section", ...] = ()
    label: str = ""

    @property
    def name(self) -> str:
        """What to call it: its label where it has one, else its title."""
        return self.label or self.title


def walk_sections(sections: tuple[Section, ...]) -> Iterator[Section]:
    """All sections of a tree in reading order, each before its subsections."""
    pending = list(reversed(sections))
    while pending:
        section = pending.pop()
        yield section
        pending.extend(reversed(section.sections))
