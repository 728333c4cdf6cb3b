"""What is remembered between sessions: which documents were read, and where the reader was in each."""

import os
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefreader.formats.names import PIPE
from briefreader.library.place import Place
from briefreader.library.user_folders import state_folder

if TYPE_CHECKING:
    from briefreader.library.store import Store


def state_path() -> Path:
    """The file in which the state is kept."""
    return state_folder() / "state.sqlite"


def content_key(data: bytes) -> str:
    """The key of a document: the same bytes are the same document, whatever their file is called."""
    from hashlib import sha256

    return sha256(data).hexdigest()


class State:
    """Reading positions, kept when they are told and shared by all instances of the program.

    May be used from several threads. The file is opened when it is first needed, so that the first paint need not
    wait for it.

    Args:
        path: of the file; by default that of `state_path`.
        clock: the time in seconds since 1970.
    """

    def __init__(self, path: Path | None = None, clock: Callable[[], float] = time.time) -> None:
        self._path = path
        self._clock = clock
        self._lock = threading.Lock()
        self._opened: Store | None = None
        self._trouble = ""

    @property
    def path(self) -> Path:
        """The file."""
        return self._path or state_path()

    @property
    def trouble(self) -> str:
        """One sentence to be shown once where positions are not kept, else "" (also while nothing was asked for).

        What was wrong when the file was opened first goes before what still is: a damaged one was set aside by then.
        """
        return self._trouble or (self._opened.trouble if self._opened else "")

    def last_opened(self, most: int = 20) -> tuple[str, ...]:
        """What was opened last, the latest first: names to ask for; some may be gone by now."""
        query = "SELECT name FROM document WHERE name <> ? GROUP BY name ORDER BY max(opened) DESC LIMIT ?"
        return tuple(os.fsdecode(name) for (name,) in self._read(query, os.fsencode(PIPE), most))

    def place_of(self, content: str, name: str, identifier: str | None = None) -> Place | None:
        """Where the reader was in a document: in these bytes, else in this publication, else under this name.

        Args:
            content: its key.
            name: what it is opened by.
            identifier: its canonical identifier, where it has one.

        Returns:
            The place, or None where it was never read.
        """
        known_as = b"" if name == PIPE else os.fsencode(name)
        rows = self._read(
            "SELECT start, quote FROM document WHERE placed > 0 AND (content = ? OR identifier = ? OR name = ?)"
            " ORDER BY content = ? DESC, identifier IS ? DESC, placed DESC LIMIT 1",
            *(content, identifier, known_as),
            *(content, identifier),
        )
        return Place(*rows[0]) if rows else None

    def was_read(self, content: str) -> bool:
        """Whether a document was ever opened."""
        return bool(self._read("SELECT 1 FROM document WHERE content = ?", content))

    def remember_opening(self, content: str, name: str, identifier: str | None = None) -> None:
        """Keep that a document was opened.

        Args:
            content: its key.
            name: what to ask for to open it again.
            identifier: its canonical identifier, where it has one.

        Raises:
            StateError: if it cannot be kept.
        """
        self._write(
            "INSERT INTO document (content, name, identifier, opened) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (content) DO UPDATE SET"
            " name = excluded.name, identifier = excluded.identifier, opened = excluded.opened"
            " WHERE excluded.opened >= opened",
            content,
            os.fsencode(name),
            identifier,
            self._clock(),
        )

    def remember_place(self, content: str, name: str, place: Place) -> None:
        """Keep where the reader is; of two instances that read a document, the one that moved last is right.

        Args:
            content: key of the document.
            name: what to ask for to open it again.
            place: where the reader is.

        Raises:
            StateError: if it cannot be kept.
        """
        now = self._clock()
        self._write(
            "INSERT INTO document (content, name, opened, placed, start, quote) VALUES (?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (content) DO UPDATE SET placed = excluded.placed, start = excluded.start,"
            " quote = excluded.quote WHERE excluded.placed >= placed",
            content,
            os.fsencode(name),
            now,
            now,
            place.offset,
            place.quote,
        )

    def close(self) -> None:
        """Close the file; it is opened anew should it be needed again."""
        with self._lock:
            if self._opened:
                self._trouble = self.trouble
                self._opened.connection.close()
                self._opened = None

    @property
    def _store(self) -> "Store":
        """The open store; asked for with the lock in hand."""
        if self._opened is None:
            from briefreader.library.store import open_store

            self._opened = open_store(self.path)
        return self._opened

    def _read(self, query: str, *values: str | bytes | int | None) -> list[tuple[Any, ...]]:
        with self._lock:
            return self._store.read(query, values)

    def _write(self, statement: str, *values: str | bytes | float | None) -> None:
        with self._lock:
            self._store.write(statement, values)
