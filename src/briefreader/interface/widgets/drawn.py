"""A widget that draws its own lines in the looks of the theme."""

from typing import Self

from rich.style import Style
from textual.filter import ANSIToTruecolor
from textual.geometry import Region, Size
from textual.strip import Strip

from briefreader.interface.looks import Look, style_of
from briefreader.interface.render import render_strip
from briefreader.interface.widgets.keys import KeysToScreen


class Drawn(KeysToScreen):
    """Base of the widgets that draw their own lines.

    They have no border, title or opacity, so that their lines need not go through what the framework does for these;
    it would take a third of the first paint.
    """

    ALLOW_SELECT = False

    _ground = Style.null()
    _drawn_for = Size(0, 0)

    def __init__(self, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._drawn: dict[int, Strip] = {}

    def style(self, look: Look) -> Style:
        """How a kind of thing looks in the theme of the application."""
        return style_of(self.app.current_theme, look)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw some rows; those that were drawn since the last `refresh` are kept."""
        if self._drawn_for != self.size:
            self._drawn_for = self.size
            self._drawn.clear()
            self.lay_out_anew()
        if any(y not in self._drawn for y in crop.line_range):
            self._draw(crop)
        strips = [self._drawn[y] for y in crop.line_range]
        if crop.column_span != (0, self.outer_size.width):
            strips = [strip.crop(*crop.column_span) for strip in strips]
        return strips

    def refresh(self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False) -> Self:
        """Draw all rows again; see `textual.widget.Widget.refresh`."""
        self._drawn.clear()
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)

    def notify_style_update(self) -> None:
        """Draw again in other colours."""
        self._drawn.clear()
        super().notify_style_update()

    def _draw(self, crop: Region) -> None:
        """Draw those of some rows that are not kept."""
        self._ground = self.rich_style
        self.prepare()
        width, _ = self.outer_size
        top, right, _bottom, left = self.styles.padding
        height = self.size.height
        blank = render_strip([], width, self._ground)
        margins = (render_strip([], left, self._ground), render_strip([], right, self._ground))
        # What the theme draws are true colours; only who wants none has another filter.
        filters = [one for one in self.get_line_filters() if not isinstance(one, ANSIToTruecolor)]
        _, background = self.background_colors
        for y in crop.line_range:
            if y in self._drawn:
                continue
            strip = blank
            if 0 <= y - top < height:
                strip = self.render_line(y - top)
                if left or right:
                    strip = Strip.join([margins[0], strip, margins[1]])
            for one in filters:
                strip = strip.apply_filter(one, background)
            self._drawn[y] = strip

    def prepare(self) -> None:
        """Find what all rows that are drawn now have in common."""

    def lay_out_anew(self) -> None:
        """Prepare for another size. The first paint comes before the event that tells of the size."""
