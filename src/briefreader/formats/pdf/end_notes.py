"""Notes at the end of the text, below a heading of their own."""

import re
from collections.abc import Sequence

from briefreader.formats.pdf.feet import FootNote, read_number
from briefreader.formats.pdf.lines import Line

_HEAD = re.compile(r"(?:Eind|Voet)?noten:?", re.IGNORECASE)
_LONGEST = 12  # characters of that heading


def take_end_notes(pages: Sequence[list[Line]], feet: Sequence[list[FootNote]]) -> frozenset[str]:
    """Take notes at the end out of the running text, where no page has notes at its foot.

    Args:
        pages: the running text of each page, from which the lines of notes are taken.
        feet: the notes of each page, to which those at the end are added on the page on which they stand.

    Returns:
        Their numbers, which may stand raised in the text of any page.
    """
    if any(feet):
        return frozenset()
    asked = {digits for lines in pages for line in lines for place, digits in line.raised if place}
    behind: list[tuple[int, Line]] | None = None
    for page, lines in enumerate(pages):
        for line in lines:
            if len(line.text) <= _LONGEST and _HEAD.fullmatch(line.text):
                behind = []
            elif behind is not None:
                behind.append((page, line))
    if "1" not in asked or not behind:
        return frozenset()
    found = _read(behind)
    if sum(note.number in asked for _, note in found) * 2 < len(found):
        return frozenset()
    for page, note in found:
        feet[page].append(note)
    taken = {id(line) for _, note in found for line in note.lines}
    for lines in pages:
        lines[:] = [line for line in lines if id(line) not in taken]
    return frozenset(note.number for _, note in found)


def _read(lines: Sequence[tuple[int, Line]]) -> list[tuple[int, FootNote]]:
    """The notes among the lines below the heading, each with its page; another heading ends them."""
    found: list[tuple[int, FootNote]] = []
    for page, line in lines:
        number, skip = read_number(line)
        if number == str(len(found) + 1):
            found.append((page, FootNote(number, [line], skip)))
        elif not found or line.bold:
            break
        else:
            found[-1][1].lines.append(line)
    return found
