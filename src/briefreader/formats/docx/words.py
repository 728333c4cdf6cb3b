"""Paragraphs, runs and words of a Word document."""

from collections.abc import Callable, Mapping

from briefreader.formats.docx.fields import Fields
from briefreader.formats.docx.notes import NoteNumbers
from briefreader.formats.docx.numbering import Numbering
from briefreader.formats.docx.opened import OpenParagraph
from briefreader.formats.docx.styles import Styles
from briefreader.formats.docx.symbols import show_symbol
from briefreader.formats.office.builder import Builder
from briefreader.formats.office.items import BREAK, Paragraph


class Words:
    """Takes in the markup of paragraphs and of what stands in them.

    Args:
        styles: those of the document.
        numbering: its lists.
        links: the address of each relationship of this part.
        notes: gives the notes their numbers.
        mends: whether a field whose instruction never ends is taken to end with its paragraph.
    """

    def __init__(
        self,
        styles: Styles,
        numbering: Numbering,
        links: Mapping[str, str],
        notes: NoteNumbers,
        mends: bool = False,
    ) -> None:
        self.builder = Builder()
        self.needs_mending = False
        self._styles = styles
        self._usual = styles.paragraph("")
        self._numbering = numbering
        self._links = links
        self._notes = notes
        self._mends = mends
        self._open: list[OpenParagraph] = []
        self._fields = [Fields()]
        self._targets: list[str] = []
        self._goes_on = False
        self._reads = False
        self._instructs = False
        self._written = 0

    def _start_paragraph(self, _: Mapping[str, str]) -> None:
        opened = OpenParagraph(self._usual)
        if self._goes_on:
            self._goes_on = False
            self._open[-1] = opened
        else:
            self._open.append(opened)
            self.builder.open_paragraph(Paragraph())

    def _start_properties(self, _: Mapping[str, str]) -> None:
        if self._open:
            self._open[-1].in_properties = True

    def _end_properties(self) -> None:
        if self._open:
            self._open[-1].in_properties = False

    def _set_in_frame(self, attributes: Mapping[str, str]) -> None:
        """The paragraph stands at a place of its own; an initial letter that does so is still part of the words."""
        if self._open and "w:dropCap" not in attributes:
            self.builder.paragraph.framed = True

    def _name_style(self, attributes: Mapping[str, str]) -> None:
        if self._open:
            self._open[-1].name_style(self._styles.paragraph(attributes.get("w:val", "")))

    def _end_paragraph(self) -> None:
        opened = self._open[-1]
        if opened.is_joined:
            self._goes_on = True
            return
        if self._mends:
            self._fields[-1].close_instructions()
        opened.describe(self.builder.paragraph, self._numbering)
        self.builder.close_paragraph()
        self._open.pop()

    def _close_fields(self) -> None:
        """The cell, box or part ends in which fields may be open."""
        if self._fields.pop().hides:
            self.needs_mending = True

    def _settle(self) -> None:
        """End a paragraph whose end was deleted, but after which none comes."""
        if self._goes_on:
            self._goes_on = False
            self._open[-1].is_joined = False
            self._end_paragraph()

    def _start_run(self, _: Mapping[str, str]) -> None:
        if self._open:
            self._open[-1].start_run()

    def _name_words(self, attributes: Mapping[str, str]) -> None:
        if self._open and not self._open[-1].in_properties:
            self._open[-1].name_words(self._styles.character(attributes.get("w:val", "")))

    def _end_run(self) -> None:
        if self._open:
            self._open[-1].in_run = False
            if self._open[-1].waiting_note is not None:
                self._note("")

    def _writer(self, text: str) -> Callable[[Mapping[str, str]], None]:
        return lambda _: self._write(text)

    def _write(self, text: str) -> None:
        if not self._open or not self._fields[-1].shows:
            return
        opened = self._open[-1]
        if opened.waiting_note is not None and text.strip():
            self._note(text.strip())
            return
        target = self._fields[-1].target or next(filter(None, reversed(self._targets)), "")
        look = opened.look(target)
        if look is not None:
            self._written += not text.isspace()
            self.builder.write(text, look)

    def _start_text(self, _: Mapping[str, str]) -> None:
        self._reads = True

    def _start_instruction(self, _: Mapping[str, str]) -> None:
        self._instructs = True

    def _end_text(self) -> None:
        self._reads = self._instructs = False

    def _end_target(self) -> None:
        self._targets.pop()

    def _write_symbol(self, attributes: Mapping[str, str]) -> None:
        self._write(show_symbol(attributes.get("w:font", ""), attributes.get("w:char", "")))

    def _break_line(self, attributes: Mapping[str, str]) -> None:
        new_page = attributes.get("w:type") in ("page", "column")
        self._write(BREAK * 2 if new_page else BREAK)

    def _refer(self, kind: str, attributes: Mapping[str, str]) -> None:
        if self._open and self._fields[-1].shows:
            self._open[-1].waiting_note = (kind, attributes.get("w:id", ""))
            if attributes.get("w:customMarkFollows") not in ("1", "true", "on"):
                self._note("")

    def _note(self, mark: str) -> None:
        """Put the anchor here of the note that waits for it."""
        waiting, self._open[-1].waiting_note = self._open[-1].waiting_note, None
        if waiting is not None:
            self._written += 1
            self.builder.note(self._notes.number(*waiting, mark))
