"""The running text of a Word document, and that of its headers, footers, notes and comments."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from briefreader.formats.docx.fields import Fields, link_of
from briefreader.formats.docx.names import number_of
from briefreader.formats.docx.notes import ENDNOTE, FOOTNOTE, NoteNumbers
from briefreader.formats.docx.numbering import Numbering
from briefreader.formats.docx.sections import Sections
from briefreader.formats.docx.styles import PROPERTIES, Styles
from briefreader.formats.docx.words import Words
from briefreader.formats.office.items import BREAK, Item

# fmt: off
_SKIPPED = frozenset((
    "w:del", "w:moveFrom", "w:rPrChange", "w:pPrChange", "w:sectPrChange", "w:tblPrChange", "w:trPrChange",
    "w:tcPrChange", "w:tblGridChange", "w:tblPrExChange", "w:numberingChange", "w:cellDel", "w:rt", "w:tabs", "m:rPr",
))
# fmt: on
"""What is never shown: what was deleted or moved away, how things looked before, readings above the line."""

_TEXTS = {"w:tab": " ", "w:ptab": " ", "w:cr": BREAK, "w:noBreakHyphen": "-"}


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


class Content(Words):
    """A handler of `document.xml` and of the parts that are written like it; see `Words` for its arguments."""

    def __init__(
        self,
        styles: Styles,
        numbering: Numbering,
        links: Mapping[str, str],
        notes: NoteNumbers,
        mends: bool = False,
    ) -> None:
        super().__init__(styles, numbering, links, notes, mends)
        self.sections = Sections()
        self.pieces: list[Piece] = []
        self._columns: list[int] = []
        self._alternatives: list[int] = []
        self._skipped = 0
        self._hides_box = False
        self._in_row_properties = False
        self._deleted_rows: list[bool] = []
        self._starts = self._make_starts()
        self._ends = self._make_ends()

    def _make_starts(self) -> dict[str, Callable[[Mapping[str, str]], None]]:
        piece = self._start_piece
        return {
            "w:p": self._start_paragraph,
            "w:pPr": self._start_properties,
            "w:pStyle": self._name_style,
            "w:framePr": self._set_in_frame,
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
