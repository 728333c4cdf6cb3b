"""A widget that draws its own lines in the looks of the theme."""

from rich.style import Style
from textual.widget import Widget

from briefreader.interface.looks import Look, style_of


class Drawn(Widget):
    """Base of the widgets that draw their own lines."""

    ALLOW_SELECT = False

    def style(self, look: Look) -> Style:
        """How a kind of thing looks in the theme of the application."""
        return style_of(self.app.current_theme, look)
