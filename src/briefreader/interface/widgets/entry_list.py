"""A list of entries with a cursor; it lays out only those on screen, whatever their number."""

from dataclasses import dataclass

from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from briefreader.domain.span import Span
from briefreader.interface.entries import Entries, Entry
from briefreader.interface.layout.wrap import wrap, wrap_title
from briefreader.interface.looks import Look
from briefreader.interface.render import Piece, cells, render_strip, truncate
from briefreader.interface.widgets.drawn import Drawn

_MARK = 2
"""Cells at the left edge for the mark of an entry."""
_HANGING = 2
"""Cells by which the lines of a title but for the first are indented where nothing else tells that another begins."""
_ROWS = 4
"""Most rows of a title."""


class EntryList(Drawn, can_focus=True):
    """Shows entries, and lets one be chosen by keyboard or mouse."""

    @dataclass
    class Moved(Message):
        """The cursor stands on another entry."""

        entries: "EntryList"
        index: int

    @dataclass
    class Chosen(Message):
        """An entry was chosen."""

        entries: "EntryList"
        index: int

    def __init__(self, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._entries = Entries()
        self._cursor = 0
        self._top = 0
        self._current: int | None = None
        self._shown: list[tuple[int, list[Piece]]] = []

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
            self.redraw()

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
        """Draw again, after what entries say has changed."""
        self._fill_screen()
        self.refresh()

    def notify_style_update(self) -> None:
        """Draw again in another theme."""
        super().notify_style_update()
        if self.is_attached:
            self.call_later(self.redraw)

    def render_line(self, y: int) -> Strip:
        """Draw one row; see `textual.widget.Widget.render_line`."""
        base, width = self._ground, self._drawn_for.width
        if y >= len(self._shown):
            return render_strip([], width, base)
        index, pieces = self._shown[y]
        if pieces and index == self._cursor and self.has_focus and self._entries.size:
            base += self.style(Look.CURSOR)
        return render_strip(pieces, width, base)

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
            self.redraw()

    def _keep_in_sight(self) -> None:
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
                room -= len(self._lay_out(first))
                if room < 0:
                    break
                first -= 1
            self._top = max(self._top, min(first + 1, self._cursor))
        self.redraw()

    def _fill_screen(self) -> None:
        self._drawn_for = self.size
        shown: list[tuple[int, list[Piece]]] = []
        index = self._top
        while len(shown) < self.size.height and index < self._entries.size:
            shown += [(index, pieces) for pieces in self._lay_out(index)]
            index += 1
        if not self._entries.size and self._entries.empty:
            width = max(1, self.size.width - _MARK - 1)
            text = self._entries.empty
            quiet = self.style(Look.QUIET)
            shown = [(-1, [("  ", quiet), (text[line.start : line.end], quiet)]) for line in wrap(text, width)]
        self._shown = shown[: self.size.height]

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Rows that all entries take, as far as a screen can show them; see `textual.widget.Widget`."""
        rows = 0
        for index in range(self._entries.size):
            rows += len(self._lay_out(index, width))
            if rows >= viewport.height:
                break
        return rows

    def _lay_out(self, index: int, width: int | None = None) -> list[list[Piece]]:
        entry = self._entries.make(index)
        width = (self.size.width if width is None else width) - 1
        left = _MARK + 2 * entry.depth
        plain = self.style(Look.GROUP) if entry.heading else Style.null()
        if index == self._current:
            plain += self.style(Look.STRONG)
        rows = self._title(entry, index, left, width, plain) if entry.title else []
        for number, detail in enumerate(entry.detail):
            rows += self._detail(detail, left, width - left, entry.most, entry.bright if number == 0 else ())
        if entry.detail:
            rows.append([])
        return rows

    def _title(self, entry: Entry, index: int, left: int, width: int, plain: Style) -> list[list[Piece]]:
        """The rows of a title, with what is counted in the last one that has room for it."""
        room, counted = max(4, width - left), cells(entry.amount) + 1 if entry.amount else 0
        hanging = 0 if entry.detail else min(_HANGING, room // 4)
        lines = wrap_title(entry.title, room, hanging, _ROWS)
        if counted and cells(lines[-1]) + (hanging if len(lines) > 1 else 0) + counted > room:
            narrower = wrap_title(entry.title, max(4, room - counted), hanging, _ROWS)
            if not any(line.endswith("…") and not line.endswith(" …") for line in narrower):
                lines = narrower
        indents = [hanging if number and cells(line) + hanging <= room else 0 for number, line in enumerate(lines)]
        free = [room - indent - cells(line) for line, indent in zip(lines, indents, strict=True)]
        roomy = max((number for number, blanks in enumerate(free) if blanks >= counted), default=None)
        if roomy is None:
            roomy, lines[-1] = len(lines) - 1, truncate(lines[-1], max(1, cells(lines[-1]) + free[-1] - counted))
        rows: list[list[Piece]] = []
        for number, (line, indent) in enumerate(zip(lines, indents, strict=True)):
            mark = "" if number else entry.mark or ("▌" if index == self._current else "")
            blanks = " " * (left - _MARK + indent)
            rows.append([(f"{mark:<{_MARK}}", self.style(Look.MARK)), (blanks, Style.null()), (line, plain)])
            if counted and number == roomy:
                gap = " " * max(1, room - indent - cells(line) - counted + 1)
                rows[-1] += [(gap, Style.null()), (entry.amount, self.style(Look.QUIET))]
        return rows

    def _detail(self, text: str, left: int, room: int, most: int, bright: tuple[Span, ...]) -> list[list[Piece]]:
        quiet, lit = self.style(Look.QUIET), self.style(Look.BRIGHT)
        lines = wrap(text, max(4, room))
        rows: list[list[Piece]] = []
        for number, line in enumerate(lines[:most]):
            pieces: list[Piece] = [(" " * left, Style.null())]
            end = line.end
            if number == most - 1 and len(lines) > most:
                shown = truncate(text[line.start : line.end] + " …", max(4, room))
                pieces.append((shown, quiet))
                rows.append(pieces)
                break
            at = line.start
            for span in bright:
                if span.end > at and span.start < end:
                    pieces.append((text[at : max(at, span.start)], quiet))
                    pieces.append((text[max(at, span.start) : min(end, span.end)], lit))
                    at = min(end, span.end)
            pieces.append((text[at:end], quiet))
            rows.append(pieces)
        return rows

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
            index = self._shown[event.y][0]
            if index >= 0 and not self._entries.make(index).heading:
                self._cursor = index
                self.redraw()
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
