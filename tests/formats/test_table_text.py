"""Tables as text: each value keeps its column, and every cell is where it is said to be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefreader.domain.document import BlockKind, Document, Metadata
from briefreader.formats.compose import compose_document
from briefreader.formats.parts import Inline, Part
from briefreader.formats.table_text import lay_out

LONG = "lang " * 24 + "woord"
CELLS = st.lists(st.text("ab é文", max_size=30).map(lambda text: " ".join(text.split())), min_size=1, max_size=6)


def composed(*tables: tuple[tuple[str, ...], ...]) -> Document:
    parts = [Part(BlockKind.TABLE, Inline(), rows=rows) for rows in tables]
    return compose_document(parts, [], Metadata("Proef"))


@pytest.mark.parametrize(
    ("row", "line"),
    [
        (("a", "", "b"), "a │ │ b"),
        (("", "a", "b"), "│ a │ b"),
        (("", "", "b"), "│ │ b"),
        (("a", "b", ""), "a │ b"),
        (("a", "", "", "b"), "a │ │ │ b"),
        (("", "", ""), "-"),
    ],
)
def test_an_empty_cell_of_a_wide_table_keeps_its_place(row: tuple[str, ...], line: str) -> None:
    text, _ = lay_out([row, (LONG,)])
    assert text.split("\n")[0] == line


@given(st.lists(CELLS, min_size=1, max_size=6), st.booleans())
def test_every_cell_is_where_it_is_said_to_be(rows: list[list[str]], wide: bool) -> None:
    rows = [*rows, ["a", "b"], [LONG if wide else "kort", ""]]
    document = composed(tuple(map(tuple, rows)), (("a", "b"),))
    table, other = document.tables
    assert [[cell.of(document.text) for cell in row] for row in table.rows] == rows
    lines = document.text.split("\n")
    assert len(lines) == len(rows) + 1
    assert table.span == document.blocks[0].span
    assert other.rows[0][1].of(document.text) == "b"
    starts = [cell.start for row in table.rows for cell in row]
    assert starts == sorted(starts)
    assert all(table.span.covers(cell) for row in table.rows for cell in row)
    assert document.table_at(table.span.end) is table
    assert document.table_at(other.span.start) is other


def test_lines_that_must_stay_lines_are_no_table() -> None:
    document = composed((("een regel",), ("nog een",)))
    assert document.blocks[0].kind is BlockKind.TABLE
    assert document.tables == ()
    assert document.table_at(0) is None
