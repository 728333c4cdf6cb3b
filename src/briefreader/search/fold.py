"""Folding: the same word however it is accented, hyphenated or cased, with the way back to the text."""

import re
from array import array
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple
from unicodedata import combining, normalize

from briefreader.domain.span import Span

CHUNK = 1 << 16
"""Characters folded in one go: short enough for other threads to get their turn."""

HYPHENS = "-\u00ad\u2010\u2011"
"""What is left out of folded text: hyphens, soft, hard and no-break ones."""
_DROPPED = re.compile("[" + HYPHENS + "\u0300-\u036f\u200d\ufe0f]")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_ALIKE = {"’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-", "\u00a0": " ", "\u2009": " "}


class _Table(dict[int, str | None]):
    """What becomes of each character, found out when it first occurs; one character becomes one, or none."""

    def __missing__(self, code: int) -> str | None:
        character = chr(code)
        folded: str | None
        if character in "\n\t":
            folded = " "
        elif _DROPPED.match(character):
            folded = None
        elif code < 128:
            folded = character
        else:
            base = normalize("NFD", character)[0]
            folded = _ALIKE.get(character, base if not combining(base) else character)
        self[code] = folded
        return folded


_TABLE = _Table()


def fold(text: str) -> str:
    """Leave accents and hyphens out of a string; line breaks become blanks."""
    if text.isascii():
        return text.replace("-", "").replace("\n", " ")
    return text.translate(_TABLE)


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
    """

    cased: str
    lowered: str
    dropped: "array[int]"

    def offset(self, index: int) -> int:
        """Offset in the text of the character at an index of the folded text."""
        return index + bisect_right(self.dropped, index)

    def span(self, start: int, end: int) -> Span:
        """The characters of the text that a non-empty range of the folded text stands for."""
        return Span(self.offset(start), self.offset(end - 1) + 1)

    def index_of(self, offset: int) -> int:
        """Index in the folded text of a character of the text, or of the next one that was kept."""
        low, high = 0, len(self.dropped)
        while low < high:
            middle = (low + high) // 2
            if self.dropped[middle] + middle < offset:
                low = middle + 1
            else:
                high = middle
        return offset - low


def chunks(text: str) -> Iterator[str]:
    """A text in pieces that are folded one by one."""
    return (text[start : start + CHUNK] for start in range(0, len(text), CHUNK))


def fold_text(text: str) -> Folded:
    """Fold a whole text, with the way back."""
    parts = [fold(chunk) for chunk in chunks(text)]
    dropped: array[int] = array("q")
    at = 0
    for chunk, part in zip(chunks(text), parts, strict=True):
        if len(part) != len(chunk):
            dropped.extend(at + match.start() for match in _DROPPED.finditer(chunk))
        at += len(chunk)
    places = array("q", (place - number for number, place in enumerate(dropped)))
    cased = "".join(parts)
    return Folded(cased, "".join(lower(chunk) for chunk in chunks(cased)), places)
