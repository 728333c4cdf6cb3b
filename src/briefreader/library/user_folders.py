"""Where the system wants a program to keep what belongs to a user."""

from pathlib import Path


def state_folder() -> Path:
    """The folder of what is remembered, which XDG_STATE_HOME may move."""
    from platformdirs import user_state_path

    return user_state_path("briefreader", appauthor=False)
