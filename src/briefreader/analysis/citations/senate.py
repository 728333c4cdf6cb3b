"""Papers in the dossiers that the Eerste Kamer numbers itself, in roman numbers: "Kamerstukken I 2019/20, CXXIV, G"."""

import re
from collections.abc import Iterator

from briefreader.analysis.citations.writing import CHAMBER, SESSIONS
from briefreader.domain.citation import Citation
from briefreader.domain.document import Document
from briefreader.domain.dossier import Dossier
from briefreader.domain.identifier import kamerstuk_of
from briefreader.domain.span import Span

_LETTERS = r"(?P<letters>[A-Z]{1,3})(?![A-Za-z0-9-])"
_PAPER = re.compile(rf"(?P<roman>C[CLXVI]{{1,7}})(?:,?\s(?:nrs?\.?\s|letters?\s)?|-){_LETTERS}")
_NEXT = re.compile(rf"(?:,\s(?:en\s)?|\sen\s|/)(?:nr\.?\s|letter\s)?{_LETTERS}(?=\s?[]),;.:/]|$|\sen\s)")
_BEFORE = re.compile(
    rf"(?:\(|(?:[Kk]amerst(?:uk(?:ken)?|\.){CHAMBER}?(?:,?{SESSIONS})?|\b(?:EK|Eerste\sKamer),?{SESSIONS}),?\s)\Z"
)
_SHORTEST_ALONE = 3
"""Letters of a roman number that brackets alone vouch for: "CV" is an abbreviation more often."""


def read_senate_papers(document: Document) -> Iterator[Citation]:
    """Read all such papers; brackets or the words before it vouch for the roman number.

    Args:
        document: to be searched.
    """
    text = document.text
    at = text.find("C")
    while at >= 0:
        found = None if at and text[at - 1].isalnum() else _PAPER.match(text, at)
        block = document.blocks[document.block_index_at(at)].span if found else Span(0, 0)
        found = _PAPER.match(text, at, block.end) if found else None
        before = _BEFORE.search(text, max(block.start, at - 90), at) if found else None
        if found and before and (before[0] != "(" or len(found["roman"]) >= _SHORTEST_ALONE):
            start = at if before[0] == "(" else before.start()
            dossier = Dossier(found["roman"])
            paper: re.Match[str] | None = found
            while paper:
                yield Citation(Span(start, paper.end()), (kamerstuk_of(dossier, paper["letters"]),))
                at = paper.end() - 1
                paper = _NEXT.match(text, paper.end(), block.end)
                start = paper.start("letters") if paper else start
        at = text.find("C", at + 1)
