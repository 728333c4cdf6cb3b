"""The looks of the screen, as data."""

from textual.theme import Theme

from briefreader.errors import SettingsError
from briefreader.library.settings import Settings

_USUAL = Settings()

THEMES: tuple[Theme, ...] = (
    Theme(
        name="dark",
        dark=True,
        primary="#e8dcc4",
        secondary="#a9b7c6",
        accent="#d9a15b",
        warning="#e6c15a",
        error="#e06c5f",
        success="#8fb573",
        foreground="#d4d0c8",
        background="#1b1c1e",
        surface="#1f2023",
        panel="#26282b",
        boost="#2f3236",
        variables={"text-muted": "#8f8b84"},
    ),
    Theme(
        name="light",
        dark=False,
        primary="#22211e",
        secondary="#4c5a67",
        accent="#9c4a00",
        warning="#f2c230",
        error="#a8261b",
        success="#3f6b28",
        foreground="#33312d",
        background="#fbf9f4",
        surface="#f5f2ea",
        panel="#ebe7dc",
        boost="#e4dfd1",
        variables={"text-muted": "#77736a"},
    ),
    Theme(
        name="monochrome",
        dark=True,
        primary="#ffffff",
        secondary="#c8c8c8",
        accent="#ffffff",
        warning="#bdbdbd",
        error="#ffffff",
        success="#d0d0d0",
        foreground="#d8d8d8",
        background="#101010",
        surface="#161616",
        panel="#222222",
        boost="#2e2e2e",
        variables={"text-muted": "#949494"},
    ),
)
"""In the order in which one changes from one to the next."""


def following(name: str) -> str:
    """Name of the theme after another one."""
    names = [theme.name for theme in THEMES]
    return names[(names.index(name) + 1) % len(names)] if name in names else names[0]


def suited(no_color: bool, settings: Settings = _USUAL) -> str:
    """Name of the theme to begin with.

    Args:
        no_color: the user wants no colours; a theme in the settings goes before it (https://no-color.org).
        settings: may name the theme.

    Raises:
        SettingsError: if there is no theme of that name.
    """
    if not settings.theme:
        return "monochrome" if no_color else "dark"
    names = [theme.name for theme in THEMES]
    if settings.theme not in names:
        raise SettingsError(f"{settings.name}: no theme is called {settings.theme!a}; there are {', '.join(names)}")
    return settings.theme
