"""A document laid out in a widget, and going through it."""

from collections.abc import Callable, Mapping

from textual.geometry import Region
from textual.timer import Timer

from briefreader.domain.document import Document
from briefreader.domain.span import Span
from briefreader.interface.layout.flow import Address, Layout, View
from briefreader.interface.layout.window import Window
from briefreader.interface.painting import Marks, set_apart
from briefreader.interface.widgets.drawn import Drawn

_MEASURE = 76
"""Widest column of text, in cells; 66 to 80 characters read well."""
_INDENTED = 4
"""Cells to the left of the text that a wide table leaves free, so that it stands where the text does."""
_MARKED_FOR = 1.5
"""How long the target of a jump stays marked, in seconds."""


class Scrolled(Drawn):
    """Lays out a document at a comfortable measure, and keeps which of its rows are on screen.

    Args:
        document: what is shown.
        view: where it begins.
        follow: called when other rows are on screen; at once, so that all that follows the text is painted with it.
        id: see `textual.widget.Widget`.
    """

    def __init__(
        self,
        document: Document,
        view: View,
        follow: Callable[[], None],
        id: str | None = None,  # noqa: A002
    ) -> None:
        super().__init__(id=id)
        self._follow = follow
        self.marks = set_apart(document, Marks())
        self._document = document
        self._view = view
        self._layout = Layout(document, 1)
        self._top = self._layout.first()
        self._window = Window()
        self._timer: Timer | None = None

    @property
    def view(self) -> View:
        """What is looked at."""
        sideways = self._window.sideways
        return self._view._replace(sideways=sideways) if sideways else self._view

    @property
    def on_screen(self) -> Span:
        """The characters that are on screen."""
        return self._window.span

    @property
    def is_wide(self) -> bool:
        """Whether a table on screen is wider than the pane."""
        return self._window.is_wide

    @property
    def at_end(self) -> bool:
        """Whether the last row is on screen."""
        return self._layout.move(self._top, max(0, self.size.height - 1)) == self._layout.last()

    def show(self, document: Document, view: View) -> None:
        """Show another document, from a view on; who asks for it follows."""
        self._document, self._view = document, view._replace(sideways=())
        self._window.shifts.clear()
        set_apart(document, self.marks)
        self.lay_out_anew()
        self._window.put_sideways(view.sideways)
        self.refresh()

    def look(self, view: View) -> None:
        """Go to a view, exactly."""
        rows = view._replace(sideways=())
        top = self._layout.top(rows, self.size.height)
        # The view is kept as it was asked for, so that a change of width on its heels does not shift it.
        self._go(top, rows if self._layout.unclamped(rows, self.size.height) == top else None)
        self._window.put_sideways(view.sideways)

    def scroll_rows(self, by: int) -> None:
        """Scroll down by some rows, or up where negative."""
        self._go(self._layout.clamped(self._layout.move(self._top, by), self.size.height))

    def scroll_pages(self, pages: float) -> None:
        """Scroll by a part of the height, keeping two rows of a whole page in sight."""
        height = self.size.height
        rows = int(height * abs(pages)) - (2 if abs(pages) == 1 and height > 6 else 0)
        if abs(pages) == 1:
            # What lies under the rows that head a table was not seen, or is not seen after this.
            below = self._layout.clamped(self._layout.move(self._top, rows), height)
            rows -= len(self._layout.pinned(below, height)) if pages > 0 else self._window.pinned
        self.scroll_rows(max(1, rows) if pages > 0 else -max(1, rows))

    def scroll_sideways(self, pages: float) -> bool:
        """Scroll the wide tables on screen by a part of the width; returns whether anything moved."""
        moved = self._window.scroll_sideways(int(self._window.width * pages), to_columns=True)
        if moved:
            self.refresh()
        return moved

    def go_to_start(self) -> None:
        """Show the first row at the top."""
        self._go(self._layout.first())

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
            Whether anything scrolled up or down.
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
        if self._window.uncover(self._layout.row(self._layout.address_of(span.start)), span):
            self.refresh()
        if mark:
            self._mark_target(span)
        return self._top != before

    def position_of(self, offset: int) -> tuple[int, int] | None:
        """Column and row in the pane, in cells, at which a character is drawn, or None where it is not on screen."""
        return self._window.position_of(offset)

    def show_labels(self, labels: Mapping[int, str]) -> None:
        """Draw labels over the characters at some offsets."""
        self.marks.labels = labels
        self.refresh()

    @property
    def column(self) -> Region:
        """The column of the text with its margins, on the screen."""
        left = self._window.left
        margin = min(left, 3)
        region = self.region
        return Region(
            region.x + left - margin,
            region.y,
            min(self._layout.measure + 2 * margin, region.width),
            region.height,
        )

    def redraw(self) -> None:
        """Draw again, after marks have changed."""
        self.refresh()

    def _row_on_screen(self, address: Address) -> int | None:
        at = self._top
        for number in range(self.size.height):
            if at == address:
                return number if number >= self._window.pinned else None
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
        self._fill(top)
        view = wanted or self._layout.view(top, self.size.height)
        changed = view != self._view
        self._view = view
        self.refresh()
        if changed:
            self._follow()

    def lay_out_anew(self) -> None:
        """Lay out the text for another size; the same words stay at the top."""
        width, height = self.size
        if not width or not height:
            return
        self._drawn_for = self.size
        room = max(1, width - 1)
        margin = 2 if room >= 44 else 1 if room >= 24 else 0
        measure = max(1, min(_MEASURE, room - 2 * margin))
        left = (room - measure) // 2
        # A wide table takes what there is beside the text, but for a cell at each side where it shows that it goes on.
        before = left - 1 if left > _INDENTED else min(0, left - 1)
        after = room - left - measure - 1
        window = self._window
        window.left, window.before, window.width = left, before, max(1, before + measure + after)
        self._layout = Layout(self._document, measure, before, after)
        self._fill(self._layout.top(self._view, height))

    def _fill(self, top: Address) -> None:
        """Show the rows from an address on; those that name the columns of a table lie over the topmost ones."""
        height = self.size.height
        self._top = top
        rows, pinned = self._layout.window(top, height), self._layout.pinned(top, height)
        rows[: len(pinned)] = pinned
        self._window.rows, self._window.pinned = rows, len(pinned)

    def on_resize(self) -> None:
        """Lay out for the new size; the same words stay at the top."""
        if self._drawn_for != self.size:
            self.lay_out_anew()
            self.refresh()
        self._follow()
