"""Documents: opening them, completing them behind the reader's back, going back and forth between them."""

import gc
from collections.abc import Callable
from concurrent.futures import CancelledError
from contextlib import suppress
from threading import Thread

from briefreader.domain.analysis import Analysis
from briefreader.domain.document import Document, told_of_reading
from briefreader.errors import BriefreaderError, ReadingStopped
from briefreader.formats.names import show_name
from briefreader.interface.finding import Finding
from briefreader.interface.navigation import Place
from briefreader.interface.reading import Reading
from briefreader.interface.screens.reader.opening import Opening
from briefreader.library.work import Work


class Documents(Opening):
    """The commands that go from document to document, and the work that goes on behind them."""

    async def open_first(self, read: Callable[[Work], Reading]) -> None:
        """Wait for the document with which the program was started, which takes long to read.

        Args:
            read: gets it.
        """
        await self.obtain(self.reading.document.metadata.title, read, self._show, 0)

    def opening_failed(self, error: BriefreaderError) -> None:
        """Say why a document cannot be opened; without any other, the program ends with that."""
        if self.reading.is_awaited:
            self.app._handle_exception(error)
        else:
            super().opening_failed(error)

    def opening_stopped(self) -> None:
        """Say that a document was not opened, as the reader wanted; without any other, the program ends with that."""
        name = self.reading.document.metadata.title
        if self.reading.is_awaited:
            self.app._handle_exception(ReadingStopped(f"stopped before {name} was read; open it again to read it"))
        else:
            self.notice(f"Stopped: {self.opening_name} was not opened")

    def begin(self) -> None:
        """Find in the background what the first paint could do without.

        The thread is a daemon: a reader who quits does not wait for it.
        """
        if not self.reading.stopped and (work := self.begin_rest()):
            Thread(target=self._complete, args=(self.reading, work), daemon=True).start()

    def _complete(self, reading: Reading, work: Work) -> None:
        """Read the rest of a document, then look for what it cites and which terms it uses. Runs in a thread."""
        try:
            if not reading.whole:
                self.session.remember_opening(reading)
                self._hand_over(self._accept_document, reading, self.session.read_whole(reading, work))
                self._search_again(reading)
            if reading.analysis is None:
                self._hand_over(self._accept_analysis, reading, self.session.analyse(reading, work))
            self.session.remember_opening(reading)
            self._hand_over(self._tell_trouble)
            self.session.prepare_search(reading)
            gc.freeze()  # a long document stays; looking for garbage in it would hold up a key now and then
        except ReadingStopped:
            if reading.stopped and not reading.whole:
                self._hand_over(self._accept_analysis, reading, self.session.analyse_here(reading.document))
        except BriefreaderError as error:
            self._hand_over(self.notice, error.sentence)
        except Exception as error:
            self._hand_over(self._fail, error)
        finally:
            self._hand_over(self.end_rest, reading, work)

    def _hand_over(self, callback: Callable[..., None], *values: object) -> None:
        """Let the screen take something from another thread, unless it is gone by now."""
        with suppress(RuntimeError, CancelledError):
            self.app.call_from_thread(callback, *values)

    def _fail(self, error: Exception) -> None:
        raise error

    def _tell_trouble(self) -> None:
        """Say once where places are not kept, and what had to be mended to read the document."""
        if trouble := self.session.take_trouble() or "; ".join(told_of_reading(self.reading.document.metadata)):
            self.notice(trouble)

    def _accept_document(self, reading: Reading, document: Document) -> None:
        view = self.pane.view if reading is self.reading else reading.view
        reading.complete(document, self.session.place_in_whole(document, reading, view))
        if reading is self.reading:
            self.pane.marks.hits = self.pane.marks.current_hit = self.pane.marks.selection = ()
            self.pane.show(document, reading.view)
            self.mark_findings()
            self.show_sections()
            self.show_tab()
            self.tell_place()

    def _search_again(self, reading: Reading) -> None:
        """Look in the whole document for what was found in its beginning. Runs in a thread."""
        if reading is self.reading and self.finding.query:
            self.session.prepare_search(reading)
            self._hand_over(self.find_again, reading)

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

        def use(reading: Reading) -> None:
            self.jumps.leave(self.here)
            self._show(reading)

        await self.obtain(show_name(source), lambda work: self.session.open(source, work), use)

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

    async def action_back(self) -> None:
        """Go back to the place before."""
        await self._travel(self.jumps.back(self.here), "This is where you began")

    async def action_forward(self) -> None:
        """Go forward again."""
        await self._travel(self.jumps.forward(self.here), "There is nothing ahead")

    async def _travel(self, place: Place | None, nowhere: str) -> None:
        self.peek.dismiss()
        if place is None:
            self.notice(nowhere)
            return
        if place.document == self.reading.key:
            self.restore(place.view, place.item)
            return

        def use(reading: Reading) -> None:
            self._show(reading)
            self.restore(place.view, place.item)

        await self.obtain("a document", lambda work: self.session.reading(place.document, work), use)

    def stop_reading(self) -> bool:
        """Want no more of the document than is there; returns whether more was on its way."""
        if self.rest_work is None:
            return False
        self.reading.stopped = True
        self.stop_rest()
        what = "references and terms were not looked for" if self.reading.whole else "the rest was not read"
        self.notice(f"Stopped: {what} · R does it after all")
        self.tell_place()
        return True

    async def action_read_again(self) -> None:
        """Read the rest of the document, where it was stopped; else read it anew, where it changed."""
        self.peek.dismiss()
        if self.reading.stopped:
            self.reading.stopped = False
            self.tell_place()
            self.begin()
        elif self.rest_work is not None:
            self.notice("It is being read")

    def keep_place(self) -> None:
        """Remember where the reader is, for the next time."""
        self.session.remember_place(self.reading, self.pane.view.offset)
