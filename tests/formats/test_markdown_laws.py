"""Markdown: laws as their publisher made them, with numbers above titles and paragraphs that run together."""

from briefreader.domain.document import BlockKind
from briefreader.formats.registry import read_document
from briefreader.formats.source import Source
from tests.formats.markdown_sample import HEADING, ITEM, LONG, PARAGRAPH, blocks, markdown


def test_a_law_is_read_as_it_is_published() -> None:
    text = (
        "<meta http-equiv='Content-Type' content='text/html; charset=utf-8' />\n\n"
        f"##Wet op de proef \n\nWij maken bekend: {LONG};\nZo is het, dat wij goedvinden:   \n### Artikel  1  \n\n"
        "1.  In deze wet wordt verstaan onder:   \n2.   Hierna volgt:  \n\na. het eerste, en   \n\n"
        "1°. daaronder dit;      \n3.  Tot slot [artikel 2](../../wet/proef/BWBR0001234/README.md).  \n"
    )
    document = read_document(Source("BWBR0007777.md", text.encode()))
    assert document.metadata.title == "Wet op de proef"
    assert document.metadata.identifier is not None
    assert document.metadata.identifier.canonical == "BWBR0007777"
    found = [(b.kind, b.level, b.span.of(document.text)) for b in document.blocks]
    assert found == [
        (HEADING, 2, "Wet op de proef"),
        (PARAGRAPH, 0, f"Wij maken bekend: {LONG};"),
        (PARAGRAPH, 0, "Zo is het, dat wij goedvinden:"),
        (HEADING, 3, "Artikel 1"),
        (ITEM, 1, "1. In deze wet wordt verstaan onder:"),
        (ITEM, 1, "2. Hierna volgt:"),
        (ITEM, 2, "a. het eerste, en"),
        (ITEM, 3, "1°. daaronder dit;"),
        (ITEM, 1, "3. Tot slot artikel 2."),
    ]
    assert [(link.span.of(document.text), link.target) for link in document.links] == [("artikel 2", "BWBR0001234")]


def test_paragraphs_that_the_publisher_glued_together_are_parted() -> None:
    head = "<meta http-equiv='Content-Type' content='text/html; charset=utf-8' />\n\n##Wet op de proef\n\n"
    text = (
        "1.  Hierin is: – pomp: een ding; – *water*: wat nat is, zie art. – en www.Proef.nl – in [de lijst](#a).\n\n"
        "a.Ten eerste, volgens mr.Proef en H. B. Proef;\n\nb. ten tweede.   Bij de meting let men op.Men schrijft: op."
        "\n\n"
        "De Minister,   gelet op [artikel 2](#a);Besluit: \n\n"
        "Tot slot.*Nadere uitleg*: op hoofdlijnen*Toelichting* Annexe*B*."
    )
    assert blocks(read_document(Source("wet", f"{head}{text}".encode()))) == [
        (ITEM, "1. Hierin is:"),
        (ITEM, "– pomp: een ding;"),
        (ITEM, "– water: wat nat is, zie art. – en www.Proef.nl – in de lijst."),
        (PARAGRAPH, "a.Ten eerste, volgens mr.Proef en H. B. Proef;"),
        (ITEM, "b. ten tweede."),
        (PARAGRAPH, "Bij de meting let men op."),
        (PARAGRAPH, "Men schrijft: op."),
        (PARAGRAPH, "De Minister,"),
        (PARAGRAPH, "gelet op artikel 2;"),
        (PARAGRAPH, "Besluit:"),
        (PARAGRAPH, "Tot slot."),
        (PARAGRAPH, "Nadere uitleg: op hoofdlijnen Toelichting AnnexeB."),
    ]
    assert len(blocks(markdown(text))) == 5


