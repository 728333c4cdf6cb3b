"""PDF: paragraphs, columns, headings and furniture told by place and face."""

import pytest

from briefreader.analysis.structure.glyphs import set_width
from briefreader.domain.document import BlockKind
from briefreader.formats.pdf.lines import cut_line, set_lines
from briefreader.formats.pdf.page import GENERATED, Face, Page, Run
from tests.formats.pdf_pages import COLUMN, FIRST, LEFT, LONG, SECOND, column, read, texts
from tests.pdf_maker import Words, paragraph


@pytest.mark.parametrize("gap", [12, 0])
def test_lines_become_paragraphs_with_and_without_room_between_them(gap: int) -> None:
    assert texts(read(column(700, FIRST, SECOND, FIRST, gap=gap))) == [FIRST, SECOND, FIRST]


def test_a_paragraph_goes_on_over_a_page_and_its_running_foot() -> None:
    lines = paragraph(LEFT, 700, COLUMN, LONG)
    half = len(lines) // 2
    later = [line._replace(baseline=700 - 12 * place) for place, line in enumerate(lines[half:])]
    pages = [
        [*column(780, FIRST), *lines[:half], Words(250, 40, "Verslag over bruggen, blad 1")],
        [*later, Words(250, 40, "Verslag over bruggen, blad 2")],
    ]
    document = read(*pages)
    assert texts(document) == [FIRST, LONG]
    assert document.metadata.furniture == ("Verslag over bruggen, blad 1", "Verslag over bruggen, blad 2")
    assert [(block.page, block.line) for block in document.blocks] == [(1, 1), (1, 4)]


def test_running_heads_of_left_and_right_pages_and_of_chapters_are_furniture() -> None:
    heads = ("Gemeente Proefstad", "Verslag over bruggen", "1. Bruggen", "1. Bruggen", "2. Sluizen", "2. Sluizen")
    names = ("de Kade", "het Spui", "de Dijk", "het Sas", "de Sluis", "het Wad")
    bodies = [f"{FIRST} Dit gaat over de brug bij {name}." for name in names]
    title = Words(LEFT, 740, "Verslag over bruggen", 18, "bold")
    pages = [[*column(700, body), Words(LEFT, 800, head, 8)] for head, body in zip(heads, bodies, strict=True)]
    document = read([title, *pages[0]], *pages[1:])
    assert document.metadata.furniture == heads[1:]
    assert texts(document) == ["Gemeente Proefstad", "Verslag over bruggen", *bodies]


def test_page_numbers_of_two_words_and_bare_ones_are_furniture() -> None:
    for foot in ("Pagina {} van 3", "{}", "- {} -", "versie 1.2 van 3 mei, bladzijde {}"):
        parts = (FIRST, SECOND, f"{FIRST} {SECOND}")
        pages = [[*column(700, part), Words(450, 40, foot.format(number))] for number, part in enumerate(parts, 1)]
        assert texts(read(*pages)) == [*parts]


def test_the_date_below_the_page_whose_number_is_its_day_is_furniture_too() -> None:
    parts = (FIRST, SECOND, f"{SECOND} {FIRST}", f"{FIRST} {SECOND}", LONG)
    document = read(*([*column(700, part), Words(250, 40, "4 april 2018")] for part in parts))
    assert texts(document) == [*parts]
    assert document.metadata.furniture == ("4 april 2018",) * len(parts)


def test_the_column_of_the_colophon_is_no_part_of_the_letter() -> None:
    aside = [
        Words(450, 690, "Directie Bruggen", 6.5, "bold"),
        Words(450, 680, "Havenstraat 1", 6.5),
        Words(450, 660, "Ons kenmerk", 6.5, "bold"),
        Words(450, 652, "BR-2024-17", 6.5),
        Words(450, 636, "Contactpersoon", 6.5, "bold"),
        Words(450, 628, "A. Proef", 6.5),
    ]
    body = column(660, FIRST, SECOND)
    document = read([*aside, *body])
    assert texts(document) == [FIRST, SECOND]
    assert ("Ons kenmerk", "BR-2024-17") in document.metadata.colophon
    assert ("Contactpersoon", "A. Proef") in document.metadata.colophon
    assert document.metadata.furniture[:2] == ("Directie Bruggen", "Havenstraat 1")


