"""From the blocks of a marked-up source to a document."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from briefreader.analysis.structure.assemble import build_sections
from briefreader.analysis.structure.blocks import Draft
from briefreader.analysis.structure.body import Body
from briefreader.analysis.structure.days import find_day, find_received
from briefreader.analysis.structure.kinds import name_fixed
from briefreader.analysis.structure.lines import Gap
from briefreader.analysis.structure.marks import FIXED_HEADING
from briefreader.analysis.structure.signature import name_signatures, signature_lines
from briefreader.domain.document import (
    COUNTED,
    Block,
    BlockKind,
    Document,
    Emphasis,
    Footnote,
    Label,
    Link,
    Metadata,
    Table,
)
from briefreader.domain.span import Span
from briefreader.formats.parts import Inline, NotePart, Part
from briefreader.formats.table_text import lay_out

_HEAD = 8
_LETTER = "BRIEF VAN "
_DATELINE, _ADDRESS_LINE = 60, 200  # characters
_DATE_WORDS = 3  # before the day, such as "Den Haag,"


def compose_document(
    parts: Sequence[Part], notes: Sequence[NotePart], metadata: Metadata, is_cut: bool = False
) -> Document:
    """Make a document of what a reader found.

    Parts without words are left out. A paragraph that is a salutation, a signature, a speaker or the heading of a
    question by its words becomes one. Metadata that the source does not tell are taken from the text.

    Args:
        parts: the blocks in order.
        notes: the notes in the order in which they are listed; one without an anchor is listed all the same.
        metadata: what the source tells of itself.
        is_cut: whether the source goes on behind what was read of it. The last block is then left out, as more of it
            may follow, with its notes.

    Returns:
        The document; its blocks are empty where there was nothing to read.
    """
    kept = [part for part in parts if part.inline.text or part.rows]
    if is_cut:
        kept = kept[:-1]
        anchored = set(_anchored(kept))
        notes = [note for note in notes if note.number in anchored]
    composition = _Composition()
    named = _named(kept)
    counted = 0
    for part, (kind, level) in zip(kept, named, strict=True):
        if kind is BlockKind.HEADING:
            counted = 0
        counted += kind in COUNTED
        composition.add(part, kind, level, counted if kind in COUNTED else 0)
    footnotes = composition.add_notes(notes)
    text = "\n".join(composition.texts)
    return Document(
        _complete(metadata, composition.blocks, text, (*(part.inline for part in kept), *(n.inline for n in notes))),
        text,
        tuple(composition.blocks),
        build_sections(composition.blocks, text),
        footnotes,
        links=tuple(sorted(composition.links)),
        emphases=tuple(sorted(composition.emphases)),
        tables=tuple(composition.tables),
    )


def _anchored(parts: Iterable[Part]) -> Iterator[str]:
    """The numbers of the notes that belong to some parts."""
    for part in parts:
        for inline in (part.inline, *(cell for row in part.cells for cell in row if cell is not None)):
            for _, number in inline.anchors:
                yield number


class _Composition:
    """The text of a document as it grows."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.blocks: list[Block] = []
        self.links: list[Link] = []
        self.emphases: list[Emphasis] = []
        self.tables: list[Table] = []
        self._anchors: dict[str, list[int]] = {}
        self._length = 0

    def add(self, part: Part, kind: BlockKind, level: int, paragraph: int) -> None:
        """Add a block of the running text."""
        if part.rows:
            text, places = lay_out(part.rows)
            for cells, offsets in zip(part.cells, places, strict=False):
                for cell, offset in zip(cells, offsets, strict=True):
                    if cell is not None:
                        self._mark(cell, self._length + offset)
            if any(len(row) > 1 for row in part.rows):
                self._add_cells(part.rows, places, len(text))
        else:
            text = part.inline.text
            self._mark(part.inline, self._length)
        self._append(text, kind, level, paragraph, part.page, part.line)

    def _add_cells(self, rows: Sequence[Sequence[str]], places: Sequence[Sequence[int]], length: int) -> None:
        """Tell where the cells of a table are that comes next; lines that only must stay lines are none."""
        at = self._length
        cells = (
            tuple(Span(at + place, at + place + len(cell)) for cell, place in zip(row, row_places, strict=True))
            for row, row_places in zip(rows, places, strict=True)
        )
        self.tables.append(Table(Span(at, at + length), tuple(row for row in cells if row)))

    def add_notes(self, notes: Iterable[NotePart]) -> tuple[Footnote, ...]:
        """Add the notes, after everything else; of several with one number, each takes the next anchor."""
        found: list[Footnote] = []
        for note in notes:
            lead = f"{note.number} "
            self._mark(note.inline, self._length + len(lead))
            self._append(f"{lead}{note.inline.text}".rstrip(), BlockKind.FOOTNOTE, 0, 0, note.page, None)
            places = self._anchors.get(note.number)
            found.append(Footnote(note.number, self.blocks[-1].span, places.pop(0) if places else None))
        return tuple(found)

    def _append(
        self, text: str, kind: BlockKind, level: int, paragraph: int, page: int | None, line: int | None
    ) -> None:
        end = self._length + len(text)
        self.texts.append(text)
        self.blocks.append(Block(kind, Span(self._length, end), level, paragraph, page, line))
        self._length = end + 1

    def _mark(self, inline: Inline, offset: int) -> None:
        """Take over what is marked in words that stand at an offset of the text."""
        end = len(inline.text)
        for place, number in inline.anchors:
            self._anchors.setdefault(number, []).append(offset + min(place, end))
        for linked in inline.links:
            if linked.stretch.start < end:
                span = Span(offset + linked.stretch.start, offset + min(linked.stretch.end, end))
                self.links.append(Link(span, linked.target))
        for emphasised in inline.emphases:
            if emphasised.stretch.start < end:
                span = Span(offset + emphasised.stretch.start, offset + min(emphasised.stretch.end, end))
                self.emphases.append(Emphasis(span, emphasised.strong))


