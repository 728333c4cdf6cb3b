"""Official identifiers written out, such as kst-27925-808, alone or inside an address of the web."""

import re

from briefreader.domain.citation import Citation
from briefreader.domain.identifier import parse_identifier
from briefreader.domain.span import Span
from briefreader.errors import NotAnIdentifier

_WRITTEN = re.compile(
    r"(?<![0-9A-Za-z])(?:"
    r"kst-(?:[0-9]{5}(?:-(?:[IVX]{1,5}[AB]?|[A-Z]|[0-9]{2})(?=-))?(?:-\(R[0-9]{3,4}\))?|[CLXVI]{2,8})(?:-(?:[0-9]{1,5}[a-z]?|[A-Z]{1,3})(?:-n[0-9]{1,2})?)?"
    r"|blg-[0-9]{1,9}|dossier/[0-9]{5}(?:-(?:[IVX]{1,5}[AB]?|[A-Z]|[0-9]{2}))?)(?![0-9A-Za-z])"
)
TRIGGERS = ("kst-", "blg-", "nl/dossier/")


def read_written(text: str, at: int, end: int) -> Citation | None:
    """Read the identifier that stands at an offset, or just behind it; None where there is none."""
    found = _WRITTEN.search(text, at, min(end, at + 60))
    if found is None:
        return None
    try:
        return Citation(Span(*found.span()), (parse_identifier(found[0]),))
    except NotAnIdentifier:
        return None
