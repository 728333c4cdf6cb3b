"""A document that was opened: its beginning at once, the whole when asked for."""

from collections.abc import Callable
from typing import Protocol

from briefreader.domain.document import Document
from briefreader.domain.progress import Progress


class Opened(Protocol):
    """What a format's reader gives."""

    @property
    def progress(self) -> Progress:
        """How far reading is; may be asked from another thread than the one that reads."""

    @property
    def is_long(self) -> bool:
        """Whether the beginning is less than the whole."""

    def beginning(self) -> Document:
        """Read enough for some screens; of a short document, the whole.

        Raises:
            SourceError: if it cannot be read.
        """

    def whole(self) -> Document:
        """Read all of it.

        Raises:
            SourceError: if it cannot be read.
        """

    def close(self) -> None:
        """Want no more of it; whatever still reads it ends. May be called from another thread."""


class OpenedHere:
    """A document that is read in this process, from its bytes, without word of how far it is."""

    @property
    def progress(self) -> Progress:
        """Nothing is known of it; see `Opened`."""
        return Progress()

    def close(self) -> None:
        """Nothing else reads it; see `Opened`."""


class OpenedAtOnce(OpenedHere):
    """A document of a format that can only be read as a whole.

    Args:
        read: reads it.
    """

    is_long = False

    def __init__(self, read: Callable[[], Document]) -> None:
        self._read = read

    def beginning(self) -> Document:
        """Read all of it; see `Opened`."""
        return self._read()

    def whole(self) -> Document:
        """Read all of it; see `Opened`."""
        return self._read()
