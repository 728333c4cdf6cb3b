"""Where a query stands: the quick ways of finding and counting agree with looking at every place."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefreader.domain.document import BlockKind, Document
from briefreader.search import index as index_module
from briefreader.search import rank as rank_module
from briefreader.search import words as words_module
from briefreader.search.exact import Exact
from briefreader.search.fold import CHUNK
from briefreader.search.index import Index, build_index
from briefreader.search.query import Query, parse_query
from briefreader.search.rank import MatchKind, search
from tests.factories import document_of

WORDS = st.sampled_from(
    [
        "hand",
        "off",
        "Hand",
        "hand-off",
        "handoff",
        "de",
        "EU",
        "eu-lid",
        "evacués",
        "(EU)",
        "NAVO/EU",
        "ﬁts",
        "deel",
        "aan",
    ]
)
GAPS = st.sampled_from((" ", "  ", " – ", "- ", " -"))
PARAGRAPH = st.lists(st.tuples(WORDS, GAPS), min_size=1, max_size=12).map(lambda some: "".join(a + b for a, b in some))
PARAGRAPHS = st.lists(PARAGRAPH, min_size=1, max_size=4)
QUERIES = st.sampled_from(["hand off", "handoff", "hand-off", "eu", "EU", "e", "de", "evacues", "off", "and", "aan de"])
ALL = 100_000


def exact(document: Document, query: str) -> list[str]:
    hits = search(build_index(document), parse_query(query), ALL).hits
    return [hit.span.of(document.text) for hit in sorted(hits, key=lambda hit: hit.span) if hit.match == "exact"]


@pytest.mark.parametrize(
    ("text", "query", "number"),
    [
        ("NAVO/EU “EU” [EU] EU-lid niet-EU (EU) Europa", "EU", 6),
        ("NAVO/EU “EU” [EU] EU-lid niet-EU (EU) Europa", "eu", 7),
        ("NAVO/EU “EU” [EU] EU-lid niet-EU (EU) Europa", "E", 7),
        ("neus en leuk", "eu", 0),
        ("neen-en nee-eten", "e", 2),
        ("34 % en 3 %", "%", 2),
        ("§ 3 en § 4", "§", 2),
        ("tandarts", "arts", 1),
    ],
)
def test_short_queries_are_found_where_a_word_begins(text: str, query: str, number: int) -> None:
    assert len(exact(document_of(text), query)) == number


def test_a_phrase_does_not_cross_from_one_paragraph_into_the_next() -> None:
    for end in ("einde", "einde ", "einde -", "einde –"):
        assert exact(document_of(f"Aan het {end}", "begin van iets"), "einde begin") == []


def test_a_phrase_crosses_the_lines_of_a_table() -> None:
    document = document_of("Vooraf", (BlockKind.TABLE, "land\nmacht | 3"), "Achteraf")
    assert exact(document, "land macht") == ["land\nmacht"]


@pytest.mark.parametrize(
    ("text", "query", "places"),
    [
        ("De brief over een verdrag van de Raad over de Unie.", "de verdrag", ["verdrag", "de"]),
        ("De Raad en de Unie; de brief over een verdrag, en een nota.", "de verdrag", ["de", "verdrag"]),
        ("Over de Unie gaat een verdrag.", "verdrag de", ["de", "verdrag"]),
        ("Een verdrag, " + "en nog een nota " * 400 + "over de Unie.", "de verdrag", ["verdrag", "de"]),
        ("Het de en de een, " + "en nog een nota " * 400 + "over een verdrag.", "de verdrag", ["de", "verdrag"]),
    ],
    ids=["after", "before", "once", "far after", "far before"],
)
def test_words_are_shown_where_they_stand_nearest(text: str, query: str, places: list[str]) -> None:
    (hit,) = search(build_index(document_of(text)), parse_query(query)).hits
    assert [span.of(text) for span in hit.spans] == places
    gap = text[hit.spans[0].end : hit.spans[1].start]
    assert len(gap) > 5_000 or " de " not in f" {gap} "


def test_typing_on_finds_what_begins_inside_an_earlier_hit() -> None:
    index = build_index(document_of("ababac"))
    assert len(search(index, parse_query("aba")).hits) == 1
    assert [hit.span.start for hit in search(index, parse_query("abac")).hits] == [2]


@given(PARAGRAPHS, QUERIES, st.integers(1, 6), st.integers(0, 120))
def test_fewer_hits_than_there_are_come_with_the_right_count(
    paragraphs: list[str], query: str, limit: int, near: int
) -> None:
    document = document_of(*paragraphs)
    index, parsed = build_index(document), parse_query(query)
    near = min(near, len(document.text))
    every = [hit for hit in search(index, parsed, ALL).hits if hit.match is MatchKind.EXACT]
    some = search(index, parsed, limit, near)
    listed = [hit for hit in some.hits if hit.match is MatchKind.EXACT]
    assert {hit.span for hit in listed} <= {hit.span for hit in every}
    assert len(listed) == min(limit, len(every))
    if len(every) > limit:
        assert some.total == len(every)
        earlier = sum(hit.span.start < near for hit in every)
        assert some.skipped == earlier - sum(hit.span.start < near for hit in listed)
        following = sorted(hit.span for hit in every if hit.span.start >= near)[:limit]
        assert set(following) <= {hit.span for hit in listed}


@given(PARAGRAPHS, st.sampled_from(["hand off", "handoff", "hand-off x", "evacues", "navo", "fits de"]))
def test_typing_gives_what_each_query_gives_alone(paragraphs: list[str], query: str) -> None:
    document = document_of(*paragraphs)
    index = build_index(document)
    for length in range(1, len(query) + 1):
        typed = parse_query(query[:length])
        assert search(index, typed, ALL) == search(build_index(document), typed, ALL)


@given(PARAGRAPHS, st.sampled_from(["hand off", "hand-off", "eu", "EU", "evacues", "de"]))
def test_places_are_the_same_before_the_vocabulary_is_there(paragraphs: list[str], query: str) -> None:
    document = document_of(*paragraphs)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(index_module, "_SMALL", -1)
        without = exact(document, query)
    assert without == exact(document, query)


@given(st.text(alphabet="ab -\u2013é\u0301ĳİß\n", max_size=60), st.text(alphabet="aAb -éĳß\u0301", max_size=8))
def test_no_text_and_no_query_is_too_odd(text: str, query: str) -> None:
    document = document_of(*text.split("\n"))
    for near in (0, len(document.text) // 2, len(document.text)):
        for limit in (1, 3, ALL):
            result = search(build_index(document), parse_query(query), limit, near)
            assert len(result.hits) <= limit
            assert result.total >= len(result.hits)
            assert result.skipped >= 0
            ordered = sorted((hit.span for hit in result.hits if hit.match is MatchKind.EXACT), key=lambda span: span)
            for before, after in pairwise(ordered):
                assert before.start <= after.start


def test_a_text_of_many_pieces_is_counted_from_any_place() -> None:
    text = "De EU en niet-EU, geëvacueerd. " * 12_000
    assert len(text) > 5 * CHUNK
    index = build_index(document_of(text))
    _ = index.vocabulary
    for query, each in (("eu", 2), ("en", 1), ("geevacueerd", 1), ("n", 1)):
        for near in (0, 100_007, 250_000, len(text)):
            result = search(index, parse_query(query), 10, near)
            before = sum(hit.span.start < near for hit in result.hits)
            assert result.total == 12_000 * each
            first = text[: near - near % 31].count("De EU") * each
            assert first - before <= result.skipped <= first - before + each


def test_where_counting_would_take_long_the_result_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words_module, "_MOST_TRIED", 5)
    index = build_index(document_of(*["beleid zonder plan"] * 20))
    some, every = (search(index, parse_query("plan beleid"), limit) for limit in (3, ALL))
    assert (len(some.hits), some.counted) == (3, False)
    assert (len(every.hits), every.total, every.counted) == (20, 20, True)


def test_a_long_query_with_slips_is_tried_in_a_few_ways_only(monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[object] = []
    find = rank_module.find_exact

    def counted(index: Index, query: Query, limit: int, near: int = 0) -> Exact:
        tried.append(query)
        return find(index, query, limit, near)

    monkeypatch.setattr(rank_module, "find_exact", counted)
    words = [f"{letter}erdedig{end}" for letter in "vbwk" for end in ("ing", "ang", "eng", "ung")]
    index = build_index(document_of(*words))
    assert search(index, parse_query(" ".join(["verdedigng"] * 8))).hits == ()
    assert 1 < len(tried) < 12
    tried.clear()
    assert search(index, parse_query(" ".join(["verdedigng"] * 5_000))).hits == ()
    assert len(tried) == 1
