"""Which key asks for which command, and the keys that the user wants commands to have."""

from collections.abc import Sequence
from difflib import get_close_matches

from briefreader.errors import SettingsError
from briefreader.interface.commands import COMMANDS, Command, Focus, key_name, key_parts

_NAMED = frozenset(
    [
        "escape",
        "enter",
        "space",
        "backspace",
        "tab",
        "delete",
        "insert",
        "home",
        "end",
        "pageup",
        "pagedown",
        "up",
        "down",
        "left",
        "right",
    ]
) | {f"f{number}" for number in range(1, 25)}
_HELD = ("ctrl", "shift", "alt")
_SENT_AS = {"ctrl+i": "tab", "ctrl+m": "enter", "ctrl+[": "escape", "ctrl+h": "backspace"}
"""What terminals send when such keys are pressed, since the days of the typewriter (ECMA-48, control characters)."""


class KeyMap:
    """Which key asks for which command.

    Args:
        commands: with their keys, in the order in which help lists them.
    """

    def __init__(self, commands: tuple[Command, ...] = COMMANDS) -> None:
        self.commands = commands
        self._shown = {command.name: key_name(command.keys[0]) for command in commands}
        self._names = {key: command.name for command in commands for key in command.keys}

    def command(self, key: str, character: str | None) -> str | None:
        """Name of the command that a key asks for, by the framework's name of the key or what it types."""
        return self._names.get(key) or self._names.get(character or "")

    def shown(self, name: str) -> str:
        """The first key of a command, as it is called on the screen."""
        return self._shown[name]

    def tell(self, sentence: str) -> str:
        """Put keys into a sentence.

        Args:
            sentence: of ours, with names of commands in braces: "{labels} labels them".
        """
        return sentence.format_map(self._shown)

    def footer(self, focus: Focus) -> tuple[Command, ...]:
        """The commands that the footer shows for a place of the keyboard, in order."""
        return tuple(command for command in self.commands if focus in command.footer)


def commands_with(keys: Sequence[tuple[str, tuple[str, ...]]], where: str) -> tuple[Command, ...]:
    """Give commands other keys.

    Args:
        keys: for some commands, by name, the keys that they have in place of their own.
        where: this was set, for errors.

    Returns:
        All commands, in their order.

    Raises:
        SettingsError: if there is no such command or key, a command has none, or a key has two commands.
    """
    if not keys:
        return COMMANDS
    wanted = {_known(name, where): tuple(_read(key, where) for key in own) for name, own in keys}
    for name, own in wanted.items():
        if not own:
            raise SettingsError(f"{where}: {name} needs a key; leave it out to have its usual ones")
    commands = tuple(command._replace(keys=wanted.get(command.name, command.keys)) for command in COMMANDS)
    owners: dict[str, str] = {}
    for command in commands:
        for key in command.keys:
            if owners.setdefault(key, command.name) != command.name:
                first, second = owners[key], command.name
                raise SettingsError(
                    f"{where}: {key_name(key)} is a key of both {first} and {second}; set keys for both of them"
                )
    return commands


def _known(name: str, where: str) -> str:
    names = [command.name for command in COMMANDS]
    if name in names:
        return name
    close = get_close_matches(name, names, 3, 0.5)
    instead = f"did you mean {' or '.join(close)}?" if close else f"some are {', '.join(names[:3])}; see the README"
    raise SettingsError(f"{where}: no command is called {name!a}; {instead}")


def _read(key: str, where: str) -> str:
    """Read the name of a key, such as "n", "]", "f8", "ctrl+n" or "Shift+Tab"."""
    if len(key) == 1 and key.isprintable() and not key.isspace():
        return key
    lowered = key.lower()
    held, last = key_parts(lowered)
    if lowered in _SENT_AS:
        same = key_name(_SENT_AS[lowered])
        raise SettingsError(f"{where}: a terminal sends {same} when {lowered} is pressed; take another key")
    known = last in _NAMED or (held and len(last) == 1 and last.isprintable() and not last.isspace())
    if not known or len(set(held)) != len(held) or not set(held) <= set(_HELD):
        raise SettingsError(f'{where}: there is no key {key!a}; write it as "n", "]", "f8", "space" or "ctrl+n"')
    return lowered
