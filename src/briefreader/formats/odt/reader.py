"""OpenDocument texts: from bytes to a document."""

from briefreader.domain.document import Document, Metadata
from briefreader.errors import UnknownFormat
from briefreader.formats.odt.content import Content
from briefreader.formats.odt.names import PREFIXES
from briefreader.formats.odt.styles import Styles
from briefreader.formats.office.document import compose_story
from briefreader.formats.office.items import Story, comment_of
from briefreader.formats.office.title import TitleReader
from briefreader.formats.xml_events import Budgeted
from briefreader.formats.zipped import Archive, protected

_CONTENT, _STYLES, _META, _MANIFEST = "content.xml", "styles.xml", "meta.xml", "META-INF/manifest.xml"
_ENCRYPTED = b"encryption-data"
_USUAL_PAGE = "Standard"


def read_odt(data: bytes, metadata: Metadata) -> Document:
    """Read an OpenDocument text, with the arguments, the result and the errors of `read_docx`."""
    name = metadata.source
    archive = Archive(data, name)
    if _MANIFEST in archive and _ENCRYPTED in b"".join(archive.pieces(_MANIFEST)):
        raise protected(name)
    if _CONTENT not in archive:
        raise UnknownFormat(
            f"cannot read {name}: it is a zip archive that looks like an OpenDocument text, but there is no text in "
            "it; open and save it in a word processor"
        )
    return compose_story(_read_story(archive, name), metadata)


def _read_story(archive: Archive, name: str) -> Story:
    xml = Budgeted(name, PREFIXES)
    common = Styles()
    pages = Content(common)
    if _STYLES in archive:
        xml.read(archive.pieces(_STYLES), pages)
    main = Content(Styles(common))
    xml.read(archive.pieces(_CONTENT), main)
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
