"""A file that changes while it is read is told of, once it is as it will be."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from briefreader.formats.source import open_source
from briefreader.library.changes import Change, Watch


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    path = tmp_path / "brief.txt"
    path.write_text("Een brief.")
    return path


def looks(watch: Watch) -> list[Change]:
    """What is told when it is looked often."""
    return [change for _ in range(4) if (change := watch.look()) is not None]


def test_nothing_is_told_of_a_file_that_stays(letter: Path) -> None:
    assert looks(Watch(open_source(letter))) == []


def replaced(path: Path) -> None:
    other = path.with_name("other.txt")
    other.write_text("Een ander.")
    os.replace(other, path)


def truncated(path: Path) -> None:
    os.truncate(path, 3)


def emptied(path: Path) -> None:
    os.truncate(path, 0)


def grown(path: Path) -> None:
    path.write_text("Een brief. Meer.")


def made_a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize("change", [replaced, truncated, emptied, grown, made_a_folder])
def test_a_change_is_told_once(letter: Path, change: Callable[[Path], None]) -> None:
    watch = Watch(open_source(letter))
    change(letter)
    assert looks(watch) == [Change.CHANGED]
    assert looks(watch) == []


def test_a_file_that_is_gone_is_told_once_and_what_comes_after_too(letter: Path) -> None:
    watch = Watch(open_source(letter))
    letter.unlink()
    assert looks(watch) == [Change.GONE]
    grown(letter)
    assert looks(watch) == [Change.CHANGED]


def test_the_same_words_written_again_are_no_change(letter: Path) -> None:
    watch = Watch(open_source(letter))
    letter.unlink()
    letter.write_text("Een brief.")
    assert looks(watch) == [Change.NONE]


def test_a_file_is_told_of_once_it_is_written(letter: Path) -> None:
    watch = Watch(open_source(letter))
    for size in range(11, 15):
        letter.write_text("x" * size)
        assert watch.look() is None
    assert watch.look() is Change.CHANGED


def test_what_came_through_a_pipe_does_not_change(letter: Path) -> None:
    assert looks(Watch(open_source(letter)._replace(path=None, stamp=None))) == []


def test_a_change_is_told_with_what_can_be_done(letter: Path) -> None:
    source = open_source(letter)
    assert Change.CHANGED.tell(source, "R") == "brief.txt has changed on disk · R reads it anew"
    assert Change.GONE.tell(source, "R") == "brief.txt was removed or renamed; what was read of it stays here"
    assert Change.NONE.tell(source, "R") == ""
