"""Breaking strings into lines: nothing lost, nothing too wide, words whole where they can be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len, split_graphemes

from briefreader.interface.layout.wrap import wrap, wrap_title


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


@pytest.mark.parametrize(
    ("title", "width", "expected"),
    [
        ("Inleiding", 10, ["Inleiding"]),
        ("De werknemersverzekeringen", 20, ["De", "werknemersverzekeri…"]),
        ("4. De werknemersverzekeringen", 23, ["4. De", "werknemersverzekeringen"]),
        ("4. De werknemersverzekeringen", 12, ["4. De", "werknemersv…"]),
        ("Trans-Atlantische veiligheid", 17, ["Trans-Atlantische", "veiligheid"]),
        ("Trans-Atlantische veiligheid", 14, ["Trans-", "Atlantische", "veiligheid"]),
        ("een twee drie vier vijf zes", 6, ["een", "twee", "drie …"]),
        ("een twee drievier vijf", 9, ["een twee", "drievier", "vijf"]),
        ("een twee drie en vier of vijf en zes", 9, ["een twee", "drie en", "vier …"]),
        ("", 9, [""]),
    ],
)
def test_a_title_is_broken_at_its_blanks(title: str, width: int, expected: list[str]) -> None:
    assert wrap_title(title, width, 2, 3) == expected


@given(st.text("ab-/ é文", max_size=60), st.integers(6, 30))
def test_no_word_of_a_title_is_split(title: str, width: int) -> None:
    title = " ".join(title.split())
    shown = wrap_title(title, width, 2, 100)
    assert all(cell_len(line) <= width for line in shown)
    if all(cell_len(word) <= width for word in title.split()):
        assert " ".join(shown) == title
