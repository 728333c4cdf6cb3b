"""Items: stepping to them, labelling them, explaining them, following them, taking them along."""

import os
from functools import partial
from typing import TYPE_CHECKING

from textual.content import Content
from textual.geometry import Offset

from briefreader.domain.citation import Reference
from briefreader.domain.publication import Identifier
from briefreader.domain.span import Span
from briefreader.domain.term import TermUse
from briefreader.interface.clipboard import LONGEST, copy_with_tool
from briefreader.interface.explain import explain_note, explain_reference, explain_term
from briefreader.interface.labels import label_names
from briefreader.interface.quotation import item_text, quotation, term_text
from briefreader.interface.reading import Item
from briefreader.interface.render import printable_lines
from briefreader.interface.screens.reader.documents import Documents
from briefreader.interface.sidebar import Tab, ordered_terms, place_entries

if TYPE_CHECKING:
    from briefreader.interface.screens.card import Answer


class Items(Documents):
    """The commands that explain, follow and copy."""

    _typed = ""
    _peek_at_label = False

    def _step_item(self, by: int) -> None:
        """Go to the next item on the page; past its last one, to the next in the text."""
        self.peek.dismiss()
        items, reading = self.reading.items, self.reading
        on_page = reading.told_apart(self.seen())
        if reading.item is not None and self.place_on_screen(items[reading.item]):
            ahead = [index for index in on_page if (index - reading.item) * by > 0]
            index = (min(ahead) if by > 0 else max(ahead)) if ahead else reading.beyond(self.seen(), by)
        elif on_page:
            index = on_page[0] if by > 0 else on_page[-1]
        else:
            index = reading.beyond(self.seen(), by)
        if not 0 <= index < len(items):
            self.notice("No further citation, term or note" if items else "No citations, terms or notes here")
            return
        self.pane.reveal(items[index].span, mark=False)
        self.choose_item(index)

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
        self.peek.dismiss()
        items = self.reading.items
        on_page = [index for index in self.reading.told_apart(self.seen()) if self.place_on_screen(items[index])]
        if not on_page:
            self.notice("No citations, terms or notes on screen")
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
        elif not self.peek.dismiss():
            self.peek.explain(self._explanation(current), at, self.pane.column)

    def _peek_in_list(self) -> None:
        row = self.entries.cursor
        at = self.entries.region.offset + Offset(0, 1)
        if not self.entries.has_focus or not self.entries.size_of_entries or self.peek.dismiss():
            return
        if self.tab is Tab.REFERENCES:
            self.peek.explain(self._about_reference(self.reading.references[row], short=True), at, self.sidebar.region)
        elif self.tab is Tab.TERMS:
            self.peek.explain(explain_term(ordered_terms(self.reading)[row], short=True), at, self.sidebar.region)

    def _explanation(self, item: Item) -> Content:
        if item.use:
            return explain_term(item.use, short=True)
        if item.note:
            return explain_note(self.reading.document, item.note)
        identifiers = item.citation.identifiers if item.citation else ()
        known = [reference for one in identifiers if (reference := self.reference_of(one))]
        return Content("\n\n").join([self._about_reference(reference, short=True) for reference in known])

    def _about_reference(self, reference: Reference, *, short: bool) -> Content:
        from briefreader.domain.identifier import address_of

        url = str(address_of(reference.identifier))
        return explain_reference(reference, self.standing(reference), url, short=short)

    async def action_follow(self) -> None:
        """Open the current item: the cited document, or its card."""
        self.peek.dismiss()
        if self.typing:
            self.keep_search()
            return
        if self.list_in_use:
            self.list_in_use.choose()
            return
        current = self.reading.current
        if current is None or self.place_on_screen(current) is None:
            self.notice("No current item: l goes to one, f labels them")
        elif current.note:
            self.jump_to(current.note.span)
            inside = self.reading.items_within(current.note.span)
            self.choose_item(inside.start if inside else self.reading.item)
        elif current.use:
            self.show_term(current.use)
        elif current.citation:
            await self.follow(current.citation.identifiers[0])

    async def follow(self, identifier: Identifier) -> None:
        """Open a cited document where the library holds it, else show its card."""
        if self.session.holds(identifier):
            await self.open_document(identifier.canonical)
        elif reference := self.reference_of(identifier):
            self.show_reference(reference)

    def show_reference(self, reference: Reference) -> None:
        """Show the card of a cited publication."""
        spans = tuple(citation.span for citation in reference.citations)
        self._show_card(self._about_reference(reference, short=False), spans, reference.identifier)

    def show_term(self, use: TermUse) -> None:
        """Show the card of a term."""
        spans = tuple(mention.span for mention in use.mentions)
        self._show_card(explain_term(use, short=False), spans, None, term_text(use))

    def _show_card(
        self, content: Content, spans: tuple[Span, ...], identifier: Identifier | None, text: str = ""
    ) -> None:
        # Cards are loaded when one is first shown: the first paint does without them.
        from briefreader.interface.screens.card import CardScreen

        current = self.reading.current
        here = spans.index(current.span) if current and current.span in spans else None
        card = CardScreen(
            content, place_entries(self.reading, spans, here), spans, here or 0, web=identifier is not None
        )

        def answered(answer: "Answer | None") -> None:
            if answer is None:
                return
            if answer.place:
                self.leave_pane(hide=False)
                self.jump_to(answer.place)
                self.choose_item(self.reading.item_at(answer.place.start))
            elif answer.copy:
                self.take_along(identifier.label if identifier else text)
            elif identifier:
                self.browse(identifier)

        self.app.push_screen(card, answered)

    def action_browse(self) -> None:
        """Open the reference at hand in the web browser."""
        self.peek.dismiss()
        current = self.reading.current
        if self.entries.has_focus and self.tab is Tab.REFERENCES and self.reading.references:
            self.browse(self.reading.references[self.entries.cursor].identifier)
        elif current and current.citation and self.place_on_screen(current):
            self.browse(current.citation.identifiers[0])
        else:
            self.notice("No reference here: l goes to the next one")

    def browse(self, identifier: Identifier) -> None:
        """Open a publication in the web browser, or say that it cannot be done and copy its address."""
        if self.session.browse(identifier):
            self.notice(f"Opened {identifier.label} in the browser")
        else:
            from briefreader.domain.identifier import address_of

            self.take_along(str(address_of(identifier)), "No browser here; its address")
        self.entries.redraw()

    def action_copy(self) -> None:
        """Copy the selection, or the current item."""
        selection = self.pane.marks.selection
        current = self.reading.current
        document = self.reading.document
        if self.entries.has_focus and self.entries.size_of_entries:
            self._copy_entry()
        elif selection:
            self.take_along(selection[0].of(document.text))
        elif current:
            self.take_along(item_text(document, current))
        else:
            self.notice("Nothing to copy: select text with the mouse, or go to an item with l")

    def _copy_entry(self) -> None:
        from briefreader.search.sentences import sentence_around

        row = self.entries.cursor
        if self.tab is Tab.REFERENCES:
            self.take_along(self.reading.references[row].identifier.label)
        elif self.tab is Tab.TERMS:
            self.take_along(term_text(ordered_terms(self.reading)[row]))
        elif self.tab is Tab.NOTES:
            document = self.reading.document
            notes = [note.span.of(document.text) for note in document.footnotes]
            self.take_along((*notes, *document.metadata.comments)[row])
        elif (index := self.hit_rows.hit_of[row]) is not None:
            document = self.reading.document
            self.take_along(sentence_around(document, self.finding.hits[index].spans[0]).of(document.text))

    def action_copy_quotation(self) -> None:
        """Copy the selection, or the sentence of the current item, or the paragraph at the top, with its place."""
        from briefreader.search.sentences import sentence_around

        selection = self.pane.marks.selection
        current = self.reading.current
        document = self.reading.document
        if selection:
            span = selection[0]
        elif current and self.place_on_screen(current):
            span = sentence_around(document, current.span)
        elif document.blocks:
            span = document.blocks[document.block_index_at(self.pane.view.offset)].span
        else:
            return
        self.take_along(quotation(document, span), "Quotation")

    def take_along(self, text: str, what: str = "") -> None:
        """Copy a text, and say what was copied."""
        text = printable_lines(text[:LONGEST])
        self.app.copy_to_clipboard(text)
        self.run_worker(partial(copy_with_tool, text, os.environ), thread=True, group="copy")
        shown = " ".join(text.split())
        self.notice(f"Copied{' · ' + what if what else ''}: {shown[:60]}{'…' if len(shown) > 60 else ''}")
