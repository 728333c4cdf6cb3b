"""Zip archives from anyone: read piece by piece, and never more than there is room for."""

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterable, Iterator

from briefreader.domain.progress import Progress
from briefreader.errors import SourceRefused
from briefreader.formats.budgets import INFLATED_BYTES, INFLATED_RATIO, ZIP_ENTRIES

_PIECE = 1 << 16
_ENTRY = b"PK\x01\x02"
_ENCRYPTED = 0x1
_KILO = 1000
_FEW = 8 << 20
"""Bytes that may be inflated whatever the ratio: a short document can be mostly blanks."""


class Archive:
    """A zip archive in memory. Nothing in it is ever written to disk.

    Args:
        data: its bytes.
        name: of the document, for the user.

    Raises:
        SourceRefused: if it is cut off or damaged.
        OverBudget: if it has too many entries.
    """

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        self._inflated = 0
        # The entries are counted before the standard library makes an object of each.
        ZIP_ENTRIES.check(data.count(_ENTRY), name)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            self._entries = {posixpath.normpath(entry.filename): entry for entry in self._zip.infolist()}
        except (zipfile.BadZipFile, ValueError, OSError, EOFError, NotImplementedError) as error:
            raise damaged(name) from error

    def __contains__(self, path: str) -> bool:
        return path in self._entries

    def under(self, folder: str) -> list[str]:
        """The paths of all entries in a folder, such as "word/"."""
        return [path for path in self._entries if path.startswith(folder)]

    def size(self, path: str) -> int:
        """Bytes of an entry when inflated, as the archive tells; 0 where there is none."""
        return self._entries[path].file_size if path in self._entries else 0

    def pieces(self, path: str) -> Iterator[bytes]:
        """Inflate an entry, piece by piece.

        Args:
            path: of the entry; it must be there.

        Raises:
            SourceRefused: if it is damaged, or protected with a password.
            OverBudget: if it inflates to too much.
        """
        entry = self._entries[path]
        if entry.flag_bits & _ENCRYPTED:
            raise protected(self._name)
        own = 0
        try:
            with self._zip.open(entry) as stream:
                while piece := stream.read(_PIECE):
                    own += len(piece)
                    self._inflated += len(piece)
                    INFLATED_BYTES.check(self._inflated, self._name)
                    if own > _FEW:
                        INFLATED_RATIO.check(own // max(1, entry.compress_size), self._name)
                    yield piece
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError) as error:
            raise damaged(self._name) from error

    def beginning(self, path: str, most: int, mark: bytes) -> bytes:
        """Inflate the beginning of an entry; see `pieces` for the errors.

        Args:
            path: of the entry; it must be there.
            most: how many bytes of it are wanted from the mark on.
            mark: with which its words begin, such as "<w:body"; b"" counts from the start.
        """
        content = bytearray()
        start = -1
        for piece in self.pieces(path):
            content += piece
            if start < 0:
                start = content.find(mark, max(0, len(content) - len(piece) - len(mark)))
            if start >= 0 and len(content) >= start + most:
                return bytes(content[: start + most])
        return bytes(content)


class Tally:
    """Counts how much of a part has been read; may be asked from another thread.

    Args:
        total: bytes of the part.
    """

    def __init__(self, total: int = 0) -> None:
        self._total = total
        self._done = 0

    @property
    def progress(self) -> Progress:
        """How much has been read."""
        total = self._total // _KILO
        return Progress(min(self._done // _KILO, total), total, "kB")

    def count(self, pieces: Iterable[bytes]) -> Iterator[bytes]:
        """Hand on the pieces of the part while they are counted."""
        for piece in pieces:
            yield piece
            self._done += len(piece)


def damaged(name: str) -> SourceRefused:
    """What is said of an archive or a part of it that cannot be read."""
    return SourceRefused(
        f"cannot read {name}: the file is cut off or damaged; get it again, or open and save it in a word processor"
    )


def protected(name: str) -> SourceRefused:
    """What is said of a document that needs a password."""
    return SourceRefused(
        f"cannot read {name}: it is protected with a password; save a copy without password in a word processor, "
        "and open that"
    )
