"""The styles of a Word document: which paragraphs are headings, which words are bold or hidden."""

from collections.abc import Mapping
from dataclasses import dataclass

from briefreader.formats.docx.names import is_on, number_of
from briefreader.formats.office.style_names import level_of_style

_LONGEST_CHAIN = 20
_BODY = 9
"""The outline level of what is no heading."""


@dataclass(slots=True)
class Style:
    """A style, or the look that a run has beyond its style; None where it does not tell.

    Args:
        name: in small letters.
        based_on: id of the style that tells the rest.
        outline: outline level from 0; 9 is no heading.
        numbering: id of the list that it belongs to.
        list_level: level in that list, from 0.
        strong: whether it is bold.
        slanted: whether it is italic.
        underlined: whether it is underlined.
        hidden: whether it is not shown.
        size: of the type, in points.
    """

    name: str = ""
    based_on: str = ""
    outline: int | None = None
    numbering: str | None = None
    list_level: int | None = None
    strong: bool | None = None
    slanted: bool | None = None
    underlined: bool | None = None
    hidden: bool | None = None
    size: float | None = None

    def tell(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take in one property of the markup."""
        if tag == "w:b":
            self.strong = is_on(attributes)
        elif tag == "w:i":
            self.slanted = is_on(attributes)
        elif tag == "w:u":
            self.underlined = is_on(attributes)
        elif tag == "w:vanish":
            self.hidden = is_on(attributes)
        elif tag == "w:sz":
            half_points = number_of(attributes)
            self.size = None if half_points is None else half_points / 2
        elif tag == "w:outlineLvl":
            self.outline = number_of(attributes)
        elif tag == "w:numId":
            self.numbering = attributes.get("w:val", "0")
        elif tag == "w:ilvl":
            self.list_level = number_of(attributes)

    def over(self, below: "Style") -> "Style":
        """This style with what it does not tell taken from the one below it."""
        return Style(
            self.name or below.name,
            below.based_on,
            below.outline if self.outline is None else self.outline,
            below.numbering if self.numbering is None else self.numbering,
            below.list_level if self.list_level is None else self.list_level,
            below.strong if self.strong is None else self.strong,
            below.slanted if self.slanted is None else self.slanted,
            below.underlined if self.underlined is None else self.underlined,
            below.hidden if self.hidden is None else self.hidden,
            below.size if self.size is None else self.size,
        )


PROPERTIES = frozenset(("w:b", "w:i", "w:u", "w:vanish", "w:sz", "w:outlineLvl", "w:numId", "w:ilvl"))
"""The markup that `Style.tell` understands."""


class Styles:
    """All styles of a document. It is a handler of `styles.xml`; without that part, it knows none."""

    def __init__(self) -> None:
        self._styles: dict[str, Style] = {}
        self._whole: dict[str, Style] = {}
        self._paragraphs: dict[str, Style] = {}
        self._defaults = Style()
        self._default_paragraph = ""
        self._open: Style | None = None

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """See `xml_events.Handler`."""
        if tag == "w:docDefaults":
            self._open = self._defaults
        elif tag == "w:style":
            self._open = Style()
            identity = attributes.get("w:styleId", "")
            self._styles.setdefault(identity, self._open)
            if attributes.get("w:type") == "paragraph" and attributes.get("w:default") in ("1", "true", "on"):
                self._default_paragraph = identity
        elif self._open is not None:
            if tag == "w:name":
                self._open.name = attributes.get("w:val", "").casefold()[:100]
            elif tag == "w:basedOn":
                self._open.based_on = attributes.get("w:val", "")
            elif tag in PROPERTIES:
                self._open.tell(tag, attributes)
            elif tag == "w:tblStylePr":
                self._open = None  # the look of some rows or columns only

    def end(self, tag: str) -> None:
        """See `xml_events.Handler`."""
        if tag in ("w:style", "w:docDefaults"):
            self._open = None

    def data(self, text: str) -> None:
        """See `xml_events.Handler`."""

    def paragraph(self, identity: str) -> Style:
        """A style of paragraphs with all that it takes from others; the default one where the id is unknown."""
        known = self._paragraphs.get(identity)
        if known is None:
            style = self._resolve(identity if identity in self._styles else self._default_paragraph)
            known = self._paragraphs[identity] = style.over(self._defaults)
        return known

    def character(self, identity: str) -> Style:
        """A style of words with all that it takes from others."""
        return self._resolve(identity)

    def _resolve(self, identity: str) -> Style:
        known = self._whole.get(identity)
        if known is None:
            known = Style()
            step = identity
            for _ in range(_LONGEST_CHAIN):
                style = self._styles.get(step)
                if style is None:
                    break
                if known.outline is None and style.outline is None:
                    style.outline = _outline_of_name(style.name)
                known = known.over(style)
                step = style.based_on
            self._whole[identity] = known
        return known


def _outline_of_name(name: str) -> int | None:
    """The outline level that the name of a style tells, or None where it tells none."""
    level = level_of_style(name)
    return _BODY if level == 0 else None if level is None else level - 1


def heading_level(outline: int | None) -> int:
    """The level of a heading, 1 for the highest, or 0 where an outline level is that of running text."""
    return outline + 1 if outline is not None and 0 <= outline < _BODY else 0
