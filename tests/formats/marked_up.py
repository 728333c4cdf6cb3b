"""Reads small marked-up sources for tests, and shows what was found."""

from briefreader.domain.document import Document
from briefreader.formats.registry import read_document
from briefreader.formats.source import Source


def read(source: str | bytes) -> Document:
    """Read a source by its content."""
    return read_document(Source("proef", source.encode() if isinstance(source, str) else source))


def shown(document: Document) -> list[str]:
    """Each block as its kind, its level and its words."""
    return [f"{block.kind.value}{block.level or ''}: {block.span.of(document.text)}" for block in document.blocks]


def links(document: Document) -> list[tuple[str, str]]:
    """The words that are linked, each with its target."""
    return [(link.span.of(document.text), link.target) for link in document.links]


def before_anchors(document: Document, characters: int = 12) -> list[tuple[str, str]]:
    """The number of each note, and what stands before its anchor."""
    return [
        (note.number, "" if note.anchor is None else document.text[max(0, note.anchor - characters) : note.anchor])
        for note in document.footnotes
    ]
