"""Positions: kept at once, shared by instances, and never a reason not to read."""

import os
import sqlite3
import stat
import subprocess
import sys
from itertools import count
from pathlib import Path

import pytest

from briefreader.errors import StateError
from briefreader.library import store
from briefreader.library.place import Place
from briefreader.library.state import State, content_key, state_path
from briefreader.library.store import VERSION

TEXT = "Een eerste zin. Een tweede zin. Een derde zin."


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "home" / "briefreader" / "state.sqlite"


def opened(path: Path) -> State:
    state = State(path, clock=map(float, count(1)).__next__)
    state.last_opened()
    return state


def test_a_place_is_there_next_time(path: Path) -> None:
    state = opened(path)
    state.remember_opening("abc", "/letters/a.txt")
    state.remember_place("abc", "/letters/a.txt", Place.at(TEXT, 16))
    state.close()
    again = opened(path)
    place = again.place_of("abc", "/elsewhere/b.txt")
    assert place == Place(16, TEXT[16:])
    assert place.find_in(TEXT) == 16
    assert again.was_read("abc")
    assert not again.was_read("def")
    assert again.place_of("def", "/letters/none.txt") is None


@pytest.mark.parametrize(
    ("content", "name", "identifier", "offset"),
    [
        ("one", "/other.txt", "kst-1-2", 10),
        ("new", "/other.txt", "kst-1-2", 20),
        ("new", "/three.txt", None, 30),
        ("new", "/three.txt", "kst-1-2", 20),
    ],
)
def test_the_same_bytes_go_before_the_same_publication_and_that_before_the_name(
    path: Path, content: str, name: str, identifier: str | None, offset: int
) -> None:
    state = opened(path)
    for key, its_name, its_identifier, its_offset in (
        ("one", "/one.txt", None, 10),
        ("two", "/two.txt", "kst-1-2", 20),
        ("three", "/three.txt", None, 30),
    ):
        state.remember_opening(key, its_name, its_identifier)
        state.remember_place(key, its_name, Place(its_offset, ""))
    place = state.place_of(content, name, identifier)
    assert place is not None
    assert place.offset == offset


def test_what_came_through_a_pipe_is_known_by_its_content_alone(path: Path) -> None:
    state = opened(path)
    state.remember_opening("abc", "-")
    state.remember_place("abc", "-", Place(5, "x"))
    assert state.place_of("abc", "-") == Place(5, "x")
    assert state.place_of("def", "-") is None
    assert state.last_opened() == ()


def test_the_last_opened_come_first_and_once(path: Path) -> None:
    state = opened(path)
    odd = os.fsdecode(b"/c\xff.txt")
    for content, name in (("a", "/a.txt"), ("b", "/b.txt"), ("c", odd), ("a2", "/a.txt"), ("b", "/b.txt")):
        state.remember_opening(content, name)
    assert state.last_opened() == ("/b.txt", "/a.txt", odd)
    assert state.last_opened(1) == ("/b.txt",)


def test_the_instance_that_moved_last_is_right(path: Path) -> None:
    late = State(path, clock=lambda: 20.0)
    early = State(path, clock=lambda: 10.0)
    late.remember_place("abc", "/a.txt", Place(7, "late"))
    early.remember_place("abc", "/a.txt", Place(3, "early"))
    assert early.place_of("abc", "/a.txt") == Place(7, "late")


@pytest.mark.parametrize(
    ("before", "offset", "now", "expected"),
    [
        (TEXT, 16, TEXT, 16),
        (TEXT, 32, "Nieuw vooraf. " + TEXT, 46),
        (TEXT, 32, TEXT[16:], 16),
        (TEXT, 32, "Heel iets anders.", 17),
        (TEXT, 32, "a" * 100, 32),
        (TEXT, 46, TEXT, 46),
        ("", 0, "", 0),
        ("", 5, "", 0),
    ],
)
def test_a_place_is_found_in_a_text_that_changed(before: str, offset: int, now: str, expected: int) -> None:
    assert Place.at(before, offset).find_in(now) == expected


