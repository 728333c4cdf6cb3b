"""Mentions that point back to a paper just cited: "voornoemde motie", "genoemd Kamerstuk", "idem, nr. 7"."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from briefreader.analysis.citations.announcing import WordSearch
from briefreader.analysis.citations.numbers import SHORT, read_numbers
from briefreader.analysis.citations.reading import Blocks
from briefreader.analysis.citations.writing import NUMBERED
from briefreader.domain.citation import Citation
from briefreader.domain.dossier import parse_dossier
from briefreader.domain.identifier import Identifier, kamerstuk_of
from briefreader.domain.span import Span

_TRIGGERS = ("dem, n", "dem n", "d., n")
"""What stands in "idem, nr. 7" and "ibid., nr. 7"."""

_NAMED = re.compile(
    r"\b(?:[Dd]e\s|[Hh]et\s)?(?:[Vv]oornoemde?|(?:[Hh]ier(?:voor|boven)\s|[Ee]erder\s|[Bb]oven)?[Gg]enoemde?)\s"
    r"(?P<noun>(?:[Kk]amer)?brief|[Kk]amerstuk|motie|amendement|nota|verslag|rapport)(?![a-z])"
)
_SAME_DOSSIER = re.compile(rf"(?:[Kk]amerstuk(?:ken)?\s)?\b(?:[Ii]dem|[Ii]bidem|[Ii]bid\.|[Ii]d\.),?\s{NUMBERED}")
_IN_DOSSIER = re.compile(
    r"kst-((?:[0-9]{5}|[CLXVI]{2,8})(?:-(?:[IVXLC]{1,8}[AB]?|[A-Z]|[0-9]{2})(?=-))?(?:-\(R[0-9]{3,4}\))?)"
    r"-(?:[0-9]{1,5}[a-z]?|[A-Z]{1,3})(?:-n[0-9]{1,2})?"
)
"""A paper that has a dossier, and its dossier; a paper with a number of its own has none."""
_WORDS_BEFORE = 160
"""Characters before a citation in which stands what it is."""


def point_back(text: str, blocks: Blocks, citations: tuple[Citation, ...]) -> Iterator[Citation]:
    """Find mentions that point back to the one paper that their paragraph has cited so far.

    Args:
        text: in which they stand.
        blocks: of the text.
        citations: those found so far, in order.

    Yields:
        The mentions, marked as resolved, in no order; where two papers could be meant there is none.
    """
    papers = [each for each in citations if each.identifiers[0].canonical.startswith("kst-")]
    if papers:
        yield from _by_noun(text, blocks, papers)
        yield from _by_idem(text, blocks, papers)


def _by_noun(text: str, blocks: Blocks, papers: list[Citation]) -> Iterator[Citation]:
    """Mentions that call the one paper that their paragraph has cited so far by a noun."""
    starts = [each.span.start for each in papers]
    at = text.find("noemd", starts[0])
    while at >= 0:
        block = blocks.at(at)
        if named := _NAMED.search(text, max(block.start, at - 20), min(block.end, at + 40)):
            noun = named["noun"].lower()
            last = bisect_left(starts, at)
            before = papers[max(bisect_left(starts, block.start), last - 8) : last]
            meant = {each for paper in before for each in _called(text, paper, noun, block.start)}
            if len(meant) == 1:
                yield Citation(Span(*named.span()), (meant.pop(),), resolved=True)
        at = text.find("noemd", at + 5)


def _by_idem(text: str, blocks: Blocks, papers: list[Citation]) -> Iterator[Citation]:
    """Papers in the dossier that was cited last, wherever that was."""
    starts = [each.span.start for each in papers]
    for at, _ in _idem().find(text):
        if at < starts[0]:
            continue
        block = blocks.at(at)
        low, high = max(block.start, at - 20), min(block.end, at + 40)
        if same := next((each for each in _SAME_DOSSIER.finditer(text, low, high) if each.end() > at), None):
            yield from _same_dossier(text, same, papers[bisect_left(starts, at) - 1], block.end)


@cache
def _idem() -> WordSearch:
    """The search for what stands in such forms."""
    return WordSearch(_TRIGGERS)


def _called(text: str, paper: Citation, noun: str, start: int) -> tuple[Identifier, ...]:
    """What a citation names, if the words before it call it by a noun; a Kamerstuk needs no other word."""
    before = text[max(start, paper.span.start - _WORDS_BEFORE) : paper.span.start].lower()
    return paper.identifiers if noun == "kamerstuk" or noun in before else ()


def _same_dossier(text: str, same: re.Match[str], last: Citation, end: int) -> Iterator[Citation]:
    """The form "idem, nr. 7": a paper in the dossier that was cited last."""
    within = _IN_DOSSIER.fullmatch(last.identifiers[0].canonical)
    if within is None:
        return
    dossier = parse_dossier(within[1])
    for index, item in enumerate(read_numbers(text, same.end(), end, False, SHORT)):
        named = tuple(kamerstuk_of(dossier, number) for number in item.numbers)
        start = item.span.start if index else same.start()
        yield Citation(Span(start, item.span.end), named, resolved=True, truncated=item.truncated)
