"""What the foot of a page of the Kamer looks like, and the line of a sentence that begins as one."""

import pytest

from briefreader.analysis.structure.furniture import FURNITURE


@pytest.mark.parametrize(
    "line",
    [
        "Tweede Kamer, vergaderjaar 2029–2030, 36 999, nr. 12",
        "Tweede Kamer, vergaderjaar 2029–2030, 36 999 X, nr. 12 3",
        "Tweede Kamer, vergaderjaar 2029–2030, 36 999 hoofdstuk X, nr. 12, herdruk 3",
        "Tweede Kamer, vergaderjaar 2029–2030, Aanhangsel 3",
        "Eerste Kamer, vergaderjaar 2029–2030, 36 999, AB 1",
        "Tweede Kamer der Staten-Generaal, zitting 1960-1961, 6100, nr. 5",
    ],
)
def test_the_foot_of_a_page_is_furniture(line: str) -> None:
    assert FURNITURE.fullmatch(line)


@pytest.mark.parametrize(
    "line",
    [
        "Tweede Kamer, vergaderjaar 2029–2030, nr. 1234).",
        "Tweede Kamer, vergaderjaar 2029–2030, 36 999, nr. 12) is gemeld dat",
        "Tweede Kamer, vergaderjaar 2029–2030, Aanhangsel 1234, over de wacht",
    ],
)
def test_a_sentence_that_begins_as_a_foot_stays(line: str) -> None:
    assert not FURNITURE.fullmatch(line)
