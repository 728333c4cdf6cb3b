"""The words of an OpenDocument text: running text, notes, comments, headers and footers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from briefreader.formats.odt.lists import small_number
from briefreader.formats.odt.styles import Styles
from briefreader.formats.odt.words import OpenList, Words
from briefreader.formats.office.items import BREAK, Item, Note

# fmt: off
_SKIPPED = frozenset((
    "text:tracked-changes", "text:ruby-text", "text:hidden-text", "text:hidden-paragraph", "text:script",
    "text:table-of-content-source", "text:illustration-index-source", "text:table-index-source",
    "text:object-index-source", "text:user-index-source", "text:alphabetical-index-source",
    "text:bibliography-source", "text:index-entry-template", "text:note-continuation-notice-forward",
    "office:forms", "office:scripts", "office:event-listeners", "svg:title", "svg:desc", "draw:object",
    "draw:object-ole", "draw:plugin", "draw:applet", "draw:image", "dc:date", "text:variable-decls",
    "text:sequence-decls", "text:user-field-decls", "table:tracked-changes", "text:dde-connection-decls",
))
_SHAPES = frozenset((
    "draw:text-box", "draw:custom-shape", "draw:rect", "draw:ellipse", "draw:line", "draw:polygon", "draw:polyline",
    "draw:path", "draw:circle", "draw:caption", "draw:connector", "draw:regular-polygon", "draw:measure",
))
_FURNITURE = frozenset((
    "style:header", "style:header-first", "style:header-left", "style:footer", "style:footer-first",
    "style:footer-left",
))
# fmt: on
_TEXTS = {"text:s": " ", "text:tab": " ", "text:line-break": BREAK}


@dataclass(slots=True)
class Furniture:
    """A header or a footer.

    Args:
        master: the kind of page that has it.
        first: whether only its first page has it.
        items: what stands there.
    """

    master: str
    first: bool
    items: list[Item]


@dataclass(slots=True)
class _OpenNote:
    number: str = ""
    items: list[Item] = field(default_factory=list)


class Content(Words):
    """A handler of `content.xml` and `styles.xml`.

    Args:
        styles: takes in what the part defines.
    """

    def __init__(self, styles: Styles) -> None:
        super().__init__(styles)
        self.furniture: list[Furniture] = []
        self.notes: list[Note] = []
        self.comments: list[tuple[str, list[Item]]] = []
        self._defines = False
        self._skipped = 0
        self._master = ""
        self._outer_lists: list[list[OpenList]] = []
        self._open_notes: list[_OpenNote] = []
        self._repeated: list[int] = []
        self._starts = self._make_starts()
        self._ends = self._make_ends()

    def _make_starts(self) -> dict[str, Callable[[Mapping[str, str]], None]]:
        return {
            "office:text": self._start_text,
            "style:master-page": self._start_master,
            **{tag: self._furnisher(tag) for tag in _FURNITURE},
            "text:p": self._start_paragraph,
            "text:h": self._start_heading,
            "text:span": self._start_words,
            "text:a": self._start_link,
            **{tag: self._writer(text) for tag, text in _TEXTS.items()},
            "text:list": self._start_list,
            "text:list-item": self._start_item,
            "text:note": lambda _: self._open_notes.append(_OpenNote()),
            "text:note-citation": self._capture,
            "text:note-body": self._start_note,
            "office:annotation": self._start_comment,
            "dc:creator": self._capture,
            "table:table": self._start_table,
            "table:table-row": self._start_row,
            "table:table-cell": self._start_cell,
            "table:covered-table-cell": self._start_cell,
            **dict.fromkeys(_SHAPES, self._start_box),
        }

    def _make_ends(self) -> dict[str, Callable[[], None]]:
        return {
            **dict.fromkeys(_FURNITURE, self._end_box),
            "text:p": self._end_paragraph,
            "text:h": self._end_paragraph,
            "text:span": self._end_words,
            "text:a": self._end_link,
            "text:list": self._end_list,
            "text:note-citation": self._end_citation,
            "text:note-body": self._end_box,
            "text:note": self._end_note,
            "office:annotation": self._end_comment,
            "dc:creator": self._end_creator,
            "table:table": self.builder.close_table,
            "table:table-row": lambda: self.builder.repeat_row(self._repeated.pop()),
            "table:table-cell": self._end_cell,
            "table:covered-table-cell": self._end_cell,
            **dict.fromkeys(_SHAPES, self._end_box),
        }

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """See `xml_events.Handler`."""
        if self._skipped:
            self._skipped += 1
        elif self._defines:
            self._styles.start(tag, attributes)
        elif tag in ("office:styles", "office:automatic-styles"):
            self._defines = True
            self._styles.is_common = tag == "office:styles"
        elif tag in _SKIPPED or attributes.get("text:display") == "none":
            self._skipped = 1
        elif (starting := self._starts.get(tag)) is not None:
            starting(attributes)

    def end(self, tag: str) -> None:
        """See `xml_events.Handler`."""
        if self._skipped:
            self._skipped -= 1
        elif self._defines:
            self._defines = tag not in ("office:styles", "office:automatic-styles")
            self._styles.end(tag)
        elif (ending := self._ends.get(tag)) is not None:
            ending()

    def data(self, text: str) -> None:
        """See `xml_events.Handler`."""
        if self._skipped or self._defines:
            return
        if self._captures is not None:
            self._captures.append(text)
        else:
            self._write(text.replace("\n", " "))

    def _start_box(self, _: Mapping[str, str]) -> None:
        self._open_box()

    def _open_box(self) -> list[Item]:
        self._outer_lists.append(self._lists)
        self._lists = []
        return self.builder.open_box().items

    def _end_box(self) -> None:
        self.builder.close_box()
        self._lists = self._outer_lists.pop()

    def _start_master(self, attributes: Mapping[str, str]) -> None:
        self._master = attributes.get("style:name", "")

    def _furnisher(self, tag: str) -> Callable[[Mapping[str, str]], None]:
        def start(attributes: Mapping[str, str]) -> None:
            if attributes.get("style:display") == "false":
                self._skipped = 1
            else:
                self.furniture.append(Furniture(self._master, tag.endswith("-first"), self._open_box()))

        return start

    def _start_note(self, _: Mapping[str, str]) -> None:
        items = self._open_box()
        if self._open_notes:
            self._open_notes[-1].items = items

    def _end_citation(self) -> None:
        if self._open_notes:
            self._open_notes[-1].number = self._captured()

    def _end_note(self) -> None:
        note = self._open_notes.pop()
        if note.number:
            self.builder.note(note.number)
            self.notes.append(Note(note.number, list(note.items)))
            note.items.clear()  # so that its box is left out of the running text

    def _start_comment(self, _: Mapping[str, str]) -> None:
        self.comments.append(("", self._open_box()))

    def _end_comment(self) -> None:
        self._end_box()
        author, items = self.comments[-1]
        self.comments[-1] = (author, list(items))
        items.clear()  # so that its box is left out of the running text

    def _end_creator(self) -> None:
        author = self._captured()
        if self.comments:
            self.comments[-1] = (author, self.comments[-1][1])

    def _start_table(self, attributes: Mapping[str, str]) -> None:
        self._choose_master(self._styles.table(attributes.get("table:style-name", "")))
        self.builder.open_table()

    def _start_row(self, attributes: Mapping[str, str]) -> None:
        self._repeated.append(small_number(attributes.get("table:number-rows-repeated", ""), 1))
        self.builder.open_row()

    def _start_cell(self, attributes: Mapping[str, str]) -> None:
        self._repeated.append(small_number(attributes.get("table:number-columns-repeated", ""), 1))
        self._outer_lists.append(self._lists)
        self._lists = []
        self.builder.open_cell()

    def _end_cell(self) -> None:
        self._lists = self._outer_lists.pop()
        self.builder.close_cell()
        self.builder.repeat_cell(self._repeated.pop())
