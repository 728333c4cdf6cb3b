"""A table as text: one line a row, the cells of a column below each other where that can be read."""

from collections.abc import Sequence

_WIDEST = 110
"""Characters beyond which a table is not set in columns, since nobody would see a row at once."""
_BETWEEN = "  "
_APART = " │ "


def align_rows(rows: Sequence[Sequence[str]]) -> str:
    """Write a table.

    Args:
        rows: the words of each cell, on one line each.

    Returns:
        Its rows, joined by line breaks. Where all columns fit beside each other they are aligned by blanks; else the
        cells of a row stand one after the other, told apart by a bar.
    """
    columns = max(map(len, rows), default=0)
    widths = [max(len(row[column]) if column < len(row) else 0 for row in rows) for column in range(columns)]
    if sum(widths) + len(_BETWEEN) * (columns - 1) > _WIDEST:
        return "\n".join(_APART.join(cell for cell in row if cell) or "-" for row in rows)
    lines = []
    for row in rows:
        cells = [cell + " " * (width - len(cell)) for cell, width in zip(row, widths, strict=False)]
        lines.append(_BETWEEN.join(cells).rstrip() or "-")
    return "\n".join(lines)
