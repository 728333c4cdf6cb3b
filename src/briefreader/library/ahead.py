"""Reading a document in another process, while this one loads the screen.

Loading the terminal framework takes most of the time to the first paint, and one processor. The document can be read
and looked through on another one meanwhile, and what that takes of memory is gone when it ends. The process is a fork
of this one, answers with values of the domain, and ends.
"""

import os
import pickle
import select
import signal
from collections.abc import Callable
from typing import TYPE_CHECKING, BinaryIO, NamedTuple, TypeVar

from briefreader.domain.analysis import Analysis
from briefreader.domain.document import Document
from briefreader.domain.term import Glossary
from briefreader.errors import BriefreaderError
from briefreader.library.opening import Found
from briefreader.library.place import Place
from briefreader.library.state import State, content_key

if TYPE_CHECKING:
    from briefreader.formats.opened import Opened

_Answer = TypeVar("_Answer")


class Beginning(NamedTuple):
    """The beginning of a document.

    Args:
        document: what was recovered of it.
        whole: whether that is all.
        key: of the document, by which it is known in this session and the next.
        remembered: where the reader was in it, if it was read before.
        trouble: one sentence to be shown where what is remembered could not be had, else "".
    """

    document: Document
    whole: bool
    key: str
    remembered: Place | None
    trouble: str


def read_beginning(found: Found, opened: "Opened", state: State) -> Beginning:
    """Read the beginning of a document, here and now.

    Args:
        found: what is read.
        opened: the same, opened.
        state: in which places are remembered.

    Raises:
        SourceError: if it cannot be read.
    """
    document = found.complete(opened.beginning())
    key = content_key(found.source.data)
    identifier = document.metadata.identifier
    remembered = state.place_of(key, found.name, identifier.canonical if identifier else None)
    return Beginning(document, not opened.is_long, key, remembered, state.trouble)


class ReadAhead:
    """A document on its way. Made only while the process has a single thread.

    Args:
        found: what is read.
        state: in which places are remembered; it must not be open, since no connection outlives a fork.
        load_glossary: gives the glossary with which the document is looked through.
    """

    def __init__(self, found: Found, state: State, load_glossary: Callable[[], Glossary]) -> None:
        self._found = found
        self._state = state
        self._pipe: BinaryIO | None = None
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
            _answer(found, state, load_glossary, writing_end)
        os.close(writing_end)
        self._pipe = os.fdopen(reading_end, "rb")

    def answers_within(self, seconds: float) -> bool:
        """Whether the beginning, or word that it cannot be had, comes within some seconds."""
        return self._pipe is None or bool(select.select([self._pipe], [], [], seconds)[0])

    def beginning(self) -> Beginning:
        """Wait for the beginning; where the other process did not answer, read it here.

        Raises:
            SourceError: if it cannot be read.
        """
        answer = self._receive(object)
        if isinstance(answer, BriefreaderError):
            raise answer
        return answer if isinstance(answer, Beginning) else read_beginning(self._found, self._found.open(), self._state)

    def whole(self) -> Document | None:
        """Wait for the whole of a document of which only the beginning came; None on any trouble."""
        return self._receive(Document)

    def analysis(self) -> Analysis | None:
        """Wait for what was found in the whole document; None on any trouble."""
        found = self._receive(Analysis)
        self.close()
        if self._pipe is not None:
            self._pipe.close()
            self._pipe = None
        return found

    def close(self) -> None:
        """Want nothing more of the other process; whoever waits for it waits no longer."""
        process, self._process = self._process, 0
        if process:
            os.kill(process, signal.SIGKILL)
            os.waitpid(process, 0)

    def _receive(self, kind: type[_Answer]) -> _Answer | None:
        if self._pipe is None:
            return None
        try:
            answer = pickle.load(self._pipe)
        except (EOFError, pickle.UnpicklingError):
            return None
        return answer if isinstance(answer, kind) else None


def _answer(found: Found, state: State, load_glossary: Callable[[], Glossary], writing_end: int) -> None:
    """Read, write what was read into the pipe, and end this process; never returns."""
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        with os.fdopen(writing_end, "wb") as pipe:
            try:
                opened = found.open()
                beginning = read_beginning(found, opened, state)
            except BriefreaderError as error:
                pickle.dump(error, pipe, pickle.HIGHEST_PROTOCOL)
                return
            pickle.dump(beginning, pipe, pickle.HIGHEST_PROTOCOL)
            pipe.flush()
            state.close()
            document = beginning.document
            if not beginning.whole:
                document = found.complete(opened.whole())
                pickle.dump(document, pipe, pickle.HIGHEST_PROTOCOL)
                pipe.flush()
            from briefreader.analysis.analyse import analyse

            pickle.dump(analyse(document, load_glossary()), pipe, pickle.HIGHEST_PROTOCOL)
    finally:
        os._exit(0)
