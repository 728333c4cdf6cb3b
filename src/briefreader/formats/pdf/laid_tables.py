"""Tables as text, those that go on over pages as one."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from briefreader.formats.pdf.lines import Grid, Line
from briefreader.formats.pdf.marks import Mark, shift_marks
from briefreader.formats.pdf.zones import Zones
from briefreader.formats.table_text import lay_out

_ALIGNED = 1.0  # em by which the sides of one column may differ from page to page

_Row = list[tuple[str, list[Mark]]]


class LaidTable(NamedTuple):
    """What one page has of a table.

    Args:
        goes_on: whether the page before has the rows above.
        rows: as text, with the blanks that set them in columns.
        marks: what is marked in each row without the blanks around it.
        cells: where the cells of each row are in it without those blanks, as place and length.
    """

    goes_on: bool
    rows: list[str]
    marks: list[list[Mark]]
    cells: list[list[tuple[int, int]]]


def lay_tables(texts: Sequence[list[Line]], zones: Sequence[Zones]) -> list[LaidTable]:
    """Write the tables of all pages.

    Args:
        texts: the running text of each page in the order of reading.
        zones: the same pages; a head that a table repeats on another page becomes furniture of that page.

    Returns:
        What each of the lines that stand for a table stands for, in their order.
    """
    tables: list[list[list[_Row]]] = []
    grid: Grid | None = None  # of the table with which the page before ends
    for text, zone in zip(texts, zones, strict=True):
        for place, line in enumerate(text):
            if line.grid is None:
                continue
            places = None if place or grid is None else _match(grid, line.grid, line.size)
            if grid is None or places is None:
                grid = line.grid
                tables.append([grid.rows])
                continue
            rows = line.grid.rows
            if len(rows) > 1 and _words(rows[0]) == _words(grid.rows[0]):
                zone.furniture.append(replace(line, grid=None))
                rows = rows[1:]
            tables[-1].append([_spread(row, places, len(grid.columns)) for row in rows])
        if not text or text[-1].grid is None:
            grid = None
    return [laid for table in tables for laid in _lay(table)]


def _match(grid: Grid, other: Grid, em: float) -> list[int] | None:
    """Which of the columns of one table those of another are, from the left; None where they are not among them."""
    places: list[int] = []
    for left, right in other.columns:
        start = places[-1] + 1 if places else 0
        for place in range(start, len(grid.columns)):
            sides = grid.columns[place]
            if min(abs(sides[0] - left), abs(sides[1] - right)) <= _ALIGNED * em:
                places.append(place)
                break
        else:
            return None
    return places


def _words(row: _Row) -> list[str]:
    return [cell for cell, _ in row if cell]


def _spread(row: _Row, places: Sequence[int], columns: int) -> _Row:
    """A row with its cells in the columns of the whole table."""
    spread: _Row = [("", [])] * columns
    for place, cell in zip(places, row, strict=True):
        spread[place] = cell
    return spread


def _lay(pages: Sequence[Sequence[_Row]]) -> list[LaidTable]:
    """Write the parts of one table below each other in the same columns."""
    rows = [row for page in pages for row in page]
    text, places = lay_out([[cell for cell, _ in row] for row in rows])
    laid: list[LaidTable] = []
    lines = text.split("\n")
    begin = start = 0
    for page in pages:
        part = LaidTable(bool(laid), lines[begin : begin + len(page)], [], [])
        for row, offsets, line in zip(page, places[begin:], part.rows, strict=False):
            cut = start + len(line) - len(line.lstrip())
            part.cells.append([(max(0, at - cut), len(cell)) for (cell, _), at in zip(row, offsets, strict=True)])
            part.marks.append([])
            for (_, marks), at in zip(row, offsets, strict=True):
                part.marks[-1] += shift_marks(marks, at - cut)
            start += len(line) + 1
        begin += len(page)
        laid.append(part)
    return laid
