"""Zip archives from anyone: read piece by piece, and never more than there is room for."""

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator

from briefreader.errors import SourceRefused
from briefreader.formats.budgets import INFLATED_BYTES, INFLATED_RATIO, ZIP_ENTRIES

_PIECE = 1 << 16
_ENTRY = b"PK\x01\x02"
_ENCRYPTED = 0x1
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
