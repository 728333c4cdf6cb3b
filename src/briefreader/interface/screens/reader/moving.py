"""Moving through the text and through lists."""

from briefreader.domain.document import BlockKind
from briefreader.interface.screens.reader.searching import Searching
from briefreader.interface.widgets.entry_list import EntryList


class Moving(Searching):
    """The commands that move; in a list they move its cursor."""

    @property
    def list_in_use(self) -> EntryList | None:
        """The list that has the keyboard, or None."""
        return self.focused if isinstance(self.focused, EntryList) else None

    def _move(self, rows: int) -> None:
        self.dismiss_peek()
        if self.typing:
            self.catch_up()
            self.step_match(1 if rows > 0 else -1)
        elif self.list_in_use:
            self.list_in_use.move_cursor(rows)
        else:
            self.pane.scroll_rows(rows)

    def _page(self, pages: float) -> None:
        self.dismiss_peek()
        if self.list_in_use:
            rows = max(1, int(self.list_in_use.size.height * abs(pages)) // 2)
            self.list_in_use.move_cursor(rows if pages > 0 else -rows)
        else:
            self.pane.scroll_pages(pages)

    def action_line_down(self) -> None:
        """Scroll one line down."""
        self._move(1)

    def action_line_up(self) -> None:
        """Scroll one line up."""
        self._move(-1)

    def action_page_down(self) -> None:
        """Scroll one page down."""
        self._page(1)

    def action_page_up(self) -> None:
        """Scroll one page up."""
        self._page(-1)

    def action_half_down(self) -> None:
        """Scroll half a page down."""
        self._page(0.5)

    def action_half_up(self) -> None:
        """Scroll half a page up."""
        self._page(-0.5)

    def _sideways(self, pages: float) -> None:
        self.dismiss_peek()
        if not self.pane.is_wide:
            self.notice("No table here is wider than the screen")
        elif not self.pane.scroll_sideways(pages):
            self.notice("This is the right edge of the table" if pages > 0 else "This is the left edge of the table")

    def action_table_right(self) -> None:
        """Scroll a wide table to the right."""
        self._sideways(0.5)

    def action_table_left(self) -> None:
        """Scroll a wide table to the left."""
        self._sideways(-0.5)

    def action_document_start(self) -> None:
        """Go to the start."""
        if self.list_in_use:
            self.list_in_use.move_to_end(last=False)
            return
        self.jumps.leave(self.here)
        self.pane.go_to_start()
        self.tell_place()

    def action_document_end(self) -> None:
        """Go to the end."""
        if self.list_in_use:
            self.list_in_use.move_to_end(last=True)
            return
        self.jumps.leave(self.here)
        self.pane.go_to_end()
        self.tell_place()

    def _go_to_block(self, *, forward: bool, headings: bool) -> bool:
        """Go to the next or previous block of a kind, measured from the top of the screen."""
        blocks = self.reading.document.blocks
        offset = self.at
        index = self.reading.document.block_index_at(offset)
        step = 1 if forward else -1
        index += step if forward or blocks[index].span.start >= offset else 0
        while 0 <= index < len(blocks):
            block = blocks[index]
            wanted = block.kind is BlockKind.HEADING if headings else block.kind is not BlockKind.HEADING
            if wanted:
                before = self.pane.view
                self.pane.reveal(block.span, at_top=True, mark=False)
                if self.pane.view != before or block.span.start != offset:
                    self.point_at(block.span.start)
                    return True
            index += step
        return False

    def _go_to_section(self, *, forward: bool) -> None:
        if self.list_in_use:
            self.list_in_use.move_cursor(1 if forward else -1)
            return
        self.dismiss_peek()
        here = self.here
        if self._go_to_block(forward=forward, headings=True):
            self.jumps.leave(here)
        elif not forward:
            self.pane.go_to_start()
            self.tell_place()
        else:
            self.notice("This is the last section")

    def action_next_section(self) -> None:
        """Go to the next section."""
        self._go_to_section(forward=True)

    def action_previous_section(self) -> None:
        """Go to the previous section."""
        self._go_to_section(forward=False)

    def action_next_paragraph(self) -> None:
        """Go to the next paragraph."""
        self.dismiss_peek()
        if not self._go_to_block(forward=True, headings=False):
            self.pane.scroll_rows(1)

    def action_previous_paragraph(self) -> None:
        """Go to the previous paragraph."""
        self.dismiss_peek()
        if not self._go_to_block(forward=False, headings=False):
            self.pane.go_to_start()
