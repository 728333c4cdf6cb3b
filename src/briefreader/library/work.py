"""Work that may take long: how far it is, and the way to stop it."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock

from briefreader.domain.progress import Progress
from briefreader.errors import ReadingStopped


class Work:
    """Work that somebody waits for; it is done in one thread, and watched and stopped from another.

    Attributes:
        began: when, by the clock that only goes forward, in seconds.
        stopped: whether it is not wanted any more.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._stop: Callable[[], None] | None = None
        self._ask: Callable[[], Progress] = Progress
        self.began = time.monotonic()
        self.stopped = False

    @property
    def progress(self) -> Progress:
        """How far it is."""
        return self._ask()

    @contextmanager
    def watched(self, ask: Callable[[], Progress], stop: Callable[[], None]) -> Iterator[None]:
        """Do a part of the work.

        Args:
            ask: tells how far it is.
            stop: ends it at once; called from another thread.

        Raises:
            ReadingStopped: if the work was stopped, whatever error that led to.
        """
        with self._lock:
            self._ask, self._stop = ask, stop
        try:
            if self.stopped:
                stop()
                raise ReadingStopped
            yield
        except Exception as error:
            if not self.stopped:
                raise
            raise ReadingStopped from error
        finally:
            with self._lock:
                self._stop = None
        if self.stopped:
            raise ReadingStopped

    def stop(self) -> None:
        """Stop the work; what it would give is not wanted any more."""
        with self._lock:
            self.stopped = True
            stop = self._stop
        if stop:
            stop()
