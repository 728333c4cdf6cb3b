"""From lines of which the print tells more than their words: where blocks begin, what is set apart, what is a note."""

from typing import NamedTuple

from briefreader.analysis.structure.anchors import ANCHOR
from briefreader.analysis.structure.asides import read_aside
from briefreader.analysis.structure.blocks import Draft
from briefreader.analysis.structure.body import Body, read_body
from briefreader.analysis.structure.contents import name_contents
from briefreader.analysis.structure.faces import CELLED, SMALL, keep_headings, name_by_faces, name_quotations
from briefreader.analysis.structure.head import Head
from briefreader.analysis.structure.kinds import name_blocks
from briefreader.analysis.structure.letterhead import read_letterhead
from briefreader.analysis.structure.levels import set_levels
from briefreader.analysis.structure.lines import Lines
from briefreader.analysis.structure.masthead import read_masthead
from briefreader.analysis.structure.notes import Note
from briefreader.analysis.structure.recover import join_words, put_together
from briefreader.analysis.structure.signature import name_signatures
from briefreader.domain.document import BlockKind, Document, Label, Metadata


class Printed(NamedTuple):
    """Lines, and what their print tells.

    Args:
        lines: on each page first the running text in the order of reading, then notes, colophon and furniture,
            which are taken already.
        starts: for each line, whether a block begins with it.
        ranks: for each line, how it is set apart: 0 not, 1 by larger type, 2 by bold, 3 by bold italic,
            4 by italic type, `PARTLY` where only some of its words are bold, `SMALL` for smaller
            type, `CELLED` for many cells.
        notes: the notes, with their anchors' places marked in the lines.
        asides: the lines of the column beside the text, for each page that has one.
        tables: the lines that are the rows of each table, which may stand on several pages.
    """

    lines: Lines
    starts: bytearray
    ranks: bytearray
    notes: list[Note]
    asides: list[range]
    tables: list[list[int]]


def recover_printed(printed: Printed, metadata: Metadata) -> Document:
    """Recover headings, the parts of a letter and metadata from printed lines.

    Args:
        printed: the lines.
        metadata: what is known beside the text; it is completed from the head.

    Returns:
        The document.
    """
    lines, notes = printed.lines, printed.notes
    head = read_masthead(lines)
    read_letterhead(lines, head)
    for aside in printed.asides:
        read_aside(lines, aside, printed.ranks, head)
    _return_anchors(lines, head, notes)
    body = read_body(lines)
    drafts = _find_blocks(body, printed)
    join_words(body, drafts, notes)
    return put_together(metadata, head, lines, body, drafts, notes)


def _find_blocks(body: Body, printed: Printed) -> list[Draft]:
    """The blocks of the running text, each with its kind and level."""
    cuts = [place for place, index in enumerate(body.source) if not place or printed.starts[index]]
    drafts = name_blocks(body, cuts, _tables(body, printed))
    ranks = [printed.ranks[index] for index in body.source]
    name_by_faces(body, drafts, ranks)
    ranks = [0 if rank in (SMALL, CELLED) else rank for rank in ranks]
    name_contents(body, drafts)
    headings = [place for place, draft in enumerate(drafts) if draft.kind is BlockKind.HEADING and ranks[draft.start]]
    name_signatures(body, drafts)
    keep_headings(body, drafts, headings, ranks)
    set_levels(body, drafts, ranks)
    name_quotations(body, drafts, ranks)
    return drafts


def _return_anchors(lines: Lines, head: Head, notes: list[Note]) -> None:
    """A note that hangs on a line of the head has no anchor in the running text."""
    for note in notes:
        index = note.anchor_line
        if index is not None and lines.taken[index]:
            lines.text[index] = lines.text[index].replace(ANCHOR, note.number, 1)
            note.anchor_line = None
    head.title = head.title and head.title.replace(ANCHOR, "")
    head.subject = head.subject and head.subject.replace(ANCHOR, "")
    head.addressee = head.addressee and head.addressee.replace(ANCHOR, "")
    head.labels[:] = [Label(name, value.replace(ANCHOR, "")) for name, value in head.labels]


def _tables(body: Body, printed: Printed) -> list[tuple[int, int]]:
    """The tables as lines of the running text."""
    places = {index: place for place, index in enumerate(body.source)} if printed.tables else {}
    return [
        (places[table[0]], places[table[-1]] + 1)
        for table in printed.tables
        if table[0] in places and table[-1] in places
    ]
