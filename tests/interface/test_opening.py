"""A document that takes long to read: the screen is there, every key is answered, and Esc ends it."""

import sys
import threading
from pathlib import Path

import pytest

from briefreader.errors import ReadingStopped, SourceRefused
from briefreader.interface.app import BriefreaderApp
from briefreader.interface.reading import Reading
from briefreader.interface.screens.reader.screen import ReaderScreen
from briefreader.interface.session import Session
from briefreader.library.folders import Library
from briefreader.library.opening import find_letter
from briefreader.library.state import State
from briefreader.library.work import Work
from tests.interface.reader import Reader, application, reading, step_to
from tests.terminal import Terminal


@pytest.fixture
def home(tmp_path: Path) -> dict[str, str]:
    return {"HOME": str(tmp_path), "XDG_STATE_HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path)}


def waiting(state: Path, gate: threading.Event) -> BriefreaderApp:
    session = Session(Library(), State(state / "state.sqlite"))

    def read(work: Work) -> Reading:
        gate.wait(20)
        return session.take(find_letter(), work)

    return BriefreaderApp(session, Reading.awaited("brief.pdf"), [], read)


async def test_the_first_document_comes_when_it_is_read(tmp_path: Path) -> None:
    gate = threading.Event()
    app = waiting(tmp_path, gate)
    async with app.run_test(size=(120, 40)) as pilot:
        reader = Reader(app, pilot)
        await reader.press("j", "s", "escape", "question_mark")
        assert "Scroll one line down" in reader.shown()
        await reader.press("escape")
        assert reader.status().startswith("brief.pdf")
        assert "reading…" in reader.status()
        gate.set()
        while reader.screen.reading.is_awaited:
            await pilot.pause(0.01)
        await reader.settle()
        assert "Hierbij bied ik u" in reader.shown()
        assert "reading" not in reader.status()


async def test_esc_ends_the_program_where_there_is_nothing_else(tmp_path: Path) -> None:
    gate = threading.Event()
    app = waiting(tmp_path, gate)
    with pytest.raises(ReadingStopped):
        await run_until_it_fails(app, "escape")
    gate.set()
    assert isinstance(app.failure, ReadingStopped)
    assert app.failure.sentence == "stopped before brief.pdf was read; open it again to read it"


async def run_until_it_fails(app: BriefreaderApp, *keys: str) -> None:
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press(*keys)
        while app.failure is None:
            await pilot.pause(0.01)


async def test_a_first_document_that_cannot_be_read_ends_the_program_with_its_sentence(tmp_path: Path) -> None:
    def read(work: Work) -> Reading:
        raise SourceRefused("cannot read brief.pdf: it is locked; unlock it")

    app = BriefreaderApp(Session(Library(), State(tmp_path / "s")), Reading.awaited("brief.pdf"), [], read)
    with pytest.raises(SourceRefused):
        await run_until_it_fails(app)
    assert isinstance(app.failure, SourceRefused)


async def test_esc_keeps_the_document_that_is_read(tmp_path: Path) -> None:
    shelf = tmp_path / "shelf"
    shelf.mkdir()
    (shelf / "kst-27925-808.txt").write_text("Een brief die lang op zich laat wachten.")
    gate = threading.Event()
    async with reading(tmp_path, library=[shelf]) as reader:
        await step_to(reader, "Kamerstuk 27 925, nr. 808")
        session, plain = reader.screen.session, reader.screen.session.open

        def slow(name: str, work: Work) -> Reading:
            gate.wait(20)
            return plain(name, work)

        session.open = slow  # type: ignore[method-assign]
        before = reader.text()
        await reader.press("enter")
        assert "opening kst-27925-808" in reader.status()
        await reader.press("j", "k", "escape")
        assert "kst-27925-808 was not opened" in reader.status()
        gate.set()
        await reader.pilot.pause(0.2)
        assert reader.text() == before


async def test_the_work_behind_the_screen_begins_also_where_it_is_not_painted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ReaderScreen, "call_after_refresh", lambda *_: True)
    app = application(tmp_path)
    async with app.run_test(size=(120, 40)) as pilot:
        reader = Reader(app, pilot)
        for _ in range(500):
            if reader.screen.reading.analysis:
                break
            await pilot.pause(0.02)
        await reader.press("r")
        assert "755" in reader.sidebar()


def test_a_file_that_proves_unreadable_leaves_a_sentence_and_the_next_one(home: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "een.pdf").write_bytes(b"%PDF-1.4 cut off")
    (tmp_path / "twee.txt").write_text("De tweede brief.")
    terminal = Terminal([sys.executable, "-m", "briefreader", str(tmp_path / "een.pdf")], home)
    terminal.start()
    assert terminal.end() == 2
    assert b"damaged or incomplete" in terminal.output
    names = [str(tmp_path / "een.pdf"), str(tmp_path / "twee.txt")]
    terminal = Terminal([sys.executable, "-m", "briefreader", *names], home)
    terminal.start()
    terminal.wait_for(b"De tweede brief")
    terminal.settle(0.3)
    terminal.send(b"q")
    assert terminal.end() == 2
