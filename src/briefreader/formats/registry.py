"""The registry: which format a source is in, and who reads it."""

from collections.abc import Callable
from pathlib import Path

from briefreader.domain.document import Document, Metadata
from briefreader.formats.clean import clean_line
from briefreader.formats.names import STANDARD_INPUT
from briefreader.formats.opened import Opened
from briefreader.formats.sniff import MARKDOWN, TEXT, find_reader
from briefreader.formats.source import Source


def _open_text(data: bytes, metadata: Metadata) -> Opened:
    from briefreader.formats.text import OpenedText

    return OpenedText(data, metadata)


def _open_xml(data: bytes, metadata: Metadata) -> Opened:
    from briefreader.formats.xml.read import OpenedXml

    return OpenedXml(data, metadata)


def _open_pdf(data: bytes, metadata: Metadata) -> Opened:
    from briefreader.formats.pdf.process import PageReader

    pages = PageReader(data, metadata.source)  # the other process starts while the modules below are loaded
    from briefreader.formats.pdf.reader import OpenedPdf

    return OpenedPdf(pages, metadata)


def _open_docx(data: bytes, metadata: Metadata) -> Opened:
    from briefreader.formats.docx.reader import OpenedDocx

    return OpenedDocx(data, metadata)


def _open_html(data: bytes, metadata: Metadata) -> Opened:
    from briefreader.formats.html.read import OpenedHtml

    return OpenedHtml(data, metadata)


def _open_odt(data: bytes, metadata: Metadata) -> Opened:
    from briefreader.formats.odt.reader import OpenedOdt

    return OpenedOdt(data, metadata)


def _open_markdown(data: bytes, metadata: Metadata) -> Opened:
    from briefreader.formats.markdown.reader import OpenedMarkdown

    return OpenedMarkdown(data, metadata)


_READERS: dict[str, Callable[[bytes, Metadata], Opened]] = {
    TEXT: _open_text,
    "pdf": _open_pdf,
    "xml": _open_xml,
    "html": _open_html,
    "docx": _open_docx,
    "odt": _open_odt,
    MARKDOWN: _open_markdown,
}
"""Each reader by the name that `signatures` has for it; its module, and its library, is loaded when it is called."""


def open_document(source: Source) -> Opened:
    """Open a source by what it is.

    Args:
        source: its bytes.

    Returns:
        The opened document, of which the beginning can be had at once.

    Raises:
        UnknownFormat: if it is of a format that is not read.
    """
    return _READERS[find_reader(source)](source.data, Metadata(title=_title(source), source=source.name))


def read_document(source: Source) -> Document:
    """Read the whole of a source.

    Args:
        source: its bytes.

    Returns:
        The document.

    Raises:
        UnknownFormat: if it is of a format that is not read.
        SourceRefused: if there is nothing but blanks in it.
    """
    return open_document(source).whole()


def _title(source: Source) -> str:
    """A title for a document that tells none."""
    if source.path is None:
        return "Standard input" if source.name == STANDARD_INPUT else source.name
    return clean_line(Path(source.name).stem) or source.name
