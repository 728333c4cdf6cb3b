"""Whatever is named: one sentence on standard error, the others are still printed, and the status is 2."""

import os
import stat
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

Program = Callable[..., subprocess.CompletedProcess[str]]

GOOD = "Een goede brief.\n"


def sentences(stderr: str) -> list[str]:
    """The lines on standard error, after looking that none of them steers a terminal."""
    assert not {c for c in stderr if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp")} - {"\n"}
    assert "\u202e" not in stderr
    lines = stderr.splitlines()
    assert all(line.startswith("briefreader: ") for line in lines)
    return [line.removeprefix("briefreader: ") for line in lines]


def test_each_bad_document_gets_its_sentence_and_the_good_ones_are_printed(program: Program, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(GOOD)
    (tmp_path / "folder.txt").mkdir()
    (tmp_path / "empty.txt").touch()
    (tmp_path / "blank.txt").write_text("\n \n")
    (tmp_path / "program.txt").write_bytes(b"\x7fELF\x02\x01\x01" + bytes(200))
    (tmp_path / "image.txt").write_bytes(b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(200))
    (tmp_path / "noise.txt").write_bytes(bytes(range(256)) * 8)
    (tmp_path / "letter.pdf").write_bytes(b"%PDF-1.7\n")
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "zero.txt").symlink_to("/dev/zero")
    (tmp_path / "dangling.txt").symlink_to("nowhere")
    large = tmp_path / "large.txt"
    large.touch()
    os.truncate(large, 65 << 20)
    expected = {
        "missing.txt": "there is no such file",
        "folder.txt": "it is a folder; name a file in it",
        "empty.txt": "it is empty",
        "blank.txt": "nothing but blanks",
        "program.txt": "it is a program (ELF)",
        "image.txt": "it is a JPEG image",
        "noise.txt": "it holds binary data",
        "letter.pdf": "it is a PDF document that is damaged or incomplete",
        "pipe.txt": "it is a named pipe",
        "zero.txt": "it is a device",
        "dangling.txt": "it is a link to a file that is not there",
        "large.txt": "it is larger than 64 MB",
        "kst-99999-1": "the library does not hold the publication",
    }
    done = program("text", "good.txt", *expected, "good.txt")
    assert done.returncode == 2
    assert done.stdout == GOOD * 2
    found = sentences(done.stderr)
    assert len(found) == len(expected)
    for sentence, (name, words) in zip(found, expected.items(), strict=True):
        assert name in sentence
        assert words in sentence


def test_a_file_that_may_not_be_read_is_told(tmp_path: Path, home: dict[str, str]) -> None:
    (tmp_path / "good.txt").write_text(GOOD)
    (tmp_path / "secret.txt").write_text(GOOD)
    (tmp_path / "secret.txt").chmod(0)
    # The superuser may read everything, so the program gives up its rights, after all of it was loaded.
    script = (
        "import os, sys\n"
        "from briefreader.cli.main import main\n"
        "main(['text', 'good.txt'])\n"
        "if os.geteuid() == 0: os.setgroups([]); os.setgid(65534); os.setuid(65534)\n"
        "sys.exit(main(['text', 'secret.txt']))\n"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=tmp_path, env=home, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (2, GOOD)
    assert sentences(done.stderr) == [
        "cannot open secret.txt: you may not read it; ask its owner, or name a copy of your own"
    ]


NAMES = [
    b"esc\x1b]0;stolen\x07.txt",
    b"line\nbreak.txt",
    b"latin\xe9.txt",
    "override\u202etxt.exe".encode(),
    b"[bold][sic].txt",
    b"\x9b31m.txt",
]


def test_the_name_of_a_file_cannot_steer_the_terminal(program: Program, tmp_path: Path) -> None:
    missing = program("text", *NAMES)
    assert missing.returncode == 2
    assert len(sentences(missing.stderr)) == len(NAMES)
    for name in NAMES:
        (tmp_path / os.fsdecode(name)).write_text(GOOD)
    assert program("text", *NAMES).stdout == GOOD * len(NAMES)
    hits = program("search", "brief", *NAMES).stdout
    assert not {c for c in hits if unicodedata.category(c) in ("Cc", "Cs")} - {"\n"}
    assert hits.count("\n") == len(NAMES)
    assert "latin\\xe9.txt: Opening ¶1: Een goede brief." in hits
    assert program("outline", "--json", *NAMES).stdout.isascii()


def test_a_name_may_begin_with_a_dash(program: Program, tmp_path: Path) -> None:
    for name in ("-rf.txt", "--help"):
        (tmp_path / name).write_text(GOOD)
    assert program("text", "--", "-rf.txt", "--help").stdout == GOOD * 2
    assert program("text", "./--help").stdout == GOOD


def test_a_file_that_is_called_as_a_command_is_reached(program: Program, tmp_path: Path) -> None:
    (tmp_path / "outline").write_text(GOOD)
    assert program("./outline").stdout == GOOD
    assert program("--", "outline").stdout == GOOD
    assert program("text", "outline").stdout == GOOD


@pytest.mark.parametrize(
    "words",
    [
        ("outline",),
        ("--no-such-option",),
        ("text", "--width", "3", "good.txt"),
        ("text", "--width", "9" * 5000, "good.txt"),
        ("text", "--width", "²", "good.txt"),
        ("outline", "--library"),
        ("outline", "--library", "nowhere", "good.txt"),
        ("\x1b[2J", "--\x1b]0;x\x07"),
    ],
)
def test_words_that_make_no_sense_get_one_sentence(program: Program, tmp_path: Path, words: tuple[str, ...]) -> None:
    (tmp_path / "good.txt").write_text(GOOD)
    done = program(*words)
    assert done.returncode == 2
    assert done.stdout == ""
    assert len(sentences(done.stderr)) == 1


def test_an_unexpected_error_is_one_sentence_and_a_log(program: Program, tmp_path: Path, home: dict[str, str]) -> None:
    script = (
        "import sys\n"
        "from briefreader.cli import main, text\n"
        "def burst(arguments): raise RuntimeError('\\x1b[2Jburst')\n"
        "text.run = burst\n"
        "sys.exit(main.main(['text', 'x']))\n"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=tmp_path, env=home, capture_output=True, text=True)
    assert done.returncode == 1
    (sentence,) = sentences(done.stderr)
    assert sentence.startswith("an unexpected error ended the program (RuntimeError); what happened is in ")
    log = Path(sentence.split(" is in ")[1])
    assert "burst" in log.read_text()
    assert stat.S_IMODE(log.stat().st_mode) == 0o600
