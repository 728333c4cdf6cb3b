"""Columns of running text that stand beside each other on a page."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from briefreader.formats.pdf.lines import Line

_LONG = 25  # characters; a shorter line tells nothing of a column
_FEWEST = 6  # long lines of each column
_APART = 12  # em from the left of one column to that of the next
_ALIKE = 0.6  # em by which the lefts of one column may differ
_MOST_TURNS = 4  # times that the content goes from one column to the other; in a table it does so in each row


def part_columns(lines: Sequence[Line]) -> list[list[Line]]:
    """Part the lines of a page where the content goes from one column to the next.

    Args:
        lines: the running text of a page, in the order of its content.

    Returns:
        Stretches of the same lines, in the same order; only one where the page has one column.
    """
    left = _second_left(lines)
    if left is None:
        return [list(lines)]
    stretches: list[list[Line]] = []
    before = None
    for line in lines:
        side = line.left >= left - _ALIKE * line.size
        if side != before:
            stretches.append([])
        stretches[-1].append(line)
        before = side
    return stretches if len(stretches) <= _MOST_TURNS else [list(lines)]


def _second_left(lines: Sequence[Line]) -> float | None:
    """Where the right column begins; None where there is none."""
    long = [line for line in lines if len(line.text) >= _LONG and len(line.cells) == 1]
    counts = Counter(round(line.left) for line in long)
    often = sorted(left for left, count in counts.items() if count >= _FEWEST)
    for first, second in pairwise(often):
        em = long[0].size or 1.0
        if second - first < _APART * em:
            continue
        crossing = sum(line.left < second - em and line.right > second for line in long)
        if crossing * _FEWEST <= min(counts[first], counts[second]):
            return float(second)
    return None
