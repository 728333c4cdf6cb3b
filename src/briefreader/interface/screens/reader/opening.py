"""Waiting for a document that takes long to read: every key is answered meanwhile, and Esc ends it."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from threading import Thread

from briefreader.errors import BriefreaderError
from briefreader.interface.reading import Reading
from briefreader.interface.screens.reader.moving import Moving

_AT_ONCE = 0.15
"""Seconds for which the next key waits for a document, as most are there by then."""


class Opening(Moving):
    """Gets documents without holding up the screen."""

    _opening: "asyncio.Future[Reading] | None" = None

    async def obtain(
        self, name: str, read: Callable[[], Reading], use: Callable[[Reading], None], patience: float = _AT_ONCE
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

        def settle(reading: Reading | None, error: Exception | None) -> None:
            if opening.done():
                return
            if reading is not None:
                opening.set_result(reading)
            elif error is not None:
                opening.set_exception(error)

        def work() -> None:
            reading, failure = None, None
            try:
                reading = read()
            except Exception as error:
                failure = error
            with suppress(RuntimeError):  # the loop is closed once the reader has quit
                loop.call_soon_threadsafe(settle, reading, failure)

        self._opening = opening
        Thread(target=work, daemon=True).start()
        await asyncio.wait({opening}, timeout=patience)
        if opening.done():
            self._opened(opening, use)
        else:
            self.busy_with(f"opening {name}… · Esc stops")
            opening.add_done_callback(lambda done: self._opened(done, use))

    def cancel_opening(self) -> bool:
        """Want the document no longer that is being opened; returns whether there was one."""
        opening, self._opening = self._opening, None
        if opening is None or opening.done():
            return False
        opening.cancel()
        self.busy_with("")
        return True

    def opening_failed(self, error: BriefreaderError) -> None:
        """Say why a document cannot be opened."""
        self.notice(error.sentence)

    def _opened(self, opening: "asyncio.Future[Reading]", use: Callable[[Reading], None]) -> None:
        if opening.cancelled() or opening is not self._opening:
            return
        self._opening = None
        self.busy_with("")
        error = opening.exception()
        if error is None:
            use(opening.result())
        elif isinstance(error, BriefreaderError):
            self.opening_failed(error)
        else:
            self.app._handle_exception(error if isinstance(error, Exception) else RuntimeError(str(error)))
