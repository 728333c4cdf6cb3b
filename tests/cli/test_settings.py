"""The settings file as the printing commands follow it."""

from pathlib import Path

import pytest

from tests.cli.conftest import Program


@pytest.fixture
def settings(home: dict[str, str]) -> Path:
    path = Path(home["HOME"]) / ".config" / "briefreader" / "settings.toml"
    path.parent.mkdir(parents=True)
    return path


@pytest.fixture
def letter(tmp_path: Path) -> str:
    (tmp_path / "brief.txt").write_text("Zie Kamerstuk 27 925, nr. 808.\n")
    return "brief.txt"


def test_the_library_of_the_settings_is_looked_in(program: Program, settings: Path, letter: str) -> None:
    shelf = settings.parent / "shelf"
    shelf.mkdir()
    (shelf / "kst-27925-808.txt").write_text("De brief.")
    settings.write_text(f'library = ["{shelf}"]')
    assert '"in_library": true' in program("references", "--json", letter).stdout
    assert program("kst-27925-808").stdout == "De brief.\n"


def test_a_folder_that_is_not_there_is_told_and_keeps_nobody_from_reading(
    program: Program, settings: Path, letter: str
) -> None:
    settings.write_text('library = ["/nowhere/at/all"]')
    finished = program("references", letter)
    assert finished.returncode == 0
    assert finished.stdout
    assert finished.stderr == (
        "briefreader: cannot look in /nowhere/at/all: there is no such folder; look at the spelling\n"
    )


def test_settings_that_make_no_sense_are_told_in_one_sentence(program: Program, settings: Path, letter: str) -> None:
    settings.write_text("colour = 1")
    for words in (["references", letter], [letter], ["kst-27925-808"], ["text", "kst-27925-808"]):
        finished = program(*words)
        assert finished.returncode == 2
        assert finished.stdout == ""
        assert finished.stderr.endswith("nothing is called colour; there are library, theme, keys\n")


def test_a_command_that_needs_no_settings_does_not_read_them(program: Program, settings: Path, letter: str) -> None:
    settings.write_text("colour = 1")
    assert program("text", letter).stdout == "Zie Kamerstuk 27 925, nr. 808.\n"
