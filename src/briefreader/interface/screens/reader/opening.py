"""Waiting for what takes long: every key is answered meanwhile, a bar tells how far it is, and Esc ends it."""

import asyncio
import time
from collections.abc import Callable
from contextlib import suppress
from threading import Thread

from textual.timer import Timer

from briefreader.errors import BriefreaderError, ReadingStopped
from briefreader.interface.reading import Reading
from briefreader.interface.screens.reader.moving import Moving
from briefreader.interface.waiting import tell_progress
from briefreader.library.work import Work

_AT_ONCE = 0.15
"""Seconds for which the next key waits for a document, as most are there by then."""
_LONG = 0.5
"""Seconds from which work is told of."""
_EVERY = 0.2
"""Seconds between two looks at how far it is."""


class Opening(Moving):
    """Gets documents without holding up the screen; see `ReaderParts` for its arguments."""

    _opening: "asyncio.Future[Reading] | None" = None
    _opening_work: Work | None = None
    opening_name = ""
    _ticker: Timer | None = None
    _told = ""

    async def obtain(
        self, name: str, read: Callable[[Work], Reading], use: Callable[[Reading], None], patience: float = _AT_ONCE
    ) -> None:
        """Get a document, and do something with it on the screen; the last one that was asked for counts.

        The work is done in a daemon thread: a reader who quits does not wait for it.

        Args:
            name: of the document, for the reader.
            read: gets it; may take seconds.
            use: what is done with it; not called once the reader thinks better of it.
            patience: seconds for which it is waited for before other keys are answered.
        """
        self.cancel_opening()
        loop = asyncio.get_running_loop()
        opening: asyncio.Future[Reading] = loop.create_future()
        work = self.session.begin_work()

        def settle(reading: Reading | None, error: Exception | None) -> None:
            if opening.done():
                return
            if reading is not None:
                opening.set_result(reading)
            elif error is not None:
                opening.set_exception(error)

        def get() -> None:
            reading, failure = None, None
            try:
                reading = read(work)
            except Exception as error:
                failure = error
            with suppress(RuntimeError):  # the loop is closed once the reader has quit
                loop.call_soon_threadsafe(settle, reading, failure)

        self._opening, self._opening_work, self.opening_name = opening, work, name
        self._watch()
        Thread(target=get, daemon=True).start()
        await asyncio.wait({opening}, timeout=patience)
        if opening.done():
            self._opened(opening, use)
        else:
            self._tick()
            opening.add_done_callback(lambda done: self._opened(done, use))

    def cancel_opening(self) -> bool:
        """Want the document no longer that is being opened; returns whether there was one."""
        opening, work = self._opening, self._opening_work
        self._opening = self._opening_work = None
        if opening is None or opening.done():
            return False
        opening.cancel()
        if work:
            work.stop()
        self._tick()
        return True

    @property
    def rest_work(self) -> Work | None:
        """The work on the rest of the document that is shown, while it goes on."""
        return self._rests.get(self.reading.key)

    def begin_rest(self) -> Work | None:
        """Begin the work on the rest of the document that is shown; None where it goes on already."""
        if self.reading.key in self._rests:
            return None
        self._rests[self.reading.key] = work = self.session.begin_work()
        self._watch()
        return work

    def end_rest(self, reading: Reading, work: Work) -> None:
        """The work on the rest of a document is done, or was stopped."""
        if self._rests.get(reading.key) is work:
            del self._rests[reading.key]
            self._tick()

    def stop_rest(self) -> None:
        """Stop the work on the rest of the document that is shown."""
        if work := self._rests.pop(self.reading.key, None):
            work.stop()
            self._tick()

    def opening_failed(self, error: BriefreaderError) -> None:
        """Say why a document cannot be opened."""
        self.notice(error.sentence)

    def waiting_keys(self) -> tuple[tuple[str, str], ...]:
        """The key that stops what is waited for, where it does; see `ReaderParts.waiting_keys`."""
        stops = not self.is_anything_open() or (self._opening is not None and not self.reading.is_awaited)
        return (("Esc", "stop reading"),) if self._told and stops else ()

    def is_anything_open(self) -> bool:
        """Whether Esc closes something else first."""
        marked = self.pane.marks.selection or self.reading.item is not None or self.finding.query
        return bool(marked or self.list_in_use)

    def _watch(self) -> None:
        """Look now and then how far the work is."""
        if self._ticker is None:
            self._ticker = self.set_interval(_EVERY, self._tick)
        self._ticker.resume()

    def _tick(self) -> None:
        """Say how far the work is, where that changed."""
        told, work = "", self._opening_work or self.rest_work
        if work is None:
            if self._ticker is not None:
                self._ticker.pause()
        elif (seconds := time.monotonic() - work.began) > _LONG:
            told = tell_progress(work.progress, seconds, self.size.width)
        if self.reading.is_awaited:
            told = told or "reading…"
        elif self._opening_work is not None:
            told = f"opening {self.opening_name}{' · ' + told if told else '…'}"
        if told != self._told:
            begins_or_ends = not (told and self._told)
            self._told = told
            self.busy_with(told)
            if begins_or_ends:
                self.tell_keys()

    def _opened(self, opening: "asyncio.Future[Reading]", use: Callable[[Reading], None]) -> None:
        if opening.cancelled() or opening is not self._opening:
            return
        self._opening = self._opening_work = None
        self._tick()
        error = opening.exception()
        if error is None:
            use(opening.result())
        elif isinstance(error, ReadingStopped):
            return  # the program ends, and what it still waited for with it
        elif isinstance(error, BriefreaderError):
            self.opening_failed(error)
        else:
            self.app._handle_exception(error if isinstance(error, Exception) else RuntimeError(str(error)))
