"""Find what a document cites."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from briefreader.analysis.citations import (
    answers,
    articles,
    commission,
    court,
    european,
    gazettes,
    law_reports,
    minutes,
    official,
)
from briefreader.analysis.citations.announcing import WordSearch
from briefreader.analysis.citations.commonest import read_commonest
from briefreader.analysis.citations.context import point_back
from briefreader.analysis.citations.dossiers import LONGEST, TRIGGERS
from briefreader.analysis.citations.early import read_early_papers
from briefreader.analysis.citations.kamerstuk import read_papers
from briefreader.analysis.citations.numbers import MOST, Counting
from briefreader.analysis.citations.reading import Blocks, Reader
from briefreader.analysis.citations.resolve import resolve_citations
from briefreader.analysis.citations.senate import read_senate_papers
from briefreader.domain.citation import Citation
from briefreader.domain.document import Document, Table

_STRETCH = 1 << 16
"""Characters that are searched in one go, so that a long block does not hold up the screen."""

_MOST_NAMED = 50_000
"""How many publications the ranges of a document may name before they are cut short: no real one comes near."""

_FEWEST = 10
"""How many a list names even then."""

_BAR = "|"
_PLAIN = dict.fromkeys("\u00a0\u2007\u2009\u202f", " ") | dict.fromkeys("\u2010\u2011", "-")
"""No-break, figure and thin spaces, and hyphens that are told apart from a minus or do not break."""

_FAMILIES: tuple[tuple[tuple[str, ...], Reader], ...] = (
    (official.TRIGGERS, official.read_written),
    (answers.TRIGGERS, answers.read_answers),
    (minutes.TRIGGERS, minutes.read_minutes),
    (gazettes.TRIGGERS, gazettes.read_gazettes),
    (european.TRIGGERS, european.read_european),
    (commission.TRIGGERS, commission.read_commission_papers),
    (court.TRIGGERS, court.read_cases),
    (law_reports.TRIGGERS, law_reports.read_reported),
    (articles.TRIGGERS, articles.read_articles),
)
"""The words that announce each family, and who reads on from them."""

_WORDS = tuple(trigger for triggers, _ in _FAMILIES for trigger in triggers)
_READERS = tuple(read for triggers, read in _FAMILIES for _ in triggers)
"""Who reads on from each of those words."""


def find_citations(document: Document) -> tuple[Citation, ...]:
    """Find the citations of a document.

    Args:
        document: to be searched, block by block.

    Returns:
        Its citations in the order of the text, with those that follow from the context marked as resolved; they do not
        overlap. Its own identifier is not among them.
    """
    text = _part_cells(_write_plainly(document.text), document.tables)
    document = replace(document, text=text)
    blocks = Blocks(document)
    notes = frozenset(note.number for note in document.footnotes if note.anchor is None)
    found = [*_papers(text, blocks, notes), *_written(text, blocks), *_within_budget(_others(text, blocks))]
    found += official.read_bare(text)
    found += read_senate_papers(document)
    found += read_early_papers(document)
    literal = _without_own(document, commission.agree_on_proposals(_in_order(found)))
    resolved = resolve_citations(document, blocks, literal)
    return tuple(_in_order([*resolved, *point_back(text, blocks, literal)]))


def _write_plainly(text: str) -> str:
    """A text as it was but with plain blanks and hyphens for those that do not break; every offset stays."""
    for char, plain in _PLAIN.items():
        text = text.replace(char, plain)
    return text


def _part_cells(text: str, tables: Sequence[Table]) -> str:
    """A text as it was but with bars for the room between the cells of tables, over which no citation runs."""
    parts: list[str] = []
    end = 0
    for table in tables:
        for cell in (cell for row in table.rows for cell in row if cell.start >= end):
            inside = end >= table.span.start
            parts += [_BAR * (cell.start - end) if inside else text[end : cell.start], text[cell.start : cell.end]]
            end = cell.end
    return "".join([*parts, text[end:]])


def _papers(text: str, blocks: Blocks, notes: frozenset[str]) -> Iterator[Citation]:
    """Papers of the Kamer and dossiers."""
    resume, behind, left = 0, 0, _MOST_NAMED
    counting = Counting(notes)
    for low in range(0, len(text), _STRETCH):
        for at in _five_digits(text, low, min(len(text), low + _STRETCH + LONGEST)):
            if at < resume:
                continue
            if plain := read_commonest(text, at, behind):
                yield plain
                resume = behind = plain.span.end
                continue
            block = blocks.at(at)
            if left < MOST:
                counting = Counting(notes, max(_FEWEST, left))
            read = read_papers(text, at, max(block.start, behind), block.end, counting)
            yield from read.citations
            resume = read.end
            if read.citations:
                behind = read.end
                left -= sum([len(citation.identifiers) - 1 for citation in read.citations])


def _five_digits(text: str, low: int, high: int) -> list[int]:
    """Where the digits of dossiers may begin between two offsets."""
    return sorted([digits.start() for trigger in TRIGGERS for digits in trigger.finditer(text, low, high)])


def _within_budget(citations: Iterator[Citation]) -> Iterator[Citation]:
    """The citations, their ranges cut short where a document names more than any real one does."""
    left = _MOST_NAMED
    for citation in citations:
        left -= len(citation.identifiers) - 1
        if left < 0 and len(citation.identifiers) > _FEWEST:
            cut = len(citation.identifiers) - _FEWEST
            citation = citation._replace(identifiers=citation.identifiers[:_FEWEST], truncated=citation.truncated + cut)
        yield citation


def _written(text: str, blocks: Blocks) -> Iterator[Citation]:
    """Identifiers that hyphens part."""
    resume = 0
    for low in range(0, len(text), _STRETCH):
        for hyphen in official.HYPHENED.finditer(text, low, min(len(text), low + _STRETCH + 1)):
            at = hyphen.start()
            if at >= resume:
                block = blocks.at(at)
                read = official.read_written(text, at, max(block.start, resume), block.end)
                yield from read.citations
                resume = read.end


def _others(text: str, blocks: Blocks) -> Iterator[Citation]:
    """Citations of all families that a word announces."""
    resume = [0] * len(_WORDS)
    for at, word in _announced().find(text):
        if at >= resume[word]:
            block = blocks.at(at)
            read = _READERS[word](text, at, block.start, block.end)
            yield from read.citations
            resume[word] = max(read.end, at + 1)


@cache
def _announced() -> WordSearch:
    """The search for the words that announce citations, prepared when a text is first searched."""
    return WordSearch(_WORDS)


def _in_order(found: list[Citation]) -> list[Citation]:
    """The citations by place; of two that overlap the literal one, or the longer one."""
    found.sort(key=lambda citation: (citation.span.start, -citation.span.end))
    kept: list[Citation] = []
    for citation in found:
        if not kept or citation.span.start >= kept[-1].span.end:
            kept.append(citation)
        elif (kept[-1].resolved, citation.span.length) > (citation.resolved, kept[-1].span.length):
            kept[-1] = citation
    return kept


def _without_own(document: Document, found: list[Citation]) -> tuple[Citation, ...]:
    """The citations without the document's own identifier."""
    own = document.metadata.identifier
    if own is None:
        return tuple(found)
    kept = []
    for citation in found:
        named = tuple(each for each in citation.identifiers if each.canonical != own.canonical)
        if named:
            kept.append(citation._replace(identifiers=named))
    return tuple(kept)
