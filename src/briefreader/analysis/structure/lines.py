"""The lines of a source, without the blank ones, and the pages on which they stand."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import IntEnum

WIDE = "\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
"""Blanks of other widths; each becomes the one blank, so that the length of the text stays what it was."""

HYPHENS = "\u2010\u2011"
"""Hyphens as some typesetters write them; each becomes the one that is on the keyboard."""

SOFT_HYPHEN = "\u00ad"


class Gap(IntEnum):
    """What stands between a line of the running text and the one before it."""

    NONE = 0
    BLANK = 1
    PAGE = 2


class Taken(IntEnum):
    """Where a line went."""

    FLOW = 0
    FURNITURE = 1
    LABELLED = 2
    NOTE = 3


@dataclass(slots=True)
class Lines:
    """The lines that hold more than blanks, in parallel lists.

    Args:
        text: each line without the blanks around it.
        width: its length as printed, which stays when a note number is taken out of the text.
        indent: how many blanks stood before it.
        number: line of the source, from 1.
        blanks: how many blank lines stood before it.
        page_starts: index of the first line of each page after the first.
        paged: whether the source has pages, if it be only one.
        taken: for each line, where it went (a `Taken`).
    """

    text: list[str] = field(default_factory=list)
    width: list[int] = field(default_factory=list)
    indent: list[int] = field(default_factory=list)
    number: list[int] = field(default_factory=list)
    blanks: list[int] = field(default_factory=list)
    page_starts: list[int] = field(default_factory=list)
    paged: bool = False
    taken: bytearray = field(default_factory=bytearray)

    def page_of(self, index: int) -> int:
        """Page of a line, from 1."""
        return bisect_right(self.page_starts, index) + 1

    def pages(self) -> Iterator[tuple[int, range]]:
        """Each page that has lines, as its number from 1 and its lines."""
        start = 0
        for number, stop in enumerate((*self.page_starts, len(self.text)), 1):
            if start < stop:
                yield number, range(start, stop)
            start = stop

    def taken_as(self, where: Taken) -> Iterator[int]:
        """Indexes of the lines that went to one place, in order."""
        index = self.taken.find(where)
        while index >= 0:
            yield index
            index = self.taken.find(where, index + 1)

    def chunk_end(self, start: int, stop: int) -> int:
        """Index after the last line of the run without blank lines that begins at `start`."""
        end = start + 1
        while end < stop and not self.blanks[end]:
            end += 1
        return end


def read_lines(text: str) -> Lines:
    """Split a text into lines and pages.

    Args:
        text: clean text; a form feed begins a page.

    Returns:
        Its lines that are not blank.
    """
    if not text.isascii():
        for wide in WIDE:
            text = text.replace(wide, " ")
        for hyphen in HYPHENS:
            text = text.replace(hyphen, "-")
    lines = Lines()
    paged = "\f" in text
    blanks = 0
    texts, widths, indents, numbers, gaps = lines.text, lines.width, lines.indent, lines.number, lines.blanks
    for number, raw in enumerate(text.split("\n"), 1):
        if paged and "\f" in raw:
            *before, raw = raw.split("\f")
            for piece in before:
                if piece.strip():
                    _add(lines, piece, number, blanks)
                    blanks = 0
                lines.page_starts.append(len(texts))
        line = raw.strip()
        if not line:
            blanks += 1
            continue
        texts.append(line)
        widths.append(len(line))
        indents.append(0 if raw[0] != " " else len(raw) - len(raw.lstrip()))
        numbers.append(number)
        gaps.append(blanks)
        blanks = 0
    if lines.page_starts and lines.page_starts[-1] == len(texts):
        lines.page_starts.pop()  # pdftotext ends the last page with a form feed too
    lines.paged = bool(lines.page_starts)
    lines.taken = bytearray(len(texts))
    return lines


def _add(lines: Lines, raw: str, number: int, blanks: int) -> None:
    line = raw.strip()
    lines.text.append(line)
    lines.width.append(len(line))
    lines.indent.append(len(raw) - len(raw.lstrip()))
    lines.number.append(number)
    lines.blanks.append(blanks)
