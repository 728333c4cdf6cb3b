"""Blocks while they are being told apart."""

from dataclasses import dataclass

from briefreader.domain.document import BlockKind


@dataclass(slots=True)
class Draft:
    """A block of the running text before its text is put together.

    Args:
        start: its first line, an index in `Body`.
        end: after its last line.
        kind: what it is.
        level: of a heading or a list item.
    """

    start: int
    end: int
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
