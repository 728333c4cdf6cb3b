"""A table as text: one line a row, the cells of a column below each other where that can be read."""

from collections.abc import Sequence

_WIDEST = 110
"""Characters beyond which a table is not set in columns, since nobody would see a row at once."""
_BETWEEN = "  "
_APART = " │ "
_NOTHING = "-"
"""Stands for a row without words."""


def lay_out(rows: Sequence[Sequence[str]]) -> tuple[str, list[list[int]]]:
    """Write a table, and tell where its cells are.

    Args:
        rows: the words of each cell, on one line each.

    Returns:
        Its rows, joined by line breaks, and for each row the offset in it of each of its cells. Where all columns fit
        beside each other they are aligned by blanks; else the cells of a row stand one after the other, told apart by
        a bar.
    """
    columns = max(map(len, rows), default=0)
    widths = [max(len(row[column]) if column < len(row) else 0 for row in rows) for column in range(columns)]
    aligned = sum(widths) + len(_BETWEEN) * (columns - 1) <= _WIDEST
    lines: list[str] = []
    places: list[list[int]] = []
    start = 0
    for row in rows:
        line, offsets = _align(row, widths) if aligned else _set_apart(row)
        lines.append(line)
        places.append([start + offset for offset in offsets])
        start += len(line) + 1
    return "\n".join(lines), places


def _align(row: Sequence[str], widths: Sequence[int]) -> tuple[str, list[int]]:
    """A row whose cells stand below those of the row before."""
    offsets = []
    offset = 0
    for width in widths[: len(row)]:
        offsets.append(offset)
        offset += width + len(_BETWEEN)
    cells = (cell + " " * (width - len(cell)) for cell, width in zip(row, widths, strict=False))
    line = _BETWEEN.join(cells).rstrip(" ") or _NOTHING
    if offsets and offsets[-1] > len(line):
        offsets = [min(offset, len(line)) for offset in offsets]
    return line, offsets


def _set_apart(row: Sequence[str]) -> tuple[str, list[int]]:
    """A row whose cells stand one after the other; an empty one before others keeps its bar, so that none slides."""
    filled = max((place + 1 for place, cell in enumerate(row) if cell), default=0)
    line = ""
    offsets = []
    for place, cell in enumerate(row[:filled]):
        if place:
            line += _APART if line and line[-1] != " " else _APART.lstrip()
        offsets.append(len(line))
        line += cell
    offsets += [len(line)] * (len(row) - filled)
    return line or _NOTHING, offsets