def test_a_colophon_left_of_the_letter_is_no_part_of_it() -> None:
    aside = [
        Words(20, 690, "Directie Bruggen", 6.5, "bold"),
        Words(20, 672, "Contactpersoon", 6.5, "bold"),
        Words(20, 664, "A. Proef", 6.5),
        Words(20, 648, "Ons kenmerk", 6.5, "bold"),
        Words(20, 640, "BR-2024-17", 6.5),
    ]
    document = read([*aside, *column(690, FIRST, SECOND, left=120)])
    assert texts(document) == [FIRST, SECOND]
    assert {("Ons kenmerk", "BR-2024-17"), ("Contactpersoon", "A. Proef")} <= set(document.metadata.colophon)


def test_a_line_that_is_cut_keeps_its_cells_gaps_notes_and_marks() -> None:
    faces = [Face("Plain", False, False), Face("Bold", True, False)]
    words = ((0, "een", 0), (30, "twee", 1), (100, "drie", 0), (130, "vier", 1), (144.5, "1", 0))
    runs = [
        Run(left, 100 + 4 * (text == "1"), left + 20, 6 if text == "1" else 10, face, text, GENERATED)
        for left, text, face in words
    ]
    whole = set_lines(Page(595, 842, runs, faces), 1)[0]
    assert whole.text == "een twee drie vier1"
    for line, text in zip(cut_line(whole, 1), ("een twee", "drie vier1"), strict=True):
        assert line.text == text
        assert [place for place, *_ in line.gaps] == [text.index(" ") + 1]
        assert [line.text[mark.start : mark.end] for mark in line.marks] == [text.split()[1].rstrip("1")]
        assert [line.text[place:] for place, _ in line.raised] == ["1"] * text.count("1")


def test_numbers_that_hang_left_of_the_text_stay_with_it() -> None:
    page = [Words(50, 700, "1", 7), *column(700, FIRST), Words(50, 640, "2", 7), *column(640, SECOND)]
    document = read(page)
    assert document.text.split() == f"1 {FIRST} 2 {SECOND}".split()


def test_little_room_parts_paragraphs_where_a_sentence_fills_the_last_line() -> None:
    lines = paragraph(LEFT, 700, COLUMN, LONG)
    filled = max(range(2, len(lines) - 2), key=lambda place: len(lines[place].text))
    lines[filled] = lines[filled]._replace(text=lines[filled].text.rstrip(",.") + ".")
    below = lines[filled + 1]
    lines[filled + 1] = below._replace(text=below.text[0].upper() + below.text[1:])
    for gap, count in ((0, 1), (2, 2)):
        moved = [words._replace(baseline=words.baseline - gap * (place > filled)) for place, words in enumerate(lines)]
        assert len(texts(read(moved))) == count


@pytest.mark.parametrize(("gap", "count"), [(0, 3), (2, 4)])
def test_little_room_parts_no_paragraphs_where_others_have_none_between_them(gap: int, count: int) -> None:
    filled = "Het plan voor de bruggen in het noorden is klaar en wordt gelezen."
    width = set_width(filled) / 100 + 1
    page = [Words(LEFT, 700, filled), *column(686, SECOND, FIRST, SECOND, gap=gap, width=width)]
    assert len(texts(read(page))) == count


def test_who_signs_on_behalf_of_a_long_office_signs_below_it() -> None:
    office = "De Minister voor Bruggen, Dijken, Sluizen en Ontwikkelingswerken,"
    page = [
        *column(700, LONG),
        *column(300, office, "namens deze,", "drs. A.B. Proef", gap=0, width=set_width(office) / 99),
    ]
    assert read(page).metadata.signature == (office.rstrip(","), "namens deze", "drs. A.B. Proef")


@pytest.mark.parametrize("gap", [12, 0])
def test_the_end_of_a_motion_is_a_paragraph_though_the_line_before_it_is_full(gap: int) -> None:
    request = "verzoekt de regering om de bruggen in het noorden voor de zomer van dit jaar te herstellen,"
    width = set_width(request) / 100 + 1
    document = read(column(700, "De Kamer,", request, "en gaat over tot de orde van de dag.", gap=gap, width=width))
    assert texts(document) == ["De Kamer,", request, "en gaat over tot de orde van de dag."]


