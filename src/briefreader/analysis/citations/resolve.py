"""Resolve mentions of a paper by its day, and of "deze brief", to the one citation that they mean."""

import datetime
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from briefreader.analysis.citations.letters import (
    MOST_BETWEEN,
    THIS_LETTER,
    letter_before,
    may_go_on_with_day,
    sentences_before,
    stands_behind,
    told_on,
)
from briefreader.analysis.citations.reading import Blocks
from briefreader.analysis.dates import NamedDay, find_days, may_hold_day, year_of
from briefreader.domain.citation import Citation
from briefreader.domain.document import Document
from briefreader.domain.identifier import Identifier, IdentifierKind
from briefreader.domain.span import Span

_JOINED = frozenset({", ", " en ", ", en ", " en die van ", ", van ", " en van ", " respectievelijk "})
"""What stands between the days of two papers that are named together."""

_TOGETHER = 6
"""Characters between the numbers of papers that are named together, at most."""


_LONGEST_DAY = 40
"""Characters that a day with its year takes, at most."""

_FAR = 600
"""Characters within which the day of a paper stands before its citation."""


class _Dated(NamedTuple):
    """A literal citation and the day of what it cites."""

    citation: Citation
    day: NamedDay


def resolve_citations(document: Document, blocks: Blocks, citations: tuple[Citation, ...]) -> tuple[Citation, ...]:
    """Add the mentions that name a cited publication by its day alone.

    Args:
        document: in which they stand.
        blocks: of the document.
        citations: its literal citations, in order.

    Returns:
        All citations in the order of the text, those that were added marked as resolved.
    """
    papers = [each for each in citations if each.identifiers[0].kind is IdentifierKind.KAMERSTUK]
    dated = _days_of_papers(document.text, blocks, papers)
    dated += _days_at_notes(document, blocks, papers, {each.citation.span for each in dated})
    if not dated:
        return citations
    by_day = _mentions_by_day(document, blocks, citations, dated)
    return tuple(sorted([*citations, *by_day, *_these_letters(document.text, blocks, by_day, dated)]))


def _days_of_papers(text: str, blocks: Blocks, papers: list[Citation]) -> list[_Dated]:
    """The day of each paper whose citation tells it: right behind, or before it in its sentence."""
    dated: list[_Dated] = []
    floor = 0
    for group in _groups(papers):
        first, last = group[0].span.start, group[-1].span.end
        told = [_Dated(citation, day) for citation in group if (day := _day_behind(text, citation.span))]
        block = blocks.at(first)
        low = max(floor, first - _FAR, block.start)
        if not told and may_hold_day(text, low, first):
            sentence, _ = sentences_before(text, low, first)
            days = [day for day in find_days(text, sentence, first) if day.day]
            chosen = _days_of_group(text, block, days, len(group)) if days else []
            told = list(map(_Dated, group, chosen if len(chosen) == len(group) else chosen[:1] * len(group)))
        dated += told
        floor = last
    return dated


def _days_at_notes(document: Document, blocks: Blocks, papers: list[Citation], dated: set[Span]) -> Iterator[_Dated]:
    """The day of a letter whose number stands in the note that hangs on it, as in "mijn brief van 3 mei jl.²"."""
    starts = [paper.span.start for paper in papers]
    for note in document.footnotes:
        if note.anchor is None:
            continue
        cited = papers[bisect_left(starts, note.span.start) : bisect_left(starts, note.span.end)]
        if len(cited) != 1 or len(cited[0].identifiers) != 1 or cited[0].span in dated:
            continue
        start = max(blocks.at(note.anchor - 1).start, note.anchor - _LONGEST_DAY) if note.anchor else 0
        days = [day for day in find_days(document.text, start, note.anchor) if day.day]
        if days and days[-1].span.end >= note.anchor - 1:
            before = letter_before(document.text, blocks.at(note.anchor - 1).start, days[-1].span.start)
            if before is not None:
                yield _Dated(cited[0], days[-1])


