"""The words of an OpenDocument text: running text, notes, comments, headers and footers."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from briefreader.formats.odt.lists import Count, ListStyle, small_number
from briefreader.formats.odt.styles import Style, Styles
from briefreader.formats.office.builder import Builder
from briefreader.formats.office.items import BREAK, Item, Note, Paragraph, Run

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
_ADDRESSES = ("http:", "https:", "mailto:")


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
class _Level:
    """An open list: its numbering, how far it has come, and whether its open item has its label already."""

    style: ListStyle
    count: Count
    has_label: bool = True
    start: int | None = None


@dataclass(slots=True)
class _OpenNote:
    number: str = ""
    items: list[Item] = field(default_factory=list)


class Content:
    """A handler of `content.xml` and `styles.xml`.

    Args:
        styles: takes in what the part defines.
    """

    def __init__(self, styles: Styles) -> None:
        self.builder = Builder()
        self.furniture: list[Furniture] = []
        self.notes: list[Note] = []
        self.comments: list[tuple[str, list[Item]]] = []
        self.is_text = False
        self.master: str | None = None
        self._styles = styles
        self._defines = False
        self._skipped = 0
        self._master = ""
        self._words: list[list[Style]] = []
        self._targets: list[str] = []
        self._lists: list[_Level] = []
        self._outer_lists: list[list[_Level]] = []
        self._counts: dict[str, Count] = {}
        self._headings = Count()
        self._open_notes: list[_OpenNote] = []
        self._captures: list[str] | None = None
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
            "table:table-row": lambda _: self.builder.open_row(),
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

    # Paragraphs and words

    def _start_text(self, _: Mapping[str, str]) -> None:
        self.is_text = True

    def _start_paragraph(self, attributes: Mapping[str, str]) -> None:
        self._begin(self._styles.paragraph(attributes.get("text:style-name", "")), None, attributes)

    def _start_heading(self, attributes: Mapping[str, str]) -> None:
        level = max(1, small_number(attributes.get("text:outline-level", ""), 1))
        self._begin(self._styles.paragraph(attributes.get("text:style-name", "")), level, attributes)

    def _begin(self, style: Style, level: int | None, attributes: Mapping[str, str]) -> None:
        self._choose_master(style)
        paragraph = Paragraph(style=style.name, level=(style.level or 0) if level is None else level)
        paragraph.apart = bool(style.new_page or style.master)
        self._label(paragraph, level, attributes)
        self.builder.open_paragraph(paragraph)
        self._words.append([style])

    def _choose_master(self, style: Style) -> None:
        """The kind of the first page is told by the first block of the running text."""
        if self.is_text and self.master is None:
            self.master = style.master or ""

    def _label(self, paragraph: Paragraph, outline: int | None, attributes: Mapping[str, str]) -> None:
        """Give an item or a heading its number."""
        if self._lists:
            level = self._lists[-1]
            if not level.has_label:
                level.has_label = True
                paragraph.label = level.count.next(level.style, len(self._lists), level.start)
                paragraph.depth = 0 if paragraph.level else len(self._lists)
        elif outline is not None and attributes.get("text:is-list-header") != "true":
            paragraph.label = self._headings.next(self._styles.outline, outline)

    def _end_paragraph(self) -> None:
        self.builder.close_paragraph()
        self._words.pop()

    def _start_words(self, attributes: Mapping[str, str]) -> None:
        if self._words:
            above = self._words[-1]
            above.append(self._styles.words(attributes.get("text:style-name", "")).over(above[-1]))

    def _end_words(self) -> None:
        if self._words and len(self._words[-1]) > 1:
            self._words[-1].pop()

    def _start_link(self, attributes: Mapping[str, str]) -> None:
        target = attributes.get("xlink:href", "")
        self._targets.append(target if target.lower().startswith(_ADDRESSES) else "")

    def _end_link(self) -> None:
        self._targets.pop()

    def _writer(self, text: str) -> Callable[[Mapping[str, str]], None]:
        return lambda _: self._write(text)

    def _write(self, text: str) -> None:
        if not self._words or self._words[-1][-1].hidden:
            return
        style = self._words[-1][-1]
        target = next(filter(None, reversed(self._targets)), "")
        slanted = bool(style.slanted or (style.underlined and not target))
        self.builder.write(text, Run("", bool(style.strong), slanted, style.size or 0, target))

    def _capture(self, _: Mapping[str, str]) -> None:
        self._captures = []

    def _captured(self) -> str:
        text, self._captures = "".join(self._captures or ()), None
        return " ".join(text.split())

    # Lists

    def _start_list(self, attributes: Mapping[str, str]) -> None:
        name = attributes.get("text:style-name", "")
        style = self._styles.list_style(name)
        if self._lists:
            above = self._lists[-1]
            self._lists.append(_Level(style or above.style, above.count))
            return
        continued = attributes.get("text:continue-list", "")
        count = self._counts.get(f"#{continued}") if continued else None
        if count is None and attributes.get("text:continue-numbering") == "true":
            count = self._counts.get(name)
        count = count or Count()
        self._counts[name] = self._counts[f"#{attributes.get('xml:id', '')}"] = count
        self._lists.append(_Level(style or ListStyle(), count))

    def _end_list(self) -> None:
        self._lists.pop()

    def _start_item(self, attributes: Mapping[str, str]) -> None:
        if self._lists:
            self._lists[-1].has_label = False
            start = attributes.get("text:start-value")
            self._lists[-1].start = None if start is None else small_number(start, 1)

    # Boxes, notes, comments, tables

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

    def _start_cell(self, attributes: Mapping[str, str]) -> None:
        self._repeated.append(small_number(attributes.get("table:number-columns-repeated", ""), 1))
        self._outer_lists.append(self._lists)
        self._lists = []
        self.builder.open_cell()

    def _end_cell(self) -> None:
        self._lists = self._outer_lists.pop()
        self.builder.close_cell(self._repeated.pop())
