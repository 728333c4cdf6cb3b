"""The running text of a Word document, and that of its headers, footers, notes and comments."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from briefreader.formats.docx.fields import Fields, link_of
from briefreader.formats.docx.names import number_of
from briefreader.formats.docx.notes import ENDNOTE, FOOTNOTE, NoteNumbers
from briefreader.formats.docx.numbering import Numbering
from briefreader.formats.docx.opened import OpenParagraph
from briefreader.formats.docx.sections import Sections
from briefreader.formats.docx.styles import PROPERTIES, Styles
from briefreader.formats.office.builder import Builder
from briefreader.formats.office.items import BREAK, Item, Paragraph

# fmt: off
_SKIPPED = frozenset((
    "w:del", "w:moveFrom", "w:rPrChange", "w:pPrChange", "w:sectPrChange", "w:tblPrChange", "w:trPrChange",
    "w:tcPrChange", "w:tblGridChange", "w:tblPrExChange", "w:numberingChange", "w:cellDel", "w:rt", "w:tabs", "m:rPr",
))
# fmt: on
"""What is never shown: what was deleted or moved away, how things looked before, readings above the line."""

_TEXTS = {"w:tab": " ", "w:ptab": " ", "w:cr": BREAK, "w:noBreakHyphen": "-"}
_SYMBOLS = {"f0b7": "•", "f0a7": "▪", "f0a8": "☐", "f06f": "☐", "f0fe": "☒", "f0fd": "☒", "f0fc": "✓", "f0e0": "→"}
"""What characters of symbol fonts look like, by their place in the private area of Unicode."""
_UNKNOWN = "\ufffd"


@dataclass(slots=True)
class Piece:
    """A note or a comment of a part that holds many.

    Args:
        identity: by which the running text names it.
        author: of a comment, or "".
        items: what it says; the line above all notes says nothing.
    """

    identity: str
    author: str
    items: list[Item]


class Content:
    """A handler of `document.xml` and of the parts that are written like it.

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
        self.sections = Sections()
        self.pieces: list[Piece] = []
        self._styles = styles
        self._usual = styles.paragraph("")
        self._numbering = numbering
        self._links = links
        self._notes = notes
        self._mends = mends
        self._open: list[OpenParagraph] = []
        self._fields = [Fields()]
        self._targets: list[str] = []
        self._columns: list[int] = []
        self._alternatives: list[int] = []
        self._goes_on = False
        self._skipped = 0
        self._hides_box = False
        self._in_row_properties = False
        self._deleted_rows: list[bool] = []
        self._reads = False
        self._instructs = False
        self._written = 0
        self._starts = self._make_starts()
        self._ends = self._make_ends()

    def _make_starts(self) -> dict[str, Callable[[Mapping[str, str]], None]]:
        piece = self._start_piece
        return {
            "w:p": self._start_paragraph,
            "w:pPr": self._start_properties,
            "w:pStyle": self._name_style,
            "w:pageBreakBefore": lambda _: self.builder.stand_apart(),
            "w:r": self._start_run,
            "w:rStyle": self._name_words,
            **dict.fromkeys(("w:t", "m:t"), self._start_text),
            "w:instrText": self._start_instruction,
            "w:fldChar": lambda attributes: self._fields[-1].mark(attributes.get("w:fldCharType", "")),
            "w:fldSimple": lambda attributes: self._targets.append(link_of(attributes.get("w:instr", ""))),
            "w:hyperlink": lambda attributes: self._targets.append(self._links.get(attributes.get("r:id", ""), "")),
            **{tag: self._writer(text) for tag, text in _TEXTS.items()},
            "w:sym": self._write_symbol,
            "w:br": self._break_line,
            "w:footnoteReference": lambda attributes: self._refer(FOOTNOTE, attributes),
            "w:endnoteReference": lambda attributes: self._refer(ENDNOTE, attributes),
            "w:tbl": self._start_table,
            "w:tr": self._start_row,
            "w:trPr": self._start_row_properties,
            "w:tc": self._start_cell,
            "w:gridSpan": self._span,
            "w:txbxContent": self._start_box,
            **dict.fromkeys(("w:footnote", "w:endnote", "w:comment"), piece),
            **dict.fromkeys(("w:headerReference", "w:footerReference"), self.sections.refer),
            "w:titlePg": self.sections.tell_first_page,
            "mc:AlternateContent": lambda _: self._alternatives.append(self._written),
        }

    def _make_ends(self) -> dict[str, Callable[[], None]]:
        return {
            "w:p": self._end_paragraph,
            "w:pPr": self._end_properties,
            "w:r": self._end_run,
            **dict.fromkeys(("w:t", "m:t", "w:instrText"), self._end_text),
            **dict.fromkeys(("w:fldSimple", "w:hyperlink"), self._end_target),
            "w:tbl": self._end_table,
            "w:tr": self._end_row,
            "w:trPr": self._end_row_properties,
            "w:tc": self._end_cell,
            **dict.fromkeys(("w:txbxContent", "w:footnote", "w:endnote", "w:comment"), self._end_box),
            "w:drawing": self._end_drawing,
            "w:sectPr": self.sections.end,
            "mc:AlternateContent": self._end_alternatives,
        }

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """See `xml_events.Handler`."""
        if self._skipped:
            self._skipped += 1
        elif tag in PROPERTIES:
            if self._open:
                self._open[-1].tell(tag, attributes)
        elif (starting := self._starts.get(tag)) is not None:
            starting(attributes)
        elif self._is_skipped(tag, attributes):
            self._skipped = 1

    def end(self, tag: str) -> None:
        """See `xml_events.Handler`."""
        if self._skipped:
            self._skipped -= 1
        elif (ending := self._ends.get(tag)) is not None:
            ending()

    def data(self, text: str) -> None:
        """See `xml_events.Handler`."""
        if self._skipped:
            return
        if self._reads:
            self._write(text.replace("\n", " "))
        elif self._instructs:
            self._fields[-1].instruct(text)

    def finish(self) -> None:
        """The whole part has been read."""
        self._settle()
        self._close_fields()

    def _is_skipped(self, tag: str, attributes: Mapping[str, str]) -> bool:
        """Whether an element is not shown, whatever stands in it."""
        if tag in ("w:del", "w:moveFrom"):
            if self._in_row_properties and self._deleted_rows:
                self._deleted_rows[-1] = True
            elif self._open and self._open[-1].in_properties:
                self._open[-1].is_joined = True
        elif tag in ("mc:Choice", "mc:Fallback"):
            return bool(self._alternatives) and self._written > self._alternatives[-1]
        elif tag == "wp:docPr":
            self._hides_box = attributes.get("hidden") in ("1", "true")
        elif tag == "v:shape":
            return "visibility:hidden" in attributes.get("style", "")
        return tag in _SKIPPED

    # Paragraphs and runs

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

    # Words

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
        code = attributes.get("w:char", "").lower()
        self._write(_SYMBOLS.get(code, _UNKNOWN))

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

    # Tables, boxes and pieces

    def _start_table(self, _: Mapping[str, str]) -> None:
        self._settle()
        self.builder.open_table()

    def _end_table(self) -> None:
        self.builder.close_table()

    def _start_row(self, _: Mapping[str, str]) -> None:
        self._deleted_rows.append(False)
        self.builder.open_row()

    def _end_row(self) -> None:
        if self._deleted_rows.pop():
            self.builder.drop_row()

    def _start_row_properties(self, _: Mapping[str, str]) -> None:
        self._in_row_properties = True

    def _end_row_properties(self) -> None:
        self._in_row_properties = False

    def _start_cell(self, _: Mapping[str, str]) -> None:
        self._columns.append(1)
        self._fields.append(Fields())
        self.builder.open_cell()

    def _span(self, attributes: Mapping[str, str]) -> None:
        if self._columns:
            self._columns[-1] = number_of(attributes) or 1

    def _end_cell(self) -> None:
        self._settle()
        self._close_fields()
        self.builder.close_cell(self._columns.pop())

    def _start_box(self, _: Mapping[str, str]) -> None:
        if self._hides_box:
            self._skipped = 1
            return
        self._fields.append(Fields())
        self.builder.open_box()

    def _start_piece(self, attributes: Mapping[str, str]) -> None:
        self._fields.append(Fields())
        box = self.builder.open_box()
        self.pieces.append(Piece(attributes.get("w:id", ""), attributes.get("w:author", ""), box.items))

    def _end_box(self) -> None:
        self._settle()
        self._close_fields()
        self.builder.close_box()

    def _end_drawing(self) -> None:
        self._hides_box = False

    def _end_alternatives(self) -> None:
        self._alternatives.pop()
