"""The heads of columns, which are set as headings are."""

import re
from collections.abc import Sequence

from briefreader.analysis.structure.marks import FIXED_STARTS, MARKER
from briefreader.formats.pdf.lines import Line

BELOW = 4
"""Lines below the head of a table in which its columns are looked for."""
_NUMBER = re.compile(r"(?:[IVXLC]{1,5}|[0-9]{1,3}[a-z]?)[.)]?")
_LEVEL = 0.3  # em by which the places of a head and of what stands below it may differ


def heads_columns(line: Line, below: Sequence[Line]) -> bool:
    """Whether a line with several cells stands above columns, in which a line below it or a part of one begins.

    Args:
        line: the line.
        below: the lines behind it.
    """
    words = line.text[: line.cells[1][0]].rstrip()
    numbered = _NUMBER.fullmatch(words) is not None or MARKER.fullmatch(f"{words} ") is not None
    if numbered or not words or words[-1] == ":" or words.startswith(FIXED_STARTS):
        return False  # a label, a number or an article, and behind it what goes on below it
    near = _LEVEL * (line.size or 1.0)
    lefts = [left for other in below if other.page == line.page for _, left in other.cells]
    return any(abs(left - other) <= near for _, left in line.cells[1:] for other in lefts)