def test_a_number_and_the_title_below_it_are_one_heading_that_stands_where_its_number_tells() -> None:
    text = (
        "##Wet op de proef\n\n### Hoofdstuk  1\n\n####Begrippen\n\n### Artikel 1\n\n#### *Water*\n\nWater is nat.\n"
        "### Artikel 1a\n\nEen pomp is van ijzer.\n### § 2\n\n####Slot\n\n### Artikel 2\n\nDit is het slot.\n"
        "### Hoofdstuk 2\n\n#### Metingen\n\n### Artikel 3\n\nWij meten.\n#### Toelichting\n\nAlles blijft.\n"
        "### Bijlage 1\n\n####, bij artikel 2, tweede lid\n\nEen lijst.\n\n### I\n\n#### Pompen\n\nTwee.\n"
        "### I.2\n\n#### Andere pompen\n\nDrie.\n"
    )
    document = read_document(Source("wet", text.encode()))
    assert [(b.level, b.span.of(document.text)) for b in document.blocks if b.kind is HEADING] == [
        (2, "Wet op de proef"),
        (3, "Hoofdstuk 1 Begrippen"),
        (4, "Artikel 1 Water"),
        (4, "Artikel 1a"),
        (4, "§ 2 Slot"),
        (5, "Artikel 2"),
        (3, "Hoofdstuk 2 Metingen"),
        (4, "Artikel 3"),
        (5, "Toelichting"),
        (3, "Bijlage 1, bij artikel 2, tweede lid"),
        (4, "I Pompen"),
        (5, "I.2 Andere pompen"),
    ]
    assert [emphasis.span.of(document.text) for emphasis in document.emphases] == ["Water"]


def test_a_numbered_part_right_below_another_is_no_title_of_it() -> None:
    text = (
        "# Wet\n\n## Hoofdstuk 1\n\n### Artikel 1\n\nEen.\n\n## Hoofdstuk 2\n\n### Artikel 2 Slot\n\nTwee.\n\n"
        "## A\n\n### 1.1 Doel\n\nDrie.\n\n## Deel 3\n\n### § 2\n\nVier.\n\n"
        "## 4\n\n### Artikel 8 van de wet\n\nVijf.\n\n## 5\n\n### Artikel 9\n\nZes."
    )
    document = read_document(Source("x", text.encode()))
    assert [(b.level, b.span.of(document.text)) for b in document.blocks if b.kind is HEADING] == [
        (1, "Wet"),
        (2, "Hoofdstuk 1"),
        (3, "Artikel 1"),
        (2, "Hoofdstuk 2"),
        (3, "Artikel 2 Slot"),
        (2, "A"),
        (3, "1.1 Doel"),
        (2, "Deel 3"),
        (3, "§ 2"),
        (2, "4 Artikel 8 van de wet"),
        (2, "5"),
        (3, "Artikel 9"),
    ]


def test_a_heading_that_is_no_number_stands_alone_and_levels_that_were_given_stay() -> None:
    text = (
        "# Week 1\n\n## Maandag\n\nWij meten.\n\n## Hoofdstuk 1\n\nEen.\n\n### Artikel 1\n\nTwee.\n\n"
        "## Hoofdstuk 2\n\nDrie."
    )
    document = read_document(Source("x", text.encode()))
    assert [(b.level, b.span.of(document.text)) for b in document.blocks if b.kind is HEADING] == [
        (1, "Week 1"),
        (2, "Maandag"),
        (2, "Hoofdstuk 1"),
        (3, "Artikel 1"),
        (2, "Hoofdstuk 2"),
    ]


def test_a_line_goes_on_behind_a_word_with_which_none_ends_and_behind_a_place_with_a_day() -> None:
    document = markdown(f"{LONG}.\n\nProefstad \n3 maart 2024\nDe \nMinister van Proeven,\nA.B. Proef")
    assert [text for _, text in blocks(document)][1:] == [
        "Proefstad 3 maart 2024",
        "De Minister van Proeven,",
        "A.B. Proef",
    ]


def test_a_table_may_have_no_head() -> None:
    document = markdown("De lijst:\n\n|\n|\n|Staten |Deel |\n| --- |2 |\n\nEen lid | een ander.\n\n|\n\nSlot.")
    assert blocks(document)[1:] == [
        (BlockKind.TABLE, "Staten  Deel\n        2"),
        (PARAGRAPH, "Een lid | een ander."),
        (PARAGRAPH, "|"),
        (PARAGRAPH, "Slot."),
    ]


def test_notes_in_the_text_keep_their_words_also_where_a_number_comes_again_or_has_no_blank_behind_it() -> None:
    document = markdown(
        "Een zin<sup> 1 De eerste noot. </sup>, een andere<sup> 1 De andere noot. </sup> en<sup>2Website van 3.</sup>"
        " met<sup>*)Vul in.</sup> m<sup>2</sup>, weer<sup> 1 De eerste noot. </sup> en de 2<sup>de</sup>."
    )
    assert document.text.split("\n")[1:] == [
        "Een zin, een andere en met m2, weer en de 2de.",
        "1 De eerste noot.",
        "1 De andere noot.",
        "2 Website van 3.",
        "* Vul in.",
    ]
    places = [note.anchor and document.text[: note.anchor].rsplit(" ", 1)[-1] for note in document.footnotes]
    assert places == ["zin", "andere", "en", "met"]
