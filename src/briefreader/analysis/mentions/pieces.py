"""The abbreviations within one word of a text, without possessive, plural and what they are compounded with."""

import re
from typing import NamedTuple

from briefreader.analysis.mentions.lexicon import Lexicon
from briefreader.analysis.mentions.shape import looks_abbreviated

_OPENING = "([{<\"'„“‘«‹*_-–—•·~"
_CLOSING = ")]}>,;:!?\"'”“’»›…*_-–—•·~"
_WEB = re.compile(r"://|www\.|@|\.[a-z]{2,4}/")
_FILE_NUMBER = re.compile("[0-9][0-9.]{4}|:[0-9]")
"""A number in it makes a word a reference or a file number, as in "BZ-2021.48862" and "ECLI:NL:HR:2019:2006"."""

_PARTS = re.compile(r"[^()\[\]{}–—|\"“”„«»,;:…]+")
_SUFFIX = re.compile("['’](?:s|er|ers|tje|tjes|en|ed|t)$")


class Piece(NamedTuple):
    """An abbreviation within a word.

    Args:
        start: offset in the word.
        end: offset after it.
        abbreviation: as the glossary writes it, or as it stands there where no glossary has it.
        known: whether a glossary or the document has it.
    """

    start: int
    end: int
    abbreviation: str
    known: bool


def find_pieces(word: str, lexicon: Lexicon) -> tuple[Piece, ...]:
    """Find the abbreviations in a word.

    Args:
        word: what stands between two blanks, such as "(anti-ISIS-coalitie)," or "SACEUR’s".
        lexicon: what is known.

    Returns:
        Those that are known and those that look like one, in order: ISIS, SACEUR.
    """
    if _WEB.search(word) or _FILE_NUMBER.search(word):
        return ()
    start = len(word) - len(word.lstrip(_OPENING))
    body = word[start:].rstrip(_CLOSING)
    if whole := _look_up(body, start, lexicon):
        return (whole,)
    found: list[Piece] = []
    for part in _PARTS.finditer(body):
        found += _in_compound(part[0], start + part.start(), lexicon)
    return tuple(found)


def _in_compound(compound: str, start: int, lexicon: Lexicon) -> list[Piece]:
    """The abbreviations in a word with hyphens; of "CHMR-AP-leden" the longest part that is known."""
    parts = compound.split("-")
    found: list[Piece] = []
    index = 0
    while index < len(parts):
        size = len(parts[index])
        for stop in range(min(len(parts), index + 3), index, -1):
            joined = "-".join(parts[index:stop])
            if piece := _look_up(joined, start, lexicon):
                found.append(piece)
                index, size = stop - 1, len(joined)
                break
        else:
            found += _between_slashes(parts[index], start, lexicon)
        start += size + 1
        index += 1
    return found


def _between_slashes(part: str, start: int, lexicon: Lexicon) -> list[Piece]:
    found = []
    for side in part.split("/"):
        if piece := _look_up(side, start, lexicon):
            found.append(piece)
        else:
            bare = _SUFFIX.sub("", side.rstrip("."))
            if len(bare) > 2 and bare[-1] == "s" and bare[:-1].isupper():
                bare = bare[:-1]
            if dotted := looks_abbreviated(side):
                bare = side
            if dotted or looks_abbreviated(bare):
                found.append(Piece(start, start + len(bare), bare, known=False))
        start += len(side) + 1
    return found


def _look_up(written: str, start: int, lexicon: Lexicon) -> Piece | None:
    """The piece where all of `written` is a known abbreviation with at most a suffix."""
    if not written:
        return None
    plain = written.rstrip(".")
    for surface in (written, f"{plain}.", plain, _SUFFIX.sub("", plain), _without_plural(plain)):
        known = lexicon.abbreviation(surface) if surface else None
        if known and len(surface) <= len(written):
            return Piece(start, start + len(surface), known, known=True)
    return None


def _without_plural(word: str) -> str:
    """ "NGOs" without its s; a word in which not all else are capitals is left alone."""
    return word[:-1] if word.endswith("s") and len(word) > 3 and word[:-1].isupper() else ""