def test_a_motion_goes_on_with_a_paragraph_at_the_head_of_a_page() -> None:
    heard, considered = "gehoord de beraadslaging,", "overwegende dat de bruggen in het noorden oud zijn;"
    pages = [column(700, FIRST, "De Kamer,", heard), column(760, considered, SECOND)]
    assert texts(read(*pages)) == [FIRST, "De Kamer,", heard, considered, SECOND]


def test_bold_and_italic_lines_are_headings_of_two_levels() -> None:
    def part(top: float, heading: str, face: str) -> list[Words]:
        return [Words(LEFT, top, heading, 10, face), *column(top - 12, FIRST)]

    page = [*part(700, "Bruggen", "bold"), *part(600, "In het noorden", "italic"), *part(500, "Wegen", "bold")]
    document = read([*page, *column(440, SECOND)])
    assert texts(document, BlockKind.HEADING) == ["Bruggen", "In het noorden", "Wegen"]
    assert [block.level for block in document.blocks if block.level] == [1, 2, 1]


def test_a_bold_question_is_no_heading_of_its_answer() -> None:
    page = [
        Words(LEFT, 700, "Vraag 1", 10, "bold"),
        Words(LEFT, 688, "Zijn de bruggen veilig?", 10, "bold"),
        Words(LEFT, 664, "Antwoord op vraag 1", 10, "bold"),
        *column(652, FIRST),
    ]
    assert texts(read(page), BlockKind.HEADING) == ["Vraag 1", "Antwoord op vraag 1"]


def test_items_begin_blocks_and_a_bullet_without_a_letter_is_shown() -> None:
    page = column(700, "Er zijn twee redenen voor het besluit dat in het voorjaar over de bruggen is genomen:")
    for top, text in ((664, "de bruggen zijn oud"), (652, "er is geld voor een nieuwe")):
        page += [Words(LEFT, top, "·", 10, "symbol"), Words(LEFT + 18, top, text)]
    document = read(page)
    assert texts(document, BlockKind.LIST_ITEM) == ["• de bruggen zijn oud", "• er is geld voor een nieuwe"]


@pytest.mark.parametrize("first", [True, False])
def test_markers_that_come_apart_in_the_content_stand_before_their_items(first: bool) -> None:
    items = [
        Words(LEFT + 18, 664 - 12 * place, text) for place, text in enumerate(("Zijn ze oud?", "Ja.", "Nee, nog niet."))
    ]
    markers = [Words(LEFT + 4, 664 - 12 * place, f"{place + 1}.") for place in range(3)]
    late = [*markers, *items] if first else [*items, *column(600, SECOND), *markers]
    document = read([*column(690, "Er zijn drie vragen over de bruggen:"), *late])
    assert texts(document, BlockKind.LIST_ITEM) == ["1. Zijn ze oud?", "2. Ja.", "3. Nee, nog niet."]


def test_a_power_in_type_of_full_size_is_no_line_of_its_own() -> None:
    power = Words(LEFT + set_width("De brug is 40 m") / 100, 705, "2", 9)
    after = Words(power.left + 8, 700, "groot, en van hout.")
    assert texts(read([Words(LEFT, 700, "De brug is 40 m"), power, after])) == ["De brug is 40 m2 groot, en van hout."]


def test_places_tell_blanks_that_are_missing_and_those_that_are_none() -> None:
    spaced = "[(P) -160 (agina) -300 (inf) -110 (or) -110 (matie)]"[1:-1]
    page = [
        Words(LEFT, 700, spaced, raw=True),
        Words(LEFT, 660, "Geen"),
        Words(LEFT + 25 + 3, 660, "blank"),
        Words(LEFT, 620, "aan"),
        Words(LEFT + 16.7, 620, "een"),
    ]
    assert texts(read(page)) == ["Pagina informatie", "Geen blank", "aaneen"]


def test_letters_that_are_spaced_apart_make_whole_words() -> None:
    def spaced(word: str, more: int) -> str:
        return " ".join(f"({letter}) {-200 - more * (letter in 'AL')}" for letter in word)

    text = f"{spaced('VERLATEN', 80)} -500 {spaced('LANDEN', 80)}"
    document = read([Words(LEFT, 700, text, raw=True), *column(660, FIRST)])
    assert document.text.startswith("VERLATEN LANDEN\n")


