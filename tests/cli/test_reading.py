"""The bare command, where there is no screen: it prints what would be read."""

import subprocess
from collections.abc import Callable
from pathlib import Path

from briefreader.library.place import Place
from briefreader.library.state import State

Program = Callable[..., subprocess.CompletedProcess[str]]

LETTER = "Hierbij bied ik u, mede namens de minister van Buitenlandse Zaken, de geannoteerde agenda aan"


def remember(home: dict[str, str], *names: str) -> None:
    state = State(Path(home["XDG_STATE_HOME"], "briefreader", "state.sqlite"))
    for number, name in enumerate(names):
        state.remember_opening(f"content {number}", name)
        state.remember_place(f"content {number}", name, Place(3, "x"))
    state.close()


def test_on_the_first_day_it_is_the_bundled_letter(program: Program) -> None:
    done = program()
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(LETTER)
    assert done.stdout.endswith("DE MINISTER VAN DEFENSIE\nHenk Kamp\n")


def test_later_it_is_the_document_that_was_read_last(program: Program, home: dict[str, str], tmp_path: Path) -> None:
    (tmp_path / "een.txt").write_text("De eerste brief.")
    (tmp_path / "twee.txt").write_text("De tweede brief.")
    remember(home, str(tmp_path / "een.txt"), str(tmp_path / "twee.txt"))
    assert program().stdout == "De tweede brief.\n"
    (tmp_path / "twee.txt").unlink()
    assert program().stdout == "De eerste brief.\n"
    (tmp_path / "een.txt").write_bytes(b"%PDF-1.4")
    assert program().stdout.startswith(LETTER)
    remember(home, "kst-28676-374")
    assert program().stdout.startswith(LETTER)


def test_documents_that_are_named_are_printed_and_the_bad_ones_told(program: Program, tmp_path: Path) -> None:
    (tmp_path / "een.txt").write_text("De eerste brief.")
    done = program("een.txt", "missing.txt", "-", text="De tweede brief.")
    assert (done.returncode, done.stdout) == (2, "De eerste brief.\nDe tweede brief.\n")
    assert done.stderr.count("\n") == 1
    assert program("missing.txt").returncode == 2
    assert program("missing.txt").stdout == ""


def test_a_home_that_cannot_be_written_to_stops_nothing(program: Program, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    done = program(HOME="/nonexistent", XDG_STATE_HOME=str(tmp_path / "file"))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(LETTER)


def test_a_damaged_state_stops_nothing(program: Program, home: dict[str, str]) -> None:
    path = Path(home["XDG_STATE_HOME"], "briefreader", "state.sqlite")
    path.parent.mkdir(parents=True)
    path.write_bytes(b"no database")
    done = program()
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(LETTER)
