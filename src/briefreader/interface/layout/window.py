"""The rows that are on screen: which character stands in which cell of the pane, and how far tables are scrolled."""

from briefreader.domain.span import Span
from briefreader.interface.layout.rows import Row


class Window:
    """What the pane shows.

    Args:
        rows: from the top of the pane on.
        left: cell of the pane in which the column of text begins.
        before: how many cells to the left of it a wide table takes.
        width: how many cells of a wide table are on screen.
        shift: how many cells the tables among the rows are scrolled sideways.
        pinned: how many rows at the top head a table whose own first rows are scrolled past; what they lie over is
            not on screen.
    """

    def __init__(
        self,
        rows: list[Row] | None = None,
        left: int = 0,
        before: int = 0,
        width: int = 1,
        shift: int = 0,
        pinned: int = 0,
    ) -> None:
        self.rows = rows or []
        self.left = left
        self.before = before
        self.width = width
        self.pinned = pinned
        self.shifts = {row.block: shift for row in self.rows}

    @property
    def span(self) -> Span:
        """The characters from the first to the last one, those that head a table at its top left out."""
        rows = [row for row in self.rows[self.pinned :] if not row.blank]
        return Span(rows[0].start, rows[-1].end) if rows else Span(0, 0)

    @property
    def is_wide(self) -> bool:
        """Whether it holds a table that is wider than the pane."""
        return any(row.beyond for row in self.rows)

    def shift(self, row: Row) -> int:
        """How many cells the table of a row is scrolled sideways."""
        return min(self.shifts.get(row.block, 0), row.beyond) if row.beyond else 0

    @property
    def sideways(self) -> tuple[tuple[int, int], ...]:
        """The blocks of the tables on screen that are scrolled sideways, and how many cells."""
        return tuple((row.block, shift) for row in self._tables if (shift := self.shift(row)))

    def put_sideways(self, shifts: tuple[tuple[int, int], ...]) -> None:
        """Scroll the tables on screen sideways as they were when `sideways` told of them; all others back."""
        wanted = dict(shifts)
        for row in self._tables:
            self.shifts[row.block] = wanted.get(row.block, 0)

    def scrolled(self, row: Row) -> tuple[int, int]:
        """The cells of a row of a wide table that are shown behind those that stay; a number is shown whole or not."""
        shift = self.shift(row)
        first, end = row.fixed + shift, self.width + shift
        for start, stop in row.figures:
            if start < first < stop:
                first = stop
            if start < end < stop:
                end = start
        return first, max(first, end)

    def position_of(self, offset: int) -> tuple[int, int] | None:
        """Column and row in the pane, in cells, at which a character is drawn, or None where it is not on screen."""
        for number, row in enumerate(self.rows):
            if row.shows(offset):
                cell = row.cell_of(offset)
                if row.beyond:
                    at = cell + self.before
                    first, end = self.scrolled(row)
                    if at >= row.fixed and not first <= at < end:
                        return None
                    cell -= self.shift(row) if at >= row.fixed else 0
                return self.left + cell, number
        return None

    def offset_under(self, x: int, y: int) -> int | None:
        """Offset of the character at a column and a row of the pane, or of the nearest one of that row."""
        if not 0 <= y < len(self.rows):
            return None
        row = self.rows[y]
        cell = x - self.left
        return row.offset_in_cell(cell + self.shift(row) if cell + self.before >= row.fixed else cell)

    def scroll_sideways(self, by: int, y: int | None = None, *, to_columns: bool = False) -> bool:
        """Scroll wide tables to the right, or to the left where negative.

        Args:
            by: how many cells.
            y: a row of the pane, of whose table is spoken; all that are on screen where it is left out.
            to_columns: whether less is scrolled where a column would begin at the left edge then.

        Returns:
            Whether anything moved.
        """
        moved = False
        for row in self._tables if y is None else [row for row in self.rows[y : y + 1] if row.beyond]:
            before = self.shift(row)
            # The part that stays does not scroll: a page of the table is what is left of the width.
            cells = by * (self.width - row.fixed) // self.width if to_columns and row.fixed < self.width else by
            shift = max(0, min(before + cells, row.beyond))
            if to_columns and shift < row.beyond:
                begins = [edge - row.fixed for edge in row.edges if edge >= row.fixed]
                passed = [edge for edge in begins if before < edge <= shift or shift <= edge < before]
                shift = (max(passed) if by > 0 else min(passed)) if passed else shift
            moved |= shift != before
            self.shifts[row.block] = shift
        return moved

    @property
    def _tables(self) -> list[Row]:
        """A row of each table on screen that is wider than the pane, one below which all its columns stand."""
        found: dict[int, Row] = {}
        for row in self.rows:
            if row.beyond and (row.block not in found or row.fixed < found[row.block].fixed):
                found[row.block] = row
        return list(found.values())

    def uncover(self, row: Row, span: Span) -> bool:
        """Scroll the table of a row sideways as far as needed to see a place in it; returns whether it moved."""
        if not row.beyond:
            return False
        first = row.cell_of(span.start) + self.before
        last = row.cell_of(min(span.end, row.end)) + self.before if row.shows(span.end - 1) else first + 1
        shift = self.shift(row)
        room = self.width - row.fixed
        begin, end = self.scrolled(row)
        if first < row.fixed or (begin <= first and min(last, first + end - begin) <= end):
            return False
        column = next((start for start, stop in row.figures if start <= first < stop), first)
        self.shifts[row.block] = max(0, min(column - row.fixed - room // 3, row.beyond))
        return self.shifts[row.block] != shift
