"""A paragraph of a Word document while it is read."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefreader.formats.docx.numbering import Numbering
from briefreader.formats.docx.styles import Style, Styles, heading_level
from briefreader.formats.office.items import Paragraph, Run

_LIST_PROPERTIES = frozenset(("w:outlineLvl", "w:numId", "w:ilvl"))


@dataclass(slots=True)
class OpenParagraph:
    """What is known of the open paragraph and of its open run.

    Args:
        base: its style.
        own: what it has beyond its style.
        run: what the run has beyond the style of its words.
        words: the style of the words of the run.
        in_properties: whether its properties are being read.
        in_run: whether a run is open.
        is_joined: whether its end was deleted, so that it goes on in the next.
        waiting_note: kind and id of a note whose mark is the next word.
    """

    base: Style
    own: Style = field(default_factory=Style)
    run: Style = field(default_factory=Style)
    words: Style = field(default_factory=Style)
    in_properties: bool = False
    in_run: bool = False
    is_joined: bool = False
    waiting_note: tuple[str, str] | None = None
    _look: Run | None = None

    def start_run(self) -> None:
        """A run begins."""
        self.in_run = True
        self.run = Style()
        self.words = Style()
        self._look = None

    def tell(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take in a property of the paragraph or of the run; the look of the paragraph's mark tells nothing."""
        if self.in_properties:
            if tag in _LIST_PROPERTIES:
                self.own.tell(tag, attributes)
        elif self.in_run:
            self.run.tell(tag, attributes)

    def look(self, target: str) -> Run | None:
        """A run without words that has the look of the open one; None where its words are hidden.

        Args:
            target: what its words are linked to, or "".
        """
        if self._look is None or self._look.target != target:
            style = self.run.over(self.words).over(self.base)
            slanted = bool(style.slanted or (style.underlined and not target))
            self._look = Run("", bool(style.strong), slanted, style.size or 0, target)
            if style.hidden:
                return None
        return self._look

    def describe(self, paragraph: Paragraph, numbering: Numbering) -> None:
        """Tell level, depth and label of the paragraph, whose properties have been read, and count it in its list."""
        style = self.own.over(self.base)
        paragraph.style = self.base.name
        paragraph.level = heading_level(style.outline)
        if style.numbering is not None and style.numbering != "0":
            place = style.list_level or 0
            label = numbering.label(style.numbering, place)
            if label is not None:
                paragraph.label = label
                paragraph.depth = 0 if paragraph.level else place + 1


def open_paragraph(styles: Styles) -> OpenParagraph:
    """A paragraph of which nothing is known yet."""
    return OpenParagraph(styles.paragraph(""))
