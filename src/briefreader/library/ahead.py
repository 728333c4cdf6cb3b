"""Reading a document in another process, while this one loads the screen or answers keys.

Loading the terminal framework takes most of the time to the first paint, and one processor. The document can be read
and looked through on another one meanwhile, and what that takes of memory is gone when it ends. It can be stopped at
once, whatever a library is busy with there.
"""

import os
import pickle
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from threading import Lock, active_count
from typing import TypeVar

from briefreader.domain.analysis import Analysis
from briefreader.domain.document import Document
from briefreader.domain.progress import Progress
from briefreader.domain.term import Glossary
from briefreader.errors import BriefreaderError, ReadingStopped
from briefreader.library.beginning import Beginning, read_beginning
from briefreader.library.forks import start_fork
from briefreader.library.frames import FrameReader, FrameWriter
from briefreader.library.opening import Found
from briefreader.library.state import State

_Answer = TypeVar("_Answer")

_APART = (
    "import sys; sys.path[:] = sys.argv[1:]; from briefreader.library.answering import answer_apart; answer_apart()"
)


class ReadAhead:
    """A document on its way.

    Args:
        found: what is read.
        state: in which places are remembered.
        load_glossary: gives the glossary with which the document is looked through; a function of a module.
        fork: whether the other process is a fork of this one, which is there at once; where there are other threads by
            now, which no fork outlives, it is not. The state must not be open.
    """

    def __init__(
        self, found: Found, state: State, load_glossary: Callable[[], Glossary], *, fork: bool = False
    ) -> None:
        self._found = found
        self._state = state
        self._lock = Lock()
        self._answers: FrameReader | None = None
        self._next: object = None
        self._asking: FrameWriter | None = None
        self._load_glossary = load_glossary
        self._process = 0
        self._progress = Progress()
        self._stopped = False
        with suppress(OSError):  # no more processes, or no more pipes: it is read here
            self._fork() if fork and active_count() == 1 else self._spawn()

    @property
    def progress(self) -> Progress:
        """How far it is, as was last heard while something was waited for."""
        return self._progress

    def answers_within(self, seconds: float) -> bool:
        """Whether the beginning, or word that it cannot be had, comes within some seconds."""
        self._next = self._hear(seconds)
        return not isinstance(self._next, TimeoutError)

    def beginning(self) -> Beginning:
        """Wait for the beginning; where the other process did not answer, read it here.

        Raises:
            SourceError: if it cannot be read, or was stopped.
        """
        answer = self._receive(Beginning)
        return answer or read_beginning(self._found, self._found.open(), self._state)

    def whole(self) -> Document | None:
        """Wait for the whole of a document, whether its beginning was waited for or not; None on any trouble.

        Raises:
            SourceError: if it cannot be read, or was stopped.
        """
        return self._receive(Document)

    def analysis(self) -> Analysis | None:
        """Wait for what was found in the whole document, whether that was waited for or not; None on any trouble.

        Raises:
            ReadingStopped: if it was stopped.
        """
        try:
            return self._receive(Analysis)
        except ReadingStopped:
            raise
        except BriefreaderError:  # of the user's glossary; it is told where the document is looked through here
            return None
        finally:
            self._end()
            if self._answers is not None:
                self._answers.close()
                self._answers = None

    def close(self) -> None:
        """Want nothing more of the other process; whoever waits for it is told that it was stopped."""
        self._stopped = True
        self._end()

    def _end(self) -> None:
        """End the other process, and all that it started."""
        with self._lock:
            process, self._process = self._process, 0
        if process:
            with suppress(OSError):
                os.killpg(process, signal.SIGKILL)
            os.kill(process, signal.SIGKILL)
            os.waitpid(process, 0)

    def _receive(self, kind: type[_Answer]) -> _Answer | None:
        heard, self._next = self._next, None
        if heard is None or isinstance(heard, TimeoutError):
            heard = self._hear(None)
        while not isinstance(heard, kind) and isinstance(heard, (Beginning, Document)):
            if isinstance(heard, Beginning) and heard.whole and kind is Document:
                heard = heard.document
            else:
                heard = self._hear(None)
        if self._stopped:
            raise ReadingStopped
        if isinstance(heard, BriefreaderError):
            raise heard
        return heard if isinstance(heard, kind) else None

    def _hear(self, patience: float | None) -> object:
        """The next answer; a `TimeoutError` where none came in time, an `EOFError` where none will come."""
        if self._answers is None:
            return EOFError()
        if self._asking is not None:
            self._put_question(self._asking)
            self._asking = None
        try:
            while isinstance(heard := self._answers.receive(patience), Progress):
                self._progress = heard
        except (EOFError, TimeoutError, OSError, pickle.UnpicklingError) as error:
            return error
        return heard

    def _put_question(self, asking: FrameWriter) -> None:
        from briefreader.library.answering import Question

        with suppress(OSError):  # it has ended; that is seen when its answer is waited for
            asking.send(Question(self._found, self._state.path, self._load_glossary))
        asking.close()

    def _fork(self) -> None:
        self._process, self._answers = start_fork(self._answer)
        with suppress(OSError):  # it did so itself by now
            os.setpgid(self._process, self._process)

    def _answer(self, descriptor: int) -> None:
        """Be the other process; never returns."""
        os.setpgid(0, 0)
        from briefreader.library.answering import answer

        answer(self._found, self._state, self._load_glossary, descriptor)

    def _spawn(self) -> None:
        if not hasattr(os, "posix_spawn") or not sys.executable:
            return
        asking_end, answering_end = os.pipe(), os.pipe()
        self._asking, self._answers = FrameWriter(asking_end[1]), FrameReader(answering_end[0])
        try:
            self._process = os.posix_spawn(
                sys.executable,
                [sys.executable, "-I", "-c", _APART, *sys.path],
                os.environ,
                file_actions=[
                    (os.POSIX_SPAWN_DUP2, asking_end[0], 0),
                    (os.POSIX_SPAWN_DUP2, answering_end[1], 1),
                    (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0),
                ],
                setpgroup=0,
                setsigdef=(signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGPIPE),
            )
        finally:
            os.close(asking_end[0])
            os.close(answering_end[1])
