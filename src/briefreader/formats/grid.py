"""A table while it is read."""

from briefreader.domain.document import BlockKind
from briefreader.formats.flow import Flow
from briefreader.formats.parts import Inline, Part

MOST_SPANNED = 1000
"""Columns or rows that one cell of a table spans at most."""


class Grid:
    """The rows of a table; a cell that spans several stands in the first of them, and the others are empty."""

    def __init__(self) -> None:
        self._rows: list[list[Inline | None]] = []
        self._below: dict[int, int] = {}

    def start_row(self) -> None:
        """Begin a row."""
        self._rows.append([])

    def add(self, cell: Inline, columns: int = 1, rows: int = 1, at: int = 0) -> None:
        """Add a cell.

        Args:
            cell: its finished words.
            columns: how many it spans; at most `MOST_SPANNED` are counted.
            rows: likewise.
            at: index of its column where the source tells it; cells that the source left out before it are empty.
        """
        if not self._rows:
            self.start_row()
        row = self._rows[-1]
        row.extend([None] * (min(at, MOST_SPANNED) - len(row)))
        while len(row) in self._below:
            row.append(None)
        for column in range(max(1, min(columns, MOST_SPANNED))):
            if rows > 1:
                self._below[len(row)] = min(rows, MOST_SPANNED)
            row.append(None if column else cell)

    def end_row(self) -> None:
        """End a row."""
        self._below = {column: left - 1 for column, left in self._below.items() if left > 1}

    def add_to(self, flow: Flow) -> None:
        """Hand the table on.

        Args:
            flow: to which it is added as one block; a table of one column has nothing to compare, and its cells become
                paragraphs.
        """
        rows = [row for row in self._rows if any(cell is not None and cell.text for cell in row)]
        if max((_filled(row) for row in rows), default=0) < 2:
            for row in rows:
                for cell in row:
                    if cell is not None:
                        flow.add(Part(BlockKind.PARAGRAPH, cell))
            return
        words = tuple(tuple("" if cell is None else cell.text for cell in row) for row in rows)
        inline = Inline()
        for cell in (cell for row in rows for cell in row if cell is not None):
            inline.replaced += cell.replaced
            inline.hidden += cell.hidden
        flow.add(Part(BlockKind.TABLE, inline, rows=words, cells=tuple(tuple(row) for row in rows)))


def _filled(row: list[Inline | None]) -> int:
    return sum(1 for cell in row if cell is not None and cell.text)
