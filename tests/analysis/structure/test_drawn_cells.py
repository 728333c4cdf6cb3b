"""Tables that are drawn with blanks have cells."""

import itertools
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefreader.analysis.structure.cells import find_cells
from briefreader.analysis.structure.recover import recover_structure
from briefreader.domain.document import Metadata

TABLES = (
    ("Jaar  Bedrag\n2021  1\n2022  2 miljoen", [["Jaar", "Bedrag"], ["2021", "1"], ["2022", "2 miljoen"]]),
    (
        "  Jaar   Soort   Bedrag\n  2021           1.000\n  2022   plan      200",
        [["Jaar", "Soort", "Bedrag"], ["2021", "", "1.000"], ["2022", "plan", "200"]],
    ),
    ("1  Een zin\n   die doorloopt\n2  Nog een", [["1", "Een zin"], ["", "die doorloopt"], ["2", "Nog een"]]),
)


@pytest.mark.parametrize(("text", "expected"), TABLES)
def test_cells_stand_in_their_columns(text: str, expected: list[list[str]]) -> None:
    table = find_cells(text, 0)
    assert table is not None
    assert [[cell.of(text) for cell in row] for row in table.rows] == expected


@pytest.mark.parametrize("text", ["Een zin zonder kolom", "Een zin\nen nog een", "a  b\nccccccc\nd   e\nfffffff"])
def test_lines_without_common_columns_are_no_cells(text: str) -> None:
    assert find_cells(text, 0) is None


@given(
    st.lists(st.lists(st.sampled_from(["", "a", "bb b", "1.000", "langer woord"]), min_size=3, max_size=3), min_size=1)
)
def test_no_word_stands_outside_a_cell_and_cells_stand_in_order(rows: list[list[str]]) -> None:
    text = "\n".join("".join(f"{cell:16}" for cell in row).rstrip() or "-" for row in rows)
    table = find_cells(text, 7)
    if table is None:
        return
    whole = " " * 7 + text
    for line, row in zip(text.split("\n"), table.rows, strict=True):
        assert " ".join(" ".join(cell.of(whole) for cell in row).split()) == " ".join(line.split())
        assert all(one.end <= other.start for one, other in itertools.pairwise(row))
    assert len(re.findall("\n", text)) + 1 == len(table.rows)


def test_a_document_knows_the_cells_of_its_tables() -> None:
    text = "Een zin vooraf.\n\nJaar    Bedrag\n2021    1.000\n2022    200\n\nEen zin erna.\n"
    document = recover_structure(text, Metadata("Proef"))
    (table,) = document.tables
    assert [cell.of(document.text) for cell in table.rows[1]] == ["2021", "1.000"]
