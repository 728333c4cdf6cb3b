"""The table of commands: one meaning a key, an action for each command, a sentence for help."""

from collections import Counter

import pytest

from briefreader.interface.commands import COMMANDS
from briefreader.interface.keymap import KeyMap
from briefreader.interface.screens.help import help_content
from briefreader.interface.screens.reader.screen import ReaderScreen


def test_no_key_has_two_meanings() -> None:
    keys = Counter(key for command in COMMANDS for key in command.keys)
    assert [key for key, count in keys.items() if count > 1] == []


def test_every_command_has_an_action() -> None:
    assert [c.name for c in COMMANDS if not hasattr(ReaderScreen, f"action_{c.name}")] == []


def test_every_key_of_the_design_is_there() -> None:
    keys = {key for command in COMMANDS for key in command.keys}
    wanted = set("jkbdugG][{}srtvfnNlhKoHLyY?q/") | {
        "down", "up", "space", "pagedown", "pageup", "home", "end", "enter", "right", "left",
        "backspace", "ctrl+o", "ctrl+p", "tab", "shift+tab", "escape",
    }  # fmt: skip
    assert wanted - keys == set()


def test_names_are_unique_and_sentences_are_sentences() -> None:
    assert len({command.name for command in COMMANDS}) == len(COMMANDS)
    for command in COMMANDS:
        assert command.sentence[0].isupper()
        assert not command.sentence.endswith(".")


@pytest.mark.parametrize(("width", "column"), [(35, 13), (45, 13), (79, 23)])
def test_the_lines_of_help_stand_below_each_other(width: int, column: int) -> None:
    lines = help_content(KeyMap(), width).plain.split("\n")
    assert max(map(len, lines)) <= width
    words = " ".join(" ".join(lines).split())
    assert all(command.sentence in words for command in COMMANDS)
    going_on = [line for line in lines if line.startswith(" " * 12)]
    assert all(line[: column + 1].strip() == line[column] for line in going_on)
    assert going_on or width > 60
