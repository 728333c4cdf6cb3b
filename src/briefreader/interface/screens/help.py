"""All keys on one screen, made from the table of commands."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from briefreader.interface.commands import COMMANDS, key_name
from briefreader.interface.render import render_content


def help_content() -> Content:
    """Every command with its keys, under the heading of its group."""
    parts: list[str | tuple[str, str]] = [("Esc closes this help", "$text-muted"), "\n\n"]
    groups = dict.fromkeys(command.group for command in COMMANDS)
    for group in groups:
        parts += [(group, "bold $accent"), "\n"]
        for command in COMMANDS:
            if command.group == group:
                keys = "  ".join(key_name(key) for key in command.keys)
                parts += [(f"  {keys:<20}", "bold"), f" {command.sentence}\n"]
        parts.append("\n")
    parts += [("Marks\n", "bold $accent")]
    for mark, sentence in (
        ("●", "on screen now"),
        ("◆ ◇", "in your library · and read before"),
        ("○", "not in your library: Enter opens its card, o the browser"),
        ("text¹", "a note: K shows it, Enter goes to it"),
    ):
        parts += [(f"  {mark:<20}", "bold"), f" {sentence}\n"]
    return render_content(*parts)


class HelpScreen(ModalScreen[None]):
    """Shows all keys until one is pressed that closes it."""

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

    def compose(self) -> ComposeResult:
        """One column that scrolls."""
        with VerticalScroll(id="help"):
            yield Static(help_content())

    def action_scroll(self, by: int) -> None:
        """Scroll by some rows."""
        self.query_one("#help", VerticalScroll).scroll_relative(y=by, animate=False)

    def action_close(self) -> None:
        """Close the help."""
        self.dismiss(None)
