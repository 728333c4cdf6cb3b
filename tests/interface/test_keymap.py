"""Keys of the user's own: what can be set, and what is told of what cannot."""

from pathlib import Path

import pytest

from briefreader.errors import SettingsError
from briefreader.interface.commands import COMMANDS
from briefreader.interface.keymap import commands_with


def keys_of(*wanted: tuple[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    return {command.name: command.keys for command in commands_with(wanted, "settings.toml")}


def test_what_is_not_set_stays() -> None:
    assert commands_with((), "settings.toml") == COMMANDS
    usual = {command.name: command.keys for command in COMMANDS}
    assert keys_of(("quit", ("x", "Ctrl+W"))) == {**usual, "quit": ("x", "ctrl+w")}


def test_the_readme_names_every_command() -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    assert [command.name for command in COMMANDS if f"`{command.name}`" not in readme] == []


def test_two_commands_may_change_their_keys() -> None:
    keys = keys_of(("next_match", ("N",)), ("previous_match", ("n",)))
    assert (keys["next_match"], keys["previous_match"]) == (("N",), ("n",))


@pytest.mark.parametrize("key", ["n", "]", "é", "f8", "F8", "space", "ctrl+n", "Shift+Tab", "ctrl+shift+f1", "alt++"])
def test_a_key_is_called_as_people_call_it(key: str) -> None:
    wanted = [("next_match", (key,)), ("next_section", ("1",)), ("page_down", ("2",)), ("previous_pane", ("3",))]
    assert len(keys_of(*wanted)["next_match"][0]) >= 1


@pytest.mark.parametrize(
    "key", ["", " ", "nn", "hyper+x", "ctrl+", "ctrl+ctrl+x", "\x1b", "ctrl+\x1b", "f99", "+x", "+f8"]
)
def test_what_is_no_key_is_told(key: str) -> None:
    with pytest.raises(SettingsError, match="there is no key") as caught:
        keys_of(("quit", (key,)))
    assert caught.value.sentence.isprintable()


@pytest.mark.parametrize(("key", "sent"), [("ctrl+i", "Tab"), ("Ctrl+M", "Enter"), ("ctrl+[", "Esc")])
def test_a_key_that_terminals_send_as_another_is_told(key: str, sent: str) -> None:
    with pytest.raises(SettingsError, match=f"a terminal sends {sent}"):
        keys_of(("quit", (key,)))


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        (("next_secton", ("x",)), "did you mean next_section"),
        (("zzzz", ("x",)), "some are line_down"),
        (("a\x1b[31m", ("x",)), "no command is called"),
        (("quit", ()), "quit needs a key"),
        (("quit", ("j",)), "j is a key of both line_down and quit"),
    ],
)
def test_what_cannot_be_set_is_told_with_what_to_do(wanted: tuple[str, tuple[str, ...]], words: str) -> None:
    with pytest.raises(SettingsError) as caught:
        keys_of(wanted)
    assert caught.value.sentence.startswith("settings.toml: ")
    assert words in caught.value.sentence
    assert caught.value.sentence.isprintable()
