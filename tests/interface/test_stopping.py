"""Reading that takes long, in a real terminal: how it is stopped, and that nothing of it goes on afterwards."""

import os
import re
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.pdf_maker import Words, make_pdf, paragraph
from tests.terminal import Terminal

LEAVES = b"\x1b[?1049l"
SHOWS_CURSOR = b"\x1b[?25h"
PAGES = 60
SLOWLY = """
import sys, time
from briefreader.formats.pdf import child_process, reader
child_process._ROOM = 1 << 16
plain = reader.set_lines
def slowly(page, *others):
    time.sleep(0.2 if others[-1] > reader.BEGINNING else 0)
    return plain(page, *others)
reader.set_lines = slowly
from briefreader.cli.main import main
sys.exit(main(sys.argv[1:]))
"""
"""Each page after the beginning takes a while, in the first process that reads a PDF; who sends it pages waits."""


@pytest.fixture
def home(tmp_path: Path) -> dict[str, str]:
    return {"HOME": str(tmp_path), "XDG_STATE_HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path)}


@pytest.fixture(scope="module")
def long_pdf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A PDF whose pages hold so much that its reader waits for whoever takes them."""
    prose = "De regering zendt hierbij een lang verslag, dat over vele bladzijden verder gaat. " * 50
    pages = [
        [Words(70, 800, f"Bladwoord{number} van dit verslag"), *paragraph(70, 760, 450, prose, 8)]
        for number in range(1, PAGES + 1)
    ]
    path = tmp_path_factory.mktemp("long") / "lang.pdf"
    path.write_bytes(make_pdf(pages))
    return path


def started_by(process: int) -> set[int]:
    """All processes that a process started, and those that these started (Linux)."""
    parents = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                fields = (entry / "stat").read_text().rsplit(")", 1)[1].split()
            except OSError:
                continue
            if fields[0] != "Z":
                parents[int(entry.name)] = int(fields[1])
    found: set[int] = set()
    while more := {child for child, parent in parents.items() if parent in found | {process}} - found:
        found |= more
    return found


def wait_until(true: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 20
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.02)


def all_ended(processes: set[int]) -> bool:
    """Whether none of them is there any more, but as a name that nobody asked for yet."""
    return not any(state(process) not in ("", "Z") for process in processes)


def state(process: int) -> str:
    try:
        return Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except OSError:
        return ""


@pytest.fixture
def loading(home: dict[str, str], long_pdf: Path) -> Terminal:
    """The program while it reads a long PDF of which the beginning is there, with the processes that do it."""
    terminal = Terminal([sys.executable, "-c", SLOWLY, str(long_pdf)], home)
    terminal.start()
    terminal.wait_for(b"Bladwoord1")
    terminal.wait_for(b"of 60 pages")
    return terminal


def test_esc_keeps_what_is_there_and_ends_all_that_was_started_and_the_rest_can_be_read_after_all(
    loading: Terminal,
) -> None:
    assert len(started_by(loading.process)) >= 2
    loading.send(b"\x1b")
    loading.wait_for(b"Stopped: the rest was not read")
    wait_until(lambda: not started_by(loading.process))
    loading.send(b" ")
    loading.wait_for(b"only the beginning")
    loading.send(b"R")
    wait_until(lambda: len(started_by(loading.process)) > 0)
    wait_until(lambda: not started_by(loading.process))
    loading.send(b"G")
    loading.wait_for(b"page 60 of 60")
    loading.send(b"q")
    assert loading.end() == 0


AGAIN = """
import os
import briefreader.interface.app
for _ in range(4):
    process = os.fork()
    if not process:
        print(f"process {os.getpid()}.", flush=True)
        os._exit(main(sys.argv[1:]))
    print("ended with", os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]), flush=True)
