"""A document that was opened: its beginning at once, the whole when asked for."""

from abc import ABC, abstractmethod
from typing import Protocol

from briefreader.domain.document import Document
from briefreader.domain.progress import Progress

BEGINNING = 100_000
"""How much of the source of a long document is read first, in characters or bytes of its marks and words: enough for
some screens and for the head of a letter, and read in some tens of milliseconds. What is less than twice as long is
read at once."""
OFFICE_BEGINNING = 250_000
"""The same for what word processors write, who take many marks for few words."""
_ENOUGH = 2000
"""Characters of text that a beginning has at least; a page can begin with pictures and programs that have no words."""
_MORE = 8


class Opened(Protocol):
    """What a format's reader gives."""

    @property
    def progress(self) -> Progress:
        """How far reading is; may be asked from another thread than the one that reads."""

    @property
    def is_long(self) -> bool:
        """Whether the beginning, once it was read, is less than the whole."""

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


class OpenedInSteps(OpenedHere, ABC):
    """A document of which one reader reads the beginning, where it is long, and the whole."""

    is_long = False
    first = BEGINNING
    """How much of it is read first."""

    @property
    @abstractmethod
    def size(self) -> int:
        """How much there is to read, in characters or bytes of the source."""

    @abstractmethod
    def read_beginning(self, most: int) -> Document | None:
        """Read the beginning, cut between two blocks.

        Args:
            most: how much of the source is read.

        Returns:
            What also stands at the beginning of the whole; None where there is no more than that to read.

        Raises:
            SourceError: if it cannot be read.
        """

    def beginning(self) -> Document:
        """Read the beginning; of a short document, the whole. See `Opened`."""
        most = self.first
        while self.size >= 2 * most and (document := self.read_beginning(most)) is not None:
            if len(document.text) >= _ENOUGH:
                self.is_long = True
                return document
            most *= _MORE
        return self.whole()

    @abstractmethod
    def whole(self) -> Document:
        """Read all of it; see `Opened`."""
