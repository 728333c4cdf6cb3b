"""Tables on the screen: columns below each other, every character in exactly one cell, whatever the width."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefreader.domain.document import Block, BlockKind, Document, Footnote, Metadata, Table
from briefreader.domain.span import Span
from briefreader.formats.compose import compose_document
from briefreader.formats.parts import Inline, Part
from briefreader.interface.layout.columns import Room, looked_at, set_columns
from briefreader.interface.layout.flow import Address, Layout
from briefreader.interface.layout.rows import Row
from briefreader.interface.layout.window import Window

Words = tuple[str, ...]
CELL = st.one_of(
    st.text("abc12é文.", max_size=20),
    st.text("abc12é文. ", min_size=20, max_size=120).map(lambda text: " ".join(text.split())),
)
TABLES = st.lists(st.lists(CELL, min_size=1, max_size=5).map(tuple), min_size=1, max_size=30).filter(
    lambda rows: any(len(row) > 1 for row in rows)
)
WIDTHS = st.integers(1, 130)


def document_of(rows: list[Words], before: str = "Alinea.", after: str = "Alinea.") -> Document:
    made = []
    for text in (before, after):
        inline = Inline()
        inline.write(text)
        inline.finish()
        made.append(Part(BlockKind.PARAGRAPH, inline))
    table = Part(BlockKind.TABLE, Inline(), rows=tuple(rows))
    return compose_document([made[0], table, made[1]], [], Metadata("Proef"))


def walk(layout: Layout) -> list[Address]:
    addresses = [layout.first()]
    while (following := layout.move(addresses[-1], 1)) != addresses[-1]:
        addresses.append(following)
    return addresses


def all_rows(layout: Layout) -> list[Row]:
    return [layout.row(address) for address in walk(layout)]


def drawn(rows: list[Words], measure: int, before: int = 0, after: int = 0) -> list[str]:
    layout = Layout(document_of(rows), measure, before, after)
    return [("─" * row.rule or " " * row.indent + row.shown) for row in all_rows(layout) if row.block == 1][1:]


EXAMPLES: list[tuple[str, list[Words], int, list[str]]] = [
    (
        "numbers stand to the right, under a line",
        [("Jaar", "Bedrag"), ("2021", "5"), ("2022", "1.250,5"), ("2023", "")],
        40,
        ["Jaar   Bedrag", "─────────────", "2021        5", "2022  1.250,5", "2023"],
    ),
    (
        "an empty cell keeps the columns after it in their place",
        [("een", "", "drie"), ("", "twee", "")],
        40,
        ["een        drie", "     twee"],
    ),
    (
        "prose is wrapped within its column, and rows stand apart",
        [("Motie Een", "De regering is gevraagd om dit te doen."), ("Motie Twee", "En dat ook, als het kan.")],
        30,
        [
            "Motie Een   De regering is",
            "            gevraagd om dit te",
            "            doen.",
            "",
            "Motie Twee  En dat ook, als",
            "            het kan.",
        ],
    ),
    (
        "a title goes on over the other columns",
        [("A", "1"), ("B", "2"), ("Een titel van de rijen eronder", ""), ("C", "3")],
        40,
        ["A  1", "B  2", "Een titel van de rijen eronder", "C  3"],
    ),
    (
        "no word is broken for a column to get narrower, and the table is wider than there is room",
        [("Verantwoording", "Uitvoerbaarheid", "Rechtmatigheid"), ("a", "b", "c")],
        20,
        ["Verantwoording  Uitvoerbaarheid  Rechtmatigheid", "a               b                c"],
    ),
    (
        "wide characters take two cells",
        [("文字", "a"), ("b", "c")],
        20,
        ["文字  a", "b     c"],
    ),
]


@pytest.mark.parametrize(("rows", "width", "expected"), [row[1:] for row in EXAMPLES], ids=[row[0] for row in EXAMPLES])
def test_a_table_is_drawn_as_a_table(rows: list[Words], width: int, expected: list[str]) -> None:
    assert drawn(rows, width) == expected


def test_a_table_takes_the_room_beside_the_text_only_where_it_needs_it() -> None:
    rows = [("een twee drie vier", "vijf zes zeven acht"), ("a", "b")]
    assert drawn(rows, 40)[0] == "een twee drie vier  vijf zes zeven acht"
    layout = Layout(document_of(rows), 30, 10, 10)
    assert [row.indent for row in all_rows(layout) if row.shown and row.block == 1] == [0, 0]
    layout = Layout(document_of(rows), 20, 10, 10)
    assert [row.indent for row in all_rows(layout) if row.shown and row.block == 1] == [-9, -9]
    assert not any(row.beyond for row in all_rows(layout))


@pytest.mark.parametrize(
    ("rows", "heading"),
    [
        ([("Naam", "Bedrag"), ("Jansen", "12")], 1),
        ([("", "2021", "2022"), ("Jansen", "12", "13")], 1),
        ([("Tabel 1: de bedragen", ""), ("Naam", "Bedrag"), ("a", "1"), ("b", "2")], 2),
        ([("Nr.", "Onderwerp", "Stand"), ("a", "Een lang onderwerp van een motie", "Gereed")], 1),
        ([("Naam", "Jansen"), ("Functie", "Voorzitter")], 0),
        ([("12", "13"), ("14", "15")], 0),
        ([("Naam", "Bedrag")], 0),
        ([("Een hele zin met een punt.", "Bedrag"), ("a", "1")], 0),
        ([("Naam", "Bedrag", "", "rest"), ("a", "1", "2", "3")], 0),
        ([("Schaal", "Leiding", "Hulp", "", "", "Lucht", "Water"), ("16", "Chef", "", "", "", "", "")], 1),
        ([("Schaal", "Leiding", "", "", "", "", "Water"), ("16", "Chef", "", "", "", "", "")], 0),
    ],
)
def test_the_first_row_is_told_from_the_others_where_it_reads_as_their_heading(rows: list[Words], heading: int) -> None:
    assert set_columns(rows, max(map(len, rows)), Room(80)).heading == heading


@given(TABLES, WIDTHS, WIDTHS, st.integers(0, 30), st.integers(4, 60), st.data())
def test_what_holds_for_every_table(
    rows: list[Words], width: int, other: int, beside: int, narrow: int, data: st.DataObject
) -> None:
    document = document_of(rows)
    every_character_of_every_cell_is_in_exactly_one_place(document, width, beside)
    a_character_is_found_again_on_the_row_that_shows_it(Layout(document, width))
    columns_stand_below_each_other(document_of([tuple(cell.replace("文", "w") for cell in row) for row in rows]), width)
    another_width_keeps_the_words_at_the_top(document, width, other, data)
    a_cell_of_the_screen_leads_to_its_character(document, narrow)


def every_character_of_every_cell_is_in_exactly_one_place(document: Document, width: int, beside: int) -> None:
    layout = Layout(document, width, beside, beside)
    places: dict[int, int] = {}
    for number, row in enumerate(all_rows(layout)):
        if row.block != 1 or row.blank:
            continue
        cells_taken = set()
        for at, start, end in row.texts:
            for offset in range(start, end):
                assert offset not in places
                places[offset] = number
                assert row.shown[at + offset - start] == document.text[offset]
                assert row.shows(offset)
                assert row.offset_at(row.index_of(offset)) == offset
                cells_taken.add(row.index_of(offset))
        assert all(character == " " for at, character in enumerate(row.shown) if at not in cells_taken)
    table = document.tables[0]
    wanted = {offset for row in table.rows for cell in row for offset in range(*cell)}
    assert {offset for offset in wanted if document.text[offset] != " "} <= places.keys() <= wanted


def a_character_is_found_again_on_the_row_that_shows_it(layout: Layout) -> None:
    addresses = walk(layout)
    for address in addresses:
        row = layout.row(address)
        for _, start, end in () if row.blank else row.texts:
            assert layout.address_of(start) == layout.address_of(end - 1) == address
    tops = [address for address in addresses if not layout.row(address).blank]
    assert all(layout.unclamped(layout.view(top, 12), 12) == top for top in tops)


def another_width_keeps_the_words_at_the_top(document: Document, before: int, after: int, data: st.DataObject) -> None:
    narrow, wide = Layout(document, before), Layout(document, after)
    offset = narrow.view(data.draw(st.sampled_from(walk(narrow))), 24).offset
    row = wide.row(wide.address_of(offset))
    assert row.start <= offset <= row.end
    assert offset == row.end or document.text[offset] in " -" or row.shows(offset)


def a_cell_of_the_screen_leads_to_its_character(document: Document, width: int) -> None:
    layout = Layout(document, width)
    for number, row in enumerate(shown := all_rows(layout)):
        window = Window(shown, 3, 0, width, 7)
        for _, start, end in () if row.blank else row.texts:
            for offset in range(start, end):
                place = window.position_of(offset)
                if place is not None:
                    assert place[1] == number
                    found = window.offset_under(*place)
                    assert found == offset
                else:
                    assert row.beyond
                    window.uncover(row, Span(offset, offset + 1))
                    assert window.position_of(offset) is not None


def columns_stand_below_each_other(document: Document, width: int) -> None:
    layout = Layout(document, width)
    columns = layout._table(1).columns  # type: ignore[union-attr]
    table = document.tables[0]
    for row in all_rows(layout):
        if row.block != 1 or row.blank:
            continue
        for at, start, end in row.texts:
            cells = next(cells for cells in table.rows if cells[0].start <= start <= cells[-1].end)
            column = next(number for number, cell in enumerate(cells) if cell.start <= start < cell.end)
            alone = columns.titles and not any(cell.length for cell in cells[1:])
            assert at >= columns.edges[column]
            assert alone or at + end - start <= columns.edges[column] + columns.widths[column]


def test_notes_stand_in_the_cells() -> None:
    text = "een  twee\ndrie  vier"
    table = Table(Span(0, 20), ((Span(0, 3), Span(5, 9)), (Span(10, 14), Span(16, 20))))
    blocks = (Block(BlockKind.TABLE, Span(0, 20)), Block(BlockKind.FOOTNOTE, Span(21, 28)))
    notes = (Footnote("1", Span(21, 28), 9), Footnote("12", Span(29, 36), 14))
    document = Document(Metadata("Proef"), f"{text}\n1 Noot.", blocks, (), notes, tables=(table,))
    rows = [row for row in all_rows(Layout(document, 40)) if row.shown]
    assert [row.shown for row in rows][:2] == ["een     twee¹", "drie¹²  vier"]
    for row in rows[:2]:
        for _, start, end in row.texts:
            assert all(row.offset_at(row.index_of(offset)) == offset for offset in range(start, end))


def test_a_long_table_is_laid_out_only_where_it_is_seen() -> None:
    assert len(looked_at(1_000_000, 3)) < 300
    assert len(looked_at(10_000, 1_000)) < 10
    rows = [(str(number), "een waarde", "nog een") for number in range(10_000)]
    document = document_of(rows)
    layout = Layout(document, 70)
    middle = document.tables[0].rows[5_000][1].start
    assert layout.row(layout.address_of(middle)).shown.startswith("5000")
    assert len(layout.window(layout.address_of(middle), 40)) == 40
    layout.move(layout.last(), -40)
    assert sum(len(made) for made in layout._rows.values()) < 500


def test_no_row_is_lost_where_a_long_table_is_cut_into_pieces() -> None:
    rows = [(f"rij {number}", "x") for number in range(500)]
    shown = [row.shown for row in all_rows(Layout(document_of(rows), 70)) if row.block == 1 and row.shown]
    assert [text.split("  ")[0] for text in shown] == [name for name, _ in rows]


def test_cells_that_nobody_looked_at_stay_apart() -> None:
    rows = [("a", "", "b")] * 400
    rows[65] = ("文", "iets onverwachts", "文字")
    assert 65 not in looked_at(400, 3)
    assert any(text.split() == ["文", "iets", "onverwachts", "文"] for text in drawn(rows, 70))


def test_a_table_without_known_cells_stays_as_it_is() -> None:
    text = "een   twee\ndrie  vier"
    document = Document(Metadata("Proef"), text, (Block(BlockKind.TABLE, Span(0, len(text))),), ())
    assert [row.shown for row in all_rows(Layout(document, 40)) if row.shown] == text.split("\n")


ROWS = [Row(0, 0, 9, shown="aaaa  bbbb  cccc  dddd", beyond=12, edges=(0, 6, 12, 18))]


@pytest.mark.parametrize(
    ("before", "by", "after"), [(0, 8, 6), (6, 8, 12), (12, 8, 12), (12, -8, 6), (6, -8, 0), (0, -8, 0), (0, 3, 3)]
)
def test_keys_bring_the_next_column_to_the_edge(before: int, by: int, after: int) -> None:
    window = Window(ROWS, width=10, shift=before)
    assert window.scroll_sideways(by, to_columns=True) is (before != after)
    assert window.shift(ROWS[0]) == after
