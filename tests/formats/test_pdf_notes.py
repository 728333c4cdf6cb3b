"""PDF: notes at the feet of pages, and the raised numbers to which they belong."""

import pytest

from briefreader.analysis.structure.glyphs import set_width
from briefreader.domain.document import BlockKind, Document
from tests.formats.pdf_pages import read
from tests.pdf_maker import Words, paragraph

LEFT = 70


def anchored(document: Document) -> list[tuple[str, str, str]]:
    """Each note with the word before its anchor and its own text."""
    return [
        (note.number, document.text[: note.anchor or 0].rpartition(" ")[2], note.span.of(document.text))
        for note in document.footnotes
    ]


def raised(number: str, words: Words) -> Words:
    """A small number above the end of some words."""
    return Words(
        words.left + set_width(words.text) * words.size / 1000 + 0.1, words.baseline + 4, number, 6, words.face
    )


def noted(number: str, words: Words) -> list[Words]:
    return [words, raised(number, words)]


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_a_page_that_is_turned_keeps_the_order_of_its_lines_and_its_notes(turned: int) -> None:
    text = (
        "De gemeente heeft in het voorjaar een plan gemaakt voor het onderhoud van de bruggen, en heeft daarbij "
        "gevraagd naar de kosten van het werk en naar de tijd die ervoor nodig is."
    )
    first, second, *rest = paragraph(LEFT, 700, 240, text)
    note = [Words(LEFT, 90, "1", 5), Words(LEFT + 8, 87, "Brief van mei.", 7)]
    document = read([first, *noted("1", second), *rest, *note], turned=turned)
    assert document.text == f"{text}\n1 Brief van mei."
    assert anchored(document) == [("1", "daarbij", "1 Brief van mei.")]


def test_a_raised_number_is_no_part_of_the_word_before_it() -> None:
    page = [
        *noted("1", Words(LEFT, 700, "De bruggen zijn op 9 mei 2023")),
        Words(LEFT + 146, 700, "geopend, zoals de minister schrijft."),
        Words(LEFT, 90, "1", 5),
        Words(LEFT + 8, 87, "Brief van de minister.", 7),
    ]
    document = read(page)
    assert document.text.startswith("De bruggen zijn op 9 mei 2023 geopend, zoals de minister schrijft.")
    assert anchored(document) == [("1", "2023", "1 Brief van de minister.")]


def test_a_raised_number_inside_a_compound_leaves_the_word_whole() -> None:
    page = [
        *noted("1", Words(LEFT, 700, "De NWO")),
        Words(LEFT + 41.5, 700, "-programma's lopen door."),
        Words(LEFT, 90, "1", 5),
        Words(LEFT + 8, 87, "Nederlandse organisatie.", 7),
    ]
    document = read(page)
    assert document.text.startswith("De NWO-programma's lopen door.")
    assert anchored(document) == [("1", "NWO", "1 Nederlandse organisatie.")]


def test_notes_out_of_order_and_on_two_pages_find_their_places() -> None:
    def page(first: int, second: int) -> list[Words]:
        return [
            *noted(str(first), Words(LEFT, 700, "Over het eerste is al bericht")),
            *noted(str(second), Words(LEFT, 688, "en over het tweede nog niet")),
            Words(LEFT, 676, "hoewel dat was gevraagd."),
            Words(LEFT, 78, f"{second}. Noot over het tweede.", 7),
            Words(LEFT, 96, f"{first}. Noot over het eerste,", 7),
            Words(LEFT, 87, "die twee regels lang is.", 7),
        ]

    document = read(page(1, 2), page(3, 4))
    assert [(number, word) for number, word, _ in anchored(document)] == [
        ("1", "bericht"),
        ("2", "niet"),
        ("3", "bericht"),
        ("4", "niet"),
    ]
    assert anchored(document)[0][2] == "1 Noot over het eerste, die twee regels lang is."


def test_notes_at_the_foot_of_the_left_column_are_found() -> None:
    text = " ".join(f"De brug over de haven met nummer {number} is in het voorjaar gebouwd." for number in range(9))
    left = paragraph(LEFT, 700, 200, text)
    last = left[-1]
    right = paragraph(LEFT + 240, 700, 200, f"{text} {text} {text} {text}")
    note = [Words(LEFT, 300, "1", 5), Words(LEFT + 8, 297, "Brief van mei.", 7)]
    document = read([*left, raised("1", last), *note, *right])
    assert anchored(document) == [("1", "gebouwd.", "1 Brief van mei.")]


def test_a_note_that_goes_on_at_the_next_foot_is_one() -> None:
    first = [
        *noted("1", Words(LEFT, 700, "Over de bruggen is bericht en de")),
        Words(LEFT, 80, "1. Deze noot is lang en", 7),
    ]
    second = [
        *noted("2", Words(LEFT, 700, "wegen volgen later in het jaar")),
        Words(LEFT, 90, "gaat hier verder.", 7),
        Words(LEFT, 80, "2. Een andere.", 7),
    ]
    document = read(first, second)
    assert [text for _, _, text in anchored(document)] == ["1 Deze noot is lang en gaat hier verder.", "2 Een andere."]
    assert document.text.startswith("Over de bruggen is bericht en de wegen volgen later in het jaar\n")


