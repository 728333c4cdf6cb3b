"""What the user set, on the screen: a theme to begin with, keys of one's own, a library folder that is not there."""

from pathlib import Path

import pytest

from briefreader.errors import SettingsError
from briefreader.interface.app import BriefreaderApp
from briefreader.interface.session import Session
from briefreader.library.folders import Library
from briefreader.library.opening import find_letter
from briefreader.library.settings import Settings
from briefreader.library.state import State
from tests.interface.reader import Reader


def application(state: Path, settings: Settings) -> BriefreaderApp:
    session = Session(Library((), lambda: settings.library), State(state / "state.sqlite"))
    reading = session.take(find_letter(), session.begin_work())
    return BriefreaderApp(session, reading, settings=settings)


async def test_the_keys_of_the_user_work_and_are_shown(tmp_path: Path) -> None:
    app = application(tmp_path, Settings(keys=(("next_item", ("w",)), ("labels", ("ctrl+f",))), name="settings.toml"))
    async with app.run_test(size=(120, 40)) as pilot:
        reader = Reader(app, pilot)
        await reader.settle()
        assert "Ctrl+F labels" in reader.keys()
        assert "w item" in reader.keys()
        await reader.press("enter")
        assert "w goes to one, Ctrl+F labels them" in reader.status()
        await reader.press("l")
        assert reader.screen.reading.current is None
        await reader.press("w")
        assert reader.screen.reading.current is not None
        await reader.press("ctrl+f")
        assert reader.screen.labelled
        await reader.press("escape", "question_mark")
        assert "Ctrl+F" in reader.shown()


async def test_the_theme_of_the_user_is_there_from_the_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = application(tmp_path, Settings(theme="light"))
    async with app.run_test() as pilot:
        await pilot.pause()
        assert app.theme == "light"
        assert app.screen.styles.background.hex.lower() == "#fbf9f4"


async def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    app = application(tmp_path, Settings(library=(tmp_path / "nowhere",)))
    async with app.run_test(size=(200, 30)) as pilot:
        reader = Reader(app, pilot)
        await reader.settle()
        assert "there is no such folder" in reader.status()


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        (Settings(theme="pink", name="settings.toml"), "no theme is called 'pink'; there are dark, light, monochrome"),
        (Settings(keys=(("fly", ("w",)),), name="settings.toml"), "no command is called 'fly'"),
    ],
)
def test_what_is_not_there_is_told_before_the_screen_opens(tmp_path: Path, settings: Settings, words: str) -> None:
    with pytest.raises(SettingsError, match=words):
        application(tmp_path, settings)
