"""The words around a place: what may belong to the name before a bracket or inside one."""

import re
from typing import NamedTuple

_WRITTEN_SMALL_WORDS = """
aan als bij binnen de den der des door een en het in inzake met naar of om op over per te ten ter tegen tot tussen
uit van vanuit voor betreffende the of for and on to at by from with within a an & und für des et pour la le les du
aux à sint von der die
"""
SMALL_WORDS = frozenset(_WRITTEN_SMALL_WORDS.split())
"""Words that may stay out of an abbreviation: articles, prepositions, conjunctions."""

_WRITTEN_ARTICLES = """
de het een the a an deze dit die dat onze ons uw zijn haar hun
"""
ARTICLES = frozenset(_WRITTEN_ARTICLES.split())
"""Words before a name that are no part of it."""

_TOKEN = re.compile(r"[^\s()\[\]{}]{1,80}")
_OPENING = "«“„\"'‘‚"
_CLOSING = "»”\"'’‘,;:.!?…"
INITIALS = re.compile(r"(?:[A-Z]\.){1,5}[A-Z]")
"""The initials of a person, without the last full stop."""

_DASHES = ("-", "–", "—")
_FURTHEST = 220
"""Characters; a name longer than this is none."""


class Word(NamedTuple):
    """A word of a name.

    Args:
        text: without quotation marks and punctuation around it.
        start: its offset in the text.
        lowered: in lower case.
        is_small: whether it may stay out of an abbreviation.
        opens_quote: whether a quotation mark stands before it.
        comma: whether a comma stands after it.
    """

    text: str
    start: int
    lowered: str
    is_small: bool
    opens_quote: bool
    comma: bool

    @property
    def end(self) -> int:
        """Offset after its last character."""
        return self.start + len(self.text)


def words_before(text: str, lower: int, end: int, limit: int) -> list[Word]:
    """The last words of the clause that ends at a place.

    Args:
        text: of the document.
        lower: offset before which nothing is looked at.
        end: offset after the last word, such as that of a bracket.
        limit: how many words at most.

    Returns:
        The words in the order of the text, none of them beyond a bracket, a semicolon or the end of a sentence.
    """
    lower = max(lower, end - _FURTHEST)
    bracket = max(text.rfind(sign, lower, end) for sign in "()[]{}")
    return _last_clause(words_between(text, max(lower, bracket + 1), end)[-limit:], text)


def words_between(text: str, start: int, end: int) -> list[Word]:
    """All words of a stretch of text; the halves of one that was parted at the end of a line are one word."""
    words: list[Word] = []
    for match in _TOKEN.finditer(text, start, end):
        token = match.group()
        bare = token.lstrip(_OPENING)
        core = bare.rstrip(_CLOSING)
        if core:
            if core[0] == "’" and core[1:2].isupper():
                bare, core = bare[1:], core[1:]
            opened = len(token) - len(bare)
            lowered = core.lower()
            comma = len(core) < len(bare) and "," in bare[len(core) :]
            if words and words[-1].text[-1] == "-" and not opened and _is_second_half(words[-1], core, match.start()):
                first = words.pop()
                core, lowered = f"{first.text} {core}", f"{first.lowered} {lowered}"
                words.append(Word(core, first.start, lowered, False, first.opens_quote, comma))
                continue
            words.append(Word(core, match.start() + opened, lowered, lowered in SMALL_WORDS, opened > 0, comma))
    return words


def _is_second_half(first: Word, second: str, start: int) -> bool:
    """Whether a word goes on the one before it, as in "gezond- heidszorg" but not in "in- en uitvoer"."""
    return start == first.end + 1 and second.islower() and len(second) > 3 and second not in SMALL_WORDS


def _last_clause(words: list[Word], text: str) -> list[Word]:
    for index in range(len(words) - 2, -1, -1):
        word, following = words[index], words[index + 1]
        after = text[word.end : following.start]
        if after == " ":
            if following.text in _DASHES:
                return words[index + 2 :]
        elif ";" in after or ":" in after or _ends_sentence(word, after) or after.strip() in _DASHES:
            return words[index + 1 :]
    return words


def _ends_sentence(word: Word, after: str) -> bool:
    if len(word.text) <= 2 or INITIALS.fullmatch(word.text):
        return False
    return any(sign in after for sign in ".!?…")
