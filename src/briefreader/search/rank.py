"""Hits in the order in which they answer a query: exact ones, then words, then what is similar.

Exact hits come first. Where a query has several words, blocks with all of them in any order follow. What is only
similar is looked for where nothing else was found: a reader who typed a word that is there did not mistype it, and
n and N should step through what was meant.
"""

from enum import StrEnum
from typing import NamedTuple

from briefreader.domain.span import Span
from briefreader.search.exact import SHORT, find_exact
from briefreader.search.index import Index
from briefreader.search.query import Query, query_of
from briefreader.search.similar import corrections
from briefreader.search.words import find_words, whole_word

_CORRECTIONS = 4
"""How many corrections of each word are tried."""
_COMBINATIONS = 8
"""How many combinations of corrections are tried."""
_MOST_CORRECTED = 8
"""Words of the longest query in which slips are looked for: a pasted sentence has none, and would take long."""
_MOST_JOINED = 3
"""Words of the longest query that is also tried as one word."""


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
        counted: False where there are more than `total`, and counting them would take too long.
    """

    hits: tuple[Hit, ...]
    total: int
    skipped: int = 0
    counted: bool = True


def search(index: Index, query: Query, limit: int = 1_000, near: int = 0) -> Result:
    """Find what a query means in one document.

    Args:
        index: of the document.
        query: what is searched for.
        limit: how many hits are given.
        near: offset in the text from which hits are given first, where there are more than `limit`.

    Returns:
        Exact hits, then blocks with all words, in any order; what is similar where there is neither.
    """
    if not query.words:
        return Result((), 0)
    found = _alike(index, query, limit, near, 100.0)
    if not found.hits and query.letters > SHORT and len(query.words) <= _MOST_CORRECTED:
        found = _similar(index, query, limit, near)
    hits = sorted(found.hits, key=lambda hit: (-hit.score, hit.span))
    return found._replace(hits=tuple(hits))


def _alike(index: Index, query: Query, limit: int, near: int, likeness: float) -> Result:
    """Where the words of a query stand one after the other, and where together in one block.

    Args:
        likeness: of these words to those that were typed, from 0 to 100; 100 where they are the same.
    """
    typed = likeness == 100.0
    exact = find_exact(index, query, limit, index.folded.index_of(near))
    hits = []
    for start, end in exact.places:
        span = index.folded.span(start, end)
        begins, ends = index.starts_word(span.start), index.ends_word(span.end)
        score = 100.0 if begins and ends else 98.0 if begins else 95.0
        if typed:
            hits.append(Hit(span, (span,), MatchKind.EXACT, score))
        else:
            span = whole_word(index, span)
            hits.append(Hit(span, (span,), MatchKind.FUZZY, 0.9 * likeness))
    if len(query.words) == 1 or len(hits) >= limit:
        return Result(tuple(hits), exact.total, exact.skipped, exact.counted and len(query.words) == 1)
    taken = {index.block_at(hit.span.start) for hit in hits}
    room = limit - len(hits)
    together = find_words(index, query.words, query.cased, room + len(taken), not typed)
    others = [spans for spans in together.places if index.block_at(spans[0].start) not in taken]
    kind, score = (MatchKind.WORDS, 90.0) if typed else (MatchKind.FUZZY, 0.8 * likeness)
    hits += [Hit(Span(spans[0].start, max(span.end for span in spans)), spans, kind, score) for spans in others[:room]]
    return Result(tuple(hits), exact.total + len(others), exact.skipped, exact.counted and together.counted)


def _similar(index: Index, query: Query, limit: int, near: int) -> Result:
    """What was likeliest meant: the likeliest words that stand together somewhere."""
    words = query.lowered
    meant = _likeliest(index, words)
    found = Result((), 0)
    best = 0.0
    for combination, likeness in meant:
        if found.hits and likeness < best:
            break
        best = likeness
        more = _alike(index, query_of(combination), limit, near, min(likeness, 99.9))
        starts = {hit.span.start for hit in found.hits}
        fresh = [hit for hit in more.hits if hit.span.start not in starts][: limit - len(found.hits)]
        found = Result(
            found.hits + tuple(fresh),
            found.total + more.total - (len(more.hits) - len(fresh)),
            found.skipped + more.skipped,
            found.counted and more.counted,
        )
    if not found.hits and 1 < len(words) <= _MOST_JOINED:
        return _similar(index, query_of(("".join(words),)), limit, near)
    return found


def _likeliest(index: Index, words: tuple[str, ...]) -> list[tuple[tuple[str, ...], float]]:
    """The likeliest combinations of corrections, each with its likeness, the likeliest first."""
    combinations: list[tuple[tuple[str, ...], float]] = [((), 0.0)]
    for number, word in enumerate(words, 1):
        choices = corrections(index.vocabulary, word, number == len(words), _CORRECTIONS)
        combinations = [
            ((*before, choice), total + likeness)
            for before, total in combinations
            for choice, likeness in choices.items()
        ]
        combinations.sort(key=lambda combination: -combination[1])
        del combinations[_COMBINATIONS:]
    return [(combination, total / len(words)) for combination, total in combinations]
