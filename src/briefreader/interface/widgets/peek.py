"""A few lines beside an item that explain it; the page does not move."""

from textual.content import Content
from textual.geometry import Offset
from textual.widgets import Static


class Peek(Static):
    """Floats under an item, or above it where there is no room below."""

    ALLOW_SELECT = False
    _WIDEST = 66

    def __init__(self, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.display = False

    def explain(self, content: Content, at: Offset, room: tuple[int, int]) -> None:
        """Show an explanation.

        Args:
            content: what is said.
            at: the cell of the screen at which the item begins.
            room: width and height of the screen, in cells.
        """
        width = min(self._WIDEST, max(10, room[0] - 2))
        inner = max(6, width - 4)
        height = sum(max(1, -(-line.cell_length // inner)) for line in content.split("\n", allow_blank=True)) + 2
        below = at.y + 1 + height <= room[1]
        self.styles.width = width
        self.update(content)
        left = max(0, min(at.x - 2, room[0] - width - 1))
        self.absolute_offset = Offset(left, at.y + 1 if below else max(0, at.y - height))
        self.display = True

    def dismiss(self) -> bool:
        """Hide it; returns whether it was there."""
        shown = self.display
        self.display = False
        return shown
