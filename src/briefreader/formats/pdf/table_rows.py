"""The rows of a table: which lines are one row, and the words in each of its columns."""

import re
from itertools import pairwise
from typing import NamedTuple

from briefreader.formats.pdf.marks import Mark, shift_marks
from briefreader.formats.pdf.scale import Scale

_WRAPPED = 1.12  # times the smallest distance of rows; lines so near to each other may be one row
_TALL = 1.25  # times the smallest distance; rows that have such a distance between them are told apart by it
_CLOSE = 1.35  # times the leading; a line without a first cell that stands so near goes on with the row above
_MOST = 0.6  # share of the lines of a list, in which none goes on with the line before it
_IN_NUMBERS = "0123456789.,"
_NUMBER = re.compile(r"[-+€]{0,3}[0-9]{1,3}(?:[.,]?[0-9]{1,3}){0,9}%?")
_THOUSANDS = re.compile(r"[-+€]{0,3}[0-9]{1,3}(?:[.,][0-9]{3}){1,5}")
_LONG_WORD = 10  # letters that fill a column, and may go on without a hyphen
_FULL = 0.6  # em left in a column in which a word was broken


class Cell(NamedTuple):
    """Words of a line in one column.

    Args:
        left: in points from the left of the page.
        right: where they end.
        baseline: in points from the foot of the page.
        size: of the type, in points.
        text: the words.
        line: index of the line.
        marks: what is marked in the words.
    """

    left: float
    right: float
    baseline: float
    size: float
    text: str
    line: int
    marks: list[Mark]


class Row(NamedTuple):
    """Cells on one level.

    Args:
        baseline: of the first of them.
        cells: from the left.
    """

    baseline: float
    cells: list[Cell]


def merge_rows(rows: list[Row], columns: list[tuple[float, float]], scale: Scale) -> list[list[Cell]]:
    """Put lines together that are one row of a table.

    Args:
        rows: what stands on each level.
        columns: left and right of each.
        scale: how the running text is set.

    Returns:
        The cells of each row.
    """
    gaps = [before.baseline - row.baseline for before, row in pairwise(rows)]
    ordered = sorted(gaps) or [0.0]
    least, usual, widest = ordered[0], ordered[(len(ordered) - 1) // 2], ordered[-1]
    told = widest > least * _TALL and usual < widest and not _is_list(rows, columns)
    woven = [
        min(cell.line for cell in row.cells) < max(cell.line for cell in before.cells) for before, row in pairwise(rows)
    ]
    if all(woven):
        woven = [False] * len(woven)  # the content goes column by column
    merged = [list(rows[0].cells)]  # a cell has no gap: where a column has words again, another row begins
    for before, row, gap, inside in zip(rows, rows[1:], gaps, woven, strict=False):
        first = row.cells[0].left < columns[0][1]
        headed = first and not row.cells[0].text[0].islower()
        again = first and before.cells[0].left >= columns[0][1] and merged[-1][0].left < columns[0][1]
        few = len(row.cells) * 2 <= len(columns)
        wrapped = inside or (told and not any(woven) and gap <= least * _WRAPPED)
        if (
            not again
            and not _has_numbers(before, row)
            and (wrapped or (not headed and few and gap <= scale.leading * _CLOSE))
        ):
            merged[-1].extend(row.cells)
        else:
            merged.append(list(row.cells))
    return merged


def _is_list(rows: list[Row], columns: list[tuple[float, float]]) -> bool:
    """Whether most lines have words in all columns, the first of them with a capital or a number: each is a row."""
    full = sum(len(row.cells) >= len(columns) and not row.cells[0].text[0].islower() for row in rows)
    return full > len(rows) * _MOST


def _has_numbers(before: Row, row: Row) -> bool:
    """Whether a number stands below another in each column but the first, and is not the rest of that."""
    pairs = [
        (above, cell)
        for cell in row.cells[1:]
        for above in before.cells[1:]
        if above.left < cell.right and cell.left < above.right
    ]
    numbers = all(_NUMBER.fullmatch(above.text) and _NUMBER.fullmatch(cell.text) for above, cell in pairs)
    return bool(pairs) and numbers and not all(_is_number_broken(above.text, cell.text) for above, cell in pairs)


def _is_number_broken(above: str, below: str) -> bool:
    """Whether two numbers are the halves of one that is written in thousands, as the first alone is not."""
    return _THOUSANDS.fullmatch(above + below) is not None and _THOUSANDS.fullmatch(above) is None


def read_row(cells: list[Cell], columns: list[tuple[float, float]]) -> list[tuple[str, list[Mark]]]:
    """Read a row.

    Args:
        cells: of the row, which may take several lines.
        columns: left and right of each.

    Returns:
        The words of each column with what is marked in them.
    """
    words: list[tuple[str, list[Mark]]] = []
    for left, right in columns:
        text = ""
        marks: list[Mark] = []
        before: Cell | None = None
        for cell in sorted(cells, key=lambda cell: (-cell.baseline, cell.left)):
            if left <= cell.left and cell.right <= right:
                if before is not None and _is_broken(before, cell):
                    text = text[:-1]
                text += cell.text if before is None else _joined(before, cell, right)
                marks += shift_marks(cell.marks, len(text) - len(cell.text))
                before = cell
        words.append((text, marks))
    return words


def _is_broken(before: Cell, cell: Cell) -> bool:
    """Whether a hyphen broke a word at the end of a line of a cell."""
    return before.text[-1] == "-" and before.text[-2:-1].isalpha() and cell.text[0].islower()


def _joined(before: Cell, cell: Cell, right: float) -> str:
    """The words of the next line of a cell, with a blank before them unless a word or a number was broken."""
    if _is_broken(before, cell):
        return cell.text
    full = right - before.right < _FULL * cell.size and " " not in before.text
    long = len(before.text) >= _LONG_WORD or len(cell.text) == 1
    word = long and before.text[-1].islower() and cell.text[0].islower()
    broken = word or (
        before.text[-1] in _IN_NUMBERS and cell.text[0].isdigit() and _NUMBER.fullmatch(before.text + cell.text)
    )
    return cell.text if full and broken else f" {cell.text}"
