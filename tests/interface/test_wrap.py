"""Breaking strings into lines: nothing lost, nothing too wide, words whole where they can be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len, split_graphemes

from briefreader.interface.layout.wrap import wrap


def lines(text: str, width: int, hanging: int = 0) -> list[str]:
    return [text[line.start : line.end] for line in wrap(text, width, hanging)]


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("", 10, [""]),
        ("een twee drie", 8, ["een twee", "drie"]),
        ("een twee drie", 7, ["een", "twee", "drie"]),
        ("de NAVO-ministers komen", 12, ["de NAVO-", "ministers", "komen"]),
        ("het jaar 2019-2020 telt", 14, ["het jaar", "2019-2020 telt"]),
        ("onafgebrokenwoord", 5, ["onafg", "ebrok", "enwoo", "rd"]),
        ("twee  blanks", 6, ["twee", "blanks"]),
        ("漢字漢字漢字", 5, ["漢字", "漢字", "漢字"]),
        ("cafe\u0301s cafe\u0301s", 5, ["cafe\u0301s", "cafe\u0301s"]),
    ],
)
def test_breaks(text: str, width: int, expected: list[str]) -> None:
    assert lines(text, width) == expected


def test_hanging_lines_are_narrower() -> None:
    assert lines("– een twee drie vier", 10, 2) == ["– een twee", "drie", "vier"]


@given(st.text(st.characters(blacklist_categories=("Cc", "Cs")), max_size=200), st.integers(2, 40), st.integers(0, 8))
def test_nothing_is_lost_and_nothing_too_wide(text: str, width: int, hanging: int) -> None:
    found = wrap(text, width, hanging)
    shown = "".join(text[line.start : line.end] for line in found)
    assert shown.replace(" ", "") == text.replace(" ", "")
    for number, line in enumerate(found):
        part = text[line.start : line.end]
        room = width if number == 0 else max(1, width - hanging)
        assert cell_len(part) <= room or len(split_graphemes(part)[0]) == 1