"""


def test_a_signal_restores_the_terminal_and_ends_all_that_was_started(home: dict[str, str], long_pdf: Path) -> None:
    program = SLOWLY.replace("sys.exit(main(sys.argv[1:]))", AGAIN)
    terminal = Terminal([sys.executable, "-c", program, str(long_pdf)], home)
    terminal.start()
    for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGINT):
        terminal.wait_for(b"Bladwoord1")
        terminal.wait_for(b"of 60 pages")
        (process,) = map(int, re.findall(rb"process ([0-9]+)\.", terminal.output))
        started = started_by(process)
        assert started
        terminal.output.clear()
        os.kill(process, number)
        told = b"ended with %d\r\n" % (128 + number)
        terminal.wait_for(told)
        written, _, rest = terminal.output.partition(told)
        assert LEAVES in written
        assert SHOWS_CURSOR in written
        assert b"Traceback" not in written
        wait_until(lambda started=started: all_ended(started))
        terminal.output[:] = rest
    assert terminal.end() == 0


def test_all_that_was_started_ends_where_the_program_is_killed(loading: Terminal) -> None:
    started = started_by(loading.process)
    loading.stop()
    wait_until(lambda: all_ended(started))


def test_suspending_goes_on_reading_where_it_was_and_quitting_ends_all_that_was_started(loading: Terminal) -> None:
    loading.send(b"\x1a")
    wait_until(lambda: state(loading.process) == "T")
    loading.settle(0.3)
    assert LEAVES in loading.output
    loading.output.clear()
    loading.signal(signal.SIGCONT)
    loading.wait_for(b"Bladwoord1")
    loading.send(b"j")
    loading.wait_for(b"of 60 pages")
    started = started_by(loading.process)
    assert started
    loading.send(b"q")
    assert loading.end() == 0
    wait_until(lambda: all_ended(started))


ENDLESSLY = """
import sys, time
import briefreader.formats.text as text
text.OpenedText.beginning = lambda self: time.sleep(60)
from briefreader.cli.main import main
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.parametrize("quiet", [0.0, 0.7])
def test_quitting_before_there_is_anything_ends_well(home: dict[str, str], tmp_path: Path, quiet: float) -> None:
    (tmp_path / "brief.txt").write_text("Een brief.")
    terminal = Terminal([sys.executable, "-c", ENDLESSLY, str(tmp_path / "brief.txt")], home)
    terminal.start()
    terminal.wait_for(b"References")
    terminal.settle(quiet)
    started = started_by(terminal.process)
    terminal.send(b"q")
    assert terminal.end() == 0
    wait_until(lambda: all_ended(started))


def test_esc_before_there_is_anything_says_what_was_not_read(home: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "brief.txt").write_text("Een brief.")
    terminal = Terminal([sys.executable, "-c", ENDLESSLY, str(tmp_path / "brief.txt")], home)
    terminal.start()
    terminal.wait_for(b"reading")
    terminal.send(b"\x1b")
    assert terminal.end() == 130
    assert b"briefreader: stopped before brief.txt was read; open it again to read it" in terminal.output


EARLY = """
import os, signal, sys
from textual.drivers.linux_driver import LinuxDriver
import briefreader.interface.app
from briefreader.cli.main import main
plain = LinuxDriver.start_application_mode
def start(self):
    plain(self)
    os.kill(os.getpid(), number)
LinuxDriver.start_application_mode = start
for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGINT):
    process = os.fork()
    if not process:
        os._exit(main([]))
    print("status", os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) - number, flush=True)
"""


def test_a_signal_before_the_first_paint_restores_the_terminal(home: dict[str, str]) -> None:
    terminal = Terminal([sys.executable, "-c", EARLY], home)
    terminal.start()
    assert terminal.end() == 0
    *ended, rest = bytes(terminal.output).split(b"status 128\r\n")
    assert (len(ended), rest) == (4, b"")
    for written in ended:
        assert written.rindex(LEAVES) > written.rindex(b"\x1b[?1049h")
        assert b"Traceback" not in written


BEFORE = """
import builtins
plain_import = builtins.__import__
def slow_import(name, *others, **named):
    if name == "briefreader.interface.app":
        print("the screen is loaded", flush=True)
        time.sleep(20)
    return plain_import(name, *others, **named)
builtins.__import__ = slow_import
"""


def test_ctrl_c_before_the_screen_is_loaded_ends_all_that_was_started(home: dict[str, str], long_pdf: Path) -> None:
    program = SLOWLY.replace("from briefreader.cli", BEFORE + "from briefreader.cli")
    terminal = Terminal([sys.executable, "-c", program, str(long_pdf)], home)
    terminal.start()
    terminal.wait_for(b"the screen is loaded")
    started = started_by(terminal.process)
    assert started
    terminal.send(b"\x03")
    assert terminal.end() == 130
    wait_until(lambda: all_ended(started))
