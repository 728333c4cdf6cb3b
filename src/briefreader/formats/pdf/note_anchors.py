"""Where the numbers of notes stand in the text."""

import re
from collections.abc import Sequence, Set

from briefreader.analysis.structure.anchors import ANCHOR
from briefreader.formats.pdf.feet import FootNote
from briefreader.formats.pdf.lines import Line

_POWERS, _LONGEST_UNIT = ("2", "3"), 4
_UNIT = re.compile(r"(?:^|[ 0-9])[kcdm]?m$")


class NoteAnchors:
    """The anchors of notes, page after page.

    Args:
        ends: the numbers of notes at the end of the text, whose anchors may stand on any page.
    """

    def __init__(self, ends: Set[str]) -> None:
        self._ends = ends
        self._asked: Set[str] = ends
        self._lines: dict[str, int] = {}

    def turn_page(self, notes: Sequence[FootNote], following: Sequence[FootNote]) -> None:
        """Go on with the next page.

        Args:
            notes: on that page.
            following: on the page behind it, of which some found no room on this one.
        """
        early = {note.number for note in notes if note.early}
        self._lines = {number: line for number, line in self._lines.items() if number in self._ends or number in early}
        own = {note.number for note in notes if not note.early}
        self._asked = self._ends | own | {note.number for note in following if note.early}

    def line_of(self, number: str) -> int | None:
        """Index of the printed line in which the number of a note stands; None where it stands in none."""
        return self._lines.get(number)

    def write(self, line: Line, printed: list[str], opens: bool) -> str:
        """The words of a line with an anchor in place of each raised number that has a note.

        Args:
            line: the line.
            printed: the lines before it; a number that opens a line belongs to the last of them.
            opens: whether a block begins with the line.
        """
        text = line.text
        for place, digits in reversed(line.raised):
            power = digits in _POWERS and _UNIT.search(text, max(0, place - _LONGEST_UNIT), place) is not None
            if digits not in self._asked or digits in self._lines or power:
                continue
            behind = text[place + len(digits) :]
            if place:
                text = (text[:place].rstrip() if behind[:1] in ("", " ") else text[:place]) + ANCHOR + behind
                self._lines[digits] = len(printed)
            elif not opens and printed and behind.lstrip()[:1].islower():
                printed[-1] += ANCHOR
                text = behind.lstrip()
                self._lines[digits] = len(printed) - 1
        return text