def test_a_number_in_larger_type_is_a_note_where_it_stands_higher() -> None:
    words = Words(LEFT, 700, "De bruggen zijn op 9 mei 2023")
    number = Words(LEFT + set_width(words.text) / 100, 704.4, "1", 9)
    note = [Words(LEFT, 90, "1", 5), Words(LEFT + 8, 87, "Brief van mei.", 7)]
    document = read([words, number, Words(number.left + 8, 700, "geopend."), *note])
    assert anchored(document) == [("1", "2023", "1 Brief van mei.")]


def test_notes_at_the_end_below_a_heading_belong_to_the_numbers_of_all_pages() -> None:
    first = [*noted("1", Words(LEFT, 700, "Over de bruggen is op 9 mei 2023")), Words(LEFT + 160, 700, "bericht.")]
    second = [
        *noted("2", Words(LEFT, 700, "De wegen volgen later in het jaar")),
        Words(LEFT, 660, "Noten", 14, "bold"),
        Words(LEFT, 640, "1 Brief van mei, die lang is en die ook over wegen"),
        Words(LEFT, 628, "gaat."),
        Words(LEFT, 608, "2"),
        Words(LEFT, 596, "Brief van juni."),
    ]
    document = read(first, second)
    assert anchored(document) == [
        ("1", "2023", "1 Brief van mei, die lang is en die ook over wegen gaat."),
        ("2", "jaar", "2 Brief van juni."),
    ]
    assert "9 mei 2023 bericht." in document.text


def test_a_power_is_no_note() -> None:
    page = [
        *noted("2", Words(LEFT, 700, "De brug is 40 m")),
        Words(LEFT + 80, 700, "groot en van hout gemaakt."),
    ]
    document = read(page)
    assert document.text == "De brug is 40 m2 groot en van hout gemaakt."
    assert not document.footnotes


def test_a_power_before_the_anchor_of_a_note_stays_a_power() -> None:
    page = [
        *noted("1", Words(LEFT, 712, "Over de brug is in mei bericht")),
        *noted("2", Words(LEFT, 700, "De brug is 40 m")),
        Words(LEFT + 82, 700, "groot, zoals eerder door de"),
        *noted("2", Words(LEFT, 688, "minister is gemeld")),
        Words(LEFT, 90, "1", 5),
        Words(LEFT + 8, 87, "Brief van mei.", 7),
        Words(LEFT, 80, "2", 5),
        Words(LEFT + 8, 77, "Brief van juni.", 7),
    ]
    document = read(page)
    assert "De brug is 40 m2 groot" in document.text
    assert [word for _, word, _ in anchored(document)] == ["bericht", "gemeld"]


def test_a_note_on_the_title_of_a_print_moves_no_other_anchor() -> None:
    page = [
        Words(LEFT, 760, "Tweede Kamer der Staten-Generaal", 18, "bold"),
        Words(LEFT, 720, "Vergaderjaar 2019-2020"),
        Words(LEFT, 690, "35 999", 12, "bold"),
        Words(LEFT + 160, 690, "Regels over bruggen", 12, "bold"),
        Words(LEFT, 660, "Nr. 4", 10, "bold"),
        *noted("1", Words(LEFT + 160, 660, "ADVIES EN NADER RAPPORT", 10, "bold")),
        *noted("2", Words(LEFT + 160, 630, "Het advies is in mei gevraagd")),
        Words(LEFT + 160, 96, "1", 5),
        Words(LEFT + 168, 93, "Ter inzage gelegd.", 7),
        Words(LEFT + 160, 86, "2", 5),
        Words(LEFT + 168, 83, "Brief van mei.", 7),
    ]
    document = read(page)
    assert document.metadata.identifier is not None
    assert document.metadata.identifier.canonical == "kst-35999-4"
    assert document.metadata.title == "Regels over bruggen"
    assert [note.anchor for note in document.footnotes] == [None, len("Het advies is in mei gevraagd")]
    assert [block.kind for block in document.blocks] == [
        BlockKind.PARAGRAPH,
        BlockKind.FOOTNOTE,
        BlockKind.FOOTNOTE,
    ]


