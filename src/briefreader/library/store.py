"""The one file in which is kept what must be there next time."""

import os
import sqlite3
import stat
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from briefreader.errors import StateError
from briefreader.formats.names import show_name

VERSION = 1
_PATIENCE = 5.0
"""Seconds for which another instance is waited for where something is to be kept."""
_PATIENCE_AT_START = 1.0
"""The same while the store is opened: the first document waits too, and is shown without its place then."""

_SCHEMA = """
CREATE TABLE document (
    content TEXT PRIMARY KEY,
    name BLOB NOT NULL,
    identifier TEXT,
    opened REAL NOT NULL,
    placed REAL NOT NULL DEFAULT 0,
    start INTEGER NOT NULL DEFAULT 0,
    quote TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;
CREATE INDEX document_by_name ON document (name, opened);
CREATE INDEX document_by_identifier ON document (identifier);
"""


class Store(NamedTuple):
    """An open store.

    Args:
        connection: in autocommit mode: each statement is a transaction of its own.
        trouble: one sentence for the user where not everything is as it should be, else "".
        writable: False where a newer version wrote the store, which must not be changed then.
    """

    connection: sqlite3.Connection
    trouble: str = ""
    writable: bool = True

    def read(self, query: str, values: Sequence[str | bytes | int | None]) -> list[tuple[Any, ...]]:
        """The rows that answer a query; none where it cannot be asked, since that is no reason not to read."""
        try:
            return self.connection.execute(query, values).fetchall()
        except sqlite3.Error:
            return []

    def write(self, statement: str, values: Sequence[str | bytes | float | None]) -> None:
        """Make a change, if it may be made.

        Raises:
            StateError: if it cannot be kept.
        """
        if not self.writable:
            return
        try:
            self.connection.execute(statement, values)
        except sqlite3.Error as error:
            raise StateError(f"the place was not kept: {error}; look whether the disk is full") from error


def open_store(path: Path) -> Store:
    """Open the store, and make it where there is none.

    Reading goes on whatever happens: where nothing can be kept, the store lives in memory and says so.

    Args:
        path: of its file; its folder is made for this user alone.

    Returns:
        The store.
    """
    shown = show_name(path)
    try:
        _make_private(path)
    except OSError as error:
        why = (error.strerror or "it cannot be written").lower()
        return Store(_in_memory(), f"places are not kept this time: cannot write {shown} ({why})")
    try:
        return _open_in_turn(path, shown)
    except sqlite3.OperationalError as error:  # locked, read-only, disk full: the file itself is not to blame
        return Store(_in_memory(), f"places are not kept this time: cannot use {shown} ({error})")
    except sqlite3.DatabaseError:
        return _replace_damaged(path, shown)


def _open_in_turn(path: Path, shown: str) -> Store:
    """Open the file once another instance has done what locks it.

    SQLite itself does not wait where two instances make a new file, or begin its log, at the same moment.
    """
    deadline = time.monotonic() + _PATIENCE_AT_START
    while True:
        try:
            return _open_file(path, shown)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(0.02)


def _open_file(path: Path, shown: str) -> Store:
    connection = sqlite3.connect(path, timeout=_PATIENCE_AT_START, isolation_level=None, check_same_thread=False)
    try:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        if version > VERSION:
            trouble = f"places are read but not kept: a newer briefreader wrote {shown}; update this one"
            return Store(connection, trouble, writable=False)
        if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            raise sqlite3.DatabaseError("quick_check")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        if version < VERSION:
            _create(connection)
        connection.execute(f"PRAGMA busy_timeout = {int(1000 * _PATIENCE)}")
    except BaseException:
        connection.close()
        raise
    return Store(connection)


def _create(connection: sqlite3.Connection) -> None:
    """Make the tables, unless another instance just did."""
    connection.execute("BEGIN IMMEDIATE")
    if connection.execute("PRAGMA user_version").fetchone()[0] < VERSION:
        for statement in _SCHEMA.split(";"):
            connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {VERSION}")
    connection.execute("COMMIT")


def _in_memory() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    _create(connection)
    return connection


def _make_private(path: Path) -> None:
    """Make the file and its folder where they are not there, readable for this user alone.

    Raises:
        OSError: if that cannot be done, or if something else than a file of this user is there.
    """
    path.parent.parent.mkdir(parents=True, exist_ok=True)
    path.parent.mkdir(mode=0o700, exist_ok=True)
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC | os.O_NONBLOCK, 0o600)
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise OSError(0, "it is no regular file")
        if stat.S_IMODE(status.st_mode) != 0o600:
            os.fchmod(descriptor, 0o600)
    finally:
        os.close(descriptor)


def _replace_damaged(path: Path, shown: str) -> Store:
    """Set a damaged file aside under a dated name, and begin a new one."""
    aside = path.with_name(f"{path.stem}-damaged-{time.strftime('%Y%m%d-%H%M%S')}{path.suffix}")
    told = f"{shown} was damaged and is now {show_name(aside.name)}"
    try:
        for ending in ("", "-wal", "-shm"):
            if os.path.lexists(f"{path}{ending}"):
                os.rename(f"{path}{ending}", f"{aside}{ending}")
        _make_private(path)
        return Store(_open_file(path, shown).connection, f"places were lost: {told}")
    except (OSError, sqlite3.Error) as error:
        return Store(_in_memory(), f"places are not kept this time: {shown} is damaged ({error})")
