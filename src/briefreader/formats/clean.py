"""The one door in: text in which nothing can steer a terminal or hide from the reader."""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

_REPLACEMENT = "\ufffd"
_PIECE = 1 << 16
_PLAIN = bytes([0x0A, *range(0x20, 0x7F)])
_MOST_MARKS = 30
"""How many combining marks one letter keeps. Normalising takes time quadratic in them; no script stacks so many."""

_LAST_STARTER = "\u02ff"
"""Up to here no character combines with the one before it, and all are in normal form C."""

_UNSAFE = (
    "[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f"  # C0 but line feed and form feed, DEL, C1
    "\u2028\u2029\u202a-\u202e\u2066-\u2069"  # separators, bidirectional embeddings, overrides and isolates
    "\ud800-\udfff\ufdd0-\ufdef"  # surrogates, noncharacters
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000))
    + "]"
)
_FORMATTING = frozenset("\t\f\r")
_MARKS = frozenset(("Mn", "Me"))
_SUSPICIOUS = _MARKS | {"Cc", "Cf", "Cn", "Cs", "Zl", "Zp"}
"""The general categories of all characters that are replaced, dropped or cut."""

_JOINING = "\u0600-\u1cff\u2190-\u2bff\ufe0f\U0001f000-\U0001faff"
"""Scripts and emoji in which a joiner changes what is seen, and so is no hidden character."""

_HIDDEN = (
    "[\u034f\u061c\u180e\u200b\u200e\u200f\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb"
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"  # the last: tags and the supplement of variation selectors
    f"|(?<![{_JOINING}])[\u200c\u200d]|[\u200c\u200d](?![{_JOINING}])"
    "|(?<=[\ufe00-\ufe0f])[\ufe00-\ufe0f]"
)
_SOFT_HYPHEN = "\u00ad"
_SOFT_INSIDE = f"{_SOFT_HYPHEN}(?! {{0,8}}[\n\f])"
"""A soft hyphen that divides nothing; one at the end of a line tells that a word goes on in the next."""


class Cleaned(NamedTuple):
    """Clean text, and what was done to get it.

    Args:
        text: Unicode NFC; its only controls are the line feed and, where a page begins, the form feed.
        replaced: how many characters became U+FFFD.
        hidden: how many characters without width were dropped, soft hyphens not counted.
    """

    text: str
    replaced: int = 0
    hidden: int = 0


def clean_text(text: str) -> Cleaned:
    """Clean the text of a document.

    A line end of any system becomes a line feed and a tab a blank. Controls, line and paragraph separators,
    bidirectional embeddings, overrides and isolates, surrogates and noncharacters become U+FFFD, one for one, so that
    the reader sees that something was there. Stray characters without width are dropped and counted.

    Args:
        text: any string.

    Returns:
        The clean text, and what was replaced and dropped.
    """
    found = _unusual_characters(text)
    if not found:
        return Cleaned(text)
    if "\r" in found:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\t" in found:
        text = text.replace("\t", " ")
    cleaner = _Cleaner(found)
    if not cleaner.needed:
        return Cleaned(text)
    return Cleaned("".join(map(cleaner.clean, _pieces(text))), cleaner.replaced, cleaner.hidden)


def clean_line(text: str) -> str:
    """Clean a title, a name or a message, and put it on one line.

    Args:
        text: any string.

    Returns:
        The clean text, with one blank for each run of white space and none around it.
    """
    return " ".join(clean_text(text).text.replace(_SOFT_HYPHEN, "").split())


class _Cleaner:
    """What a text needs, known from the characters that occur in it.

    Args:
        found: the characters of the text that are not plain ASCII; at least one.
    """

    def __init__(self, found: set[str]) -> None:
        kinds = {character: unicodedata.category(character) for character in found - _FORMATTING}
        suspicious = not _SUSPICIOUS.isdisjoint(kinds.values())
        marks = "".join(c for c, kind in kinds.items() if kind in _MARKS and c > _LAST_STARTER)
        # The patterns are compiled here and not on import: few texts need them, and they take some milliseconds.
        self._unsafe = re.compile(_UNSAFE) if suspicious else None
        self._hidden = re.compile(_HIDDEN) if suspicious else None
        self._soft = re.compile(_SOFT_INSIDE) if _SOFT_HYPHEN in found else None
        self._runs = re.compile(f"([{marks}]{{{_MOST_MARKS}}})[{marks}]+") if marks else None
        self._compose = max(found) > _LAST_STARTER
        self.needed = suspicious or self._compose
        self.replaced = 0
        self.hidden = 0

    def clean(self, piece: str) -> str:
        """Clean whole lines of the text."""
        if self._unsafe is not None:
            piece, count = self._unsafe.subn(_REPLACEMENT, piece)
            self.replaced += count
        if self._hidden is not None:
            piece, count = self._hidden.subn("", piece)
            self.hidden += count
        if self._soft is not None:
            piece = self._soft.sub("", piece)
        if self._runs is not None:
            cut = self._runs.sub(r"\1", piece)
            self.hidden += len(piece) - len(cut)
            piece = cut
        return unicodedata.normalize("NFC", piece) if self._compose else piece


def _unusual_characters(text: str) -> set[str]:
    """The characters of a text that are neither printable ASCII nor a line feed.

    Removing the plain ones from UTF-8 is many times faster than looking at each character: of a Dutch text
    one character in a hundred is left.
    """
    found: set[str] = set()
    for start in range(0, len(text), _PIECE):
        rest = text[start : start + _PIECE].encode("utf-8", "surrogatepass").translate(None, _PLAIN)
        if rest:
            found.update(rest.decode("utf-8", "surrogatepass"))
    return found


def _pieces(text: str) -> Iterator[str]:
    """Cut a text at line ends into pieces that are worked on one after the other; nothing combines with a line feed."""
    start = 0
    while start < len(text):
        stop = text.rfind("\n", start, start + _PIECE) + 1 or text.find("\n", start + _PIECE) + 1 or len(text)
        yield text[start:stop]
        start = stop
