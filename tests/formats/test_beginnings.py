"""Long documents: the beginning is read first, by the same reader, and stands at the beginning of the whole."""

import io
import zipfile
from collections.abc import Callable

import pytest

from briefreader.domain.document import BlockKind, Document
from briefreader.errors import OverBudget, SourceError
from briefreader.formats.docx.reader import OpenedDocx
from briefreader.formats.odt.reader import OpenedOdt
from briefreader.formats.opened import BEGINNING, Opened
from briefreader.formats.registry import open_document
from briefreader.formats.source import Source
from tests.office_samples import docx, odt, p, r

SENTENCE = "De minister zendt de Kamer nog eens de brief die eerder door een ander was toegezegd en nooit kwam."
COUNT = 2200
FIRST, LAST = "Een pinksterbloem vooraan.", "Een pinksterbloem achteraan."


def prose(wrap: Callable[[str], str], count: int = COUNT) -> str:
    """Numbered paragraphs."""
    return "".join(wrap(f"{SENTENCE} Dat is zin {number}.") for number in range(count))


def xml(count: int = COUNT) -> bytes:
    note = '<noot id="n1" type="voet"><noot.nr>1</noot.nr><noot.al>De noot.</noot.al></noot>'
    body = f"<al>{FIRST}{note}</al><tussenkop>Kop</tussenkop>" + prose(lambda words: f"<al>{words}</al>", count)
    return (
        '<?xml version="1.0" encoding="utf-8"?><officiele-publicatie><metadata><meta name="DC.identifier" '
        f'content="kst-37001-12"/></metadata><kamerstuk><stuk><titel>BRIEF</titel><algemeen><vrije-tekst>{body}'
        f"<al>{LAST}</al></vrije-tekst></algemeen></stuk></kamerstuk></officiele-publicatie>"
    ).encode()


def html(count: int = COUNT) -> bytes:
    style = f"<style>{'.x { color: red }' * 20_000}</style>"
    anchor = '<a class="nootnum" id="A1" href="#N1"><sup>1</sup></a>'
    body = f"<p>{FIRST}{anchor}</p><h2>Kop</h2>" + prose(lambda words: f"<p>{words}</p>", count)
    note = '<div class="noot" id="N1"><a class="nootnum" href="#A1">1</a><p>De noot.</p></div>'
    return (
        f'<!DOCTYPE html><html><head><meta name="DCTERMS.identifier" content="kst-37001-12"><title>Brief</title>{style}'
        f"</head><body><main><h1>Brief</h1>{body}<p>{LAST}</p>{note}</main></body></html>"
    ).encode()


def word(count: int = COUNT) -> bytes:
    reference = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    section = '<w:sectPr><w:headerReference w:type="first" r:id="header1"/><w:titlePg/></w:sectPr>'
    body = p(FIRST, reference) + prose(p, count) + p(LAST) + section
    note = f'<w:footnote w:id="1">{p("De noot.")}</w:footnote>'
    head = p("Datum 3 mei 2024") + p("Betreft Een brief over de proef met bloemen")
    return docx(body, footnotes=note, header1=head)


def text(count: int = COUNT) -> bytes:
    note = (
        '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
        "<text:note-body><text:p>De noot.</text:p></text:note-body></text:note>"
    )
    styles = "".join(f'<style:style style:name="P{n}" style:family="paragraph"/>' for n in range(4000))
    body = prose(lambda words: f"<text:p>{words}</text:p>", count)
    return odt(f"<text:p>{FIRST}{note}</text:p>{body}<text:p>{LAST}</text:p>", automatic=styles)


def markdown(count: int = COUNT) -> bytes:
    body = prose(lambda words: f"{words}\n\n", count)
    return f"# Brief\n\n{FIRST}[^1]\n\n[^1]: De noot.\n\n## Kop\n\n{body}{LAST}\n".encode()


