"""Words hits: all words in one block, in any order."""

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
    counts = {word: index.vocabulary.beginning_with(lower(word)) for word in words}
    if not all(counts.values()):
        return Together(())
    # A word that begins like a longer one is not rarer than that, and must not take its place.
    rarest, *others = sorted(words, key=lambda word: (counts[word], -len(word)))
    found: list[tuple[Span, ...]] = []
    tried = low = 0
    while (start := next(word_starts(index, text, rarest, low, len(text)), None)) is not None:
        if len(found) >= limit or tried >= max(_MOST_TRIED, limit):
            return Together(tuple(found), False)
        tried += 1
        # Folded text has line breaks between blocks only.
        low, high = text.rfind("\n", 0, start) + 1, text.find("\n", start)
        high = high if high >= 0 else len(text)
        starts = _around(index, text, start, others, low, high)
        if starts:
            places = zip(starts, (rarest, *others), strict=True)
            spans = sorted(index.folded.span(at, at + len(word)) for at, word in places)
            found.append(tuple(whole_word(index, span) if whole else span for span in spans))
        low = high
    return Together(tuple(found))


def _around(index: Index, text: str, anchor: int, words: list[str], low: int, high: int) -> list[int]:
    """A place, and that of each word in a range which is nearest to it; none where a word is missing."""
    starts = [anchor]
    for word in words:
        start = _nearest(index, text, word, low, high, starts)
        if start is None:
            return []
        starts.append(start)
    return starts


def _nearest(index: Index, text: str, word: str, low: int, high: int, taken: list[int]) -> int | None:
    """The start of a word in a range that is nearest to the first of those that are taken."""
    anchor = taken[0]
    after = _first(index, text, word, anchor, high, taken)
    reach = max(low, anchor - _FAR, low if after is None else 2 * anchor - after)
    before = [start for start in word_starts(index, text, word, reach, anchor) if start not in taken]
    if before or after is not None:
        return before[-1] if before else after
    return _first(index, text, word, low, reach, taken)


def _first(index: Index, text: str, word: str, low: int, high: int, taken: list[int]) -> int | None:
    """The first start of a word in a range that is not taken."""
    return next((start for start in word_starts(index, text, word, low, high) if start not in taken), None)


def whole_word(index: Index, place: Span) -> Span:
    """A place with the rest of the word in which it ends."""
    end = place.end
    while not index.ends_word(end):
        end += 1
    return Span(place.start, end)