def test_a_note_that_found_no_room_stands_at_the_foot_of_the_next_page() -> None:
    first, second = ("De brug is in mei gekeurd.", "Dat is gemeld."), ("De dijk is in juni gekeurd.", "Dat ook.")
    pages = [
        [*noted("1", Words(LEFT, 700, first[0])), *noted("2", Words(LEFT + 150, 700, first[1]))],
        [Words(LEFT, 700, second[0]), *noted("3", Words(LEFT + 150, 700, second[1]))],
    ]
    pages[0].append(Words(LEFT, 87, "1. Brief van mei.", 7))
    pages[1] += [Words(LEFT, 96, "2. Brief van juni.", 7), Words(LEFT, 87, "3. Brief van juli.", 7)]
    assert anchored(read(*pages)) == [
        ("1", "gekeurd.", "1 Brief van mei."),
        ("2", "gemeld.", "2 Brief van juni."),
        ("3", "ook.", "3 Brief van juli."),
    ]


def test_a_number_at_the_beginning_of_a_line_belongs_to_the_word_before_it() -> None:
    text = "De brug is in mei gekeurd volgens het plan"
    page = [Words(LEFT, 700, text), Words(LEFT, 692, "1", 6), Words(LEFT + 4, 688, "dat de raad eerder had gezien.")]
    document = read([*page, Words(LEFT, 87, "1. Brief van mei.", 7)])
    assert anchored(document) == [("1", "plan", "1 Brief van mei.")]
    assert document.blocks[0].span.of(document.text) == f"{text} dat de raad eerder had gezien."


def test_a_sentence_ends_before_the_number_of_its_note() -> None:
    lines = paragraph(
        LEFT, 700, 240, "De brug in het noorden is in de maand mei van dit jaar weer door de raad gekeurd."
    )
    width = set_width(lines[0].text) / 100
    page = [*noted("1", lines[0]._replace(text=lines[0].text + ".")), Words(LEFT + 10, 688, "Dat is gemeld.")]
    more = paragraph(LEFT, 660, width + 6, " ".join([lines[0].text] * 6))
    document = read([*page, *more, Words(LEFT, 87, "1. Brief van mei.", 7)])
    assert [block.span.of(document.text) for block in document.blocks][1] == "Dat is gemeld."


@pytest.mark.parametrize("numbers", [("1", "2"), ("1", "3")])
def test_notes_at_the_end_without_a_heading_stand_below_their_numbers_if_all_are_in_the_text(
    numbers: tuple[str, str],
) -> None:
    first = [*noted("1", Words(LEFT, 700, "Over de bruggen is op 9 mei 2023")), Words(LEFT + 160, 700, "bericht.")]
    second = [*noted("2", Words(LEFT, 700, "De wegen volgen later in het jaar")), Words(LEFT, 660, "A.B. Proef")]
    second += [
        Words(LEFT + 8, 630, numbers[0], 10),
        Words(LEFT, 610, "Brief van mei, die lang is en die ook over wegen"),
    ]
    second += [Words(LEFT, 598, "gaat."), Words(LEFT + 8, 578, numbers[1], 10), Words(LEFT, 558, "Brief van juni.")]
    document = read(first, second)
    if numbers == ("1", "2"):
        assert anchored(document) == [
            ("1", "2023", "1 Brief van mei, die lang is en die ook over wegen gaat."),
            ("2", "jaar", "2 Brief van juni."),
        ]
    else:
        assert not document.footnotes


def test_notes_in_type_of_full_size_stand_below_all_anchors_and_are_no_items() -> None:
    page = [
        *noted("1", Words(LEFT, 700, "De bruggen zijn oud,")),
        *noted("2", Words(LEFT, 688, "en er is een plan gemaakt.")),
        Words(LEFT, 664, "1 brug is die van hout, en"),
        Words(LEFT, 652, "2 bruggen zijn die van staal."),
        Words(LEFT, 628, "De gemeente kiest na de zomer tussen"),
        Words(LEFT, 600, "1 Brief van de minister over alle bruggen in het noorden"),
        Words(LEFT, 588, "en het oosten."),
        Words(LEFT, 570, "2 Plan van mei."),
    ]
    document = read(page, [Words(LEFT, 700, "een brug van hout en een van staal.")])
    assert anchored(document) == [
        ("1", "oud,", "1 Brief van de minister over alle bruggen in het noorden en het oosten."),
        ("2", "gemaakt.", "2 Plan van mei."),
    ]
    assert "kiest na de zomer tussen een brug van hout" in document.text
    assert "1 brug is die van hout, en 2 bruggen zijn die van staal." in document.text


@pytest.mark.parametrize(
    ("below", "anchor"),
    [
        (["1. De eerste brug is van hout."], False),
        (["1 brug is van hout,", "en een van staal."], True),
        (["De gemeente heeft nu nog maar", "1 brug van hout."], False),
    ],
)
def test_what_has_no_note_below_it_keeps_its_numbers(below: list[str], anchor: bool) -> None:
    page = noted("1", Words(LEFT, 700, "De bruggen zijn oud."))
    page += [Words(LEFT, 670 - 12 * place, line) for place, line in enumerate(below)]
    if anchor:
        page.append(raised("2", page[-1]))
    document = read(page)
    assert not document.footnotes
    assert " ".join(below) in document.text
