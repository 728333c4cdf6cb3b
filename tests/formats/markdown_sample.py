"""Markdown for tests, and the blocks that it becomes."""

from briefreader.domain.document import BlockKind, Document
from briefreader.formats.registry import read_document
from briefreader.formats.source import Source

HEADING, PARAGRAPH, ITEM = BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM
LONG = (
    "Deze regeling gaat over het spoor tussen twee dorpen, over de bus die daar rijdt en over wie dat alles betaalt" * 2
)


def markdown(text: str, name: str = "brief") -> Document:
    return read_document(Source(name, f"# Begin\n\n{text}".encode()))


def blocks(document: Document) -> list[tuple[BlockKind, str]]:
    return [(block.kind, block.span.of(document.text)) for block in document.blocks][1:]
