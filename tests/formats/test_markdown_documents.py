"""Markdown: headings, items, notes, tables, links, and what is told from plain text."""

import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefreader.domain.document import BlockKind
from briefreader.errors import SourceRefused
from briefreader.formats.markdown_marks import is_markdown
from briefreader.formats.registry import open_document, read_document
from briefreader.formats.source import Source
from tests.formats.markdown_sample import HEADING, ITEM, PARAGRAPH, blocks, markdown


def test_typed_lines_are_joined_and_hard_breaks_are_kept() -> None:
    document = markdown(
        "Een zin die over\ntwee regels loopt.\n\nDe Minister,  \nA.B. Proef\n\nEn toen  \nging het verder."
    )
    assert [text for _, text in blocks(document)] == [
        "Een zin die over twee regels loopt.",
        "De Minister,",
        "A.B. Proef",
        "En toen ging het verder.",
    ]


def test_items_quotations_and_code() -> None:
    document = markdown(
        "- een\n  - twee\n\n    vervolg\n- drie\n\n> gezegd\n\n```\nx = 1\n\ny  = 2\n```\n\n4) vier\n5) vijf"
    )
    assert blocks(document) == [
        (ITEM, "• een"),
        (ITEM, "• twee"),
        (PARAGRAPH, "vervolg"),
        (ITEM, "• drie"),
        (BlockKind.QUOTATION, "gezegd"),
        (BlockKind.TABLE, "x = 1\ny = 2"),
        (ITEM, "4) vier"),
        (ITEM, "5) vijf"),
    ]
    assert [block.level for block in document.blocks if block.kind is ITEM] == [1, 2, 1, 1, 1]


def test_the_words_of_a_note_have_links_and_marks() -> None:
    document = markdown("Een zin[^1].\n\n[^1]: Zie [de brief](https://a.nl) van *maart*,\n  <b>nu</b> 2 * 3.")
    assert document.text.split("\n")[1:] == ["Een zin.", "1 Zie de brief van maart, nu 2 * 3."]
    assert [link.span.of(document.text) for link in document.links] == ["de brief"]
    assert [emphasis.span.of(document.text) for emphasis in document.emphases] == ["maart", "nu"]


def test_an_item_that_goes_on_behind_the_mark_of_a_quotation_is_one() -> None:
    document = markdown(
        "1.  Een zin die\n    > verder gaat, en\n    > verder.\n    >\n    > Nog een zin.\n\n2.  Slot.\n    > Gezegd."
    )
    assert blocks(document) == [
        (ITEM, "1. Een zin die verder gaat, en verder."),
        (PARAGRAPH, "Nog een zin."),
        (ITEM, "2. Slot."),
        (BlockKind.QUOTATION, "Gezegd."),
    ]


def test_a_table_keeps_the_cells_that_its_head_has_no_room_for() -> None:
    document = markdown("| Belang |\n|:---|\n| a | b | *c* |\n| --- | d | e |\n")
    assert blocks(document) == [(BlockKind.TABLE, "Belang\na       b  c\n        d  e")]


@pytest.mark.parametrize(
    ("written", "shown", "emphases"),
    [
        ("*pomp: * een ding van ijzer", "pomp: een ding van ijzer", ["pomp:"]),
        ("bekend (*Stcrt.*1975, 50) en *Stb. *", "bekend (Stcrt. 1975, 50) en Stb.", ["Stcrt.", "Stb."]),
        ("2 *3 + 4 *5 is *geen* naam, 2 * 3 ook niet", "2 *3 + 4 *5 is geen naam, 2 * 3 ook niet", ["geen"]),
        ("een *", "een *", []),
    ],
)
def test_an_emphasis_may_end_behind_a_blank_or_before_a_word(written: str, shown: str, emphases: list[str]) -> None:
    document = markdown(written)
    assert [text for _, text in blocks(document)] == [shown]
    assert [emphasis.span.of(document.text) for emphasis in document.emphases] == emphases


