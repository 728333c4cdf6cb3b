"""The panes beside the text: which are shown, what they list, and which has the keyboard."""

from textual import events
from textual.app import ComposeResult
from textual.geometry import Size

from briefreader.interface.screens.reader.parts import ReaderParts
from briefreader.interface.sidebar import (
    Tab,
    note_entries,
    reference_entries,
    section_entries,
    term_entries,
)
from briefreader.interface.widgets.lines import TabLine

_WIDE = 116
"""Columns from which both side panes stand beside the text."""
_MEDIUM = 96
"""Columns from which the section tree stands beside the text; below, side panes lie over it when asked for."""
_TREE = (20, 26)
"""Fewest and most columns that the section tree asks for."""
_SIDEBAR = (32, 52)
"""Fewest and most columns of the sidebar: a Kamerstuk and how often it is cited fit on one line."""
_LOOKED_AT = 200
"""How many sections are looked at for the width of the tree."""
_LOW = 10
"""Rows below which the footer gives way to the text."""


class Panes(ReaderParts):
    """The commands that show panes and go to them."""

    _sections_wanted: bool | None = None
    _sidebar_wanted: bool | None = None
    _placed_for = Size(0, 0)

    def compose(self) -> ComposeResult:
        """Place the panes before they are drawn for the first time."""
        self.place_panes(*self.app.size)
        yield from super().compose()

    def on_resize(self, event: events.Resize) -> None:
        """Place the panes for a new size."""
        self.dismiss_peek()
        if event.size != self._placed_for:
            self.place_panes(*event.size)

    def place_panes(self, width: int, height: int) -> None:
        """Place the panes.

        Args:
            width: of the screen, in cells.
            height: of the screen, in cells.
        """
        self._placed_for = Size(width, height)
        beside = (width >= _MEDIUM, width >= _WIDE)
        for pane, is_beside, wanted, share, least, most in (
            (self.sections, beside[0], self._sections_wanted, 0.17, self._tree_width(), 36),
            (self.sidebar, beside[1], self._sidebar_wanted, 0.25, *_SIDEBAR),
        ):
            if pane.has_class("-over") == is_beside:
                pane.set_class(not is_beside, "-over")
            pane.display = is_beside if wanted is None else wanted
            size = int(width * share) if is_beside else int(width * 0.8)
            pane.styles.width = max(min(least, width), min(most, size))
        self.keys.display = height >= _LOW

    def _tree_width(self) -> int:
        """Columns that the section tree needs to break as few words as can be, within bounds."""
        sections = self.reading.sections[:_LOOKED_AT]
        top = min((section.level for section in sections), default=1)
        longest = max(
            (len(word) + 2 * min(4, section.level - top) for section in sections for word in section.title.split()),
            default=0,
        )
        return min(_TREE[1], max(_TREE[0], longest + 7))

    def show_sections(self) -> None:
        """Fill the section tree."""
        self.sections.fill(section_entries(self.reading), 0)
        self.sections.mark_current(self.reading.section_index(self.pane.view.offset))

    def show_tab(self) -> None:
        """Fill the sidebar with what its tab lists."""
        reading = self.reading
        if self.tab is Tab.REFERENCES:
            self.entries.fill(reference_entries(reading, self.seen, self.standing))
        elif self.tab is Tab.TERMS:
            self.entries.fill(term_entries(reading, self.seen))
        elif self.tab is Tab.NOTES:
            self.entries.fill(note_entries(reading, self.seen))
        else:
            self.entries.fill(self.hit_rows.entries)
        self.entries.mark_current(None)
        self.show_tabs()

    def show_tabs(self) -> None:
        """Show the names of the tabs with their counts."""
        counts = {
            Tab.REFERENCES: len(self.reading.references),
            Tab.TERMS: len(self.reading.terms),
            Tab.SEARCH: self.finding.total,
            Tab.NOTES: len(self.reading.document.footnotes) + len(self.reading.document.metadata.comments),
        }
        self.tabs.show_tabs(tuple((tab.value, f"{counts[tab]:,}" if counts[tab] else "") for tab in Tab), self.tab)

    def go_to_tab(self, tab: Tab) -> None:
        """Open a tab and go to it; where it has the keyboard already, hide the sidebar or leave it."""
        self.dismiss_peek()
        if self.tab is tab and self.entries.has_focus:
            self.leave_pane(hide=True)
            return
        if self.tab is not tab:
            self.tab = tab
            self.show_tab()
            self.entries.put_cursor(0)
            self.entries.move_to_end(last=False)
        self._sidebar_wanted = True
        self.place_panes(*self.size)
        self.set_focus(self.entries)

    def leave_pane(self, *, hide: bool) -> None:
        """Give the keyboard back to the text; a pane that lies over it is hidden, one beside it where asked.

        Args:
            hide: whether a pane beside the text is hidden as well.
        """
        if self.sections.has_focus or self.sections.has_class("-over"):
            self._sections_wanted = False if hide and self.sections.has_focus else None
        if self.entries.has_focus or self.sidebar.has_class("-over"):
            self._sidebar_wanted = False if hide and self.entries.has_focus else None
        self.place_panes(*self.size)
        self.set_focus(self.pane)

    def action_sections(self) -> None:
        """Go to the sections, or hide them."""
        self.dismiss_peek()
        if self.sections.has_focus:
            self.leave_pane(hide=True)
            return
        self._sections_wanted = True
        self.place_panes(*self.size)
        self.set_focus(self.sections)

    def action_references(self) -> None:
        """Go to the references."""
        self.go_to_tab(Tab.REFERENCES)

    def action_terms(self) -> None:
        """Go to the terms."""
        self.go_to_tab(Tab.TERMS)

    def action_notes(self) -> None:
        """Go to the notes."""
        self.go_to_tab(Tab.NOTES)

    def action_next_pane(self) -> None:
        """Go to the next pane that is shown."""
        self._cycle(1)

    def action_previous_pane(self) -> None:
        """Go to the pane before."""
        self._cycle(-1)

    def _cycle(self, by: int) -> None:
        panes = [pane for pane in (self.sections, self.pane, self.entries) if pane.display and pane.is_on_screen]
        current = next((number for number, pane in enumerate(panes) if pane.has_focus), 0)
        self.set_focus(panes[(current + by) % len(panes)])

    def on_tab_line_picked(self, event: TabLine.Picked) -> None:
        """Open the tab that was clicked."""
        self.tab = Tab(event.name)
        self.show_tab()
        self.set_focus(self.entries)
