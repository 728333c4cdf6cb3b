"""What all parts of the reader's screen share: its widgets, its state, and going from place to place."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.content import Content
from textual.geometry import Offset, Region
from textual.screen import Screen
from textual.timer import Timer

from briefreader.domain.citation import Reference
from briefreader.domain.locator import locate
from briefreader.domain.publication import Identifier
from briefreader.domain.span import Span
from briefreader.interface.commands import Focus
from briefreader.interface.finding import Finding, hit_rows
from briefreader.interface.keymap import KeyMap
from briefreader.interface.layout.flow import View
from briefreader.interface.list_words import Standing
from briefreader.interface.navigation import JumpList, Place
from briefreader.interface.reading import Item, Reading
from briefreader.interface.session import Session
from briefreader.interface.sidebar import Tab
from briefreader.interface.widgets.entry_list import EntryList
from briefreader.interface.widgets.group import Group
from briefreader.interface.widgets.lines import KeyLine, StatusLine, TabLine
from briefreader.interface.widgets.reading_pane import ReadingPane
from briefreader.library.work import Work

if TYPE_CHECKING:
    from briefreader.interface.widgets.peek import Peek

_NOTICE_FOR = 4.0
"""How long a notice stays, in seconds."""


class ReaderParts(Screen[None]):
    """The widgets and the state of the reader's screen.

    Args:
        session: opens documents and remembers places.
        reading: the document that is shown first.
        ahead: keys of the documents that going forward leads to.
        read_first: gets the document that is shown first, where `reading` is only awaited.
        keymap: which key asks for which command.
    """

    AUTO_FOCUS = "#pane"
    BLANK = True  # its panes cover it

    _peek: "Peek | None" = None

    def __init__(
        self,
        session: Session,
        reading: Reading,
        ahead: Sequence[str] = (),
        read_first: Callable[[Work], Reading] | None = None,
        keymap: KeyMap | None = None,
    ) -> None:
        super().__init__()
        self.keymap = keymap or KeyMap()
        self.read_first = read_first
        self.session = session
        self.reading = reading
        self.jumps = JumpList()
        self.jumps.put_ahead([Place(key, View(0, 1)) for key in ahead])
        self.finding = Finding()
        self.hit_rows = hit_rows(reading, self.finding)
        self.tab = Tab.REFERENCES
        self.typing = False
        self._rests: dict[str, Work] = {}
        self.labelled: dict[str, int] = {}
        self._notice_timer: Timer | None = None
        self._busy = ""
        self._pointed = (View(-1), 0)
        self._wide_told = False
        self.pane = ReadingPane(reading.document, reading.view, self.tell_place, id="pane")
        self.sections = EntryList(id="sections")
        self.tabs = TabLine(id="tabs")
        self.entries = EntryList(id="entries")
        self.sidebar = Group(id="sidebar")
        self.status = StatusLine(id="status")
        self.keys = KeyLine(id="keys")

    def compose(self) -> ComposeResult:
        """Lay out the panes from left to right, and two lines under them."""
        with Group(id="desk"):
            yield self.sections
            yield self.pane
            with self.sidebar:
                yield self.tabs
                yield self.entries
        yield self.status
        yield self.keys

    @property
    def keyboard(self) -> Focus:
        """Where the keyboard is."""
        if self.labelled:
            return Focus.LABELS
        if self.typing:
            return Focus.SEARCH
        return Focus.LIST if isinstance(self.focused, EntryList) else Focus.READING

    @property
    def here(self) -> Place:
        """Where the reader is."""
        current = self.reading.current
        hit = self.finding.hit
        return Place(
            self.reading.key,
            self.pane.view,
            current.span.start if current else None,
            hit.span.start if hit else None,
        )

    def seen(self) -> Span:
        """The characters that are on screen."""
        return self.pane.on_screen

    def standing(self, reference: Reference) -> Standing:
        """Whether a reference can be read here."""
        identifier = reference.identifier
        return Standing(self.session.holds(identifier), self.session.was_opened(identifier))

    def notice(self, sentence: str) -> None:
        """Say on the status line what just happened; "" takes away what was said."""
        self.status.notice(sentence)
        if self._notice_timer is not None:
            self._notice_timer.stop()
            self._notice_timer = None
        if not sentence:
            return
        self._notice_timer = self.set_timer(_NOTICE_FOR, lambda: self.status.notice(""))

    def show_peek(self, content: Content, at: Offset, room: Region, last: int = 0) -> None:
        """Explain something beside it; see `Peek.explain`. What it is shown in is made when it is first needed."""
        from briefreader.interface.widgets.peek import Peek

        if self._peek is None:
            self._peek = Peek(id="peek")
            self.mount(self._peek)
        self._peek.explain(content, at, room, last)

    def dismiss_peek(self) -> bool:
        """Hide what explains something; returns whether it was there."""
        return self._peek is not None and self._peek.dismiss()

    def busy_with(self, work: str) -> None:
        """Say on the status line, until it is done, what is being worked on; "" where nothing is."""
        self._busy = work
        self._tell_status()

    def jump_to(self, span: Span) -> None:
        """Go to a place in this document, so that one can come back."""
        here = self.here
        if self.pane.reveal(span):
            self.jumps.leave(here)
        self.point_at(span.start)

    def point_at(self, offset: int) -> None:
        """Be at a place that is on screen, until the text moves on, though others stand above it."""
        self._pointed = (self.pane.view, offset)
        self.tell_place()

    @property
    def at(self) -> int:
        """Offset of where the reader is: what was gone to, else what stands at the top."""
        view, offset = self._pointed
        return offset if view == self.pane.view else self.pane.view.offset

    def choose_item(self, index: int | None) -> None:
        """Make an item the current one."""
        self.reading.item = index
        current = self.reading.current
        note = current is not None and current.note is not None
        self.pane.marks.item = (current.words,) if current and not note else ()
        self.pane.marks.note = current.span if current and note else None
        self.pane.redraw()
        self.tell_keys()

    def tell_place(self) -> None:
        """Say where the reader is: on the status line, in the section tree, in the sidebar."""
        self._tell_status()
        self.sections.mark_current(self.reading.section_index(self.at))
        if self.tab is not Tab.SEARCH and self.entries.size.width:
            self.entries.redraw()
        if self.pane.is_wide is not self._wide_told:
            self.tell_keys()

    def _tell_status(self) -> None:
        document = self.reading.document
        place = locate(document, self.at)
        if not self.reading.whole:
            progress = "only the beginning" if self.reading.stopped else "" if self._busy else "loading…"
        elif self.pane.at_end:
            progress = "end"
        else:
            progress = f"{100 * self.pane.view.offset // max(1, len(document.text))} %"
        looked_for = self.reading.analysis or not (self.reading.whole and self.reading.stopped)
        missing = "" if looked_for else "no references or terms"
        page = f"page {place.page:,} of {document.metadata.pages:,}" if place.page and document.metadata.pages else ""
        told = (self._busy, self.finding.count, self.reading.changed, missing, page, progress)
        self.status.tell(document.metadata.title, str(place), " · ".join(part for part in told if part))

    def tell_keys(self) -> None:
        """Show the keys that work where the keyboard is."""
        extra: tuple[tuple[str, str], ...] = ()
        focus = self.keyboard
        if focus is Focus.LABELS:
            extra = (("a–z", "type a label"), ("Esc", "none of them"))
        elif focus is Focus.SEARCH:
            extra = self._search_keys()
        elif focus is Focus.LIST and self.entries.has_focus and self.tab in (Tab.REFERENCES, Tab.TERMS):
            extra = ((self.keymap.shown("peek"), "peek"),)
        elif focus is Focus.READING and self.finding.current is not None:
            extra = ((self.keymap.tell("{next_match} {previous_match}"), "next, previous match"),)
        if focus in (Focus.READING, Focus.LIST):
            extra = (*self.waiting_keys(), *extra)
        self._wide_told = self.pane.is_wide
        if focus is Focus.READING and self._wide_told:
            extra = ((self.keymap.tell("{table_left} {table_right}"), "table sideways"), *extra)
        self.keys.show_keys(extra, self.keymap.footer(focus))

    def _search_keys(self) -> tuple[tuple[str, str], ...]:
        """What was found, and the keys that do something with it."""
        keys = [(self.finding.count, "")] if self.finding.count else []
        if self.finding.total:
            keys.append(("Enter", "keep"))
        if self.finding.total > 1:
            keys.append(("↑ ↓", "other matches"))
        if self.finding.total:
            keys.append(("Tab", "list"))
        return (*keys, ("Esc", "back to where you were"))

    def waiting_keys(self) -> tuple[tuple[str, str], ...]:
        """The key that stops what is waited for, and what it does; none where nothing is."""
        return ()

    def mark_findings(self) -> None:
        """Tell citations, links and terms apart in the text."""
        items = self.reading.items
        self.pane.marks.citations = [item.words for item in items if item.citation]
        self.pane.marks.links = [item.words for item in items if item.link]
        self.pane.marks.terms = [item.words for item in items if item.use]
        self.choose_item(self.reading.item)

    def reference_of(self, identifier: Identifier) -> Reference | None:
        """The reference of this document to a publication."""
        return next((one for one in self.reading.references if one.identifier == identifier), None)

    def place_on_screen(self, item: Item) -> Offset | None:
        """The cell of the screen at which an item begins, or None where it is not on screen."""
        at = self.pane.position_of(item.span.start)
        return None if at is None else self.pane.region.offset + Offset(*at)

    def restore(self, place: Place) -> None:
        """Restore the exact view of a place in this document, and its current item."""
        self.pane.look(place.view)
        self.choose_item(None if place.item is None else self.reading.item_at(place.item))
        self.tell_place()
