"""PDF: what cannot be read is told in one sentence, within limits of time and memory."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefreader.domain.document import Metadata
from briefreader.errors import OverBudget, SourceError, SourceRefused, UnknownFormat
from briefreader.formats import budgets
from briefreader.formats.budgets import Budget
from briefreader.formats.pdf import child_process, process
from briefreader.formats.pdf.process import PageReader
from briefreader.formats.pdf.reader import BEGINNING, OpenedPdf
from briefreader.formats.registry import open_document, read_document
from briefreader.formats.source import Source
from tests.pdf_maker import Words, make_pdf

LETTER = make_pdf([[Words(70, 700, "Geachte voorzitter,")]])


def read(data: bytes) -> str:
    return read_document(Source("brief.pdf", data)).text


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (make_pdf([[Words(70, 700, "Geheim")]], password="sesam"), "a password protects it"),
        (LETTER[:400], "damaged or incomplete"),
        (b"%PDF-1.7\n" + bytes(range(256)) * 20, "damaged or incomplete"),
        (make_pdf([[], []]), "there is no text on its pages, as in a scan"),
        (make_pdf([]), "it is a PDF without pages"),
    ],
)
def test_what_cannot_be_read_is_told_in_one_sentence(data: bytes, words: str) -> None:
    with pytest.raises(SourceRefused) as caught:
        read(data)
    assert words in caught.value.sentence
    assert caught.value.sentence.startswith("cannot read brief.pdf: ")
    assert "\n" not in caught.value.sentence


def test_an_image_by_the_name_of_a_pdf_is_told_to_be_one() -> None:
    with pytest.raises(UnknownFormat, match="it is a JPEG image"):
        read(b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(200))


def test_a_pdf_is_known_by_its_content() -> None:
    assert read_document(Source("brief.txt", LETTER, Path("brief.txt"))).text == "Geachte voorzitter,"


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ("os.abort()", "the PDF library fails on it"),
        ("os.kill(os.getpid(), signal.SIGSEGV)", "the PDF library fails on it"),
        ("sys.exit(1)", "the PDF library fails on it"),
        ("time.sleep(60)", "it takes longer than a minute"),
        ("print('{\"pages\": 2}', flush=True); time.sleep(60)", "it takes longer than a minute"),
    ],
)
def test_a_child_that_dies_or_hangs_is_told(
    lines: str, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    child = tmp_path / "child.py"
    child.write_text(f"import os, signal, sys, time\nsys.stdin.buffer.read()\n{lines}\n")
    monkeypatch.setattr(child_process, "_CHILD", child)
    monkeypatch.setattr(child_process, "PDF_SECONDS", Budget(1, budgets.PDF_SECONDS.sentence))
    with pytest.raises(SourceError) as caught:
        read(LETTER)
    assert words in caught.value.sentence


def test_a_process_that_does_not_start_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    with pytest.raises(SourceRefused, match="does not start"):
        read(LETTER)


def test_memory_is_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child_process, "PDF_MEMORY", Budget(1 << 20, budgets.PDF_MEMORY.sentence))
    with pytest.raises(SourceError, match="needs more memory than is given"):
        read(LETTER)


@pytest.mark.parametrize(("name", "limit"), [("PDF_PAGES", 2), ("PDF_CHARACTERS", 20), ("PDF_RUNS", 1)])
def test_pages_characters_and_pieces_are_counted(name: str, limit: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(process, name, Budget(limit, "cannot read {name}: it is too large; cut it into parts"))
    with pytest.raises(OverBudget, match=r"brief\.pdf: it is too large"):
        read(make_pdf([[Words(70, 700, "Geachte voorzitter,"), Words(70, 680, "met een tweede regel")]] * 3))


def test_the_beginning_is_read_before_the_rest() -> None:
    pages = [[Words(70, 700, f"Bladzijde {number} heeft een eigen zin.")] for number in range(BEGINNING + 3)]
    opened = OpenedPdf(PageReader(make_pdf(pages), "brief.pdf"), Metadata("brief", "brief.pdf"))
    assert opened.is_long
    beginning = opened.beginning()
    assert opened.progress[:2] == (BEGINNING, BEGINNING + 3)
    whole = opened.whole()
    assert whole.text.startswith(beginning.text)
    assert (beginning.text.count("zin"), whole.text.count("zin")) == (BEGINNING, BEGINNING + 3)
    assert beginning.metadata.pages == whole.metadata.pages == BEGINNING + 3


@pytest.mark.parametrize("processors", [1, 2])
def test_the_pages_of_a_long_pdf_keep_their_order(processors: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: processors)
    faces = ("plain", "bold", "italic")
    pages = [[Words(70, 700, f"Bladzijde {place}.", 10, faces[place // 4 % 3])] for place in range(50)]
    document = read_document(Source("brief.pdf", make_pdf(pages)))
    assert document.text.split() == [word for place in range(50) for word in ("Bladzijde", f"{place}.")]
    assert document.metadata.pages == 50


def test_a_short_pdf_is_read_at_once() -> None:
    opened = open_document(Source("brief.pdf", LETTER))
    assert not opened.is_long
    assert opened.beginning() == opened.whole()


def test_reading_can_be_given_up() -> None:
    opened = OpenedPdf(PageReader(LETTER, "brief.pdf"), Metadata("brief", "brief.pdf"))
    assert opened.progress[:2] == (0, 0)
    opened.close()
    with pytest.raises(SourceError):
        opened.whole()


def test_a_pdf_that_was_given_up_is_never_half_a_document() -> None:
    pages = [[Words(70, 700, f"Bladzijde {number} heeft een eigen zin.")] for number in range(60)]
    opened = OpenedPdf(PageReader(make_pdf(pages), "brief.pdf"), Metadata("brief", "brief.pdf"))
    assert opened.beginning().text
    opened.close()
    for _ in range(2):
        with pytest.raises(SourceError):
            opened.whole()


def test_the_native_library_stays_out_of_this_process() -> None:
    script = (
        "import sys\nfrom briefreader.formats.registry import read_document\n"
        "from briefreader.formats.source import Source\n"
        "print(read_document(Source('brief.pdf', sys.stdin.buffer.read())).text)\n"
        "assert not any(name.startswith('pypdfium2') for name in sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], input=LETTER, capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (0, b"Geachte voorzitter,\n")
