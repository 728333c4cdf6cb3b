"""PDF: items of lists and rows of labels, told by their numbers and places where their lines are full."""

import pytest

from briefreader.domain.document import BlockKind
from tests.formats.pdf_pages import FIRST, LEFT, LONG, SECOND, column, read, texts
from tests.pdf_maker import Words, paragraph

_FULL = "de stand van de bruggen en van de wegen in het noorden van het"
"""Words that fill a line but for a short word."""


@pytest.mark.parametrize(
    ("first", "second"), [("1°.", "2°."), ("2.9", "2.10"), ("a)", "b)"), ("IV.", "V."), ("(9)", "(10)"), ("h.", "i.")]
)
def test_the_next_number_begins_an_item_below_a_full_line_without_a_mark(first: str, second: str) -> None:
    page = column(700, FIRST, LONG, "De lijst noemt:")
    top = page[-1].baseline - 12
    lines = (f"{first} {_FULL} water", f"{second} {_FULL} land", "de zuidelijke sluizen")
    page += [Words(LEFT, top - 12 * place, line) for place, line in enumerate(lines)]
    items = texts(read([*page, *column(top - 60, SECOND)]))[3:-1]
    assert items == [lines[0], f"{lines[1]} {lines[2]}"]


def test_a_number_that_is_not_the_next_does_not_cut_a_sentence() -> None:
    page = column(700, FIRST, LONG, "De lijst noemt:")
    top = page[-1].baseline - 12
    lines = (f"1. {_FULL} water", "7. van de lijst, en de zuidelijke sluizen")
    page += [Words(LEFT, top - 12 * place, line) for place, line in enumerate(lines)]
    assert " ".join(lines) in texts(read([*page, *column(top - 60, SECOND)]))


def test_items_with_roman_numbers_are_one_list_and_no_headings() -> None:
    page = column(720, FIRST, "Het plan zet in op het volgende:")
    titles = ("I. Behoud van bruggen", "II. Herstel van sluizen", "III. Aanleg van wegen", "IV. Meting", "V. Verslag")
    top = page[-1].baseline - 12
    page += [Words(LEFT, top - 12 * place, title) for place, title in enumerate(titles)]
    document = read([*page, *column(top - 90, SECOND)])
    items = [block for block in document.blocks if block.kind is BlockKind.LIST_ITEM]
    assert [block.span.of(document.text) for block in items] == list(titles)
    assert {block.level for block in items} == {1}
    assert not texts(document, BlockKind.HEADING)


@pytest.mark.parametrize("parts", [1, 2])
def test_a_label_before_the_column_of_its_value_begins_a_block_on_a_full_line_too(parts: int) -> None:
    value = LEFT + 90
    rows = (("Besluit:", f"{_FULL[:48]} 2030"), ("Noot:", "de bruggen worden gemeten"), ("Zaak:", f"{_FULL[:48]} 2031"))
    words: list[Words] = []
    for place, (label, text) in enumerate(rows):
        words += [Words(LEFT, 600 - 12 * place, label), Words(value, 600 - 12 * place, text)]
    tail = column(500, *([SECOND] * 3))
    pages = (
        [[*column(720, FIRST), *words, *tail]]
        if parts == 1
        else [
            [*column(720, FIRST), *words[:2]],
            [*(word._replace(baseline=word.baseline + 120) for word in words[2:]), *tail],
        ]
    )
    assert texts(read(*pages))[1:4] == [f"{label} {text}" for label, text in rows]


def test_lines_of_three_cells_each_are_rows_below_each_other() -> None:
    page = column(720, FIRST)
    for place, name in enumerate(("BZ", "OCW")):
        cells = (name, "in verband met", "agendapunt 6, 9, 13, 20, 24, 27, 35")
        page += [Words(LEFT + (0, 60, 150)[at], 620 - 12 * place, cell) for at, cell in enumerate(cells)]
    assert [text for text in texts(read([*page, *column(560, LONG)])) if "agendapunt" in text] == [
        f"{name} in verband met agendapunt 6, 9, 13, 20, 24, 27, 35" for name in ("BZ", "OCW")
    ]


def test_items_of_an_agenda_are_headings_however_their_bold_titles_end_and_however_long_they_are() -> None:
    long = "Verslag over de bruggen en de sluizen in het noorden van de provincie en over de kosten daarvan in dit jaar"
    titles = ("Bruggen", "De lijst wordt vastgesteld.", long, "Sluizen", "Wegen")
    words: list[Words] = column(780, FIRST)
    top = 700.0
    for number, title in enumerate(titles, 1):
        bold = paragraph(LEFT + 100, top, 220, title, face="bold")
        words += [Words(LEFT, top, f"{number}."), Words(LEFT + 22, top, "Agendapunt:"), *bold]
        top = bold[-1].baseline - 24
        words += [Words(LEFT + 22, top, "Besluit:"), *paragraph(LEFT + 100, top, 220, SECOND)]
        top = words[-1].baseline - 24
    wanted = [f"{number}. Agendapunt: {title}" for number, title in enumerate(titles, 1)]
    assert texts(read(words), BlockKind.HEADING) == wanted


@pytest.mark.parametrize("rest", ["- 5 maart 2030", "(Proefpartij) - 5 maart 2030", "Proef - 5 maart 2030"])
def test_what_stands_below_the_initials_of_a_name_goes_on_with_it(rest: str) -> None:
    first = "Brief van de minister van Bruggen en van Wegen en van Sluizen, Proef A.B."
    page = [*column(780, FIRST, LONG), Words(LEFT, 500, first), Words(LEFT, 488, rest), *column(440, SECOND)]
    assert f"{first} {rest}" in texts(read(page))


def test_a_small_o_is_the_bullet_of_an_item_on_a_full_line_too() -> None:
    items = (f"o het verslag over {_FULL[:44]}", "o de toelichting bij het voorstel")
    page = column(700, FIRST, LONG, "De lijst noemt:")
    top = page[-1].baseline - 12
    page += [Words(LEFT, top - 12 * place, item) for place, item in enumerate(items)]
    document = read([*page, *column(top - 60, SECOND)])
    assert texts(document, BlockKind.LIST_ITEM) == list(items)


@pytest.mark.parametrize("hangs", [True, False])
def test_letters_without_a_mark_begin_items_where_the_lines_hang_behind_them(hangs: bool) -> None:
    tail = "en de wegen in het noorden van het land,"
    page = [*column(720, FIRST, LONG), Words(LEFT, 360, f"c {_FULL} land"), Words(LEFT + 14 * hangs, 348, tail)]
    page += [Words(LEFT, 336, "d het onderhoud van de sluizen,"), *column(300, SECOND)]
    found = texts(read(page))[2:-1]
    whole = [f"c {_FULL} land {tail}", "d het onderhoud van de sluizen,"]
    assert found == (whole if hangs else [" ".join(whole)])
