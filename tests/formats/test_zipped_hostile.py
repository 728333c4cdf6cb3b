"""Zipped documents that are damaged, locked or made to do harm: one sentence each, within the budgets."""

import contextlib
import io
import zipfile
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefreader.errors import OverBudget, SourceError, SourceRefused, UnknownFormat
from tests.office_samples import ODT_TYPE, docx, odt, p, r, read, zipped

WORD = docx(p("Een zin van de brief."))
TEXT = odt("<text:p>Een zin van de brief.</text:p>")
ENTITIES = '<!DOCTYPE w [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>'
OUTSIDE = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
FETCHED = '<!DOCTYPE w SYSTEM "http://127.0.0.1:9/w.dtd">'


def with_part(data: bytes, path: str, content: str | bytes) -> bytes:
    """The same archive with one part more, or another in its place."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
    return zipped({**parts, path: content})


def locked(data: bytes) -> bytes:
    """The same archive with the flag of a password on each of its parts."""
    changed = bytearray(data)
    for magic, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = changed.find(magic)
        while start >= 0:
            changed[start + place] |= 1
            start = changed.find(magic, start + 4)
    return bytes(changed)


def damaged(data: bytes, path: str) -> bytes:
    """The same archive with wrong bytes in one of its parts."""
    changed = bytearray(data)
    start = changed.find(path.encode()) + len(path) + 4
    changed[start : start + 8] = b"\xff" * 8
    return bytes(changed)


@pytest.mark.parametrize(
    ("data", "words", "error"),
    [
        (WORD[:-40], "cut off or damaged", SourceRefused),
        (WORD[: len(WORD) // 2], "cut off or damaged", SourceRefused),
        (damaged(WORD, "word/document.xml"), "cut off or damaged", SourceRefused),
        (TEXT[:-40], "cut off or damaged", SourceRefused),
        (docx("<w:p>"), "cut off or damaged", SourceRefused),
        (locked(WORD), "protected with a password; save a copy without", SourceRefused),
        (locked(TEXT), "protected with a password; save a copy without", SourceRefused),
        (
            with_part(TEXT, "META-INF/manifest.xml", "<m><encryption-data/></m>"),
            "protected with a password",
            SourceRefused,
        ),
        (zipped({"word/theme.xml": "<x/>"}), "there is no text in it", UnknownFormat),
        (zipped({"mimetype": ODT_TYPE, "meta.xml": "<x/>"}), "there is no text in it", UnknownFormat),
        (zipped({"META-INF/manifest.xml": "<m/>", "content.xml": "<x/>"}), "that is no text", UnknownFormat),
        (docx(""), "there are no words in it", SourceRefused),
        (odt(""), "there are no words in it", SourceRefused),
        (with_part(WORD, "word/document.xml", f"{ENTITIES}<w>&c;</w>"), "has a document type", SourceRefused),
        (with_part(WORD, "word/document.xml", f"{OUTSIDE}<w>&x;</w>"), "has a document type", SourceRefused),
        (with_part(WORD, "_rels/.rels", f"{FETCHED}<w/>"), "has a document type", SourceRefused),
        (with_part(TEXT, "content.xml", f"{FETCHED}<w/>"), "has a document type", SourceRefused),
    ],
)
def test_what_cannot_be_read_gives_one_sentence(data: bytes, words: str, error: type[SourceError]) -> None:
    with pytest.raises(error) as caught:
        read(data, "brief.docx")
    assert words in str(caught.value)
    assert str(caught.value).startswith(("cannot read brief.docx: ", "cannot open brief.docx: "))
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: with_part(WORD, "word/document.xml", b" " * 20_000_000), "more than 200 times its size"),
        (
            lambda: docx("<w:tbl><w:tr><w:tc>" * 3_000 + "</w:tc></w:tr></w:tbl>" * 3_000),
            "nested more than 400 deep",
        ),
        (
            lambda: odt("<text:section>" * 10_000 + "</text:section>" * 10_000),
            "nested more than 400 deep",
        ),
        (lambda: zipped({f"word/{number}.xml": "" for number in range(10_001)}), "more than 10,000 parts"),
    ],
    ids=["blanks", "tables", "sections", "parts"],
)
def test_what_is_made_to_take_too_much_is_refused(make: Callable[[], bytes], words: str) -> None:
    test_what_cannot_be_read_gives_one_sentence(make(), words, OverBudget)


def test_the_parts_of_a_document_together_have_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    from briefreader.formats import zipped as module

    monkeypatch.setattr(module, "INFLATED_BYTES", module.INFLATED_BYTES._replace(limit=300))
    with pytest.raises(OverBudget, match="larger than 32 MB"):
        read(WORD)


def test_elements_have_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    from briefreader.formats import xml_events as module

    monkeypatch.setattr(module, "XML_ELEMENTS", module.XML_ELEMENTS._replace(limit=14))
    assert read(WORD).text
    with pytest.raises(OverBudget, match="600,000 elements"):
        read(docx(p("Een.") + p("Twee.") + p("Drie.")))


def test_macros_are_told_and_not_run() -> None:
    document = read(with_part(WORD, "word/vbaProject.bin", b"\x00macro"))
    assert document.text == "Een zin van de brief."
    assert document.metadata.repairs == ("its macros were left out",)
    assert read(with_part(TEXT, "Basic/Standard/Module1.xml", "<m/>")).metadata.repairs == ("its macros were left out",)


@pytest.mark.parametrize(
    "data",
    [
        docx("<w:tbl><w:tr><w:tc>" * 100 + p("diep") + "</w:tc></w:tr></w:tbl>" * 100),
        docx("<w:p><w:r><w:txbxContent>" * 100 + p("diep") + "</w:txbxContent></w:r></w:p>" * 100),
        odt("<text:p>" + "<text:span>" * 300 + "diep" + "</text:span>" * 300 + "</text:p>"),
        odt("<text:list><text:list-item>" * 150 + "<text:p>diep</text:p>" + "</text:list-item></text:list>" * 150),
    ],
)
def test_what_is_nested_less_deep_is_read(data: bytes) -> None:
    assert read(data).text.endswith("diep")


def test_repeat_counts_make_nothing() -> None:
    wide = '<w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>'
    table = f"<w:tbl><w:tr><w:tc>{wide}{p('a')}</w:tc><w:tc>{p('b')}</w:tc></w:tr></w:tbl>"
    assert len(read(docx(table)).text) < 1000
    blanks = '<text:p>a<text:s text:c="2000000000"/>b</text:p>'
    cell = '<table:table-cell table:number-columns-repeated="2000000000"><text:p>c</text:p></table:table-cell>'
    assert read(odt(f"{blanks}<table:table><table:table-row>{cell}</table:table-row></table:table>")).text == "a b\nc"


def test_controls_in_a_part_cannot_reach_the_terminal() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="x"><w:name w:val="heading 1"/></w:style>'
    comments = f'<w:comment w:id="0" w:author="A&#x202e;B">{p("x&#x9b;y")}</w:comment>'
    relation = '<Relationship Id="l" Type="x/hyperlink" Target="https://a.nl/&#x85;" TargetMode="External"/>'
    body = p("Een &#x202e;kop", style="x") + p("Zie ", f'<w:hyperlink r:id="l">{r("hier")}</w:hyperlink>')
    document = read(docx(body, relation, styles=styles, comments=comments))
    whole = document.text + "".join(document.metadata.comments) + "".join(link.target for link in document.links)
    assert not set("\u202e\x9b\x85") & set(whole)
    assert document.metadata.replaced_characters == 1


@settings(max_examples=60, deadline=None)
@given(st.sampled_from((WORD, TEXT)), st.lists(st.tuples(st.integers(4, 1_000), st.integers(0, 255)), min_size=1))
def test_wrong_bytes_give_a_document_or_a_sentence(data: bytes, changes: list[tuple[int, int]]) -> None:
    changed = bytearray(data)
    for place, value in changes:
        changed[place % len(changed)] = value
    with contextlib.suppress(SourceError):
        assert read(bytes(changed)).blocks
