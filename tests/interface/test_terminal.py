"""The terminal: as it was before, however the program ends; and nothing of a document reaches it raw."""

import os
import re
import signal
import sys
import termios
import time
from pathlib import Path

import pytest

from tests.terminal import Terminal

READER = [sys.executable, "-m", "briefreader"]
LEAVES = b"\x1b[?1049l"
SHOWS_CURSOR = b"\x1b[?25h"
_TERMINAL_CODES = re.compile(
    rb"\x1b\[[0-9;:?<>=!$]*[a-zA-Z$@`{|}~](?:p|y|u)?"  # control sequences of the framework
    rb"|\x1b\]22;[a-z]*\x07"  # shape of the pointer
    rb"|\x1b[=>78]"
)
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


@pytest.fixture
def home(tmp_path: Path) -> dict[str, str]:
    return {"HOME": str(tmp_path), "XDG_STATE_HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path)}


def started(home: dict[str, str], *arguments: str, words: bytes = b"Hierbij bied ik u") -> Terminal:
    terminal = Terminal([*READER, *arguments], home)
    terminal.start()
    terminal.wait_for(words)
    terminal.settle(0.3)
    return terminal


AGAIN = """
import os
import briefreader.interface.app
from briefreader.cli.main import main
while True:
    process = os.fork()
    if not process:
        print(f"process {os.getpid()}.", flush=True)
        os._exit(main([]))
    print("ended with", os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]), flush=True)
"""
"""The reader, and as soon as that has ended, another one in the same terminal."""


def test_a_signal_restores_the_terminal_is_told_by_the_status_and_keeps_the_place(home: dict[str, str]) -> None:
    pages, keys = (b"Hierbij bied ik u", b"capaciteitsdoelstellingen"), (b" ", b"b")
    turned = 0
    terminal = Terminal([sys.executable, "-c", AGAIN], home)
    terminal.start()
    terminal.wait_for(pages[turned])
    for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGINT, signal.SIGKILL):
        terminal.settle(0.3)
        (process,) = re.findall(rb"process ([0-9]+)\.", terminal.output)
        terminal.send(keys[turned])
        turned = 1 - turned
        terminal.wait_for(pages[turned])
        killed = number is signal.SIGKILL
        terminal.settle(2.5 if killed else 0.3)  # who is killed loses no more than seconds
        terminal.output.clear()
        os.kill(int(process), number)
        terminal.wait_for(pages[turned])
        written, told, _ = terminal.output.partition(b"ended with %d" % (-number if killed else 128 + number))
        assert told
        assert killed or (LEAVES in written and SHOWS_CURSOR in written)
        assert b"Traceback" not in written
    terminal.stop()


@pytest.mark.parametrize("settled", [0.0, 0.1, 0.3])
def test_a_terminal_that_goes_away_ends_the_program(home: dict[str, str], settled: float) -> None:
    terminal = Terminal(READER, home)
    terminal.start()
    terminal.wait_for(b"Hierbij bied ik u")
    terminal.settle(settled)
    os.close(terminal.descriptor)
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        process, status = os.waitpid(terminal.process, os.WNOHANG)
        if process:
            assert os.waitstatus_to_exitcode(status) in (128 + signal.SIGHUP, -signal.SIGHUP)
            return
        time.sleep(0.05)
    os.kill(terminal.process, signal.SIGKILL)
    os.waitpid(terminal.process, 0)
    raise AssertionError("the program did not end")


def test_suspending_and_quitting_restore_the_terminal(home: dict[str, str]) -> None:
    terminal = started(home)
    terminal.send(b"\x1a")
    deadline = time.monotonic() + 20
    state = ""
    while time.monotonic() < deadline and state != "T":
        terminal.settle(0.1)
        state = Path(f"/proc/{terminal.process}/stat").read_text().rsplit(")", 1)[1].split()[0]
    assert state == "T"
    assert LEAVES in terminal.output
    terminal.output.clear()
    terminal.signal(signal.SIGCONT)
    terminal.wait_for(b"Hierbij bied ik u")
    terminal.settle(0.3)
    assert not termios.tcgetattr(terminal.descriptor)[3] & termios.ICANON
    terminal.send(b"q")
    assert terminal.end() == 0
    assert LEAVES in terminal.output
    assert SHOWS_CURSOR in terminal.output


