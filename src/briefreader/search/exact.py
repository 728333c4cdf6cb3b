"""Exact hits: the words as they were typed, one after the other, across hyphens and blanks."""

from collections.abc import Iterator
from heapq import merge
from itertools import islice
from typing import NamedTuple

from briefreader.search.fold import lower
from briefreader.search.index import Index
from briefreader.search.occurrences import occurrences, word_starts
from briefreader.search.query import Query
from briefreader.search.vocabulary import Vocabulary

SHORT = 2
"""Up to this many letters a query is found only where a word begins; inside words it would be rubbish."""
_LEAST_HALF = 3
"""How many letters either word has at least, where two words answer a query that was written as one."""

Place = tuple[int, int]
"""A range of the folded text."""


class Exact(NamedTuple):
    """Where a query stands as it was typed.

    Args:
        places: in order.
        total: how many there are in all.
        skipped: how many of those before the place to search from are not in `places`.
        counted: False where there are more than `total`, and counting them would take too long.
    """

    places: tuple[Place, ...]
    total: int
    skipped: int = 0
    counted: bool = True


def find_exact(index: Index, query: Query, limit: int, near: int = 0) -> Exact:
    """Find the words one after the other.

    Args:
        index: of the document.
        query: what is searched for; it has a word.
        limit: how many places are given at most.
        near: index in the folded text from which places are given first; those before it follow where there is room.
    """
    search = _Search(index, query)
    known = index.known(query.phrases, query.cased)
    if known is not None and not search.short:
        before, after = search.among(known, near)
    else:
        after = list(islice(search.starting(near, search.end), limit + 1))
        room = max(0, limit - len(after)) + 1 if len(after) <= limit else 0
        before = list(islice(search.starting(0, near), room))
    ahead = before[: max(0, limit - len(after))]
    places = _apart([*ahead, *after[:limit]])
    if len(after) <= limit and len(before) == len(ahead):
        if not search.short:
            index.remember(query.phrases, query.cased, search.remembered([*ahead, *after]))
        return Exact(tuple(places), len(places))
    total, earlier, counted = search.count(near, _apart(after))
    listed = sum(start < near for start, _ in places)
    return Exact(tuple(places), max(total, len(places)), max(0, earlier - listed), counted)


class _Search:
    """One search: the text that it looks at, and what it looks for there."""

    def __init__(self, index: Index, query: Query) -> None:
        self.index = index
        self.cased = query.cased
        self.text = index.folded.cased if query.cased else index.folded.lowered
        self.end = len(self.text)
        self.short = query.letters <= SHORT and all(word.isalnum() for word in query.words)
        self.vocabulary = index.ready_vocabulary
        self.phrases = query.phrases
        self.pairs: list[Place] = []
        if self.vocabulary is not None:
            self.phrases = tuple(phrase for phrase in query.phrases if self.vocabulary.may_hold(lower(phrase)))
            if len(query.words) == 1:
                self.pairs = sorted(
                    place for pair in _pairs(self.vocabulary, query.words[0]) for place in self._of_pair(pair)
                )

    def starting(self, low: int, high: int) -> Iterator[Place]:
        """Where a phrase starts within a range of the folded text, in order."""
        return merge(
            *(self._of_phrase(phrase, low, high) for phrase in self.phrases),
            (place for place in self.pairs if low <= place[0] < high),
        )

    def among(self, known: list[int], near: int) -> tuple[list[Place], list[Place]]:
        """Where a phrase starts at places that are known, and the pairs: those before `near`, and the others."""
        found = [(at, at + len(phrase)) for at in known for phrase in self.phrases if self.text.startswith(phrase, at)]
        found = sorted([*found, *self.pairs])
        return [place for place in found if place[0] < near], [place for place in found if place[0] >= near]

    def remembered(self, places: list[Place]) -> list[int]:
        """Of all places those at which a longer query can be found."""
        return [start for start, end in places if self.text[start:end] in self.phrases]

    def count(self, near: int, after: list[Place]) -> tuple[int, int, bool]:
        """Count the places, and spare the range that was searched already.

        Args:
            near: index in the folded text.
            after: the first places from there on.

        Returns:
            How many there are in all and before `near`, and whether that is so or there are more.
        """
        if self.short:
            return self._count_short(near)
        total = len(self.pairs)
        before = sum(start < near for start, _ in self.pairs)
        for phrase in self.phrases:
            known = self.vocabulary.holding(phrase) if self.vocabulary is not None and not self.cased else None
            if known is not None and 2 * near > self.end:
                later = self._count_from(phrase, near, after)
                earlier = known - later
            else:
                earlier = self.text.count(phrase, 0, near + len(phrase) - 1) if near else 0
                later = self._count_from(phrase, near, after) if known is None else known - earlier
            total, before = total + earlier + later, before + earlier
        return total, before, True

    def _count_from(self, phrase: str, near: int, after: list[Place]) -> int:
        ends = [end for start, end in after if self.text.startswith(phrase, start)]
        return len(ends) + self.text.count(phrase, after[-1][0] + 1 if after else near)

    def _count_short(self, near: int) -> tuple[int, int, bool]:
        if self.vocabulary is None or len(self.phrases) != 1 or " " in self.phrases[0]:
            return 0, 0, False
        folded = self.index.folded
        offset = folded.offset(near) if near < self.end else len(self.index.document.text)
        total, _ = self.vocabulary.initials(self.phrases[0], self.cased)
        before, counted_to = self.vocabulary.initials(self.phrases[0], self.cased, offset)
        before += sum(1 for _ in self.starting(folded.index_of(counted_to), near))
        return total, before, True

    def _of_phrase(self, phrase: str, low: int, high: int) -> Iterator[Place]:
        if self.short:
            starts = word_starts(self.index, self.text, phrase, low, high)
        else:
            starts = occurrences(self.text, phrase, low, high)
        return ((at, at + len(phrase)) for at in starts)

    def _of_pair(self, pair: str) -> Iterator[Place]:
        """Where two words stand, both as they are."""
        for at in word_starts(self.index, self.text, pair, 0, self.end):
            end = at + len(pair)
            if self.index.ends_word(self.index.folded.offset(end - 1) + 1):
                yield at, end


def _pairs(vocabulary: Vocabulary, word: str) -> Iterator[str]:
    """The ways in which a word may be two: "handoff" is also "hand off", where both are words of the document."""
    for at in range(_LEAST_HALF, len(word) - _LEAST_HALF + 1):
        if lower(word[:at]) in vocabulary.counts and lower(word[at:]) in vocabulary.counts:
            yield f"{word[:at]} {word[at:]}"


def _apart(places: list[Place]) -> list[Place]:
    """The places that do not overlap one before them."""
    kept: list[Place] = []
    for start, end in places:
        if not kept or start >= kept[-1][1]:
            kept.append((start, end))
    return kept
