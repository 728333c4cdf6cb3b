"""The documents that are open in this session: how they are read, here or in another process, and looked through."""

from contextlib import closing
from typing import TYPE_CHECKING
from weakref import WeakSet

from briefreader.domain.analysis import Analysis
from briefreader.domain.document import Document
from briefreader.domain.progress import LOOKING_THROUGH
from briefreader.domain.term import Glossary
from briefreader.errors import GlossaryError, SourceError, SourceNotFound, SourceRefused
from briefreader.formats.names import PIPE
from briefreader.interface.layout.flow import View
from briefreader.interface.reading import Reading
from briefreader.library.ahead import ReadAhead
from briefreader.library.beginning import Beginning, read_beginning
from briefreader.library.changes import Change, Watch
from briefreader.library.folders import Library
from briefreader.library.opening import Found, find_source
from briefreader.library.place import Place
from briefreader.library.state import State, content_key
from briefreader.library.work import Work

if TYPE_CHECKING:
    from briefreader.formats.opened import Opened
    from briefreader.search.index import Index

_APART = 200_000
"""Bytes from which another process reads a document; starting one takes longer than reading what is smaller."""

_LONG = 200_000
"""Characters from which indexing a document takes so long that a key would wait for it."""


class _Kept:
    """A document that was opened in this session."""

    def __init__(
        self, found: Found, reading: Reading, start: Beginning, ahead: ReadAhead | None, opened: "Opened | None"
    ) -> None:
        self.found = found
        self.reading = reading
        self.remembered = start.remembered
        self.ahead = ahead
        self.opened = opened
        self.index: Index | None = None


