"""Where the columns of the running text begin and end, and how much room a line leaves in its own."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from briefreader.analysis.structure.glyphs import BLANK, set_width
from briefreader.formats.pdf.lines import Line
from briefreader.formats.pdf.scale import Scale

SHORT = 0.86
"""Share of a column; a line that ends before is short."""
_UNSURE = 2.0  # em of room by letters of one width, below which their own widths are asked for
_LONG = 40  # characters of a line that may fill a column
_MOST = 0.6
"""Share of the lines before a column that end left of it, where both stand beside each other."""
_WIDER = 4  # em beyond the end of the usual column that are no accident, as beside a long list in narrow columns
_RAGGED, _FEWEST_FULL = 2.5, 5  # em from the widest line within which so many others end where their column does


def column_sides(lines: Sequence[Line], scale: Scale) -> tuple[list[float], list[float]]:
    """Tell how far each line could have gone, and where most lines of its column begin.

    Args:
        lines: the running text in the order of reading, page after page.
        scale: how it is set.

    Returns:
        For each line, the right and the left of its column, in points from the left of the page.
    """
    edges: list[float] = []
    lefts: list[float] = []
    flows = _flows(lines)
    for flow, after in zip(flows, [*flows[1:], []], strict=False):
        widest = max(line.right for line in flow)
        narrow = widest <= scale.right * SHORT and len(flow) > 2
        wider = widest > scale.right + _WIDER * scale.size
        column = widest if narrow or (widest < scale.right and _is_filled(flow, widest, scale)) else scale.right
        column = widest if wider and _is_filled(flow, widest, scale) else column
        beside = _right_beside(flow, after)
        edges.extend(beside if line.right <= beside else column for line in flow)
        left, count = Counter(round(line.left) for line in flow).most_common(1)[0]
        lefts.extend([left if count >= _FEWEST_FULL else scale.left] * len(flow))
    return edges, lefts


def _flows(lines: Sequence[Line]) -> list[Sequence[Line]]:
    """The lines of each page that stand below each other."""
    starts = [
        index for index, line in enumerate(lines) if not index or line.new_flow or line.page != lines[index - 1].page
    ]
    return [lines[start:stop] for start, stop in pairwise([*starts, len(lines)])]


def _right_beside(flow: Sequence[Line], after: Sequence[Line]) -> float:
    """How far those lines of a flow go that end left of the next flow, where they are most and it stands beside them.

    The others are titles above both columns. 0 where the next flow does not stand beside it.
    """
    if not after or after[0].page != flow[0].page or after[0].baseline < flow[-1].baseline:
        return 0.0
    gutter = min(line.left for line in after)
    rights = [line.right for line in flow if line.right <= gutter]
    return max(rights) if len(rights) >= len(flow) * _MOST else 0.0


def _is_filled(flow: Sequence[Line], widest: float, scale: Scale) -> bool:
    """Whether enough lines tell where their column ends, which may be elsewhere than most of the document's do."""
    near = widest - _RAGGED * scale.size
    full = sum(line.right > near and len(line.cells) == 1 and len(line.text) >= _LONG for line in flow)
    return full >= _FEWEST_FULL


def room_for(before: Line, line: Line, edge: float) -> float:
    """Em that the first word of a line would have left on the line before; negative where it did not fit.

    Args:
        before: the line before.
        line: the line.
        edge: how far the line before could have gone.
    """
    em = line.size or 1.0
    left = (edge - before.right) / em - BLANK / 1000
    text = line.text
    stop = text.find(" ")
    letters = stop if stop > 0 else len(text)
    if len(line.cells) > 1:
        return left - set_width(text[:letters]) / 1000
    width = (line.right - line.left) / em
    usual = left - letters * width / len(text)
    if abs(usual) > _UNSURE:
        return usual
    return left - set_width(text[:letters]) * width / max(1, set_width(text))
