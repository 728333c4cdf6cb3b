"""The user's own glossary: a file in the folder of the user's configuration."""

import hashlib
import os
import stat
from pathlib import Path

from briefreader.domain.term import Glossary, TermSource
from briefreader.errors import GlossaryError
from briefreader.glossary.rows import read_rows

LARGEST_FILE = 1_000_000
"""Bytes; some ten thousand terms. A larger file is not a glossary that a person wrote."""


def user_glossary_path() -> Path:
    """Where the user's own glossary is looked for, whether it exists or not; XDG_CONFIG_HOME may move it."""
    from platformdirs import user_config_path

    return user_config_path("briefreader", appauthor=False) / "glossary.tsv"


def load_user(path: Path) -> Glossary:
    """Load a glossary that the user wrote.

    Args:
        path: of a text file in UTF-8 with one term a line: abbreviation, Dutch, English, description, domain and
            source, separated by tabs; the later columns may be left out.

    Returns:
        Its terms in the order of the file; empty where there is no such file.

    Raises:
        GlossaryError: if it is no regular file, too large, no UTF-8, or has a row that cannot be used.
    """
    name = ascii(os.fspath(path))[1:-1] if not os.fspath(path).isprintable() else os.fspath(path)
    try:
        data = _read_regular_file(path, name)
    except FileNotFoundError:
        return Glossary(())
    except OSError as error:
        raise GlossaryError(f"cannot read the glossary {name}: {error.strerror or 'it cannot be opened'}") from error
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise GlossaryError(f"{name}, line {line}: this is not UTF-8; save the file as UTF-8") from error
    text = text.replace("\r\n", "\n")
    version = hashlib.blake2b(data, digest_size=8).hexdigest()
    return Glossary(read_rows(text, TermSource.USER, name), version)


def _read_regular_file(path: Path, name: str) -> bytes:
    # The kind is asked of the open file; without O_NONBLOCK opening a named pipe would wait for ever.
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    with os.fdopen(descriptor, "rb", closefd=True) as file:
        status = os.fstat(file.fileno())
        if not stat.S_ISREG(status.st_mode):
            raise GlossaryError(f"cannot read the glossary {name}: it is no regular file")
        if status.st_size > LARGEST_FILE:
            raise GlossaryError(f"cannot read the glossary {name}: it is larger than {LARGEST_FILE:,} bytes")
        return file.read(LARGEST_FILE)
