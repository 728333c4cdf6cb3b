"""The columns of a table: how wide each is, which hold numbers, and whether the first rows head them."""

import re
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from briefreader.interface.render import cells

BETWEEN = 2
"""Blank cells between two columns."""
_HEAD, _SPREAD = 64, 192
"""How many rows are looked at for the widths: the first ones, and others from all over a longer table."""
_FEWEST, _CELLS = 4, 4096
"""How many rows of a table of very many columns are looked at all the same, and how many cells of any other."""
_LOOKED_AT = 2000
"""Characters of a cell that are looked at."""
_WORD = 16
"""Cells beyond which a word may be broken for a column to get narrower."""
_PROSE = 48
"""Width from which a column holds prose; it gets no narrower than `_WORD`."""
_EASY = 26
"""Cells of a column of prose in a table that is wider than the pane anyway."""
_FIGURES = 24
"""Cells beyond which a number may be broken."""
_TALL = 1.6
"""Lines that a row takes on average in a table whose rows stand apart."""
_NAME = 60
"""Longest name of a column, in characters."""
_MANY = 6
"""Columns of a table in whose first row some may be empty, as below a name that stands for several."""
_SHORT = 8
"""Longest word that may end in a full stop and be the name of a column, such as "Nr."."""
_NUMBER = re.compile("(?:€|EUR|[$£])? ?[-+−±<>≤≥(]? ?(?:€ ?)?[0-9][0-9.,'\u00a0 ]{0,20}[)%‰]?(?: ?[%€-])?")
_NO_NUMBER = frozenset({"-", "–", "—", "x", "X", "*", ".", "n.v.t.", "nvt", "pm", "p.m.", "PM", "?"})
"""What stands in a column of numbers where there is none."""


class Room(NamedTuple):
    """Where a table can stand.

    Args:
        measure: width of the column of text, in cells.
        before: cells to the left of it that a wide table may take; less than none where it must leave some free.
        after: likewise to the right.
    """

    measure: int
    before: int = 0
    after: int = 0

    @property
    def width(self) -> int:
        """All of it."""
        return max(1, self.before + self.measure + self.after)


class Columns(NamedTuple):
    """How the columns of a table are set.

    Args:
        widths: of each column, in cells.
        numbers: whether each holds numbers, which are set to the right.
        heading: how many rows at the top head the columns.
        indent: cells from the left edge of the text's column to that of the table; may be less than none.
        beyond: how many cells the table is wider than the room for it.
        apart: whether there is a blank row between its rows, as they take several each.
        titles: whether words that stand alone in a row go on over the other columns.
    """

    widths: tuple[int, ...]
    numbers: tuple[bool, ...]
    heading: int
    indent: int
    beyond: int
    apart: bool
    titles: bool

    @property
    def edges(self) -> tuple[int, ...]:
        """Where each column begins, in cells from the left edge of the table."""
        return tuple(accumulate((width + BETWEEN if width else 0 for width in self.widths[:-1]), initial=0))

    @property
    def width(self) -> int:
        """Of the whole table, in cells."""
        return _width(self.widths)


def _width(widths: Sequence[int]) -> int:
    """Of a whole table; a column in which nothing stands takes no room."""
    return sum(width + BETWEEN for width in widths if width) - BETWEEN


