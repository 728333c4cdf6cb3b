"""PDF: words that are set apart, and links, in the text of the document."""

import pytest

from briefreader.analysis.structure.glyphs import set_width
from briefreader.domain.document import BlockKind, Document
from tests.formats.pdf_pages import read
from tests.pdf_maker import Area, Words, paragraph

LEFT, COLUMN = 70, 210
PLAIN = (
    "De gemeente heeft in het voorjaar een plan gemaakt voor het onderhoud van de bruggen, en heeft daarbij gevraagd "
    "naar de kosten van het werk en naar de tijd die ervoor nodig is."
)


def line(baseline: float, *pieces: tuple[str, str], left: float = LEFT) -> list[Words | Area]:
    """Pieces of a line, each in a face of its own."""
    words: list[Words | Area] = []
    for text, face in pieces:
        words.append(Words(left, baseline, text, 10, face))
        left += set_width(f"{text} ") / 100 * (1.06 if face == "bold" else 1)
    return words


def emphases(document: Document) -> list[tuple[str, bool]]:
    return [(emphasis.span.of(document.text), emphasis.strong) for emphasis in document.emphases]


def links(document: Document) -> list[tuple[str, str]]:
    return [(link.span.of(document.text), link.target) for link in document.links]


def around(words: Words, start: int, end: int, address: str, more: float = 0) -> Area:
    """The area of some characters of a line."""
    left, right = (words.left + set_width(words.text[:place]) / 100 for place in (start, end))
    return Area(left - more, words.baseline - 2, right + more, words.baseline + 8, address)


def test_bold_and_italic_words_of_a_paragraph_are_set_apart() -> None:
    document = read(
        [
            *line(700, ("De brug over de", "plain"), ("nieuwe haven", "bold"), ("is volgens", "plain")),
            *line(688, ("Bouwen en slopen", "italic"), ("niet meer veilig.", "plain")),
            *paragraph(LEFT, 664, COLUMN, PLAIN),
        ]
    )
    assert document.text.startswith("De brug over de nieuwe haven is volgens Bouwen en slopen niet meer veilig.\n")
    assert emphases(document) == [("nieuwe haven", True), ("Bouwen en slopen", False)]


def test_words_that_are_set_apart_over_the_end_of_a_line_are_one_emphasis() -> None:
    document = read(
        [
            *line(700, ("De brug heet sinds vorig jaar de", "plain"), ("Nieuwe Wil-", "italic")),
            *line(688, ("helmina", "italic"), ("Brug,", "italic"), ("naar de sluis.", "plain")),
            *paragraph(LEFT, 664, COLUMN, PLAIN),
        ]
    )
    assert emphases(document) == [("Nieuwe Wilhelmina Brug,", False)]


def test_headings_are_no_emphases_and_a_bold_paragraph_is() -> None:
    document = read(
        [
            Words(LEFT, 700, "Vraag 1", 10, "bold"),
            Words(LEFT, 688, "Zijn de bruggen in het noorden veilig?", 10, "bold"),
            Words(LEFT, 664, "Antwoord op vraag 1", 10, "bold"),
            *paragraph(LEFT, 652, COLUMN, PLAIN),
        ]
    )
    assert emphases(document) == [("Zijn de bruggen in het noorden veilig?", True)]


def test_the_face_of_the_running_text_sets_nothing_apart() -> None:
    document = read([*paragraph(LEFT, 700, COLUMN, f"{PLAIN} {PLAIN}", face="bold"), Words(LEFT, 600, "Slot.")])
    assert not document.emphases


def test_signs_alone_are_not_set_apart_and_those_behind_words_are() -> None:
    document = read(
        [
            *line(700, ("De brug is", "plain"), ("nieuw", "bold")),
            Words(LEFT + set_width("De brug is nieuw") / 100 + 2.5, 700, "!", 10, "bold"),
            *line(660, ("De sluis", "plain"), ("-", "bold"), ("die oud is", "plain")),
            *paragraph(LEFT, 624, COLUMN, PLAIN),
        ]
    )
    assert emphases(document) == [("nieuw!", True)]


def test_words_of_notes_and_cells_are_set_apart_too() -> None:
    page: list[Words | Area] = [*line(760, ("Over de bruggen is", "plain"), ("op tijd", "bold"), ("bericht", "plain"))]
    last = page[-1]
    assert isinstance(last, Words)
    page += [Words(last.left + set_width(last.text) / 100 + 0.1, 764, "1", 6), Words(LEFT, 748, "en gesproken.")]
    rows = (("nr", "naam", "oordeel"), ("1", "Kade", "goed"), ("2", "Sluis", "matig"), ("3", "Brug", "slecht"))
    for place, row in enumerate(rows):
        for column, cell in enumerate(row):
            face = "plain" if place else "bold"
            page.append(Words(LEFT + 90 * column, 700 - 14 * place, cell, 10, face))
    page += [*paragraph(LEFT, 600, COLUMN, PLAIN), Words(LEFT, 90, "1", 5), Words(LEFT + 8, 87, "Zie", 7)]
    page.append(Words(LEFT + 22, 87, "Kamerstukken II", 7, "italic"))
    page.append(Words(LEFT + 76, 87, "van mei.", 7))
    document = read(page)
    assert texts(document, BlockKind.FOOTNOTE) == ["1 Zie Kamerstukken II van mei."]
    assert texts(document, BlockKind.TABLE)
    assert emphases(document) == [
        ("op tijd", True),
        ("nr", True),
        ("naam", True),
        ("oordeel", True),
        ("Kamerstukken II", False),
    ]


def texts(document: Document, kind: BlockKind) -> list[str]:
    return [block.span.of(document.text) for block in document.blocks if block.kind is kind]


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_words_in_an_area_that_leads_to_an_address_are_linked(turned: int) -> None:
    words = Words(LEFT, 700, "Meer staat op www.bruggen.nl, en in het register.")
    start = words.text.index("www")
    area = around(words, start, start + len("www.bruggen.nl"), "https://www.bruggen.nl/")
    document = read([words, area, *paragraph(LEFT, 660, COLUMN, PLAIN)], turned=turned)
    assert links(document) == [("www.bruggen.nl", "https://www.bruggen.nl/")]


def test_a_link_that_runs_over_two_lines_is_one() -> None:
    first = Words(LEFT, 700, "De minister schreef dit op 3 mei, in de brief")
    second = Words(LEFT, 688, "over de brug aan de gemeente.")
    address = "https://zoek.officielebekendmakingen.nl/kst-35999-4.html"
    areas = [around(first, first.text.index("de brief"), len(first.text), address), around(second, 0, 12, address)]
    document = read([first, second, *areas, *paragraph(LEFT, 660, COLUMN, PLAIN)])
    assert links(document) == [("de brief over de brug", "kst-35999-4")]


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", ""])
def test_what_leads_to_no_address_is_not_linked(address: str) -> None:
    words = Words(LEFT, 700, "Meer staat in het register.")
    assert not read([words, around(words, 5, 10, address)]).links


def test_the_addresses_of_links_are_clean() -> None:
    words = Words(LEFT, 700, "Meer staat in het register.")
    document = read([words, around(words, 0, 4, "https://bruggen.nl/a\x1b[31m\u202eb")])
    assert links(document) == [("Meer", "https://bruggen.nl/a\ufffd[31m\ufffdb")]


def test_thousands_of_areas_cost_a_limited_time() -> None:
    words = Words(LEFT, 700, "Meer staat in het register.")
    areas = [around(words, 0, 4, f"https://bruggen.nl/{place}") for place in range(5000)]
    assert len(read([words, *areas]).links) <= 1000
