"""Tables, told by words that stand below each other in columns."""

import re
from dataclasses import replace
from itertools import pairwise

from briefreader.analysis.structure.marks import MARKER
from briefreader.formats.pdf.columns import part_columns
from briefreader.formats.pdf.lines import Grid, Line
from briefreader.formats.pdf.marks import Mark, shift_marks
from briefreader.formats.pdf.scale import Scale
from briefreader.formats.pdf.table_rows import Cell, Row, merge_rows, read_row

_LEVEL = 0.4  # em by which the baselines of one row may differ
_FEWEST_CELLS, _FEWEST_ROWS = 3, 3
_TWO, _WIDE = 2, 1.6  # rows of a table of as many cells each, and em between its columns
_MOST_LINES = 1500  # of a page on which tables are looked for
_APART = 3.2  # times the leading; rows farther apart are no neighbours
_ROW, _NARROW = 2.3, 0.3  # times the leading, and share of the table's width, of a cell that stands alone
_CLOSE = 1.35  # times the leading; a line without a first cell that stands so near goes on with the row above
_AMOUNT = re.compile(r"[0-9]{1,9}[.,][0-9]{1,9}")
_HALVES = 2.0  # em between a head and the numbers below it that do not reach as far as the head


def set_tables(lines: list[Line], scale: Scale) -> list[Line]:
    """Put the tables of a page together.

    Args:
        lines: the running text of the page, in the order of the content.
        scale: how the running text is set.

    Returns:
        The lines, with one in place of all those of a table.
    """
    return [line for column in part_columns(lines) for line in _set_column(column, scale)]


def _set_column(lines: list[Line], scale: Scale) -> list[Line]:
    if not _may_hold_table(lines):
        return lines
    rows = _rows(lines)
    start = 0
    taken: dict[int, Line | None] = {}
    while start < len(rows):
        end, columns = _region(rows, start, scale)
        if end > start:
            _take(lines, rows[start:end], columns, scale, taken)
        start = max(end, start + 1)
    if not taken:
        return lines
    kept = (taken.get(index, line) for index, line in enumerate(lines))
    return [line for line in kept if line is not None]


def _may_hold_table(lines: list[Line]) -> bool:
    """Whether enough lines have cells, or stand beside the one before them as cells do; a quick look."""
    if len(lines) > _MOST_LINES:
        return False
    parted = 0
    for before, line in zip((None, *lines), lines, strict=False):
        beside = before is not None and line.left > before.right and line.baseline > before.baseline - line.size
        parted += len(line.cells) + len(line.gaps) >= _FEWEST_CELLS or beside
    return parted >= _TWO


def _rows(lines: list[Line]) -> list[Row]:
    """The cells of a page by the row on which they stand, from its head."""
    cells = [cell for index, line in enumerate(lines) for cell in _cells(line, index)]
    cells.sort(key=lambda cell: -cell.baseline)
    rows: list[Row] = []
    for cell in cells:
        if not rows or rows[-1].baseline - cell.baseline > _LEVEL * max(cell.size, 1.0):
            rows.append(Row(cell.baseline, []))
        rows[-1].cells.append(cell)
    for row in rows:
        row.cells.sort(key=lambda cell: cell.left)
    return rows


def _cells(line: Line, index: int) -> list[Cell]:
    """The pieces of a line that wide gaps part; a marker belongs to the piece behind it."""
    if len(line.cells) == 1 and not line.gaps:
        marks = _cut(line.marks, 0, len(line.text))
        return [Cell(line.left, line.right, line.baseline, line.size, line.text.strip(), index, marks)]
    starts = [(0, line.left)]
    ends: list[float] = []
    parts = [(place, left, end) for (place, left), end in zip(line.cells[1:], line.ends, strict=False)]
    for place, left, end in sorted((*parts, *line.gaps)):
        words = line.text[starts[-1][0] : place].rstrip()
        if MARKER.fullmatch(words + " ") and (len(starts) == 1 or not _AMOUNT.fullmatch(words)):
            continue
        starts.append((place, left))
        ends.append(end)
    ends.append(line.right)
    stops = [*(place for place, _ in starts[1:]), len(line.text)]
    return [
        Cell(left, end, line.baseline, line.size, line.text[place:stop].strip(), index, _cut(line.marks, place, stop))
        for (place, left), end, stop in zip(starts, ends, stops, strict=True)
    ]


def _cut(marks: list[Mark], start: int, stop: int) -> list[Mark]:
    """The marks of a piece of a line."""
    if not marks:
        return []
    return shift_marks((mark._replace(end=min(mark.end, stop)) for mark in marks if mark.start < stop), -start)


def _region(rows: list[Row], start: int, scale: Scale) -> tuple[int, list[tuple[float, float]]]:
    """The rows from one on that stand in the same columns: the index after the last, and the columns."""
    none: tuple[int, list[tuple[float, float]]] = (start, [])
    if len(rows[start].cells) < _FEWEST_CELLS:
        return none
    columns = [(cell.left, cell.right) for cell in rows[start].cells]
    full, end = 1, start + 1
    while end < len(rows):
        row, gap = rows[end], rows[end - 1].baseline - rows[end].baseline
        if gap > _APART * scale.leading or (len(row.cells) == 1 and not _is_lone(row.cells[0], columns, gap, scale)):
            break
        wider = _fit(columns, row.cells) or _fit(_without_halves(columns, rows[start:end]), row.cells)
        if wider is None:
            break
        columns = wider
        full += len(row.cells) + _is_marked(row.cells[0]) >= _FEWEST_CELLS
        end += 1
    while end > start and len(rows[end - 1].cells) < 2 and not _continues(rows[end - 1], columns):
        end -= 1
    if full < _FEWEST_ROWS and not _are_two_rows(rows[start:end], columns):
        return none
    return end, _without_halves(columns, rows[start:end])


def _are_two_rows(rows: list[Row], columns: list[tuple[float, float]]) -> bool:
    """Whether two rows have words in all columns, which stand far apart, and the second is no rest of the first."""
    room = _WIDE * max(cell.size for row in rows for cell in row.cells)
    apart = all(right[0] - left[1] > room for left, right in pairwise(columns))
    new = not any(cell.text[0].islower() for cell in rows[-1].cells)
    return len(rows) == _TWO and apart and new and all(len(row.cells) == len(columns) for row in rows)


def _without_halves(columns: list[tuple[float, float]], rows: list[Row]) -> list[tuple[float, float]]:
    """The columns, of which two near each other are one where no row has words in both, as a head above numbers."""
    whole = columns[:1]
    for left, right in columns[1:]:
        before = whole[-1]
        near = left - before[1] <= _HALVES * max(cell.size for cell in rows[0].cells)
        if near and not any(_has_cell(row, before) and _has_cell(row, (left, right)) for row in rows):
            whole[-1] = (before[0], right)
        else:
            whole.append((left, right))
    return whole


def _has_cell(row: Row, column: tuple[float, float]) -> bool:
    return any(column[0] <= cell.left and cell.right <= column[1] for cell in row.cells)


def _is_lone(cell: Cell, columns: list[tuple[float, float]], gap: float, scale: Scale) -> bool:
    """Whether a cell alone on its row may be one of a table, whose other cells stand lower or are empty."""
    if gap <= _CLOSE * scale.leading and cell.left > columns[0][1]:
        return True
    width = max(right for _, right in columns) - columns[0][0]
    return gap <= _ROW * scale.leading and cell.right - cell.left < width * _NARROW


def _continues(row: Row, columns: list[tuple[float, float]]) -> bool:
    """Whether a lone cell goes on with the row above it and is no text below the table."""
    return row.cells[0].left > columns[0][1]


def _fit(columns: list[tuple[float, float]], cells: list[Cell]) -> list[tuple[float, float]] | None:
    """The columns with another row in them; None where one of its cells runs through several of them."""
    wider = list(columns)
    for cell in cells:
        over = [at for at, (left, right) in enumerate(wider) if cell.left < right and cell.right > left]
        if over == [0, 1] and _is_marked(cell):
            wider[:2] = [
                (min(cell.left, wider[0][0]), max(cell.right, wider[1][1]))
            ]  # "Nr." and "Titel" above "1. Brief"
        elif len(over) > 1:
            return None
        elif over:
            left, right = wider[over[0]]
            wider[over[0]] = (min(left, cell.left), max(right, cell.right))
        else:
            wider.append((cell.left, cell.right))
    wider.sort()
    return wider


def _is_marked(cell: Cell) -> bool:
    """Whether a cell begins with a number or another marker, which may have a column of its own."""
    return MARKER.match(cell.text) is not None


def _take(
    lines: list[Line],
    rows: list[Row],
    columns: list[tuple[float, float]],
    scale: Scale,
    taken: dict[int, Line | None],
) -> None:
    """Put one line in the place of all that have cells in a table, unless one has words outside of it."""
    inside = {cell.line for row in rows for cell in row.cells}
    first = min(inside)
    words = [read_row(row, columns) for row in merge_rows(rows, columns, scale)]
    for index in inside:
        taken[index] = None
    taken[first] = replace(
        lines[first],
        left=columns[0][0],
        baseline=rows[0].baseline,
        right=columns[-1][1],
        text=" ".join(cell for cell, _ in words[0] if cell),
        cells=[(0, columns[0][0])],
        ends=[columns[-1][1]],
        gaps=[],
        raised=[],
        grid=Grid(columns, words),
        marks=[],
    )
