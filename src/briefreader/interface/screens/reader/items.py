"""Items: stepping to them, labelling them, explaining them, following them."""

from textual.content import Content
from textual.geometry import Offset

from briefreader.domain.publication import Identifier
from briefreader.interface.labels import label_names
from briefreader.interface.reading import Item
from briefreader.interface.screens.reader.cards import Cards
from briefreader.interface.sidebar import Tab, ordered_terms


class Items(Cards):
    """The commands that step to items, explain and follow them."""

    _typed = ""
    _explained: Item | None = None
    _peek_at_label = False

    def _step_item(self, by: int) -> None:
        """Go to the next item on the page; past its last one, to the next in the text."""
        self.dismiss_peek()
        items, reading = self.reading.items, self.reading
        on_page = reading.told_apart(self.seen())
        if reading.item is not None and self.place_on_screen(items[reading.item]):
            ahead = [index for index in on_page if (index - reading.item) * by > 0]
            index = (min(ahead) if by > 0 else max(ahead)) if ahead else reading.beyond(self.seen(), by)
        else:
            hit = self.finding.hit
            if hit and self.pane.position_of(hit.span.start):  # one goes on from what was found
                on_page = [index for index in on_page if (items[index].span.start >= hit.span.start) is (by > 0)]
            first_or_last = on_page[:1] if by > 0 else on_page[-1:]
            index = first_or_last[0] if first_or_last else reading.beyond(self.seen(), by)
        if not 0 <= index < len(items):
            self.notice(
                "No further citation, link, term or note" if items else "No citations, links, terms or notes here"
            )
            return
        self.pane.reveal(items[index].span, mark=False)
        self.choose_item(index)
        if link := items[index].link:
            from briefreader.interface.link_words import told_of_link

            self.notice(told_of_link(reading.document, link))

    def action_next_item(self) -> None:
        """Go to the next item."""
        self._step_item(1)

    def action_previous_item(self) -> None:
        """Go to the item before."""
        self._step_item(-1)

    def action_labels(self) -> None:
        """Label every item on screen."""
        self._label(peek=False)

    def _label(self, *, peek: bool) -> None:
        self.dismiss_peek()
        items = self.reading.items
        on_page = [index for index in self.reading.told_apart(self.seen()) if self.place_on_screen(items[index])]
        if not on_page:
            self.notice("No citations, links, terms or notes on screen")
            return
        self.set_focus(self.pane)
        self._typed, self._peek_at_label = "", peek
        self.labelled = dict(zip(label_names(len(on_page)), on_page, strict=True))
        self._show_labels()

    def _show_labels(self) -> None:
        items = self.reading.items
        self.pane.show_labels(
            {
                items[index].span.start: label[len(self._typed) :]
                for label, index in self.labelled.items()
                if label.startswith(self._typed)
            }
        )
        self.tell_keys()

    def end_labels(self) -> bool:
        """Take the labels away; returns whether there were any."""
        labelled = bool(self.labelled)
        self.labelled = {}
        self.pane.show_labels({})
        self.tell_keys()
        return labelled

    async def type_label(self, key: str) -> None:
        """Take one letter of a label; any other key takes the labels away."""
        typed = self._typed + key
        matching = [label for label in self.labelled if label.startswith(typed)]
        if not matching:
            self.end_labels()
        elif typed in self.labelled:
            index = self.labelled[typed]
            self.end_labels()
            self.choose_item(index)
            if self._peek_at_label:
                self.action_peek()
            else:
                await self.action_follow()
        else:
            self._typed = typed
            self._show_labels()

    def action_peek(self) -> None:
        """Explain the current item; with none on screen, label the items."""
        if self.list_in_use:
            self._peek_in_list()
            return
        current = self.reading.current
        at = self.place_on_screen(current) if current else None
        if current is None or at is None:
            self._label(peek=True)
        elif not self.dismiss_peek():
            end = self.pane.position_of(current.words.end - 1)
            last = self.pane.region.y + end[1] if end else at.y
            self.show_peek(self._explanation(current), at, self.pane.column, last)
            self._explained = current

    def _peek_in_list(self) -> None:
        row = self.entries.cursor
        at = self.entries.region.offset + Offset(0, 1)
        if not self.entries.has_focus or not self.entries.size_of_entries or self.dismiss_peek():
            return
        self._explained = None
        if self.tab is Tab.REFERENCES:
            self.show_peek(self.about_reference(self.reading.references[row], short=True), at, self.sidebar.region)
        elif self.tab is Tab.TERMS:
            from briefreader.interface.explain import explain_term

            self.show_peek(explain_term(ordered_terms(self.reading)[row], short=True), at, self.sidebar.region)

    def _explanation(self, item: Item) -> Content:
        # The words of peeks and cards are loaded when one is first shown: the first paint does without them.
        from briefreader.interface.explain import explain_note, explain_term

        if item.use:
            return explain_term(item.use, short=True)
        if item.note:
            return explain_note(self.reading.document, item.note)
        if item.link:
            from briefreader.interface.link_words import explain_link

            keys = self.keymap.tell("{browse} opens it in the browser, {copy} copies it")
            return explain_link(self.reading.document, item.link, keys=keys)
        identifiers = item.citation.identifiers if item.citation else ()
        known = [reference for one in identifiers if (reference := self.reference_of(one))]
        return Content("\n\n").join([self.about_reference(reference, short=True) for reference in known])

    async def action_follow(self) -> None:
        """Open the current item: the cited document, or its card."""
        self.dismiss_peek()
        if self.typing:
            self.keep_search()
            return
        if self.list_in_use:
            self.list_in_use.choose()
            return
        current = self.reading.current
        if current is None or self.place_on_screen(current) is None:
            self._leave_note()
        elif current.note:
            here = self.here
            self.pane.reveal(current.note.span)
            self.jumps.leave(here)  # also where the note is on screen: back is at its number
            self.point_at(current.note.span.start)
            inside = self.reading.items_within(current.note.span)
            self.choose_item(inside.start if inside else self.reading.item)
        elif current.use:
            self.show_term(current.use)
        elif current.link:
            self.show_link(current.link)
        elif current.citation:
            await self.follow(current.citation.identifiers[0])

    def _leave_note(self) -> None:
        """Go from a note to its number in the text; elsewhere say how items are come by."""
        anchor = self.reading.anchor_of_note_at(self.at)
        if anchor is None:
            self.notice(self.keymap.tell("No current item: {next_item} goes to one, {labels} labels them"))
            return
        self.jump_to(self.reading.items[anchor].span)
        self.choose_item(anchor)

    async def follow(self, identifier: Identifier) -> None:
        """Open a cited document where the library holds it, else show its card."""
        if self.session.holds(identifier):
            await self.open_document(identifier.canonical)
        elif reference := self.reference_of(identifier):
            self.show_reference(reference)

    def action_browse(self) -> None:
        """Open the reference or the link at hand in the web browser; where a link leads is shown first."""
        explained = self._explained if self.dismiss_peek() else None
        current = self.reading.current
        if self.entries.has_focus and self.tab is Tab.REFERENCES and self.reading.references:
            self.browse(self.reading.references[self.entries.cursor].identifier)
        elif self.list_in_use or current is None or not self.place_on_screen(current):
            self.notice(self.keymap.tell("No reference or link here: {next_item} goes to the next one"))
        elif current.citation:
            self.browse(current.citation.identifiers[0])
        elif current.link is None:
            self.notice(self.keymap.tell("No reference or link here: {next_item} goes to the next one"))
        elif explained == current:
            self.browse_link(current.link)
        else:
            self.action_peek()
