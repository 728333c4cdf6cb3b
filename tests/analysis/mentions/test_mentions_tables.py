"""Mentions by example: each row of the table is a paragraph and the terms that it mentions."""

from pathlib import Path

import pytest

from briefreader.analysis.mentions.find import find_mentions
from briefreader.domain.term import Glossary, Term, TermSource
from tests.factories import document_of

TABLE = Path(__file__).parents[1] / "tables" / "mentions.md"


def rows(columns: int) -> list[list[str]]:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("| ")]
    return [row for row in cells if len(row) == columns and row[0] not in ("text", "abbreviation", "---")]


GLOSSARY = Glossary(
    tuple(
        Term(abbreviation, TermSource.BUNDLED, dutch or None, english or None, "", domain)
        for abbreviation, dutch, english, domain in rows(4)
    )
)


@pytest.mark.parametrize(("text", "wanted"), rows(2))
def test_mentions_are_what_the_table_says(text: str, wanted: str) -> None:
    found = [
        (mention.span, use.abbreviation, mention.by_expansion, use.term.source is TermSource.UNKNOWN)
        for use in find_mentions(document_of(text), GLOSSARY, ())
        for mention in use.mentions
    ]
    told = [
        f"{'?' * unknown}{abbreviation} = {'~' * by_expansion}{span.of(text)}"
        for span, abbreviation, by_expansion, unknown in sorted(found, key=lambda each: (each[0].start, -each[0].end))
    ]
    assert told == ([] if wanted == "-" else wanted.split(" ; "))


def test_the_table_holds_rows() -> None:
    assert len(rows(2)) > 35
    assert len(rows(4)) > 15
