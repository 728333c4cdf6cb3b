"""Definitions of abbreviations, by a table of examples."""

from pathlib import Path

import pytest

from briefreader.analysis.abbreviations.find import find_definitions
from briefreader.domain.term import Glossary, Term, TermSource
from tests.factories import document_of

TABLE = Path(__file__).parent.parent / "tables" / "abbreviations.md"

KNOWN = Glossary(
    (
        Term("NAVO", TermSource.BUNDLED, "Noord-Atlantische Verdragsorganisatie"),
        Term("EU", TermSource.BUNDLED, "Europese Unie", "European Union"),
        Term("RIVM", TermSource.BUNDLED, "Rijksinstituut voor Volksgezondheid en Milieu"),
        Term("VJTF", TermSource.BUNDLED, None, "Very High Readiness Joint Task Force"),
        Term("OLAF", TermSource.BUNDLED, "Europees Bureau voor Fraudebestrijding"),
    )
)


def rows() -> list[tuple[str, str]]:
    found = []
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if line.startswith("| ") and cells[0] not in ("text", "---"):
            found.append((cells[0], cells[1]))
    return found


@pytest.mark.parametrize(("text", "expected"), rows())
def test_definitions_of_a_text(text: str, expected: str) -> None:
    terms = find_definitions(document_of(text), KNOWN)
    found = [f"{term.abbreviation} = {term.dutch or term.english}" for term in terms]
    assert ("; ".join(found) or "-") == expected
