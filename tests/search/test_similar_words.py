"""Which words may have been meant: slips are forgiven by the length of the word, and nothing far-fetched."""

import pytest

from briefreader.search.index import build_index
from briefreader.search.similar import allowed_edits, corrections
from tests.factories import document_of


@pytest.mark.parametrize(
    ("words", "typed", "last", "expected"),
    [
        ("kamer kamer kader", "kaner", True, ["kamer", "kader"]),
        ("kamer", "kmaer", True, ["kamer"]),
        ("kamer", "kmare", True, []),
        ("plan", "plm", True, []),
        ("defensie", "defnsei", True, ["defensie"]),
        ("defensie", "tefensie", True, ["defensie"]),
        ("defensie", "tefensi", True, []),
        ("voorbereiding", "xoorbereidimg", True, ["voorbereiding"]),
        ("voorbereiding", "xoorberaidimg", True, []),
        ("vooruitgang", "vooritga", True, ["vooruitgang"]),
        ("vooruitgang", "vooritga", False, []),
        ("cyberweerbaarheid", "weerbaarhied", True, ["cyberweerbaarheid"]),
        ("cyberweerbaarheid", "weerbarheid", False, ["cyberweerbaarheid"]),
        ("anti-terrorisme", "terorisme", True, ["terrorisme"]),
        ("kamers", "kamer", True, ["kamer"]),
    ],
)
def test_corrections(words: str, typed: str, last: bool, expected: list[str]) -> None:
    vocabulary = build_index(document_of(words)).vocabulary
    assert list(corrections(vocabulary, typed, last, 4)) == expected


def test_the_likeliest_comes_first() -> None:
    vocabulary = build_index(document_of("staten staten straten stralen")).vocabulary
    found = corrections(vocabulary, "statn", True, 4)
    assert next(iter(found)) == "staten"
    whole, head, tail = (
        max(corrections(build_index(document_of(word)).vocabulary, "uitdagng", True, 1).values())
        for word in ("uitdaging", "uitdagingen", "raketuitdaging")
    )
    assert 100 > whole > head > tail > 50


def test_slips_are_forgiven_by_length() -> None:
    assert [allowed_edits("x" * length) for length in (3, 4, 5, 6, 9, 10, 30)] == [0, 1, 1, 2, 2, 3, 3]
