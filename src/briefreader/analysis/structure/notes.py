"""Notes at the foot of a page, or at the end of the document, and the places in the text to which they belong."""

import re
from dataclasses import dataclass

from briefreader.analysis.structure.lines import Lines, Taken

ANCHOR = "\x02"
"""Stands in a line where a note number was; it cannot occur in clean text."""

_NUMBER = re.compile(r"([0-9]{1,3})[.)]?|(\*{1,3})\)?")
_NUMBERED = re.compile(r"([0-9]{1,3})[.)]? (\S.*)")
_MOST = 999


@dataclass(slots=True)
class Note:
    """A note that was found at a foot.

    Args:
        number: as printed.
        lines: indexes of the lines of its text; the first may begin with the number.
        first_text: what stands behind the number on its own line, or "".
        page: page on which it stands, from 0, as `Lines.pages` counts.
        anchor_line: index of the line in which its number stood, or None.
    """

    number: str
    lines: list[int]
    first_text: str
    page: int
    anchor_line: int | None = None


def take_notes(lines: Lines) -> list[Note]:
    """Take the notes at the feet of pages out of the running text, and their numbers out of the words.

    Args:
        lines: the lines of a source whose furniture has been taken; where a number is taken out of a
            line, an `ANCHOR` stands in its place.

    Returns:
        The notes in the order in which they stand.
    """
    notes: list[Note] = []
    expected = 1
    for page, span in enumerate(_feet(lines)):
        found = _notes_of_page(lines, span, page, expected)
        if not found and expected > 1:
            found = _notes_of_page(lines, span, page, 1)
        if not found:
            continue
        body = [i for i in span if not lines.taken[i]]
        start = found[0].lines[0]
        in_note = {i for note in found for i in note.lines}
        above = [i for i in body if i < start and i not in in_note]
        _anchor(lines, above, found)
        if not any(note.anchor_line is not None for note in found):
            continue
        for index in in_note:
            lines.taken[index] = Taken.NOTE
        notes.extend(found)
        expected = max(int(note.number) for note in found if note.number.isdigit()) + 1
    return notes


def _feet(lines: Lines) -> list[range]:
    """The pages; where the source marks none, the stretches that end in furniture."""
    if lines.page_starts:
        return list(lines.pages())
    spans: list[range] = []
    start = 0
    for index in range(1, len(lines.text)):
        if lines.taken[index - 1] == Taken.FURNITURE and not lines.taken[index]:
            spans.append(range(start, index))
            start = index
    spans.append(range(start, len(lines.text)))
    return spans


def _notes_of_page(lines: Lines, span: range, page: int, expected: int) -> list[Note]:
    """The notes from the first line that is the number `expected` to the foot of the page."""
    left = [i for i in span if not lines.taken[i]]
    start = None
    wanted = str(expected)
    for place, index in enumerate(left):
        line = lines.text[index]
        if line.startswith(wanted) and _is_note_start(line, expected) and place > 0:
            start = place
            if len(line) <= 4:
                break
    if start is None:
        return []
    found: list[Note] = []
    for index in left[start:]:
        line = lines.text[index]
        number = _number_at(line)
        if number is not None and (expected <= number <= expected + 40) and _follows(found, number):
            match = _NUMBERED.fullmatch(line) if len(line) > 5 else None
            found.append(Note(str(number), [index], match[2] if match else "", page))
        elif found:
            found[-1].lines.append(index)
    return found


def _is_note_start(line: str, expected: int) -> bool:
    return _number_at(line) == expected


def _number_at(line: str) -> int | None:
    if not line[0].isdigit():
        return None
    match = _NUMBER.fullmatch(line) if len(line) < 6 else _NUMBERED.fullmatch(line)
    if match is None or not match[1]:
        return None
    return int(match[1])


def _follows(found: list[Note], number: int) -> bool:
    """Notes may stand out of order by a few, as a reader of a PDF orders them; none stands twice."""
    if not found:
        return True
    numbers = {int(note.number) for note in found}
    return number not in numbers and abs(number - int(found[-1].number)) <= 3


def _anchor(lines: Lines, body: list[int], notes: list[Note]) -> None:
    """Find the place of each note in the lines above it, in the order of the numbers, and take the number out."""
    place, column = 0, 0
    for note in sorted(notes, key=lambda note: int(note.number)):
        pattern = re.compile(rf"(?<=[^\s(\[/,–—-]){note.number}(?![0-9]|[.,][0-9])")
        best: tuple[int, int, int] | None = None
        for at in range(place, len(body)):
            line = lines.text[body[at]]
            if note.number not in line:
                continue
            for match in pattern.finditer(line, column if at == place else 0):
                doubt = _doubt(line, match.start(), match.end())
                if best is None or doubt < best[0]:
                    best = (doubt, at, match.start())
            if best is not None and best[0] == 0:
                break
        if best is None:
            continue
        _, place, start = best
        index = body[place]
        line = lines.text[index]
        lines.text[index] = line[:start] + ANCHOR + line[start + len(note.number) :]
        column = start + 1
        note.anchor_line = index


def _doubt(line: str, start: int, end: int) -> int:
    """How unlikely it is that the digits at a place are a note number: 0 for none."""
    before = line[start - 1]
    if before.isdigit():
        digits = start
        while digits > 0 and line[digits - 1].isdigit():
            digits -= 1
        year = start - digits == 4 and line[digits : digits + 2] in ("19", "20")
        return 1 if year and not line[max(0, digits - 1) : digits].isalnum() else 3
    if end < len(line) and line[end].isalnum():
        return 2
    return 0
