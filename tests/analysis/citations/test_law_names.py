"""The table of laws: each row found by its name and abbreviations, and called by name where its number is given."""

from importlib.resources import files

import pytest

from briefreader.analysis.citations.law_names import law_table, name_law
from briefreader.domain.identifier import parse_identifier


def test_every_row_is_found_by_its_name_and_has_a_source() -> None:
    rows = files("briefreader.analysis.citations").joinpath("laws.tsv").read_text(encoding="utf-8").splitlines()[1:]
    assert rows == sorted(rows, key=lambda row: row.split("\t")[0].lower())
    for row in rows:
        name, abbreviations, number, source = row.split("\t")
        assert source == (f"wetten.overheid.nl/{number}" if number else "by name alone"), row
        for words in (name, *filter(None, abbreviations.split(", "))):
            assert law_table().find(words), row


@pytest.mark.parametrize(
    ("written", "label"),
    [
        ("BWBR0001840", "Grondwet"),
        ("jci1.3:c:BWBR0005537&artikel=8:1", "artikel 8:1 Algemene wet bestuursrecht"),
        ("jci1.3:c:BWBR0005289&artikel=162", "artikel 162 Burgerlijk Wetboek Boek 6"),
        ("BWBR9999999", "BWBR9999999"),
        ("kst-27925-808", "Kamerstuk 27 925, nr. 808"),
    ],
)
def test_a_law_is_called_by_its_name(written: str, label: str) -> None:
    named = name_law(parse_identifier(written))
    assert (named.canonical, named.label) == (written, label)
