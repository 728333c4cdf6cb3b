"""A document of which only the beginning is there: the rest comes, is stopped, or is read after all."""

import threading
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TypeVar

import pytest

from briefreader.domain.document import Document
from briefreader.errors import SourceRefused
from briefreader.formats.pdf.reader import OpenedPdf
from briefreader.formats.xml.read import OpenedXml
from briefreader.interface.reading import Reading
from briefreader.interface.screens.reader import opening, screen
from briefreader.library.work import Work
from tests.interface.reader import Reader, application, reading
from tests.pdf_maker import Words, make_pdf

_Value = TypeVar("_Value")


@pytest.fixture
def long_text(tmp_path: Path) -> Path:
    """A text of which the beginning is shown first; one word stands in it at the start and at the end."""
    path = tmp_path / "lang.txt"
    prose = "De brief gaat over de inzet van de bondgenoten (Kamerstuk 27 925, nr. 808) en wat daarop volgde.\n\n"
    path.write_text("Een pinksterbloem vooraan.\n\n" + prose * 1200 + "Een pinksterbloem achteraan.\n")
    return path


@pytest.fixture(autouse=True)
def told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "_LONG", 0)
    monkeypatch.setattr(opening, "_EVERY", 0.01)


@asynccontextmanager
async def held_up(state: Path, path: Path, what: str, gate: threading.Event) -> AsyncIterator[Reader]:
    """A reader of a document whose rest, or what is found in it, comes once a gate opens."""
    app = application(state, path)
    session = app._session
    plain: Callable[[Reading, Work], object] = getattr(session, what)

    def slow(one: Reading, work: Work) -> object:
        gate.wait(20)
        return plain(one, work)

    setattr(session, what, slow)
    async with app.run_test(size=(120, 30)) as pilot:
        await pilot.pause()
        yield Reader(app, pilot)
        gate.set()


async def until(reader: Reader, true: Callable[[], bool]) -> None:
    for _ in range(1000):
        if true():
            return
        await reader.pilot.pause(0.01)
    raise AssertionError(reader.shown())


async def test_a_word_that_was_found_in_the_beginning_is_found_in_the_whole(tmp_path: Path, long_text: Path) -> None:
    gate = threading.Event()
    async with held_up(tmp_path, long_text, "read_whole", gate) as reader:
        await reader.press("slash")
        await reader.type("pinksterbloem")
        await reader.press("enter")
        assert "match 1 of 1" in reader.status()
        gate.set()
        await reader.settle()
        await until(reader, lambda: "match 1 of 2" in reader.status())
        await reader.press("n")
        assert any("achteraan" in row for row in reader.text())


async def test_esc_keeps_the_beginning_and_what_is_found_in_it(tmp_path: Path, long_text: Path) -> None:
    gate = threading.Event()
    async with held_up(tmp_path, long_text, "read_whole", gate) as reader:
        await until(reader, lambda: "reading…" in reader.status())
        assert "Esc stop reading" in reader.keys()
        await reader.press("escape")
        assert "Stopped: the rest was not read · R does it after all" in reader.status()
        gate.set()
        await until(reader, lambda: reader.screen.reading.analysis is not None)
        await reader.press("j")
        assert "only the beginning" in reader.status()
        assert "stop reading" not in reader.keys()
        assert "808" in reader.sidebar()
        assert not reader.screen.reading.whole
        await reader.press("R")
        await reader.settle()
        assert reader.screen.reading.document.text.endswith("achteraan.")
        assert "only the beginning" not in reader.status()


async def test_the_first_page_of_a_publication_is_there_before_the_last_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(OpenedXml, "first", 10_000)
    path = tmp_path / "stuk.xml"
    prose = "<al>De brief gaat over de inzet van de bondgenoten (Kamerstuk 27 925, nr. 808) en de rest.</al>" * 400
    path.write_text(f"<?xml version='1.0'?><stuk><tussenkop>Vooraan</tussenkop>{prose}<al>Achteraan.</al></stuk>")
    gate = threading.Event()
    async with held_up(tmp_path, path, "read_whole", gate) as reader:
        await until(reader, lambda: "reading…" in reader.status())
        assert any("Vooraan" in row for row in reader.text())
        await reader.press("space")
        place = reader.text()
        gate.set()
        await reader.settle()
        assert reader.screen.reading.document.text.endswith("Achteraan.")
        assert reader.text() == place


async def test_esc_stops_looking_for_references(tmp_path: Path, long_text: Path) -> None:
    gate = threading.Event()
    async with held_up(tmp_path, long_text, "analyse", gate) as reader:
        await until(reader, lambda: reader.screen.reading.whole)
        await reader.press("escape")
        assert "references and terms were not looked for" in reader.status()
        gate.set()
        await reader.press("j")
        assert "no references or terms" in reader.status()
        await reader.press("R")
        await reader.settle()
        assert "808" in reader.sidebar()
        assert "no references or terms" not in reader.status()


async def test_esc_ends_what_lies_nearer_first(tmp_path: Path, long_text: Path) -> None:
    gate = threading.Event()
    async with held_up(tmp_path, long_text, "read_whole", gate) as reader:
        await reader.press("slash")
        await reader.type("bondgenoten")
        await reader.press("enter")
        assert "stop reading" not in reader.keys()
        await reader.press("escape")
        assert "Stopped" not in reader.status()
        await reader.press("escape")
        assert "Stopped" in reader.status()


