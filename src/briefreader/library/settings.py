"""What the user set once and for all: a file in the folder of the user's configuration."""

import os
from pathlib import Path
from typing import NamedTuple

from briefreader.errors import SettingsError
from briefreader.formats.names import show_name
from briefreader.formats.source import open_source


class Settings(NamedTuple):
    """What a user wants to be so every time.

    Args:
        library: folders in which cited publications are looked up, behind those of the command line.
        theme: name of the theme to begin with, or "" for the usual one.
        keys: for some commands, by name, the keys that they have in place of their own.
        name: of the file, safe on a terminal; for what is wrong with a theme or a key.
    """

    library: tuple[Path, ...] = ()
    theme: str = ""
    keys: tuple[tuple[str, tuple[str, ...]], ...] = ()
    name: str = ""


def settings_path() -> Path:
    """Where settings are looked for, whether there are any or not; XDG_CONFIG_HOME may move it."""
    from platformdirs import user_config_path

    return user_config_path("briefreader", appauthor=False) / "settings.toml"


def usual_folders() -> tuple[Path, ...]:
    """The folders of the library that the user set; see `load_settings` for the errors."""
    return load_settings(settings_path()).library


def load_settings(path: Path) -> Settings:
    """Load what the user set.

    Args:
        path: of a TOML file, such as::

            library = ["~/kamerstukken"]
            theme = "light"

            [keys]
            next_section = ["]", "f8"]

    Returns:
        The settings; where there is no such file, none. Whether there is such a theme, command or key is not looked at.

    Raises:
        SourceError: if it is no regular file, or cannot be opened.
        SettingsError: if it is no TOML, or sets what cannot be set.
    """
    if not os.path.exists(path) or (os.path.isfile(path) and not os.path.getsize(path)):
        return Settings()
    data = open_source(path).data
    import tomllib

    try:
        table = tomllib.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise SettingsError(f"{show_name(path)}, line {line}: this is not UTF-8; save the file as UTF-8") from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        reason = str(error) if isinstance(error, tomllib.TOMLDecodeError) else "it is nested too deep"
        raise SettingsError(f"{show_name(path)} is no TOML: {show_name(reason)}; see the README") from error
    settings = Settings(name=show_name(path))
    for key, value in table.items():
        settings = _set(settings, key, value)
    return settings


def _set(settings: Settings, key: str, value: object) -> Settings:
    match key, value:
        case "library", str():
            return settings._replace(library=(_folder(settings, value),))
        case "library", list() if _all_strings(value):
            return settings._replace(library=tuple(_folder(settings, folder) for folder in value))
        case "theme", str():
            return settings._replace(theme=value)
        case "keys", dict() if all(_all_strings(keys) or isinstance(keys, str) for keys in value.values()):
            return settings._replace(
                keys=tuple((name, (keys,) if isinstance(keys, str) else tuple(keys)) for name, keys in value.items())
            )
    wanted = _WANTED.get(key)
    if wanted is None:
        known = ", ".join(_WANTED)
        raise SettingsError(f"{settings.name}: nothing is called {show_name(key)}; there are {known}")
    raise SettingsError(f"{settings.name}: {key} must be {wanted}")


_WANTED = {
    "library": 'a list of folders, as in library = ["~/kamerstukken"]',
    "theme": 'the name of a theme, as in theme = "light"',
    "keys": 'a table of commands, each with its keys, as in next_section = ["]", "f8"]',
}
"""What can be set, with what it must be."""


def _all_strings(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _folder(settings: Settings, name: str) -> Path:
    """A folder that a user named; one that is relative would mean another one in each folder."""
    try:
        folder = Path(name).expanduser()
    except RuntimeError:  # no home, or nobody of that name
        folder = Path(name)
    if not folder.is_absolute():
        raise SettingsError(f'{settings.name}: write the folder {show_name(name)} from its start, with "/" or "~/"')
    return folder
