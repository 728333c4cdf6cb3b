"""Reading ahead gives what reading gives, and errors come through."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from threading import active_count

import pytest

from briefreader.analysis.analyse import analyse
from briefreader.domain.citation import Citation
from briefreader.domain.document import Document
from briefreader.domain.term import Glossary
from briefreader.errors import ReadingStopped, SourceError
from briefreader.formats.pdf.reader import OpenedPdf
from briefreader.glossary.bundled import load_bundled
from briefreader.library.ahead import ReadAhead
from briefreader.library.beginning import read_beginning
from briefreader.library.folders import Library
from briefreader.library.forks import Aside
from briefreader.library.opening import Found, find_letter, find_source
from briefreader.library.place import Place
from briefreader.library.state import State
from tests.pdf_maker import Words, make_pdf


@pytest.fixture
def state(tmp_path: Path) -> State:
    return State(tmp_path / "home" / "state.sqlite")


def source(tmp_path: Path, content: bytes) -> Found:
    path = tmp_path / "source.txt"
    path.write_bytes(content)
    return find_source(str(path), Library())


def no_glossary() -> Glossary:
    return Glossary(())


@pytest.mark.parametrize("fork", [True, False])
def test_it_gives_what_reading_gives(state: State, fork: bool) -> None:
    found = find_letter()
    ahead = ReadAhead(found, state, load_bundled, fork=fork)
    beginning = ahead.beginning()
    assert beginning == read_beginning(found, found.open(), state)
    assert ahead.analysis() == analyse(beginning.document, load_bundled())


@pytest.mark.parametrize("fork", [True, False])
def test_an_error_comes_through_with_its_sentence(tmp_path: Path, state: State, fork: bool) -> None:
    found = source(tmp_path, b" \n \n")
    with pytest.raises(SourceError) as there:
        ReadAhead(found, state, no_glossary, fork=fork).beginning()
    with pytest.raises(SourceError) as here:
        read_beginning(found, found.open(), state)
    assert there.value.sentence == here.value.sentence


def test_without_another_process_it_is_read_here(monkeypatch: pytest.MonkeyPatch, state: State) -> None:
    monkeypatch.delattr(os, "fork")
    ahead = ReadAhead(find_letter(), state, no_glossary, fork=True)
    assert ahead.beginning() == read_beginning(find_letter(), find_letter().open(), state)
    assert ahead.analysis() is None


def test_a_process_that_died_is_made_good(monkeypatch: pytest.MonkeyPatch, state: State) -> None:
    monkeypatch.setattr("briefreader.library.answering.answer", lambda *_: os._exit(1))
    ahead = ReadAhead(find_letter(), state, no_glossary, fork=True)
    assert ahead.beginning() == read_beginning(find_letter(), find_letter().open(), state)
    assert ahead.analysis() is None


def test_a_long_document_gives_its_beginning(tmp_path: Path, state: State) -> None:
    ahead = ReadAhead(source(tmp_path, b"Een zin die telkens terugkomt. " * 10_000), state, no_glossary, fork=True)
    beginning = ahead.beginning()
    assert not beginning.whole
    assert len(beginning.document.text) < 100_000
    whole = ahead.whole()
    assert whole is not None
    assert len(whole.text) > 300_000
    assert ahead.analysis() == analyse(whole, no_glossary())


def test_the_place_and_the_trouble_with_places_come_along(tmp_path: Path, state: State) -> None:
    found = source(tmp_path, b"Een zin met een einde.\n")
    first = ReadAhead(found, state, no_glossary, fork=True).beginning()
    assert (first.remembered, first.trouble) == (None, "")
    state.remember_place(first.key, found.name, Place(4, "zin met een einde."))
    state.close()
    assert ReadAhead(found, state, no_glossary, fork=True).beginning().remembered == Place(4, "zin met een einde.")
    damaged = tmp_path / "damaged.sqlite"
    damaged.write_bytes(b"no database at all" * 1000)
    assert "was damaged" in ReadAhead(found, State(damaged), no_glossary, fork=True).beginning().trouble


def test_one_can_stop_waiting(state: State) -> None:
    ahead = ReadAhead(find_letter(), state, no_glossary, fork=True)
    ahead.close()
    with pytest.raises(ReadingStopped):
        ahead.analysis()


@pytest.mark.parametrize("fork", [True, False])
def test_what_comes_before_may_be_left_out(tmp_path: Path, state: State, fork: bool) -> None:
    found = source(tmp_path, b"Een zin die telkens terugkomt. " * 10_000)
    whole = ReadAhead(found, state, load_bundled, fork=fork).whole()
    assert whole == found.read()
    assert ReadAhead(found, state, load_bundled, fork=fork).analysis() == analyse(found.read(), load_bundled())


def test_the_whole_of_a_short_document_is_its_beginning(state: State) -> None:
    ahead = ReadAhead(find_letter(), state, no_glossary, fork=True)
    assert ahead.whole() == find_letter().read()
    ahead.close()


def test_it_tells_how_far_it_is(tmp_path: Path, state: State, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "brief.pdf"
    path.write_bytes(make_pdf([[Words(70, 700, f"Bladzijde {number} van deze brief")] for number in range(9)]))
    plain = OpenedPdf.whole

    def whole(opened: OpenedPdf) -> Document:
        time.sleep(0.5)
        return plain(opened)

    monkeypatch.setattr(OpenedPdf, "whole", whole)
    ahead = ReadAhead(find_source(str(path), Library()), state, no_glossary, fork=True)
    assert not ahead.beginning().whole
    assert ahead.whole() is not None
    assert (ahead.progress.total, ahead.progress.unit) == (9, "pages")
    assert 3 <= ahead.progress.done <= 9


def test_a_long_document_is_looked_through_by_two_processes_forked_without_threads(
    tmp_path: Path, state: State, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = tmp_path / "threads"

    class Watched(Aside[tuple[Citation, ...]]):
        def __init__(self, work: Callable[[], tuple[Citation, ...]]) -> None:
            told.write_text(str(active_count()))
            super().__init__(work)

    monkeypatch.setattr("briefreader.library.answering.Aside", Watched)
    long = source(tmp_path, b"Zie Kamerstuk 27 925, nr. 808. " * 10_000)
    analysis = ReadAhead(long, state, no_glossary, fork=True).analysis()
    assert analysis == analyse(long.read(), no_glossary())
    assert told.read_text() == "1"


def test_all_that_the_other_process_started_ends_with_it(
    tmp_path: Path, state: State, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = tmp_path / "number"

    def answer(*_: object) -> None:
        started = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
        told.with_suffix(".part").write_text(str(started.pid))
        told.with_suffix(".part").rename(told)
        started.wait()

    monkeypatch.setattr("briefreader.library.answering.answer", answer)
    ahead = ReadAhead(find_letter(), state, no_glossary, fork=True)
    wait_until(told.exists)
    number = int(told.read_text())
    assert is_running(number)
    ahead.close()
    wait_until(lambda: not is_running(number))


def wait_until(true: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 20
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def is_running(process: int) -> bool:
    """Whether a process is there and not merely a name that nobody asked for yet (Linux)."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False
