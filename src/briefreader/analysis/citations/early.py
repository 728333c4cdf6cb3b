"""Papers in dossiers of before 1970, which have four digits: "Kamerstukken II 1963/64, 7200 hoofdstuk X, nr. 3"."""

import re
from collections.abc import Iterator

from briefreader.analysis.citations.numbers import SHORT, read_numbers
from briefreader.analysis.citations.writing import CHAMBER, DASH, NUMBERED
from briefreader.domain.citation import Citation
from briefreader.domain.document import Document
from briefreader.domain.dossier import Dossier
from briefreader.domain.identifier import kamerstuk_of
from briefreader.domain.span import Span

_STRETCH = 1 << 16
"""Characters that are searched in one go, so that a long text does not hold up the screen."""

_SESSION = re.compile(rf"19[2-9][0-9]\s?(?:/|{DASH}{{1,2}})")
_PAPER = re.compile(
    rf"{_SESSION.pattern}\s?(?:19)?[2-9][0-9]\)?(?:(?:,|\s{DASH})?\s|{DASH})(?:[Bb]ijl(?:agen?|\.),?\s)?(?P<dossier>[1-9]\s?[0-9]{{3}})(?![0-9])"
    rf"(?:\s(?:[Hh]oofdstuk\s)?(?P<part>[IVX]{{1,5}}[AB]?)(?![A-Za-z0-9]))?,?\s{{0,2}}(?P<numbered>{NUMBERED})"
)
_BEFORE = re.compile(
    rf"(?:[Kk]amerst(?:uk(?:ken)?|\.){CHAMBER}?(?:,?\s[Zz]itting)?|(?:[Bb]ijl(?:agen?|\.)\s)?\b(?:Handelingen|Hand\.){CHAMBER}?"
    r"|\b(?:[Zz]itting(?:sjaar)?|[TE]K|(?:(?:Tweede|Eerste)\s)?Kamer)),?\s\(?\Z"
)


def read_early_papers(document: Document) -> Iterator[Citation]:
    """Read all such papers; the session of the Kamer before the dossier vouches for its digits.

    Args:
        document: to be searched.
    """
    text = document.text
    for low in range(0, len(text), _STRETCH):
        for session in _SESSION.finditer(text, low, min(len(text), low + _STRETCH + 8)):
            block = document.blocks[document.block_index_at(session.start())].span
            paper = _PAPER.match(text, session.start(), block.end)
            before = _BEFORE.search(text, max(block.start, session.start() - 60), session.start()) if paper else None
            if paper is None or before is None or session.start() >= low + _STRETCH:
                continue
            dossier = Dossier("".join(paper["dossier"].split()), paper["part"] or "")
            plural = "s" in paper["numbered"].lower()
            for index, item in enumerate(read_numbers(text, paper.end(), block.end, plural, SHORT)):
                if not item.numbers[0][0].isdigit():
                    break
                named = tuple(kamerstuk_of(dossier, number) for number in item.numbers)
                start = item.span.start if index else before.start()
                yield Citation(Span(start, item.span.end), named, truncated=item.truncated)
