"""Opening what the user named: a file, standard input, or the identifier of a publication."""

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from briefreader.domain.document import Document
from briefreader.domain.publication import Identifier
from briefreader.errors import NotAnIdentifier, SourceNotFound
from briefreader.formats.names import PIPE, show_name
from briefreader.formats.source import Source, open_pipe, open_source
from briefreader.library.bundled import Sidecar, bundled_letter, sidecar_of
from briefreader.library.folders import Library

if TYPE_CHECKING:
    from briefreader.formats.opened import Opened


class Found(NamedTuple):
    """A source that was found, and what the library knows of it.

    Args:
        name: what to ask for to open it again: an identifier, an absolute path, or `PIPE`.
        source: its bytes.
        identifier: of the publication that was asked for, where it was one.
    """

    name: str
    source: Source
    identifier: Identifier | None = None

    def open(self) -> "Opened":
        """Open it by what it is; give what is read of it to `complete`.

        Raises:
            UnknownFormat: if it is of a format that is not read.
        """
        # A format's reader is loaded when a source of that format is opened, not when one is found.
        from briefreader.formats.registry import open_document

        return open_document(self.source)

    def check(self) -> None:
        """Look whether it is of a format that is read, without reading it.

        Raises:
            SourceError: if it is not, or if there is nothing in it.
        """
        from briefreader.formats.sniff import find_reader

        find_reader(self.source)

    def complete(self, document: Document) -> Document:
        """Add to a document that was read from it what is known beside its text.

        What a document says that it is goes before the identifier under which it was asked for.
        """
        known = sidecar_of(self.source) or Sidecar(identifier=document.metadata.identifier or self.identifier)
        return known.complete(document)

    def read(self) -> Document:
        """Read the whole of it.

        Raises:
            SourceError: if it cannot be read.
        """
        return self.complete(self.open().whole())


def find_source(name: str, library: Library) -> Found:
    """Find and read the bytes of what the user named.

    A file goes before a publication of that name, and a publication of the library's folders before a bundled one.

    Args:
        name: a path, an identifier such as "kst-27925-808", or `PIPE`.
        library: where identifiers are looked up.

    Returns:
        The source and what is known of it.

    Raises:
        SourceError: if it is not there, or cannot be read.
    """
    if name == PIPE:
        return _found(PIPE, open_pipe(0))
    if name.startswith(("https://", "http://")):
        raise SourceNotFound(
            f"cannot open {show_name(name)}: addresses are not fetched; send the page through a pipe, as in:"
            " curl -s ADDRESS | briefreader -"
        )
    path = Path(name)
    identifier = None if os.path.lexists(path) else _identifier(name)
    if identifier is None:
        return _found(_absolute(name), open_source(path))
    held = library.find(identifier)
    if held is None:
        raise SourceNotFound(
            f"cannot open {show_name(name)}: there is no such file, and the library does not hold the publication;"
            " name the folder that does with --library"
        )
    return _found(identifier.canonical, open_source(held), identifier)


def find_letter() -> Found:
    """The bundled letter, which is read on the first day.

    Raises:
        SourceError: if the program was installed without it.
    """
    path = bundled_letter()
    found = _found(str(path), open_source(path))
    sidecar = sidecar_of(found.source)
    return found if sidecar is None or sidecar.identifier is None else found._replace(name=sidecar.identifier.canonical)


def _found(name: str, source: Source, identifier: Identifier | None = None) -> Found:
    """A source with what is known of it."""
    return Found(name, source, identifier)


def _absolute(name: str) -> str:
    """The path by which a file is found again from another folder."""
    try:
        return os.path.abspath(name)
    except OSError:  # the folder in which the program was started is gone
        return name


def _identifier(name: str) -> Identifier | None:
    """The identifier that a name is, or None."""
    from briefreader.domain.identifier import parse_identifier  # most names are paths, and reading need not wait for it

    try:
        return parse_identifier(name)
    except NotAnIdentifier:
        return None
