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
    """

    def __init__(
        self, rows: list[Row] | None = None, left: int = 0, before: int = 0, width: int = 1, shift: int = 0
    ) -> None:
        self.rows = rows or []
        self.left = left
        self.before = before
        self.width = width
        self.shifts = {row.block: shift for row in self.rows}

    @property
    def span(self) -> Span:
        """The characters from the first to the last one."""
        rows = [row for row in self.rows if not row.blank]
        return Span(rows[0].start, rows[-1].end) if rows else Span(0, 0)

    @property
    def is_wide(self) -> bool:
        """Whether it holds a table that is wider than the pane."""
        return any(row.beyond for row in self.rows)

    def shift(self, row: Row) -> int:
        """How many cells the table of a row is scrolled sideways."""
        return min(self.shifts.get(row.block, 0), row.beyond) if row.beyond else 0

    def position_of(self, offset: int) -> tuple[int, int] | None:
        """Column and row in the pane, in cells, at which a character is drawn, or None where it is not on screen."""
        for number, row in enumerate(self.rows):
            if row.shows(offset):
                cell = row.cell_of(offset) - self.shift(row)
                if row.beyond and not 0 <= cell + self.before < self.width:
                    return None
                return self.left + cell, number
        return None

    def offset_under(self, x: int, y: int) -> int | None:
        """Offset of the character at a column and a row of the pane, or of the nearest one of that row."""
        if not 0 <= y < len(self.rows):
            return None
        row = self.rows[y]
        return row.offset_in_cell(x - self.left + self.shift(row))

    def scroll_sideways(self, by: int, y: int | None = None, *, to_columns: bool = False) -> bool:
        """Scroll wide tables to the right, or to the left where negative.

        Args:
            by: how many cells.
            y: a row of the pane, of whose table is spoken; all that are on screen where it is left out.
            to_columns: whether less is scrolled where a column would begin at the left edge then.

        Returns:
            Whether anything moved.
        """
        rows = self.rows if y is None else self.rows[y : y + 1]
        moved = False
        for block, row in {row.block: row for row in rows if row.beyond}.items():
            before = self.shift(row)
            shift = max(0, min(before + by, row.beyond))
            if to_columns and shift < row.beyond:
                passed = [edge for edge in row.edges if before < edge <= shift or shift <= edge < before]
                shift = (max(passed) if by > 0 else min(passed)) if passed else shift
            moved |= shift != before
            self.shifts[block] = shift
        return moved

    def uncover(self, row: Row, span: Span) -> bool:
        """Scroll the table of a row sideways as far as needed to see a place in it; returns whether it moved."""
        if not row.beyond:
            return False
        first = row.cell_of(span.start) + self.before
        last = row.cell_of(min(span.end, row.end)) + self.before if row.shows(span.end - 1) else first + 1
        shift = self.shift(row)
        if shift <= first and min(last, first + self.width) <= shift + self.width:
            return False
        self.shifts[row.block] = max(0, min(first - self.width // 3, row.beyond))
        return self.shifts[row.block] != shift
