"""How much lines are set apart from the running text."""

import re

from briefreader.analysis.structure.faces import CELLED, PARTLY, SMALL
from briefreader.analysis.structure.marks import MARKER
from briefreader.formats.pdf.lines import Line
from briefreader.formats.pdf.scale import Scale

_CODE = re.compile(
    r"(?:[-•] )?(?:[(\[]{0,2}[0-9]{1,2}(?:[ .,:()]{1,2}[0-9]{0,2}[a-z]?\b){1,4}[.)\]]{0,2}(?:[ ,;/+]{1,3}|$)){1,4}"
)
"""Grounds of refusal, as they are stamped on what is left out: "10.2.e", "5.1.2e", "(10)(2e)", "10.1.c + 10.2.g"."""
_MANY_CELLS = 4
_CODE_STARTS, _LONGEST_CODE = "([0123456789-•", 30


class Ranks:
    """The ranks of lines; see `Printed`.

    Args:
        scale: how the running text is set.
    """

    def __init__(self, scale: Scale) -> None:
        self._scale = scale

    def of(self, line: Line) -> int:
        """0 for running text, and for what stands in the place of words that were made illegible.

        Else 1 for larger type, 2 for bold, 3 for bold italic, 4 for italic type, `PARTLY` for some bold words.
        """
        if line.text[0] in _CODE_STARTS and _CODE.fullmatch(line.text[:_LONGEST_CODE]):
            return 0
        if self._scale.is_large(line):
            return 1
        if line.bold:
            return 3 if line.italic else 2
        if line.italic:
            return 4
        label = len(line.cells) > 1 and any(line.text[place - 2] == ":" for place, _ in line.cells[1:])
        if label and line.closes[0] and MARKER.match(line.text):
            return 2  # an item of an agenda: the title behind its label is bold
        if line.opens[0] and not label and _ends_in_bracket(line):
            return 2
        if line.closes[0] or (line.opens[0] and not label):
            return PARTLY
        if len(line.cells) >= _MANY_CELLS:
            return CELLED
        return SMALL if self._scale.is_small(line) else 0

    def weight(self, line: Line) -> int:
        """Whether a line is bold, as the labels of a colophon are."""
        return int(line.bold)


def _ends_in_bracket(line: Line) -> bool:
    """Whether nothing but a bracket stands behind the words of a line that are set apart, if it end on the next."""
    tail = line.text[max((mark.end for mark in line.marks if not mark.target), default=0) :].strip()
    return tail[:1] == "(" and (tail[-1] == ")" or tail.count("(") > tail.count(")"))
