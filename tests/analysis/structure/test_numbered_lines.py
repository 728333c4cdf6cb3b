"""No block begins in the middle of a citation, wherever its lines are parted."""

import pytest

from briefreader.analysis.structure.numbered import goes_on_with_number
from briefreader.analysis.structure.recover import recover_structure
from briefreader.domain.document import Metadata

BEFORE = "De minister heeft de Kamer daarover eerder bericht, zo staat in het stuk\n"
BEHIND = "en zal dat aan het einde van het jaar opnieuw doen, zodra bekend is wat de\nburen van het plan vinden.\n"


@pytest.mark.parametrize(
    ("before", "line"),
    [
        ("(Kamerstuk 27 925, nr.", "808) en zal dat opnieuw doen"),
        ("(Kamerstuk 27 925, nr.", "AF) en zal dat opnieuw doen"),
        ("nr.", "808) en zal dat opnieuw doen"),
        ("volgens Kamerstuk", "27 925, nr. 808"),
        ("zie Kamerstuk 27", "925, nr. 808"),
        ("Kamerstukken II 2019/20,", "27 925, nr. 808"),
        ("zie 35 570 X,", "nr. 808 en verder"),
        ("zie de Handelingen", "II 2021/22, nr. 12, item 4"),
        ("Handelingen II 2021/22, nr. 12, item", "4 en verder"),
    ],
)
def test_a_line_goes_on_with_a_citation(before: str, line: str) -> None:
    assert goes_on_with_number(before, line, parted=False)
    assert goes_on_with_number(before, line, parted=True)


@pytest.mark.parametrize(
    ("before", "line"),
    [
        ("(Kamerstuk 27 925, nr.", "4"),
        ("Zo staat het in het Kamerstuk.", "27 925 mensen zijn geteld"),
        ("De brief heeft geen nr.", "De minister schrijft"),
        ("Er zijn 12,", "nr. 13 ontbreekt"),
        ("zie de Handelingen", "Ik kom daarop terug"),
        ("in 2021", "925 mensen zijn geteld"),
    ],
)
def test_a_line_begins_a_block(before: str, line: str) -> None:
    assert not goes_on_with_number(before, line, parted=True)


@pytest.mark.parametrize("parted", ["\n", "\n\n", "\n\f", "\n\n\n"], ids=["line", "blank", "page", "blanks"])
def test_the_halves_of_a_citation_stay_together(parted: str) -> None:
    text = f"{BEFORE}van het voorjaar over deze zaak en al wat erbij hoort (Kamerstuk 28 676,{parted}nr. 71) {BEHIND}"
    assert "28 676, nr. 71) en zal" in recover_structure(text, Metadata("title")).text


def test_a_word_before_a_number_may_stand_on_a_line_of_its_own() -> None:
    text = f"{BEFORE}van het voorjaar over deze zaak en al wat erbij hoort (Kamerstuk 28 676,\nnr.\n71) {BEHIND}"
    assert "28 676, nr. 71) en zal" in recover_structure(text, Metadata("title")).text
