"""Exact hits: the words as they were typed, one after the other, across hyphens and line breaks."""

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from briefreader.search.index import Index
from briefreader.search.query import Query

SHORT = 2
"""Up to this many letters a query is found only after a blank or a bracket; inside words it would be rubbish."""
_BEFORE_SHORT = (" ", "(")


class Exact(NamedTuple):
    """Where a query stands as it was typed.

    Args:
        places: ranges of the folded text, in order.
        total: how many there are in all.
        skipped: how many of those before the place to search from are not in `places`.
    """

    places: tuple[tuple[int, int], ...]
    total: int
    skipped: int


def find_exact(index: Index, query: Query, limit: int, near: int = 0) -> Exact:
    """Find the words one after the other.

    Args:
        index: of the document.
        query: what is searched for; it has a word.
        limit: how many places are given at most.
        near: index in the folded text from which places are given first; those before it follow where there is room.
    """
    text = index.folded.cased if query.cased else index.folded.lowered
    short = query.letters <= SHORT
    leads = _BEFORE_SHORT if short else ("",)
    known = None if short else index.known(query.phrases, query.cased)
    if known is not None:
        starts = [(at, phrase) for at in known for phrase in query.phrases if text.startswith(phrase, at)]
        total, before = len(starts), sum(at < near for at, _ in starts)
    else:
        wanted = [(lead + phrase, len(lead)) for phrase in query.phrases for lead in leads]
        starts = []
        for phrase, lead in wanted:
            starts += islice(_occurrences(text, phrase, lead, max(0, near - lead), len(text)), limit)
            starts += islice(_occurrences(text, phrase, lead, 0, max(0, near - lead)), limit)
        first = [(0, phrase) for phrase in query.phrases if short and text.startswith(phrase)]
        full = len(starts) >= limit
        starts += first
        before = sum(at < near for at, _ in starts)
        total = len(starts)
        if full:
            before = _count(text, wanted, 0, near) + (len(first) if near else 0)
            total = _count(text, wanted, 0, len(text)) + len(first)
    after = sorted((at, at + len(phrase)) for at, phrase in starts if at >= near)[:limit]
    ahead = sorted((at, at + len(phrase)) for at, phrase in starts if at < near)[: limit - len(after)]
    places = _apart([*ahead, *after])
    total -= len(ahead) + len(after) - len(places)
    if total == len(places) and not short:
        index.remember(query.phrases, query.cased, [start for start, _ in places])
    return Exact(tuple(places), total, max(0, before - len(ahead)) if total > len(places) else 0)


def _occurrences(text: str, phrase: str, lead: int, low: int, high: int) -> Iterator[tuple[int, str]]:
    at = text.find(phrase, low, high)
    while at >= 0:
        yield at + lead, phrase[lead:]
        at = text.find(phrase, at + len(phrase), high)


def _count(text: str, wanted: list[tuple[str, int]], low: int, high: int) -> int:
    return sum(text.count(phrase, low, high) for phrase, _ in wanted)


def _apart(places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The places that do not overlap one before them."""
    kept: list[tuple[int, int]] = []
    for start, end in places:
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept
