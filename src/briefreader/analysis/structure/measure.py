"""How wide the running text of a source is set, told by its own lines."""

from dataclasses import dataclass

from briefreader.analysis.structure.lines import Gap

_SAMPLE = 4000  # lines; the first part of a document decides, so that a prefix is read like the whole
_FEW, _MANY = 4, 40  # lines that go on: fewer than few tell nothing, and from many on the lowest is the measure
_UNKNOWN = 60  # characters, where nothing tells


@dataclass(frozen=True, slots=True)
class Measure:
    """The measure of the running text.

    Args:
        full: a line and the first word of the next are together at least this long where the
            word did not fit; shorter, and the line ended before its measure.
        exact: whether the source keeps to it, as text set in cells does; a PDF's letters vary in width.
        spaced: whether blank lines separate its paragraphs.
    """

    full: int
    exact: bool
    spaced: bool


def measure_lines(text: list[str], width: list[int], gap: list[Gap]) -> Measure:
    """Learn the measure from the lines that surely go on in the next.

    Args:
        text: the lines of the running text.
        width: their lengths as printed.
        gap: what stands before each.

    Returns:
        The measure.
    """
    stop = min(len(text), _SAMPLE)
    fills: list[int] = []
    widths: list[int] = []
    blank = 0
    for index in range(1, stop):
        blank += gap[index] == Gap.BLANK
        if gap[index] != Gap.NONE:
            continue
        line, before = text[index], text[index - 1]
        if line[0].islower() and before[-1].isalnum():
            word = line.find(" ")
            widths.append(width[index - 1])
            fills.append(width[index - 1] + 1 + (word if word > 0 else len(line)))
    spaced = blank * 8 > stop
    if not fills:
        return Measure(min(max(width[:stop], default=_UNKNOWN), _UNKNOWN), False, spaced)
    fills.sort()
    widths.sort()
    stray = len(fills) >= 12  # one short line of a list may be among them
    lowest = fills[max(len(fills) // 50, stray)]
    longest = widths[-1 - max(len(widths) // 25, stray)]
    if longest < lowest and len(fills) >= _FEW:
        return Measure(lowest if len(fills) >= _MANY else min(lowest, longest + 1), True, spaced)
    return Measure(lowest if len(fills) < _MANY else fills[len(fills) // 20], False, spaced)
