"""What the user set: what a settings file may say, and what is told of one that says something else."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefreader.errors import BriefreaderError, SettingsError, SourceRefused
from briefreader.library.settings import Settings, load_settings, settings_path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


def test_without_a_file_nothing_is_set(path: Path) -> None:
    assert load_settings(path) == Settings()
    path.touch()
    assert load_settings(path) == Settings()


def test_settings_stand_in_the_folder_of_the_configuration(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert settings_path() == tmp_path / "briefreader" / "settings.toml"


def test_everything_that_can_be_set(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/reader")
    path.write_text('library = ["~/papers", "/srv/papers"]\ntheme = "light"\n[keys]\nquit = "x"\nhelp = ["?", "f2"]\n')
    settings = load_settings(path)
    assert settings.library == (Path("/home/reader/papers"), Path("/srv/papers"))
    assert settings.theme == "light"
    assert settings.keys == (("quit", ("x",)), ("help", ("?", "f2")))


def test_one_folder_needs_no_list(path: Path) -> None:
    path.write_text('library = "/srv/papers"')
    assert load_settings(path).library == (Path("/srv/papers"),)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('library = ["papers"]', "write the folder papers from its start"),
        ("library = 3", "library must be a list of folders"),
        ("theme = 3", "theme must be the name of a theme"),
        ("[keys]\nquit = 3", "keys must be a table of commands"),
        ("[[keys]]\nquit = 'x'", "keys must be a table of commands"),
        ("colour = 'red'", "nothing is called colour; there are library, theme, keys"),
        ("'a\\u001b' = 1", "nothing is called"),
        ("library = [", "is no TOML"),
        ("x = " + "[" * 5000, "is no TOML"),
        (b"theme = '\xff'", "line 1: this is not UTF-8"),
    ],
)
def test_what_is_wrong_is_told_in_one_sentence_that_names_the_file(path: Path, text: str | bytes, words: str) -> None:
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(SettingsError) as caught:
        load_settings(path)
    assert words in caught.value.sentence
    assert str(path) in caught.value.sentence
    assert caught.value.sentence.isprintable()


def test_a_folder_in_place_of_the_file_is_told(path: Path) -> None:
    path.mkdir()
    with pytest.raises(SourceRefused):
        load_settings(path)


@given(st.binary(max_size=200))
def test_any_bytes_are_settings_or_one_sentence(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "any.toml"
    path.write_bytes(data)
    told = ""
    try:
        load_settings(path)
    except BriefreaderError as error:
        told = error.sentence
    assert told.isprintable()
