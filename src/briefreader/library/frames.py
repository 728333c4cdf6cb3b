"""Values sent from one process to another through a pipe: each with its length before it."""

import pickle
import select
import time
from threading import Lock

_LENGTH = 8
_CHUNK = 1 << 18


class FrameWriter:
    """The end of a pipe into which values are put; may be used from several threads.

    Args:
        descriptor: of the open pipe, which is closed with this.
    """

    def __init__(self, descriptor: int) -> None:
        self._pipe = open(descriptor, "wb", buffering=0)  # noqa: SIM115
        self._lock = Lock()

    def send(self, value: object) -> None:
        """Send a value.

        Raises:
            OSError: if nobody reads any more.
        """
        content = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
        with self._lock:
            for part in (len(content).to_bytes(_LENGTH, "big"), content):
                view = memoryview(part)
                while view:
                    view = view[self._pipe.write(view) or 0 :]

    def close(self) -> None:
        """Send no more."""
        self._pipe.close()


class FrameReader:
    """The end of a pipe from which values are taken; used by one thread at a time.

    Args:
        descriptor: of the open pipe, which is closed with this.
    """

    def __init__(self, descriptor: int) -> None:
        self._pipe = open(descriptor, "rb", buffering=0)  # noqa: SIM115
        self._parts: list[bytes] = []
        self._held = 0

    def receive(self, patience: float | None = None) -> object:
        """The next value.

        Args:
            patience: seconds for which it is waited for; None waits as long as it takes.

        Raises:
            EOFError: if none comes any more.
            TimeoutError: if none came in that time; what came of it is kept.
            pickle.UnpicklingError: if what came is no value.
        """
        deadline = None if patience is None else time.monotonic() + patience
        self._gather(_LENGTH, deadline)
        length = int.from_bytes(self._look(_LENGTH), "big")
        self._gather(_LENGTH + length, deadline)
        whole = b"".join(self._parts)
        self._parts = [whole[_LENGTH + length :]]
        self._held = len(self._parts[0])
        return pickle.loads(memoryview(whole)[_LENGTH : _LENGTH + length])

    def close(self) -> None:
        """Take no more; not while somebody waits for something."""
        self._pipe.close()

    def _look(self, size: int) -> bytes:
        if len(self._parts[0]) < size:
            self._parts = [b"".join(self._parts)]
        return self._parts[0][:size]

    def _gather(self, size: int, deadline: float | None) -> None:
        while self._held < size:
            left = None if deadline is None else max(0.0, deadline - time.monotonic())
            if not select.select([self._pipe], [], [], left)[0]:
                raise TimeoutError
            chunk = self._pipe.read(_CHUNK)
            if not chunk:
                raise EOFError
            self._parts.append(chunk)
            self._held += len(chunk)
