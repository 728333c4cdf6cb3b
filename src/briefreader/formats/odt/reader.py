"""OpenDocument texts: from bytes to a document."""

from collections.abc import Iterable

from briefreader.domain.document import Document, Metadata
from briefreader.domain.progress import Progress
from briefreader.errors import UnknownFormat
from briefreader.formats.odt.content import Content
from briefreader.formats.odt.names import PREFIXES
from briefreader.formats.odt.styles import Styles
from briefreader.formats.office.document import compose_story
from briefreader.formats.office.items import Story, comment_of
from briefreader.formats.office.title import TitleReader
from briefreader.formats.opened import OFFICE_BEGINNING, OpenedInSteps
from briefreader.formats.xml_events import Budgeted
from briefreader.formats.zipped import Archive, Tally, protected

_CONTENT, _STYLES, _META, _MANIFEST = "content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"
_ENCRYPTED = b"encryption-data"
_TEXT = b"<office:text"
_USUAL_PAGE = "Standard"


class OpenedOdt(OpenedInSteps):
    """An OpenDocument text; see `OpenedDocx` for its arguments."""

    first = OFFICE_BEGINNING

    def __init__(self, data: bytes, metadata: Metadata) -> None:
        self._data = data
        self._metadata = metadata
        self._tally = Tally()

    @property
    def size(self) -> int:
        """Bytes of its content; see `OpenedInSteps`."""
        return self._archive().size(_CONTENT)

    @property
    def progress(self) -> Progress:
        """How much of its content has been read, and of how much; see `Opened`."""
        return self._tally.progress

    def read_beginning(self, most: int) -> Document | None:
        """Read the beginning; see `OpenedInSteps`."""
        archive = self._archive()
        content = archive.beginning(_CONTENT, most, _TEXT)
        if len(content) >= archive.size(_CONTENT):
            return None
        story = _read_story(archive, self._metadata.source, (content,), is_cut=True)
        return compose_story(story, self._metadata, is_cut=True)

    def whole(self) -> Document:
        """Read all of it; see `Opened`."""
        archive = self._archive()
        self._tally = Tally(archive.size(_CONTENT))
        pieces = self._tally.count(archive.pieces(_CONTENT))
        return compose_story(_read_story(archive, self._metadata.source, pieces, is_cut=False), self._metadata)

    def _archive(self) -> Archive:
        """What it is made of.

        Raises:
            SourceRefused: if it is damaged, or protected with a password.
            UnknownFormat: if there is no text in it.
        """
        name = self._metadata.source
        archive = Archive(self._data, name)
        if _MANIFEST in archive and _ENCRYPTED in b"".join(archive.pieces(_MANIFEST)):
            raise protected(name)
        if _CONTENT not in archive:
            raise UnknownFormat(
                f"cannot read {name}: it is a zip archive that looks like an OpenDocument text, but there is no text in"
                " it; open and save it in a word processor"
            )
        return archive


def _read_story(archive: Archive, name: str, content: Iterable[bytes], is_cut: bool) -> Story:
    xml = Budgeted(name, PREFIXES)
    common = Styles()
    pages = Content(common)
    if _STYLES in archive:
        xml.read(archive.pieces(_STYLES), pages)
    main = Content(Styles(common))
    xml.read(content, main, is_cut)
    if not main.is_text:
        raise UnknownFormat(
            f"cannot read {name}: it is an OpenDocument file that is no text, which is not read; "
            "save it as a text in an office program, and open that"
        )
    title = TitleReader()
    if _META in archive:
        xml.read(archive.pieces(_META), title)
    story = Story(main.builder.items, notes=main.notes, title=title.text)
    first = main.master or _USUAL_PAGE
    for piece in pages.furniture:
        (story.opening if piece.master == first else story.running).extend(piece.items)
    story.comments = [comment_of(author, items) for author, items in main.comments]
    if archive.under("Basic/") or archive.under("Scripts/"):
        story.repairs.append("its macros were left out")
    return story
