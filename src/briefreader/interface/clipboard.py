"""Copying where the terminal itself cannot: the clipboard tools of the system."""

import shutil
import subprocess
from collections.abc import Mapping

_TOOLS: tuple[tuple[str, tuple[str, ...], str], ...] = (
    ("wl-copy", (), "WAYLAND_DISPLAY"),
    ("xclip", ("-selection", "clipboard"), "DISPLAY"),
    ("xsel", ("--clipboard", "--input"), "DISPLAY"),
    ("pbcopy", (), ""),
    ("tmux", ("load-buffer", "-w", "-"), "TMUX"),
)
"""Tool, its arguments, and the variable without which it cannot work."""
LONGEST = 100_000
"""How much is copied at most, in characters; terminals drop more."""


def copy_with_tool(text: str, environment: Mapping[str, str]) -> bool:
    """Hand a text to the first clipboard tool that is there.

    Args:
        text: what to copy.
        environment: variables of the process, which tell whether a tool has a display to work with.

    Returns:
        Whether a tool took it.
    """
    for name, arguments, variable in _TOOLS:
        tool = shutil.which(name)
        if tool is None or (variable and not environment.get(variable)):
            continue
        try:
            subprocess.run(
                [tool, *arguments],
                input=text.encode("utf-8", "replace"),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=2,
                check=True,
                start_new_session=True,
            )
        except (OSError, subprocess.SubprocessError):
            continue
        return True
    return False
