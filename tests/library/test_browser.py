"""The one opener: the address arrives as one argument, and nothing reaches the screen."""

import os
import stat
import time
from pathlib import Path

import pytest

from briefreader.domain.web_address import WebAddress
from briefreader.library.browser import open_in_browser

ADDRESS = WebAddress("zoek.officielebekendmakingen.nl", "/kst-27925-808.html")


@pytest.fixture
def recorder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program on the PATH, called by any of several names, that writes what it was given and prints noise."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME", "BROWSER"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    folder = tmp_path / "bin"
    folder.mkdir()
    for name in ("firefox", "xdg-open", "w3m"):
        program = folder / name
        program.write_text(
            "#!/bin/sh\n"
            "echo noise; echo noise >&2\n"
            f"cd {tmp_path}\n"
            f'{{ echo {name}; for word; do echo "$word"; done; }} > part; mv part given\n'
        )
        program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    return tmp_path / "given"


def given_to(recorder: Path) -> list[str]:
    for _ in range(500):
        if recorder.exists():
            return recorder.read_text().splitlines()
        time.sleep(0.01)
    raise AssertionError("the browser was not called")


@pytest.mark.parametrize(
    ("browser", "expected"),
    [
        ("firefox", ["firefox", str(ADDRESS)]),
        ("firefox --new-tab %s", ["firefox", "--new-tab", str(ADDRESS)]),
        ("no-such-program:firefox", ["firefox", str(ADDRESS)]),
        ("w3m:firefox", ["firefox", str(ADDRESS)]),
        ("'unclosed:firefox", ["firefox", str(ADDRESS)]),
    ],
)
def test_the_browser_of_the_user_gets_the_address(
    recorder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    browser: str,
    expected: list[str],
) -> None:
    monkeypatch.setenv("BROWSER", browser)
    assert open_in_browser(ADDRESS)
    assert given_to(recorder) == expected
    assert capfd.readouterr() == ("", "")


def test_the_desktop_is_asked_where_there_is_one(recorder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    assert open_in_browser(ADDRESS)
    assert given_to(recorder) == ["xdg-open", str(ADDRESS)]


@pytest.mark.parametrize("browser", ["", "w3m", "no-such-program"])
def test_without_a_display_it_says_that_it_cannot(
    recorder: Path, monkeypatch: pytest.MonkeyPatch, browser: str
) -> None:
    monkeypatch.setenv("BROWSER", browser)
    assert not open_in_browser(ADDRESS)
    time.sleep(0.1)
    assert not recorder.exists()
