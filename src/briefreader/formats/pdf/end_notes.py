"""Notes at the end of the text, below a heading of their own or each below its number."""

import re
from collections.abc import Sequence

from briefreader.formats.pdf.feet import FootNote, read_number
from briefreader.formats.pdf.lines import Line

_HEAD = re.compile(r"(?:Eind|Voet)?noten:?", re.IGNORECASE)
_FEW = 4  # one raised number in so many may be none of a note, as that of a square metre
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
    if "1" not in asked:
        return notes
    found = _read(behind or _unnamed(pages))
    named = behind is not None
    known = sum(note.number in asked for _, note in found)
    whole = len(found) > 1 and known == len(found) and (len(asked) - known) * _FEW <= known
    if known * 2 < len(found) or not (named or whole):
        return notes
    for page, note in found:
        notes[page].append(note)
    taken = {id(line) for _, note in found for line in note.lines}
    for lines in pages:
        lines[:] = [line for line in lines if id(line) not in taken]
    return notes


def _unnamed(pages: Sequence[list[Line]]) -> list[tuple[int, Line]]:
    """The lines from the last one on that is nothing but the number of the first note."""
    lines = [(page, line) for page, own in enumerate(pages) for line in own]
    at = next((at for at in range(len(lines) - 1, -1, -1) if lines[at][1].text == "1"), len(lines))
    return lines[at:]


def _read(lines: Sequence[tuple[int, Line]]) -> list[tuple[int, FootNote]]:
    """The notes among the lines below the heading, each with its page; another heading ends them."""
    found: list[tuple[int, FootNote]] = []
    expected: tuple[str, ...] = ("1",)  # then the next, or that after it where a number was taken for that of the page
    for page, line in lines:
        number, skip = (line.text, len(line.text)) if line.text in expected else read_number(line)
        if number in expected:
            found.append((page, FootNote(number, [line], skip)))
            expected = (str(int(number) + 1), str(int(number) + 2))
        elif not found or line.bold:
            break
        else:
            found[-1][1].lines.append(line)
    return found
