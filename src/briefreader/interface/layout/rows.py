"""The rows of one piece of text: what they show, and which character stands in which cell."""

from bisect import bisect_right
from typing import NamedTuple

from rich.cells import split_graphemes

from briefreader.interface.layout.wrap import wrap
from briefreader.interface.render import cells

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class Row(NamedTuple):
    """One row of the reading pane.

    Args:
        block: index of the block that it shows, or to which its blank space belongs.
        start: offset in the document's text of its first character.
        end: offset after its last character; equal to `start` for blank space.
        indent: empty cells before it.
        shown: the characters to draw.
        raised: places in `shown` of note numbers that are not in the document's text, as (index, length).
        rule: True for the line above the footnotes.
    """

    block: int
    start: int
    end: int
    indent: int = 0
    shown: str = ""
    raised: tuple[tuple[int, int], ...] = ()
    rule: bool = False

    @property
    def blank(self) -> bool:
        """Whether it is only space between blocks."""
        return not self.shown

    def index_of(self, offset: int) -> int:
        """Index in `shown` of a character of the text."""
        index, shift = offset - self.start, 0
        for place, length in self.raised:
            if place - shift > index:
                break
            shift += length
        return max(0, min(index + shift, len(self.shown)))

    def offset_at(self, index: int) -> int:
        """Offset in the text of the character at an index of `shown`."""
        before = sum(min(length, max(0, index - place)) for place, length in self.raised)
        return min(self.end, self.start + index - before)

    def offset_in_cell(self, cell: int) -> int:
        """Offset in the text of the character that covers a cell, counted from the row's left edge."""
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
        """The cell, counted from the row's left edge, in which a character of the text begins."""
        return self.indent + cells(self.shown[: self.index_of(offset)])


def lay_out(
    text: str, block: int, start: int, width: int, indent: int, hanging: int, notes: list[tuple[int, str]]
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
        rows.append(Row(block, first, last, left, shown[line.start : line.end], inside))
    return rows


def _with_notes(text: str, start: int, notes: list[tuple[int, str]]) -> tuple[str, list[tuple[int, int]]]:
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


def row_index(rows: tuple[Row, ...], offset: int) -> int:
    """Index of the row that shows an offset; blank rows before the text are passed over."""
    first = next((number for number, row in enumerate(rows) if not row.blank and not row.rule), 0)
    return max(first, first + bisect_right(rows[first:], offset, key=lambda row: row.start) - 1)
