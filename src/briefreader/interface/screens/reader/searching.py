"""Searching: as one types, with the way back."""

from typing import TYPE_CHECKING

from textual import events
from textual.widgets import Input

from briefreader.interface.finding import Finding, find, hit_rows
from briefreader.interface.navigation import Place
from briefreader.interface.reading import Reading
from briefreader.interface.screens.reader.panes import Panes
from briefreader.interface.sidebar import Tab

if TYPE_CHECKING:
    from briefreader.interface.widgets.query_line import QueryLine

_COMMANDS = frozenset({"enter", "escape", "up", "down", "tab", "shift+tab"})
"""Keys that are commands while a query is typed."""


class Searching(Panes):
    """The commands that search."""

    _home: Place | None = None
    _before: Finding | None = None
    _query: "QueryLine | None" = None
    _last: Finding | None = None
    _searched: str = ""

    async def action_search(self) -> None:
        """Begin to type a query; what was found before is kept until something is typed."""
        if self.typing:
            return
        self.dismiss_peek()
        query = await self.query_line()
        self._home, self._before = self.here, self.finding
        self.typing = True
        query.value = self._searched = ""
        query.display = True
        self.status.display = False
        self.set_focus(query)
        self.tab = Tab.SEARCH
        self.show_tab()
        self.tell_keys()

    async def query_line(self) -> "QueryLine":
        """The line in which a query is typed; it is made when it is first needed."""
        from briefreader.interface.widgets.query_line import QueryLine

        if self._query is None:
            self._query = QueryLine(id="query")
            self._query.display = False
            await self.mount(self._query, before=self.keys)
        return self._query

    async def edit_query(self, event: events.Key) -> bool:
        """Let a key edit the query; returns whether it does."""
        return self._query is not None and event.key not in _COMMANDS and await self._query.edit(event)

    def on_input_changed(self, event: Input.Changed) -> None:
        """Search for what was typed so far."""
        if event.input.id == "query":
            self.catch_up()

    def catch_up(self) -> None:
        """Search for what was typed, where a key came before the word that something was typed."""
        if self.typing and self._query is not None and self._query.value != self._searched:
            self.search_for(self._query.value)

    def keep_search(self) -> None:
        """Keep what was found, and go on reading there."""
        self.catch_up()
        home, typed = self._home, self.finding.query
        self._end_typing()
        if not typed and self._before:
            self._use(self._before)
        elif home and self.finding.current is not None and home.view != self.pane.view:
            self.jumps.leave(home)
        if self.finding.query and self.finding.current is None:
            self.notice(f"Nothing found for “{self.finding.query}”")
        self.tell_place()

    def action_next_pane(self) -> None:
        """Go to the next pane that is shown; from the query to the list of hits."""
        if self.typing:
            self.keep_search()
            self.go_to_tab(Tab.SEARCH)
        else:
            super().action_next_pane()

    def abandon_search(self) -> None:
        """Stop typing, and go back to where the reader was."""
        home, before = self._home, self._before
        self._end_typing()
        self._use(before or Finding())
        if home:
            self.restore(home)

    def clear_search(self) -> bool:
        """Take the marks of what was found away, until `n` or `N`; returns whether there were any."""
        if not self.finding.query:
            return False
        self._last = self.finding
        self._use(Finding())
        self.tell_place()
        self.tell_keys()
        return True

    def search_for(self, text: str) -> None:
        """Search, show what was found, and go to the best hit; with none, stay where the reader was."""
        self._searched = text
        home = self._home or self.here
        near = self.pane.view.offset if self._home is None else home.view.offset
        self._use(find(self.session.index_of(self.reading), text, near, self.reading.terms, self.reading.references))
        hit = self.finding.hit
        if hit:
            self.pane.reveal(hit.span, mark=False)
        else:
            self.pane.look(home.view)
        self._point_at_hit()

    def find_again(self, reading: Reading) -> None:
        """Search for the same in the whole of a document of which only the beginning was there."""
        if reading is self.reading and self.finding.query:
            hit = self.finding.hit
            near = hit.span.start if hit else self.pane.view.offset
            index = self.session.index_of(reading)
            self._use(find(index, self.finding.query, near, reading.terms, reading.references))

    def step_match(self, by: int) -> None:
        """Go to the next match in the order of the text, or to the one before."""
        if self._last and not self.finding.query:
            self._use(self._last)
        if self.finding.current is None:
            self.notice(
                "Nothing found to step through"
                if self.finding.query
                else self.keymap.tell("No search yet: {search} begins one")
            )
            return
        here, before = self.here, self.finding.hit
        if by > 0 and before and self.finding.at_last_listed:
            self._use(find(self.session.index_of(self.reading), self.finding.query, before.span.start + 1))
        elif self.finding.step(by):
            self.notice("Went on from the start" if by > 0 else "Went on from the end")
        hit = self.finding.hit
        if hit and self.pane.reveal(hit.span, mark=False) and not self.typing:
            self.jumps.leave(here)
        self._point_at_hit()

    def show_hit(self, row: int) -> None:
        """Go to the hit in a row of the list."""
        index = self.hit_rows.hit_of[row] if row < len(self.hit_rows.hit_of) else None
        if index is not None:
            self.finding.current, self.finding.ahead = index, False
            self.pane.reveal(self.finding.hits[index].span, mark=False)
            self._point_at_hit()

    def action_next_match(self) -> None:
        """Go to the next match."""
        self.step_match(1)

    def action_previous_match(self) -> None:
        """Go to the match before."""
        self.step_match(-1)

    def _end_typing(self) -> None:
        self.typing = False
        self._home = None
        if self._query is not None:
            self._query.display = False
        self.status.display = True
        self.set_focus(self.pane)
        self.tell_keys()

    def _use(self, finding: Finding) -> None:
        self.finding = finding
        self.hit_rows = hit_rows(self.reading, finding)
        self.pane.marks.hits = finding.words
        if self.tab is Tab.SEARCH:
            self.show_tab()
        self._point_at_hit()

    def restore(self, place: Place) -> None:
        """Restore a place, and which match was the current one there."""
        super().restore(place)
        self.finding.come_back(place.hit, place.view.offset)
        self._mark_hit()

    def _point_at_hit(self) -> None:
        if hit := self.finding.hit:
            self.choose_item(self.reading.item_at(hit.span.start))
        self._mark_hit()

    def _mark_hit(self) -> None:
        hit, current = self.finding.hit, self.finding.current
        self.pane.marks.current_hit = hit.spans if hit else ()
        self.pane.redraw()
        if self.tab is Tab.SEARCH and current is not None:
            self.entries.mark_current(self.hit_rows.row_of[current])
        self.show_tabs()
        self.tell_place()
        self.tell_keys()
