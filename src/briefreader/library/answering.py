"""The other process: it reads a document, sends what it reads into a pipe, and ends.

It is a fork of the program before that has a second thread, or a Python of its own afterwards. It leads a group of
processes, so that whatever it starts in its turn ends with it; it gives way to the program once there is something to
read; and it ends when nobody waits for it any more, however the program ended.
"""

import os
import select
import signal
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from threading import Thread
from typing import NamedTuple

from briefreader.domain.progress import LOOKING_THROUGH, Progress
from briefreader.domain.term import Glossary
from briefreader.errors import BriefreaderError
from briefreader.library.beginning import read_beginning
from briefreader.library.forks import Aside
from briefreader.library.frames import FrameReader, FrameWriter
from briefreader.library.opening import Found
from briefreader.library.state import State

_EVERY = 150
"""Milliseconds between two words of how far it is."""
_YIELDING = 5
"""How far the process gives way to others, once the beginning of the document is there."""


class Question(NamedTuple):
    """What a Python of its own is asked.

    Args:
        found: what is read.
        state: the file in which places are remembered.
        load_glossary: gives the glossary with which the document is looked through.
    """

    found: Found
    state: Path
    load_glossary: Callable[[], Glossary]


def answer(found: Found, state: State, load_glossary: Callable[[], Glossary], descriptor: int) -> None:
    """Read a document, send what was read, and end this process; never returns.

    Args:
        found: what is read.
        state: in which places are remembered; it is not open.
        load_glossary: gives the glossary with which the document is looked through.
        descriptor: of the pipe into which all is sent.
    """
    try:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        sender = FrameWriter(descriptor)
        try:
            _read(found, state, load_glossary, sender, descriptor)
        except BriefreaderError as error:
            sender.send(error)
    finally:
        os._exit(0)


def answer_apart() -> None:
    """Answer what is asked through standard input, through standard output; never returns."""
    try:
        question = FrameReader(0).receive()
        if isinstance(question, Question):
            answer(question.found, State(question.state), question.load_glossary, 1)
    finally:
        os._exit(0)


def _read(
    found: Found, state: State, load_glossary: Callable[[], Glossary], sender: FrameWriter, descriptor: int
) -> None:
    opened = found.open()
    telling = _Telling(sender, descriptor, lambda: opened.progress)
    beginning = read_beginning(found, opened, state)
    sender.send(beginning)
    state.close()
    with suppress(OSError, AttributeError):
        os.setpriority(os.PRIO_PGRP, 0, _YIELDING)
    document = beginning.document
    if not beginning.whole:
        # What the document is looked through with is loaded while its pages are waited for.
        loading = Thread(target=import_module, args=("briefreader.analysis.analyse",), daemon=True)
        loading.start()
        document = found.complete(opened.whole())
        sender.send(document)
        loading.join()
    opened.close()
    telling.stop()  # no thread runs where a fork is started
    from briefreader.analysis.analyse import find_cited, find_terms, put_together

    aside = None if beginning.whole else Aside(lambda: find_cited(document))
    _Telling(sender, descriptor, lambda: LOOKING_THROUGH)
    terms = find_terms(document, load_glossary())
    citations = aside.result() if aside else find_cited(document)
    sender.send(put_together(document, citations, terms))


class _Telling:
    """Sends how far the work is, now and then, as long as somebody listens; else ends this process and all it started.

    Args:
        sender: by which it is sent.
        descriptor: of the pipe that the sender fills.
        progress: gives how far it is.
    """

    def __init__(self, sender: FrameWriter, descriptor: int, progress: Callable[[], Progress]) -> None:
        self._stopping, self._stop = os.pipe()
        self._thread = Thread(target=self._tell, args=(sender, descriptor, progress), daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Send no more; the thread has ended when this returns."""
        os.close(self._stop)
        self._thread.join()
        os.close(self._stopping)

    def _tell(self, sender: FrameWriter, descriptor: int, progress: Callable[[], Progress]) -> None:
        told = Progress()
        closed = select.poll()
        for pipe in (descriptor, self._stopping):
            closed.register(pipe, 0)  # only that the other end was closed is waited for
        try:
            while not (ends := closed.poll(_EVERY)):
                if (now := progress()) != told:
                    sender.send(now)
                    told = now
        except OSError:
            ends = []
        if self._stopping in dict(ends):
            return
        if os.getpgid(0) == os.getpid():
            os.killpg(0, signal.SIGKILL)
        os._exit(0)
