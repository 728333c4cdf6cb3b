"""A widget that draws its own lines in the looks of the theme."""

from rich.style import Style
from textual.filter import ANSIToTruecolor
from textual.geometry import Region, Size
from textual.strip import Strip
from textual.widget import Widget

from briefreader.interface.looks import Look, style_of
from briefreader.interface.render import render_strip


class Drawn(Widget):
    """Base of the widgets that draw their own lines.

    They have no border, title or opacity, so that their lines need not go through what the framework does for these;
    it would take a third of the first paint.
    """

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
        self.prepare()
        width, _ = self.outer_size
        top, right, _bottom, left = self.styles.padding
        height = self.size.height
        blank = render_strip([], width, self._ground)
        margins = (render_strip([], left, self._ground), render_strip([], right, self._ground))
        # What the theme draws are true colours; only who wants none has another filter.
        filters = [one for one in self.get_line_filters() if not isinstance(one, ANSIToTruecolor)]
        _, background = self.background_colors
        strips = []
        for y in crop.line_range:
            strip = blank
            if 0 <= y - top < height:
                strip = self.render_line(y - top)
                if left or right:
                    strip = Strip.join([margins[0], strip, margins[1]])
            for one in filters:
                strip = strip.apply_filter(one, background)
            strips.append(strip)
        if crop.column_span != (0, width):
            strips = [strip.crop(*crop.column_span) for strip in strips]
        return strips

    def prepare(self) -> None:
        """Find what all rows that are drawn now have in common."""

    def lay_out_anew(self) -> None:
        """Prepare for another size. The first paint comes before the event that tells of the size."""
