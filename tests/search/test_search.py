"""Search: exact before words before similar, and no rubbish."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefreader.domain.document import Document
from briefreader.formats.text import read_text
from briefreader.search.fold import fold, fold_text, lower
from briefreader.search.index import build_index
from briefreader.search.query import parse_query
from briefreader.search.rank import MatchKind, search
from briefreader.search.sentences import sentence_around
from tests.factories import document_of

LETTER = Path(__file__).parents[2] / "documents" / "kamerbrief-navo-defensie-2021-10.txt"
TEXT = st.text(st.characters(blacklist_categories=("Cc", "Cs", "Cn")), max_size=120)


@pytest.fixture(scope="module")
def letter() -> Document:
    return read_text(LETTER.read_bytes(), "letter")


def found(document: Document, query: str) -> list[tuple[MatchKind, str]]:
    hits = search(build_index(document), parse_query(query)).hits
    return [(hit.match, hit.span.of(document.text)) for hit in hits]


@pytest.mark.parametrize(
    ("query", "kind", "words"),
    [
        ("afschriking", MatchKind.FUZZY, "afschrikking"),
        ("strategish plan", MatchKind.FUZZY, "strategisch plan"),
        ("contraterrorisme", MatchKind.EXACT, "contra-terrorisme"),
        ("contra terrorisme", MatchKind.EXACT, "contra-terrorisme"),
        ("contra-terrorisme", MatchKind.EXACT, "contra-terrorisme"),
        ("evacues", MatchKind.EXACT, "evacués"),
        ("tandhelkundige", MatchKind.FUZZY, "tandheelkundige"),
        ("Borell", MatchKind.FUZZY, "Borrell"),
        ("finse zweedse", MatchKind.WORDS, "Zweedse en Finse"),
        ("cyberbelied", MatchKind.FUZZY, "cyberbeleid"),
        ("afschriki", MatchKind.FUZZY, "afschrikking"),
        ("strategish p", MatchKind.FUZZY, "strategisch plan"),
        ("rakket uitdaging", MatchKind.FUZZY, "raketuitdaging"),
        ("bedragsgebied", MatchKind.FUZZY, "verdragsgebied"),
        ("Navo", MatchKind.FUZZY, "NAVO"),
        ("navo strategie", MatchKind.EXACT, "NAVO-strategie"),
        ("SACEUR", MatchKind.EXACT, "SACEUR"),
    ],
)
def test_what_was_meant_comes_first(letter: Document, query: str, kind: MatchKind, words: str) -> None:
    assert found(letter, query)[0] == (kind, words)


@pytest.mark.parametrize(
    "query",
    [
        "xyzzyqwerty",
        "",
        "   ",
        "-",
        "qz",
        "nvo",
        "\ufffd",
        "zzz zzz",
        "navo xyzzyqwerty",
        "xyzzy",
        "kabouter",
        "mvo beleid",
    ],
)
def test_nothing_is_found_where_nothing_was_meant(letter: Document, query: str) -> None:
    assert found(letter, query) == []


@pytest.mark.parametrize(
    ("text", "query", "expected"),
    [
        ("De kaart en de AI.", "ai", ["AI"]),
        ("De Kamer en de kamer.", "Kamer", ["Kamer"]),
        ("De Kamer en de kamer.", "kamer", ["Kamer", "kamer"]),
        ("coördinatie, coordinatie", "coordinatie", ["coördinatie", "coordinatie"]),
        ("hand-off handoff hand off", "handoff", ["hand-off", "handoff", "hand off"]),
        ("hand-off handoff hand off", "hand off", ["hand-off", "handoff", "hand off"]),
        ("İstanbul en Istanbul", "istanbul", ["İstanbul", "Istanbul"]),
        ("collega’s", "collega's", ["collega’s"]),
        ("de deﬁnitie van ĳs", "definitie", ["deﬁnitie"]),
        ("de deﬁnitie van ĳs", "ijs", ["ĳs"]),
        ("straße, strasse", "strasse", ["straße", "strasse"]),
        ("2010–2012 en 2010-2012", "2010-2012", ["2010–2012", "2010-2012"]),
        ("2010–2012 en 2010-2012", "2010 – 2012", ["2010–2012", "2010-2012"]),
        ("lucht-  en   landmacht", "lucht en landmacht", ["lucht-  en   landmacht"]),
        ("27\u202f925", "27 925", ["27\u202f925"]),
        ("vei\u00adlig\u200bheid", "veiligheid", ["vei\u00adlig\u200bheid"]),
        ("€ 12, 12 €", "€ 12", ["€ 12"]),
        ("aandeel en aan deel", "aandeel", ["aandeel", "aan deel"]),
        ("aandeel en aan deelnemers", "aandeel", ["aandeel"]),
    ],
)
def test_folding(text: str, query: str, expected: list[str]) -> None:
    document = document_of(text)
    hits = search(build_index(document), parse_query(query)).hits
    assert sorted(hit.span.of(text) for hit in hits) == sorted(expected)


def test_words_in_another_order_come_after_the_phrase() -> None:
    document = document_of("Het plan voor defensie.", "Voor defensie is er een plan.", "Alleen een plan.")
    assert found(document, "plan voor defensie") == [
        (MatchKind.EXACT, "plan voor defensie"),
        (MatchKind.WORDS, "Voor defensie is er een plan"),
    ]


def test_the_count_tells_of_more_than_is_listed() -> None:
    document = document_of("de " * 500)
    result = search(build_index(document), parse_query("de"), 10)
    assert (len(result.hits), result.total) == (10, 500)


def test_typing_on_narrows_what_was_found(letter: Document) -> None:
    index = build_index(letter)
    for length in range(1, len("strategisch") + 1):
        typed = "strategisch"[:length]
        again = search(index, parse_query(typed), 5_000)
        assert again == search(build_index(letter), parse_query(typed), 5_000)


def test_more_hits_than_are_listed_are_those_from_where_the_reader_is() -> None:
    document = document_of("de " * 500)
    result = search(build_index(document), parse_query("de"), 10, 900)
    assert [hit.span.start for hit in result.hits][:2] == [900, 903]
    assert (len(result.hits), result.total, result.skipped) == (10, 500, 300)


@given(TEXT, TEXT)
def test_exact_hits_fold_to_the_query(text: str, query: str) -> None:
    document = document_of(text)
    parsed = parse_query(query)
    for hit in search(build_index(document), parsed).hits:
        assert 0 <= hit.span.start < hit.span.end <= len(text)
        assert sentence_around(document, hit.spans[0]).covers(hit.spans[0])
        if hit.match is MatchKind.EXACT:
            folded = fold(hit.span.of(text)).replace(" ", "")
            wanted = "".join(parsed.words).replace(" ", "")
            # A letter may be found in a ligature; the hit is then all of that.
            assert wanted in (folded if parsed.cased else lower(folded))
            if all(len(fold(character)) < 2 for character in hit.span.of(text)):
                assert len(folded) == len(wanted)


@given(TEXT)
def test_folding_has_a_way_back(text: str) -> None:
    folded = fold_text(text)
    assert len(folded.cased) == len(folded.lowered)
    for index, character in enumerate(folded.cased):
        offset = folded.offset(index)
        assert character in fold(text[offset])
        assert folded.index_of(offset) <= index
        assert folded.offset(folded.index_of(offset)) == offset


def test_long_texts_fold_as_short_ones_do() -> None:
    text = "Contra-terrorisme en evacués, coördinatie. " * 5_000
    folded = fold_text(text)
    assert folded.cased == fold(text)
    assert build_index(document_of(text)).vocabulary.counts["contraterrorisme"] == 5_000
    assert build_index(document_of(text)).vocabulary.counts["terrorisme"] == 5_000
