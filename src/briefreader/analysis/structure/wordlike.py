"""Whether a line reads as words do, or is what a machine made of handwriting or a picture."""

import re
from functools import lru_cache

from briefreader.analysis.structure.marks import MARKER

_OPENING, _CLOSING = "(«‘“„\"'[§€", ")»’”\"'].,;:?!*…%\x02" + "0123456789"
_PARTS = re.compile(r"[-/’'‘.&+*()–—:,]")
_LONELY = "sutn"
"""Small letters that stand alone: "'s", "'t", "'n", "u"."""
_VOWELS = frozenset("aeiouyáéíóúàèëïöüêôâîûAEIOUY")
_CAMEL = re.compile(r"[a-z]{1,2}[A-Z][A-Za-z]")  # "eFP", "iPad"
_PLAIN = re.compile(r"[A-Z][a-z]{1,30}(?: [A-Za-z][a-z]{1,30}){0,20}")
"""Most headings: nothing but words of plain letters."""
_TORN = re.compile(r"[0-9][a-z]{2,}[0-9]")
_SHORT = 3  # letters of an abbreviation in small letters: "tv", "mln"
_WORDS = 1 << 12  # that are remembered, since most words of a text come again
_DOUBTFUL = 3
"""One word in so many may be strange, as a name or an abbreviation can be."""


def reads_as_words(text: str) -> bool:
    """Whether most of a short text are words, numbers and abbreviations.

    Args:
        text: of a block that may be a heading.

    Source: a word has a vowel, or begins with a capital as abbreviations do; a single small letter is no word.
    """
    if _PLAIN.fullmatch(text):
        return True
    marker = MARKER.match(text)
    words = text[marker.end() if marker else 0 :].split()
    strange = sum(not _is_word(word) for word in words)
    alone = len(words) == 1 and len(words[0]) == 1 and words[0].islower()
    return strange * _DOUBTFUL <= len(words) and not alone


@lru_cache(_WORDS)
def _is_word(token: str) -> bool:
    if token[-1] in "(&" and len(token) > 1:
        return False
    core = token.lstrip(_OPENING).rstrip(_CLOSING)
    if not core or core[0].isdigit():
        return _TORN.search(token) is None
    return all(_is_part(part) for part in _PARTS.split(core))


def _is_part(part: str) -> bool:
    if not part or part[0].isdigit():
        return True
    if part[0].islower() and not part.islower() and not _CAMEL.match(part):
        return False
    if not part.isalnum() or (len(part) == 1 and part.islower() and part not in _LONELY):
        return False
    return part[0].isupper() or len(part) <= _SHORT or not _VOWELS.isdisjoint(part)
