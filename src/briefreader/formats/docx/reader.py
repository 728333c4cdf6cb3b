"""Word documents: from bytes to a document."""

from collections.abc import Iterable, Mapping

from briefreader.domain.document import Document, Metadata
from briefreader.formats.docx.content import Content, Piece
from briefreader.formats.docx.notes import ENDNOTE, FOOTNOTE, NoteNumbers
from briefreader.formats.docx.numbering import Numbering
from briefreader.formats.docx.package import Package
from briefreader.formats.docx.styles import Styles
from briefreader.formats.office.document import compose_story
from briefreader.formats.office.items import Note, Story, comment_of
from briefreader.formats.office.title import TitleReader
from briefreader.formats.xml_events import Handler
from briefreader.formats.zipped import Archive

_MACROS = "its macros were left out"
_MENDED = "a field that never ends was closed"


def read_docx(data: bytes, metadata: Metadata) -> Document:
    """Read a Word document.

    Args:
        data: its bytes.
        metadata: what is known beside the document.

    Returns:
        The document, with tracked changes as if they were accepted.

    Raises:
        SourceError: if it cannot be read.
    """
    package = Package(Archive(data, metadata.source), metadata.source)
    reading = _Reading(package)
    story = reading.story()
    if reading.needs_mending:
        story = _Reading(package, mends=True).story()
        story.repairs.append(_MENDED)
    return compose_story(story, metadata)


class _Reading:
    """The reading of one package.

    Args:
        package: the document.
        mends: whether fields that never end are mended.
    """

    def __init__(self, package: Package, mends: bool = False) -> None:
        self._package = package
        self._mends = mends
        self.needs_mending = False
        self._styles, self._numbering, self._notes = Styles(), Numbering(), NoteNumbers()

    def story(self) -> Story:
        """All that is in it."""
        self._read_related("styles", self._styles)
        self._read_related("numbering", self._numbering)
        self._read_related("settings", self._notes)
        main = self._content(self._package.main)
        story = Story(main.builder.items, title=self._title())
        seen: set[str] = set()
        for relations, items in ((main.sections.opening, story.opening), (main.sections.running, story.running)):
            for relation in relations:
                path = self._package.part(self._package.main, relation)
                if path and path not in seen:
                    seen.add(path)
                    items.extend(self._content(path).builder.items)
        story.comments = [comment_of(piece.author, piece.items) for piece in self._pieces("comments")]
        for kind in (FOOTNOTE, ENDNOTE):
            story.notes.extend(_notes(self._pieces(f"{kind}s"), kind, self._notes.noted))
        if self._package.has_macros:
            story.repairs.append(_MACROS)
        return story

    def _read_related(self, kind: str, handler: Handler) -> None:
        for path in self._package.related(self._package.main, kind)[:1]:
            self._package.read(path, handler)

    def _content(self, path: str) -> Content:
        content = Content(self._styles, self._numbering, self._package.links(path), self._notes, self._mends)
        self._package.read(path, content)
        content.finish()
        self.needs_mending = self.needs_mending or content.needs_mending
        return content

    def _pieces(self, kind: str) -> list[Piece]:
        paths = self._package.related(self._package.main, kind)[:1]
        return [piece for path in paths for piece in self._content(path).pieces if piece.items]

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
