"""A few lines beside an item that explain it; the page does not move."""

from textual.content import Content
from textual.geometry import Offset, Region
from textual.widgets import Static


class Peek(Static):
    """Floats under an item, or above it where there is no room below."""

    ALLOW_SELECT = False
    DEFAULT_CSS = """
    Peek {
        layer: over;
        position: absolute;
        background: $panel;
        color: $foreground;
        border-left: outer $accent;
        height: auto;
        padding: 1 2;
        overlay: screen;
        constrain: inside inside;
    }
    """

    def __init__(self, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.display = False

    def explain(self, content: Content, at: Offset, room: Region, last: int = 0) -> None:
        """Show an explanation.

        Args:
            content: what is said.
            at: the cell of the screen at which the item begins.
            room: the part of the screen that it spans, such as the column of the text; the item is in it.
            last: row of the screen on which the item ends, where that is a later one.
        """
        width = room.width
        inner = max(1, width - 5)
        height = sum(max(1, -(-line.cell_length // inner)) for line in content.split("\n", allow_blank=True)) + 2
        under = max(at.y, last) + 1
        below = under + height <= room.bottom
        self.styles.width = width
        self.update(content)
        self.absolute_offset = Offset(room.x, under if below else max(0, at.y - height))
        self.display = True

    def dismiss(self) -> bool:
        """Hide it; returns whether it was there."""
        shown = self.display
        self.display = False
        return shown
