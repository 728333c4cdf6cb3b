"""PDF: tables that go on over pages are one, and their repeated heads are none of their rows."""

from collections.abc import Sequence

from briefreader.domain.document import BlockKind, Document
from tests.formats.pdf_pages import FIRST, LEFT, SECOND, column, read, texts
from tests.pdf_maker import Words

HEAD = ("nr", "brug", "jaar", "oordeel")
NAMES = ("Kade", "Dijk", "Sluis", "Steiger bij het noordelijke hoofd", "Haven", "Spui", "Wad", "Sas", "Zijl")
ROWS = [(str(number), name, str(1934 + number), "goed") for number, name in enumerate(NAMES, 7)]


def table(top: float, rows: Sequence[Sequence[str]], lefts: Sequence[float] = (0, 30, 200, 260)) -> list[Words]:
    return [
        Words(LEFT + left, top - 14 * place, cell)
        for place, row in enumerate(rows)
        for left, cell in zip(lefts, row, strict=True)
        if cell
    ]


def cells(document: Document) -> list[list[list[str]]]:
    return [[[cell.of(document.text) for cell in row] for row in found.rows] for found in document.tables]


def test_a_table_goes_on_over_pages_in_the_same_columns() -> None:
    first = [*column(760, FIRST), *table(700, [HEAD, *ROWS[:3]])]
    document = read(first, table(760, ROWS[3:6]), [*table(760, ROWS[6:]), *column(700, SECOND)])
    assert cells(document) == [[[*HEAD], *map(list, ROWS)]]
    (drawn,) = texts(document, BlockKind.TABLE)
    assert {line.index("goed") for line in drawn.split("\n")[1:]} == {drawn.split("\n")[0].index("oordeel")}
    assert texts(document) == [FIRST, drawn, SECOND]


def test_a_head_that_is_repeated_on_the_next_page_is_no_row() -> None:
    first = [*column(760, FIRST), *table(700, [HEAD, *ROWS[:5]])]
    document = read(first, [*table(690, [HEAD, *ROWS[5:]]), *column(500, SECOND)])
    assert cells(document) == [[[*HEAD], *map(list, ROWS)]]
    assert document.metadata.furniture == (" ".join(HEAD),)


def test_a_column_without_words_on_one_page_is_that_of_the_others() -> None:
    later = [(number, name, "", found) for number, name, _, found in ROWS[3:]]
    document = read([*column(760, FIRST), *table(700, [HEAD, *ROWS[:3]])], [*table(760, later), *column(600, SECOND)])
    assert cells(document) == [[[*HEAD], *map(list, ROWS[:3]), *map(list, later)]]


def test_tables_with_other_columns_or_words_between_them_are_two() -> None:
    first = [*column(760, FIRST), *table(700, [HEAD, *ROWS[:3]])]
    other = table(760, ROWS[3:], (0, 45, 230, 300))
    assert len(read(first, other).tables) == 2
    assert len(read([*first, *column(600, SECOND)], table(760, ROWS[3:])).tables) == 2
    assert len(read(first, [*column(760, SECOND), *table(680, ROWS[3:])]).tables) == 2


def test_numbers_that_end_below_each_other_are_one_column_with_their_narrow_head() -> None:
    words = table(700, [("nr", *HEAD[1:]), *(("", *row[1:]) for row in ROWS)])
    for place, (number, *_) in enumerate(ROWS, 1):
        words.append(Words(LEFT + 16.7 - 5.56 * len(number), 700 - 14 * place, number))
    document = read([*column(760, FIRST), *sorted(words, key=lambda each: (-each.baseline, each.left))])
    assert cells(document) == [[[*HEAD], *map(list, ROWS)]]
