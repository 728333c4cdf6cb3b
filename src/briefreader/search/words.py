"""Words hits: all words in one block, in any order; and the same with words that were typed wrong."""

from collections.abc import Iterator, Mapping
from itertools import islice

from briefreader.domain.span import Span
from briefreader.search.fold import lower
from briefreader.search.index import Index

_MOST_IN_BLOCK = 200
"""How many occurrences of a word in one block are compared."""
_MOST_TRIED = 2_000
"""How many occurrences of the rarest word are looked at."""


def find_words(index: Index, words: tuple[str, ...], cased: bool, limit: int) -> list[tuple[Span, ...]]:
    """Find the blocks in which all words begin a word.

    Args:
        index: of the document.
        words: folded; in lower case unless `cased`.
        cased: whether capitals must agree.
        limit: how many blocks are given.

    Returns:
        For each block the place of each word, in the order of the text.
    """
    text = index.folded.cased if cased else index.folded.lowered
    counts = [index.vocabulary.beginning_with(lower(word)) for word in words]
    if not all(counts):
        return []
    rarest = words[counts.index(min(counts))]
    found: list[tuple[Span, ...]] = []
    done = -1
    for number, start in enumerate(_word_starts(index, text, rarest, 0, len(text))):
        if number >= _MOST_TRIED or len(found) >= limit:
            break
        block = index.block_at(index.folded.offset(start))
        if block <= done:
            continue
        done = block
        spans = _all_within(index, text, words, block)
        if spans:
            found.append(spans)
    return found


def _all_within(index: Index, text: str, words: tuple[str, ...], block: int) -> tuple[Span, ...]:
    """A place of each word in a block, in order, near to that of the longest; none where a word is missing."""
    span = index.document.blocks[block].span
    low, high = index.folded.index_of(span.start), index.folded.index_of(span.end)
    ordered = sorted(words, key=len, reverse=True)
    taken: dict[int, Span] = {}
    anchor = -1
    for word in ordered:
        starts = islice(_word_starts(index, text, word, low, high), _MOST_IN_BLOCK)
        free = [start for start in starts if start not in taken]
        if not free:
            return ()
        start = free[0] if anchor < 0 else min(free, key=lambda place: abs(place - anchor))
        anchor = start if anchor < 0 else anchor
        taken[start] = index.folded.span(start, start + len(word))
    return tuple(sorted(taken.values()))


def _word_starts(index: Index, text: str, word: str, low: int, high: int) -> Iterator[int]:
    at = text.find(word, low, high)
    while at >= 0:
        if index.starts_word(index.folded.offset(at)):
            yield at
        at = text.find(word, at + 1, high)


def allowed_edits(word: str) -> int:
    """How many letters of a word may be wrong, missing, too many or changed about: none in a short one."""
    return 0 if len(word) < 4 else 1 if len(word) < 6 else 2 if len(word) < 10 else 3


def corrections(index: Index, word: str, most: int) -> Mapping[str, float]:
    """Words of the document that may have been meant by a word.

    Args:
        index: of the document.
        word: folded, in lower case.
        most: how many are given.

    Returns:
        The words with their likeness to what was typed, from 0 to 100; the likeliest first. A word that the
        document has is its own best correction.
    """
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    edits = allowed_edits(word)
    candidates = index.vocabulary.of_length(max(1, len(word) - edits), len(word) + edits)
    counts = index.vocabulary.counts
    close = extract(word, candidates, scorer=OSA.distance, score_cutoff=edits, limit=4 * most) if edits else []
    scored = {found: _likeness(word, found, int(distance)) for found, distance, _ in close}
    if word in counts:
        scored[word] = 100.0
    best = sorted(scored, key=lambda found: (-scored[found], -counts[found], found))
    return {found: scored[found] for found in best[:most]}


def _likeness(typed: str, found: str, distance: int) -> float:
    """From 0 to 100; a wrong first letter is less likely than a wrong one further on."""
    likeness = 100.0 * (1 - distance / max(len(typed), len(found)))
    return likeness if typed[0] == found[0] else 0.8 * likeness
