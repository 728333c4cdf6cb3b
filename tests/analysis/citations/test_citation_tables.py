"""Every form of citation, and what looks like one: tables of examples, one for each family."""

import datetime
from pathlib import Path

import pytest

from briefreader.analysis.citations.find import find_citations
from briefreader.domain.document import Block, BlockKind, Document, Metadata
from briefreader.domain.span import Span

TABLES = Path(__file__).parent.parent / "tables"


def _rows() -> list[object]:
    rows = []
    for table in sorted(TABLES.glob("citations-*.md")):
        lines = [line for line in table.read_text(encoding="utf-8").splitlines() if line.startswith("| ")]
        for number, line in enumerate(lines[2:], 1):
            text, cites = (
                line.removeprefix("| ").removesuffix(" |").replace("~", "\u00a0").replace("^", "\u2009").split(" | ")
            )
            rows.append(pytest.param(text, cites, id=f"{table.stem.removeprefix('citations-')}-{number}"))
    return rows


@pytest.mark.parametrize(("text", "cites"), _rows())
def test_a_text_cites_what_its_row_says(text: str, cites: str) -> None:
    block = Block(BlockKind.PARAGRAPH, Span(0, len(text)), paragraph=1)
    metadata = Metadata(title="Voorbeeld", date=datetime.date(2021, 3, 1))
    document = Document(metadata, text, (block,), ())
    citations = find_citations(document)
    found = []
    for citation in citations:
        sign = "=*" if citation.resolved else "="
        names = " ".join(each.canonical for each in citation.identifiers)
        found.append(f"{citation.span.of(text)} {sign} {names}")
    assert found == ([] if cites == "–" else cites.split(" ; "))
