"""The rows of one piece of text: what they show, and which character stands in which cell."""

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from rich.cells import split_graphemes

from briefreader.interface.layout.wrap import wrap
from briefreader.interface.render import cells

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class Stretch(NamedTuple):
    """Characters of the text that stand next to each other in a row.

    Args:
        at: index in what the row shows of the first one.
        start: offset in the document's text of the first one.
        end: offset after the last one.
    """

    at: int
    start: int
    end: int


class Row(NamedTuple):
    """One row of the reading pane.

    Args:
        block: index of the block that it shows, or to which its blank space belongs.
        start: offset in the document's text of its first character.
        end: offset after its last character; equal to `start` for blank space.
        indent: cells before it; less than none where a table begins to the left of the text.
        shown: the characters to draw.
        stretches: from left to right, where what is shown is more than the characters from `start` to `end`: between
            them stand numbers of notes, or the blanks between the cells of a table, and a row may show the beginning
            of one cell and the end of another.
        raised: places in `shown` of note numbers that are not in the document's text, as (index, length).
        rule: cells of the line that it is; 0 where it is none.
        beyond: how many cells its table is wider than the pane.
        edges: where the columns of such a table begin, in cells from its left edge.
        fixed: how many cells of such a table, from its left edge, stay where they are when it is scrolled sideways.
        figures: where its columns of numbers stand, from one cell to another; half a number would be another one.
    """

    block: int
    start: int
    end: int
    indent: int = 0
    shown: str = ""
    stretches: tuple[Stretch, ...] = ()
    raised: tuple[tuple[int, int], ...] = ()
    rule: int = 0
    beyond: int = 0
    edges: tuple[int, ...] = ()
    fixed: int = 0
    figures: tuple[tuple[int, int], ...] = ()

    @property
    def blank(self) -> bool:
        """Whether it is only space between blocks."""
        return not self.shown

    @property
    def texts(self) -> Sequence[Stretch]:
        """The characters of the text that it shows."""
        return self.stretches or (Stretch(0, self.start, self.end),)

    def shows(self, offset: int) -> bool:
        """Whether it shows a character of the text; the place after an empty text counts as one."""
        if self.blank or not self.start <= offset < max(self.end, self.start + 1):
            return False
        return not self.stretches or any(start <= offset < end for _, start, end in self.stretches)

    def index_of(self, offset: int) -> int:
        """Index in `shown` of a character of the text, or of the place nearest to one that it does not show."""
        texts = self.texts
        at, start, end = texts[max(0, bisect_right(texts, offset, key=lambda stretch: stretch.start) - 1)]
        return max(0, min(at + max(0, min(offset, end) - start), len(self.shown)))

    def offset_at(self, index: int) -> int:
        """Offset in the text of the character at an index of `shown`; between two stretches, the end of the first.

        The number of a note belongs to the character that it stands behind.
        """
        texts = self.texts
        at, start, end = texts[max(0, bisect_right(texts, index, key=lambda stretch: stretch.at) - 1)]
        if any(place <= index < place + length for place, length in self.raised):
            return max(start, end - 1)
        return min(start + max(0, index - at), end)

    def offset_in_cell(self, cell: int) -> int:
        """Offset in the text of the character that covers a cell, counted from the left edge of the text's column."""
        cell -= self.indent
        if cell <= 0:
            return self.start
        used = 0
        for start, _end, size in split_graphemes(self.shown)[0]:
            used += size
            if used > cell:
                return self.offset_at(start)
        return self.end

    def cell_of(self, offset: int) -> int:
        """The cell, counted from the left edge of the text's column, in which a character of the text begins."""
        return self.indent + cells(self.shown[: self.index_of(offset)])


def lay_out(
    text: str, block: int, start: int, width: int, indent: int, hanging: int, notes: Sequence[tuple[int, str]]
) -> list[Row]:
    """Break a piece of a block into rows.

    Args:
        text: the characters of the piece, without line breaks.
        block: index of the block.
        start: offset in the document's text at which the piece starts.
        width: of the column of text, in cells.
        indent: of the first row, in cells.
        hanging: further indent of the other rows, in cells.
        notes: numbers of notes and the offsets after which they stand, in order.

    Returns:
        At least one row.
    """
    shown, places = _with_notes(text, start, notes)
    rows = []
    for number, line in enumerate(wrap(shown, width - indent, hanging)):
        inside = tuple((at - line.start, size) for at, size in places if line.start <= at < line.end)
        before = sum(size for at, size in places if at < line.start)
        first = start + line.start - before
        last = first + line.end - line.start - sum(size for _, size in inside)
        left = indent if number == 0 else indent + hanging
        stretches = _around(inside, first, last) if inside else ()
        rows.append(Row(block, first, last, left, shown[line.start : line.end], stretches, inside))
    return rows


def _with_notes(text: str, start: int, notes: Sequence[tuple[int, str]]) -> tuple[str, list[tuple[int, int]]]:
    if not notes:
        return text, []
    parts, places = [], []
    done, length = 0, 0
    for anchor, number in notes:
        raised = number.translate(_RAISED)
        parts += [text[done : anchor - start], raised]
        length += anchor - start - done
        places.append((length, len(raised)))
        length += len(raised)
        done = anchor - start
    parts.append(text[done:])
    return "".join(parts), places


def _around(raised: Sequence[tuple[int, int]], start: int, end: int) -> tuple[Stretch, ...]:
    """The stretches of a row around its numbers of notes."""
    stretches = []
    index, at = 0, start
    for place, length in raised:
        stretches.append(Stretch(index, at, at + place - index))
        at += place - index
        index = place + length
    stretches.append(Stretch(index, at, end))
    return tuple(stretches)


def row_index(rows: tuple[Row, ...], offset: int) -> int:
    """Index of the row that shows an offset; blank rows before the text are passed over."""
    first = next((number for number, row in enumerate(rows) if not row.blank and not row.rule), 0)
    found = max(first, first + bisect_right(rows[first:], offset, key=lambda row: row.start) - 1)
    if not rows[found].stretches:
        return found
    # Of a row of a table, the lines of each cell stand beside those of the others.
    nearest = max(
        (max((stretch.start for stretch in row.texts if stretch.start <= offset), default=-1), number)
        for number, row in enumerate(rows[first : found + 1], first)
        if not row.blank and not row.rule
    )
    return nearest[1]