def looked_at(rows: int, columns: int) -> Sequence[int]:
    """Indices of the rows from which widths are taken; a bounded number however long or wide the table is."""
    most = max(_FEWEST, min(_HEAD + _SPREAD, _CELLS // columns))
    if rows <= most:
        return range(rows)
    head = most // 4
    return (*range(head), *range(head, rows, -(-(rows - head) // (most - head))))


def stands_alone(row: Sequence[str]) -> bool:
    """Whether only the first cell of a row has words."""
    return bool(row[0]) and not any(row[1:])


def set_columns(rows: Sequence[Sequence[str]], count: int, room: Room) -> Columns:
    """Decide how a table is set.

    It stands in the column of text where it fits, else it takes what the pane has; where that is not enough the widest
    columns are wrapped, and where even that is not enough the table is wider than the pane.

    Args:
        rows: what some of the rows show, cell by cell; the first rows of the table are among them, as the first ones.
        count: of columns.
        room: where it can stand.
    """
    lone = sum(map(stands_alone, rows))
    titles = count > 1 and 0 < lone * 3 <= len(rows)
    full = [row for row in rows if not stands_alone(row)] if titles else rows
    columns = [[row[column] for row in full if column < len(row) and row[column]] for column in range(count)]
    numbers = tuple(_are_numbers(column[1:]) for column in columns)
    wanted = [max((cells(text[:_LOOKED_AT]) for text in column), default=0) for column in columns]
    least = [_least(column, width, figures) for column, width, figures in zip(columns, wanted, numbers, strict=True)]
    widths = wanted
    if (excess := _width(wanted) - room.width) > 0:
        widths = _shrunk(wanted, least, sum(wanted) - excess)
    width = _width(widths)
    return Columns(
        tuple(widths),
        numbers,
        _heading(rows, titles, numbers),
        max(-room.before, min(0, room.measure + room.after - width)),
        max(0, width - room.width),
        widths != wanted and _are_tall(full, widths),
        titles,
    )


def _are_numbers(column: Sequence[str]) -> bool:
    """Whether what stands under the first cell of a column is all numbers."""
    told = [text for text in column if text not in _NO_NUMBER]
    return bool(told) and all(len(text) <= _FIGURES and _NUMBER.fullmatch(text) for text in told)


def _least(column: Sequence[str], wanted: int, figures: bool) -> int:
    """How narrow a column may get, in cells."""
    if figures:
        return min(wanted, _FIGURES)
    word = max((cells(word) for text in column for word in text[:_LOOKED_AT].split(" ")), default=0)
    return min(wanted, _WORD, max(word, _WORD if wanted > _PROSE else 0))


def _shrunk(wanted: Sequence[int], least: Sequence[int], available: int) -> list[int]:
    """Widths that fit, long prose made narrower first; where none fit, easy ones that do not."""
    if sum(least) > available:
        return [min(width, max(narrowest, _EASY)) for width, narrowest in zip(wanted, least, strict=True)]

    widths = list(least)
    for _ in range(available - sum(least)):
        # Prose that is four times as long gets twice the width: it takes more rows, but not at the cost of all others.
        growing = (column for column, width in enumerate(wanted) if widths[column] < width)
        widths[max(growing, key=lambda column: wanted[column] / widths[column] ** 2)] += 1
    return widths


def _are_tall(rows: Sequence[Sequence[str]], widths: Sequence[int]) -> bool:
    """Whether most rows take so many lines that one would not see where the next begins."""
    lines = sum(
        max(
            (-(-cells(text[:_LOOKED_AT]) // max(1, width)) for text, width in zip(row, widths, strict=False)), default=1
        )
        for row in rows
    )
    return lines > _TALL * len(rows)


def _heading(rows: Sequence[Sequence[str]], titles: bool, numbers: Sequence[bool]) -> int:
    """How many rows at the top head the columns: the names of the columns, and a title of the table above them."""
    at = int(titles and stands_alone(rows[0]))
    if len(rows) < at + 2 or len(rows[at]) < 2:
        return 0
    names = rows[at]
    under = rows[at + 1 :]
    named = sum(map(bool, names[1:]))
    if named < len(names) - 1 and (len(names) < _MANY or named * 3 < len(names)):
        return 0  # where columns are many, some may have their name from the one before them
    if not all(_is_name(name) for name in names if name):
        return 0
    if any(figures and column < len(names) and names[column] for column, figures in enumerate(numbers)):
        return at + 1
    if not names[0]:
        return at + 1
    values = [max((len(row[column]) for row in under if column < len(row)), default=0) for column in range(len(names))]
    longer = any(value > 2 * len(name) for name, value in zip(names, values, strict=True))
    again = any(row[column] == name for row in under for column, name in enumerate(names) if column < len(row))
    return at + 1 if len(names) > 2 and longer and not again else 0


def _is_name(text: str) -> bool:
    """Whether words may be the name of a column."""
    ends = text[-1] in ";," or (text[-1] == "." and len(text) > _SHORT)
    return len(text) <= _NAME and not ends and (not _NUMBER.fullmatch(text) or _is_year(text))


def _is_year(text: str) -> bool:
    return len(text) == 4 and text.isdigit() and text[:2] in ("19", "20")
