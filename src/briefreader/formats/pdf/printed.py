"""From the lines of pages to what the recovery of structure takes."""

from collections.abc import Sequence
from typing import NamedTuple

from briefreader.analysis.structure.lines import Lines, Taken
from briefreader.analysis.structure.notes import Note
from briefreader.analysis.structure.printed import Printed
from briefreader.formats.pdf.colophon_column import part_colophon
from briefreader.formats.pdf.cuts import find_starts
from briefreader.formats.pdf.end_notes import take_end_notes
from briefreader.formats.pdf.feet import FootNote, take_feet
from briefreader.formats.pdf.flows import order_lines, split_masthead
from briefreader.formats.pdf.laid_tables import LaidTable, lay_tables
from briefreader.formats.pdf.lines import Line
from briefreader.formats.pdf.looks import explains
from briefreader.formats.pdf.marks import shift_marks
from briefreader.formats.pdf.note_anchors import NoteAnchors
from briefreader.formats.pdf.placed_marks import Origin
from briefreader.formats.pdf.ranks import Ranks
from briefreader.formats.pdf.scale import Scale, measure_scale, set_weights
from briefreader.formats.pdf.table_heads import BELOW, heads_columns
from briefreader.formats.pdf.tables import set_tables
from briefreader.formats.pdf.zones import Zones, part_zones

_APART = 1.7  # em between the parts of a colophon


class Prints(NamedTuple):
    """The pages as they were printed.

    Args:
        printed: the lines.
        origins: by the index of a printed line, the line itself, where something is marked in it.
        usual: index of the face of the running text, or -1.
        grids: by the index of the first printed line of a table, where the cells of its rows are; see `LaidTable`.
    """

    printed: Printed
    origins: dict[int, Origin]
    usual: int
    grids: dict[int, list[list[tuple[int, int]]]]


def print_pages(pages: Sequence[list[Line]], sizes: Sequence[tuple[float, float]]) -> Prints:
    """Tell the running text, the notes and the furniture of pages apart.

    Args:
        pages: the lines of each page, in the order of the content.
        sizes: width and height of each page.
    """
    usual = set_weights(pages)
    scale = measure_scale(pages)
    parted, columns = part_colophon(pages, sizes, scale)
    if parted is not pages:
        pages, scale = parted, measure_scale(parted)
    zones = part_zones(pages, sizes, columns, scale)
    for zone in zones:
        zone.text = set_tables(zone.text, scale)
    last = take_end_notes([zone.text for zone in zones])
    ends = frozenset(note.number for notes in last for note in notes)
    feet = [[*notes, *end] for notes, end in zip(take_feet([zone.text for zone in zones], scale), last, strict=True)]
    texts = [order_lines(zone.text if number else split_masthead(zone.text)) for number, zone in enumerate(zones)]
    tables = iter(lay_tables(texts, zones))
    cuts = find_starts([line for text in texts for line in text], scale)
    printed = Printed(Lines(paged=True), bytearray(), bytearray(), [], [], [])
    origins: dict[int, Origin] = {}
    grids: dict[int, list[list[tuple[int, int]]]] = {}
    ranks = Ranks(scale)
    place = 0
    anchors = NoteAnchors(ends)
    for number, (zone, text, notes, following) in enumerate(zip(zones, texts, feet, [*feet[1:], []], strict=True)):
        if number:
            printed.lines.page_starts.append(len(printed.lines.text))
        anchors.turn_page(notes, following)
        count = 0
        for at, line in enumerate(text, 1):
            count += 1
            index = len(printed.lines.text)
            if line.grid is not None:
                table = next(tables)
                for row, marks in enumerate(table.marks):
                    if marks:
                        origins[index + row] = Origin(table.rows[row].strip(), marks)
                count = _add_table(printed, line, table, count, cuts.blanks[place], scale)
                grids.setdefault(printed.tables[-1][0], []).extend(table.cells)
                place += 1
                continue
            if line.marks:
                origins[index] = Origin(line.text, line.marks)
            words = anchors.write(line, printed.lines.text, cuts.starts[place] or count == 1)
            rank = 0 if len(line.cells) > 1 and heads_columns(line, text[at : at + BELOW]) else ranks.of(line)
            if not rank and not cuts.starts[place] and explains(line) and printed.ranks:
                rank = printed.ranks[-1]  # it belongs to the title above it
            _add(printed, line, words, count, cuts.starts[place], cuts.blanks[place], rank, Taken.FLOW, scale)
            place += 1
        for note in notes:
            count = _add_note(printed, origins, note, number, anchors.line_of(note.number), count, scale)
        _add_beside(printed, zone, count, ranks, scale)
    return Prints(printed, origins, usual, grids)


def _note(note: FootNote, indexes: list[int], page: int, anchor: int | None) -> Note:
    texts = [note.lines[0].text[note.skip :], *(line.text for line in note.lines[1:])]
    kept = [text for text in texts if text]
    return Note(note.number, indexes, texts[0], page, anchor_line=anchor, texts=kept)


def _add_note(
    printed: Printed,
    origins: dict[int, Origin],
    note: FootNote,
    page: int,
    anchor: int | None,
    count: int,
    scale: Scale,
) -> int:
    """Add the lines of a note behind the text of its page; returns how many lines the page has by then."""
    indexes: list[int] = []
    for line in note.lines:
        count += 1
        if line.marks:
            skip = 0 if indexes else note.skip
            origins[len(printed.lines.text)] = Origin(line.text[skip:], shift_marks(line.marks, -skip))
        indexes.append(len(printed.lines.text))
        _add(printed, line, line.text, count, False, False, 0, Taken.NOTE, scale)
    printed.notes.append(_note(note, indexes, page, anchor))
    return count


def _add_beside(printed: Printed, zone: Zones, count: int, ranks: Ranks, scale: Scale) -> None:
    """Add what stands beside the text of a page, and its running heads and feet, behind all else of the page."""
    aside = range(len(printed.lines.text), len(printed.lines.text) + len(zone.aside))
    for before, line in zip((None, *zone.aside), zone.aside, strict=False):
        count += 1
        apart = before is None or before.baseline - line.baseline > line.size * _APART
        _add(printed, line, line.text, count, False, apart, ranks.weight(line), Taken.FURNITURE, scale)
    if zone.aside:
        printed.asides.append(aside)
    for line in zone.furniture:
        count += 1
        _add(printed, line, line.text, count, False, False, 0, Taken.FURNITURE, scale)


def _add_table(printed: Printed, line: Line, table: LaidTable, count: int, blank: bool, scale: Scale) -> int:
    """Add the rows of a table, or of the part of it that a page has; gives the number of the last."""
    if not table.goes_on:
        printed.tables.append([])
    for place, row in enumerate(table.rows):
        first = not printed.tables[-1]
        printed.tables[-1].append(len(printed.lines.text))
        _add(printed, line, row.strip(), count + place, first, blank and first, 0, Taken.FLOW, scale)
        printed.lines.indent[-1] = len(row) - len(row.lstrip())
    return count + len(table.rows) - 1


def _add(
    printed: Printed,
    line: Line,
    words: str,
    number: int,
    start: bool,
    blank: bool,
    rank: int,
    taken: Taken,
    scale: Scale,
) -> None:
    lines = printed.lines
    lines.text.append(words)
    lines.width.append(len(line.text))
    lines.indent.append(max(0, round((line.left - scale.left) / (scale.size * 0.5 or 1.0))))
    lines.number.append(number)
    lines.blanks.append(int(blank))
    lines.taken.append(taken)
    printed.starts.append(start)
    printed.ranks.append(rank)
