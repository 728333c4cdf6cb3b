"""PDF: tables, their rows, columns and cells told by place."""

import pytest

from briefreader.domain.document import BlockKind
from tests.formats.pdf_pages import FIRST, LEFT, LONG, SECOND, column, read, texts
from tests.pdf_maker import Words, paragraph


def test_a_table_keeps_its_rows_and_the_lines_of_its_cells() -> None:
    rows = (("nr", "naam", "oordeel"), ("1", "Brug over de", "goed"), ("2", "Sluis", "matig"), ("3", "Kade", "slecht"))
    page = column(760, FIRST)
    top = 700.0
    for row in rows:
        for place, cell in enumerate(row):
            page.append(Words(LEFT + 90 * place, top, cell))
            if cell == "Brug over de":
                page.append(Words(LEFT + 90, top - 12, "haven"))
        top -= 30
    document = read([*page, *column(540, SECOND)])
    assert texts(document, BlockKind.TABLE) == [
        "nr  naam                oordeel\n1   Brug over de haven  goed\n2   Sluis               matig\n"
        "3   Kade                slecht"
    ]
    assert texts(document, BlockKind.PARAGRAPH) == [FIRST, SECOND]


def test_a_number_that_a_narrow_column_breaks_is_whole_and_the_head_of_a_column_goes_on() -> None:
    page = column(760, FIRST)
    head = ("Geld voor de brug-", "2024", "2025", "2026")
    for place, row in enumerate((head, ("Weg", "24.5", "51.8", "77.1"), ("Brug", "1.172.", "1.528.", "1.101."))):
        for at, cell in enumerate(row):
            page.append(Words(LEFT + (0, 110, 150, 190)[at], 700 - 30 * place, cell))
        if not place:
            page.append(Words(LEFT, 688, "gen"))
    page += [Words(LEFT + 110 + 40 * at, 628, digits) for at, digits in enumerate(("914", "242", "319"))]
    document = read([*page, *column(590, SECOND)])
    assert texts(document, BlockKind.TABLE) == [
        "Geld voor de bruggen  2024       2025       2026\n"
        "Weg                   24.5       51.8       77.1\n"
        "Brug                  1.172.914  1.528.242  1.101.319"
    ]


def test_lines_of_a_narrow_column_are_words_of_their_own_unless_one_is_broken() -> None:
    page = column(760, FIRST)
    for place, row in enumerate((("nr", "wat", "jaar"), ("1", "vervangen", "1934"), ("2", "bruggenplanne", "1956"))):
        page += [Words(LEFT + 60 * at + 40 * (at > 1), 700 - 36 * place, cell) for at, cell in enumerate(row)]
        below = ("", "door", "n")[place]
        page += [Words(LEFT + 60, 688 - 36 * place, below)] if below else []
    document = read([*page, *column(560, SECOND)])
    assert [row[1].of(document.text) for row in document.tables[0].rows] == ["wat", "vervangen door", "bruggenplannen"]


def test_numbers_that_do_not_reach_as_far_as_their_head_are_in_its_column() -> None:
    page = column(760, FIRST)
    for place, row in enumerate((("nr", "brug", "jaar"), ("1", "Kade", "1934"), ("2", "Dijk", "1960"))):
        lefts = (LEFT + 14 * (place > 0), LEFT + 60, LEFT + 120)
        page += [Words(left, 700 - 14 * place, cell) for left, cell in zip(lefts, row, strict=True)]
    document = read([*page, *column(640, SECOND)])
    assert [row[0].of(document.text) for row in document.tables[0].rows] == ["nr", "1", "2"]


def test_the_cells_of_a_wide_table_are_told_though_they_do_not_stand_below_each_other() -> None:
    page = column(760, FIRST)
    rows = (
        ("brug", "jaar", "oordeel"),
        ("Kade", "1934", SECOND[:121]),
        ("Dijk", "", FIRST[:120]),
        ("Sluis", "1956", FIRST[:80]),
    )
    for place, row in enumerate(rows):
        page += [Words(LEFT + 50 * at, 700 - 36 * place, cell) for at, cell in enumerate(row[:2]) if cell]
        page += paragraph(LEFT + 100, 700 - 36 * place, 230, row[2])
    document = read([*page, *column(540, SECOND)])
    assert "│" in texts(document, BlockKind.TABLE)[0]
    cells = [[cell.of(document.text) for cell in row] for row in document.tables[0].rows]
    assert cells == [[cell.strip() for cell in row] for row in rows]


def test_a_table_in_a_column_takes_no_words_of_the_column_beside_it() -> None:
    left = column(700, LONG, width=160)
    rows = (("brug", "jaar", "oordeel"), ("Kade", "1934", "goed"), ("Sluis", "1956", "matig"), ("Dijk", "1960", "goed"))
    right = column(700, FIRST, SECOND, left=270, width=160)
    top = right[-1].baseline - 26
    table = [
        Words(270 + 60 * at, top - 12 * place, cell) for place, row in enumerate(rows) for at, cell in enumerate(row)
    ]
    below = column(top - 70, SECOND, left=270, width=160)
    document = read([*left, *right, *table, *below])
    assert texts(document) == [LONG, FIRST, SECOND, *texts(document, BlockKind.TABLE), SECOND]
    assert texts(document, BlockKind.TABLE)[0].split() == [cell for row in rows for cell in row]


