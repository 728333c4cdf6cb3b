"""How wide the running text of a source is set, told by its own lines."""

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from briefreader.analysis.structure.glyphs import BLANK, set_width
from briefreader.analysis.structure.lines import Gap

_MARKS = frozenset(".)")
_SAMPLE = 4000  # lines; the first part of a document decides, so that a prefix is read like the whole
_FEW, _MANY = 4, 40  # lines that go on: fewer than few tell nothing, and many tell the width to the character
_STRAY = 0.12  # share of line ends that a list or a poem may leave unexplained in text set to an exact width
_LOOSE = 0.85  # share of the width below which a line that goes on is no line of the running text
_NEAR, _NARROWEST, _WIDEST = 6, 50, 130  # characters
_SET_SAMPLE = 400  # lines whose letters are measured
_EVEN = 0.97  # share of the widest lines that a line with the word that did not fit reaches
_UNWRAPPED = 1 << 30  # characters: every line is a paragraph, so none is ever full
_NARROWER = 0.75  # share of the width of the pages before below which a page is set to a measure of its own
_PAGE_LINES, _STRETCH_LINES = 12, 24  # lines of a page, and of all its like in a row, that tell a measure of their own
_UNKNOWN = 60  # characters, where nothing tells


class Measure(NamedTuple):
    """The measure of the running text.

    Args:
        full: a line and the first word of the next are together at least this long where the
            word did not fit; shorter, and the line ended before its measure.
        exact: whether the source keeps to it, as text set in cells does; a PDF's letters vary in width.
        spaced: whether blank lines separate its paragraphs.
        set_full: what `full` is, in the unit of `set_width`, or 0 where the widths of letters tell no more.
    """

    full: int
    exact: bool
    spaced: bool
    set_full: int = 0


class Stretch(NamedTuple):
    """Lines that are set to one measure.

    Args:
        start: index of the first.
        stop: index after the last.
        measure: their measure.
    """

    start: int
    stop: int
    measure: Measure


def measure_stretches(text: list[str], width: list[int], gap: list[Gap]) -> list[Stretch]:
    """Learn the measures of a text of which pages may be set in narrower columns than others, as an annex is.

    Args:
        text: the lines of the running text.
        width: their lengths as printed.
        gap: what stands before each.

    Returns:
        The stretches in order, without lines between them.
    """
    page = Gap.PAGE  # looked up once, as it is asked for each line
    pages = [index for index, between in enumerate(gap) if between is page]
    alike: list[tuple[int, int]] = []  # where lines of one width begin, and that width
    for start, stop in _spans([0, *pages], len(text)):
        if stop - start >= _PAGE_LINES or not alike:
            _add_width(alike, start, _usual(width[start:stop]))
    long = [
        (start, usual)
        for (start, usual), (_, stop) in zip(alike, _spans([start for start, _ in alike], len(text)), strict=True)
        if stop - start >= _STRETCH_LINES
    ]
    alike.clear()
    for start, usual in long:
        _add_width(alike, start, usual)
    starts = [0, *(start for start, _ in alike[1:])]
    known: dict[int, Measure] = {}
    stretches: list[Stretch] = []
    for (start, stop), (_, usual) in zip(_spans(starts, len(text)), alike or [(0, 0)], strict=True):
        if usual not in known:
            known[usual] = measure_lines(text[start:stop], width[start:stop], gap[start:stop])
        stretches.append(Stretch(start, stop, known[usual]))
    return stretches


def _add_width(alike: list[tuple[int, int]], start: int, usual: int) -> None:
    if not alike or min(alike[-1][1], usual) < max(alike[-1][1], usual) * _NARROWER:
        alike.append((start, usual))


def _usual(width: list[int]) -> int:
    """A width that one line in ten goes beyond: the first lines tell it, as pages are alike."""
    few = sorted(width[:_SAMPLE])
    return few[len(few) * 9 // 10] if few else 0


def _spans(starts: list[int], end: int) -> list[tuple[int, int]]:
    return list(zip(starts, [*starts[1:], end], strict=True))


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
    if sum(length > _WIDEST for length in width[:stop]) * 5 > stop:
        return Measure(_UNWRAPPED, False, False)
    fills: list[int] = []
    widths: list[int] = []
    blank = 0
    for index in range(1, stop):
        blank += gap[index] == Gap.BLANK
        if gap[index] != Gap.NONE:
            continue
        line, before = text[index], text[index - 1]
        if line[1:2] in _MARKS:
            continue  # the letter of an item
        if line[0].islower() and before[-1] == "-":
            widths.append(width[index - 1])
        elif line[0].islower() and before[-1].isalnum():
            word = line.find(" ")
            widths.append(width[index - 1])
            fills.append(width[index - 1] + 1 + (word if word > 0 else len(line)))
    spaced = blank * 8 > stop
    if len(fills) < _FEW:
        return _measure_few(width[:stop], spaced)
    fills.sort()
    widths.sort()
    longest, wrong = _best_width(fills, widths)
    if wrong <= max(len(fills) * _STRAY, len(fills) >= 8):
        return Measure(longest + 1, True, spaced)
    likely = fills[bisect_left(fills, int(longest * _LOOSE)) :] or fills
    full = likely[len(likely) // 20]
    return Measure(full, False, spaced, _set_measure(text[:stop], gap, int(longest * _LOOSE)))


def _set_measure(text: list[str], gap: list[Gap], shortest: int) -> int:
    """The measure in the widths of letters, if these explain the line ends; else 0.

    Args:
        text: lines of the running text.
        gap: what stands before each.
        shortest: characters that a line of full width has at least.
    """
    fills: list[int] = []
    widths: list[int] = []
    for index in range(1, min(len(text), _SET_SAMPLE)):
        line, before = text[index], text[index - 1]
        if gap[index] == Gap.NONE and line[0].islower() and before[-1].isalnum() and len(before) >= shortest:
            widths.append(set_width(before))
            fills.append(widths[-1] + BLANK + set_width(line.split(" ", 1)[0]))
    if len(fills) < _MANY // 2:
        return 0
    fills.sort()
    widths.sort()
    few = len(fills) // 20
    return fills[few] if fills[few] >= widths[-1 - few] * _EVEN else 0


def _measure_few(width: list[int], spaced: bool) -> Measure:
    """The measure of a text of a few lines: its longest, if more than one come near it."""
    longest = max(width, default=0)
    if not _NARROWEST <= longest <= _WIDEST:
        return Measure(_UNKNOWN, False, spaced)
    return Measure(longest + 1, sum(other >= longest - _NEAR for other in width) > 2, spaced)


def _best_width(fills: list[int], widths: list[int]) -> tuple[int, int]:
    """The width that explains most line ends, and how many it does not explain.

    A line longer than the width, and a word that would still have fitted, are each left unexplained.
    """
    best, fewest = widths[-1], len(fills) + 1
    for width in sorted(set(widths[len(widths) // 2 :])):
        wrong = bisect_right(fills, width) + len(widths) - bisect_right(widths, width)
        if wrong < fewest or (wrong == fewest and len(fills) < _MANY):
            best, fewest = width, wrong
    return best, fewest
