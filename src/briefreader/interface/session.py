"""What lives as long as the program: the library, the opened documents, what is found in them and remembered."""

from collections.abc import Callable

from briefreader.domain.publication import Identifier
from briefreader.errors import StateError
from briefreader.interface.reading import Reading
from briefreader.interface.shelf import Shelf
from briefreader.library.folders import Library
from briefreader.library.place import Place
from briefreader.library.state import State


class Session(Shelf):
    """The documents that are open, and what is remembered of them; see `Shelf` for its arguments."""

    def __init__(self, library: Library, state: State) -> None:
        super().__init__(library, state)
        self._browsed: set[Identifier] = set()
        self._told_of_failure = False

    def take_troubles(self) -> list[str]:
        """What the reader is to be told of the glossary, the library and what is remembered; each is told once."""
        told, self.troubles = self.troubles + self._library.take_troubles(), []
        if self._state.trouble and not self._told_of_state:
            told.append(self._state.trouble)
            self._told_of_state = True
        return told

    def holds(self, identifier: Identifier) -> bool:
        """Whether the library holds a publication."""
        return self._library.holds(identifier)

    def was_opened(self, identifier: Identifier) -> bool:
        """Whether a publication was opened in this session, here or in the browser."""
        opened = (kept.reading.document.metadata.identifier for kept in self._kept.values())
        return identifier in self._browsed or identifier in opened

    def browse(self, identifier: Identifier) -> bool:
        """Hand the address of a publication to the web browser; returns whether there was one."""
        from briefreader.domain.identifier import address_of
        from briefreader.library.browser import open_in_browser

        handed = open_in_browser(address_of(identifier))
        if handed:
            self._browsed.add(identifier)
        return handed

    def remember_opening(self, reading: Reading) -> None:
        """Keep that a document was opened."""
        identifier = reading.document.metadata.identifier
        self._keep(
            lambda: self._state.remember_opening(
                reading.key, reading.source, identifier.canonical if identifier else None
            )
        )

    def remember_place(self, reading: Reading, offset: int) -> None:
        """Keep where the reader is. While the rest of a document is on its way, its place is the one kept before."""
        if reading.whole or offset:
            place = Place.at(reading.document.text, offset)
            self._keep(lambda: self._state.remember_place(reading.key, reading.source, place))

    def close(self) -> None:
        """Close what is remembered."""
        self.stop_reading()
        self._state.close()

    def _keep(self, write: Callable[[], None]) -> None:
        try:
            write()
        except StateError as error:
            if not self._told_of_failure:
                self.troubles.append(error.sentence)
                self._told_of_failure = True
