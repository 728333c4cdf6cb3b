"""What the print of lines tells beside their words: labels in a column, headings by type, signatures, addresses."""

import pytest

from briefreader.analysis.structure.asides import read_aside
from briefreader.analysis.structure.faces import PARTLY
from briefreader.analysis.structure.head import Head
from briefreader.analysis.structure.hyphens import GUESSED, JOINED, find_hyphened, resolve_hyphens
from briefreader.analysis.structure.lines import Lines, Taken
from briefreader.analysis.structure.printed import Printed, recover_printed
from briefreader.domain.document import BlockKind, Document, Label, Metadata


def lines_of(*texts: str, blanks: tuple[int, ...] = ()) -> Lines:
    count = len(texts)
    return Lines(
        list(texts),
        list(map(len, texts)),
        [0] * count,
        list(range(1, count + 1)),
        list(blanks) or [1] * count,
        [],
        True,
        bytearray(count),
    )


def recover(*rows: tuple[str, int]) -> Document:
    """A document of lines that each begin a block, with the ranks of their type."""
    lines = lines_of(*(text for text, _ in rows))
    return recover_printed(
        Printed(lines, bytearray([1] * len(rows)), bytearray(rank for _, rank in rows), [], [], []),
        Metadata("title", "source"),
    )


def headings(document: Document) -> list[tuple[int, str]]:
    return [(block.level, block.span.of(document.text)) for block in document.blocks if block.kind is BlockKind.HEADING]


SENTENCE = ("De bruggen zijn in het voorjaar onderzocht en in orde bevonden.", 0)


def test_type_tells_headings_and_their_levels() -> None:
    rows = [
        ("Bruggen", 2),
        SENTENCE,
        ("In het noorden", 4),
        SENTENCE,
        ("Wegen", 2),
        SENTENCE,
        ("Los woord", 0),
        SENTENCE,
    ]
    assert headings(recover(*rows)) == [(1, "Bruggen"), (2, "In het noorden"), (1, "Wegen")]


def test_a_line_that_is_bold_in_part_may_be_a_heading_by_its_words() -> None:
    rows = [
        ("Bruggen", 2),
        SENTENCE,
        ("Sluizen", 2),
        SENTENCE,
        ("Wegen", 2),
        SENTENCE,
        ("Havens (nieuw)", PARTLY),
        SENTENCE,
    ]
    assert [title for _, title in headings(recover(*rows))] == ["Bruggen", "Sluizen", "Wegen", "Havens (nieuw)"]


def test_a_bold_word_below_a_signature_is_no_name() -> None:
    rows = [SENTENCE, ("De voorzitter van de commissie,", 0), ("Van der Proef", 0), ("Inhoud", 2), SENTENCE]
    document = recover(*rows)
    assert document.metadata.signature == ("De voorzitter van de commissie", "Van der Proef")
    assert headings(document) == [(1, "Inhoud")]


@pytest.mark.parametrize("behalf", ["namens deze,", "voor deze:", "Mede namens deze,"])
def test_who_signs_on_behalf_of_another_signs(behalf: str) -> None:
    rows = [SENTENCE, ("De Minister van Bruggen,", 0), (behalf, 0), ("drs. A.B. Proef", 0), ("Bezwaar", 0), SENTENCE]
    document = recover(*rows)
    assert document.metadata.signature == ("De Minister van Bruggen", behalf.rstrip(","), "drs. A.B. Proef")
    assert headings(document) == [(1, "Bezwaar")]


def test_an_address_of_the_web_keeps_its_hyphens_and_gets_no_blank() -> None:
    text = [
        "Zie https://www.proef.example/bruggen-",
        "in-het-noorden en www.proef.example/",
        "wegen voor meer over de weg-",
        "en.",
    ]
    resolve_hyphens(text, [0, 1, 2])
    assert text[0] == f"Zie https://www.proef.example/bruggen-{JOINED}"
    assert text[1] == f"in-het-noorden en www.proef.example/{JOINED}"
    assert not text[2].endswith(f"-{JOINED}")


def test_an_address_without_its_scheme_keeps_its_hyphens_however_many_lines_it_takes() -> None:
    text = [
        "Bron: het weekblad (proef.nl/artikel/de-",
        "bruggen-van-het-noorden-en_",
        "zuiden-",
        "en-meer). Schrijf aan bruggen@proef-",
        "waterschap.nl voor de dijk-",
        "bewaking.",
    ]
    resolve_hyphens(text, find_hyphened(text))
    joined = "".join(text).replace(JOINED, "").replace(GUESSED, "")
    assert joined == (
        "Bron: het weekblad (proef.nl/artikel/de-bruggen-van-het-noorden-en_zuiden-en-meer). "
        "Schrijf aan bruggen@proef-waterschap.nl voor de dijkbewaking."
    )


def test_bold_lines_of_a_column_are_labels_and_a_later_page_tells_no_news() -> None:
    texts = ("Directie Bruggen", "Havenstraat 1", "Uw brug", "Noordbrug", "Ons kenmerk", "BR-1", "www.proef.example")
    lines = lines_of(*texts, *texts[4:6], blanks=(1, 1, 1, 0, 1, 0, 1, 1, 0))
    head = Head()
    read_aside(lines, range(7), (1, 0, 1, 0, 1, 0, 0, 0, 0), head)
    read_aside(lines, range(7, 9), (1, 0, 1, 0, 1, 0, 0, 0, 0), head)
    assert head.labels == [Label("Uw brug", "Noordbrug"), Label("Ons kenmerk", "BR-1")]
    labelled = [index for index, taken in enumerate(lines.taken) if taken == Taken.LABELLED]
    assert labelled == [2, 3, 4, 5]


def test_paragraphs_in_italics_are_quotations_unless_nearly_all_are() -> None:
    advice = "De raad wijst erop dat de dijk in het noorden lager is dan de toelichting zegt."
    answer = "Dit advies is overgenomen; de toelichting is op dit punt aangevuld met een meting."
    document = recover((advice, 4), (answer, 0), (advice, 4), ("kort", 4), (answer, 0))
    kinds = [block.kind for block in document.blocks]
    assert kinds[:3] == [BlockKind.QUOTATION, BlockKind.PARAGRAPH, BlockKind.QUOTATION]
    assert kinds[3] is not BlockKind.QUOTATION
    assert all(block.kind is BlockKind.PARAGRAPH for block in recover((advice, 4), (advice, 4)).blocks)


def test_the_office_right_below_a_name_signs_too_and_a_word_farther_down_is_none() -> None:
    rows = [("Hoogachtend,", 0), ("A.B. van der Proef", 0), ("Directeur Bruggen en Wegen", 4), ("Bezwaar", 0), SENTENCE]
    texts = [SENTENCE[0], *(text for text, _ in rows)]
    lines = lines_of(*texts, blanks=(1, 1, 1, 0, 1, 0))
    ranks = bytearray([0, *(rank for _, rank in rows)])
    document = recover_printed(Printed(lines, bytearray([1] * 6), ranks, [], [], []), Metadata("title", "source"))
    assert document.metadata.signature == ("A.B. van der Proef", "Directeur Bruggen en Wegen")
    assert headings(document) == [(1, "Bezwaar")]
