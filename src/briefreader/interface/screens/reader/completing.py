"""Completing a document behind the reader's back: the rest of it, what it cites, which terms it uses."""

import gc
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import CancelledError
from contextlib import suppress
from functools import partial
from threading import Thread

from briefreader.domain.analysis import Analysis
from briefreader.domain.document import Document, told_of_reading
from briefreader.errors import BriefreaderError, ReadingStopped
from briefreader.interface.reading import Item, Reading, gather_items
from briefreader.interface.screens.reader.opening import Opening
from briefreader.library.work import Work

_TURN = 4.0
"""Seconds for which each of several sentences is said."""
_TURN_OF_WORK = 0.001
"""Seconds for which a key waits at most, each time that it waits, for the work that goes on behind it."""


class Completing(Opening):
    """The work that goes on behind a document, and the way to stop it."""

    def begin(self) -> None:
        """Find in the background what the first paint could do without.

        The thread is a daemon: a reader who quits does not wait for it.
        """
        if not self.reading.stopped and (work := self.begin_rest()):
            Thread(target=self._complete, args=(self.reading, work), daemon=True).start()

    def _complete(self, reading: Reading, work: Work) -> None:
        """Read the rest of a document, then look for what it cites and which terms it uses. Runs in a thread.

        What is read stays: looking for garbage in it again and again would hold up a key for a fifth of a second. So
        would the turns of this thread, if they were as long as usual: a key gives way to it some dozens of times.
        """
        gc.disable()
        sys.setswitchinterval(_TURN_OF_WORK)
        try:
            if not reading.whole:
                self.session.remember_opening(reading)
                self.hand_over(self._accept_document, reading, self.session.read_whole(reading, work))
                self._search_again(reading)
            if reading.analysis is None:
                self._take_analysis(reading, self.session.analyse(reading, work))
            self.session.remember_opening(reading)
            self.hand_over(self._tell_trouble)
            self.session.prepare_search(reading)
        except ReadingStopped:
            self._make_do(reading)
        except BriefreaderError as error:
            reading.stopped = True
            self._make_do(reading)
            self.hand_over(self.notice, error.sentence)
        except Exception as error:
            self.hand_over(self._fail, error)
        finally:
            gc.freeze()
            gc.enable()
            self.hand_over(self.end_rest, reading, work)

    def _take_analysis(self, reading: Reading, analysis: Analysis) -> None:
        """Gather what was found in a document, and show it. Runs in a thread."""
        items = gather_items(reading.document, analysis)
        self.hand_over(self._accept_analysis, reading, analysis, items)

    def _make_do(self, reading: Reading) -> None:
        """Find what the beginning of a document cites, where no more of it is wanted, or to be had. In a thread."""
        if reading.stopped and not reading.whole:
            self._take_analysis(reading, self.session.analyse_here(reading.document))

    def hand_over(self, callback: Callable[..., None], *values: object) -> None:
        """Let the screen take something from another thread, unless it is gone by now."""
        with suppress(RuntimeError, CancelledError):
            self.app.call_from_thread(callback, *values)

    def _fail(self, error: Exception) -> None:
        raise error

    def _tell_trouble(self) -> None:
        """Say once where places are not kept, and what had to be mended to read the document."""
        told = self.session.take_troubles()
        if mended := "; ".join(told_of_reading(self.reading.document.metadata)):
            told.append(mended)
        self.tell_in_turn(told)

    def tell_in_turn(self, sentences: Sequence[str]) -> None:
        """Say something on the status line, and something else once that was there for a while."""
        if sentences:
            self.notice(sentences[0])
            if sentences[1:]:
                self.set_timer(_TURN, partial(self.tell_in_turn, sentences[1:]))

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
            self.hand_over(self.find_again, reading)

    def _accept_analysis(self, reading: Reading, analysis: Analysis, items: tuple[Item, ...]) -> None:
        reading.accept(analysis, items)
        if reading is self.reading:
            self.mark_findings()
            self.show_tab()

    def stop_reading(self) -> bool:
        """Want no more of the document than is there; returns whether more was on its way."""
        if self.rest_work is None:
            return False
        self.reading.stopped = True
        self.stop_rest()
        what = "references and terms were not looked for" if self.reading.whole else "the rest was not read"
        self.notice(f"Stopped: {what} · {self.keymap.shown('read_again')} does it after all")
        self.tell_place()
        return True
