"""From hard-wrapped text to a document: the steps in their order."""

from dataclasses import replace

from briefreader.analysis.structure.assemble import Assembly, add_blocks, add_notes, build_sections
from briefreader.analysis.structure.blocks import Draft
from briefreader.analysis.structure.body import Body, read_body
from briefreader.analysis.structure.contents import name_contents
from briefreader.analysis.structure.days import find_day, find_received, is_dateline
from briefreader.analysis.structure.furniture import take_furniture
from briefreader.analysis.structure.head import Head
from briefreader.analysis.structure.hyphens import find_hyphened, resolve_hyphens
from briefreader.analysis.structure.identity import identity_alone, identity_of_foot
from briefreader.analysis.structure.kinds import name_blocks
from briefreader.analysis.structure.letterhead import read_letterhead
from briefreader.analysis.structure.levels import set_levels
from briefreader.analysis.structure.lines import Lines, Taken, read_lines
from briefreader.analysis.structure.marked_notes import take_marked_notes, take_name_of_notes
from briefreader.analysis.structure.masthead import read_masthead
from briefreader.analysis.structure.measure import measure_stretches
from briefreader.analysis.structure.notes import Note, take_notes
from briefreader.analysis.structure.reflow import find_cuts
from briefreader.analysis.structure.signature import name_signatures, signature_lines
from briefreader.analysis.structure.tables import find_tables
from briefreader.domain.document import Block, BlockKind, Document, Metadata
from briefreader.domain.identifier import IdentifierKind


def recover_structure(text: str, metadata: Metadata) -> Document:
    """Recover paragraphs, headings, notes and the parts of a letter from plain text.

    Args:
        text: clean text: NFC, line ends "\\n", a form feed where a page begins, no other controls.
            It may be the first part of a longer text, cut at a line end.
        metadata: what is known beside the text; it is completed from the head.

    Returns:
        The document.
    """
    lines = read_lines(text)
    head = read_masthead(lines)
    read_letterhead(lines, head)
    take_furniture(lines, head)
    notes = [*take_marked_notes(lines), *take_notes(lines)]
    take_name_of_notes(lines, notes)
    head.title = without_note(head.title, notes)
    body = read_body(lines)
    drafts = _find_blocks(body)
    join_words(body, drafts, notes)
    return put_together(metadata, head, lines, body, drafts, notes)


def put_together(
    metadata: Metadata, head: Head, lines: Lines, body: Body, drafts: list[Draft], notes: list[Note]
) -> Document:
    """The document of which all parts are known.

    Args:
        metadata: what is known beside the text.
        head: what the head tells.
        lines: the lines of the source.
        body: the running text, its words joined.
        drafts: its blocks, with their kinds and levels.
        notes: the notes, their words joined.
    """
    assembly = Assembly()
    add_blocks(assembly, lines, body, drafts)
    footnotes = add_notes(assembly, lines, notes)
    whole = "\n".join(assembly.pieces)
    return Document(
        _complete(metadata, head, lines, assembly.blocks, whole),
        whole,
        tuple(assembly.blocks),
        build_sections(assembly.blocks, whole),
        footnotes,
        tuple(assembly.guesses),
        tables=tuple(assembly.tables),
    )


def without_note(title: str | None, notes: list[Note]) -> str | None:
    """A title without the number of the note that hangs on it."""
    for note in notes[:1]:
        if title and note.anchor_line is None and title.endswith(note.number):
            return title.removesuffix(note.number)
    return title


def _find_blocks(body: Body) -> list[Draft]:
    """The blocks of the running text, each with its kind and level."""
    stretches = measure_stretches(body.text, body.width, body.gap)
    drafts = name_blocks(body, find_cuts(body, stretches), find_tables(body))
    name_contents(body, drafts)
    name_signatures(body, drafts)
    set_levels(body, drafts)
    return drafts


def join_words(body: Body, drafts: list[Draft], notes: list[Note]) -> None:
    """Resolve the hyphens at line ends inside blocks and notes; all of them are evidence for each."""
    last_lines = {draft.end - 1 for draft in drafts}
    for draft in drafts:
        if draft.kind is BlockKind.TABLE:
            last_lines.update(range(draft.start, draft.end))
    text = list(body.text)
    for note in notes:
        text.extend(note.texts)
        last_lines.add(len(text) - 1)
    resolve_hyphens(text, [index for index in find_hyphened(text) if index not in last_lines])
    start = len(body.text)
    body.text[:] = text[:start]
    for note in notes:
        note.texts[:] = text[start : start + len(note.texts)]
        start += len(note.texts)


def _title_of_questions(head: Head, blocks: list[Block], text: str) -> str | None:
    """Questions with answers name themselves in their first paragraph: "Vragen van het lid … over … (ingezonden …)"."""
    if head.identifier is None or head.identifier.kind is not IdentifierKind.AANHANGSEL or not blocks:
        return None
    first = blocks[0].span.of(text)
    return first.partition(" (ingezonden")[0] if first.startswith("Vragen van") else None


def _complete(metadata: Metadata, head: Head, lines: Lines, blocks: list[Block], text: str) -> Metadata:
    """Add to the metadata what the document tells of itself."""
    title = head.subject or head.title or _title_of_questions(head, blocks, text) or metadata.title
    furniture = tuple(lines.text[index] for index in lines.taken_as(Taken.FURNITURE))
    opening = [block.span.of(text) for block in blocks[:8] if block.span.length < 200]
    addressee = head.addressee or next(
        (line.removeprefix("Aan ") for line in opening if line.startswith("Aan de ")), None
    )
    day = head.day or next((find_day(line) for line in opening if is_dateline(line)), None)
    day = day or find_received(block.span.of(text) for block in blocks[:8])
    identifier = head.identifier
    if identifier is None:
        feet = (own for line in furniture[:40] if (own := identity_of_foot(line)))
        identifier = next(feet, None) or next((own for line in opening[:4] if (own := identity_alone(line))), None)
    signed = signature_lines(block.span.of(text) for block in blocks if block.kind is BlockKind.SIGNATURE)
    return replace(
        metadata,
        title=title,
        date=metadata.date or day,
        identifier=metadata.identifier or identifier,
        addressee=metadata.addressee or addressee,
        subject=metadata.subject or head.subject,
        signature=metadata.signature or signed,
        enclosures=metadata.enclosures or tuple(head.enclosures),
        colophon=(*metadata.colophon, *head.labels),
        furniture=(*metadata.furniture, *furniture),
        pages=metadata.pages or (len(lines.page_starts) + 1 if lines.page_starts else None),
    )
