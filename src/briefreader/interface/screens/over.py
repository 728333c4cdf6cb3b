"""A column of text over the reader's screen, which scrolls and is closed by a key."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from briefreader.interface.layout.wrap import wrap
from briefreader.interface.render import cells
from briefreader.interface.widgets.lines import KeyLine

_WIDEST = 84
"""Columns of the text, as its style says."""
_AROUND = 5
"""Columns of its padding and its scroll bar."""
_NAMES, _NARROW_NAMES = 20, 10
"""Cells of the column of names, and of that in a narrow terminal, where longer ones stand in a line of their own."""
_SENTENCE = 40
"""Fewest cells of the column of sentences beside the wide one of names."""

Part = str | tuple[str, str]


def name_row(name: str, look: str, sentence: str, width: int) -> list[Part]:
    """A name, and a sentence beside it whose lines begin below each other.

    Args:
        name: such as a key.
        look: of the name, as the framework writes it; "" for none.
        sentence: what is said of it.
        width: of both, in cells.
    """
    room = width - 3
    column = _NAMES if room - _NAMES >= _SENTENCE else _NARROW_NAMES
    lines = [sentence[line.start : line.end] for line in wrap(sentence, max(1, room - column))]
    fits = cells(name) <= column
    gap = " " * (column - cells(name) + 1) if fits else f"\n{' ' * (column + 3)}"
    between = f"\n{' ' * (column + 3)}"
    return ["  ", (name, look) if look else name, f"{gap}{between.join(lines)}\n"]


class OverScreen(ModalScreen[None]):
    """Shows a text until a key closes it.

    Args:
        content: gives what is shown in a width, in cells.
    """

    AUTO_FOCUS = "#over"
    CSS_PATH = "../styles/over.tcss"
    BINDINGS: ClassVar[list[Binding]] = [  # type: ignore[assignment]
        Binding("j", "scroll(1)", show=False),
        Binding("k", "scroll(-1)", show=False),
        Binding("space,d", "scroll(10)", show=False),
        Binding("b,u", "scroll(-10)", show=False),
        Binding("g", "scroll(-1000)", show=False),
        Binding("G", "scroll(1000)", show=False),
        Binding("escape,q,enter", "close", show=False),
    ]

    def __init__(self, content: Callable[[int], Content]) -> None:
        super().__init__()
        self._make = content

    def compose(self) -> ComposeResult:
        """One column that scrolls, the keys last."""
        with VerticalScroll(id="over"):
            yield Static(self._content())
            yield KeyLine(id="over-keys")

    def on_mount(self) -> None:
        """Say which keys work here."""
        self.query_one(KeyLine).show_keys((("Esc", "close"), ("j k", "line"), ("Space b", "page")))

    def on_resize(self) -> None:
        """Break the sentences anew."""
        self.query_one(Static).update(self._content())

    def _content(self) -> Content:
        return self._make(max(1, min(_WIDEST, self.app.size.width) - _AROUND))

    def action_scroll(self, by: int) -> None:
        """Scroll by some rows."""
        self.query_one("#over", VerticalScroll).scroll_relative(y=by, animate=False)

    def action_close(self) -> None:
        """Close it."""
        self.dismiss(None)
