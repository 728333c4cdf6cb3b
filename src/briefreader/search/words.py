"""Words hits: all words in one block, in any order."""

from itertools import islice
from typing import NamedTuple

from briefreader.domain.span import Span
from briefreader.search.fold import lower
from briefreader.search.index import Index
from briefreader.search.occurrences import word_starts

_MOST_IN_BLOCK = 200
"""How many occurrences of a word in one block are compared."""
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
    anchor = -1
    for word in sorted(words, key=len, reverse=True):
        starts = islice(word_starts(index, text, word, low, high), _MOST_IN_BLOCK)
        free = [start for start in starts if start not in taken]
        if not free:
            return ()
        start = free[0] if anchor < 0 else min(free, key=lambda place: abs(place - anchor))
        anchor = start if anchor < 0 else anchor
        place = index.folded.span(start, start + len(word))
        taken[start] = whole_word(index, place) if whole else place
    return tuple(sorted(taken.values()))


def whole_word(index: Index, place: Span) -> Span:
    """A place with the rest of the word in which it ends."""
    end = place.end
    while not index.ends_word(end):
        end += 1
    return Span(place.start, end)
