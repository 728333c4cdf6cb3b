"""Painting a row: which of its characters look how."""

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from rich.style import Style

from briefreader.domain.document import BlockKind, Document
from briefreader.domain.span import Span
from briefreader.interface.layout.rows import Row
from briefreader.interface.looks import Look
from briefreader.interface.reading import overlapping
from briefreader.interface.render import Piece


class Marks:
    """What is told apart in the text, each in the order of the text and without overlaps.

    Args:
        spans: those that are marked, by the names below.

    Attributes:
        bold: what the source sets apart strongly.
        emphasis: what it sets apart otherwise.
        note: the character behind which the number of the current item stands, where that is a note.
        labels: what is drawn over the characters at some offsets.
    """

    bold: Sequence[Span] = ()
    emphasis: Sequence[Span] = ()
    citations: Sequence[Span] = ()
    links: Sequence[Span] = ()
    terms: Sequence[Span] = ()
    hits: Sequence[Span] = ()
    current_hit: Sequence[Span] = ()
    selection: Sequence[Span] = ()
    item: Sequence[Span] = ()
    target: Sequence[Span] = ()
    note: Span | None = None

    def __init__(self, **spans: Sequence[Span]) -> None:
        self.labels: Mapping[int, str] = {}
        for name, marked in spans.items():
            setattr(self, name, marked)

    def within(self, start: int, end: int) -> "Marks":
        """The marks of a part of the text, such as a page: the fewer there are, the sooner each row has its own."""
        part = Marks(**{name: overlapping(getattr(self, name), start, end) for name in _SPANS})
        part.note, part.labels = self.note, self.labels
        return part

    def over(self, row: Row) -> tuple[object, ...]:
        """What is marked in a row; two rows that are equal and have equal marks look the same."""
        spans = [
            (name, *found)
            for name in _SPANS
            if (marked := getattr(self, name)) and (found := overlapping(marked, row.start, row.end))
        ]
        return (*spans, self.note, *self.labels.items())


_SPANS = (
    "bold",
    "emphasis",
    "citations",
    "links",
    "terms",
    "hits",
    "current_hit",
    "selection",
    "item",
    "target",
)
"""The marks that are spans."""

_SOURCE_LAYERS = (("bold", Look.BOLD), ("emphasis", Look.EMPHASIS))
_TERM_LAYER = (("terms", Look.TERM),)
_LAYERS = (
    ("citations", Look.CITATION),
    ("links", Look.LINK),
    ("hits", Look.HIT),
    ("target", Look.TARGET),
    ("item", Look.ITEM),
    ("current_hit", Look.CURRENT_HIT),
    ("selection", Look.SELECTION),
)
"""Marks and their looks; a later one lies over an earlier one."""

_GROUNDS = {BlockKind.HEADING: Look.HEADING, BlockKind.SPEAKER: Look.HEADING, BlockKind.FOOTNOTE: Look.QUIET}


def paint_row(row: Row, document: Document, marks: Marks, style: Callable[[Look], Style]) -> list[Piece]:
    """The pieces of a row of the text, each in its look.

    Args:
        row: what is drawn.
        document: to which it belongs.
        marks: what is told apart in the text.
        style: gives the style of a look.
    """
    if row.rule:
        return [("─" * row.rule, style(Look.QUIET))]
    if row.blank:
        return []
    block = document.blocks[row.block]
    plain = _GROUNDS.get(block.kind)
    ground = style(plain) if plain else Style.null()
    under = [] if plain is Look.HEADING else _layers(row, marks, _SOURCE_LAYERS, style)
    terms = _layers(row, marks, _TERM_LAYER, style)
    layers = _layers(row, marks, _LAYERS, style)
    for place, length in row.raised:
        layers.append((place, place + length, style(Look.NOTE)))
        if marks.note and marks.note.start == row.offset_at(place):
            layers.append((place, place + length, style(Look.ITEM)))
    shown = row.shown
    for offset, label in marks.labels.items():
        if row.shows(offset):
            at = row.index_of(offset)
            if any(place == at + 1 for place, _ in row.raised):
                at += 1  # the label of a note lies over its number
            shown = shown[:at] + label + shown[at + len(label) :]
            layers.append((at, at + len(label), style(Look.LABEL)))
    every = (*under, *terms, *layers)
    cuts = sorted({0, len(shown), *(at for first, last, _ in every for at in (first, last) if at < len(shown))})
    pieces: list[Piece] = []
    for first, last in pairwise(cuts):
        mixed = ground
        # A term is told from its surroundings, whatever these look like.
        of_term = any(start <= first < end for start, end, _ in terms)
        for start, end, layer in (*terms, *layers) if of_term else (*under, *layers):
            if start <= first < end:
                mixed += layer
        pieces.append((shown[first:last], mixed))
    return pieces


def _layers(
    row: Row, marks: Marks, wanted: Sequence[tuple[str, Look]], style: Callable[[Look], Style]
) -> list[tuple[int, int, Style]]:
    """Which characters of a row are marked, and how these look."""
    layers: list[tuple[int, int, Style]] = []
    for name, look in wanted:
        for span in overlapping(getattr(marks, name), row.start, row.end):
            for at, start, end in row.texts:
                if span.start < end and span.end > start:
                    first, last = max(span.start, start), min(span.end, end)
                    layers.append((at + first - start, at + last - start, style(look)))
            # The number of a note within marked words looks as they do.
            layers += [
                (place, place + length, style(look))
                for place, length in row.raised
                if span.contains(row.offset_at(place)) and span.contains(row.offset_at(place) + 1)
            ]
    return layers


def set_apart(document: Document, marks: Marks) -> Marks:
    """Mark what a document's source sets apart; gives back the marks."""
    marks.bold = _merged([one.span for one in document.emphases if one.strong])
    marks.emphasis = _merged([one.span for one in document.emphases if not one.strong])
    return marks


def _merged(spans: Sequence[Span]) -> Sequence[Span]:
    """Spans that are in order, those that overlap made one."""
    merged: list[Span] = []
    for span in spans:
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged
