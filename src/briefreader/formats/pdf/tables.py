"""Tables, told by words that stand below each other in columns."""

import re
from dataclasses import replace
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from briefreader.analysis.structure.marks import MARKER
from briefreader.formats.pdf.columns import part_columns
from briefreader.formats.pdf.lines import Line
from briefreader.formats.pdf.marks import Mark, shift_marks
from briefreader.formats.pdf.scale import Scale
from briefreader.formats.table_text import lay_out

_LEVEL = 0.4  # em by which the baselines of one row may differ
_FEWEST_CELLS, _FEWEST_ROWS = 3, 3
_MOST_LINES = 1500  # of a page on which tables are looked for
_APART = 3.2  # times the leading; rows farther apart are no neighbours
_WRAPPED = 1.12  # times the smallest distance of rows; lines so near to each other may be one row
_TALL = 1.25  # times the smallest distance; rows that have such a distance between them are told apart by it
_ROW, _NARROW = 2.2, 0.3  # times the leading, and share of the table's width, of a cell that stands alone
_CLOSE = 1.35  # times the leading; a line without a first cell that stands so near goes on with the row above
_IN_NUMBERS = "0123456789.,"
_NUMBER = re.compile(r"[-+€]{0,3}[0-9]{1,3}(?:[.,]?[0-9]{1,3}){0,9}%?")
_AMOUNT = re.compile(r"[0-9]{1,9}[.,][0-9]{1,9}")
_FULL = 0.6  # em left in a column in which a word was broken


class _Cell(NamedTuple):
    left: float
    right: float
    baseline: float
    size: float
    text: str
    line: int
    marks: list[Mark]


class _Row(NamedTuple):
    baseline: float
    cells: list[_Cell]


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
    return parted >= _FEWEST_ROWS


def _rows(lines: list[Line]) -> list[_Row]:
    """The cells of a page by the row on which they stand, from its head."""
    cells = [cell for index, line in enumerate(lines) for cell in _cells(line, index)]
    cells.sort(key=lambda cell: -cell.baseline)
    rows: list[_Row] = []
    for cell in cells:
        if not rows or rows[-1].baseline - cell.baseline > _LEVEL * max(cell.size, 1.0):
            rows.append(_Row(cell.baseline, []))
        rows[-1].cells.append(cell)
    for row in rows:
        row.cells.sort(key=lambda cell: cell.left)
    return rows


def _cells(line: Line, index: int) -> list[_Cell]:
    """The pieces of a line that wide gaps part; a marker belongs to the piece behind it."""
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
        _Cell(left, end, line.baseline, line.size, line.text[place:stop].strip(), index, _cut(line.marks, place, stop))
        for (place, left), end, stop in zip(starts, ends, stops, strict=True)
    ]


def _cut(marks: list[Mark], start: int, stop: int) -> list[Mark]:
    """The marks of a piece of a line."""
    return shift_marks((mark._replace(end=min(mark.end, stop)) for mark in marks if mark.start < stop), -start)


def _region(rows: list[_Row], start: int, scale: Scale) -> tuple[int, list[tuple[float, float]]]:
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
        wider = _fit(columns, row.cells)
        if wider is None:
            break
        columns = wider
        full += len(row.cells) >= _FEWEST_CELLS
        end += 1
    while end > start and len(rows[end - 1].cells) < 2 and not _continues(rows[end - 1], columns):
        end -= 1
    return (end, columns) if full >= _FEWEST_ROWS else none


def _is_lone(cell: _Cell, columns: list[tuple[float, float]], gap: float, scale: Scale) -> bool:
    """Whether a cell alone on its row may be one of a table, whose other cells stand lower or are empty."""
    if gap <= _CLOSE * scale.leading and cell.left > columns[0][1]:
        return True
    width = max(right for _, right in columns) - columns[0][0]
    return gap <= _ROW * scale.leading and cell.right - cell.left < width * _NARROW


def _continues(row: _Row, columns: list[tuple[float, float]]) -> bool:
    """Whether a lone cell goes on with the row above it and is no text below the table."""
    return row.cells[0].left > columns[0][1]


def _fit(columns: list[tuple[float, float]], cells: list[_Cell]) -> list[tuple[float, float]] | None:
    """The columns with another row in them; None where one of its cells runs through several of them."""
    wider = list(columns)
    for cell in cells:
        over = [at for at, (left, right) in enumerate(wider) if cell.left < right and cell.right > left]
        if len(over) > 1:
            return None
        if over:
            left, right = wider[over[0]]
            wider[over[0]] = (min(left, cell.left), max(right, cell.right))
        else:
            wider.append((cell.left, cell.right))
    wider.sort()
    return wider


def _take(
    lines: list[Line],
    rows: list[_Row],
    columns: list[tuple[float, float]],
    scale: Scale,
    taken: dict[int, Line | None],
) -> None:
    """Put one line in the place of all that have cells in a table, unless one has words outside of it."""
    inside = {cell.line for row in rows for cell in row.cells}
    first = min(inside)
    merged = _merge(rows, columns, scale)
    words = [_words(row, columns) for row in merged]
    text, places = lay_out([[cell for cell, _ in row] for row in words])
    texts = text.split("\n")
    marks: list[list[Mark]] = []
    start = 0
    for row, offsets, written in zip(words, places, texts, strict=True):
        cut = start + len(written) - len(written.lstrip())
        marks.append([m for (_, cell), at in zip(row, offsets, strict=True) for m in shift_marks(cell, at - cut)])
        start += len(written) + 1
    for index in inside:
        taken[index] = None
    taken[first] = replace(
        lines[first],
        left=columns[0][0],
        baseline=rows[0].baseline,
        right=columns[-1][1],
        text=texts[0].strip(),
        cells=[(0, columns[0][0])],
        ends=[columns[-1][1]],
        gaps=[],
        raised=[],
        rows=tuple(texts),
        marks=[],
        row_marks=marks,
    )


def _merge(rows: list[_Row], columns: list[tuple[float, float]], scale: Scale) -> list[list[_Cell]]:
    """The rows of a table, of which each may take several lines."""
    gaps = [before.baseline - row.baseline for before, row in pairwise(rows)]
    least = min(gaps, default=0.0)
    told = bool(gaps) and max(gaps) > least * _TALL and median(gaps) < max(gaps)
    woven = [
        min(cell.line for cell in row.cells) < max(cell.line for cell in before.cells) for before, row in pairwise(rows)
    ]
    if all(woven):
        woven = [False] * len(woven)  # the content goes column by column
    merged = [list(rows[0].cells)]
    for row, gap, inside in zip(rows[1:], gaps, woven, strict=True):
        headed = row.cells[0].left < columns[0][1] and not row.cells[0].text[0].islower()
        few = len(row.cells) * 2 <= len(columns)
        wrapped = inside or (told and not any(woven) and gap <= least * _WRAPPED)
        if wrapped or (not headed and few and gap <= scale.leading * _CLOSE):
            merged[-1].extend(row.cells)
        else:
            merged.append(list(row.cells))
    return merged


def _words(cells: list[_Cell], columns: list[tuple[float, float]]) -> list[tuple[str, list[Mark]]]:
    """The words of a row with what is marked in them, column by column."""
    words: list[tuple[str, list[Mark]]] = []
    for left, right in columns:
        text = ""
        marks: list[Mark] = []
        before: _Cell | None = None
        for cell in sorted(cells, key=lambda cell: (-cell.baseline, cell.left)):
            if left <= cell.left and cell.right <= right:
                if before is not None and _is_broken(before, cell):
                    text = text[:-1]
                text += cell.text if before is None else _joined(before, cell, right)
                marks += shift_marks(cell.marks, len(text) - len(cell.text))
                before = cell
        words.append((text, marks))
    return words


def _is_broken(before: _Cell, cell: _Cell) -> bool:
    """Whether a hyphen broke a word at the end of a line of a cell."""
    return before.text[-1] == "-" and before.text[-2:-1].isalpha() and cell.text[0].islower()


def _joined(before: _Cell, cell: _Cell, right: float) -> str:
    """The words of the next line of a cell, with a blank before them unless a word or a number was broken."""
    if _is_broken(before, cell):
        return cell.text
    full = right - before.right < _FULL * cell.size and " " not in before.text
    broken = (before.text[-1].islower() and cell.text[0].islower()) or (
        before.text[-1] in _IN_NUMBERS and cell.text[0].isdigit() and _NUMBER.fullmatch(before.text + cell.text)
    )
    return cell.text if full and broken else f" {cell.text}"
