"""Hits in the order in which they answer a query: exact ones, then words, then what is similar.

Exact hits come first. Where a query has several words, blocks with all of them in any order follow. What is only
similar is looked for where nothing else was found: a reader who typed a word that is there did not mistype it.
"""

from enum import StrEnum
from itertools import product
from typing import NamedTuple

from briefreader.domain.span import Span
from briefreader.search.exact import SHORT, find_exact
from briefreader.search.index import Index
from briefreader.search.query import Query, query_of
from briefreader.search.words import corrections, find_words

_CORRECTIONS = 4
"""How many corrections of each word are tried."""
_COMBINATIONS = 12
"""How many combinations of corrections are tried."""


class MatchKind(StrEnum):
    """How a hit answers a query."""

    EXACT = "exact"
    WORDS = "words"
    FUZZY = "fuzzy"


class Hit(NamedTuple):
    """A place that answers a query.

    Args:
        span: from its first to its last word.
        spans: its words, in order.
        match: how it answers.
        score: from 0 to 100.
    """

    span: Span
    spans: tuple[Span, ...]
    match: MatchKind
    score: float


class Result(NamedTuple):
    """What was found.

    Args:
        hits: the best first; of equals in the order of the text.
        total: how many there are, beyond those in `hits` too.
        skipped: how many before the place to search from are not in `hits`.
    """

    hits: tuple[Hit, ...]
    total: int
    skipped: int = 0


def search(index: Index, query: Query, limit: int = 1_000, near: int = 0) -> Result:
    """Find what a query means in one document.

    Args:
        index: of the document.
        query: what is searched for.
        limit: how many hits are given.
        near: offset in the text from which exact hits are given first, where there are more than `limit`.

    Returns:
        Exact hits, then blocks with all words, in any order; what is similar where there is neither.
    """
    if not query.words:
        return Result((), 0)
    exact = find_exact(index, query, limit, index.folded.index_of(near))
    hits = [_exact_hit(index, start, end) for start, end in exact.places]
    total = exact.total
    if len(query.words) > 1 and len(hits) < limit:
        taken = {index.block_at(hit.span.start) for hit in hits}
        found = find_words(index, query.words, query.cased, limit)
        others = [spans for spans in found if index.block_at(spans[0].start) not in taken]
        hits += [_hit(spans, MatchKind.WORDS, 90.0) for spans in others]
        total += len(others)
    if not hits and query.letters > SHORT:
        hits = _similar(index, query, limit)
        total = len(hits)
    hits.sort(key=lambda hit: (-hit.score, hit.span))
    return Result(tuple(hits[:limit]), total, exact.skipped)


def _exact_hit(index: Index, start: int, end: int) -> Hit:
    span = index.folded.span(start, end)
    begins, ends = index.starts_word(span.start), index.ends_word(span.end)
    return _hit((span,), MatchKind.EXACT, 100.0 if begins and ends else 98.0 if begins else 95.0)


def _similar(index: Index, query: Query, limit: int) -> list[Hit]:
    """What was likeliest meant: the likeliest words that stand together somewhere."""
    choices = [corrections(index, word, _CORRECTIONS) for word in query.lowered]
    if not all(choices):
        return []
    combinations = sorted(
        product(*(choice.items() for choice in choices)),
        key=lambda combination: -sum(score for _, score in combination),
    )
    hits: list[Hit] = []
    best = 0.0
    for combination in combinations[:_COMBINATIONS]:
        likeness = sum(score for _, score in combination) / len(combination)
        if hits and likeness < best:
            break
        best = likeness
        hits += _meant(index, tuple(word for word, _ in combination), likeness, limit - len(hits))
    return hits


def _meant(index: Index, words: tuple[str, ...], likeness: float, limit: int) -> list[Hit]:
    """Where words stand that may have been meant: one after the other, else in one block."""
    places = find_exact(index, query_of(words), limit).places
    hits = [_hit((index.folded.span(start, end),), MatchKind.FUZZY, 0.9 * likeness) for start, end in places]
    if len(words) > 1:
        taken = {index.block_at(hit.span.start) for hit in hits}
        found = find_words(index, words, False, limit)
        hits += [
            _hit(spans, MatchKind.FUZZY, 0.8 * likeness)
            for spans in found
            if index.block_at(spans[0].start) not in taken
        ]
    return hits


def _hit(spans: tuple[Span, ...], match: MatchKind, score: float) -> Hit:
    whole = Span(spans[0].start, max(span.end for span in spans))
    return Hit(whole, spans, match, score)
