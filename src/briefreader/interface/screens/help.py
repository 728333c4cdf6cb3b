"""All keys on one screen, made from the table of commands."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from briefreader.interface.commands import key_name
from briefreader.interface.keymap import KeyMap
from briefreader.interface.layout.wrap import wrap
from briefreader.interface.render import cells, render_content
from briefreader.interface.widgets.lines import KeyLine

_WIDEST = 84
"""Columns of the help, as its style says."""
_AROUND = 5
"""Columns of its padding and its scroll bar."""
_KEYS, _NARROW_KEYS = 20, 10
"""Cells of the column of keys, and of that in a narrow terminal, where longer ones stand in a line of their own."""
_SENTENCE = 40
"""Fewest cells of the column of sentences beside the wide one of keys."""

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
    parts: list[str | tuple[str, str]] = []
    groups = dict.fromkeys(command.group for command in keymap.commands)
    for group in groups:
        parts += [(f"{group}\n", "bold $accent")]
        for command in keymap.commands:
            if command.group == group:
                keys = "  ".join(key_name(key) for key in command.keys)
                parts += _row(keys, "bold", command.sentence, width)
        parts.append("\n")
    parts += [("Marks\n", "bold $accent")]
    for mark, look, sentence in _MARKS:
        parts += _row(mark, look, keymap.tell(sentence), width)
    return render_content(*parts)


def _row(keys: str, look: str, sentence: str, width: int) -> list[str | tuple[str, str]]:
    """A name, and a sentence beside it whose lines begin below each other."""
    room = width - 3
    column = _KEYS if room - _KEYS >= _SENTENCE else _NARROW_KEYS
    lines = [sentence[line.start : line.end] for line in wrap(sentence, max(1, room - column))]
    fits = cells(keys) <= column
    gap = " " * (column - cells(keys) + 1) if fits else f"\n{' ' * (column + 3)}"
    between = f"\n{' ' * (column + 3)}"
    return ["  ", (keys, look) if look else keys, f"{gap}{between.join(lines)}\n"]


class HelpScreen(ModalScreen[None]):
    """Shows all keys until one is pressed that closes it.

    Args:
        keymap: which key asks for which command.
    """

    AUTO_FOCUS = "#help"
    CSS_PATH = "../styles/over.tcss"
    BINDINGS: ClassVar[list[Binding]] = [  # type: ignore[assignment]
        Binding("j", "scroll(1)", show=False),
        Binding("k", "scroll(-1)", show=False),
        Binding("space,d", "scroll(10)", show=False),
        Binding("b,u", "scroll(-10)", show=False),
        Binding("g", "scroll(-1000)", show=False),
        Binding("G", "scroll(1000)", show=False),
        Binding("escape,q,question_mark,f1,enter", "close", show=False),
    ]

    def __init__(self, keymap: KeyMap) -> None:
        super().__init__()
        self._keymap = keymap

    def compose(self) -> ComposeResult:
        """One column that scrolls, the keys last."""
        with VerticalScroll(id="help"):
            yield Static(self._content())
            yield KeyLine(id="help-keys")

    def on_mount(self) -> None:
        """Say which keys work here."""
        self.query_one(KeyLine).show_keys((("Esc", "close"), ("j k", "line"), ("Space b", "page")))

    def on_resize(self) -> None:
        """Break the sentences anew."""
        self.query_one(Static).update(self._content())

    def _content(self) -> Content:
        return help_content(self._keymap, max(1, min(_WIDEST, self.app.size.width) - _AROUND))

    def action_scroll(self, by: int) -> None:
        """Scroll by some rows."""
        self.query_one("#help", VerticalScroll).scroll_relative(y=by, animate=False)

    def action_close(self) -> None:
        """Close the help."""
        self.dismiss(None)
