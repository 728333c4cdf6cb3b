"""The order of reading on a page."""

from briefreader.formats.pdf.lines import Line

_UP = 0.3  # em by which a line that opens a new flow stands above the end of the one before it
_OVER = 0.4  # em by which flows may reach into each other and still stand one above the other


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
        if not flows or line.baseline > flows[-1][-1].baseline + _UP * line.size:
            flows.append([])
        flows[-1].append(line)
    ordered: list[list[Line]] = []
    for flow in flows:
        at = len(ordered)
        while at and _is_above(flow, ordered[at - 1]):
            at -= 1
        ordered.insert(at, flow)
    read: list[Line] = []
    for flow in ordered:
        flow[0].new_flow = not read or not _is_above(read, flow)
        read.extend(flow)
    return read


def _is_above(upper: list[Line], lower: list[Line]) -> bool:
    """Whether a flow ends above the beginning of another."""
    return upper[-1].baseline > lower[0].baseline + lower[0].size * _OVER
