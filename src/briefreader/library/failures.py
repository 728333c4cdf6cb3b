"""The log of what should not have happened: for whoever mends the program, never for the screen."""

import os
import sys
import tempfile
import time
import traceback
from pathlib import Path

from briefreader import __version__


def log_failure(error: BaseException, folder: Path) -> Path | None:
    """Write the traceback of an unexpected error, without values of variables, into a file for this user alone.

    Args:
        error: what went wrong.
        folder: in which the log is kept, beside the state.

    Returns:
        The file, or None where it cannot be written.
    """
    lines = [f"briefreader {__version__}, Python {sys.version.split()[0]}, {sys.platform}\n"]
    lines += traceback.format_exception(error)
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        # A file of mode 0600 whose name nobody can guess and put a link under.
        descriptor, path = tempfile.mkstemp(".log", time.strftime("failure-%Y%m%d-%H%M%S-"), folder)
        with os.fdopen(descriptor, "w", encoding="utf-8", errors="backslashreplace") as file:
            file.writelines(lines)
    except OSError:
        return None
    return Path(path)