def test_links_and_notes_in_the_cells_of_a_table_are_kept() -> None:
    document = markdown("| [hier](https://a.nl) | x |\n|---|---|\n| een<br>Twee<sup>1 De noot.</sup> | **vet** |\n")
    assert blocks(document)[0] == (BlockKind.TABLE, "hier      x\neen Twee  vet")
    assert [(link.span.of(document.text), link.target) for link in document.links] == [("hier", "https://a.nl")]
    (note,) = document.footnotes
    assert note.anchor is not None
    assert document.text[: note.anchor].endswith("een Twee")
    assert [emphasis.span.of(document.text) for emphasis in document.emphases] == ["vet"]


def test_notes_of_both_kinds_hang_on_their_anchors() -> None:
    document = markdown(
        "Een zin[^a] en<sup> 1 De eerste noot. </sup> een m<sup>2</sup>.\n\n"
        "[^a]: De andere\n  noot.\n[^z]: Zonder anker."
    )
    assert document.text.split("\n")[1:] == [
        "Een zin en een m2.",
        "a De andere noot.",
        "1 De eerste noot.",
        "z Zonder anker.",
    ]
    start = document.text.index("Een")
    assert [(n.number, n.anchor and n.anchor - start) for n in document.footnotes] == [("a", 7), ("1", 10), ("z", None)]


def test_attributes_of_words_images_and_headings_are_not_shown() -> None:
    text = (
        "## Doel {#doel .klein}\n\nEen [onderstreept\nwoord]{.underline}, [[een\nkoppeling]{.underline}](https://a.nl),\n"
        '![](k.png){width="2in"\nheight="1in"} en {dit} blijft [zo]{van ons}.\n\nSlot.'
    )
    document = markdown(text)
    assert blocks(document) == [
        (HEADING, "Doel"),
        (PARAGRAPH, "Een onderstreept woord, een koppeling, en {dit} blijft [zo]{van ons}."),
        (PARAGRAPH, "Slot."),
    ]
    assert [link.span.of(document.text) for link in document.links] == ["een koppeling"]
    assert [block.line for block in document.blocks] == [1, 3, 5, 11]


def test_marks_and_links_are_kept_and_tags_are_not_shown() -> None:
    document = markdown(
        "Dit is **heel *erg* belangrijk**, zie [hier](https://a.nl/b) <b>nu</b> <!-- weg --> ![een kaart](k.png).\n\n"
        "<div>\nbinnen <i>tags</i>\n</div>\n\n<script>\nweg()\n</script>\n\n[niet](javascript:alert)"
    )
    assert [text for _, text in blocks(document)] == [
        "Dit is heel erg belangrijk, zie hier nu een kaart.",
        "binnen tags",
        "[niet](javascript:alert)",
    ]
    assert [(e.span.of(document.text), e.strong) for e in document.emphases] == [
        ("heel erg belangrijk", True),
        ("erg", False),
        ("nu", True),
    ]
    assert [link.target for link in document.links] == ["https://a.nl/b"]


def test_a_comment_or_script_that_never_ends_hides_no_words() -> None:
    text = "<div>voor <!-- weg --> <STYLE>weg</STYLE> midden <script>\nslot\n<!-- " + "<!--" * 50_000
    assert [text[:22] for _, text in blocks(markdown(text))] == ["voor midden slot <!-- "]


def test_short_bold_paragraphs_are_headings_where_nothing_is_marked_as_one() -> None:
    text = "Zie [x](https://a.nl).\n\n**Aanleiding**\n\nEen zin.\n\n**Tabel 1 Pompen**\n\nEen **woord**.\n\n**Slot**"
    found = read_document(Source("brief", text.encode()))
    assert [b.span.of(found.text) for b in found.blocks if b.kind is HEADING] == ["Aanleiding"]
    assert [b.kind for b in markdown(text).blocks].count(HEADING) == 1


def test_front_matter_tells_title_and_day_and_nothing_else() -> None:
    text = '---\ntitle: "Een titel"\nbom: &a [*a, *a]\ndate: 2024-05-03\n---\n\nTekst.\n\n---\n\nSlot.'
    document = read_document(Source("x", text.encode()))
    assert document.text == "Tekst.\nSlot."
    assert document.metadata.title == "Een titel"
    assert document.metadata.date == datetime.date(2024, 5, 3)


