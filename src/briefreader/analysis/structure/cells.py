"""The cells of a table that is drawn with blanks."""

import re
from collections.abc import Sequence
from itertools import accumulate

from briefreader.domain.document import Table
from briefreader.domain.span import Span

_CELL = re.compile(r"\S+(?: \S+)*")
_GUTTER = 2
"""Blanks that stand between two columns at least."""
_CROSSING = 8
"""One row in so many may cross a gutter, as a title above a table does."""


def find_cells(text: str, start: int) -> Table | None:
    """Find the cells of a table that is drawn with blanks.

    Args:
        text: its rows, one a line, as they are drawn.
        start: where it begins in the text of the document.

    Returns:
        The table, or None where its rows have no columns in common. An empty cell is an empty span in its column.

    Source: what stands between two columns is blank in all rows but those that run over the columns.
    """
    lines = text.split("\n")
    columns = _columns(lines)
    if len(columns) < 2:
        return None
    offsets = [start, *accumulate(map(len, lines), lambda at, size: at + size + 1, initial=start)][1:]
    rows = tuple(_row(line, offset, columns) for line, offset in zip(lines, offsets, strict=False))
    return Table(Span(start, start + len(text)), rows)


def _columns(lines: Sequence[str]) -> list[int]:
    """Where the columns of a table begin, in characters from its left edge."""
    width = max(map(len, lines))
    used = [0] * width
    for line in lines:
        for cell in _CELL.finditer(line):
            for place in range(cell.start(), cell.end()):
                used[place] += 1
    most = len(lines) // _CROSSING
    starts: list[int] = []
    blank = _GUTTER
    for place, count in enumerate(used):
        if count <= most:
            blank += 1
            continue
        if blank >= _GUTTER:
            starts.append(place)
        blank = 0
    return starts


def _row(line: str, offset: int, columns: Sequence[int]) -> tuple[Span, ...]:
    """The cells of a row: each in the last column that begins before its end."""
    places: list[tuple[int, int] | None] = [None] * len(columns)
    for cell in _CELL.finditer(line):
        column = max((index for index, begin in enumerate(columns) if begin <= cell.start()), default=0)
        if column + 1 < len(columns) and cell.end() > columns[column + 1] and cell.start() > columns[column]:
            column += places[column] is not None
        held = places[column]
        places[column] = (held[0] if held else cell.start(), cell.end())
    spans: list[Span] = []
    at = 0
    for place in places:
        at = place[1] if place else at
        spans.append(Span(offset + place[0], offset + place[1]) if place else Span(offset + at, offset + at))
    return tuple(spans)
