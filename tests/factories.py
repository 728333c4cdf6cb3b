"""Documents for tests, made from a few strings."""

from briefreader.domain.document import COUNTED, Block, BlockKind, Document, Metadata
from briefreader.domain.section import OPENING, Section
from briefreader.domain.span import Span


def document_of(*parts: str | tuple[BlockKind, str], title: str = "Title") -> Document:
    """A document of blocks.

    Args:
        parts: a string for a paragraph, or a kind and a string; each heading begins a section of level 1.
        title: of the document.
    """
    blocks: list[Block] = []
    at = paragraph = 0
    for part in parts:
        kind, text = (BlockKind.PARAGRAPH, part) if isinstance(part, str) else part
        paragraph = 0 if kind is BlockKind.HEADING else paragraph + (kind in COUNTED)
        level = 1 if kind in (BlockKind.HEADING, BlockKind.LIST_ITEM) else 0
        blocks.append(Block(kind, Span(at, at + len(text)), level, paragraph if kind in COUNTED else 0))
        at += len(text) + 1
    text = "\n".join(part if isinstance(part, str) else part[1] for part in parts)
    return Document(Metadata(title, "test"), text, tuple(blocks), _sections(text, blocks))


def _sections(text: str, blocks: list[Block]) -> tuple[Section, ...]:
    starts = [number for number, block in enumerate(blocks) if number == 0 or block.kind is BlockKind.HEADING]
    sections = []
    for start, end in zip(starts, [*starts[1:], len(blocks)], strict=True):
        first = blocks[start]
        name = first.span.of(text) if first.kind is BlockKind.HEADING else OPENING
        span = Span(first.span.start, blocks[end - 1].span.end)
        sections.append(Section(name, 1, span, start, sum(block.paragraph > 0 for block in blocks[start:end])))
    return tuple(sections)
