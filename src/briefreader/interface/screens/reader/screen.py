"""The reader's screen, put together."""

from textual import events

from briefreader.interface.navigation import Place
from briefreader.interface.screens.reader.items import Items
from briefreader.interface.sidebar import Tab, ordered_terms
from briefreader.interface.themes import following
from briefreader.interface.widgets.entry_list import EntryList
from briefreader.interface.widgets.reading_pane import ReadingPane

_KEEP_EVERY = 2.0
"""How often the place is kept while one reads, in seconds: a lost terminal costs no more."""

_LOOK_EVERY = 2.0
"""How often it is looked whether a document's file changed, in seconds; what did is told at the second look."""

_AT_LATEST = 0.5
"""Seconds after which the work behind the screen begins, painted or not."""


class ReaderScreen(Items):
    """Where one reads: wiring of what the panes tell to what is done."""

    _home_of_preview: Place | None = None
    _went_on = False

    def on_mount(self) -> None:
        """Say where the reader is, and find the rest after the first paint."""
        self.show_sections()
        self.show_tab()
        self.tell_keys()
        self.call_after_refresh(self._go_on)
        self.set_timer(_AT_LATEST, self._go_on)  # what lies over the screen by then keeps it from being painted
        self._kept = self.pane.view
        self.set_interval(_KEEP_EVERY, self._keep_if_moved)
        self.set_interval(_LOOK_EVERY, self.look_at_file)

    async def _go_on(self) -> None:
        """Do what the first paint could do without, once."""
        if self._went_on or not self.is_attached:  # somebody may quit before the first paint
            return
        self._went_on = True
        if self.read_first:
            await self.open_first(self.read_first)
        else:
            self.begin()

    def _keep_if_moved(self) -> None:
        if self.pane.view != self._kept and self.keep_place_soon():
            self._kept = self.pane.view

    async def on_key(self, event: events.Key) -> None:
        """Do what a key asks for, one key after the other.

        What each of them means is decided here, in their order: a letter behind "/" belongs to the query, one behind
        "f" is a label.
        """
        event.stop()
        self.notice("")
        if self.labelled:
            await self.type_label(event.character or "")
        elif self.typing and not isinstance(self.focused, EntryList) and await self.edit_query(event):
            return
        elif name := self.keymap.command(event.key, event.character):
            await self.run_action(name)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Show the keys of the pane that has the keyboard now."""
        self.tell_keys()

    def on_reading_pane_pointed(self, event: ReadingPane.Pointed) -> None:
        """Explain what was clicked; a double click follows it."""
        self.pane.marks.selection = ()
        self.set_focus(self.pane)
        self.dismiss_peek()
        self.choose_item(self.reading.item_at(event.offset))
        if self.reading.current:
            self.run_worker(self.action_follow()) if event.twice else self.action_peek()

    def on_reading_pane_selected(self, event: ReadingPane.Selected) -> None:
        """Copy what was selected."""
        self.take_along(event.span.of(self.reading.document.text))

    def on_entry_list_moved(self, event: EntryList.Moved) -> None:
        """Preview in the text what the cursor of a list stands on."""
        self._preview(event)

    def _preview(self, event: EntryList.Moved | EntryList.Chosen) -> None:
        """Show in the text what a list speaks of, and remember where the reader was before."""
        home = self._home_of_preview or self.here
        if event.entries is self.sections:
            self.pane.reveal(self.reading.sections[event.index].span, at_top=True, mark=False)
        elif self.tab is Tab.SEARCH:
            self.show_hit(event.index)
        else:
            return
        self._home_of_preview = home

    def _accept_preview(self) -> None:
        """Stay where the preview led; one can come back."""
        home, self._home_of_preview = self._home_of_preview, None
        self.leave_pane(hide=False)
        if home and home.view != self.pane.view:
            self.jumps.leave(home)

    async def on_entry_list_chosen(self, event: EntryList.Chosen) -> None:
        """Go to what was chosen in a list, or open its card."""
        index = event.index
        if event.entries is self.sections or self.tab is Tab.SEARCH:
            self._preview(event)
            self._accept_preview()
        elif self.tab is Tab.REFERENCES:
            await self.follow(self.reading.references[index].identifier)
        elif self.tab is Tab.TERMS:
            self.show_term(ordered_terms(self.reading)[index])
        elif index < len(self.reading.document.footnotes):
            note = self.reading.document.footnotes[index]
            self.leave_pane(hide=False)
            self.jump_to(note.span)
            if note.anchor is not None:
                self.notice(self.keymap.tell("{follow} goes to where its number stands in the text"))

    def action_leave(self) -> None:
        """Close what is open, step by step."""
        if self.end_labels() or self.dismiss_peek():
            return
        if self.typing:
            self.abandon_search()
        elif not self.reading.is_awaited and self.cancel_opening():
            self.opening_stopped()
        elif self.list_in_use:
            home, self._home_of_preview = self._home_of_preview, None
            if home:
                self.restore(home)
            self.leave_pane(hide=False)
        elif self.cancel_opening():
            self.opening_stopped()
        elif self.pane.marks.selection:
            self.pane.marks.selection = ()
            self.pane.redraw()
        elif self.reading.item is not None:
            self.choose_item(None)
        elif not self.clear_search():
            self.stop_reading()

    def action_next_theme(self) -> None:
        """Change to the next theme."""
        self.app.theme = following(self.app.theme)
        self.notice(f"Theme: {self.app.theme}")

    def action_help(self) -> None:
        """Show all keys."""
        from briefreader.interface.screens.help import HelpScreen

        self.dismiss_peek()
        self.app.push_screen(HelpScreen(self.keymap))

    def action_about(self) -> None:
        """Show what is known of the document."""
        from briefreader.interface.screens.about import AboutScreen

        self.dismiss_peek()
        self.app.push_screen(AboutScreen(self.reading.document.metadata))

    def action_palette(self) -> None:
        """Open the command palette."""
        self.app.action_command_palette()

    def action_suspend(self) -> None:
        """Suspend the program."""
        self.keep_place()
        self.app.action_suspend_process()

    def action_quit(self) -> None:
        """Quit; the place is kept."""
        self.keep_place()
        self.app.exit(0)
