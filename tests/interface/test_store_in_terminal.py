"""What is remembered, in a real terminal: whatever is wrong with the store, one reads on, and is told once."""

import os
import re
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from briefreader.library.state import State
from tests.terminal import Terminal

READER = [sys.executable, "-m", "briefreader"]
FIRST, SECOND = b"Hierbij bied ik u", b"capaciteitsdoelstellingen"
_CODES = re.compile(rb"\x1b\[[0-9;:?<>=]*[a-zA-Z]")


@pytest.fixture
def store(tmp_path: Path) -> Path:
    folder = tmp_path / "briefreader"
    folder.mkdir(mode=0o700)
    return folder / "state.sqlite"


def start(state: Path, *, limited: bool = False, words: bytes = FIRST) -> Terminal:
    """The program with its state in a folder; if limited, on a disk to which nothing more can be written."""
    program = ["sh", "-c", 'ulimit -f 0; exec "$@"', "sh", *READER] if limited else READER
    terminal = Terminal(program, {"HOME": str(state), "XDG_STATE_HOME": str(state), "XDG_CONFIG_HOME": str(state)})
    terminal.start()
    terminal.wait_for(words)
    return terminal


def read_on(terminal: Terminal, told: bytes) -> None:
    """See what is told, turn a page, and quit."""
    terminal.wait_for(told)
    terminal.settle(0.3)
    terminal.send(b" ")
    terminal.wait_for(SECOND)
    terminal.settle(0.3)
    assert terminal.output.rfind(told) < terminal.output.rfind(b"%")  # the line was painted again without it
    terminal.send(b"q")
    assert terminal.end() == 0
    assert b"Traceback" not in terminal.output


def test_a_home_that_cannot_be_written_to(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    read_on(start(tmp_path / "file" / "home"), b"places are not kept this time: cannot write")


def test_a_damaged_store_is_set_aside(store: Path) -> None:
    store.write_bytes(b"no database at all. " * 1000)
    read_on(start(store.parent.parent), b"places were lost")
    assert [path.read_bytes()[:11] for path in store.parent.glob("state-damaged-*.sqlite")] == [b"no database"]
    again = start(store.parent.parent, words=SECOND)
    again.stop()


def test_a_store_of_a_newer_version_is_left_alone(store: Path) -> None:
    connection = sqlite3.connect(store)
    connection.execute("CREATE TABLE document (something_else)")
    connection.execute("PRAGMA user_version = 999")
    connection.close()
    before = store.read_bytes()
    read_on(start(store.parent.parent), b"a newer briefreader wrote")
    assert store.read_bytes() == before


def test_a_full_disk_at_the_start(store: Path) -> None:
    read_on(start(store.parent.parent, limited=True), b"places are not kept this time: cannot use")


def test_a_store_that_somebody_else_locks_keeps_nobody_waiting(store: Path) -> None:
    with closing(State(store)) as state:
        assert not state.was_read("nothing yet")
    connection = sqlite3.connect(store, isolation_level=None)
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    connection.execute("BEGIN EXCLUSIVE")
    read_on(start(store.parent.parent), b"places are not kept this time: cannot use")
    connection.close()


def test_two_instances_keep_the_place_of_the_one_that_moved_last(tmp_path: Path) -> None:
    one, other = start(tmp_path), start(tmp_path)
    for terminal in (one, other):
        terminal.settle(0.3)
    one.send(b"G")
    one.settle(0.3)
    other.send(b" ")
    other.wait_for(SECOND)
    for terminal in (one, other):
        terminal.send(b"q")
        assert terminal.end() == 0
        assert b"places" not in _CODES.sub(b"", bytes(terminal.output))
    start(tmp_path, words=SECOND).stop()
    assert (tmp_path / "briefreader" / "state.sqlite").stat().st_mode & 0o777 == 0o600
    assert os.stat(tmp_path / "briefreader").st_mode & 0o777 == 0o700
