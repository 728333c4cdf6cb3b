"""Names of files as they are shown to the user."""

import os
import re

from briefreader.formats.clean import clean_text

PIPE = "-"
"""The name of standard input on the command line."""

STANDARD_INPUT = "standard input"
"""What a document is called that came through a pipe."""

SUFFIXES = (".xml", ".html", ".htm", ".docx", ".docm", ".odt", ".pdf", ".md", ".markdown", ".txt", ".text")
"""How the names of files end that are looked for in folders; what a file is, its content tells.

Of several files of one publication the first is opened: those that mark their structure go before those that show it.
"""

_UNDECODED = "[\udc80-\udcff]"


def show_name(path: str | os.PathLike[str]) -> str:
    """Write the name of a file so that it is safe on a terminal and on one line.

    Args:
        path: as the system gives it; bytes that are not UTF-8 are surrogates in it.

    Returns:
        The name with `\\xff` for such a byte and U+FFFD for a control, also for a line break.
    """
    name = re.sub(_UNDECODED, lambda match: f"\\x{ord(match[0]) - 0xDC00:02x}", os.fspath(path))
    return re.sub("[\n\f]", "\ufffd", clean_text(name).text)
