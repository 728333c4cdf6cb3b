"""A paragraph of a Word document while it is read."""

from collections.abc import Mapping
from dataclasses import dataclass

from briefreader.formats.docx.numbering import Numbering
from briefreader.formats.docx.styles import Style, heading_level
from briefreader.formats.office.items import Paragraph, Run

_LIST_PROPERTIES = frozenset(("w:outlineLvl", "w:numId", "w:ilvl"))


_NOTHING = Style()
"""What is told of a run that looks as its paragraph does; it is never changed."""


@dataclass(slots=True)
class OpenParagraph:
    """What is known of the open paragraph and of its open run.

    Args:
        base: its style.
        own: what it has beyond its style, or None.
        run: what the run has beyond the style of its words, or None.
        words: the style of the words of the run, or None.
        in_properties: whether its properties are being read.
        in_run: whether a run is open.
        is_joined: whether its end was deleted, so that it goes on in the next.
        waiting_note: kind and id of a note whose mark is the next word.
    """

    base: Style
    own: Style | None = None
    run: Style | None = None
    words: Style | None = None
    in_properties: bool = False
    in_run: bool = False
    is_joined: bool = False
    waiting_note: tuple[str, str] | None = None
    _look: Run | None = None
    _is_hidden: bool = False

    def start_run(self) -> None:
        """A run begins."""
        self.in_run = True
        if self.run is not None or self.words is not None:
            self.run = None
            self.words = None
            self._look = None

    def name_style(self, style: Style) -> None:
        """The paragraph has a style of its own."""
        self.base = style
        self._look = None

    def name_words(self, style: Style) -> None:
        """The words of the run have a style of their own."""
        self.words = style
        self._look = None

    def tell(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take in a property of the paragraph or of the run; the look of the paragraph's mark tells nothing."""
        if self.in_properties:
            if tag in _LIST_PROPERTIES:
                self.own = self.own or Style()
                self.own.tell(tag, attributes)
        elif self.in_run:
            self.run = self.run or Style()
            self.run.tell(tag, attributes)
            self._look = None

    def look(self, target: str) -> Run | None:
        """A run without words that has the look of the open one; None where its words are hidden.

        Args:
            target: what its words are linked to, or "".
        """
        if self._look is None or self._look.target != target:
            style = self.base
            if self.run is not None or self.words is not None:
                style = (self.run or _NOTHING).over(self.words or _NOTHING).over(self.base)
            slanted = bool(style.slanted or (style.underlined and not target))
            self._look = Run("", bool(style.strong), slanted, style.size or 0, target)
            self._is_hidden = bool(style.hidden)
        return None if self._is_hidden else self._look

    def describe(self, paragraph: Paragraph, numbering: Numbering) -> None:
        """Tell level, depth and label of the paragraph, whose properties have been read, and count it in its list."""
        style = self.base if self.own is None else self.own.over(self.base)
        paragraph.style = self.base.name
        paragraph.level = heading_level(style.outline)
        if style.numbering is not None and style.numbering != "0":
            place = style.list_level or 0
            label = numbering.label(style.numbering, place)
            if label is not None:
                paragraph.label = label
                paragraph.depth = 0 if paragraph.level else place + 1
