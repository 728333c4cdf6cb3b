"""The reading pane: it draws the rows that are on screen, and nothing else."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from rich.style import Style
from textual import events
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.timer import Timer

from briefreader.domain.document import Document
from briefreader.domain.span import Span
from briefreader.interface.layout.flow import Address, Layout, View
from briefreader.interface.layout.rows import Row
from briefreader.interface.looks import Look
from briefreader.interface.painting import Marks, paint_row
from briefreader.interface.render import Piece, render_strip
from briefreader.interface.widgets.drawn import Drawn

_MEASURE = 76
"""Widest column of text, in cells; 66 to 80 characters read well."""
_MARKED_FOR = 1.5
"""How long the target of a jump stays marked, in seconds."""
_WHEEL = 3
"""Rows that one notch of the mouse wheel scrolls."""


class ReadingPane(Drawn, can_focus=True):
    """Shows a document at a comfortable measure, from a top row on.

    Args:
        document: what is shown.
        view: where it begins.
        follow: called when other rows are on screen; at once, so that all that follows the text is painted with it.
        id: see `textual.widget.Widget`.
    """

    @dataclass
    class Pointed(Message):
        """A character was clicked; `twice` for a double click."""

        offset: int
        twice: bool

    @dataclass
    class Selected(Message):
        """Text was selected with the mouse."""

        span: Span

    def __init__(
        self,
        document: Document,
        view: View,
        follow: Callable[[], None],
        id: str | None = None,  # noqa: A002
    ) -> None:
        super().__init__(id=id)
        self._follow = follow
        self.marks = Marks()
        self._document = document
        self._view = view
        self._layout = Layout(document, 1)
        self._top = self._layout.first()
        self._rows: list[Row] = []
        self._left = 0
        self._thumb = -1
        self._timer: Timer | None = None
        self._pressed: int | None = None
        self._dragging_thumb = False

    @property
    def view(self) -> View:
        """What is looked at."""
        return self._view

    @property
    def on_screen(self) -> Span:
        """The characters that are on screen."""
        rows = [row for row in self._rows if not row.blank]
        return Span(rows[0].start, rows[-1].end) if rows else Span(0, 0)

    @property
    def at_end(self) -> bool:
        """Whether the last row is on screen."""
        return self._layout.move(self._top, max(0, self.size.height - 1)) == self._layout.last()

    def show(self, document: Document, view: View) -> None:
        """Show another document, from a view on; who asks for it follows."""
        self._document, self._view = document, view
        self._arrange()
        self.refresh()

    def look(self, view: View) -> None:
        """Go to a view, exactly."""
        top = self._layout.top(view, self.size.height)
        # The view is kept as it was asked for, so that a change of width on its heels does not shift it.
        self._go(top, view if self._layout.unclamped(view) == top else None)

    def scroll_rows(self, by: int) -> None:
        """Scroll down by some rows, or up where negative."""
        self._go(self._layout.clamped(self._layout.move(self._top, by), self.size.height))

    def scroll_pages(self, pages: float) -> None:
        """Scroll by a part of the height, keeping two rows of a whole page in sight."""
        rows = max(1, int(self.size.height * abs(pages)) - (2 if abs(pages) == 1 and self.size.height > 6 else 0))
        self.scroll_rows(rows if pages > 0 else -rows)

    def go_to_end(self) -> None:
        """Show the last row at the bottom."""
        self._go(self._layout.clamped(self._layout.last(), self.size.height))

    def reveal(self, span: Span, *, at_top: bool = False, mark: bool = True) -> bool:
        """Bring a place on screen, and mark it for a moment.

        Args:
            span: the place.
            at_top: show it near the top, as a section is; else a place that is on screen already does not move,
                and another one is shown at a third of the height.
            mark: whether it is marked for a moment.

        Returns:
            Whether anything scrolled.
        """
        address = self._layout.address_of(span.start)
        before = self._top
        row = self._row_on_screen(address)
        if at_top:
            self._go(
                self._layout.clamped(self._layout.move(address, -1 if address > (0, 0, 0) else 0), self.size.height)
            )
        elif row is None or not self._is_whole(span):
            above = self.size.height // 3
            self._go(self._layout.clamped(self._layout.move(address, -above), self.size.height))
        if mark:
            self._mark_target(span)
        return self._top != before

    def position_of(self, offset: int) -> tuple[int, int] | None:
        """Column and row in the pane, in cells, at which a character is drawn, or None where it is not on screen."""
        for number, row in enumerate(self._rows):
            if not row.blank and row.start <= offset < max(row.end, row.start + 1):
                return self._left + row.cell_of(offset), number
        return None

    def show_labels(self, labels: Mapping[int, str]) -> None:
        """Draw labels over the characters at some offsets."""
        self.marks.labels = labels
        self.refresh()

    @property
    def column(self) -> Region:
        """The column of the text with its margins, on the screen."""
        margin = min(self._left, 3)
        region = self.region
        return Region(
            region.x + self._left - margin,
            region.y,
            min(self._layout.measure + 2 * margin, region.width),
            region.height,
        )

    def redraw(self) -> None:
        """Draw again, after marks have changed."""
        self.refresh()

    def prepare(self) -> None:
        """Find the row beside which the thumb of the scroll bar stands."""
        self._thumb = self._thumb_row()

    def render_line(self, y: int) -> Strip:
        """Draw one row; see `textual.widget.Widget.render_line`."""
        base = self._ground
        width = self._drawn_for.width
        pieces: list[Piece] = [(" " * self._left, Style.null())]
        if y < len(self._rows):
            pieces += paint_row(self._rows[y], self._document, self.marks, self.style)
        strip = render_strip(pieces, width if y != self._thumb else max(0, width - 1), base)
        if y != self._thumb:
            return strip
        return Strip.join([strip, render_strip([("▐", self.style(Look.THUMB))], 1, base)])

    def _thumb_row(self) -> int:
        if not self._rows or (self._top == self._layout.first() and self.at_end):
            return -1
        if self.at_end:
            return self.size.height - 1
        return int(self._view.offset / max(1, len(self._document.text)) * self.size.height)

    def _row_on_screen(self, address: Address) -> int | None:
        at = self._top
        for number in range(self.size.height):
            if at == address:
                return number
            following = self._layout.move(at, 1)
            if following == at:
                return None
            at = following
        return None

    def _is_whole(self, span: Span) -> bool:
        shown = self.on_screen
        return shown.start <= span.start and min(span.end, span.start + self._layout.measure) <= shown.end

    def _mark_target(self, span: Span) -> None:
        self.marks.target = (span,)
        self.refresh()
        if self._timer is not None:
            self._timer.stop()
        self._timer = self.set_timer(_MARKED_FOR, self._unmark_target)

    def _unmark_target(self) -> None:
        self.marks.target = ()
        self.refresh()

    def _go(self, top: Address, wanted: View | None = None) -> None:
        self._top = top
        self._rows = self._layout.window(top, self.size.height)
        view = wanted or self._layout.view(top)
        changed = view != self._view
        self._view = view
        self.refresh()
        if changed:
            self._follow()

    def lay_out_anew(self) -> None:
        """Lay out the text for another size; the same words stay at the top."""
        self._arrange()

    def _arrange(self) -> None:
        width, height = self.size
        if not width or not height:
            return
        self._drawn_for = self.size
        room = max(1, width - 1)
        margin = 2 if room >= 44 else 1 if room >= 24 else 0
        measure = max(1, min(_MEASURE, room - 2 * margin))
        self._left = (room - measure) // 2
        self._layout = Layout(self._document, measure)
        self._top = self._layout.top(self._view, height)
        self._rows = self._layout.window(self._top, height)

    def on_resize(self) -> None:
        """Lay out for the new size; the same words stay at the top."""
        if self._drawn_for != self.size:
            self._arrange()
            self.refresh()
        self._follow()

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        """Scroll down with the wheel."""
        event.stop()
        self.scroll_rows(_WHEEL)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        """Scroll up with the wheel."""
        event.stop()
        self.scroll_rows(-_WHEEL)

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
                self.post_message(self.Pointed(offset, event.chain >= 2))

    def _drag_to(self, y: int) -> None:
        share = min(1.0, max(0.0, y / max(1, self.size.height - 1)))
        self.look(View(int(share * len(self._document.text)), 0))

    def _offset_under(self, x: int, y: int) -> int | None:
        if not 0 <= y < len(self._rows):
            return None
        return self._rows[y].offset_in_cell(x - self._left)

    def _selection_to(self, x: int, y: int) -> Span:
        pressed = self._pressed or 0
        here = self._offset_under(x, max(0, min(y, len(self._rows) - 1)))
        if here is None:
            return Span(pressed, pressed)
        return Span(min(pressed, here), max(pressed, here) + 1)
