"""Columns and paragraphs for people, in the cells of a terminal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefreader.cli.columns import align, display_width, wrap


def test_columns_line_up_also_with_wide_and_accented_letters() -> None:
    assert list(align([("é", "x"), ("e\u0301", "x"), ("日本", "x")])) == ["é     x", "e\u0301     x", "日本  x"]
    assert list(align([("a", ""), ("bb", "")])) == ["a", "bb"]
    assert list(align([])) == []


def test_one_long_cell_does_not_push_all_others_away() -> None:
    rows = list(align([("a" * 200, "x"), ("b", "x")]))
    assert rows[1] == "b" + " " * 81 + "x"


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("een twee drie", 8, ["een twee", "drie"]),
        ("een twee drie", 7, ["een", "twee", "drie"]),
        ("verantwoordelijkheid", 8, ["verantwo", "ordelijk", "heid"]),
        ("een verantwoordelijkheid", 8, ["een", "verantwo", "ordelijk", "heid"]),
        ("日本語", 4, ["日本", "語"]),
        ("", 8, [""]),
    ],
)
def test_a_paragraph_is_wrapped(text: str, width: int, lines: list[str]) -> None:
    assert list(wrap(text, width)) == lines


@given(st.lists(st.text(st.sampled_from("aé\u0301日x"), min_size=1, max_size=30)), st.integers(2, 20))
def test_no_line_is_wider_and_nothing_is_lost(words: list[str], width: int) -> None:
    text = " ".join(words)
    lines = list(wrap(text, width))
    assert all(display_width(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
