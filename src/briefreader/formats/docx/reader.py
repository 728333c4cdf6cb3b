"""Word documents: from bytes to a document."""

from collections.abc import Iterable, Mapping

from briefreader.domain.document import Document, Metadata
from briefreader.domain.progress import Progress
from briefreader.formats.docx.content import Content, Piece
from briefreader.formats.docx.notes import ENDNOTE, FOOTNOTE, NoteNumbers
from briefreader.formats.docx.numbering import Numbering
from briefreader.formats.docx.package import Package
from briefreader.formats.docx.styles import Styles
from briefreader.formats.office.document import compose_story
from briefreader.formats.office.items import Note, Story, comment_of
from briefreader.formats.office.title import TitleReader
from briefreader.formats.opened import OFFICE_BEGINNING, OpenedInSteps
from briefreader.formats.xml_events import Handler
from briefreader.formats.zipped import Archive, Tally

_MACROS = "its macros were left out"
_MENDED = "a field that never ends was closed"
_BODY, _SECTION = b"<w:body", b"w:sectPr"


class OpenedDocx(OpenedInSteps):
    """A Word document; tracked changes are as if they were accepted.

    Args:
        data: its bytes.
        metadata: what is known beside the document.
    """

    first = OFFICE_BEGINNING

    def __init__(self, data: bytes, metadata: Metadata) -> None:
        self._data = data
        self._metadata = metadata
        self._tally = Tally()

    @property
    def size(self) -> int:
        """Bytes of its main part; see `OpenedInSteps`."""
        package = self._package()
        return package.size(package.main)

    @property
    def progress(self) -> Progress:
        """How much of its main part has been read, and of how much; see `Opened`."""
        return self._tally.progress

    def read_beginning(self, most: int) -> Document | None:
        """Read the beginning; see `OpenedInSteps`."""
        reading = _Reading(self._package(), most=most)
        story = reading.story()
        return compose_story(story, self._metadata, is_cut=True) if reading.is_cut else None

    def whole(self) -> Document:
        """Read all of it; see `Opened`."""
        package = self._package()
        self._tally = Tally(package.size(package.main))
        reading = _Reading(package, self._tally)
        story = reading.story()
        if reading.needs_mending:
            story = _Reading(package, mends=True).story()
            story.repairs.append(_MENDED)
        return compose_story(story, self._metadata)

    def _package(self) -> Package:
        return Package(Archive(self._data, self._metadata.source), self._metadata.source)


class _Reading:
    """The reading of one package.

    Args:
        package: the document.
        tally: counts how much was read of its main part.
        mends: whether fields that never end are mended.
        most: bytes that are read of the main part, and of the notes, where only the beginning is wanted.
    """

    def __init__(
        self, package: Package, tally: Tally | None = None, mends: bool = False, most: int | None = None
    ) -> None:
        self._package = package
        self._tally = tally
        self._mends = mends
        self._most = most
        self.needs_mending = False
        self.is_cut = False
        self._styles, self._numbering, self._notes = Styles(), Numbering(), NoteNumbers()

    def story(self) -> Story:
        """All that is in it."""
        self._read_related("styles", self._styles)
        self._read_related("numbering", self._numbering)
        self._read_related("settings", self._notes)
        path = self._package.main
        main = self._new_content(path)
        if self._most is None:
            self._package.read(path, main, self._tally)
        else:
            self.is_cut = self._package.read_beginning(path, main, self._most, _BODY)
            if not main.sections.count:
                self._package.read_element(path, main, _SECTION)
        self._finish(main)
        story = Story(main.builder.items, title=self._title())
        seen: set[str] = set()
        for relations, items in ((main.sections.opening, story.opening), (main.sections.running, story.running)):
            for relation in relations:
                path = self._package.part(self._package.main, relation)
                if path and path not in seen:
                    seen.add(path)
                    items.extend(self._content(path).builder.items)
        for kind in (FOOTNOTE, ENDNOTE):
            story.notes.extend(_notes(self._pieces(f"{kind}s"), kind, self._notes.noted))
        story.comments = [comment_of(piece.author, piece.items) for piece in self._pieces("comments")]
        if self._package.has_macros:
            story.repairs.append(_MACROS)
        return story

    def _read_related(self, kind: str, handler: Handler) -> None:
        for path in self._package.related(self._package.main, kind)[:1]:
            self._package.read(path, handler)

    def _new_content(self, path: str) -> Content:
        return Content(self._styles, self._numbering, self._package.links(path), self._notes, self._mends)

    def _content(self, path: str) -> Content:
        content = self._new_content(path)
        self._package.read(path, content)
        self._finish(content)
        return content

    def _finish(self, content: Content) -> None:
        content.finish()
        self.needs_mending = self.needs_mending or content.needs_mending

    def _pieces(self, kind: str) -> list[Piece]:
        """The notes or the comments, of a beginning the first of them."""
        found: list[Piece] = []
        for path in self._package.related(self._package.main, kind)[:1]:
            content = self._new_content(path)
            if self._most is None:
                self._package.read(path, content)
            elif self._package.read_beginning(path, content, self._most, b"") and content.pieces:
                content.pieces.pop()
            self._finish(content)
            found.extend(piece for piece in content.pieces if piece.items)
        return found

    def _title(self) -> str:
        title = TitleReader()
        for path in self._package.related("", "core-properties")[:1]:
            self._package.read(path, title)
        return title.text


def _notes(pieces: Iterable[Piece], kind: str, numbers: Mapping[tuple[str, str], str]) -> list[Note]:
    """The notes that have an anchor, in the order of the anchors; one whose anchor was deleted is not shown."""
    found = {piece.identity: piece for piece in pieces}
    return [
        Note(number, found[identity].items)
        for (of_kind, identity), number in numbers.items()
        if of_kind == kind and identity in found
    ]
