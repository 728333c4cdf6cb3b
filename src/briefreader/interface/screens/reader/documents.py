"""Documents: opening them, completing them behind the reader's back, going back and forth between them."""

import gc
from collections.abc import Callable
from concurrent.futures import CancelledError
from contextlib import suppress
from threading import Thread

from briefreader.domain.analysis import Analysis
from briefreader.domain.document import Document
from briefreader.errors import BriefreaderError
from briefreader.interface.finding import Finding
from briefreader.interface.navigation import Place
from briefreader.interface.reading import Reading
from briefreader.interface.screens.reader.moving import Moving


class Documents(Moving):
    """The commands that go from document to document, and the work that goes on behind them."""

    def begin(self) -> None:
        """Find in the background what the first paint could do without.

        The thread is a daemon: a reader who quits does not wait for it.
        """
        Thread(target=self._complete, args=(self.reading,), daemon=True).start()

    def _complete(self, reading: Reading) -> None:
        """Read the rest of a document, then look for what it cites and which terms it uses. Runs in a thread."""
        try:
            if not reading.whole:
                self._hand_over(self._accept_document, reading, self.session.read_whole(reading))
            if reading.analysis is None:
                self._hand_over(self._accept_analysis, reading, self.session.analyse(reading))
            self.session.remember_opening(reading)
            self._hand_over(self._tell_trouble)
            self.session.prepare_search(reading)
            gc.freeze()  # a long document stays; looking for garbage in it would hold up a key now and then
        except BriefreaderError as error:
            self._hand_over(self.notice, error.sentence)
        except Exception as error:
            self._hand_over(self._fail, error)

    def _hand_over(self, callback: Callable[..., None], *values: object) -> None:
        """Let the screen take something from another thread, unless it is gone by now."""
        with suppress(RuntimeError, CancelledError):
            self.app.call_from_thread(callback, *values)

    def _fail(self, error: Exception) -> None:
        raise error

    def _tell_trouble(self) -> None:
        """Say once where places are not kept."""
        if trouble := self.session.take_trouble():
            self.notice(trouble)

    def _accept_document(self, reading: Reading, document: Document) -> None:
        view = self.pane.view if reading is self.reading else reading.view
        reading.complete(document, self.session.place_in_whole(document, reading, view))
        if reading is self.reading:
            self.pane.show(document, reading.view)
            self.show_sections()
            self.show_tab()
            self.tell_place()

    def _accept_analysis(self, reading: Reading, analysis: Analysis) -> None:
        reading.accept(analysis)
        if reading is self.reading:
            self.mark_findings()
            self.show_tab()

    async def open_document(self, source: str) -> None:
        """Open another document; one can come back.

        Args:
            source: a path, or the identifier of a document that the library holds.
        """
        here = self.here
        try:
            reading = self.session.open(source)
        except BriefreaderError as error:
            self.notice(error.sentence)
            return
        self.jumps.leave(here)
        self._show(reading)

    def _show(self, reading: Reading) -> None:
        """Put another document on the screen."""
        self.keep_place()
        self.reading.view = self.pane.view
        self.reading = reading
        self.finding = Finding()
        self._last = None
        self.pane.marks.hits = self.pane.marks.current_hit = self.pane.marks.selection = ()
        self.pane.show(reading.document, reading.view)
        self.mark_findings()
        self.show_sections()
        self.show_tab()
        self.leave_pane(hide=False)
        self.tell_place()
        self.begin()

    def action_back(self) -> None:
        """Go back to the place before."""
        self._travel(self.jumps.back(self.here), "This is where you began")

    def action_forward(self) -> None:
        """Go forward again."""
        self._travel(self.jumps.forward(self.here), "There is nothing ahead")

    def _travel(self, place: Place | None, nowhere: str) -> None:
        self.peek.dismiss()
        if place is None:
            self.notice(nowhere)
            return
        if place.document != self.reading.key:
            try:
                reading = self.session.reading(place.document)
            except BriefreaderError as error:
                self.notice(error.sentence)
                return
            self._show(reading)
        self.restore(place.view, place.item)

    def keep_place(self) -> None:
        """Remember where the reader is, for the next time."""
        self.session.remember_place(self.reading, self.pane.view.offset)
