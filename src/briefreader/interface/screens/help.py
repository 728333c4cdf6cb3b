"""All keys on one screen, made from the table of commands."""

from functools import partial
from typing import ClassVar

from textual.binding import Binding
from textual.content import Content

from briefreader.interface.commands import key_name
from briefreader.interface.keymap import KeyMap
from briefreader.interface.render import render_content
from briefreader.interface.screens.over import OverScreen, Part, name_row

_MARKS = (
    ("text", "underline", "a citation"),
    ("text", "italic underline", "a link to the web: {peek} shows its address, {browse} then opens it"),
    ("text", "italic", "a term that a glossary explains"),
    ("text¹", "", "a note: {peek} shows it, {follow} goes to it"),
    ("●", "bold", "on screen now"),
    ("◆ ◇", "bold", "in your library · and read before"),
    ("○", "bold", "not in your library: {follow} opens its card, {browse} the browser"),
    ("‹ ›", "bold", "a table goes on there: {table_left} and {table_right} scroll it"),
)
"""What is told apart on the screen, how it looks, and what it means."""


def help_content(keymap: KeyMap, width: int) -> Content:
    """Every command with its keys, under the heading of its group.

    Args:
        keymap: which key asks for which command.
        width: of the help, in cells.
    """
    parts: list[Part] = []
    groups = dict.fromkeys(command.group for command in keymap.commands)
    for group in groups:
        parts += [(f"{group}\n", "bold $accent")]
        for command in keymap.commands:
            if command.group == group:
                keys = "  ".join(key_name(key) for key in command.keys)
                parts += name_row(keys, "bold", command.sentence, width)
        parts.append("\n")
    parts += [("Marks\n", "bold $accent")]
    for mark, look, sentence in _MARKS:
        parts += name_row(mark, look, keymap.tell(sentence), width)
    return render_content(*parts)


class HelpScreen(OverScreen):
    """Shows all keys until one is pressed that closes it.

    Args:
        keymap: which key asks for which command.
    """

    BINDINGS: ClassVar[list[Binding]] = [Binding("question_mark,f1", "close", show=False)]

    def __init__(self, keymap: KeyMap) -> None:
        super().__init__(partial(help_content, keymap))
