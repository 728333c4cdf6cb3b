"""Walking through a document row by row, without ever laying out more than what is looked at.

A place on the screen is an address: a block, a piece of that block, a row of that piece. Pieces are short
stretches of a block, so that even a block of twenty megabytes costs no more than the rows that are shown.
"""

from bisect import bisect_left
from collections import OrderedDict
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import combining

from briefreader.domain.document import Block, BlockKind, Document
from briefreader.interface.layout.rows import Row, lay_out, row_index
from briefreader.interface.render import cells

if TYPE_CHECKING:
    from briefreader.interface.layout.table import TableLayout

_PIECE = 4096
"""Characters of a piece, give or take the way to the next blank."""
_TO_BLANK = 256
"""How far a piece may go on to end at a blank, in characters."""
_RULE = 20
"""Cells of the line above the notes."""
_KEPT = 4096
"""How many pieces are kept laid out."""


class Address(NamedTuple):
    """A row of the laid out document."""

    block: int
    piece: int
    row: int


class View(NamedTuple):
    """What a reader looks at, whatever the size of the screen.

    Args:
        offset: of the first character of the topmost row with text.
        above: how many rows stand above it on the screen, blank ones or those that head its table.
        sideways: the blocks of tables on the screen that are scrolled sideways, and how many cells.
    """

    offset: int
    above: int = 0
    sideways: tuple[tuple[int, int], ...] = ()


def _space_before(previous: BlockKind | None, block: Block) -> int:
    """Blank rows above a block: what belongs together stands together."""
    if previous is None:
        return 1
    if block.kind is BlockKind.HEADING:
        return 1 if previous is BlockKind.HEADING or block.level > 1 else 2
    if block.kind is previous and block.kind in (BlockKind.LIST_ITEM, BlockKind.SIGNATURE, BlockKind.FOOTNOTE):
        return 0
    return 1


