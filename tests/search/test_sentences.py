"""The sentence around a place."""

import pytest

from briefreader.domain.document import BlockKind
from briefreader.domain.span import Span
from briefreader.search.sentences import sentence_around
from tests.factories import document_of


@pytest.mark.parametrize(
    ("text", "word", "sentence"),
    [
        ("Eerst dit. Dan dat woord. Tot slot.", "woord", "Dan dat woord."),
        ("Zie Kamerstuk 27 925, nr. 808. Verder niets.", "808", "Zie Kamerstuk 27 925, nr. 808."),
        ("De heer J. Jansen kwam. Hij bleef.", "Jansen", "De heer J. Jansen kwam."),
        ("Op 21 oktober a.s. vergadert men. Daarna niet.", "vergadert", "Op 21 oktober a.s. vergadert men."),
        ("Is dat zo? Ja. En?", "Ja", "Ja."),
        ("Hij zei: «Het kan.» Toen ging hij.", "kan", "Hij zei: «Het kan.»"),
        ("Prof. Dr. Brown sprak. Klaar.", "Brown", "Prof. Dr. Brown sprak."),
        ("Alleen dit", "dit", "Alleen dit"),
        ("De inzet m.b.t. Irak loopt nog. Verder niets.", "inzet", "De inzet m.b.t. Irak loopt nog."),
        ("Steun t.b.v. Erbil blijft. Verder niets.", "Erbil", "Steun t.b.v. Erbil blijft."),
        ("Zij komen 22 mei a.s. De rest volgt.", "komen", "Zij komen 22 mei a.s."),
        ("De brief van 3 mei jl. De reactie volgt.", "brief", "De brief van 3 mei jl."),
        ("Zie de brief d.d. 3 mei. Verder niets.", "brief", "Zie de brief d.d. 3 mei."),
        ("Het kost 3 mln. Euro per jaar. Klaar.", "kost", "Het kost 3 mln. Euro per jaar."),
    ],
)
def test_sentences(text: str, word: str, sentence: str) -> None:
    document = document_of("Vooraf.", text, "Achteraf.")
    at = document.text.index(word)
    assert sentence_around(document, Span(at, at + len(word))).of(document.text) == sentence


def test_a_heading_is_its_own_sentence() -> None:
    document = document_of((BlockKind.HEADING, "Over de NAVO. En meer"), "Tekst.")
    assert sentence_around(document, Span(8, 12)).of(document.text) == "Over de NAVO. En meer"


def test_a_text_without_sentences_is_quoted_in_part() -> None:
    document = document_of("woord " * 100_000)
    assert sentence_around(document, Span(300_000, 300_005)).length < 2_500


def test_in_a_table_the_row_is_quoted() -> None:
    rows = "Jaar  Bedrag. En meer\n2021  één\n2022  twee"
    document = document_of((BlockKind.PARAGRAPH, "Vooraf."), (BlockKind.TABLE, rows), (BlockKind.PARAGRAPH, "Erna."))
    for word, row in (("Bedrag", rows.split("\n")[0]), ("2021", "2021  één"), ("twee", "2022  twee")):
        start = document.text.index(word)
        assert sentence_around(document, Span(start, start + len(word))).of(document.text) == row
