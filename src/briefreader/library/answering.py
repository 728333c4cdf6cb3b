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
    asked: list[Callable[[], Progress]] = [lambda: opened.progress]
    Thread(target=_tell, args=(sender, descriptor, asked), daemon=True).start()
    beginning = read_beginning(found, opened, state)
    sender.send(beginning)
    state.close()
    with suppress(OSError, AttributeError):
        os.setpriority(os.PRIO_PGRP, 0, _YIELDING)
    document = beginning.document
    if not beginning.whole:
        # What the document is looked through with is loaded while its pages are waited for.
        Thread(target=import_module, args=("briefreader.analysis.analyse",), daemon=True).start()
        document = found.complete(opened.whole())
        sender.send(document)
    opened.close()
    asked[0] = lambda: LOOKING_THROUGH
    from briefreader.analysis.analyse import analyse

    sender.send(analyse(document, load_glossary()))


def _tell(sender: FrameWriter, descriptor: int, asked: list[Callable[[], Progress]]) -> None:
    """Send how far the work is, now and then, as long as somebody listens; else end this process and all it started."""
    told = Progress()
    gone = select.poll()
    gone.register(descriptor, 0)  # only that the other end was closed is waited for
    try:
        while not gone.poll(_EVERY):
            if (progress := asked[0]()) != told:
                sender.send(progress)
                told = progress
    except OSError:
        pass
    if os.getpgid(0) == os.getpid():
        os.killpg(0, signal.SIGKILL)
    os._exit(0)