async def test_a_rest_that_cannot_be_read_leaves_the_beginning(tmp_path: Path, long_text: Path) -> None:
    app = application(tmp_path, long_text)
    session, plain = app._session, app._session.read_whole

    def fail(one: Reading, work: Work) -> Document:
        raise SourceRefused("cannot read lang.txt: it takes too long; cut it into parts")

    session.read_whole = fail  # type: ignore[method-assign]
    async with app.run_test(size=(120, 30)) as pilot:
        reader = Reader(app, pilot)
        await until(reader, lambda: "it takes too long" in reader.status())
        await reader.press("j")
        assert "only the beginning" in reader.status()
        session.read_whole = plain  # type: ignore[method-assign]
        await reader.press("R")
        await reader.settle()


async def test_stopping_on_the_way_forward_leaves_the_way_open(tmp_path: Path, long_text: Path) -> None:
    other = tmp_path / "kort.txt"
    other.write_text("Een korte brief.\n")
    gate = threading.Event()
    async with reading(tmp_path, other, long_text, size=(120, 30)) as reader:
        assert "L goes on to the next of 2 documents" in reader.status()
        session = reader.screen.session
        plain = session.reading

        def slow(key: str, work: Work) -> Reading:
            gate.wait(20)
            return plain(key, work)

        session.reading = slow  # type: ignore[method-assign]
        await reader.press("L")
        assert "opening lang.txt" in reader.status()
        await reader.press("escape")
        assert "Stopped: lang.txt was not opened" in reader.status()
        gate.set()
        await reader.press("L")
        await until(reader, lambda: "vooraan" in reader.shown())
        await reader.press("H")
        await until(reader, lambda: "Een korte brief" in reader.shown())


async def test_leaving_a_document_lets_it_be_read_to_its_end(tmp_path: Path, long_text: Path) -> None:
    other = tmp_path / "kort.txt"
    other.write_text("Een korte brief.\n")
    gate = threading.Event()
    app = application(tmp_path, long_text, other)
    session, plain = app._session, app._session.read_whole

    def slow(one: Reading, work: Work) -> Document:
        gate.wait(20)
        return plain(one, work)

    session.read_whole = slow  # type: ignore[method-assign]
    async with app.run_test(size=(120, 30)) as pilot:
        reader = Reader(app, pilot)
        await reader.press("L")
        await until(reader, lambda: "Een korte brief" in reader.shown())
        gate.set()
        await reader.press("H")
        await until(reader, lambda: "vooraan" in reader.shown())
        await reader.settle()
        assert reader.screen.reading.document.text.endswith("achteraan.")


@pytest.fixture
def often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(screen, "_LOOK_EVERY", 0.02)


@pytest.mark.usefixtures("often")
async def test_a_file_that_changes_is_told_of_and_read_anew(tmp_path: Path) -> None:
    path = tmp_path / "brief.txt"
    path.write_text("De eerste tekst van de brief.\n")
    async with reading(tmp_path, path, size=(120, 30)) as reader:
        path.write_text("De tweede tekst van de brief, die langer is.\n")
        await until(reader, lambda: "brief.txt has changed on disk · R reads it anew" in reader.status())
        await reader.press("j")
        assert "changed on disk" in reader.status()
        assert "De eerste tekst" in reader.shown()
        await reader.press("R")
        await until(reader, lambda: "De tweede tekst" in reader.shown())
        assert "changed on disk" not in reader.status()
        await reader.press("H")
        await until(reader, lambda: "De eerste tekst" in reader.shown())


@pytest.mark.usefixtures("often")
async def test_a_file_that_goes_away_stays_on_the_screen(tmp_path: Path) -> None:
    path = tmp_path / "brief.txt"
    path.write_text("De tekst van de brief over de NAVO.\n")
    async with reading(tmp_path, path, size=(120, 30)) as reader:
        path.unlink()
        await until(reader, lambda: "brief.txt was removed or renamed" in reader.status())
        await reader.press("R")
        await until(reader, lambda: "brief.txt was removed or renamed" in reader.status())
        assert "De tekst van de brief" in reader.shown()


async def test_a_file_that_did_not_change_is_not_read_anew(tmp_path: Path) -> None:
    async with reading(tmp_path, size=(120, 30)) as reader:
        before = reader.text()
        await reader.press("R")
        await until(reader, lambda: "Its file is as it was read" in reader.status())
        assert reader.text() == before


async def test_esc_stops_what_is_opened_from_a_list_and_stays_in_it(tmp_path: Path) -> None:
    shelf = tmp_path / "shelf"
    shelf.mkdir()
    (shelf / "kst-27925-808.txt").write_text("Een brief die lang op zich laat wachten.")
    gate = threading.Event()
    async with reading(tmp_path, library=[shelf]) as reader:
        session, plain = reader.screen.session, reader.screen.session.open

        def slow(name: str, work: Work) -> Reading:
            gate.wait(20)
            return plain(name, work)

        session.open = slow  # type: ignore[method-assign]
        await reader.press("r", "enter")
        assert "opening kst-27925-808" in reader.status()
        assert "Esc stop reading" in reader.keys()
        await reader.press("escape")
        assert "kst-27925-808 was not opened" in reader.status()
        assert reader.screen.list_in_use
        gate.set()


async def test_a_pdf_that_is_opened_here_leaves_no_process_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed: list[int] = []
    plain = OpenedPdf.close
    monkeypatch.setattr(OpenedPdf, "close", lambda self: (closed.append(self.progress.done), plain(self))[1])
    paths = []
    for pages in (2, 5):
        paths.append(tmp_path / f"{pages}.pdf")
        paths[-1].write_bytes(make_pdf([[Words(70, 700, f"Bladzijde {page} van deze brief")] for page in range(pages)]))
    async with reading(tmp_path, *paths) as reader:
        assert closed == [2]
        await reader.press("L")
        await until(reader, lambda: "Bladzijde 4" in reader.screen.reading.document.text)
        assert closed == [2, 5]