def test_a_hyphen_at_the_end_of_a_line_is_resolved() -> None:
    page = [
        Words(LEFT, 700, "De voorgenomen werkzaamheden zijn door de ge-"),
        Words(LEFT, 688, "meente uitgesteld, en de anti-"),
        Words(LEFT, 676, "Europese partij is daar blij mee."),
    ]
    text = "De voorgenomen werkzaamheden zijn door de gemeente uitgesteld, en de anti-Europese partij is daar blij mee."
    assert texts(read(page)) == [text]


def test_what_stands_higher_is_read_first_whatever_the_order_of_the_content() -> None:
    assert texts(read([*column(600, SECOND), *column(700, FIRST)])) == [FIRST, SECOND]


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_the_turn_of_a_page_changes_nothing_in_its_words(turned: int) -> None:
    assert texts(read(column(700, FIRST, SECOND), turned=turned)) == [FIRST, SECOND]


def test_controls_that_letters_are_mapped_to_are_replaced_and_counted() -> None:
    document = read([Words(LEFT, 700, "xAyBz")], unicode="<41> <001B> <42> <202E>")
    assert document.text == "x\ufffdy\ufffdz"
    assert document.metadata.replaced_characters == 2


def test_every_word_is_in_the_text_or_beside_it() -> None:
    page = [
        *column(700, FIRST, SECOND),
        Words(450, 690, "Ons kenmerk", 6.5),
        Words(450, 682, "BR-1", 6.5),
        Words(LEFT, 100, "1 Zie het onderzoek.", 7),
        Words(450, 40, "Pagina 1 van 1", 7),
    ]
    document = read(page)
    metadata = document.metadata
    kept = [document.text, *metadata.furniture, *(f"{name} {value}" for name, value in metadata.colophon)]
    assert sorted(" ".join(kept).split()) == sorted(" ".join(words.text for words in page).split())


@pytest.mark.parametrize(
    "foot",
    [
        pytest.param([Words(LEFT, 40, "pag. 1/1")], id="named"),
        pytest.param([Words(LEFT, 40, "- 1 -")], id="dashes"),
        pytest.param([Words(LEFT, 40, "Bruggenblad 2029, nr. 12", 7), Words(400, 40, "1", 7)], id="beside"),
    ],
)
def test_the_number_of_a_page_by_itself_or_beside_small_type_is_no_text(foot: list[Words]) -> None:
    assert texts(read([*column(700, FIRST, SECOND), *foot])) == [FIRST, SECOND]


def test_a_small_line_with_another_number_is_text() -> None:
    document = read([*column(700, FIRST, SECOND), Words(LEFT, 40, "Bijlage", 7), Words(400, 40, "2", 7)])
    assert texts(document)[-1] == "Bijlage 2"


def test_capitals_on_top_of_a_page_begin_a_block_though_the_sentence_before_them_fills_its_line() -> None:
    first = paragraph(LEFT, 700, COLUMN, FIRST)
    width = set_width(first[0].text) / 100
    page = paragraph(LEFT, 700, width + 1, f"{first[0].text} {first[0].text}.")
    page[-1] = page[-1]._replace(text=f"{first[0].text}.")
    document = read(page, [Words(LEFT, 760, "VERLOOP VAN DE ONDERHANDELINGEN"), *column(740, SECOND)])
    assert texts(document, BlockKind.HEADING) == ["VERLOOP VAN DE ONDERHANDELINGEN"]


def test_the_title_of_a_matter_stands_below_its_date_though_that_fills_the_line() -> None:
    sent = "Brief regering - minister van Bruggen, A. Proef - 11 april 2029"
    width = set_width(sent) / 100
    title = paragraph(LEFT + 60, 688, width, SECOND)
    page = [Words(LEFT, 700, "Zaak:"), Words(LEFT + 60, 700, sent), *title]
    assert texts(read([*page, *column(600, FIRST, left=LEFT + 60, width=width)]))[:2] == [f"Zaak: {sent}", SECOND]
