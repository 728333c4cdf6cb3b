"""Headings of published laws: the number of a part, and below it, one mark deeper, what the part is about.

A chapter and its articles have as many marks there, so that only their numbers tell which stands in which.
"""

import re
from typing import NamedTuple

from briefreader.domain.document import BlockKind
from briefreader.formats.parts import Part

_ONE = (
    r"(?:[0-9]{1,3}[A-Za-z]{0,3}(?:[.:-][0-9]{1,3}[A-Za-z]{0,3}){0,5}"
    r"|[IVXLC]{1,8}(?:[.-][A-Za-z0-9]{1,3}){0,4}[A-Za-z]{0,2}|[A-Za-z][0-9]{0,2})(?: (?:bis|ter|quater))?"
)
_NUMBER = re.compile(
    rf"(?:(?P<word>[^\W\d_]{{2,14}})\.? |(?P<sign>§) ?|\()?(?P<number>{_ONE})[.:)]{{0,2}}"
    r"|(?P<annex>[Bb]ijlagen?|BIJLAGEN?|Annexe?|ANNEXE?):?"
)
_BEGINS = re.compile(r"(?P<word>[^\W\d_]{2,14})\.? {1,3}[0-9IVXLC]|§|[0-9]{1,3}[.:) ]")
_ROMAN = re.compile(r"[IVX]|[IVXLC]{2,8}")
# fmt: off
_PARTS = frozenset((
    "aanhangsel", "aanwijzing", "afdeling", "annex", "annexe", "appendix", "art", "article", "artikel", "artículo",
    "bijlage", "boek", "chapitre", "chapter", "deel", "hoofdstuk", "lijst", "paragraaf", "part", "partie", "protocol",
    "regel", "regulation", "rule", "schedule", "schema", "section", "standaard", "tabel", "titel", "titre", "título",
    "voorschrift",
))
# fmt: on
"""What laws and treaties call their parts."""


class _Style(NamedTuple):
    """How a heading is numbered.

    Args:
        kind: what is numbered, such as "artikel", or else the kind of number.
        depth: of how many numbers it consists.
    """

    kind: str
    depth: int = 1


_ANNEX, _ARTICLE, _TITLE, _CAPITAL = _Style("bijlage"), _Style("artikel"), _Style("title"), _Style("capital")


class Numbers:
    """The headings of a document that are numbers, or begin with what was one.

    Args:
        parts: of the document, in the order in which they are added.
    """

    def __init__(self, parts: list[Part]) -> None:
        self._parts = parts
        self._styles: dict[int, re.Match[str]] = {}

    def take_above(self, level: int, text: str) -> Part | None:
        """Take out the last part, if it is but the number of the heading that comes next.

        Args:
            level: of the heading that comes next.
            text: its words; with a number of its own it is another part.
        """
        place = len(self._parts) - 1
        match = self._styles.get(place)
        if match is None or match.string != self._parts[place].inline.text or self._parts[place].level != level - 1:
            return None
        return None if self._parts[place].inline.anchors or _is_another(match, text) else self._parts.pop()

    def add(self, part: Part, number: str) -> None:
        """Add a heading.

        Args:
            part: the heading.
            number: with which it begins, or else all its words.
        """
        match = _NUMBER.fullmatch(number)
        if match and (match["word"] or "deel").casefold() in _PARTS:
            self._styles[len(self._parts)] = match
        self._parts.append(part)

    def nest(self) -> None:
        """Give the headings the level that their numbers tell, unless their author gave numbers several levels."""
        marks = {self._parts[place].level for place in self._styles}
        if len(marks) != 1:
            return
        (base,) = marks
        seen: list[_Style] = []
        for place, part in enumerate(self._parts):
            if part.kind is not BlockKind.HEADING:
                continue
            if match := self._styles.get(place):
                level = base - 1 + _open(_style(match, seen), seen)
            elif part.level <= base:
                seen.clear()
                continue
            elif part.level == base + 1 and (below := self._styles.get(place + 1)):
                level = base - 1 + _open_title(_style(below, seen), seen)
            else:
                level = part.level - 1 + len(seen)
            self._parts[place] = part._replace(level=level)


def _is_another(above: re.Match[str], text: str) -> bool:
    """Whether a heading is a part of its own and not what the number above it is about, as "Artikel 8 Toepassing" is
    below "2"; or is empty.
    """
    own = _BEGINS.match(text)
    if own is None or (own["word"] and own["word"].casefold() not in _PARTS):
        return not text
    return not own["word"] or above["word"] is not None or _NUMBER.fullmatch(text) is not None


def _style(match: re.Match[str], seen: list[_Style]) -> _Style:
    """How a heading is numbered; a letter alone may be a Roman number, unless letters are open."""
    number = match["number"]
    kind = (match["word"] or ("paragraaf" if match["sign"] else "")).casefold()
    if match["annex"] or kind in ("bijlage", "annex", "annexe"):
        return _ANNEX
    if kind.startswith("art"):
        return _ARTICLE
    first = re.split(r"[.:-]", number, maxsplit=1)[0]
    depth = 1 + len(re.findall(r"[.:-]", number))
    if kind:
        return _Style(kind, depth)
    if number[0].isdecimal():
        return _Style("number", depth)
    if _ROMAN.match(first) and not (_CAPITAL in seen and len(first) == 1):
        return _Style("roman", depth)
    return _CAPITAL if number[0].isupper() else _Style("letter", depth + number[-1].isdecimal())


def _open(style: _Style, seen: list[_Style]) -> int:
    """Open a heading among those that are open; returns on which level it stands, from 1.

    One of a kind that is open ends it; another stands in what is open. An annex belongs to the whole paper, and no
    part that has a name stands in an article.
    """
    if style is _ANNEX:
        seen.clear()
    elif style.kind in _PARTS and _ARTICLE in seen:
        del seen[seen.index(_ARTICLE) :]
    for place, other in enumerate(seen):
        if other.kind == style.kind:
            del seen[place + max(0, style.depth - other.depth) :]
            break
    seen.append(style)
    return len(seen)


def _open_title(below: _Style, seen: list[_Style]) -> int:
    """Open a heading without a number above one with it, to which what is numbered belongs; returns its level."""
    kinds = (below.kind, _TITLE.kind)
    place = next((place for place, other in enumerate(seen) if other.kind in kinds), len(seen))
    seen[place:] = [_TITLE]
    return len(seen)
