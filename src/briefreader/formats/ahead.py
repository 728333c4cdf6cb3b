"""Reading the beginning of a document in another process, while this one loads the screen.

Loading the terminal framework takes most of the time to the first paint, and one processor. The beginning of the
document can be read on another one meanwhile. The process is a fork of this one, ends when it has answered, and is
asked for nothing but values of the domain.
"""

import os
import pickle
import signal
from dataclasses import dataclass

from briefreader.domain.document import Document
from briefreader.errors import BriefreaderError
from briefreader.formats.source import Source


@dataclass(frozen=True, slots=True)
class Beginning:
    """The beginning of a document.

    Args:
        document: what was recovered of it.
        whole: whether that is all.
    """

    document: Document
    whole: bool


def read_beginning(source: Source) -> Beginning:
    """Read the beginning of a document, here and now.

    Raises:
        SourceError: if it cannot be read.
    """
    from briefreader.formats.registry import open_document

    opened = open_document(source)
    return Beginning(opened.beginning(), not opened.is_long)


class ReadAhead:
    """The beginning of a document, on its way. Made only while the process has a single thread.

    Args:
        source: what is read.
    """

    def __init__(self, source: Source) -> None:
        self._source = source
        self._pipe = -1
        self._process = 0
        if not hasattr(os, "fork"):
            return
        reading_end, writing_end = os.pipe()
        try:
            self._process = os.fork()
        except OSError:
            os.close(reading_end)
            os.close(writing_end)
            return
        if self._process == 0:
            os.close(reading_end)
            _answer(source, writing_end)
        os.close(writing_end)
        self._pipe = reading_end

    def result(self) -> Beginning:
        """Wait for the beginning; where the other process did not answer, read it here.

        Raises:
            SourceError: if it cannot be read.
        """
        answer = self._receive()
        if answer is None:
            return read_beginning(self._source)
        if isinstance(answer, BriefreaderError):
            raise answer
        return answer

    def _receive(self) -> Beginning | BriefreaderError | None:
        if self._pipe < 0:
            return None
        with os.fdopen(self._pipe, "rb") as pipe:
            self._pipe = -1
            received = pipe.read()
        os.waitpid(self._process, 0)
        if not received:
            return None
        answer: Beginning | BriefreaderError = pickle.loads(received)
        return answer


def _answer(source: Source, writing_end: int) -> None:
    """Read the beginning, write it into the pipe, and end this process; never returns."""
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        answer: Beginning | BriefreaderError
        try:
            answer = read_beginning(source)
        except BriefreaderError as error:
            answer = error
        with os.fdopen(writing_end, "wb") as pipe:
            pipe.write(pickle.dumps(answer, pickle.HIGHEST_PROTOCOL))
    finally:
        os._exit(0)
