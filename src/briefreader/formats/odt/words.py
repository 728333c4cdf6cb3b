"""Paragraphs, words and lists of an OpenDocument text."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from briefreader.formats.odt.lists import Count, ListStyle, small_number
from briefreader.formats.odt.styles import Style, Styles
from briefreader.formats.office.builder import Builder
from briefreader.formats.office.items import Paragraph, Run

_ADDRESSES = ("http:", "https:", "mailto:")


@dataclass(slots=True)
class OpenList:
    """An open list: its numbering, how far it has come, and whether its open item has its label already."""

    style: ListStyle
    count: Count
    has_label: bool = True
    start: int | None = None


class Words:
    """Takes in the markup of paragraphs and of what stands in them.

    Args:
        styles: those that the part knows.
    """

    def __init__(self, styles: Styles) -> None:
        self.builder = Builder()
        self.is_text = False
        self.master: str | None = None
        self._styles = styles
        self._words: list[list[Style]] = []
        self._targets: list[str] = []
        self._lists: list[OpenList] = []
        self._counts: dict[str, Count] = {}
        self._headings = Count()
        self._captures: list[str] | None = None

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

    def _start_list(self, attributes: Mapping[str, str]) -> None:
        name = attributes.get("text:style-name", "")
        style = self._styles.list_style(name)
        if self._lists:
            above = self._lists[-1]
            self._lists.append(OpenList(style or above.style, above.count))
            return
        continued = attributes.get("text:continue-list", "")
        count = self._counts.get(f"#{continued}") if continued else None
        if count is None and attributes.get("text:continue-numbering") == "true":
            count = self._counts.get(name)
        count = count or Count()
        self._counts[name] = self._counts[f"#{attributes.get('xml:id', '')}"] = count
        self._lists.append(OpenList(style or ListStyle(), count))

    def _end_list(self) -> None:
        self._lists.pop()

    def _start_item(self, attributes: Mapping[str, str]) -> None:
        if self._lists:
            self._lists[-1].has_label = False
            start = attributes.get("text:start-value")
            self._lists[-1].start = None if start is None else small_number(start, 1)