class Shelf:
    """Opens documents, and keeps what was found in them as long as the program runs.

    Args:
        library: where cited documents are looked up.
        state: where places are remembered from one session to the next.

    Attributes:
        troubles: what the reader is to be told once.
    """

    def __init__(self, library: Library, state: State) -> None:
        self.troubles: list[str] = []
        self._library = library
        self._state = state
        self._glossary: Glossary | None = None
        self._kept: dict[str, _Kept] = {}
        self._works: WeakSet[Work] = WeakSet()
        self._expected: dict[str, Found] = {}
        self._told_of_state = False

    def begin_work(self) -> Work:
        """Work that ends when this session does, at the latest."""
        work = Work()
        self._works.add(work)
        return work

    def open(self, name: str, work: Work) -> Reading:
        """Open a document, at the place where the reader left it.

        Args:
            name: a path, or the identifier of a document that the library holds.
            work: tells how far it is.

        Raises:
            SourceError: if it cannot be opened or read, or is stopped.
        """
        return self.take(find_source(name, self._library), work)

    def take(self, found: Found, work: Work, ahead: ReadAhead | None = None) -> Reading:
        """Take a document that was found.

        Args:
            found: what was found.
            work: tells how far it is.
            ahead: where it is being read already.

        Raises:
            SourceError: if it cannot be read, or is stopped.
        """
        if ahead is None and (kept := self._kept.get(content_key(found.source.data))):
            return kept.reading
        if ahead is None and len(found.source.data) >= _APART:
            ahead = self._read_apart(found)
        start, opened = self._begin(found, work, ahead)
        document, remembered = start.document, start.remembered
        if start.trouble and not self._told_of_state:
            self.troubles.append(start.trouble)
            self._told_of_state = True
        reading = Reading(start.key, document, found.name, whole=start.whole)
        if remembered and (start.whole or remembered.offset < len(document.text)):
            reading.view = View(remembered.find_in(document.text), 0) if remembered.offset else reading.view
        self._kept[start.key] = _Kept(found, reading, start, ahead, opened)
        return reading

    def _begin(self, found: Found, work: Work, ahead: ReadAhead | None) -> "tuple[Beginning, Opened | None]":
        """Read the beginning of a document, here or where it is being read; what is still open here comes along."""
        if ahead:
            with work.watched(lambda: ahead.progress, ahead.close):
                return ahead.beginning(), None
        opened = found.open()
        with work.watched(lambda: opened.progress, opened.close):
            start = read_beginning(found, opened, self._state)
        if start.whole:
            opened.close()
        return start, None if start.whole else opened

    def _read_apart(self, found: Found) -> ReadAhead:
        from briefreader.glossary.load import load_glossary

        return ReadAhead(found, self._state, load_glossary)

    def expect(self, found: Found) -> str:
        """Have a document ready for later; returns its key."""
        key = content_key(found.source.data)
        self._expected[key] = found
        return key

    def reading(self, key: str, work: Work) -> Reading:
        """A document that was opened in this session, or is expected, by its key.

        Raises:
            SourceError: if it cannot be read, or is stopped.
        """
        if key not in self._kept:
            return self.take(self._expected[key], work)
        return self._kept[key].reading

    def open_again(self, reading: Reading, work: Work) -> Reading:
        """Open a document as its file is now; the same reading where it is what it was.

        Raises:
            SourceError: if it cannot be opened or read any more, or is stopped.
        """
        found = self._kept[reading.key].found
        if found.name == PIPE:
            raise SourceRefused("cannot read standard input again: what comes through a pipe comes once")
        try:
            return self.open(found.name, work)
        except SourceNotFound as error:
            raise SourceNotFound(Change.GONE.tell(found.source, "")) from error

    def watch(self, reading: Reading) -> Watch:
        """What looks whether the file of a document changes."""
        return Watch(self._kept[reading.key].found.source)

    def tell_change(self, reading: Reading, change: Change, key: str) -> str:
        """What happened to the file of a document, in a sentence, with the key that reads it anew."""
        return change.tell(self._kept[reading.key].found.source, key)

    def name_of(self, key: str) -> str:
        """What a document that was opened in this session, or is expected, is called; without its folder."""
        found = self._kept[key].found if key in self._kept else self._expected[key]
        return found.source.name.rpartition("/")[2]

    def read_whole(self, reading: Reading, work: Work) -> Document:
        """Read the rest of a document of which only the beginning is there. May take seconds.

        Raises:
            SourceError: if it cannot be read, or is stopped.
        """
        kept = self._kept[reading.key]
        if kept.opened is None and kept.ahead is None:  # it was stopped before
            kept.ahead = self._read_apart(kept.found)
        ahead, opened, kept.opened = kept.ahead, kept.opened, None
        try:
            if ahead:
                with work.watched(lambda: ahead.progress, ahead.close):
                    if document := ahead.whole():
                        return document
            opened = opened or kept.found.open()
            with closing(opened), work.watched(lambda: opened.progress, opened.close):
                return kept.found.complete(opened.whole())
        except SourceError:
            kept.ahead = None
            raise

    def place_in_whole(self, document: Document, reading: Reading, view: View) -> View:
        """Where to look when the whole of a document takes the place of its beginning.

        Args:
            document: the whole.
            reading: the beginning.
            view: what is looked at now; a reader who has not moved yet goes on where the last session ended.
        """
        remembered = self._kept[reading.key].remembered
        if remembered and remembered.offset >= len(reading.document.text) and view == reading.view:
            return View(remembered.find_in(document.text), 0)
        return View(Place.at(reading.document.text, view.offset).find_in(document.text), view.above)

    def analyse(self, reading: Reading, work: Work) -> Analysis:
        """Look for what a document cites and which terms it uses. May take seconds.

        Raises:
            ReadingStopped: if it is stopped.
        """
        kept = self._kept[reading.key]
        ahead, kept.ahead = kept.ahead, None
        if ahead is None and len(kept.found.source.data) >= _APART:  # it was stopped before
            ahead = self._read_apart(kept.found)
        found = None
        if ahead:
            with work.watched(lambda: ahead.progress, ahead.close):
                found = ahead.analysis()
        if found is None:
            with work.watched(lambda: LOOKING_THROUGH, lambda: None):
                found = self.analyse_here(reading.document)
        return found

    def analyse_here(self, document: Document) -> Analysis:
        """Look in this thread for what a document cites and which terms it uses."""
        from briefreader.analysis.analyse import analyse
        from briefreader.glossary.bundled import load_bundled
        from briefreader.glossary.load import load_glossary

        if self._glossary is None:
            try:
                self._glossary = load_glossary()
            except GlossaryError as error:
                self.troubles.append(error.sentence)
                self._glossary = load_bundled()
        return analyse(document, self._glossary)

    def index_of(self, reading: Reading) -> "Index":
        """The index of a document for searching."""
        from briefreader.search.index import build_index

        kept = self._kept[reading.key]
        if kept.index is None or kept.index.document is not reading.document:
            kept.index = build_index(reading.document)
        return kept.index

    def prepare_search(self, reading: Reading) -> None:
        """Index a long document before anything is searched in it; a short one takes no longer than a key."""
        if len(reading.document.text) > _LONG:
            _ = self.index_of(reading).vocabulary

    def stop_reading(self) -> None:
        """Want nothing more of documents that are still being read."""
        for work in self._works:
            work.stop()
        for kept in self._kept.values():
            if kept.ahead:
                kept.ahead.close()
            if kept.opened:
                kept.opened.close()