def _day_behind(text: str, citation: Span) -> NamedDay | None:
    """The day set right behind a citation."""
    if not (may_go_on_with_day(text, citation.end) and may_hold_day(text, citation.end, citation.end + _FAR)):
        return None
    day = next((day for day in find_days(text, citation.end, citation.end + MOST_BETWEEN + 1) if day.day), None)
    return day if day and stands_behind(text, citation, day.span) else None


def _groups(papers: list[Citation]) -> list[list[Citation]]:
    """Citations that are named together, as the members of a list are."""
    groups: list[list[Citation]] = []
    for citation in papers:
        if groups and citation.span.start - groups[-1][-1].span.end <= _TOGETHER:
            groups[-1].append(citation)
        else:
            groups.append([citation])
    return groups


def _days_of_group(text: str, block: Span, before: list[NamedDay], count: int) -> list[NamedDay]:
    """The days that a sentence gives to papers that it cites at its end."""
    for index in range(len(before) - 1, -1, -1):
        if letter_before(text, block.start, before[index].span.start) is not None:
            chosen = [before[index]]
            for day in before[index + 1 : index + count]:
                if text[chosen[-1].span.end : day.span.start] not in _JOINED:
                    break
                chosen.append(day)
            return chosen
    told = [day for day in before if told_on(text, block.start, day.span, block.end)]
    return told[-1:]


def _mentions_by_day(
    document: Document, blocks: Blocks, citations: tuple[Citation, ...], dated: list[_Dated]
) -> list[Citation]:
    """Mentions of a paper by its day, where exactly one cited paper has that day."""
    text = document.text
    used = {each.day.span for each in dated}
    sent = document.metadata.date
    on_day: dict[tuple[int, int], set[tuple[Identifier, int]]] = {}
    for citation, day in dated:
        named = {(identifier, _year(day, sent)) for identifier in citation.identifiers}
        on_day.setdefault((day.day, day.month), set()).update(named)
    taken = [citation.span.end for citation in citations]
    found: list[Citation] = []
    for day in find_days(text, months=frozenset(month for _, month in on_day)):
        same = on_day.get((day.day, day.month))
        if day.span in used or same is None:
            continue
        year = _year(day, sent)
        meant = {identifier for identifier, other in same if not year or other in {0, year}}
        if len(meant) != 1:
            continue
        block = blocks.at(day.span.start)
        index = bisect_left(taken, day.span.start)
        start = max(block.start, taken[index - 1] if index else 0, found[-1].span.end if found else 0)
        begins = letter_before(text, start, day.span.start)
        span = Span(begins, day.span.end) if begins is not None else told_on(text, start, day.span, block.end)
        if span and not (index < len(citations) and citations[index].span.overlaps(span)):
            found.append(Citation(span, (meant.pop(),), resolved=True))
    return found


def _year(day: NamedDay, sent: datetime.date | None) -> int:
    """The year of a day as far as its own words tell it; 0 where they do not."""
    return day.year or (year_of(day, sent) if day.side else 0)


def _these_letters(text: str, blocks: Blocks, by_day: list[Citation], dated: list[_Dated]) -> list[Citation]:
    """Mentions of "deze brief" right behind a sentence that names one letter by its day."""
    literal = [each.citation for each in dated if len(each.citation.identifiers) == 1]
    found = []
    for trigger in ("eze brief", "ie brief", "oemde brief", "eze Kamerbrief"):
        at = text.find(trigger)
        while at >= 0:
            if this := THIS_LETTER.search(text, max(0, at - 16), at + 40):
                block = blocks.at(at)
                _, before = sentences_before(text, block.start, this.start())
                near = _between(by_day, before, this.start()) or _between(literal, before, this.start())
                named = {identifier for each in near for identifier in each.identifiers}
                if len(named) == 1:
                    found.append(Citation(Span(*this.span()), (named.pop(),), resolved=True))
            at = text.find(trigger, at + 1)
    return found


def _between(citations: list[Citation], start: int, end: int) -> list[Citation]:
    """Those of citations in order that begin between two offsets."""
    return citations[bisect_left(citations, start, key=_start) : bisect_left(citations, end, key=_start)]


def _start(citation: Citation) -> int:
    return citation.span.start