class Layout:
    """A document laid out for one width.

    Args:
        document: what is laid out.
        measure: width of running text, in cells.
        before: cells to the left of it that a wide table may take.
        after: likewise to the right.
    """

    def __init__(self, document: Document, measure: int, before: int = 0, after: int = 0) -> None:
        self.document = document
        self.measure = max(1, measure)
        self._margins = (before, after)
        self._tables: dict[int, TableLayout | None] = {}
        self._rows: OrderedDict[tuple[int, int], tuple[Row, ...]] = OrderedDict()
        anchored = sorted((note.anchor, note.number) for note in document.footnotes if note.anchor is not None)
        self._notes = anchored

    def rows(self, block: int, piece: int) -> tuple[Row, ...]:
        """The rows of a piece, the space before it included; never empty."""
        key = (block, piece)
        rows = self._rows.get(key)
        if rows is None:
            rows = self._rows[key] = self._lay_out(block, piece)
            if len(self._rows) > _KEPT:
                self._rows.popitem(last=False)
        return rows

    def row(self, address: Address) -> Row:
        """The row at an address."""
        return self.rows(address.block, address.piece)[address.row]

    def first(self) -> Address:
        """The address of the first row."""
        return Address(0, 0, 0)

    def last(self) -> Address:
        """The address of the last row."""
        block = max(0, len(self.document.blocks) - 1)
        piece = self._pieces(block) - 1
        return Address(block, piece, len(self.rows(block, piece)) - 1)

    def address_of(self, offset: int) -> Address:
        """The address of the row that shows a character."""
        if not self.document.blocks:
            return self.first()
        block = self.document.block_index_at(offset)
        if table := self._table(block):
            piece = table.piece_of(offset)
            return Address(block, piece, row_index(self.rows(block, piece), offset))
        start = self.document.blocks[block].span.start
        piece = max(0, min((offset - start) // _PIECE, self._pieces(block) - 1))
        if piece and offset < self._piece_start(block, piece):
            piece -= 1
        return Address(block, piece, row_index(self.rows(block, piece), offset))

    def move(self, address: Address, by: int) -> Address:
        """The address some rows further down, or up where `by` is negative; the first or last one at the ends."""
        block, piece, row = address
        row += by
        while row < 0:
            if piece:
                piece -= 1
            elif block:
                block -= 1
                piece = self._pieces(block) - 1
            else:
                return self.first()
            row += len(self.rows(block, piece))
        while row >= (count := len(self.rows(block, piece))):
            if piece + 1 < self._pieces(block):
                piece += 1
            elif block + 1 < len(self.document.blocks):
                block, piece = block + 1, 0
            else:
                return Address(block, piece, count - 1)
            row -= count
        return Address(block, piece, row)

    def window(self, top: Address, height: int) -> list[Row]:
        """The rows from an address on, at most `height`."""
        shown: list[Row] = []
        block, piece, row = top
        while len(shown) < height:
            shown += self.rows(block, piece)[row:]
            row = 0
            if piece + 1 < self._pieces(block):
                piece += 1
            elif block + 1 < len(self.document.blocks):
                block, piece = block + 1, 0
            else:
                break
        return shown[:height]

    def pinned(self, top: Address, height: int) -> tuple[Row, ...]:
        """The rows that name the columns of the table at the top of the screen, where its own are scrolled past.

        Args:
            top: address of the topmost row.
            height: rows of the screen; they lie over the topmost ones, and are left out where few others would remain.
        """
        table = self._table(top.block) if self.document.blocks else None
        if table is None or not 0 < len(table.heading) <= height // 3:
            return ()
        if top.piece == 0 and top.row <= len(self._above(top.block)):
            return ()
        return table.heading if self.move(top, len(table.heading)).block == top.block else ()

    def view(self, top: Address, height: int) -> View:
        """What is looked at when the row at an address is the topmost one on a screen of `height` rows."""
        above = len(self.pinned(top, height))
        address = self.move(top, above)
        while self.row(address).blank or self.row(address).rule:
            following = self.move(address, 1)
            if following == address:
                break
            address, above = following, above + 1
        return View(self.row(address).start, above)

    def top(self, view: View, height: int) -> Address:
        """The topmost address for a view; at the end of the document the last row stays at the bottom."""
        return self.clamped(self.unclamped(view, height), height)

    def unclamped(self, view: View, height: int) -> Address:
        """The topmost address for a view, wherever the document ends; nothing lies over the row that is looked at."""
        top = self.move(self.address_of(view.offset), -view.above)
        return self.move(top, min(0, view.above - len(self.pinned(top, height))))

    def clamped(self, top: Address, height: int) -> Address:
        """An address moved up as far as needed to fill a screen of `height` rows."""
        return min(top, self.move(self.last(), 1 - height)) if self.document.blocks else top

    def _pieces(self, block: int) -> int:
        if not self.document.blocks:
            return 1
        this = self.document.blocks[block]
        if this.kind is BlockKind.TABLE:
            table = self._table(block)
            return table.pieces if table else 1
        return max(1, -(-(this.span.length - _TO_BLANK) // _PIECE))

    def _table(self, block: int) -> "TableLayout | None":
        """The layout of a table whose cells are known."""
        this = self.document.blocks[block]
        if this.kind is not BlockKind.TABLE:
            return None
        if block not in self._tables:
            table = self.document.table_at(this.span.start)
            self._tables[block] = None
            if table and table.rows:
                # Loaded with the first table: most letters have none, and their first paint does without it.
                from briefreader.interface.layout.columns import Room
                from briefreader.interface.layout.table import TableLayout

                room = Room(self.measure, *self._margins)
                self._tables[block] = TableLayout(self.document.text, table, block, room, self._notes)
        return self._tables[block]

    def _piece_start(self, block: int, piece: int) -> int:
        span = self.document.blocks[block].span
        if piece == 0:
            return span.start
        if piece >= self._pieces(block):
            return span.end
        wanted = span.start + piece * _PIECE
        blank = self.document.text.find(" ", wanted, wanted + _TO_BLANK)
        if blank >= 0:
            return blank + 1
        while wanted < span.end and combining(self.document.text[wanted]):
            wanted += 1
        return wanted

    def _lay_out(self, block: int, piece: int) -> tuple[Row, ...]:
        if not self.document.blocks:
            return (Row(0, 0, 0),)
        this = self.document.blocks[block]
        rows = self._above(block) if piece == 0 else []
        if table := self._table(block):
            return (*rows, *table.rows(piece))
        start, end = self._piece_start(block, piece), self._piece_start(block, piece + 1)
        notes = self._notes[bisect_left(self._notes, (start + 1, "")) : bisect_left(self._notes, (end + 1, ""))]
        indent, hanging = self._indents(this, piece)
        if this.kind is BlockKind.TABLE:
            at = start
            for line in self.document.text[start:end].split("\n"):
                rows += lay_out(line, block, at, self.measure, 0, 2, [])
                at += len(line) + 1
            return tuple(rows)
        text = self.document.text[start:end].rstrip(" ")
        rows += lay_out(text, block, start, self.measure, indent, hanging, notes)
        return tuple(rows)

    def _above(self, block: int) -> list[Row]:
        """What stands between a block and the one before it."""
        this, start = self.document.blocks[block], self.document.blocks[block].span.start
        previous = self.document.blocks[block - 1].kind if block else None
        rows = [Row(block, start, start)] * _space_before(previous, this)
        if this.kind is BlockKind.FOOTNOTE and previous not in (BlockKind.FOOTNOTE, None):
            rows += [Row(block, start, start, rule=_RULE), Row(block, start, start)]
        return rows

    def _indents(self, block: Block, piece: int) -> tuple[int, int]:
        """Cells before the first row of a block, and further ones before its other rows."""
        if block.kind is BlockKind.QUOTATION:
            return 4, 0
        if block.kind in (BlockKind.LIST_ITEM, BlockKind.FOOTNOTE):
            text = self.document.text[block.span.start : min(block.span.end, block.span.start + 12)]
            marker = text.partition(" ")[0]
            hanging = cells(marker) + 1 if marker != text else 0
            indent = 2 * max(0, block.level - 1)
            return (indent, hanging) if piece == 0 else (indent + hanging, 0)
        return 0, 0
