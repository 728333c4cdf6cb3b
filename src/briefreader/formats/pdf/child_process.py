"""A child process in which the native library reads a PDF, within limits of memory and time."""

import select
import signal
import subprocess
import sys
import time
from contextlib import suppress
from importlib.util import find_spec
from os import read
from pathlib import Path
from typing import IO

from briefreader.errors import SourceRefused
from briefreader.formats.budgets import PDF_MEMORY, PDF_RUNS, PDF_SECONDS

_CHUNK = 1 << 18
_MOST_CHUNKS = 1 << 12  # of one line; a chunk of a pipe is rarely full, so that this is some 256 MB
_ROOM = 1 << 20
"""Bytes that a pipe holds, if the system allows it; else it is some 64 kB, about ten pages."""
_LIBRARY = "pypdfium2_raw"
_CHILD = Path(__file__).with_name("child.py")


class ChildProcess:
    """A process that reads a PDF; it is started at once.

    Args:
        data: the bytes of the PDF.
        name: of the document, for the user.
        share: which of two shares of a long PDF it reads, 0 or 1; or None for all of it.

    Raises:
        SourceRefused: if it does not start.
    """

    def __init__(self, data: bytes, name: str, share: int | None) -> None:
        self._name = name
        self._patience = float(PDF_SECONDS.limit)  # seconds that are still waited, all in all
        self._buffer = b""
        limits = (str(budget.limit) for budget in (PDF_MEMORY, PDF_SECONDS, PDF_RUNS))
        shared = "all" if share is None else str(share)
        try:
            self._process = subprocess.Popen(
                [sys.executable, "-I", "-S", "-B", str(_CHILD), shared, *limits, *_folders()],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                bufsize=0,
            )
        except OSError as error:
            raise SourceRefused(
                f"cannot read {name}: the process that reads a PDF does not start ({error.strerror}); turn it into text"
                " elsewhere, and open that"
            ) from error
        for stream in (self._process.stdin, self._process.stdout):
            _widen(stream)
        self._send(data)

    def line(self) -> bytes | None:
        """The next line that it writes; None where it ended well.

        Raises:
            SourceRefused: if it ended badly.
            OverBudget: if it takes too long.
        """
        parts: list[bytes] = []
        while b"\n" not in self._buffer:
            parts.append(self._buffer)
            if len(parts) > _MOST_CHUNKS:
                raise SourceRefused(PDF_MEMORY.sentence.format(name=self._name))
            self._buffer = self._chunk()
            if not self._buffer:
                self._check_end()
                return None
        line, _, self._buffer = self._buffer.partition(b"\n")
        return b"".join((*parts, line))

    def close(self) -> None:
        """End it; there is nothing more to read."""
        self._process.kill()
        if self._process.stdout is not None:
            self._process.stdout.close()
        self._process.wait()

    def __del__(self) -> None:
        """Let no process go on for which nobody waits."""
        if hasattr(self, "_process"):
            self.close()

    def _send(self, data: bytes) -> None:
        stream = self._process.stdin
        if stream is None:
            return
        try:
            view = memoryview(data)
            while view:
                view = view[stream.write(view) or 0 :]
            stream.close()
        except BrokenPipeError:
            pass  # it has ended; how, is seen when it is asked for its pages

    def _chunk(self) -> bytes:
        stream = self._process.stdout
        if stream is None or stream.closed:
            return b""
        start = time.monotonic()
        ready = select.select([stream], [], [], max(0.0, self._patience))[0]
        self._patience -= time.monotonic() - start
        if not ready:
            self.close()
            PDF_SECONDS.check(PDF_SECONDS.limit + 1, self._name)
        return read(stream.fileno(), _CHUNK)

    def _check_end(self) -> None:
        status = self._process.wait()
        if self._process.stdout is not None:
            self._process.stdout.close()
        if status == -signal.SIGXCPU:
            PDF_SECONDS.check(PDF_SECONDS.limit + 1, self._name)
        if status != 0:
            raise SourceRefused(PDF_MEMORY.sentence.format(name=self._name))


def _widen(pipe: IO[bytes] | None) -> None:
    """Let a pipe hold many pages, where the system can, so that nobody waits for who reads them."""
    with suppress(ImportError, AttributeError, OSError):
        import fcntl

        fcntl.fcntl(pipe or -1, fcntl.F_SETPIPE_SZ, _ROOM)


def _folders() -> list[str]:
    """Where the child finds its modules."""
    folders = [str(Path(__file__).parents[3])]
    library = find_spec(_LIBRARY)
    if library is not None and library.origin:
        folders.append(str(Path(library.origin).parents[1]))
    return folders
