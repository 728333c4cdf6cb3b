"""From blocks to the text of a document, with offsets of everything that points into it."""

import re
from dataclasses import dataclass, field

from briefreader.analysis.structure.anchors import ANCHOR
from briefreader.analysis.structure.blocks import Draft
from briefreader.analysis.structure.body import Body
from briefreader.analysis.structure.cells import find_cells
from briefreader.analysis.structure.distinct import tell_apart
from briefreader.analysis.structure.hyphens import GUESSED, JOINED
from briefreader.analysis.structure.lines import SOFT_HYPHEN, Lines
from briefreader.analysis.structure.notes import Note
from briefreader.domain.document import COUNTED, Block, BlockKind, Footnote, Table
from briefreader.domain.section import OPENING, Section
from briefreader.domain.span import Span

_MARKS = re.compile(f"[{ANCHOR}{GUESSED}]")


@dataclass(slots=True)
class Assembly:
    """The text of a document as it grows.

    Args:
        pieces: texts of the blocks.
        blocks: the blocks.
        length: characters so far, with a line break after each block.
        anchors: offsets of note anchors, in the order of the text.
        guesses: offsets where halves of words were joined by a guess.
        tables: the tables of which the cells are known.
    """

    pieces: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    length: int = 0
    anchors: list[int] = field(default_factory=list)
    guesses: list[int] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)

    def add(self, text: str, kind: BlockKind, level: int, paragraph: int, page: int | None, line: int) -> None:
        """Add a block; marks in its text become offsets."""
        if ANCHOR in text or GUESSED in text:
            text = self._without_marks(text)
        end = self.length + len(text)
        self.pieces.append(text)
        self.blocks.append(Block(kind, Span(self.length, end), level, paragraph, page, line))
        self.length = end + 1

    def _without_marks(self, text: str) -> str:
        pieces: list[str] = []
        start = 0
        for removed, match in enumerate(_MARKS.finditer(text)):
            place = self.length + match.start() - removed
            (self.anchors if match[0] == ANCHOR else self.guesses).append(place)
            pieces.append(text[start : match.start()])
            start = match.end()
        pieces.append(text[start:])
        return "".join(pieces)


def flow(lines: list[str]) -> str:
    """The lines of a block as one line: joined by a blank, or by nothing where a word goes on."""
    text = lines[0] if len(lines) == 1 else " ".join(lines)
    if JOINED in text:
        text = text.replace(f"{JOINED} ", "")
    if GUESSED in text:
        text = text.replace(f"{GUESSED} ", GUESSED)
    return text.replace(SOFT_HYPHEN, "") if SOFT_HYPHEN in text else text


def add_blocks(assembly: Assembly, lines: Lines, body: Body, drafts: list[Draft]) -> None:
    """Add the running text.

    Args:
        assembly: the text so far.
        lines: the lines of the source.
        body: the running text.
        drafts: its blocks; runs of blanks inside their lines become one, but in tables.
    """
    drawn = {line for draft in drafts if draft.kind is BlockKind.TABLE for line in range(draft.start, draft.end)}
    for line in body.wide:
        if line not in drawn:
            body.text[line] = " ".join(body.text[line].split())
    paged = lines.paged
    counted = 0
    for draft in drafts:
        kind = draft.kind
        if kind is BlockKind.HEADING:
            counted = 0
        number = 0
        if kind in COUNTED:
            counted += 1
            number = counted
        if kind is BlockKind.TABLE:
            text = "\n".join(_row(body, line) for line in range(draft.start, draft.end))
        else:
            text = flow(body.text[draft.start : draft.end])
        first = body.source[draft.start]
        start = assembly.length
        assembly.add(text, kind, draft.level, number, lines.page_of(first) if paged else None, lines.number[first])
        if kind is BlockKind.TABLE and (table := find_cells(assembly.pieces[-1], start)):
            assembly.tables.append(table)


def _row(body: Body, line: int) -> str:
    return " " * min(body.indent[line], 40) + body.text[line]


def add_notes(assembly: Assembly, lines: Lines, notes: list[Note]) -> tuple[Footnote, ...]:
    """Add the notes after everything else.

    Args:
        assembly: the text so far, whose anchors stand in the order of the notes' numbers.
        lines: the lines of the source.
        notes: the notes; those with an anchor have a mark in the text.

    Returns:
        The notes with their places.
    """
    anchored = [note for note in _by_number(notes) if note.anchor_line is not None]
    anchored.sort(key=lambda note: note.anchor_line or 0)
    places = {id(note): place for note, place in zip(anchored, assembly.anchors, strict=False)}
    found: list[Footnote] = []
    for note in _by_number(notes):
        text = flow([note.number, *(" ".join(line.split()) for line in note.texts)])
        first = note.lines[0]
        page = lines.page_of(first) if lines.paged else None
        assembly.add(text, BlockKind.FOOTNOTE, 0, 0, page, lines.number[first])
        found.append(Footnote(note.number, assembly.blocks[-1].span, places.get(id(note))))
    return tuple(found)


def _by_number(notes: list[Note]) -> list[Note]:
    return sorted(notes, key=lambda note: (note.page, int(note.number)))


def build_sections(blocks: list[Block], text: str) -> tuple[Section, ...]:
    """The section tree.

    Args:
        blocks: all blocks in order.
        text: the text of the document.

    Returns:
        The sections of the highest level; what precedes the first heading is the opening.
    """
    body = next((i for i, block in enumerate(blocks) if block.kind is BlockKind.FOOTNOTE), len(blocks))
    heads = [i for i in range(body) if blocks[i].kind is BlockKind.HEADING]
    following = dict(zip(heads, [*heads[1:], body], strict=False))
    sections: list[Section] = []
    open_sections: list[tuple[int, int, list[Section]]] = []  # level, index of the heading, subsections

    def close(last: int) -> None:
        level, first, inner = open_sections.pop()
        direct = sum(blocks[i].paragraph > 0 for i in range(first, following[first]))
        span = Span(blocks[first].span.start, blocks[last - 1].span.end)
        title = blocks[first].span.of(text)
        made = Section(title, level, span, first, direct, tell_apart(inner, blocks, text))
        (open_sections[-1][2] if open_sections else sections).append(made)

    if body and (not heads or heads[0] > 0):
        stop = heads[0] if heads else body
        counted = sum(blocks[i].paragraph > 0 for i in range(stop))
        sections.append(Section(OPENING, 1, Span(blocks[0].span.start, blocks[stop - 1].span.end), 0, counted))
    for head in heads:
        level = blocks[head].level
        while open_sections and open_sections[-1][0] >= level:
            close(head)
        open_sections.append((level, head, []))
    while open_sections:
        close(body)
    return tell_apart(sections, blocks, text)
