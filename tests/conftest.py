"""What holds for every test: nothing of the user who runs them is read or changed."""

import signal
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("suite", max_examples=50, deadline=None, derandomize=True)
settings.load_profile("suite")  # the same examples on every machine; `--hypothesis-profile=default` tries others


@pytest.fixture(autouse=True)
def no_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give every test folders of its own for configuration and state, and a terminal with colours."""
    for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "user"))
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.delenv("BROWSER", raising=False)


if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # Who starts the tests in the background may have Ctrl+C ignored; the programs that they start would inherit that.
    signal.signal(signal.SIGINT, signal.default_int_handler)

LONGEST_ID = 60


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Name a long value by its argument, and by its number among its kind.

    Every worker collects for itself, and all must find the same names: a name made of the bytes of a file would hold
    whatever the clock put into that file, and nobody can read it in a report.
    """
    return argname if isinstance(val, (str, bytes)) and len(val) > LONGEST_ID else None
