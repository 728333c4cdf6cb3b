"""Pipes: standard input as a document, readers that go away, and outputs that cannot be written."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

Program = Callable[..., subprocess.CompletedProcess[str]]

COMMAND = f"{sys.executable} -m briefreader"


def shell(line: str, home: dict[str, str], folder: Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(["bash", "-c", line], env=home, cwd=folder, capture_output=True, text=True, timeout=60)


@pytest.mark.parametrize("words", [("-",), ("text", "-"), ("--", "-")])
def test_standard_input_is_a_document(program: Program, words: tuple[str, ...]) -> None:
    done = program(*words, text="Een brief door een\npijp, met é.\n")
    assert (done.returncode, done.stdout, done.stderr) == (0, "Een brief door een pijp, met é.\n", "")


def test_standard_input_is_named_where_it_is_refused(program: Program) -> None:
    assert "cannot read standard input: nothing came through it" in program("text", "-").stderr
    assert "cannot read standard input: it is a PDF document" in program("text", "-", text="%PDF-1.4").stderr
    assert program("text", "-", text="%PDF-1.4").returncode == 2


@pytest.mark.parametrize("words", ["text", "text --width 60", "search lang"])
def test_a_reader_that_goes_away_is_no_error(home: dict[str, str], tmp_path: Path, words: str) -> None:
    (tmp_path / "long.txt").write_text("\n\n".join(f"Alinea {number} van een lang stuk." for number in range(6_000)))
    done = shell(f"{COMMAND} {words} long.txt | head -1; echo ${{PIPESTATUS[0]}}", home, tmp_path)
    assert done.stdout.endswith("Alinea 0 van een lang stuk.\n0\n")
    assert done.stderr == ""


@pytest.mark.parametrize(
    ("redirection", "words"),
    [(">&-", "standard output is closed"), (">/dev/full", "cannot print: no space left on device")],
)
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_an_output_that_cannot_be_written_is_told(
    home: dict[str, str], tmp_path: Path, redirection: str, words: str
) -> None:
    (tmp_path / "brief.txt").write_text("Een brief.\n")
    done = shell(f"{COMMAND} text brief.txt {redirection}", home, tmp_path)
    assert done.returncode == 2
    assert words in done.stderr
    assert done.stderr.count("\n") == 1


def test_closed_streams_do_no_harm(home: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "brief.txt").write_text("Een brief.\n")
    assert shell(f"{COMMAND} text brief.txt <&-", home, tmp_path).stdout == "Een brief.\n"
    done = shell(f"{COMMAND} text brief.txt missing.txt 2>&-", home, tmp_path)
    assert (done.returncode, done.stdout) == (2, "Een brief.\n")
    done = shell(f"{COMMAND} text - <&-", home, tmp_path)
    assert done.returncode == 2
    assert "cannot read standard input" in done.stderr


def test_an_encoding_without_the_character_stops_nothing(program: Program) -> None:
    done = program("text", "-", text="Oekraïne – nu", PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stdout) == (0, "Oekra?ne ? nu\n")


def test_an_interrupt_ends_it_quietly(home: dict[str, str], tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "briefreader", "text", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=home,
        cwd=tmp_path,
    )
    assert process.stdin is not None
    process.stdin.write(b"x" * (1 << 18))  # more than a pipe holds: when it is written, the program reads
    process.stdin.flush()
    time.sleep(0.05)
    os.kill(process.pid, signal.SIGINT)
    _, stderr = process.communicate(timeout=60)
    assert (process.returncode, stderr) == (130, b"")
