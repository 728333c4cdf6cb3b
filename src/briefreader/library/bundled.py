"""The documents that come with the program, and what is known of them beside their text."""

import datetime
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import NamedTuple

from briefreader.domain.document import Document
from briefreader.domain.publication import Identifier
from briefreader.errors import SourceNotFound
from briefreader.formats.source import Source

_LETTER = "kamerbrief-navo-defensie-2021-10.txt"


class Sidecar(NamedTuple):
    """What is known of a document beside its text; None where nothing is.

    Args:
        title: for the screen.
        identifier: its official id.
        date: the day on which it was sent.
        addressee: to whom.
        subject: what it is about.
        source: address at which it was published.
    """

    title: str | None = None
    identifier: Identifier | None = None
    date: datetime.date | None = None
    addressee: str | None = None
    subject: str | None = None
    source: str | None = None

    def complete(self, document: Document) -> Document:
        """A document with what the sidecar knows; the sidecar goes before what was read from the text."""
        metadata = document.metadata
        return replace(
            document,
            metadata=replace(
                metadata,
                title=self.title or metadata.title,
                identifier=self.identifier or metadata.identifier,
                date=self.date or metadata.date,
                addressee=self.addressee or metadata.addressee,
                subject=self.subject or metadata.subject,
                source=self.source or metadata.source,
            ),
        )


def bundled_letter() -> Path:
    """The letter that is read on the first day.

    Raises:
        SourceNotFound: if the program was installed without it.
    """
    for folder in _folders():
        path = folder / _LETTER
        if path.is_file():
            return path
    raise SourceNotFound("cannot open the bundled letter: it is not where the program is; install briefreader anew")


def find_bundled(identifier: Identifier) -> Path | None:
    """The bundled document of that identifier, or None."""
    try:
        letter = bundled_letter()
    except SourceNotFound:
        return None
    known = _load_sidecar(letter).identifier
    return letter if known is not None and known.canonical == identifier.canonical else None


def sidecar_of(source: Source) -> Sidecar | None:
    """What is known of a source that is byte for byte a bundled document; None for every other.

    Nothing is read from the folder of an arbitrary document: what lies beside it does not speak for it.
    """
    try:
        letter = bundled_letter()
        if letter.stat().st_size == len(source.data) and letter.read_bytes() == source.data:
            return _load_sidecar(letter)
    except (OSError, SourceNotFound):
        pass
    return None


def _folders() -> tuple[Path, Path]:
    """Where bundled documents are: in the installed package, else in the root of a checkout."""
    package = Path(__file__).resolve().parents[1]
    return package / "documents", package.parents[1] / "documents"


@cache
def _load_sidecar(document: Path) -> Sidecar:
    """The sidecar of a bundled document."""
    import tomllib

    from briefreader.domain.identifier import parse_identifier

    with document.with_suffix(".toml").open("rb") as file:
        table = tomllib.load(file)
    return Sidecar(
        title=table["title"],
        identifier=parse_identifier(table["identifier"]),
        date=table["date"],
        addressee=table["addressee"],
        subject=table["subject"],
        source=table["source"],
    )
