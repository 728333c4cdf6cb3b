"""Papers in the dossiers that the Eerste Kamer numbers itself, in roman numbers: "Kamerstukken I 2019/20, CXXIV, G"."""

import re
from collections.abc import Iterator

from briefreader.analysis.citations.writing import CHAMBER, SESSIONS
from briefreader.domain.citation import Citation
from briefreader.domain.dossier import Dossier
from briefreader.domain.identifier import kamerstuk_of
from briefreader.domain.span import Span

_PAPER = re.compile(r"C[CLXVI]{1,7},?\s(?:nr\.?\s)?([A-Z]{1,3})(?![A-Za-z0-9])")
_BEFORE = re.compile(rf"(?:\(|[Kk]amerst(?:uk(?:ken)?|\.){CHAMBER}?(?:,?{SESSIONS})?,?\s)\Z")


def read_senate_papers(text: str) -> Iterator[Citation]:
    """Read all such papers; brackets or the word before them vouch for the roman number."""
    at = text.find("C")
    while at >= 0:
        found = _PAPER.match(text, at)
        before = _BEFORE.search(text, max(0, at - 90), at) if found else None
        if found and before:
            roman = found[0].split(",")[0].split()[0]
            start = at if before[0] == "(" else before.start()
            yield Citation(Span(start, found.end()), (kamerstuk_of(Dossier(roman), found[1]),))
        at = text.find("C", at + 1)
