"""The language of a name: what is written in English goes to the English expansions, all else to the Dutch ones."""

import pytest

from briefreader.analysis.abbreviations.language import is_english


@pytest.mark.parametrize(
    "name",
    [
        "Communicable Disease Threats Report",
        "Chief Information Officers",
        "Joint Support Ship",
        "Nuclear Planning Group",
        "Middle East respiratory syndrome coronavirus",
    ],
)
def test_english_names(name: str) -> None:
    assert is_english(name)


@pytest.mark.parametrize(
    "name",
    [
        "Nederlandse Cybersecurity Strategie",
        "Autoriteit Consument en Markt",
        "directeur-generaal",
        "Nationaal Cyber Security Centrum",
        "Stichting Data Trust",
        "Kroll",
        "",
    ],
)
def test_other_names(name: str) -> None:
    assert not is_english(name)
