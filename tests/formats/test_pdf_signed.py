"""PDF: who signs a letter, line by line."""

import pytest

from briefreader.domain.document import BlockKind
from tests.formats.pdf_pages import FIRST, LEFT, LONG, SECOND, column, read, texts
from tests.pdf_maker import Words, paragraph


@pytest.mark.parametrize("formula", ["Hoogachtend,", "Met vriendelijke groet,", "Hoogachtend"])
@pytest.mark.parametrize("office", ["de Minister van Bruggen,", "DE MINISTER VAN BRUGGEN,", "Ministerie van Bruggen,"])
def test_the_lines_of_who_signs_stand_by_themselves_without_room_between_them(formula: str, office: str) -> None:
    signed = [formula, office, "namens deze:", "A.B. van der Proef"]
    page = column(700, FIRST, SECOND, FIRST)
    top = page[-1].baseline - 24
    page += [Words(LEFT, top - 12 * place, line) for place, line in enumerate(signed)]
    assert texts(read(page))[3:] == signed


def test_a_closing_formula_on_a_new_page_does_not_go_on_with_the_full_line_before_it() -> None:
    later = ["Hoogachtend,", "De Minister van Bruggen,", "A.B. van der Proef"]
    full = FIRST[: FIRST.rindex(" ", 0, 66)] + "."
    pages = [
        [*column(700, SECOND, LONG), *column(300, full)],
        [Words(LEFT, 700 - 12 * at, line) for at, line in enumerate(later)],
    ]
    assert texts(read(*pages)) == [SECOND, LONG, full, *later]


def test_a_name_below_a_remark_under_the_office_signs_though_it_is_bold() -> None:
    office = ["De minister van Bruggen,", "namens deze,"]
    remark = "Deze brief is in een beveiligde omgeving goedgekeurd, en is om die reden niet ondertekend."
    heads = [
        words
        for place, title in enumerate(("Bruggen", "Sluizen", "Wegen"))
        for words in _section(700 - 90 * place, title)
    ]
    page = [*heads, *(Words(LEFT, 400 - 12 * place, line) for place, line in enumerate(office))]
    page += [
        *paragraph(LEFT, 340, 340, remark, face="italic"),
        Words(LEFT, 290, "drs. A.B. van der Proef", face="bold"),
    ]
    page += [Words(LEFT, 278, "Directeur Bruggen", face="bold"), *column(240, SECOND)]
    document = read(page)
    assert document.metadata.signature[-2:] == ("drs. A.B. van der Proef", "Directeur Bruggen")
    assert texts(document, BlockKind.HEADING) == ["Bruggen", "Sluizen", "Wegen"]


def _section(top: float, title: str) -> list[Words]:
    return [Words(LEFT, top, title, face="bold"), *column(top - 12, FIRST)]


@pytest.mark.parametrize("salutation", ["Geachte heer", "Geachte mevrouw", "Geachte heer/mevrouw", "Beste heer"])
def test_a_salutation_whose_name_was_left_out_is_one(salutation: str) -> None:
    words = [Words(LEFT, 720, salutation, face="bold"), *column(700, FIRST, SECOND)]
    assert texts(read(words), BlockKind.SALUTATION) == [salutation]


def test_grounds_of_refusal_in_large_type_are_no_headings() -> None:
    codes = ["10.1.c + 10.2.g + 11.1", "5.1.2e", "(10)(2a);(10)(2e)"]
    words = column(720, FIRST, SECOND, LONG)
    for place, code in enumerate(codes):
        words += [Words(LEFT, 400 - 60 * place, code, 16), *column(376 - 60 * place, FIRST)]
    assert not texts(read(words), BlockKind.HEADING)


def test_the_office_below_a_name_stands_by_itself_though_it_begins_small() -> None:
    signed = ["De minister van Bruggen,", "namens deze,", "drs. A.B. van der Proef", "directeur van de bruggen"]
    page = column(700, FIRST, SECOND, FIRST)
    top = page[-1].baseline - 24
    page += [Words(LEFT, top - 12 * place, line) for place, line in enumerate(signed)]
    assert texts(read(page))[3:] == signed


def test_small_type_that_nothing_sets_apart_is_no_heading() -> None:
    page = [Words(LEFT, 780, "MOTIE VAN DE LEDEN PROEF EN BRUG", 8), Words(LEFT, 762, "Debat over de bruggen", 8)]
    page += [*column(720, FIRST, LONG), Words(LEFT, 300, "De sluizen"), *column(276, SECOND)]
    assert texts(read(page), BlockKind.HEADING) == ["MOTIE VAN DE LEDEN PROEF EN BRUG", "De sluizen"]
