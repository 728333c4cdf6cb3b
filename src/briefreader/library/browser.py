"""The one opener: hands an address that was checked to the user's web browser."""

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator

from briefreader.domain.page_address import PageAddress
from briefreader.domain.web_address import WebAddress

_OPENERS = ("xdg-open", "gio open", "wslview", "x-www-browser")
_IN_THE_TERMINAL = frozenset(("lynx", "w3m", "links", "links2", "elinks", "www-browser", "browsh", "carbonyl"))
"""Browsers that would draw over the screen."""


def open_in_browser(address: WebAddress | PageAddress) -> bool:
    """Hand an address to the web browser, and do not wait for it.

    It runs in a session of its own and with nothing to read from or write to, so that it cannot touch the screen.

    Args:
        address: what to open. Nothing else is ever handed over, so that no document can name a file or an option.

    Returns:
        Whether there was somebody to hand it to. Without a display, as over SSH, there is nobody unless BROWSER
        names a program.
    """
    for command in _commands():
        program = shutil.which(command[0])
        if program is None or os.path.basename(program) in _IN_THE_TERMINAL:
            continue
        arguments = [word.replace("%s", str(address)) for word in command[1:]]
        if not any("%s" in word for word in command[1:]):
            arguments.append(str(address))
        try:
            subprocess.Popen(
                [program, *arguments],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
            )
        except OSError:
            continue
        return True
    return False


def _commands() -> Iterator[list[str]]:
    """The commands to try: those of the user first. Source: the manual of xdg-open, on BROWSER."""
    for entry in os.environ.get("BROWSER", "").split(os.pathsep):
        try:
            command = shlex.split(entry)
        except ValueError:  # a quotation mark without its twin
            continue
        if command:
            yield command
    if sys.platform == "darwin":
        yield ["open"]
    elif os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or "WSL_DISTRO_NAME" in os.environ:
        yield from map(str.split, _OPENERS)
