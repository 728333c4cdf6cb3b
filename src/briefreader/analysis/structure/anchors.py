"""Note numbers that are stuck to a word of the running text: "op 9 mei 20231", "scherpen2"."""

import re
from typing import NamedTuple

from briefreader.analysis.structure.lines import Lines

ANCHOR = "\x02"
"""Stands in a line where a note number was; it cannot occur in clean text."""

YEAR_BEFORE = 1
IN_CODE = 2
_LETTER_BEHIND = 3
_NUMBER_BEFORE = 4
"""Doubts: the digits follow a year or a few capitals ("CO2"), a letter follows them, they follow another number."""

_CODE = re.compile(r"(?<![^\W\d_])[A-Z]{1,4}$")


class Place(NamedTuple):
    """Where a note number stands in a line, and how doubtful it is."""

    line: int
    column: int
    doubt: int


def find_anchors(lines: Lines, body: list[int], numbers: list[str]) -> list[Place | None]:
    """The places where note numbers stand stuck to a word; they rise through the text.

    Args:
        lines: the lines of a source.
        body: indexes of the lines above the notes.
        numbers: the numbers of the notes, each once.

    Returns:
        The likeliest place of each number, in the order of `numbers`, or None where it stands nowhere.
    """
    places: dict[str, Place] = {}
    at, column = 0, 0
    for number in sorted(numbers, key=int):
        pattern = re.compile(rf"(?<=[^\s(\[/–—-]){number}(?![0-9]|[.,][0-9])")
        best: Place | None = None
        for place in range(at, len(body)):
            line = lines.text[body[place]]
            if number not in line:
                continue
            for match in pattern.finditer(line, column if place == at else 0):
                doubt = _doubt(line, match.start(), match.end())
                if best is None or doubt < best.doubt:
                    best, found = Place(body[place], match.start(), doubt), place
            if best is not None and best.doubt == 0:
                break
        if best is not None:
            places[number] = best
            at, column = found, best.column + len(number)
    return [places.get(number) for number in numbers]


def _doubt(line: str, start: int, end: int) -> int:
    """How unlikely it is that the digits at a place are a note number: 0 for none."""
    before = line[start - 1]
    if before.isdigit() or (before in ".,:" and start > 1 and line[start - 2].isdigit()):
        digits = start = start - (not before.isdigit())
        while digits > 0 and line[digits - 1].isdigit():
            digits -= 1
        year = start - digits == 4 and line[digits : digits + 2] in ("19", "20")
        return YEAR_BEFORE if year and not line[max(0, digits - 1) : digits].isalnum() else _NUMBER_BEFORE
    if end < len(line) and line[end].isalnum():
        return _LETTER_BEHIND
    return IN_CODE if _CODE.search(line[max(0, start - 6) : start]) else 0
