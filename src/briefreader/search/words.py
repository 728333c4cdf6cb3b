"""Words hits: all words in one block, in any order."""

from collections.abc import Container
from typing import NamedTuple

from briefreader.domain.span import Span
from briefreader.search.fold import lower
from briefreader.search.index import Index
from briefreader.search.occurrences import word_starts

_FAR = 5_000
"""How many characters before another word the nearest place of a word is looked for; beyond them the first is taken."""
_MOST_TRIED = 1_000
"""How many blocks with the rarest word are looked at, where no more hits are asked for."""


class Together(NamedTuple):
    """Blocks that hold all of some words.

    Args:
        places: for each block the place of each word, in the order of the text.
        counted: False where there may be more blocks.
    """

    places: tuple[tuple[Span, ...], ...]
    counted: bool = True


def find_words(index: Index, words: tuple[str, ...], cased: bool, limit: int, whole: bool = False) -> Together:
    """Find the blocks in which all words begin a word.

    Args:
        index: of the document.
        words: folded; in lower case unless `cased`.
        cased: whether capitals must agree.
        limit: how many blocks are given.
        whole: whether the places are those of whole words, and not of their beginnings.
    """
    text = index.folded.cased if cased else index.folded.lowered
    counts = [index.vocabulary.beginning_with(lower(word)) for word in words]
    if not all(counts):
        return Together(())
    rarest = words[counts.index(min(counts))]
    found: list[tuple[Span, ...]] = []
    tried = low = 0
    while (start := next(word_starts(index, text, rarest, low, len(text)), None)) is not None:
        if len(found) >= limit or tried >= max(_MOST_TRIED, limit):
            return Together(tuple(found), False)
        tried += 1
        # Folded text has line breaks between blocks only.
        low, high = text.rfind("\n", 0, start) + 1, text.find("\n", start)
        high = high if high >= 0 else len(text)
        if all(text.find(word, low, high) >= 0 for word in words):
            spans = _all_within(index, text, words, low, high, whole)
            if spans:
                found.append(spans)
        low = high
    return Together(tuple(found))


def _all_within(index: Index, text: str, words: tuple[str, ...], low: int, high: int, whole: bool) -> tuple[Span, ...]:
    """A place of each word in a range, in order, near to that of the longest; none where a word is missing."""
    taken: dict[int, Span] = {}
    anchor = low
    for number, word in enumerate(sorted(words, key=len, reverse=True)):
        start = _nearest(index, text, word, low, high, anchor, taken)
        if start is None:
            return ()
        anchor = anchor if number else start
        place = index.folded.span(start, start + len(word))
        taken[start] = whole_word(index, place) if whole else place
    return tuple(sorted(taken.values()))


def _nearest(index: Index, text: str, word: str, low: int, high: int, anchor: int, taken: Container[int]) -> int | None:
    """The start of a word in a range that is nearest to a place, of those that are not taken."""
    after = _first(index, text, word, anchor, high, taken)
    reach = max(low, anchor - _FAR, low if after is None else 2 * anchor - after)
    before = [start for start in word_starts(index, text, word, reach, anchor) if start not in taken]
    if before or after is not None:
        return before[-1] if before else after
    return _first(index, text, word, low, reach, taken)


def _first(index: Index, text: str, word: str, low: int, high: int, taken: Container[int]) -> int | None:
    """The first start of a word in a range that is not taken."""
    return next((start for start in word_starts(index, text, word, low, high) if start not in taken), None)


def whole_word(index: Index, place: Span) -> Span:
    """A place with the rest of the word in which it ends."""
    end = place.end
    while not index.ends_word(end):
        end += 1
    return Span(place.start, end)
