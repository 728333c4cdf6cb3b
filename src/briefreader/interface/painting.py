"""Painting a row: which of its characters look how."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from rich.style import Style

from briefreader.domain.document import BlockKind, Document
from briefreader.domain.span import Span
from briefreader.interface.layout.rows import Row
from briefreader.interface.looks import Look
from briefreader.interface.reading import overlapping
from briefreader.interface.render import Piece

_RULE = 20
"""Cells of the line above the notes."""


@dataclass(slots=True)
class Marks:
    """What is told apart in the text, each in the order of the text and without overlaps."""

    citations: Sequence[Span] = ()
    terms: Sequence[Span] = ()
    hits: Sequence[Span] = ()
    current_hit: Sequence[Span] = ()
    selection: Sequence[Span] = ()
    item: Sequence[Span] = ()
    target: Sequence[Span] = ()
    labels: Mapping[int, str] = field(default_factory=dict)


_LAYERS = (
    ("terms", Look.TERM),
    ("citations", Look.CITATION),
    ("hits", Look.HIT),
    ("target", Look.TARGET),
    ("item", Look.ITEM),
    ("current_hit", Look.CURRENT_HIT),
    ("selection", Look.SELECTION),
)
"""Marks and their looks; a later one lies over an earlier one."""


def paint_row(row: Row, document: Document, marks: Marks, style: Callable[[Look], Style]) -> list[Piece]:
    """The pieces of a row of the text, each in its look.

    Args:
        row: what is drawn.
        document: to which it belongs.
        marks: what is told apart in the text.
        style: gives the style of a look.
    """
    if row.rule:
        return [("─" * _RULE, style(Look.QUIET))]
    if row.blank:
        return []
    kind = document.blocks[row.block].kind
    plain = {
        BlockKind.HEADING: Look.HEADING,
        BlockKind.SPEAKER: Look.HEADING,
        BlockKind.FOOTNOTE: Look.QUIET,
    }.get(kind)
    ground = style(plain) if plain else Style.null()
    layers: list[tuple[int, int, Style]] = []
    for name, look in _LAYERS:
        for span in overlapping(getattr(marks, name), row.start, row.end):
            first = row.index_of(max(span.start, row.start))
            last = row.index_of(min(span.end, row.end) - 1) + 1
            layers.append((first, last, style(look)))
    layers += [(place, place + length, style(Look.NOTE)) for place, length in row.raised]
    shown = row.shown
    for offset, label in marks.labels.items():
        if row.start <= offset < row.end:
            at = row.index_of(offset)
            if any(place == at + 1 for place, _ in row.raised):
                at += 1  # the label of a note lies over its number
            shown = shown[:at] + label + shown[at + len(label) :]
            layers.append((at, at + len(label), style(Look.LABEL)))
    cuts = sorted({0, len(shown), *(at for first, last, _ in layers for at in (first, last) if at < len(shown))})
    pieces: list[Piece] = [(" " * row.indent, Style.null())]
    for first, last in pairwise(cuts):
        mixed = ground
        for start, end, layer in layers:
            if start <= first < end:
                mixed += layer
        pieces.append((shown[first:last], mixed))
    return pieces
