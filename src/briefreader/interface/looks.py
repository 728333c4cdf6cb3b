"""How each kind of thing on the screen looks, as data; every kind differs without colour too."""

from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from rich.style import Style
from textual.color import Color
from textual.theme import Theme


class Look(StrEnum):
    """A kind of thing that is drawn."""

    HEADING = "heading"
    QUIET = "quiet"
    STRONG = "strong"
    CITATION = "citation"
    LINK = "link"
    TERM = "term"
    BOLD = "bold"
    EMPHASIS = "emphasis"
    NOTE = "note"
    HIT = "hit"
    CURRENT_HIT = "current-hit"
    SELECTION = "selection"
    ITEM = "item"
    TARGET = "target"
    LABEL = "label"
    THUMB = "thumb"
    CURSOR = "cursor"
    MARK = "mark"
    GROUP = "group"
    BRIGHT = "bright"
    ACTIVE = "active"
    NOTICE = "notice"
    KEY = "key"


class _Paint(NamedTuple):
    """A look: colours of the theme, each with its strength over the background, and attributes."""

    ink: str = ""
    ink_strength: float = 1.0
    ground: str = ""
    ground_strength: float = 1.0
    attributes: str = ""


_LOOKS: dict[Look, _Paint] = {
    Look.HEADING: _Paint("primary", attributes="bold"),
    Look.QUIET: _Paint("foreground", 0.6),
    Look.STRONG: _Paint("primary", attributes="bold"),
    Look.CITATION: _Paint("accent", attributes="underline"),
    Look.LINK: _Paint("accent", attributes="italic underline"),
    Look.TERM: _Paint(attributes="italic"),
    Look.BOLD: _Paint(attributes="bold"),
    Look.EMPHASIS: _Paint(attributes="bold italic"),
    Look.NOTE: _Paint("accent"),
    Look.HIT: _Paint(ground="warning", ground_strength=0.25, attributes="bold"),
    Look.CURRENT_HIT: _Paint("background", ground="warning", attributes="bold"),
    Look.SELECTION: _Paint(ground="foreground", ground_strength=0.25),
    Look.ITEM: _Paint(ground="accent", ground_strength=0.35, attributes="bold"),
    Look.TARGET: _Paint(ground="accent", ground_strength=0.2),
    Look.LABEL: _Paint("background", ground="accent", attributes="bold"),
    Look.THUMB: _Paint("foreground", 0.25),
    Look.CURSOR: _Paint(ground="accent", ground_strength=0.25),
    Look.MARK: _Paint("accent"),
    Look.GROUP: _Paint("foreground", 0.6, attributes="bold"),
    Look.BRIGHT: _Paint("primary", attributes="bold"),
    Look.ACTIVE: _Paint("primary", attributes="bold underline"),
    Look.NOTICE: _Paint("accent"),
    Look.KEY: _Paint("accent"),
}


@lru_cache(maxsize=64)
def _style(colours: tuple[tuple[str, str], ...], look: Look) -> Style:
    named = dict(colours)
    paint = _LOOKS[look]
    background = Color.parse(named["background"])

    def mixed(name: str, strength: float) -> str | None:
        return background.blend(Color.parse(named[name]), strength).hex6 if name else None

    return Style.parse(paint.attributes or "none") + Style(
        color=mixed(paint.ink, paint.ink_strength), bgcolor=mixed(paint.ground, paint.ground_strength)
    )


def style_of(theme: Theme, look: Look) -> Style:
    """The style of a kind of thing in a theme; what it does not say is left to what lies under it."""
    colours = (
        ("primary", theme.primary),
        ("accent", theme.accent or theme.primary),
        ("warning", theme.warning or theme.primary),
        ("foreground", theme.foreground or ("#e0e0e0" if theme.dark else "#202020")),
        ("background", theme.background or ("#121212" if theme.dark else "#efefef")),
    )
    return _style(colours, look)
