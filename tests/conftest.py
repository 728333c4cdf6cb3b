"""What holds for every test: nothing of the user who runs them is read or changed."""

import os
import signal
import sys
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("suite", max_examples=50, deadline=None, derandomize=True)
settings.load_profile("suite")  # the same examples on every machine; `--hypothesis-profile=default` tries others


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder for each test that asks: the name of one which is there as soon as something is written to it."""
    folder = tmp_path_factory.mktemp("homes")
    return (folder / str(number) for number in count())


@pytest.fixture(autouse=True)
def no_user(homes: Iterator[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """Give every test folders of its own for configuration and state, and a terminal with colours."""
    home = str(next(homes))  # `tmp_path` would make one for each of thousands of tests, and look through all of them
    for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, home)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.delenv("BROWSER", raising=False)


# The tests start the program again and again: each start would take longer where nothing is kept of compiling it.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # Who starts the tests in the background may have Ctrl+C ignored; the programs that they start would inherit that.
    signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes longest by far, which would be waited for alone at the end."""
    items.sort(key=lambda item: item.path.name != "test_tooling.py")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> object | None:
    """Let a worker that has nothing left take from another: else one alone is waited for at the end."""
    if config.getoption("dist") != "load":
        return None  # what was asked for
    from xdist.scheduler import WorkStealingScheduling

    return WorkStealingScheduling(config, log)


LONGEST_ID = 60


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Name a long value by its argument, and by its number among its kind.

    Every worker collects for itself, and all must find the same names: a name made of the bytes of a file would hold
    whatever the clock put into that file, and nobody can read it in a report.
    """
    return argname if isinstance(val, (str, bytes)) and len(val) > LONGEST_ID else None