def sections(*parts: tuple[tuple[str, ...], ...]) -> list[Words]:
    """Rows of three cells, with more room between the parts of a table."""
    words: list[Words] = []
    top = 700.0
    for part in parts:
        for row in part:
            words += [Words(LEFT + (0, 140, 200)[at], top, cell) for at, cell in enumerate(row)]
            top -= 14
        top -= 18
    return words


def test_rows_with_numbers_are_rows_though_more_room_stands_between_the_parts_of_a_table() -> None:
    first = (("Baten", "6.918", "6.338"), ("Lasten", "6.781", "-6.051"), ("waarvan rente", "137", "287"))
    second = (("Vermogen", "3.084", "2.948"), ("verdeling", "58%", "53%"))
    document = read([*column(760, FIRST), *sections(first, second), *column(560, SECOND)])
    cells = [[cell.of(document.text) for cell in row] for row in document.tables[0].rows]
    assert cells == [list(row) for row in (*first, *second)]


def test_lines_that_fill_all_columns_with_names_are_rows_of_their_own() -> None:
    first = (("Kade", "Noord", "klinkers"), ("Dijk", "Oost", "klei"), ("Brug", "West", "staal"))
    second = (("Sluis", "Zuid", "beton"), ("Steiger", "Noord", "hout"))
    document = read([*column(760, FIRST), *sections(first, second), *column(560, SECOND)])
    assert [[cell.of(document.text) for cell in row] for row in document.tables[0].rows] == [
        list(row) for row in (*first, *second)
    ]


def test_two_rows_are_a_table_where_their_columns_stand_far_apart() -> None:
    rows = (("Brug", "Jaar", "Oordeel"), ("Kade", "1934", "Goed"))
    words = [
        Words(LEFT + 90 * at, 700 - 14 * place, cell) for place, row in enumerate(rows) for at, cell in enumerate(row)
    ]
    document = read([*column(760, FIRST), *words, *column(650, SECOND)])
    assert [[cell.of(document.text) for cell in row] for row in document.tables[0].rows] == [list(row) for row in rows]


def test_one_row_of_two_lines_is_no_table() -> None:
    rows = (("Brug over", "Gekeurd in", "Oordeel"), ("de haven", "mei", "goed"))
    words = [
        Words(LEFT + 90 * at, 700 - 14 * place, cell) for place, row in enumerate(rows) for at, cell in enumerate(row)
    ]
    assert not read([*column(760, FIRST), *words, *column(650, SECOND)]).tables


def test_the_head_above_numbers_with_a_dot_is_that_of_the_words_behind_them_too() -> None:
    page = [
        *column(760, FIRST),
        *(Words(LEFT + left, 700, cell) for left, cell in ((0, "Nr."), (30, "Brug"), (180, "Oordeel"))),
    ]
    for place, (name, found) in enumerate((("Kade van het noorden", "Goed"), ("Dijk bij de sluis", "Matig"))):
        top = 686 - 14 * place
        page += [Words(LEFT, top, f"{place + 1}."), Words(LEFT + 30, top, name), Words(LEFT + 180, top, found)]
    document = read([*page, *column(630, SECOND)])
    assert [[cell.of(document.text) for cell in row] for row in document.tables[0].rows] == [
        ["Nr. Brug", "Oordeel"],
        ["1. Kade van het noorden", "Goed"],
        ["2. Dijk bij de sluis", "Matig"],
    ]


@pytest.mark.parametrize(("first", "is_head"), [("Nr. Naam", False), ("a.", True), ("II", True), ("Besluit:", True)])
def test_bold_words_above_columns_are_no_heading_but_a_title_behind_its_number_is(first: str, is_head: bool) -> None:
    page = column(760, FIRST)
    for place in range(3):
        page += [Words(LEFT, 660 - 60 * place, f"Brug {place}", face="bold"), *column(648 - 60 * place, SECOND)]
    page += [Words(LEFT, 440, first, face="bold"), Words(LEFT + 90, 440, "Bruggen en sluizen", face="bold")]
    page += [*column(416, FIRST, left=LEFT + 90, width=250), *column(300, SECOND)]
    heads = texts(read(page), BlockKind.HEADING)
    assert (f"{first} Bruggen en sluizen" in heads) == is_head


def test_a_row_of_amounts_is_no_heading() -> None:
    page = [*column(760, FIRST, LONG), Words(LEFT, 400, "1 Inzet 2.727.644 2.856.815"), *column(360, SECOND)]
    assert not texts(read(page), BlockKind.HEADING)


def test_a_cell_alone_on_its_row_stays_in_the_table_where_rows_stand_far_apart() -> None:
    page = column(760, FIRST, LONG)
    rows = (
        ("nr", "brug", "2030", "2031"),
        ("", "Kade", "1.934", "2.144"),
        ("", "Wegen", "", ""),
        ("1", "Dijk", "1.960", "3.011"),
    )
    for place, row in enumerate(rows):
        lefts = (LEFT, LEFT + 40, LEFT + 140, LEFT + 200)
        page += [Words(left, 400 - 27 * place, cell) for left, cell in zip(lefts, row, strict=True) if cell]
    document = read([*page, *column(260, SECOND)])
    assert len(document.tables[0].rows) == 4


def test_a_line_of_many_cells_is_no_heading() -> None:
    cells = ("1 Brief", "20282", "9 mei 2030", "0001")
    row = [Words(LEFT + 80 * place, 400, cell) for place, cell in enumerate(cells)]
    assert not texts(read([*column(760, FIRST, LONG), *row, *column(370, SECOND)]), BlockKind.HEADING)
