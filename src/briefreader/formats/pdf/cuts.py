"""Where blocks begin, told by distance, indent, face and the room at a line's end."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from briefreader.analysis.structure.marks import (
    ABBREVIATIONS,
    FIXED_HEADING,
    MARKER,
    MOTION_STARTS,
    OFFICE,
    OFFICE_LETTERS,
    SEMI_ENDS,
    SPEAKER,
    SPEAKER_ALONE,
    SPEAKER_STARTS,
    ends_in_initial,
    ends_sentence,
    last_mark,
    starts_new,
)
from briefreader.analysis.structure.reflow import is_dateline
from briefreader.analysis.structure.sequence import counts_on
from briefreader.analysis.structure.signature import is_person
from briefreader.formats.pdf.column_sides import SHORT, column_sides, room_for
from briefreader.formats.pdf.indents import is_behind_gap, is_indented, is_level, is_next_hanging, is_row, shift_of
from briefreader.formats.pdf.lines import Line
from briefreader.formats.pdf.looks import GOING_ON, changes_face, explains, goes_on, is_set_apart, shouts
from briefreader.formats.pdf.scale import Scale
from briefreader.formats.pdf.signing import is_signed

_BEYOND = 1.3  # times the leading; lines farther apart belong to different blocks
_LOOSE = 1.12  # times the leading; so far apart stand paragraphs, where a sentence ends with the line and one begins
_FAR = 2.6  # times the leading; no sentence goes on so far below
_BESIDE = 0.3  # em; lines nearer to each other stand beside each other
_SIZE = 0.12  # share by which sizes of one block may differ
_SHIFT = 0.7  # em of an indent
_ROOM = 0.35  # em that a word needs beside its own width
_CLEAR, _CERTAIN = 1.0, 4.0  # em of room that are no accident, and that end a paragraph for certain
_HALF = 0.6  # share of the column
_LONGEST_OFFICE, _LONGEST_NAME = 240, 80  # characters
_MOTION = ("De Kamer", *MOTION_STARTS)
_MATTER, _LONGEST_DATE = "Zaak:", 24
_DATED = re.compile(r" - [0-9]{1,2} [a-z]{3,9} [0-9]{4}\Z")
"""Ends who sent a matter, and when, in the lists of decisions of committees; its title stands below."""
_NUMBER = re.compile(
    r"(?:(?:hoofdstuk|paragraaf|afdeling|bijlage|deel|titel|§) ?)?(?:[0-9]{1,3}|[ivxlc]{1,6}|[a-z])[.:]?", re.IGNORECASE
)
_BULLETS = "•·▪▫◦●○■□♦➢‣\uf0b7\uf0a7\ufffd"
# fmt: off
_OPEN_ENDS = frozenset((
    "en", "of", "de", "het", "een", "van", "voor", "met", "in", "op", "te", "aan", "die", "dat", "als", "door", "bij",
    "om", "tot", "uit", "naar", "over", "ten", "ter",
))
# fmt: on


class Cuts(NamedTuple):
    """Where blocks begin.

    Args:
        starts: for each line, whether a block begins with it.
        blanks: for each line, whether more than the usual distance stands before it.
    """

    starts: list[bool]
    blanks: list[bool]


def find_starts(lines: Sequence[Line], scale: Scale) -> Cuts:
    """Tell where blocks begin.

    Args:
        lines: the running text in the order of reading, page after page.
        scale: how it is set.
    """
    edges, lefts = column_sides(lines, scale)
    loose = _LOOSE if _parts_loosely(lines, edges, scale) else _BEYOND
    starts = [True] * len(lines)
    blanks = [True] * len(lines)
    first = 0
    for index in range(1, len(lines)):
        before, line = lines[index - 1], lines[index]
        apart = line.page != before.page or line.new_flow
        far = not apart and before.baseline - line.baseline > _leading(before, line, scale) * _BEYOND
        blanks[index] = far or (apart and line.page == before.page)
        if line.grid or before.grid:
            starts[index] = True
        elif apart:
            starts[index] = _parts_pages(lines[first], before, line, edges[index - 1], lefts[index])
        else:
            starts[index] = _parts(lines, first, index, edges[index - 1], far, scale, loose)
        if starts[index]:
            first = index
    return Cuts(starts, blanks)


def _leading(before: Line, line: Line, scale: Scale) -> float:
    """The usual distance between two lines of their size."""
    return scale.leading * max(before.size, line.size, 1.0) / (scale.size or 1.0)


def _parts_loosely(lines: Sequence[Line], edges: Sequence[float], scale: Scale) -> bool:
    """Whether paragraphs stand farther apart than lines, as those tell whose last line is short."""
    close = far = 0
    for before, line, edge in zip(lines, lines[1:], edges, strict=False):
        gap = before.baseline - line.baseline
        if edge - before.right < _CERTAIN * line.size or not 0 < gap < _leading(before, line, scale) * _BEYOND:
            continue
        if ends_sentence(before.text) and starts_new(line.text):
            loosened = gap > _leading(before, line, scale) * _LOOSE
            close, far = close + (not loosened), far + loosened
    return far >= close


def _without_number(line: Line) -> str:
    """The words of a line without the number of a note behind the last of them."""
    place, digits = line.raised[-1] if line.raised else (0, "")
    return line.text[:place] if place and place + len(digits) == len(line.text) else line.text


def _parts(lines: Sequence[Line], first: int, index: int, edge: float, far: bool, scale: Scale, least: float) -> bool:
    """Whether a block begins at a line below the one before it; at least so many leadings, where that one is full."""
    before, line = lines[index - 1], lines[index]
    words = _without_number(before)
    mark = last_mark(words)
    if mark == "." and ends_in_initial(words):
        mark = words[-2]  # a name, and behind it a party or a day
    new = starts_new(line.text)
    loose = not new and mark not in SEMI_ENDS and MARKER.match(line.text) is None
    gap = before.baseline - line.baseline
    if _is_member_of_motion(lines[first], line, mark):
        return True
    if line.text[0] in GOING_ON and goes_on(line) and gap <= _leading(before, line, scale) * _FAR:
        return False
    if new and lines[first].text.startswith(_MATTER) and _DATED.search(before.text[-_LONGEST_DATE:]):
        return True
    if len(line.cells) > 1 and is_row(before, line):
        return True
    if " " in line.text[1:3] and is_next_hanging(lines, first, index):
        return True
    if far:
        return gap > _leading(before, line, scale) * _FAR or not (loose and room_for(before, line, edge) < _ROOM)
    if gap < _BESIDE * line.size:
        return True
    if abs(before.size - line.size) > _SIZE * max(before.size, line.size) and not loose:
        return True
    if is_signed(lines[first], before, line, edge) or is_dateline(line.text) or shouts(before, line, mark):
        return True
    if loose and before.text[0] not in OFFICE_LETTERS and not line.text.startswith(SPEAKER_STARTS):
        return False  # a sentence that goes on, whatever room there is, as most lines do
    room = room_for(before, line, edge)
    if (
        new
        and changes_face(before, line)
        and not (explains(line) and mark not in SEMI_ENDS)
        and (room > _ROOM or is_set_apart(lines[first], before, line))
    ):
        return True
    if before.text[-1] == "-" and before.text[-2:-1].isalnum():
        return False  # a word that goes on
    if _is_item(lines, first, index, mark, room) or _is_form(line.text, mark, room):
        return True
    shift = shift_of(lines, first, index)
    em = line.size or 1.0
    if shift > _SHIFT * em and mark in SEMI_ENDS and (new or mark in ":;"):
        return True
    if shift < 0 and is_level(lines[first], line) and is_behind_gap(before, lines[first], edge):
        shift = 0.0
    if shift < -_SHIFT * em and not loose and not is_indented(lines[first], index - first, shift, mark, room):
        return True
    if room < _ROOM:
        loosened = gap > _leading(before, line, scale) * least and not (line.raised or before.raised)
        return new and loosened and ends_sentence(words)
    if ends_sentence(words) or mark in ":;":
        return new or mark in ";:"
    if before.text[0] in OFFICE_LETTERS and OFFICE.fullmatch(before.text[:_LONGEST_OFFICE]):
        return before.right - before.left < (edge - before.left) * SHORT
    if before.bold and line.bold and FIXED_HEADING.fullmatch(before.text[:90]) is None and not is_person(before.text):
        return _is_next_heading(before, line, edge, room)
    return _ends_short(before, line, edge, room)


def _ends_short(before: Line, line: Line, edge: float, room: float) -> bool:
    """Whether a line ends before it must, though no sentence does, as a heading or a name."""
    if not starts_new(line.text) or last_mark(before.text) == "," or line.text[0] == "(":
        return False
    word = before.text[before.text.rfind(" ") + 1 :]
    if word in _OPEN_ENDS or word.casefold() in ABBREVIATIONS:
        return False
    if line.text[0].isdigit():  # a day or an amount that does not part from its number
        return before.right - before.left < (edge - before.left) * _HALF
    return room > _CLEAR


def _is_member_of_motion(opening: Line, line: Line, mark: str) -> bool:
    """Whether a line begins what a motion considers or asks, behind a block of it that ends with a mark."""
    return line.text.startswith(MOTION_STARTS) and mark in ".,;:" and opening.text.startswith(_MOTION)


def _is_next_heading(before: Line, line: Line, edge: float, room: float) -> bool:
    """Whether a bold line is a heading below another one; a single one may be broken where its author likes.

    Where all of it had fitted behind the first one, or that ends in the near half of the column, none is broken so,
    but behind its number.
    """
    if line.text.isupper() or not is_level(before, line) or _NUMBER.fullmatch(before.text):
        return False
    fits = edge - before.right > line.right - line.left + _ROOM * line.size
    near = before.right - before.left < (edge - before.left) * _HALF
    return (fits or near) and _ends_short(before, line, edge, room)


def _is_item(lines: Sequence[Line], first: int, index: int, mark: str, room: float) -> bool:
    """Whether a line begins an item, and is not the rest of a sentence that happens to look so."""
    line = lines[index]
    match = MARKER.match(line.text)
    if match is None:
        return False
    if is_level(lines[first], line) and counts_on(lines[first].text, line.text):
        return True
    if mark in SEMI_ENDS or line.text[0] in _BULLETS or (len(line.cells) > 1 and line.cells[1][0] <= match.end() + 1):
        return True
    return room > _ROOM and match.lastgroup != "tight"


def _is_form(text: str, mark: str, room: float) -> bool:
    """Whether a line is "Vraag 3", "Artikel IV" or begins with a speaker."""
    if mark not in SEMI_ENDS and room < _ROOM:
        return False
    if FIXED_HEADING.fullmatch(text[:90]):
        return True
    if not text.startswith(SPEAKER_STARTS):
        return False
    return SPEAKER.match(text) is not None or (len(text) < _LONGEST_NAME and SPEAKER_ALONE.fullmatch(text) is not None)


def _parts_pages(opening: Line, before: Line, line: Line, edge: float, left: float) -> bool:
    """Whether a block begins at the first line of a page or column, most of whose lines begin at a point."""
    if is_signed(opening, before, line, edge):
        return True
    words = _without_number(before)
    mark = last_mark(words)
    new = starts_new(line.text)
    room = room_for(before, line, edge)
    if len(line.cells) > 1 and is_row(before, line):
        return True
    if _is_member_of_motion(opening, line, mark):
        return True
    if not new and mark not in ".?!;:":
        return False
    if before.page == line.page and not new:
        return True
    if abs(before.size - line.size) > _SIZE * max(before.size, line.size):
        return True
    if new and changes_face(before, line):
        return True
    match = MARKER.match(line.text)
    if match is not None and (mark in SEMI_ENDS or match.lastgroup == "dash" or counts_on(opening.text, line.text)):
        return True
    if _is_form(line.text, mark, room) or shouts(before, line, mark):
        return True
    if ends_sentence(words) or mark in ":;":
        return room > _ROOM or line.left > left + _SHIFT * line.size
    return _ends_short(before, line, edge, room)
