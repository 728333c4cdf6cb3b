"""Where the system wants a program to keep what belongs to a user."""

from pathlib import Path


def state_folder() -> Path:
    """The folder of what is remembered, which XDG_STATE_HOME may move."""
    from platformdirs import user_state_path

    return user_state_path("briefreader", appauthor=False)


def configuration_folder() -> Path:
    """The folder of what the user wrote for the program, which XDG_CONFIG_HOME may move."""
    from platformdirs import user_config_path

    return user_config_path("briefreader", appauthor=False)
