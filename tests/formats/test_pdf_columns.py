"""PDF: columns, told by place."""

from tests.formats.pdf_pages import COLUMN, FIRST, LEFT, LONG, SECOND, column, read, texts
from tests.pdf_maker import Words


def test_columns_are_read_one_after_the_other() -> None:
    left = column(700, LONG, width=165)
    right = column(700, SECOND, FIRST, left=270, width=165)
    assert texts(read([*left, *right])) == [LONG, SECOND, FIRST]


def test_lines_end_with_their_column_below_a_title_that_is_wider() -> None:
    title = Words(LEFT, 760, "Verslag over de bruggen, sluizen en kaden van alle gemeenten in het noorden", 10, "bold")
    prose = "De raad vroeg het college toen Zwanenburgwalbrug en andere bruggen te sluiten."
    left = column(740, *[prose] * 3, "Er is niets besloten.", width=150)
    right = column(740, LONG, left=270, width=150)
    assert texts(read([title, *left, *right])) == [title.text, *[prose] * 3, "Er is niets besloten.", LONG]


def test_a_name_begins_no_paragraph_in_a_column_that_is_narrower_than_that_of_other_pages() -> None:
    words = " ".join(word.capitalize() if len(word) > 7 else word for word in LONG.split())
    wide = column(700, *[LONG] * 4, width=COLUMN + 40)
    assert texts(read(wide, column(700, words)))[-1] == words
