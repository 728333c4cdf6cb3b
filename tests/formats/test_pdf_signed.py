"""PDF: who signs a letter, line by line."""

import pytest

from tests.formats.pdf_pages import FIRST, LEFT, LONG, SECOND, column, read, texts
from tests.pdf_maker import Words


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
