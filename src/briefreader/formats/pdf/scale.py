"""How a PDF is set: the size of its running text, its column, the distance of its lines."""

from collections import Counter
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from briefreader.formats.pdf.lines import Line

_LONG = 40  # characters; a shorter line tells nothing of the column
_SAME_SIZE = 0.07  # share by which sizes of one text may differ
_NEARLY = 0.15  # the same, where text recognition guesses the sizes
_GUESSED = 0.12  # share of the long lines that follow each other in other sizes, where it does
_OFTEN = 0.35  # share of the most frequent distance of lines; the smallest that is as frequent is the leading
_LOOSEST = 2.4  # em; lines farther apart are no neighbours
_USUAL_LEADING = 1.25  # em
_NEARLY_ALL = 0.9  # share of the letters
_RIM = 0.05  # share of the long lines that may stick out of the column


class Scale(NamedTuple):
    """How the running text is set.

    Args:
        size: of its type, in points.
        left: of its column, in points.
        right: of its column.
        leading: from baseline to baseline within a paragraph, in points.
        spread: share by which sizes of one text may differ.
    """

    size: float
    left: float
    right: float
    leading: float
    spread: float = _SAME_SIZE

    def is_body(self, line: Line) -> bool:
        """Whether a line is set in the size of the running text."""
        return abs(line.size - self.size) <= self.size * self.spread

    def is_large(self, line: Line) -> bool:
        """Whether a line is set larger than the running text."""
        return line.size > self.size * (1 + self.spread)

    def is_small(self, line: Line) -> bool:
        """Whether a line is set smaller than the running text."""
        return line.size < self.size * (1 - self.spread)


def measure_scale(pages: Iterable[list[Line]]) -> Scale:
    """Learn how a PDF is set.

    Args:
        pages: the lines of each page, in the order of the content.
    """
    lines = [line for page in pages for line in page]
    weights: Counter[float] = Counter()
    for line in lines:
        weights[round(line.size * 4) / 4] += len(line.text)
    size = max(weights, key=lambda each: (weights[each], each), default=10.0) or 10.0
    spread = _spread(lines)
    body = [line for line in lines if abs(line.size - size) <= size * spread]
    long = [line for line in body if _first_cell(line) >= _LONG] or body
    long = [line for line in long if not line.bold] or long
    rights = sorted(line.ends[0] for line in long)
    lefts: Counter[float] = Counter()
    for line in long:
        lefts[round(line.left)] += 1
    gaps: Counter[float] = Counter()
    near = [line for line in lines if abs(line.size - size) <= size * _NEARLY]
    for before, line in pairwise(near):
        gap = before.baseline - line.baseline
        if before.page == line.page and 0.8 * size < gap < _LOOSEST * size:
            gaps[round(gap * 2) / 2] += 1
    often = max(gaps.values(), default=0) * _OFTEN
    leading = min((gap for gap, count in gaps.items() if count >= often), default=size * _USUAL_LEADING)
    right = rights[int((len(rights) - 1) * (1 - _RIM))] if rights else 0.0
    return Scale(size, float(max(lefts, key=lambda left: (lefts[left], -left), default=0)), right, leading, spread)


def _spread(lines: list[Line]) -> float:
    """Share by which sizes of one text differ: they do from line to line where text recognition guesses them."""
    pairs = changes = 0
    for before, line in pairwise(lines):
        if len(before.text) >= _LONG <= len(line.text) and before.page == line.page:
            pairs += 1
            changes += _SAME_SIZE / 3 < abs(before.size - line.size) / (line.size or 1.0) <= _NEARLY
    return _NEARLY if changes > pairs * _GUESSED else _SAME_SIZE


def set_weights(pages: Iterable[list[Line]]) -> int:
    """Where the face of the running text counts as bold, as a subset without a name may, only other faces are bold.

    Args:
        pages: the lines of each page.

    Returns:
        Index of the face of the running text, which sets nothing apart; -1 where there is none, and where it is an
        italic one that alternates with another.
    """
    lines = [line for page in pages for line in page]
    weights: Counter[tuple[int, bool]] = Counter()
    for line in lines:
        weights[line.face, line.bold] += len(line.text)
    face, bold = max(weights, key=lambda each: (weights[each], each), default=(-1, False))
    if bold:
        for line in lines:
            line.bold = line.bold and line.face not in (face, -1)
            line.opens, line.closes = (line.bold, line.opens[1]), (line.bold, line.closes[1])
    slanted = any(line.italic for line in lines if line.face == face)
    return -1 if slanted and weights[face, bold] < _NEARLY_ALL * sum(weights.values()) else face


def _first_cell(line: Line) -> int:
    return line.cells[1][0] if len(line.cells) > 1 else len(line.text)
