"""Where the marked words of lines stand in the text of the document."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from briefreader.analysis.structure.lines import Taken
from briefreader.analysis.structure.printed import Printed
from briefreader.domain.document import Block, BlockKind, Document, Emphasis, Link
from briefreader.domain.span import Span
from briefreader.formats.pdf.marks import Mark
from briefreader.formats.pdf.page import Face

_NOWHERE = -1
_WORD = re.compile(r"[^\W_]")


class Origin(NamedTuple):
    """The words of a line as they were printed.

    Args:
        words: without what is no part of the text, as the number before a note.
        marks: what is marked in them.
    """

    words: str
    marks: list[Mark]


def place_marks(
    document: Document, printed: Printed, origins: Mapping[int, Origin], faces: Sequence[Face], usual: int
) -> Document:
    """Add the emphases and the links of lines to the document that was made of them.

    Args:
        document: the document.
        printed: the lines of which it was made.
        origins: by the index of a printed line, the line itself, where something is marked in it.
        faces: all faces, by index.
        usual: index of the face of the running text, which sets nothing apart.
    """
    strong: list[Span] = []
    slanted: list[Span] = []
    links: list[Link] = []
    for block, indexes in _lines_of_blocks(document, printed) if origins else ():
        if not any(index in origins for index in indexes):
            continue
        for span, mark in _spans(document.text, block, indexes, printed, origins):
            if mark.target:
                _add_link(links, Link(span, mark.target), document.text)
                continue
            face = faces[mark.face]
            if mark.face == usual or block.kind is BlockKind.HEADING:
                continue
            if face.bold:
                _add(strong, span, document.text)
            if face.italic:
                _add(slanted, span, document.text)
    found = [*(Emphasis(span, True) for span in strong), *(Emphasis(span, False) for span in slanted)]
    emphases = sorted(each for each in found if _WORD.search(document.text, *each.span))
    return replace(document, links=tuple(sorted(links)), emphases=tuple(emphases)) if emphases or links else document


def _lines_of_blocks(document: Document, printed: Printed) -> Iterator[tuple[Block, Sequence[int]]]:
    """Each block with the indexes of its lines."""
    lines = printed.lines
    first_of = {(page, lines.number[index]): index for page, indexes in lines.pages() for index in indexes}
    flow = [index for index, taken in enumerate(lines.taken) if taken == Taken.FLOW]
    place_of = {index: place for place, index in enumerate(flow)}
    notes = {note.lines[0]: note.lines for note in printed.notes}
    body: list[tuple[Block, int]] = []
    for block in document.blocks:
        first = first_of.get((block.page or 1, block.line or 0), _NOWHERE)
        if block.kind is BlockKind.FOOTNOTE:
            yield block, notes.get(first, [])
        elif first in place_of:
            body.append((block, place_of[first]))
    stops = [*(place for _, place in body[1:]), len(flow)]
    for (block, start), stop in zip(body, stops, strict=True):
        yield block, flow[start:stop]


def _spans(
    text: str, block: Block, indexes: Sequence[int], printed: Printed, origins: Mapping[int, Origin]
) -> Iterator[tuple[Span, Mark]]:
    """The places in the text of what is marked in the lines of a block."""
    cursor, end = block.span
    if block.kind is BlockKind.FOOTNOTE:
        cursor = text.find(" ", cursor, end) + 1 or end
    for index in indexes:
        while cursor < end and text[cursor] in " \n":
            cursor += 1
        origin = origins.get(index)
        words = printed.lines.text[index] if origin is None else origin.words
        if text.startswith(words, cursor, end):
            places: Sequence[int] = range(cursor, cursor + len(words))
            cursor += len(words)
        else:
            places, cursor = _follow(words, text, cursor, end)
        for mark in origin.marks if origin else ():
            inside = places[mark.start : mark.end]
            if isinstance(inside, list):
                inside = [place for place in inside if place != _NOWHERE]
            if inside:
                yield Span(inside[0], inside[-1] + 1), mark


def _follow(words: str, text: str, cursor: int, end: int) -> tuple[list[int], int]:
    """The place in a text of each character of a line, and where its next line goes on.

    Characters that fell out, as a hyphen at the line's end and the number of a note, are nowhere.
    """
    places: list[int] = []
    for character in words:
        if cursor < end and text[cursor] == character:
            places.append(cursor)
            cursor += 1
        else:
            places.append(_NOWHERE)
    return places, cursor


def _add(spans: list[Span], span: Span, text: str) -> None:
    """Add a span; one that goes on where the last one ended makes that longer."""
    if spans and text[spans[-1].end : span.start] in ("", " "):
        span = Span(spans.pop().start, span.end)
    spans.append(span)


def _add_link(links: list[Link], link: Link, text: str) -> None:
    """Add a link; one that goes on with the last one makes that longer."""
    if links and links[-1].target == link.target and text[links[-1].span.end : link.span.start] in ("", " "):
        link = Link(Span(links.pop().span.start, link.span.end), link.target)
    links.append(link)
