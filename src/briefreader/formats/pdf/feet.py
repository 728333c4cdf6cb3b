"""Notes at the feet of pages."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from briefreader.formats.pdf.columns import part_columns
from briefreader.formats.pdf.lines import Line
from briefreader.formats.pdf.scale import Scale

_NUMBERED = re.compile(r"([0-9]{1,3}|\*{1,3})\.?(?: |$)")
_PLAIN = re.compile(r"([0-9]{1,3}) ")
_AHEAD = 12  # numbers by which a note may be ahead of the one before it
_APART = 1.3  # times the leading, by which notes in type of full size stand below the text
_CLOSER = 0.98  # share of the size of the running text below which a note may be set


@dataclass(slots=True)
class FootNote:
    """A note.

    Args:
        number: as printed.
        lines: its lines; the first begins with the number.
        skip: how many characters of the first line are the number and what stands behind it.
        early: whether the number stands in the text of the page before it.
    """

    number: str
    lines: list[Line] = field(default_factory=list)
    skip: int = 0
    early: bool = False


def take_feet(pages: Sequence[list[Line]], scale: Scale) -> list[list[FootNote]]:
    """Take the notes at the feet of pages out of the running text.

    Args:
        pages: the running text of each page, from which the lines of notes are taken.
        scale: how the running text is set.

    Returns:
        The notes of each page.
    """
    found: list[list[FootNote]] = []
    last: FootNote | None = None
    waiting: set[str] = set()  # numbers on the page before whose notes are not there
    for lines in pages:
        own = {
            digits
            for line in lines
            for place, digits in line.raised
            if place or _opens_with_anchor(line, digits, scale)
        }
        foot = [line for column in part_columns(lines) for line in _foot(column, scale, own)]
        following = str(int(last.number) + 1 if last is not None and last.number.isdigit() else 1)
        early = (waiting - own) & {following}
        asked = own | early
        notes = _part(foot, asked, last)
        taken = {id(line) for note in notes for line in note.lines}
        rest = [line for line in foot if id(line) not in taken]
        if last is not None and notes and rest and foot[: len(rest)] == rest:
            last.lines.extend(rest)  # a note goes on at the foot of the next page, above the notes of that page
            taken.update(map(id, rest))
        lines[:] = [line for line in lines if id(line) not in taken]
        found.append(notes)
        last = notes[-1] if notes else last
        for note in notes:
            note.early = note.number in early
        waiting = own - {note.number for note in notes}
    return found


def _foot(lines: list[Line], scale: Scale, asked: set[str]) -> list[Line]:
    """The small lines at the foot of a page, from the uppermost, and those of notes above them in type of full size."""
    foot: list[Line] = []
    numbers: set[str] = set()
    ordered = sorted(lines, key=lambda line: line.baseline)
    for line in ordered:
        number, lead = read_number(line)[0], bool(line.raised) and line.raised[0][0] == 0
        if line.size >= scale.size * _CLOSER and (not lead or number in numbers):
            break
        foot.append(line)
        numbers.add(number)
    foot += _large_foot(ordered[len(foot) :], scale, asked - numbers)
    foot.reverse()
    return foot


def _large_foot(lines: list[Line], scale: Scale, asked: set[str]) -> list[Line]:
    """The lines of notes in type of full size, from the lowest: below all anchors, with room above the first of them.

    Their numbers have no dot, as those of a list have.

    Args:
        lines: what stands above the small lines at the foot of a page, from the lowest.
        scale: how the running text is set.
        asked: the numbers that stand raised on the page and whose notes are not among those lines.
    """
    found, below = 0, 1000
    for place, (line, above) in enumerate(pairwise(lines), 1):
        if not asked or any(at for at, _ in line.raised):
            break
        match = _PLAIN.match(line.text)
        room = above.baseline - line.baseline > _APART * scale.leading
        if match and room and match[1] in asked and int(match[1]) < below:
            found, below = place, int(match[1])
    return lines[:found]


def _part(foot: list[Line], asked: set[str], last: FootNote | None) -> list[FootNote]:
    """The notes among the lines of a foot."""
    notes: list[FootNote] = []
    highest = int(last.number) if last is not None and last.number.isdigit() else 0
    for line in foot:
        number, skip = read_number(line)
        lead = bool(line.raised) and line.raised[0][0] == 0
        if number and (lead or number in asked) and _follows(number, highest, asked):
            notes.append(FootNote(number, [line], skip))
            highest = int(number) if number.isdigit() else highest
        elif notes:
            notes[-1].lines.append(line)
    return notes


def read_number(line: Line) -> tuple[str, int]:
    """The number with which a line begins, and how many characters are that number and what stands behind it."""
    match = _NUMBERED.match(line.text)
    lead = bool(line.raised) and line.raised[0][0] == 0
    number = line.raised[0][1] if lead else match[1] if match else ""
    skip = len(number) if lead else match.end() if match else 0
    while skip < len(line.text) and line.text[skip] in " .)":
        skip += 1
    return number, skip


def _follows(number: str, highest: int, asked: set[str]) -> bool:
    return number in asked or not number.isdigit() or highest < int(number) <= highest + _AHEAD


def _opens_with_anchor(line: Line, digits: str, scale: Scale) -> bool:
    """Whether a raised number that opens a line belongs to the word before it: the sentence goes on behind it."""
    return scale.is_body(line) and line.text[len(digits) :].lstrip()[:1].islower()
