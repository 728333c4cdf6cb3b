"""From tables and text boxes to one flow: which tables hold data, and which only put words in their place."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefreader.analysis.structure.colophon import label_of
from briefreader.analysis.structure.marks import MARKER
from briefreader.domain.document import Label
from briefreader.formats.office.items import Box, Item, Paragraph, Table, paragraphs_of

_LONGEST_CELL = 2000  # characters; a longer cell is running text in columns
_MOST_LABELS = 15  # rows of a table of labels
_LABEL = 30  # characters
_MARKER = 6  # characters


class Flat(NamedTuple):
    """A step of the flow.

    Args:
        item: a paragraph, a table of data, or a label with its value.
        framed: whether it stands in a text box, or in a table that only puts words in their place.
        begins: whether it is the first in a text box.
    """

    item: Paragraph | Table | Label
    framed: bool = False
    begins: bool = False


def flatten(items: Sequence[Item]) -> Iterator[Flat]:
    """Put items one after the other, row by row, as they are read.

    Args:
        items: of a story, a cell or a box.

    Returns:
        The steps of the flow.
    """
    waiting: list[tuple[Item | Label, bool]] = [(item, False) for item in reversed(items)]
    begins = False
    while waiting:
        item, framed = waiting.pop()
        if isinstance(item, Box):
            waiting.extend((part, True) for part in reversed(item.items))
            begins = True
        elif isinstance(item, Table) and not _is_data(item):
            waiting.extend((part, True) for part in reversed(list(_laid_out(item))))
        else:
            yield Flat(item, framed or (isinstance(item, Paragraph) and item.framed), begins)
            begins = False


def cell_text(cell: Sequence[Item]) -> str:
    """The words of a cell on one line, with the marks of lists."""
    return " ".join(f"{paragraph.label} {paragraph.text}".strip() for paragraph in paragraphs_of(cell)).strip()


def _filled(row: Sequence[list[Item]]) -> list[list[Item]]:
    return [cell for cell in row if cell]


def _is_data(table: Table) -> bool:
    """Whether rows and columns of a table mean something."""
    beside = [row for row in map(_filled, table.rows) if len(row) > 1]
    if len(beside) < 2 or _is_labels(beside) or _is_list(beside):
        return False
    for row in table.rows:
        for cell in row:
            if any(isinstance(part, Table) and _is_data(part) for part in cell):
                return False
            if any(paragraph.level for paragraph in paragraphs_of(cell)):
                return False
            if sum(len(paragraph.text) for paragraph in paragraphs_of(cell)) > _LONGEST_CELL:
                return False
    return True


def _label(cell: Sequence[Item]) -> str:
    """The label that fills a cell, or ""."""
    text = cell_text(cell).rstrip(": ")
    found = label_of(text) if 0 < len(text) <= _LABEL else None
    return found[0] if found is not None and not found[1] else ""


def _is_labels(rows: Sequence[Sequence[list[Item]]]) -> bool:
    return len(rows) <= _MOST_LABELS and all(_label(row[0]) for row in rows)


def _is_list(rows: Sequence[Sequence[list[Item]]]) -> bool:
    """Whether the first cell of each row holds no more than the mark of an item of a list."""
    return all(len(row) == 2 and _is_marker(cell_text(row[0])) for row in rows)


def _is_marker(text: str) -> bool:
    return 0 < len(text) <= _MARKER and MARKER.fullmatch(f"{text} ") is not None


def _laid_out(table: Table) -> Iterator[Item | Label]:
    """What stands in the cells of a table that only puts words in their place."""
    for row in table.rows:
        cells = _filled(row)
        if len(cells) == 2 and _is_marker(cell_text(cells[0])) and isinstance(cells[1][0], Paragraph):
            first = cells[1][0]
            first.label, first.depth = cell_text(cells[0]), max(1, first.depth)
            yield from cells[1]
            continue
        place = 0
        while place < len(cells):
            name = _label(cells[place]) if place + 1 < len(cells) else ""
            if name:
                yield Label(name, cell_text(cells[place + 1]))
            else:
                yield from cells[place]
            place += 2 if name else 1
