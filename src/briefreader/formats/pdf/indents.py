"""Where lines begin below each other: at one indent, deeper, in the same columns."""

from collections.abc import Sequence

from briefreader.analysis.structure.glyphs import set_width
from briefreader.analysis.structure.marks import MARKER, SEMI_ENDS
from briefreader.analysis.structure.sequence import counts_on_bare
from briefreader.formats.pdf.column_sides import SHORT
from briefreader.formats.pdf.lines import Line

_INDENT = 4  # em by which the first line of a paragraph may be indented
_LEFT_OUT = 10  # em by which no line is indented; before it words were painted over
_ALIGNED = 0.5  # em by which lines of one indent may differ
_HANGING, _LONGEST_BARE = 0.7, 3  # em by which lines hang behind a marker, and characters of one with its blank
_FEWEST_CELLS = 3  # of two lines that stand in the same columns as the rows of a table do
_ROOM = 0.35  # em that a word needs beside its own width
_CLOSING = ".,;:)?!"


def is_level(one: Line, other: Line) -> bool:
    """Whether two lines begin at one indent."""
    return abs(one.left - other.left) <= _ALIGNED * (other.size or 1.0)


def is_row(before: Line, line: Line) -> bool:
    """Whether a line stands in the columns of the one before it: a label and what it names, or as many cells.

    What a label names begins where the line before, or one of its cells, does.
    """
    near = _ALIGNED * (line.size or 1.0)
    lefts = [left for _, left in before.cells]
    labelled = [left for place, left in line.cells[1:] if line.text[place - 2 : place - 1] == ":"]
    if labelled:
        return any(abs(labelled[-1] - left) <= near for left in lefts)
    alike = len(line.cells) == len(before.cells) >= _FEWEST_CELLS
    return alike and all(abs(left - above) <= near for (_, left), above in zip(line.cells, lefts, strict=True))


def shift_of(lines: Sequence[Line], first: int, index: int) -> float:
    """Points by which a line begins right of where the lines of the present block do."""
    line = lines[index]
    opening = lines[first]
    if index - first > 1:
        return line.left - lines[index - 1].left
    lefts = [left for _, left in opening.cells[:2]] if MARKER.match(opening.text) else [opening.left]
    match = MARKER.match(opening.text)
    if match is not None:
        lefts.append(opening.left + set_width(match[0]) * opening.size / 1000)
    em = line.size or 1.0
    if any(abs(line.left - left) <= _ALIGNED * em for left in lefts):
        return 0.0
    return line.left - opening.left


def is_indented(opening: Line, lines: int, shift: float, mark: str, room: float) -> bool:
    """Whether a line that begins left of the one before it goes on with a paragraph whose first line is indented."""
    if lines > 1 or room > _ROOM or -shift > _INDENT * opening.size:
        return False
    return mark not in SEMI_ENDS or MARKER.match(opening.text) is None


def is_behind_gap(line: Line, opening: Line, edge: float) -> bool:
    """Whether a line stands behind words that were left out of its paragraph: in the middle of it, up to its end."""
    left_out = line.left - opening.left > _LEFT_OUT * line.size
    full = line.right - opening.left >= (edge - opening.left) * SHORT
    return left_out and full and (line.text[0] in _CLOSING or line.text[0].islower())


def is_next_hanging(lines: Sequence[Line], first: int, index: int) -> bool:
    """Whether a line begins the next item of a list without marks behind its letters, whose lines hang behind them."""
    line, opening, before = lines[index], lines[first], lines[index - 1]
    deeper = (
        before.left - opening.left > _HANGING * line.size if index - first > 1 else _has_tab(opening) and _has_tab(line)
    )
    return deeper and is_level(opening, line) and counts_on_bare(opening.text, line.text)


def _has_tab(line: Line) -> bool:
    """Whether a wide gap stands behind the first letter or number of a line."""
    return len(line.cells) > 1 and line.cells[1][0] <= _LONGEST_BARE