def _named(parts: Sequence[Part]) -> list[tuple[BlockKind, int]]:
    """The kind and the level of each part, once its words have been looked at."""
    texts = [part.inline.text or " ".join(part.rows[0]) or "-" for part in parts]
    count = len(texts)
    body = Body(texts, [len(text) for text in texts], [0] * count, [Gap.BLANK] * count, list(range(count)))
    drafts = [Draft(place, place + 1, part.kind, part.level) for place, part in enumerate(parts)]
    for part, draft in zip(parts, drafts, strict=True):
        if part.kind is BlockKind.PARAGRAPH and name_fixed(body, draft):
            draft.level = 1 if draft.kind is BlockKind.HEADING else 0
    name_signatures(body, drafts)
    told = {BlockKind.HEADING, BlockKind.TABLE, BlockKind.LIST_ITEM, BlockKind.SPEAKER}
    named = [
        (part.kind, part.level) if part.kind in told else (draft.kind, draft.level)
        for part, draft in zip(parts, drafts, strict=True)
    ]
    for place in range(1, count):
        if named[place][0] is named[place - 1][0] is BlockKind.HEADING and _is_question(texts, place):
            named[place] = (BlockKind.PARAGRAPH, 0)
    return named


def _is_question(texts: Sequence[str], place: int) -> bool:
    """Whether a part that looks like a heading is the question below "Vraag 3"."""
    above = texts[place - 1]
    return above.startswith("Vra") and FIXED_HEADING.fullmatch(above[:90]) is not None and "?" in texts[place]


def _is_dateline(line: str) -> bool:
    """Whether a line may tell when a letter was sent: a day, with little more than a place before it."""
    before = line[: next((place for place, char in enumerate(line) if char.isdigit()), 0)]
    return len(line) < _DATELINE and before.count(" ") <= _DATE_WORDS and line[-1] in "0123456789."


def _is_addressee(line: str) -> bool:
    """Whether a line tells to whom a letter goes; that of minutes tells what is "Aan de orde"."""
    return line.startswith("Aan de ") and not line.startswith("Aan de orde ") and line[-1] not in ".:;"


def _complete(metadata: Metadata, blocks: Sequence[Block], text: str, inlines: Iterable[Inline]) -> Metadata:
    """Add to the metadata what the text tells."""
    opening = [block.span.of(text) for block in blocks[:_HEAD] if block.span.length < _ADDRESS_LINE]
    day = next((found for line in opening if _is_dateline(line) and (found := find_day(line))), None)
    day = day or find_received(block.span.of(text) for block in blocks[:_HEAD])
    addressee = next((line.removeprefix("Aan ") for line in opening if _is_addressee(line)), None)
    signed = signature_lines(block.span.of(text) for block in blocks if block.kind is BlockKind.SIGNATURE)
    replaced = hidden = 0
    for inline in inlines:
        replaced += inline.replaced
        hidden += inline.hidden
    title, colophon = metadata.title, metadata.colophon
    if metadata.subject and title[: len(_LETTER)].upper() == _LETTER:
        # A letter is known by what it is about; who wrote it, its signature tells.
        title, colophon = metadata.subject, (*colophon, Label("Titel", title))
    return replace(
        metadata,
        title=title,
        colophon=colophon,
        date=metadata.date or day,
        addressee=metadata.addressee or addressee,
        signature=metadata.signature or signed,
        replaced_characters=metadata.replaced_characters + replaced,
        hidden_characters=metadata.hidden_characters + hidden,
    )
