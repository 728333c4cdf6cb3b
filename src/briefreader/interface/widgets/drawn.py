"""A widget that draws its own lines in the looks of the theme."""

from rich.style import Style
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget

from briefreader.interface.looks import Look, style_of


class Drawn(Widget):
    """Base of the widgets that draw their own lines."""

    ALLOW_SELECT = False

    _ground = Style.null()
    _drawn_for = Size(0, 0)

    def style(self, look: Look) -> Style:
        """How a kind of thing looks in the theme of the application."""
        return style_of(self.app.current_theme, look)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw some rows; what holds for all of them is asked for once."""
        self._ground = self.rich_style
        if self._drawn_for != self.size:
            self._drawn_for = self.size
            self.lay_out_anew()
        return super().render_lines(crop)

    def lay_out_anew(self) -> None:
        """Prepare for another size. The first paint comes before the event that tells of the size."""
