"""What holds for any marked-up source: no word is lost, and nothing but our own errors comes out."""

import contextlib
import re
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from briefreader.domain.document import Document
from briefreader.errors import BriefreaderError
from briefreader.formats.html.vocabulary import BLOCKS, HEADINGS, INLINES, LISTS
from briefreader.formats.xml.vocabulary import ROLES, Role
from tests.formats.marked_up import read

_SILENT = {Role.SKIP, Role.COLUMN}
XML_NAMES = [*sorted(name for name, role in ROLES.items() if role not in _SILENT), "nieuw", "x.y"]
_NOT_BELOW = {"body", "header", "label", "search", "menu", "noframes", "hr", "main", "article"}
HTML_NAMES = sorted(
    (BLOCKS - {"html", "frameset", "frame", "aside", "col", "colgroup"}) | set(HEADINGS) | INLINES | LISTS
)
HTML_NAMES += ["li", "dl", "dt", "dd", "table", "tr", "td", "th", "nieuw"]
HTML_NAMES = [name for name in HTML_NAMES if name not in _NOT_BELOW]


def trees(names: list[str]) -> st.SearchStrategy[str]:
    """Trees of elements, with a word of its own before, within and behind each."""
    closing = [0, 0, 0, 0, 1, 1, 2, 25]  # how many elements end behind the words of one, at most
    return st.lists(st.sampled_from(list(product(names, closing))), min_size=1, max_size=25).map(_written)


def _written(elements: list[tuple[str, int]]) -> str:
    opened: list[str] = []
    pieces: list[str] = []
    for number, (name, closing) in enumerate(elements):
        pieces.append(f"<{name}>woord{number}x ")
        opened.append(name)
        pieces.extend(f"</{opened.pop()}>achter{number}x " for _ in range(min(closing, len(opened))))
    pieces.extend(f"</{name}>" for name in reversed(opened))
    return "".join(pieces)


def words_of(document: Document) -> str:
    metadata = document.metadata
    told = (document.text, metadata.title, metadata.subject or "", *metadata.furniture)
    labels = (label.value for label in metadata.colophon)
    return " ".join((*told, *labels))


def assert_sound(document: Document) -> None:
    length = len(document.text)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f]", document.text)
    for link in document.links:
        assert 0 <= link.span.start < link.span.end <= length
    for emphasis in document.emphases:
        assert 0 <= emphasis.span.start < emphasis.span.end <= length
    for note in document.footnotes:
        assert note.anchor is None or 0 <= note.anchor <= length
    assert "\n".join(block.span.of(document.text) for block in document.blocks) == document.text


BROKEN = {"place": st.integers(0, 400), "bad": st.binary(max_size=6)}


@given(tree=trees(XML_NAMES), **BROKEN)
@settings(max_examples=150, deadline=None)
def test_no_word_of_an_xml_document_is_lost_and_a_broken_one_gives_a_document_or_a_sentence(
    tree: str, place: int, bad: bytes
) -> None:
    document = read(f"<?xml version='1.0'?><wortel>{tree}</wortel>")
    assert_sound(document)
    found = words_of(document)
    missing = [word for word in re.findall(r"(?:woord|achter)[0-9]+x", tree) if word not in found]
    assert not missing
    whole = f"<?xml version='1.0'?><stuk>{tree}</stuk>".encode()
    for data in (whole[: place + 22], whole[:place] + bad + whole[place:], whole[:place] + whole[place + 3 :]):
        with contextlib.suppress(BriefreaderError):
            assert_sound(read(data))


@given(tree=trees(HTML_NAMES), **BROKEN)
@settings(max_examples=150, deadline=None)
def test_no_word_of_a_page_is_lost_and_a_broken_one_gives_a_document_or_a_sentence(
    tree: str, place: int, bad: bytes
) -> None:
    document = read(f"<!doctype html><html><body>{tree}</body></html>")
    assert_sound(document)
    missing = [word for word in re.findall(r"(?:woord|achter)[0-9]+x", tree) if word not in document.text]
    assert not missing
    whole = f"<html><body>{tree}</body></html>".encode()
    for data in (whole[: place + 12], whole[:place] + bad + whole[place:]):
        with contextlib.suppress(BriefreaderError):
            assert_sound(read(data))