@pytest.fixture(autouse=True)
def small_samples(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let what the samples of word processors have of marks be enough for a long document."""
    for reader in (OpenedDocx, OpenedOdt):
        monkeypatch.setattr(reader, "first", BEGINNING)


SAMPLES = {"xml": xml, "html": html, "docx": word, "odt": text, "markdown": markdown}


def opened(data: bytes) -> Opened:
    return open_document(Source("proef", data))


def running(document: Document) -> list[tuple[BlockKind, int, int, str]]:
    """The blocks of the running text; notes stand behind all of it."""
    return [
        (block.kind, block.level, block.paragraph, block.span.of(document.text))
        for block in document.blocks
        if block.kind is not BlockKind.FOOTNOTE
    ]


@pytest.mark.parametrize("sample", SAMPLES)
def test_the_beginning_of_a_long_document_stands_at_the_beginning_of_the_whole(sample: str) -> None:
    document = opened(SAMPLES[sample]())
    beginning = document.beginning()
    assert document.is_long
    whole = document.whole()
    blocks = running(beginning)
    assert blocks == running(whole)[: len(blocks)]
    assert blocks[0][-1].startswith((FIRST, "Brief"))
    assert 2000 < len(beginning.text) < len(whole.text) / 2
    assert FIRST in beginning.text
    assert LAST not in beginning.text
    assert LAST in whole.text
    told = ("title", "subject", "date", "identifier", "encoding", "repairs", "colophon")
    assert [getattr(beginning.metadata, name) for name in told] == [getattr(whole.metadata, name) for name in told]


@pytest.mark.parametrize("sample", ["xml", "docx", "odt", "markdown"])
def test_notes_that_belong_to_the_beginning_come_with_it(sample: str) -> None:
    beginning = opened(SAMPLES[sample]()).beginning()
    anchors = [(note.number, beginning.text[: note.anchor].endswith(FIRST)) for note in beginning.footnotes]
    assert anchors == [("1", True)]


@pytest.mark.parametrize("sample", ["xml", "html", "docx", "odt", "markdown"])
def test_reading_the_whole_tells_how_far_it_is(sample: str) -> None:
    document = opened(SAMPLES[sample]())
    document.beginning()
    assert document.progress.total == 0
    document.whole()
    assert 0 < document.progress.done <= document.progress.total


@pytest.mark.parametrize("sample", SAMPLES)
def test_a_short_document_is_read_at_once(sample: str) -> None:
    document = opened(SAMPLES[sample](20))  # what stands before the words is long in some of them
    assert LAST in document.beginning().text
    assert not document.is_long


def test_the_letterhead_of_a_word_document_is_known_although_its_end_names_it() -> None:
    beginning = opened(word()).beginning()
    assert beginning.metadata.subject == "Een brief over de proef met bloemen"
    assert LAST not in beginning.text


def test_a_page_that_begins_with_pictures_is_read_until_there_are_words() -> None:
    picture = f'<img src="data:image/png;base64,{"A" * 400_000}">'
    paragraphs = prose(lambda words: f"<p>{words}</p>") * 8
    document = opened(f"<!DOCTYPE html><html><body><p>{FIRST}</p>{picture}{paragraphs}</body></html>".encode())
    assert document.beginning().text.startswith(f"{FIRST}\n{SENTENCE}")
    assert document.is_long


def test_a_page_that_begins_with_menus_is_read_from_its_document_on() -> None:
    menus = prose(lambda words: f"<div><a href='/x'>{words}</a></div>")
    paragraphs = prose(lambda words: f"<p>{words}</p>") * 4
    page = f"<!DOCTYPE html><html><body>{menus}<article><p>{FIRST}</p>{paragraphs}</article></body></html>"
    document = opened(page.encode())
    assert document.beginning().text.startswith(FIRST)
    assert document.is_long
    assert document.whole().text.startswith(FIRST)


def test_what_is_broken_far_from_the_beginning_is_mended_and_told_with_the_whole() -> None:
    document = opened(xml()[:-200])
    assert not document.beginning().metadata.repairs
    assert document.is_long
    assert "a missing end" in " ".join(document.whole().metadata.repairs)


@pytest.mark.parametrize(
    ("data", "error"),
    [
        pytest.param(xml().replace(b"<al>" + LAST.encode(), b"<a>" * 3000), OverBudget, id="deep XML"),
        pytest.param(docx(prose(p) + "<w:tbl><w:tr><w:tc>" * 200 + p(LAST)), SourceError, id="deep DOCX"),
        pytest.param(docx(prose(p) + p(LAST)[:-5]), SourceError, id="damaged DOCX"),
        pytest.param(odt(prose(lambda words: f"<text:p>{words}</text:p>") + "<text:p>"), SourceError, id="damaged ODT"),
    ],
)
def test_harm_far_from_the_beginning_is_told_once_it_is_reached(data: bytes, error: type[SourceError]) -> None:
    document = opened(data)
    beginning = document.beginning()
    assert document.is_long
    assert SENTENCE in beginning.text
    with pytest.raises(error):
        document.whole()


def test_an_archive_that_lies_about_its_size_gives_its_sentence() -> None:
    data = bytearray(word())
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        size = archive.getinfo("word/document.xml").file_size
    place = data.rfind(size.to_bytes(4, "little"))
    data[place : place + 4] = (10_000).to_bytes(4, "little")
    with pytest.raises(SourceError, match="cut off or damaged"):
        opened(bytes(data)).beginning()


def test_an_entity_stands_for_the_same_in_the_beginning() -> None:
    declared = b'<?xml version="1.0"?><!DOCTYPE stuk [<!ENTITY bv "bijvoorbeeld">]>'
    body = prose(lambda words: f"<al>{words} &bv;</al>").encode()
    assert "zin 0. bijvoorbeeld\n" in opened(declared + b"<stuk>" + body + b"</stuk>").beginning().text


def test_the_last_block_of_a_beginning_is_no_part_of_one() -> None:
    rows = prose(lambda words: f"<tr><td>{words}</td><td>{words[:20]}</td></tr>")
    paragraphs = "".join(f"<p>{SENTENCE}</p>" for _ in range(40))
    document = opened(f"<!DOCTYPE html><html><body>{paragraphs}<table>{rows}</table></body></html>".encode())
    assert document.beginning().text == "\n".join([SENTENCE] * 40)
    assert document.is_long


def test_a_table_that_is_cut_in_its_first_row_is_no_part_of_a_beginning() -> None:
    paragraphs = p(SENTENCE) * 40
    cells = "".join(f"<w:tc>{p(SENTENCE) * 300}</w:tc>" for _ in range(8))
    document = opened(docx(f"{paragraphs}<w:tbl><w:tr>{cells}</w:tr></w:tbl>"))
    assert document.beginning().text == "\n".join([SENTENCE] * 39)  # nor is what stands right above it
    assert document.is_long


def test_bold_words_before_the_cut_do_not_leak_into_it() -> None:
    data = docx(p(r(FIRST, "<w:b/>")) + prose(p))
    beginning = opened(data).beginning()
    assert [mark.span.of(beginning.text) for mark in beginning.emphases] in ([FIRST], [])
