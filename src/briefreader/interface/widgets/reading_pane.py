"""The reading pane: it draws the rows that are on screen, and nothing else."""

from collections.abc import Callable

from rich.style import Style
from textual import events
from textual.message import Message
from textual.strip import Strip

from briefreader.domain.document import Document
from briefreader.domain.span import Span
from briefreader.interface.layout.flow import View
from briefreader.interface.layout.rows import Row
from briefreader.interface.looks import Look
from briefreader.interface.painting import Marks, paint_row
from briefreader.interface.render import cells, render_strip
from briefreader.interface.widgets.scrolled import Scrolled

_KEPT = 1000
"""How many rows are kept painted."""
_WHEEL, _SIDEWAYS_WHEEL = 3, 8
"""Rows, and cells of a wide table, that one notch of the mouse wheel scrolls."""


class ReadingPane(Scrolled, can_focus=True):
    """Shows a document, from a top row on; see `Scrolled`."""

    class Pointed(Message):
        """A character was clicked; `twice` for a double click."""

        def __init__(self, offset: int, *, twice: bool) -> None:
            super().__init__()
            self.offset = offset
            self.twice = twice

    class Selected(Message):
        """Text was selected with the mouse."""

        def __init__(self, span: Span) -> None:
            super().__init__()
            self.span = span

    _thumb = -1
    _near = Marks()
    _pressed: int | None = None
    _dragging_thumb = False

    def __init__(
        self,
        document: Document,
        view: View,
        follow: Callable[[], None],
        id: str | None = None,  # noqa: A002
    ) -> None:
        super().__init__(document, view, follow, id)
        self._painted: dict[Row, tuple[tuple[object, ...], Strip]] = {}

    def prepare(self) -> None:
        """Find the row beside which the thumb of the scroll bar stands, and the marks on screen."""
        self._thumb = self._thumb_row()
        rows = self._window.rows
        if rows:
            self._near = self.marks.within(min(row.start for row in rows), max(row.end for row in rows))
        if len(self._painted) > _KEPT:
            self._painted.clear()

    def lay_out_anew(self) -> None:
        """Lay out the text for another size; the same words stay at the top."""
        super().lay_out_anew()
        self._painted.clear()

    def notify_style_update(self) -> None:
        """Paint again in other colours."""
        self._painted.clear()
        super().notify_style_update()

    def render_line(self, y: int) -> Strip:
        """Draw one row; see `textual.widget.Widget.render_line`."""
        width, rows = self._drawn_for.width, self._window.rows
        strip = self._row_strip(rows[y], width) if y < len(rows) else render_strip([], width, self._ground)
        if y != self._thumb:
            return strip
        return Strip.join([strip.crop(0, width - 1), render_strip([("▐", self.style(Look.THUMB))], 1, self._ground)])

    def _row_strip(self, row: Row, width: int) -> Strip:
        """A row of the pane; one that is still on screen and marked as before is not painted again."""
        if row.beyond:
            return self._paint_wide(row, width)
        marked = self._near.over(row)
        kept = self._painted.get(row)
        if kept is None or kept[0] != marked:
            pieces = paint_row(row, self._document, self._near, self.style)
            pieces.insert(0, (" " * (self._window.left + row.indent), Style.null()))
            kept = self._painted[row] = (marked, render_strip(pieces, width, self._ground))
        return kept[1]

    def _paint_wide(self, row: Row, width: int) -> Strip:
        """A row of a table that is wider than the pane."""
        window = self._window
        pieces = paint_row(row, self._document, self._near, self.style)
        shift = window.shift(row)
        begin, end = window.scrolled(row)
        stop = shift + window.width
        fixed = min(row.fixed, window.width)
        quiet = self.style(Look.QUIET)

        def mark(text: str) -> Strip:
            return render_strip([(text, quiet)], len(text), self._ground)

        table = render_strip(pieces, end, self._ground).adjust_cell_length(stop, self._ground)
        goes_on_before = "‹" if shift and not row.blank else " "
        before = " " * (window.left - window.before - 1)
        if not fixed:
            parts = [mark(before + goes_on_before + " " * (begin - shift)), table.crop(begin, stop)]
        elif fixed == window.width or not shift or row.rule:
            parts = [mark(before + " "), table.crop(0, window.width)]
        else:
            gap = mark(goes_on_before + " " * (begin - fixed - shift))
            parts = [mark(before + " "), table.crop(0, fixed - 1), gap, table.crop(begin, stop)]
        after = mark("›" if fixed < window.width and cells(row.shown) > end else " ")
        return Strip.join([*parts, after]).adjust_cell_length(width, self._ground)

    def _thumb_row(self) -> int:
        if not self._window.rows or (self._top == self._layout.first() and self.at_end):
            return -1
        if self.at_end:
            return self.size.height - 1
        return int(self._view.offset / max(1, len(self._document.text)) * self.size.height)

    def _sideways(self, by: int, y: int) -> None:
        if self._window.scroll_sideways(by, y):
            self.refresh()

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll down with the wheel; with Shift, a wide table under the pointer to the right."""
        event.stop()
        if event.shift:
            self._sideways(_SIDEWAYS_WHEEL, event.y)
        else:
            self.scroll_rows(_WHEEL)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll up with the wheel; with Shift, a wide table under the pointer to the left."""
        event.stop()
        if event.shift:
            self._sideways(-_SIDEWAYS_WHEEL, event.y)
        else:
            self.scroll_rows(-_WHEEL)

    def on_mouse_scroll_right(self, event: events.MouseScrollRight) -> None:
        """Scroll a wide table under the pointer to the right."""
        event.stop()
        self._sideways(_SIDEWAYS_WHEEL, event.y)

    def on_mouse_scroll_left(self, event: events.MouseScrollLeft) -> None:
        """Scroll a wide table under the pointer to the left."""
        event.stop()
        self._sideways(-_SIDEWAYS_WHEEL, event.y)

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Begin a selection, or take hold of the scroll bar."""
        if event.button != 1:
            return
        self.capture_mouse()
        if event.x >= self.size.width - 1:
            self._dragging_thumb = True
            self._drag_to(event.y)
        else:
            self._pressed = self._offset_under(event.x, event.y)

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Extend the selection to the pointer."""
        if self._dragging_thumb:
            self._drag_to(event.y)
        elif self._pressed is not None:
            span = self._selection_to(event.x, event.y)
            self.marks.selection = (span,) if span.length > 1 else ()
            self.refresh()

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """End the selection."""
        self.release_mouse()
        pressed, self._pressed = self._pressed, None
        self._dragging_thumb = False
        if pressed is not None and self.marks.selection:
            self.post_message(self.Selected(self.marks.selection[0]))

    def on_click(self, event: events.Click) -> None:
        """Point at the character that was clicked."""
        if event.x < self.size.width - 1 and not self.marks.selection:
            offset = self._offset_under(event.x, event.y)
            if offset is not None:
                self.post_message(self.Pointed(offset, twice=event.chain >= 2))

    def _drag_to(self, y: int) -> None:
        share = min(1.0, max(0.0, y / max(1, self.size.height - 1)))
        self.look(View(int(share * len(self._document.text)), 0, self._window.sideways))

    def _offset_under(self, x: int, y: int) -> int | None:
        return self._window.offset_under(x, y)

    def _selection_to(self, x: int, y: int) -> Span:
        pressed = self._pressed or 0
        here = self._offset_under(x, max(0, min(y, len(self._window.rows) - 1)))
        if here is None:
            return Span(pressed, pressed)
        return Span(min(pressed, here), max(pressed, here) + 1)