def test_the_lines_of_the_source_are_known() -> None:
    document = read_document(Source("x", b"##Kop\n\nEen alinea.\n\n[^1]: Noot.\n\nNog een.\n"))
    assert [block.line for block in document.blocks] == [1, 3, 7, None]


def test_the_beginning_of_a_long_text_knows_the_notes_and_links_that_are_defined_at_its_end() -> None:
    words = "Zie [de wet][w] en een noot[^1] daarbij.\n\n"
    text = "# Brief\n\n" + words * 6000 + "[^1]: De noot.\n\n[w]: https://a.nl/wet\n"
    beginning = open_document(Source("x", text.encode())).beginning()
    assert beginning.text.startswith("Brief\nZie de wet en een noot daarbij.\n")
    assert beginning.links[0].target == "https://a.nl/wet"
    assert beginning.text.endswith("\n1 De noot.")


@pytest.mark.parametrize(
    "text",
    [
        "# Kop\n\nTekst.",
        "Eerst tekst.\n\n## Kop\n\nTekst.",
        "Eerst tekst.\n\n##Kop zonder blank\n\nTekst.",
        "---\ntitle: x\n---\n\nTekst.",
        "Zie [hier](https://a.nl) en [daar](../b.md).",
        "| a | b |\n|---|---|\n| 1 | 2 |",
        "Dit is **vet** en dat is **ook vet**.",
        "\ufeff# Kop\n\nTekst.",
        "# Kop\r\n\r\nTekst.\r\n",
    ],
)
def test_markdown_is_known_by_its_marks(text: str) -> None:
    assert is_markdown(text.encode())


@pytest.mark.parametrize(
    "text",
    [
        "Geachte voorzitter,\n\n- het eerste punt\n- het tweede punt\n\n1. Inleiding\n\nTekst.",
        "Onderwerp\n---------\nTekst onder een streep.\n\n* punt\n* punt",
        "De punten zijn:\n# een eerste punt\n# een tweede punt\n",
        "Zie noot [1] (en noot [2]) en voetnoot ** op de volgende bladzijde **.",
        "Het bedrag is € 3 | 4 | 5.\n----------------------\nTotaal",
        "Twee sterren ** en nog twee ** zeggen niets; #hashtag ook niet, en # los evenmin.",
        "Zaaknummer\n#12345\n\nTekst.",
        "a_b_c en d*e*f, x < y > z",
    ],
)
def test_plain_text_is_not_taken_for_markdown(text: str) -> None:
    assert not is_markdown(text.encode())


def test_there_must_be_words() -> None:
    with pytest.raises(SourceRefused, match="nothing but marks"):
        read_document(Source("x", b"---\ntitle: x\n---\n\n---\n"))


@pytest.mark.parametrize(
    "text",
    [
        ">" * 5_000 + " diep",
        "- " * 5_000 + "diep",
        "> - " * 3_000 + "diep",
        "\n".join(" " * (2 * depth) + f"- w{depth}" for depth in range(300)) + " diep",
        "[" * 100_000 + " diep",
        "**a " * 20_000 + " diep",
        "|a" * 2_000 + "|\n" + "|-" * 2_000 + "|\n" + "|diep" * 2_000 + "|",
    ],
)
def test_what_is_made_to_do_harm_is_read(text: str) -> None:
    assert "diep" in markdown(text).text


# Not among them: addresses of links and names of languages, which are no words of the text.
MARKS = ("**", "*", "_", "`x`", "[", "> ", "- ", "1. ", "##", "# ", "---", "|", "<b>", "    ", "\n", "\n\n", " ")
PIECES = st.sampled_from((*MARKS, "woord", "woord ", "[woord](x)"))


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=40))
def test_no_word_is_lost(pieces: list[str]) -> None:
    text = "".join(pieces)
    assert markdown(f"x\n\n{text}").text.count("woord") == text.count("woord")
