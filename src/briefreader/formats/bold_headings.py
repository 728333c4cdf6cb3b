"""Headings of a source that marks none: short bold paragraphs above others, as word processors leave them."""

import re

from briefreader.domain.document import BlockKind
from briefreader.formats.parts import Part

CAPTION = re.compile(r"(?:Tabel|Figuur|Grafiek|Bron|Noot|Foto|Kaart)\b ?[0-9:.]")
"""How a line begins that says what a table or a picture shows."""
_LONGEST = 120  # characters


def find_bold_headings(parts: list[Part]) -> None:
    """Take short bold paragraphs for headings.

    Args:
        parts: of a document in which nothing is marked as a heading; they change.
    """
    for place, part in enumerate(parts[:-1]):
        text = part.inline.text
        if part.kind is not BlockKind.PARAGRAPH or not 0 < len(text) <= _LONGEST or text[-1] in ".,;:!":
            continue
        bold = sum(mark.stretch.end - mark.stretch.start for mark in part.inline.emphases if mark.strong)
        below = parts[place + 1].kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM)
        if 0 < len(text) - 1 <= bold and below and not CAPTION.match(text):
            parts[place] = part._replace(kind=BlockKind.HEADING, level=1)
