"""No citation runs from one cell of a table into another."""

from dataclasses import replace

import pytest

from briefreader.analysis.citations.find import find_citations
from briefreader.domain.document import BlockKind, Document, Table
from briefreader.domain.span import Span
from briefreader.formats.table_text import lay_out
from tests.factories import document_of


def with_table(*rows: tuple[str, ...]) -> Document:
    """A document with a table between two paragraphs."""
    text, places = lay_out(rows)
    document = document_of("De brug is oud.", (BlockKind.TABLE, text), "Zie Kamerstuk 28 676, nr. 374.")
    start = document.text.index(text)
    cells = tuple(
        tuple(Span(start + at, start + at + len(cell)) for cell, at in zip(row, offsets, strict=True))
        for row, offsets in zip(rows, places, strict=True)
    )
    return replace(document, tables=(Table(Span(start, start + len(text)), cells),))


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([("gemeente", "artikel 10 Wob"), ("2024", "artikel 11 Wob")], ["artikel 10 Wob", "artikel 11 Wob"]),
        ([("Kamerstuk 28 676", "nr. 12"), ("", "nr. 13")], ["Kamerstuk 28 676"]),
        ([("", "Kamerstuk 28 676, nr. 12"), ("nr. 13", "")], ["Kamerstuk 28 676, nr. 12"]),
        ([("Zie de brief (Kamerstuk 28 676, nr. 12).",)], ["Kamerstuk 28 676, nr. 12"]),
    ],
)
def test_a_citation_ends_with_its_cell(rows: list[tuple[str, ...]], expected: list[str]) -> None:
    document = with_table(*rows)
    found = [citation.span.of(document.text) for citation in find_citations(document)]
    assert found == [*expected, "Kamerstuk 28 676, nr. 374"]