def test_an_unexpected_error_is_one_sentence_and_status_1(home: dict[str, str], tmp_path: Path) -> None:
    broken = (
        "import sys\n"
        "from briefreader.interface.screens.reader.screen import ReaderScreen\n"
        "def fail(self): raise RuntimeError('\\x1b]0;title\\x07 the text of the letter')\n"
        "ReaderScreen.action_next_item = fail\n"
        "from briefreader.cli.main import main\n"
        "sys.exit(main([]))\n"
    )
    terminal = Terminal([sys.executable, "-c", broken], home)
    terminal.start()
    terminal.wait_for(b"Hierbij bied ik u")
    terminal.settle(0.3)
    terminal.send(b"l")
    assert terminal.end() == 1
    said = bytes(terminal.output).rsplit(b"\x1b[", 1)[1].split(b"l", 1)[1].strip()
    assert said.startswith(b"briefreader: an unexpected error ended the program")
    assert said.count(b"\n") == 0
    assert b"Traceback" not in terminal.output
    assert b"the text of the letter" not in said
    logs = list((tmp_path / "briefreader").glob("failure-*.log"))
    assert len(logs) == 1
    assert logs[0].stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("fork", [True, False])
def test_quitting_does_not_wait_for_what_is_still_looked_for(home: dict[str, str], fork: bool) -> None:
    slow = (
        "import os, sys, time\n"
        "import briefreader.analysis.analyse as analysis\n"
        "analysis.find_terms = lambda *_: time.sleep(3600)\n"
        f"{'pass' if fork else 'del os.fork'}\n"
        "from briefreader.cli.main import main\n"
        "sys.exit(main([]))\n"
    )
    terminal = Terminal([sys.executable, "-c", slow], home)
    terminal.start()
    terminal.wait_for(b"Hierbij bied ik u")
    terminal.settle(0.3)
    terminal.send(b" q")
    assert terminal.end() == 0


def test_what_cannot_be_opened_is_told_on_the_screen_that_shows_the_rest(home: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "leeg.pdf").touch()
    (tmp_path / "brief.txt").write_text("Een brief over bruggen.")
    terminal = Terminal([*READER, str(tmp_path / "leeg.pdf"), str(tmp_path / "brief.txt")], home)
    terminal.start()
    terminal.wait_for(b"Een brief over bruggen")
    del terminal.output[: terminal.output.index(b"Een brief")]  # it was written on the terminal before
    terminal.wait_for(b"it is empty")
    terminal.send(b"q")
    assert terminal.end() == 2


def test_keys_that_arrive_together_are_taken_in_their_order(home: dict[str, str]) -> None:
    terminal = started(home, words=b"nr. 808")  # all is found by now
    for keys, words in (
        (b"/Borell", b"similar 1 of 1"),
        (b"/veiligheid\rnn", b"match 3 of 5"),
        (b"fa", b"go to the place"),
        (b"tjj\r", b"go to the place"),
    ):
        terminal.send(keys)
        terminal.wait_for(words)
        terminal.settle(0.3)
        terminal.send(b"\x1b")
        terminal.wait_for(b" %")  # the line that tells the place is there again
        terminal.send(b"g")
    terminal.stop()


HOSTILE = {
    "escapes": b"Voor \x1b[31mrood\x1b]0;titel\x07 en \x1b]52;c;aGFsbG8=\x07 na\x9b31m.\n",
    "c1": "Voor \x9b31m en \x9d0;titel\x9c na.\n".encode(),
    "bidi": "Voor \u202eomgekeerd\u202c en \u2066x\u2069 na.\n".encode(),
    "nul": b"Voor \x00 en \x08\x7f na.\n",
    "separators": "Voor \u2028 en \u2029 na.\n".encode(),
}


def test_nothing_of_a_document_steers_the_terminal(home: dict[str, str], tmp_path: Path) -> None:
    paths = [tmp_path / f"{name}.txt" for name in HOSTILE]
    for path, text in zip(paths, HOSTILE.values(), strict=True):
        path.write_bytes(f"Beginwoord van {path.stem}.\n\n".encode() + text)
    terminal = started(home, *map(str, paths), words=b"Beginwoord")
    for path in paths:
        terminal.wait_for(f"Beginwoord van {path.stem}.".encode())
        terminal.settle(0.3)
        written = bytes(terminal.output)
        terminal.send(b"/na\r")
        terminal.wait_for(b"match 1 of")
        terminal.settle(0.3)
        shown = _TERMINAL_CODES.sub(b"", written + terminal.output).decode("utf-8", "replace")
        assert not _CONTROLS.search(shown.replace("\r", "").replace("\n", "")), path.stem
        terminal.send(b"L")
    terminal.send(b"q")
    assert terminal.end() == 0


def test_brackets_that_came_through_a_pipe_are_shown_and_leave_the_keyboard_alive(home: dict[str, str]) -> None:
    text = b"Beginwoord [sic] en [/] en [bold]vet[/bold] en [@click=app.quit]x[/] en [naam].\n"
    terminal = Terminal([*READER, "-"], home, piped=text)
    terminal.start()
    terminal.wait_for(b"Beginwoord")
    terminal.settle(0.3)
    shown = bytes(terminal.output)
    terminal.send(b"q")
    assert terminal.end() == 0
    for words in (b"[sic]", b"[/]", b"[bold]", b"[@click=app.quit]", b"[naam]"):
        assert words in shown
