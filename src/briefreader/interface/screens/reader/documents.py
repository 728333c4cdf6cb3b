"""Documents: opening them, going back and forth between them, and what happens to their files meanwhile."""

from collections.abc import Callable
from threading import Thread

from briefreader.errors import BriefreaderError, ReadingStopped
from briefreader.formats.names import show_name
from briefreader.interface.finding import Finding, hit_rows
from briefreader.interface.navigation import Place
from briefreader.interface.reading import Reading
from briefreader.interface.screens.reader.completing import Completing
from briefreader.library.changes import Change, Watch
from briefreader.library.work import Work

_Step = Callable[[Place], Place | None]
"""From a place to the one before or ahead."""


class Documents(Completing):
    """The commands that go from document to document."""

    _watched: tuple[str, Watch] | None = None
    _looking = False
    _keeping: Thread | None = None

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
        self.keep_place_soon()
        self.reading.view = self.pane.view
        self.reading = reading
        self.finding = Finding()
        self.hit_rows = hit_rows(reading, self.finding)
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
        await self._travel(self.jumps.back, self.jumps.forward, "This is where you began")

    async def action_forward(self) -> None:
        """Go forward again."""
        await self._travel(self.jumps.forward, self.jumps.back, "There is nothing ahead")

    async def _travel(self, go: _Step, return_from: _Step, nowhere: str) -> None:
        self.dismiss_peek()
        place = go(self.here)
        if place is None:
            self.notice(nowhere)
            return
        if place.document == self.reading.key:
            self.restore(place)
            return
        return_from(place)  # one is there only once the document is, and may be elsewhere by then

        def use(reading: Reading) -> None:
            if (reached := go(self.here)) != place:
                if reached:
                    return_from(reached)
                self.jumps.leave(self.here)
            self._show(reading)
            self.restore(place)

        name = self.session.name_of(place.document)
        await self.obtain(name, lambda work: self.session.reading(place.document, work), use)

    async def action_read_again(self) -> None:
        """Read the rest of the document, where it was stopped; else read it anew, where it changed."""
        self.dismiss_peek()
        if self.reading.stopped:
            self.reading.stopped = False
            self.tell_place()
            self.begin()
        elif self.rest_work is not None:
            self.notice("It is still being read")
        elif not self.reading.is_awaited:
            await self._read_anew(self.reading)

    async def _read_anew(self, before: Reading) -> None:
        """Open the file of a document as it is now; one can come back to what it was."""
        offset = self.pane.view.offset

        def read(work: Work) -> Reading:
            self.session.remember_place(before, offset)
            return self.session.open_again(before, work)

        def use(reading: Reading) -> None:
            if reading is before:
                self.notice("Its file is as it was read")
                return
            reading.changed = ""
            self.jumps.leave(self.here)
            self._show(reading)
            self.notice(self.keymap.tell("Read anew · {back} goes back to what it was"))

        await self.obtain(self.session.name_of(before.key), read, use)

    def look_at_file(self) -> None:
        """Look in the background whether the file of the document is still what was read of it."""
        reading = self.reading
        if self._looking or reading.is_awaited:
            return
        if self._watched is None or self._watched[0] != reading.key:
            self._watched = (reading.key, self.session.watch(reading))
        self._looking = True
        Thread(target=self._look, args=(reading, self._watched[1]), daemon=True).start()

    def _look(self, reading: Reading, watch: Watch) -> None:
        """Runs in a thread: a disk that does not answer holds up nothing else."""
        self.hand_over(self._looked, reading, watch.look())

    def _looked(self, reading: Reading, change: Change | None) -> None:
        self._looking = False
        if change is not None and change != reading.changed:
            reading.changed = change
            if reading is self.reading:
                self.notice(self.session.tell_change(reading, change, self.keymap.shown("read_again")))
                self.tell_place()

    def keep_place_soon(self) -> bool:
        """Remember where the reader is, in the background; returns False while that is still done for the last place.

        A disk that is slow, or another instance that holds the store, keeps no key waiting.
        """
        if self._keeping is not None and self._keeping.is_alive():
            return False
        place = (self.reading, self.pane.view.offset)
        self._keeping = Thread(target=self._keep_place, args=place, daemon=True)
        self._keeping.start()
        return True

    def _keep_place(self, reading: Reading, offset: int) -> None:
        """Runs in a thread."""
        self.session.remember_place(reading, offset)
        if troubles := self.session.take_troubles():
            self.hand_over(self.tell_in_turn, troubles)

    def keep_place(self) -> None:
        """Remember where the reader is, for the next time, before anything else is done."""
        self.session.remember_place(self.reading, self.pane.view.offset)
