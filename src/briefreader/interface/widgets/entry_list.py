"""A list of entries with a cursor; it lays out only those on screen, whatever their number."""

from typing import NamedTuple

from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from briefreader.interface.entries import Entries, Entry
from briefreader.interface.layout.wrap import wrap
from briefreader.interface.looks import Look
from briefreader.interface.render import Piece, render_strip
from briefreader.interface.widgets.drawn import Drawn
from briefreader.interface.widgets.entry_rows import MARK, entry_rows


class _Laid(NamedTuple):
    """An entry as it was laid out.

    Args:
        entry: what was laid out.
        current: whether it was marked as the one that the reader is at.
        rows: the pieces of each row.
        strips: the rows that were drawn, by their number; without the cursor.
    """

    entry: Entry
    current: bool
    rows: list[list[Piece]]
    strips: dict[int, Strip]


class _Shown(NamedTuple):
    """A row on screen: the number of its entry, or -1, how that was laid out, and the number of the row in it."""

    entry: int
    laid: _Laid
    row: int


class EntryList(Drawn, can_focus=True):
    """Shows entries, and lets one be chosen by keyboard or mouse."""

    class Told(Message):
        """Base of what a list tells of one of its entries."""

        def __init__(self, entries: "EntryList", index: int) -> None:
            super().__init__()
            self.entries = entries
            self.index = index

    class Moved(Told):
        """The cursor stands on another entry."""

    class Chosen(Told):
        """An entry was chosen."""

    def __init__(self, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._entries = Entries()
        self._cursor = 0
        self._top = 0
        self._current: int | None = None
        self._shown: list[_Shown] = []
        self._laid: dict[int, _Laid] = {}
        self._laid_for = 0

    @property
    def cursor(self) -> int:
        """Index of the entry under the cursor."""
        return self._cursor

    @property
    def size_of_entries(self) -> int:
        """How many entries there are."""
        return self._entries.size

    def fill(self, entries: Entries, cursor: int | None = None) -> None:
        """Show other entries; the cursor stays at its index unless another is given."""
        self._entries = entries
        self._laid.clear()
        self._cursor = max(0, min(self._cursor if cursor is None else cursor, entries.size - 1))
        if entries.size and self._entries.make(self._cursor).heading:
            self._cursor = self._step(self._cursor, 1)
        if cursor == 0:
            self._top = 0
        self._keep_in_sight()

    def mark_current(self, index: int | None) -> None:
        """Mark the entry that the reader is at; unless the list has the keyboard, the cursor goes with it."""
        if index == self._current:
            return
        self._current = index
        if index is not None and not self.has_focus:
            self._cursor = index
            self._keep_in_sight()
        else:
            self._draw_again()

    def put_cursor(self, index: int) -> None:
        """Put the cursor on an entry without telling anybody."""
        self._cursor = max(0, min(index, self._entries.size - 1))
        self._keep_in_sight()

    def move_cursor(self, by: int) -> None:
        """Move the cursor over some entries; headings are passed over."""
        index = self._cursor
        for _ in range(min(abs(by), self._entries.size)):
            index = self._step(index, 1 if by > 0 else -1)
        self._move_to(index)

    def move_to_end(self, *, last: bool) -> None:
        """Move the cursor to the first entry, or to the last one."""
        index = self._entries.size - 1 if last else 0
        if self._entries.size and self._entries.make(index).heading:
            index = self._step(index, -1 if last else 1)
        self._move_to(index)

    def choose(self) -> None:
        """Choose the entry under the cursor."""
        if self._entries.size:
            self.post_message(self.Chosen(self, self._cursor))

    def redraw(self) -> None:
        """Draw again, where what entries say has changed."""
        before = self._shown
        self._fill_screen()
        if self._shown != before:
            self.refresh()

    def _draw_again(self) -> None:
        self._fill_screen()
        self.refresh()

    def notify_style_update(self) -> None:
        """Draw again in another theme."""
        super().notify_style_update()
        self._laid.clear()
        if self.is_attached:
            self.call_later(self._draw_again)

    def render_line(self, y: int) -> Strip:
        """Draw one row; see `textual.widget.Widget.render_line`."""
        base, width = self._ground, self._drawn_for.width
        if y >= len(self._shown):
            return render_strip([], width, base)
        index, laid, row = self._shown[y]
        if laid.rows[row] and index == self._cursor and self.has_focus and self._entries.size:
            return render_strip(laid.rows[row], width, base + self.style(Look.CURSOR))
        if row not in laid.strips:
            laid.strips[row] = render_strip(laid.rows[row], width, base)
        return laid.strips[row]

    def lay_out_anew(self) -> None:
        """Lay out the entries on screen for another size."""
        self._keep_in_sight()

    def _step(self, index: int, by: int) -> int:
        following = index + by
        while 0 <= following < self._entries.size:
            if not self._entries.make(following).heading:
                return following
            following += by
        return index

    def _move_to(self, index: int) -> None:
        if index != self._cursor and self._entries.size:
            self._cursor = index
            self._keep_in_sight()
            self.post_message(self.Moved(self, index))
        else:
            self._top = 0 if index <= 1 else self._top
            self._draw_again()

    def _keep_in_sight(self) -> None:
        self._take_width()
        height = self.size.height
        if not height:
            return
        if not self._entries.size:
            self._top = 0
        elif self._cursor < self._top:
            self._top = self._cursor
            if self._top and self._entries.make(self._top - 1).heading:
                self._top -= 1
        else:
            first, room = self._cursor, height
            while first >= self._top:
                room -= len(self._lay_out(first).rows)
                if room < 0:
                    break
                first -= 1
            self._top = max(self._top, min(first + 1, self._cursor))
        self._draw_again()

    def _fill_screen(self) -> None:
        self._take_width()
        self._drawn_for = self.size
        width, height = self._drawn_for
        shown: list[_Shown] = []
        index = self._top
        while len(shown) < height and index < self._entries.size:
            laid = self._lay_out(index)
            shown += [_Shown(index, laid, row) for row in range(len(laid.rows))]
            index += 1
        if not self._entries.size and self._entries.empty:
            text, quiet = self._entries.empty, self.style(Look.QUIET)
            lines = wrap(text, max(1, width - MARK - 1))
            rows = [[("  ", quiet), (text[line.start : line.end], quiet)] for line in lines]
            laid = _Laid(Entry(text), False, rows, {})
            shown = [_Shown(-1, laid, row) for row in range(len(rows))]
        self._shown = shown[:height]

    def _take_width(self) -> None:
        """Forget what was laid out for another width."""
        if (width := self.size.width) != self._laid_for:
            self._laid_for = width
            self._laid.clear()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Rows that all entries take, as far as a screen can show them; see `textual.widget.Widget`."""
        rows = 0
        for index in range(self._entries.size):
            rows += len(entry_rows(self._entries.make(index), width, self.style, current=index == self._current))
            if rows >= viewport.height:
                break
        return rows

    def _lay_out(self, index: int) -> _Laid:
        """An entry laid out for the width of the list; anew only where it says something else than before."""
        width = self._laid_for
        laid, current = self._laid.get(index), index == self._current
        entry = laid.entry if laid and self._entries.steady else self._entries.make(index)
        if laid is None or laid.entry != entry or laid.current is not current:
            laid = self._laid[index] = _Laid(entry, current, entry_rows(entry, width, self.style, current=current), {})
        return laid

    def on_resize(self) -> None:
        """Lay out for the new size."""
        if self._drawn_for != self.size:
            self._keep_in_sight()

    def on_focus(self) -> None:
        """Show the cursor."""
        self.refresh()

    def on_blur(self) -> None:
        """Hide the cursor."""
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Choose the entry that was clicked."""
        if 0 <= event.y < len(self._shown):
            index = self._shown[event.y].entry
            if index >= 0 and not self._entries.make(index).heading:
                self._cursor = index
                self._draw_again()
                self.choose()

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll down with the wheel."""
        event.stop()
        self._top = min(max(0, self._entries.size - 1), self._top + 1)
        self.redraw()

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll up with the wheel."""
        event.stop()
        self._top = max(0, self._top - 1)
        self.redraw()
