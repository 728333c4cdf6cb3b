"""Folding: the same word however it is accented, hyphenated, spaced or cased, with the way back to the text."""

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple
from unicodedata import combining, normalize

from briefreader.domain.span import Span

CHUNK = 1 << 16
"""Characters worked on in one go: short enough for other threads to get their turn."""

HYPHENS = "-\u00ad\u2010\u2011"
"""Hyphens, soft, hard and no-break ones: what stands between the parts of one word."""
DROPPED = HYPHENS + "\u0300-\u036f\u200b-\u200d\u2060\ufe0f\ufeff"
"""What is left out of folded text, as the inside of a character class: hyphens, marks, what has no width."""
_SPACING = r"\s\u2012-\u2015\u2022"
"""What becomes one blank with all that stands beside it, as the inside of a character class: also dashes, bullets."""

_KINDS = re.compile(f"([{DROPPED}])|([{_SPACING}])|[ĳĲŉßæÆœŒﬀ-ﬆ]")
_RUN = re.compile(r"-[- \n]*|[ \n][- \n]+|[ĳĲŉßæÆœŒﬀ-ﬆ]")
"""Where folding changes the length of a text whose hyphens and spacing are all of one kind."""
_BREAKING = re.compile(r"[ \n]")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_LIGATURES = dict(
    zip(
        ["ĳ", "Ĳ", "ŉ", "ß", "æ", "Æ", "œ", "Œ", "ﬀ", "ﬁ", "ﬂ", "ﬃ", "ﬄ", "ﬅ", "ﬆ"],
        ["ij", "IJ", "'n", "ss", "ae", "AE", "oe", "OE", "ff", "fi", "fl", "ffi", "ffl", "st", "st"],
        strict=True,
    )
)
_ALIKE = {"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "„": '"', "…": ".", "€": "¤"}
"""Marks that are typed otherwise. The euro sign becomes one of Latin-1: a text of such characters alone takes half
the memory and half the time to search."""
_BLANKS = "\t\r\v\f\x1c\x1d\x1e\x1f"
_MANY_KINDS = 64
"""From so many different characters beyond ASCII on, a table is faster than replacing one after the other."""


class _Table(dict[int, str]):
    """What becomes of each character that stays one, found out when it first occurs; "-" is for what is left out."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        kind = _KINDS.match(character)
        if kind:
            folded = "-" if kind[1] else character if character == "\n" or not kind[2] else " "
        else:
            base = normalize("NFD", character)[0]
            folded = _ALIKE.get(character, base if code > 127 and not combining(base) else character)
        self[code] = folded
        return folded


_TABLE = _Table()


def _alike(text: str) -> str:
    """Make each character one of its kind, and leave all of them where they are."""
    if not text.isascii():
        kinds = set(_BEYOND_ASCII.findall(text))
        if len(kinds) >= _MANY_KINDS:
            return text.translate(_TABLE)
        for kind in kinds:
            text = text.replace(kind, _TABLE[ord(kind)])
    for blank in _BLANKS:
        text = text.replace(blank, " ")
    return text


def _kept(run: str) -> tuple[str, int]:
    """What remains of a match of `_RUN`, and how many characters of it stand before the one that this stands for."""
    if run in _LIGATURES:
        return _LIGATURES[run], 0
    first = _BREAKING.search(run)
    if first is None:
        return "", 0
    return ("\n" if "\n" in run else " "), first.start()


def fold(text: str) -> str:
    """Leave out accents and hyphens, and make one blank of white space and dashes; a line break stays one."""
    return _RUN.sub(lambda match: _kept(match.group())[0], _alike(text))


def lower(text: str) -> str:
    """Lower case, one character for one."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(small if len(small := character.lower()) == 1 else character for character in text)


class Folded(NamedTuple):
    """A folded text.

    Args:
        cased: as `fold` gives it.
        lowered: the same in lower case, character for character.
        dropped: for each character that was left out, where it would stand in the folded text; in order.
        added: where the second and third letters of what was one character stand in the folded text; in order.
    """

    cased: str
    lowered: str
    dropped: "array[int]"
    added: "array[int]"

    def offset(self, index: int) -> int:
        """Offset in the text of the character at an index of the folded text."""
        return index + bisect_right(self.dropped, index) - bisect_right(self.added, index)

    def span(self, start: int, end: int) -> Span:
        """The characters of the text that a non-empty range of the folded text stands for."""
        return Span(self.offset(start), self.offset(end - 1) + 1)

    def index_of(self, offset: int) -> int:
        """Index in the folded text of a character of the text, or of the next one that was kept."""
        if not self.dropped and not self.added:
            return offset
        low = max(0, offset - len(self.dropped))
        high = min(len(self.cased), offset + len(self.added))
        return low + bisect_left(range(low, high), offset, key=self.offset)


def pieces(text: str, size: int = CHUNK) -> Iterator[tuple[int, int]]:
    """Ranges that cover a text, each of about `size` characters and ended before white space where there is any."""
    start = 0
    while start < len(text):
        end = min(len(text), start + size)
        if end < len(text):
            cut = max(text.rfind(" ", start, end), text.rfind("\n", start, end))
            while cut > start and _KINDS.match(text, cut - 1):
                cut -= 1
            end = cut if cut > start else end
        yield start, end
        start = end


def fold_text(text: str) -> Folded:
    """Fold a whole text, with the way back."""
    parts: list[str] = []
    dropped: array[int] = array("q")
    added: array[int] = array("q")
    shift = 0
    for start, end in pieces(text):
        piece = _alike(text[start:end])
        done = 0
        for match in _RUN.finditer(piece):
            low, high = match.span()
            kept, before = _kept(match.group())
            parts += (piece[done:low], kept)
            at = start + low + shift
            dropped.extend([at] * before)
            dropped.extend([at + len(kept)] * (high - low - before - len(kept)))
            added.extend(range(at + 1, at + 1 + len(kept) - (high - low)))
            shift += len(kept) - (high - low)
            done = high
        parts.append(piece[done:])
    cased = "".join(parts)
    return Folded(cased, "".join(lower(cased[start:end]) for start, end in pieces(cased)), dropped, added)
