"""A table as rows of cells: its columns beside each other, a cell that is too wide broken within its column."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property

from briefreader.domain.document import Table
from briefreader.domain.span import Span
from briefreader.interface.layout.columns import BETWEEN, Columns, Room, looked_at, set_columns, stands_alone
from briefreader.interface.layout.rows import Row, Stretch, lay_out
from briefreader.interface.render import cells

_PIECE = 160
"""Cells of the table in a piece of it, give or take a row."""
_FIXED = 0.55
"""Part of the room that a first column may take and stay where it is when its table is scrolled sideways."""
_UNFORESEEN = 16
"""Width of a cell in a column in which nothing stands in the rows that were looked at."""


class TableLayout:
    """A table laid out for one room; its rows are made piece by piece, as they are looked at.

    Args:
        text: of the document.
        table: what is laid out.
        block: index of its block.
        room: where it can stand.
        notes: anchors and numbers of the document's notes, in order.
    """

    def __init__(self, text: str, table: Table, block: int, room: Room, notes: Sequence[tuple[int, str]]) -> None:
        self._text = text
        self._table = table
        self._block = block
        self._room = room
        self._notes = notes
        self._count = max(map(len, table.rows))
        self._piece = max(1, _PIECE // self._count)

    @property
    def pieces(self) -> int:
        """How many pieces it has."""
        return -(-len(self._table.rows) // self._piece)

    def piece_of(self, offset: int) -> int:
        """The piece that shows a character."""
        row = bisect_right(self._table.rows, offset, key=lambda cells_: cells_[0].start) - 1
        return max(0, row) // self._piece

    def rows(self, piece: int) -> list[Row]:
        """The rows of a piece."""
        first = piece * self._piece
        made: list[Row] = []
        for number in range(first, min(first + self._piece, len(self._table.rows))):
            if number and number == self.columns.heading:
                made.append(self._rule(number))
            elif number and self.columns.apart:
                start = self._start(number)
                made.append(Row(self._block, start, start))
            made += self._lay_out(number)
        return made

    @cached_property
    def heading(self) -> tuple[Row, ...]:
        """The rows that name its columns, with the line under them; none where nothing names them."""
        count = self.columns.heading
        if not count:
            return ()
        return (*(row for number in range(count) for row in self._lay_out(number)), self._rule(count))

    def _start(self, number: int) -> int:
        """Offset of the first character of a row of the table."""
        row = self._table.rows[number]
        return next((cell.start for cell in row if cell.length), row[0].start)

    def _rule(self, number: int) -> Row:
        """The line above a row of the table."""
        start = self._start(number)
        return self._row(start, start)._replace(rule=self.columns.width, figures=())

    @cached_property
    def columns(self) -> Columns:
        """How its columns are set."""
        rows = [self._table.rows[number] for number in looked_at(len(self._table.rows), self._count)]
        return set_columns([[self._shown(cell) for cell in row] for row in rows], self._count, self._room)

    def _shown(self, cell: Span) -> str:
        """What a cell shows, the numbers of its notes at the end, where they take as much room."""
        return cell.of(self._text) + "".join(number for _, number in self._notes_in(cell))

    def _notes_in(self, cell: Span) -> Sequence[tuple[int, str]]:
        if not self._notes:
            return ()
        notes = self._notes
        return notes[bisect_left(notes, (cell.start + 1, "")) : bisect_left(notes, (cell.end + 1, ""))]

    def _lay_out(self, number: int) -> list[Row]:
        """The rows of the screen that a row of the table takes."""
        row, start = self._table.rows[number], self._start(number)
        widths, figures = self.columns.widths, self.columns.numbers
        is_title = self.columns.titles and self._is_title(row)
        if is_title:
            widths, figures = (min(self._room.width, max(self._room.measure, self.columns.width)),), (False,)
        set_cells = [
            lay_out(cell.of(self._text), self._block, cell.start, width or _UNFORESEEN, 0, 0, self._notes_in(cell))
            if cell.length
            else []
            for cell, width in zip(row, widths, strict=False)
        ]
        height = max(map(len, set_cells))
        if not height:
            return [Row(self._block, start, start)]
        laid = [
            self._beside([lines[line] if line < len(lines) else None for lines in set_cells], widths, figures)
            for line in range(height)
        ]
        return [line._replace(fixed=self._room.width, figures=()) for line in laid] if is_title else laid

    def _is_title(self, row: Sequence[Span]) -> bool:
        """Whether the words of a row stand alone in it and find no room in the first column."""
        words = [cell.of(self._text) for cell in row]
        return stands_alone(words) and cells(words[0]) > self.columns.widths[0]

    def _beside(self, lines: Sequence[Row | None], widths: Sequence[int], figures: Sequence[bool]) -> Row:
        """One row of the screen from a line of each cell.

        Args:
            lines: of each cell, or None where it has no more.
            widths: of the columns.
            figures: whether each is set to the right.
        """
        shown = ""
        stretches: list[Stretch] = []
        raised: list[tuple[int, int]] = []
        edge = used = 0
        for line, width, to_right in zip(lines, widths, figures, strict=False):
            if line is not None and line.shown:
                size = cells(line.shown)
                left = edge + (max(0, width - size) if to_right else 0)
                shown += " " * max(left - used, 1 if shown else 0)
                begin = len(shown)
                stretches += [Stretch(begin + at, start, end) for at, start, end in line.texts]
                raised += [(begin + place, length) for place, length in line.raised]
                shown += line.shown
                used = max(left, used + 1 if begin else 0) + size
            edge += width + BETWEEN if width else 0
        row = self._row(stretches[0].start, stretches[-1].end)
        return row._replace(shown=shown, stretches=tuple(stretches), raised=tuple(raised))

    def _row(self, start: int, end: int) -> Row:
        """A row that shows nothing yet."""
        columns = self.columns
        return Row(
            self._block,
            start,
            end,
            columns.indent,
            beyond=columns.beyond,
            edges=self._edges,
            fixed=self._fixed,
            figures=self._figures,
        )

    @cached_property
    def _edges(self) -> tuple[int, ...]:
        return self.columns.edges if self.columns.beyond else ()

    @cached_property
    def _figures(self) -> tuple[tuple[int, int], ...]:
        """Where the columns of numbers stand, but for such as no room is sure to hold."""
        room = self._room.width - self._fixed
        columns = zip(self._edges, self.columns.widths, self.columns.numbers, strict=False)
        return tuple((edge, edge + width) for edge, width, numbers in columns if numbers and 0 < width <= room // 2)

    @cached_property
    def _fixed(self) -> int:
        """Cells of the first column and the blanks behind it, unless they would leave too little of the others."""
        fixed = self._edges[1] if len(self._edges) > 1 else 0
        return fixed if fixed <= self._room.width * _FIXED else 0
