"""Taking along: copying what is selected, listed or explained."""

import os
from functools import partial

from briefreader.interface.clipboard import LONGEST, copy_with_tool
from briefreader.interface.quotation import item_text, quotation, term_text
from briefreader.interface.render import printable_lines
from briefreader.interface.screens.reader.documents import Documents
from briefreader.interface.sidebar import Tab, ordered_terms


class Taking(Documents):
    """The commands that copy."""

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
            self.notice(
                self.keymap.tell("Nothing to copy: select text with the mouse, or go to an item with {next_item}")
            )

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
