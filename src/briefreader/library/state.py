"""What is remembered between sessions: which documents were read, and where the reader was in each."""

import os
import sqlite3
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from briefreader.formats.names import PIPE
from briefreader.library.place import Place
from briefreader.library.store import Store, explain_failure, open_store
from briefreader.library.user_folders import state_folder


def state_path() -> Path:
    """The file in which the state is kept."""
    return state_folder() / "state.sqlite"


def content_key(data: bytes) -> str:
    """The key of a document: the same bytes are the same document, whatever their file is called."""
    from hashlib import sha256

    return sha256(data).hexdigest()


class State:
    """Reading positions, kept when they are told and shared by all instances of the program.

    May be used from several threads.

    Args:
        store: in which they are kept.
        clock: the time in seconds since 1970.
    """

    def __init__(self, store: Store, clock: Callable[[], float] = time.time) -> None:
        self._store = store
        self._clock = clock
        self._lock = threading.Lock()

    @classmethod
    def open(cls, path: Path | None = None) -> "State":
        """Open the state of this user.

        Args:
            path: of its file; by default that of `state_path`.
        """
        return cls(open_store(path or state_path()))

    @property
    def trouble(self) -> str:
        """One sentence to be shown once where positions are not kept, else ""."""
        return self._store.trouble

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
        """Close the file; nothing is left to be kept."""
        with self._lock:
            self._store.connection.close()

    def _read(self, query: str, *values: str | bytes | int | None) -> list[tuple[Any, ...]]:
        with self._lock:
            try:
                return self._store.connection.execute(query, values).fetchall()
            except sqlite3.Error:
                return []  # a position that cannot be read is no reason not to read

    def _write(self, statement: str, *values: str | bytes | float | None) -> None:
        if not self._store.writable:
            return
        with self._lock:
            try:
                self._store.connection.execute(statement, values)
            except sqlite3.Error as error:
                raise explain_failure(error) from error