def test_the_file_is_for_this_user_alone(path: Path) -> None:
    old = os.umask(0)
    try:
        state = opened(path)
        state.remember_opening("abc", "/a.txt")
    finally:
        os.umask(old)
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert {stat.S_IMODE(file.stat().st_mode) for file in path.parent.iterdir()} == {0o600}
    path.chmod(0o644)
    opened(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("damage", [b"not a database at all", b"SQLite format 3\x00" + b"\xff" * 4096])
def test_a_damaged_file_is_set_aside_and_told(path: Path, damage: bytes) -> None:
    path.parent.mkdir(parents=True)
    path.write_bytes(damage)
    state = opened(path)
    assert "was damaged and is now state-damaged-" in state.trouble
    state.remember_opening("abc", "/a.txt")
    assert state.last_opened() == ("/a.txt",)
    (aside,) = path.parent.glob("state-damaged-*.sqlite")
    assert aside.read_bytes() == damage
    state.close()
    assert opened(path).trouble == ""


def test_a_page_that_was_overwritten_is_noticed(path: Path) -> None:
    state = opened(path)
    for number in range(200):
        state.remember_opening(f"content {number}", f"/{number}.txt")
    state.close()
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * 4096)
    assert "was damaged" in opened(path).trouble


def test_a_store_of_a_newer_version_is_not_changed(path: Path) -> None:
    state = opened(path)
    state.remember_place("abc", "/a.txt", Place(5, "x"))
    state.close()
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    connection.close()
    newer = opened(path)
    assert "a newer briefreader" in newer.trouble
    newer.remember_place("abc", "/a.txt", Place(9, "y"))
    assert newer.place_of("abc", "/a.txt") == Place(5, "x")


@pytest.mark.parametrize("planted", ["file in place of the folder", "symlink", "folder", "fifo"])
def test_where_nothing_can_be_kept_it_works_and_says_so(path: Path, planted: str, tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.write_text("precious")
    if planted == "file in place of the folder":
        path.parent.parent.write_text("")
    else:
        path.parent.mkdir(parents=True)
        if planted == "symlink":
            path.symlink_to(victim)
        elif planted == "folder":
            path.mkdir()
        else:
            os.mkfifo(path)
    state = opened(path)
    assert state.trouble.startswith("places are not kept this time: cannot write")
    state.remember_opening("abc", "/a.txt")
    assert state.last_opened() == ("/a.txt",)
    assert victim.read_text() == "precious"


def test_a_failing_disk_is_told(path: Path) -> None:
    state = opened(path)
    state._store.connection.execute("PRAGMA query_only = ON")
    with pytest.raises(StateError, match="the place was not kept"):
        state.remember_opening("abc", "/a.txt")


WRITER = """
import sys
from pathlib import Path
from briefreader.library.place import Place
from briefreader.library.state import State
state = State(Path(sys.argv[1]))
for number in range(int(sys.argv[3])):
    state.remember_place(f"{sys.argv[2]}{number}", f"/{number}.txt", Place(number, "x"))
    print(number, flush=True)
"""


def writer(path: Path, name: str, times: int) -> "subprocess.Popen[str]":
    command = [sys.executable, "-c", WRITER, str(path), name, str(times)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def test_two_instances_at_once_lose_nothing(path: Path) -> None:
    writers = [writer(path, name, 60) for name in "ab"]
    for process in writers:
        process.communicate(timeout=60)
        assert process.returncode == 0
    state = opened(path)
    assert state.trouble == ""
    assert all(state.was_read(f"{name}{number}") for name in "ab" for number in range(60))


@pytest.mark.parametrize(("busy", "trouble"), [(3, ""), (10**6, "database is locked")])
def test_another_instance_that_locks_the_file_is_waited_for(
    path: Path, monkeypatch: pytest.MonkeyPatch, busy: int, trouble: str
) -> None:
    attempts = count()
    open_file = store._open_file

    def open_when_free(*arguments: Path | str) -> store.Store:
        if next(attempts) < busy:
            error = sqlite3.OperationalError("database is locked")
            error.sqlite_errorcode = sqlite3.SQLITE_BUSY_RECOVERY
            raise error
        return open_file(*arguments)

    monkeypatch.setattr(store, "_open_file", open_when_free)
    monkeypatch.setattr(store, "_PATIENCE_AT_START", 0.2)
    assert trouble in opened(path).trouble
    assert bool(trouble) == bool(opened(path).trouble)


def test_what_was_acknowledged_survives_a_kill(path: Path) -> None:
    process = writer(path, "a", 100_000)
    assert process.stdout is not None
    acknowledged = [int(process.stdout.readline()) for _ in range(25)]
    process.kill()
    process.communicate(timeout=60)
    state = opened(path)
    assert state.trouble == ""
    assert all(state.was_read(f"a{number}") for number in acknowledged)


def test_the_state_folder_of_the_system_is_used(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    if sys.platform == "linux":
        monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
        assert state_path() == tmp_path / "briefreader" / "state.sqlite"
    assert state_path().name == "state.sqlite"


def test_the_key_of_a_document_is_its_content() -> None:
    assert content_key(b"a") == content_key(b"a") != content_key(b"b")
