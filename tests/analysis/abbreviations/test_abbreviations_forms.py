"""Definitions by example: each row of the tables is a paragraph and the abbreviations that it defines."""

from pathlib import Path

import pytest

from briefreader.analysis.abbreviations.find import find_definitions
from briefreader.domain.term import Glossary, Term, TermSource
from tests.factories import document_of

TABLES = Path(__file__).parents[1] / "tables"


def rows(columns: int) -> list[list[str]]:
    """The rows of all tables that have so many columns, without their heads."""
    lines = [
        line
        for table in sorted(TABLES.glob("abbreviations-*.md"))
        for line in table.read_text(encoding="utf-8").splitlines()
        if line.startswith("| ") and not line.startswith(("| text |", "| abbreviation |", "| --- |"))
    ]
    cells = [[cell.strip() for cell in line.removeprefix("|").removesuffix("|").split("|")] for line in lines]
    return [row for row in cells if len(row) == columns]


GLOSSARY = Glossary(
    tuple(Term(short, TermSource.BUNDLED, dutch or None, english or None) for short, dutch, english in rows(3))
)


@pytest.mark.parametrize(("text", "wanted"), rows(2), ids=lambda cell: cell[:50])
def test_a_paragraph_defines_what_its_row_says(text: str, wanted: str) -> None:
    terms = find_definitions(document_of(text), GLOSSARY)
    found = []
    for term in terms:
        assert term.source is TermSource.DOCUMENT
        assert term.definition is not None
        words = term.definition.of(text)
        assert words in (term.dutch, term.english)
        found.append(f"{term.abbreviation} = {words}")
    assert found == ([] if wanted == "-" else wanted.split(" ; "))


def test_the_tables_hold_rows() -> None:
    assert len(rows(2)) > 60
    assert len(rows(3)) > 5
