"""The styles of an OpenDocument text: which paragraphs are headings, which words are bold or hidden."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from briefreader.formats.odt.lists import ListStyle
from briefreader.formats.office.style_names import level_of_style

_LONGEST_CHAIN = 20
_BOLD = frozenset(("bold", "600", "700", "800", "900"))
_SIZE = re.compile(r"([0-9]{1,3}(?:\.[0-9]{1,4})?)pt")
_ENCODED = re.compile(r"_([0-9a-f]{2})_")


@dataclass(slots=True)
class Style:
    """A style; None where it does not tell.

    Args:
        name: as it is shown to the user, in small letters; "" of an automatic one.
        parent: name of the style that tells the rest.
        level: of headings, 1 for the highest; 0 for none.
        list_style: name of the numbering.
        strong: whether it is bold.
        slanted: whether it is italic.
        underlined: whether it is underlined.
        hidden: whether it is not shown.
        size: of the type, in points.
        new_page: whether a page begins before it.
        master: name of the kind of page that begins before it.
    """

    name: str = ""
    parent: str = ""
    level: int | None = None
    list_style: str | None = None
    strong: bool | None = None
    slanted: bool | None = None
    underlined: bool | None = None
    hidden: bool | None = None
    size: float | None = None
    new_page: bool | None = None
    master: str | None = None

    def over(self, below: "Style") -> "Style":
        """This style with what it does not tell taken from the one below it."""
        return Style(
            self.name or below.name,
            below.parent,
            below.level if self.level is None else self.level,
            below.list_style if self.list_style is None else self.list_style,
            below.strong if self.strong is None else self.strong,
            below.slanted if self.slanted is None else self.slanted,
            below.underlined if self.underlined is None else self.underlined,
            below.hidden if self.hidden is None else self.hidden,
            below.size if self.size is None else self.size,
            self.new_page,
            self.master,
        )

    def tell_words(self, attributes: Mapping[str, str]) -> None:
        """Take in how words look."""
        if weight := attributes.get("fo:font-weight"):
            self.strong = weight in _BOLD
        if slant := attributes.get("fo:font-style"):
            self.slanted = slant in ("italic", "oblique")
        if line := attributes.get("style:text-underline-style"):
            self.underlined = line != "none"
        if display := attributes.get("text:display"):
            self.hidden = display == "none"
        if match := _SIZE.fullmatch(attributes.get("fo:font-size", "")):
            self.size = float(match[1])


class Styles:
    """The styles that a part of the document knows. It takes in the markup that defines them.

    Args:
        common: those of the whole document, where this part has more of its own.
    """

    def __init__(self, common: "Styles | None" = None) -> None:
        self._common = common
        self._styles: dict[tuple[str, str], Style] = {}
        self._whole: dict[tuple[str, str], Style] = {}
        self._default: Style = common._default if common else Style()
        self.lists: dict[str, ListStyle] = {}
        self.outline: ListStyle = common.outline if common else ListStyle()
        self._open: Style | None = None
        self._open_list: ListStyle | None = None
        self.is_common = False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins among the definitions."""
        if tag == "style:style":
            name = attributes.get("style:name", "")
            self._open = Style(
                _shown(attributes.get("style:display-name") or name) if self.is_common else "",
                attributes.get("style:parent-style-name", ""),
                list_style=attributes.get("style:list-style-name"),
                master=attributes.get("style:master-page-name"),
            )
            level = attributes.get("style:default-outline-level", "")
            if level.isascii() and level.isdigit() and len(level) < 3:
                self._open.level = int(level)
            elif self.is_common:
                self._open.level = level_of_style(self._open.name)
            self._styles.setdefault((attributes.get("style:family", ""), name), self._open)
        elif tag == "style:default-style" and attributes.get("style:family") == "paragraph":
            self._open = self._default
        elif tag == "style:text-properties" and self._open is not None and self._open_list is None:
            self._open.tell_words(attributes)
        elif tag == "style:paragraph-properties" and self._open is not None:
            self._open.new_page = attributes.get("fo:break-before") in ("page", "column")
        elif tag in ("text:list-style", "text:outline-style"):
            self._open_list = self.outline if tag == "text:outline-style" else ListStyle()
            if tag == "text:list-style":
                self.lists[attributes.get("style:name", "")] = self._open_list
        elif self._open_list is not None:
            self._open_list.tell(tag, attributes)

    def end(self, tag: str) -> None:
        """An element ends among the definitions."""
        if tag in ("style:style", "style:default-style"):
            self._open = None
        elif tag in ("text:list-style", "text:outline-style"):
            self._open_list = None

    def paragraph(self, name: str) -> Style:
        """A style of paragraphs with all that it takes from others."""
        return self._resolve("paragraph", name).over(self._default)

    def words(self, name: str) -> Style:
        """A style of words with all that it takes from others."""
        return self._resolve("text", name)

    def table(self, name: str) -> Style:
        """A style of tables."""
        return self._resolve("table", name)

    def list_style(self, name: str) -> ListStyle | None:
        """A numbering, or None where there is none of that name."""
        found = self.lists.get(name)
        return found if found is not None or self._common is None else self._common.list_style(name)

    def _find(self, family: str, name: str) -> Style | None:
        found = self._styles.get((family, name))
        return found if found is not None or self._common is None else self._common._find(family, name)

    def _resolve(self, family: str, name: str) -> Style:
        known = self._whole.get((family, name))
        if known is None:
            known = Style()
            step = name
            for depth in range(_LONGEST_CHAIN):
                style = self._find(family, step)
                if style is None:
                    break
                known = style if not depth else known.over(style)
                step = style.parent
            self._whole[family, name] = known
        return known


def _shown(name: str) -> str:
    """The name of a style as the user sees it, in small letters: "Heading_20_1" is "heading 1"."""
    return _ENCODED.sub(lambda match: chr(int(match[1], 16)), name).casefold()[:100]
