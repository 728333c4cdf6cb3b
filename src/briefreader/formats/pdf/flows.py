"""The order of reading on a page."""

import re

from briefreader.analysis.structure.identity import DOSSIER, NUMBER
from briefreader.formats.pdf.lines import Line, cut_line

_MASTHEAD = 12  # lines that it may take
_MARGIN = re.compile(rf"{DOSSIER.pattern}|{NUMBER.pattern}|Vergaderjaar [0-9]{{4}} ?[-–] ?[0-9]{{2,4}}")
_UP = 0.3  # em by which a line that opens a new flow stands above the end of the one before it
_DOWN = 5  # em below which a line opens a new flow too
_MOST_FLOWS = 500  # with more, as on a map, no order of reading is to be found
_OVER = 0.4  # em by which flows may reach into each other and still stand one above the other


def split_masthead(lines: list[Line]) -> list[Line]:
    """Set the numbers in the margin of a print's masthead apart from the titles beside them.

    Args:
        lines: the running text of the first page.
    """
    split: list[Line] = []
    for place, line in enumerate(lines):
        beside = len(line.cells) > 1 and place < _MASTHEAD
        if beside and _MARGIN.fullmatch(line.text[: line.cells[1][0]].strip()):
            split.extend(cut_line(line, 1))
        else:
            split.append(line)
    return split


def order_lines(lines: list[Line]) -> list[Line]:
    """Put the running text of a page into the order of reading.

    The order of the content is kept where flows stand beside each other, as columns and cells do, or on top of each
    other; one that stands wholly above others goes before them.

    Args:
        lines: in the order of the content.

    Returns:
        The same lines; the first of each flow says so.
    """
    flows: list[list[Line]] = []
    for line in lines:
        drop = flows[-1][-1].baseline - line.baseline if flows else 0.0
        if not flows or not -_UP * line.size <= drop <= _DOWN * line.size:
            flows.append([])
        flows[-1].append(line)
    ordered: list[list[Line]] = [] if len(flows) <= _MOST_FLOWS else flows
    for flow in flows if not ordered else ():
        at = len(ordered)
        while at and _is_above(flow, ordered[at - 1]):
            at -= 1
        split = _split_for(flow, ordered[at - 1]) if at else 0
        if split:
            ordered[at - 1 : at] = [ordered[at - 1][:split], flow, ordered[at - 1][split:]]
        else:
            ordered.insert(at, flow)
    read: list[Line] = []
    for flow in ordered:
        for line in flow:
            line.new_flow = False
        flow[0].new_flow = not read or not _is_above(read, flow)
        read.extend(flow)
    return read


def _is_above(upper: list[Line], lower: list[Line]) -> bool:
    """Whether a flow ends above the beginning of another."""
    return upper[-1].baseline > lower[0].baseline + lower[0].size * _OVER


def _split_for(flow: list[Line], other: list[Line]) -> int:
    """Where in another flow a gap is left for a flow that comes late in the content; 0 where there is none."""
    for place in range(1, len(other)):
        if _is_above(flow, other[place:]):
            left, right = min(line.left for line in flow), max(line.right for line in flow)
            across = any(line.left < right and line.right > left for line in other)
            stamped = len(flow) == 1 and abs(other[place - 1].baseline - flow[0].baseline) < flow[0].size * _OVER
            return place if stamped or (across and _is_above(other[:place], flow)) else 0
    return 0
