"""Work in a fork gives what the same work gives here, also where the fork fails."""

import os
from pathlib import Path

import pytest

from briefreader.library.forks import Aside, start_fork


def open_descriptors() -> set[str]:
    return set(os.listdir("/proc/self/fd")) if Path("/proc/self/fd").exists() else set()


def test_the_work_is_done_in_another_process() -> None:
    before = open_descriptors()
    there, text = Aside(lambda: (os.getpid(), "een brief " * 100_000)).result()
    assert there != os.getpid()
    assert text == "een brief " * 100_000
    with pytest.raises(ChildProcessError):
        os.waitpid(there, 0)  # nobody need wait for it any more
    assert open_descriptors() == before


def test_without_forks_it_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "fork")
    assert Aside(os.getpid).result() == os.getpid()


@pytest.mark.parametrize("end", [lambda: os._exit(1), lambda: 1 / 0], ids=["it ends", "it fails"])
def test_what_the_fork_does_not_give_is_done_here(end: object) -> None:
    here = os.getpid()

    def work() -> str:
        if os.getpid() != here and callable(end):
            end()
        return "done"

    assert Aside(work).result() == "done"


def test_a_fork_that_cannot_be_started_leaves_nothing_open(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_more() -> int:
        raise BlockingIOError

    before = open_descriptors()
    monkeypatch.setattr(os, "fork", no_more)
    with pytest.raises(BlockingIOError):
        start_fork(lambda _: None)
    assert open_descriptors() == before
