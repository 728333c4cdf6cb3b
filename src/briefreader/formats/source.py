"""Opening: from a path or a pipe to bytes, without hanging, gorging or touching a device."""

import os
import stat
from pathlib import Path
from typing import NamedTuple

from briefreader.errors import SourceError, SourceNotFound, SourceRefused
from briefreader.formats.budgets import SOURCE_BYTES
from briefreader.formats.names import STANDARD_INPUT, show_name

_CHUNK = 1 << 20

_KINDS = {
    stat.S_IFDIR: "it is a folder; name a file in it",
    stat.S_IFIFO: "it is a named pipe; read it with: briefreader - < PIPE",
    stat.S_IFSOCK: "it is a socket; name a file",
    stat.S_IFCHR: "it is a device; name a file",
    stat.S_IFBLK: "it is a device; name a file",
}
"""What is no regular file, and what to do instead."""


class Stamp(NamedTuple):
    """What tells a file from one that was put in its place, and from what it was before it was written to.

    Args:
        device: on which it is.
        node: its number there.
        size: in bytes.
        written: when, in nanoseconds since 1970.
    """

    device: int
    node: int
    size: int
    written: int


class Source(NamedTuple):
    """The bytes of a document, and where they came from.

    Args:
        name: for the user; safe on a terminal.
        data: all bytes; never empty.
        path: of the file, or None where there is none.
        stamp: of the file when it was opened, or None where there is none.
    """

    name: str
    data: bytes
    path: Path | None = None
    stamp: Stamp | None = None


def stamp_of(path: Path) -> Stamp | None:
    """The stamp of a file as it is now; None where it is not there, or cannot be asked.

    Args:
        path: of the file; symbolic links are followed.
    """
    try:
        return _stamp(os.stat(path))
    except (OSError, ValueError):
        return None


def open_source(path: Path) -> Source:
    """Read a file.

    The kind is asked of the open file, so that nothing can be put in its place in between. A file that grows is read
    to the size that it had when it was opened.

    Args:
        path: of the file; symbolic links are followed.

    Returns:
        Its bytes.

    Raises:
        SourceNotFound: if there is no such file.
        SourceRefused: if it is no regular file, may not be read, or is empty.
        OverBudget: if it is larger than `SOURCE_BYTES`.
    """
    name = show_name(path)
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC | os.O_NOCTTY)
    except (OSError, ValueError) as error:  # a ValueError is a NUL in the name
        raise _explain(name, path, error) from error
    try:
        status = os.fstat(descriptor)
        kind = stat.S_IFMT(status.st_mode)
        if kind != stat.S_IFREG:
            raise SourceRefused(f"cannot open {name}: {_KINDS.get(kind, 'it is no regular file; name a file')}")
        SOURCE_BYTES.check(status.st_size, name)
        data = _read(descriptor, status.st_size)
    except OSError as error:
        raise _explain(name, path, error) from error
    finally:
        os.close(descriptor)
    if not data:
        raise SourceRefused(f"cannot read {name}: it is empty; name a file that has text in it")
    return Source(name, data, path, _stamp(status))


def open_pipe(descriptor: int) -> Source:
    """Read a pipe to its end.

    Args:
        descriptor: of the open pipe, as a rule 0.

    Returns:
        What came through it.

    Raises:
        SourceRefused: if it is closed, or nothing came.
        OverBudget: if more came than `SOURCE_BYTES`.
    """
    try:
        data = _read(descriptor, SOURCE_BYTES.limit + 1)
    except OSError as error:
        raise SourceRefused(
            f"cannot read {STANDARD_INPUT}: {_reason(error)}; send a text through a pipe, or name a file"
        ) from error
    SOURCE_BYTES.check(len(data), STANDARD_INPUT)
    if not data:
        raise SourceRefused(f"cannot read {STANDARD_INPUT}: nothing came through it; send a text, or name a file")
    return Source(STANDARD_INPUT, data)


def _stamp(status: os.stat_result) -> Stamp:
    return Stamp(status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns)


def _read(descriptor: int, most: int) -> bytes:
    """At most so many bytes, fewer where the file ends."""
    chunks: list[bytes] = []
    while most > 0:
        chunk = os.read(descriptor, min(most, _CHUNK))
        if not chunk:
            break
        chunks.append(chunk)
        most -= len(chunk)
    return b"".join(chunks)


def _explain(name: str, path: Path, error: OSError | ValueError) -> SourceError:
    """Say in one sentence why a file cannot be opened."""
    if isinstance(error, (FileNotFoundError, NotADirectoryError, ValueError)):
        if path.is_symlink():
            return SourceNotFound(f"cannot open {name}: it is a link to a file that is not there; name another file")
        return SourceNotFound(f"cannot open {name}: there is no such file; look at the spelling of its name and folder")
    if isinstance(error, PermissionError):
        return SourceRefused(f"cannot open {name}: you may not read it; ask its owner, or name a copy of your own")
    return SourceRefused(f"cannot open {name}: {_reason(error)}; name another file")


def _reason(error: OSError) -> str:
    """The system's own words for an error."""
    words = error.strerror or "the system gives an error"
    return words[:1].lower() + words[1:]
