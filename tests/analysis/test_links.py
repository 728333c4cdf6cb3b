"""Links: what the source links and addresses that are written out, apart from citations."""

import dataclasses
import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefreader.analysis.links import find_links
from briefreader.domain.citation import Citation
from briefreader.domain.document import Link
from briefreader.domain.identifier import parse_identifier
from briefreader.domain.span import Span
from tests.factories import document_of


def written(text: str) -> list[tuple[str, str]]:
    return [(link.span.of(text), link.target) for link in find_links(document_of(text), ())]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zie https://www.voorbeeld.nl/a.html.", "https://www.voorbeeld.nl/a.html"),
        ("Zie (https://www.voorbeeld.nl/a), en verder.", "https://www.voorbeeld.nl/a"),
        ("Zie https://nl.voorbeeld.org/wiki/Brief_(post).", "https://nl.voorbeeld.org/wiki/Brief_(post)"),
        ("Zie <http://voorbeeld.nl?a=1&b=2>!", "http://voorbeeld.nl?a=1&b=2"),
        ("“www.voorbeeld.nl/keet/”", "www.voorbeeld.nl/keet/"),
        ("www.voorbeeld.nl", "www.voorbeeld.nl"),
    ],
)
def test_a_written_address_is_found_without_what_surrounds_it(text: str, expected: str) -> None:
    target = expected if "://" in expected else f"https://{expected}"
    assert written(text) == [(expected, target)]


@pytest.mark.parametrize(
    "text",
    [
        "Zie voorbeeld.nl en http:// en www. en www.voorbeeld",
        "Mail naar iemand@www.voorbeeld.nl.",
        "ftp://www.voorbeeld.nl",
        "javascript://www.voorbeeld.nl",
        "http://intern/pagina en http://127.0.0.1/",
        "https://iemand@voorbeeld.nl",
    ],
)
def test_what_is_no_address_of_a_page_is_no_link(text: str) -> None:
    assert written(text) == []


def test_citations_and_the_links_of_the_source_go_first() -> None:
    text = "Zie kst-1-2, hier en www.a.nl, en https://b.nl/kst-3-4."
    at = {words: text.index(words) for words in ("kst-1-2", "hier", "www.a.nl", "https")}
    link = Link(Span(at["hier"], at["hier"] + 4), "https://c.nl")
    over = Link(Span(at["www.a.nl"], at["www.a.nl"] + 8), "https://d.nl")
    on_citation = Link(Span(at["kst-1-2"], at["kst-1-2"] + 7), "https://e.nl")
    document = dataclasses.replace(document_of(text), links=(on_citation, link, over))
    cited = parse_identifier("kst-27925-808")
    citations = [Citation(Span(at["kst-1-2"], at["kst-1-2"] + 7), (cited,))]
    assert find_links(document, citations) == (
        link,
        over,
        Link(Span(at["https"], len(text) - 1), "https://b.nl/kst-3-4"),
    )
    citations.append(Citation(Span(len(text) - 8, len(text) - 1), (cited,)))
    assert find_links(document, citations) == (link, over)


@pytest.mark.parametrize("target", ["", "#deel-2", "kst-27925-808"])
def test_places_in_the_document_and_publications_are_no_links(target: str) -> None:
    document = dataclasses.replace(document_of("Zie hier."), links=(Link(Span(4, 8), target),))
    assert find_links(document, ()) == ()


def test_what_leads_to_no_page_stays_a_link_of_the_source() -> None:
    link = Link(Span(4, 8), "file:///etc/passwd")
    assert find_links(dataclasses.replace(document_of("Zie hier."), links=(link,)), ()) == (link,)


@given(st.lists(st.sampled_from(["https://", "www.", "a.nl", "/", "(", ")", ".", " ", "@", "é"]), max_size=40))
def test_links_are_in_order_and_apart(pieces: list[str]) -> None:
    text = "".join(pieces).strip() or "x"
    links = find_links(document_of(text), ())
    for link in links:
        assert link.span.of(text).startswith(("https://", "www."))
        assert link.span.of(text)[-1] not in ".,"
    assert all(one.span.end <= other.span.start for one, other in pairwise(links))


@pytest.mark.parametrize("unit", ["(https://", "https://a.nl@(", "www.a.nl))))(((", "https://a.nl" + ")" * 900 + " "])
def test_near_misses_take_no_longer_than_their_length(unit: str) -> None:
    def seconds(size: int) -> float:
        document = document_of((unit * (size // len(unit))).strip())
        start = time.process_time()
        find_links(document, ())
        return time.process_time() - start

    assert any(seconds(80_000) < 16 * seconds(10_000) + 0.05 for _ in range(3))
