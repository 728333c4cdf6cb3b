"""Work done in a fork of this process, on another processor, while this one goes on."""

import os
import pickle
from collections.abc import Callable
from contextlib import suppress
from typing import Generic, TypeVar

from briefreader.library.frames import FrameReader, FrameWriter

_Result = TypeVar("_Result")


def start_fork(work: Callable[[int], object]) -> tuple[int, FrameReader]:
    """Do work in a fork of this process, which ends with it, whatever becomes of it.

    A fork has none of the threads of this process, and what they held stays held there: start none while others run.

    Args:
        work: is given the descriptor of the pipe into which it sends what it finds.

    Returns:
        The number of the other process, which must be waited for, and what it sends.

    Raises:
        OSError: if there can be no more processes or pipes, or if this system has no forks.
    """
    if not hasattr(os, "fork"):
        raise OSError("this system has no forks")
    reading_end, writing_end = os.pipe()
    answers = FrameReader(reading_end)
    try:
        process = os.fork()
        if process == 0:
            try:
                answers.close()  # so that it is seen there when nobody reads any more
                work(writing_end)
            finally:
                os._exit(0)
    except OSError:
        answers.close()
        raise
    finally:
        os.close(writing_end)
    return process, answers


class Aside(Generic[_Result]):
    """Work that a fork of this process begins at once, and whose result is asked for later.

    Args:
        work: gives what can be sent through a pipe; it is done here where the fork does not give it.
    """

    def __init__(self, work: Callable[[], _Result]) -> None:
        self._work = work
        self._process = 0
        self._answers: FrameReader | None = None
        with suppress(OSError):
            self._process, self._answers = start_fork(lambda descriptor: FrameWriter(descriptor).send(work()))

    def result(self) -> _Result:
        """Wait for the result; asked for once."""
        if self._answers is None:
            return self._work()
        try:
            found: _Result = self._answers.receive()  # type: ignore[assignment]
        except (EOFError, OSError, pickle.UnpicklingError):
            found = self._work()
        self._answers.close()
        os.waitpid(self._process, 0)
        return found
