"""Where the cells of tables stand in the text of the document."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefreader.analysis.structure.printed import Printed
from briefreader.domain.document import Block, BlockKind, Document, Table
from briefreader.domain.span import Span


def place_tables(
    document: Document, printed: Printed, grids: Mapping[int, Sequence[Sequence[tuple[int, int]]]]
) -> Document:
    """Tell the cells of the tables of a document as their places on the page told them.

    Args:
        document: the document; tables whose cells were read from their words are kept where no place tells more.
        printed: the lines of which it was made.
        grids: by the index of the first printed line of a table, place and length of the cells of each row.
    """
    if not grids:
        return document
    numbers = printed.lines.number
    first_of = {(printed.lines.page_of(index), numbers[index]): index for index in grids}
    tables = {table.span.start: table for table in document.tables}
    for block in document.blocks:
        if block.kind is BlockKind.TABLE:
            grid = grids.get(first_of.get((block.page or 1, block.line or 0), -1), ())
            table = _table(document.text, block, grid)
            if table is not None:
                tables[block.span.start] = table
    return replace(document, tables=tuple(tables[start] for start in sorted(tables)))


def _table(text: str, block: Block, grid: Sequence[Sequence[tuple[int, int]]]) -> Table | None:
    """The cells of a block; None where its lines are not the rows."""
    lines = block.span.of(text).split("\n")
    if len(lines) != len(grid):
        return None
    rows: list[tuple[Span, ...]] = []
    start = block.span.start
    for line, cells in zip(lines, grid, strict=True):
        begin = start + len(line) - len(line.lstrip())
        row = tuple(Span(begin + place, begin + place + length) for place, length in cells)
        if not row or row[-1].end > start + len(line):
            return None
        rows.append(row)
        start += len(line) + 1
    return Table(block.span, tuple(rows))
