"""Exact hits: the words as they were typed, one after the other, across hyphens and line breaks."""

import re
from collections.abc import Iterator

from briefreader.search.index import Index
from briefreader.search.query import Query

SHORT = 2
"""Up to this many letters a query is found only where a word begins; inside words it would be rubbish."""
_MOST = 200_000
"""How many places are counted one by one; beyond, the count stops."""


def _places(text: str, words: tuple[str, ...], within: list[int] | None) -> Iterator[tuple[int, int]]:
    """Where the words stand one after the other, with or without a blank in between, as (start, end)."""
    first = words[0]
    rest = re.compile("".join(" ?" + re.escape(word) for word in words[1:])) if len(words) > 1 else None
    if within is not None:
        starts: Iterator[int] = (start for start in within if text.startswith(first, start))
    else:
        starts = _occurrences(text, first)
    free = 0
    for start in starts:
        if start < free:
            continue
        end = start + len(first)
        if rest is not None:
            match = rest.match(text, end)
            if match is None:
                continue
            end = match.end()
        yield start, end
        free = end


def _occurrences(text: str, word: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)


def find_exact(index: Index, query: Query, limit: int) -> tuple[list[tuple[int, int]], int]:
    """Find the words one after the other.

    Args:
        index: of the document.
        query: what is searched for; it has a word.
        limit: how many places are given.

    Returns:
        The places as ranges of the folded text, in order, at most `limit`; and how many there are in all.
    """
    text = index.folded.cased if query.cased else index.folded.lowered
    whole_starts = sum(map(len, query.words)) <= SHORT
    found: list[tuple[int, int]] = []
    total = 0
    for start, end in _places(text, query.words, index.known(query.words, query.cased)):
        if whole_starts and not index.starts_word(index.folded.offset(start)):
            continue
        total += 1
        if len(found) < limit:
            found.append((start, end))
        if total >= _MOST:
            break
    if total <= limit and not whole_starts:
        index.remember(query.words, query.cased, [start for start, _ in found])
    return found, total
