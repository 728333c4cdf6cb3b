"""Notes at the end of the text, below a heading of their own."""

import re
from collections.abc import Sequence

from briefreader.formats.pdf.feet import FootNote, read_number
from briefreader.formats.pdf.lines import Line

_HEAD = re.compile(r"(?:Eind|Voet)?noten:?", re.IGNORECASE)
_LONGEST = 12  # characters of that heading


def take_end_notes(pages: Sequence[list[Line]]) -> list[list[FootNote]]:
    """Take notes at the end out of the running text; their numbers may stand raised in the text of any page.

    Args:
        pages: the running text of each page, from which the lines of notes are taken.

    Returns:
        The notes of each page on which such notes stand.
    """
    notes: list[list[FootNote]] = [[] for _ in pages]
    asked = {digits for lines in pages for line in lines for place, digits in line.raised if place}
    behind: list[tuple[int, Line]] | None = None
    for page, lines in enumerate(pages):
        for line in lines:
            if len(line.text) <= _LONGEST and _HEAD.fullmatch(line.text):
                behind = []
            elif behind is not None:
                behind.append((page, line))
    if "1" not in asked or not behind:
        return notes
    found = _read(behind)
    if sum(note.number in asked for _, note in found) * 2 < len(found):
        return notes
    for page, note in found:
        notes[page].append(note)
    taken = {id(line) for _, note in found for line in note.lines}
    for lines in pages:
        lines[:] = [line for line in lines if id(line) not in taken]
    return notes


def _read(lines: Sequence[tuple[int, Line]]) -> list[tuple[int, FootNote]]:
    """The notes among the lines below the heading, each with its page; another heading ends them."""
    found: list[tuple[int, FootNote]] = []
    expected: tuple[str, ...] = ("1",)  # then the next, or that after it where a number was taken for that of the page
    for page, line in lines:
        number, skip = read_number(line)
        if number in expected:
            found.append((page, FootNote(number, [line], skip)))
            expected = (str(int(number) + 1), str(int(number) + 2))
        elif not found or line.bold:
            break
        else:
            found[-1][1].lines.append(line)
    return found
