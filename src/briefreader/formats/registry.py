"""The registry: which format a source is in, and who reads it."""

from pathlib import Path

from briefreader.domain.document import Document, Metadata
from briefreader.formats.clean import clean_line
from briefreader.formats.names import STANDARD_INPUT
from briefreader.formats.sniff import check_text
from briefreader.formats.source import Source
from briefreader.formats.text import OpenedText


def open_document(source: Source) -> OpenedText:
    """Open a source by what it is.

    Args:
        source: its bytes.

    Returns:
        The opened document, of which the beginning can be had at once.

    Raises:
        UnknownFormat: if it is of a format that is not read.
    """
    check_text(source)
    return OpenedText(source.data, Metadata(title=_title(source), source=source.name))


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
