"""Plain text: from bytes to a document."""

import unicodedata
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefreader.errors import BriefreaderError, OverBudget, SourceRefused
from briefreader.formats import text
from briefreader.formats.markdown import reader as markdown
from briefreader.formats.registry import open_document, read_document
from briefreader.formats.source import Source
from briefreader.formats.text import BEGINNING, read_text


def test_what_was_done_to_the_text_is_told() -> None:
    document = read_text("De\x1b begroting\u200b is\u202e klaar, co\u00f6rdinatie ook.\n".encode(), "brief.txt")
    assert document.text == "De\ufffd begroting is\ufffd klaar, coördinatie ook."
    metadata = document.metadata
    assert (metadata.encoding, metadata.replaced_characters, metadata.hidden_characters) == ("utf-8", 2, 1)
    assert (metadata.source, metadata.title) == ("brief.txt", "brief.txt")


@pytest.mark.parametrize(
    ("name", "path", "title"),
    [("notes/brief.txt", Path("notes/brief.txt"), "brief"), ("standard input", None, "Standard input")],
)
def test_a_document_without_a_title_is_called_after_its_source(name: str, path: Path | None, title: str) -> None:
    metadata = read_document(Source(name, b"Een zin zonder meer.\n", path)).metadata
    assert (metadata.title, metadata.source) == (title, name)


@pytest.mark.parametrize("data", [b"\n" * 1000, b" \t\r\n\x0c", "\u200b\u00a0\u2003".encode()])
def test_nothing_but_blanks_is_told(data: bytes) -> None:
    with pytest.raises(SourceRefused, match="nothing but blanks"):
        read_text(data, "brief.txt")


def test_a_short_text_is_its_own_beginning() -> None:
    opened = open_document(Source("brief.txt", b"Een zin.\n"))
    assert not opened.is_long
    assert opened.beginning() == opened.whole()


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_the_beginning_of_a_long_text_ends_with_a_line(line_end: str) -> None:
    lines = [f"Dit is regel {number} van een lang stuk." for number in range(5000)]
    opened = open_document(Source("brief.txt", line_end.join(lines).encode()))
    assert opened.is_long
    beginning = opened.beginning().text
    assert beginning.endswith("van een lang stuk.")
    assert BEGINNING * 0.95 < len(beginning) <= BEGINNING
    assert opened.whole().text.startswith(beginning)


def test_a_long_line_and_a_blank_beginning_are_read_too() -> None:
    assert open_document(Source("brief.txt", b"a" * 200_000)).beginning().text == "a" * BEGINNING
    assert open_document(Source("brief.txt", b"\n" * 200_000 + b"Slot.")).beginning().text == "Slot."


def test_what_looks_like_page_numbers_only_is_read_all_the_same() -> None:
    document = read_text(b"Pagina 1 van 2\n\x0cPagina 2 van 2\n", "brief.txt")
    assert document.text == "Pagina 1 van 2 Pagina 2 van 2"
    assert [section.title for section in document.sections] == ["Opening"]


@given(st.binary(max_size=400) | st.text(st.sampled_from("ab \n\f\x00\x01\x1b-\u00ad\x85\u2028.1")).map(str.encode))
def test_any_bytes_give_text_without_controls(data: bytes) -> None:
    try:
        document = read_text(data, "brief.txt")
    except BriefreaderError:
        return
    assert not {c for c in document.text if unicodedata.category(c) == "Cc"} - {"\n"}
    assert unicodedata.is_normalized("NFC", document.text)
    for block in document.blocks:
        assert "\n" not in block.span.of(document.text) or block.kind == "table"


@pytest.mark.parametrize(
    ("reader", "budget", "mark"),
    [(text, "TEXT_LINES", ""), (markdown, "MARKDOWN_LINES", "# ")],
    ids=["text", "Markdown"],
)
def test_more_lines_than_are_read_at_once_are_refused_and_blank_ones_are_not_counted(
    reader: ModuleType, budget: str, mark: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reader, budget, getattr(reader, budget)._replace(limit=50))
    data = f"{mark}Een kop\n\n" + "Een zin.\n\n" * 49
    assert read_document(Source("brief", data.encode())).text
    with pytest.raises(OverBudget, match="brief: it has more than"):
        open_document(Source("brief", f"{data}Nog een.\n".encode()))
