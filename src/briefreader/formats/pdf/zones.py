"""What of a page is not running text: the column of the colophon, running heads and feet, page numbers."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from briefreader.analysis.structure.furniture import FURNITURE
from briefreader.analysis.structure.marks import FIXED_HEADING
from briefreader.formats.pdf.lines import Line
from briefreader.formats.pdf.scale import Scale

_GUTTER = 0.6  # em between the running text and a column beside it
_WIDEST = 0.28  # share of the page that such a column takes at most
_EDGE = 5  # lines from the head and the foot of a page among which furniture is looked for
_ALIKE = 4.0  # points by which the places of a running head may differ
_FOOT, _HEAD = 0.12, 0.9  # shares of the height of a page
_NUMBER = re.compile(r"[0-9]{1,4}")
_RUNNING = re.compile(r"\b[0-9]{1,4}\b")


@dataclass(slots=True)
class Zones:
    """The lines of a page by what they are.

    Args:
        text: the running text with the notes, in the order of the content.
        aside: the column of a colophon, from its head.
        furniture: running heads and feet, and page numbers.
    """

    text: list[Line] = field(default_factory=list)
    aside: list[Line] = field(default_factory=list)
    furniture: list[Line] = field(default_factory=list)


def part_zones(pages: Sequence[list[Line]], sizes: Sequence[tuple[float, float]], scale: Scale) -> list[Zones]:
    """Part the lines of each page.

    Args:
        pages: the lines of each page.
        sizes: width and height of each page.
        scale: how the running text is set.
    """
    parted: list[Zones] = []
    for lines, (width, _) in zip(pages, sizes, strict=True):
        zones = Zones()
        edge = scale.right + _GUTTER * scale.size
        for line in _split_beyond(lines, edge):
            narrow = line.right - line.left < width * _WIDEST
            (zones.aside if line.left >= edge and narrow else zones.text).append(line)
        _give_back(zones, edge)
        parted.append(zones)
    _take_furniture(parted, sizes)
    return parted


def _split_beyond(lines: list[Line], edge: float) -> list[Line]:
    """Lines that go on beyond the running text are cut there."""
    split: list[Line] = []
    for line in lines:
        at = next((place for place, (_, left) in enumerate(line.cells) if place and left >= edge), None)
        split.extend((line,) if at is None else cut_line(line, at))
    return split


def cut_line(line: Line, at: int) -> tuple[Line, Line]:
    """Cut a line before one of its cells.

    Args:
        line: the line.
        at: index of the cell.
    """
    column, left = line.cells[at]
    first = replace(
        line,
        right=line.ends[at - 1],
        text=line.text[:column].rstrip(),
        cells=line.cells[:at],
        ends=line.ends[:at],
        raised=[mark for mark in line.raised if mark[0] < column],
    )
    second = replace(
        line,
        left=left,
        text=line.text[column:],
        cells=[(place - column, x) for place, x in line.cells[at:]],
        ends=line.ends[at:],
        raised=[(place - column, digits) for place, digits in line.raised if place >= column],
    )
    return first, second


def _give_back(zones: Zones, edge: float) -> None:
    """A column beside the text is none where lines of the text run through it, as those of a wide table do."""
    if not zones.aside:
        return
    left = min(line.left for line in zones.aside)
    crossing = [line for line in zones.text if line.left < edge and line.right > left + 1]
    tops = [line.baseline for line in zones.aside]
    if any(min(tops) <= line.baseline <= max(tops) for line in crossing):
        zones.text.extend(zones.aside)
        zones.aside = []


def _take_furniture(pages: list[Zones], sizes: Sequence[tuple[float, float]]) -> None:
    """Take what stands at the head or foot of pages by its form, or because it stands there on other pages too."""
    edges: list[list[Line]] = []
    for zones in pages:
        lines = sorted((*zones.text, *zones.aside), key=lambda line: -line.baseline)
        edges.append(lines if len(lines) <= 2 * _EDGE else lines[:_EDGE] + lines[-_EDGE:])
    forms = Counter(form for number, edge in enumerate(edges, 1) for form in {_form(line, number) for line in edge})
    often = max(2, (len(pages) + 1) // 2)
    for number, (zones, edge, (_, height)) in enumerate(zip(pages, edges, sizes, strict=True), 1):
        body = [line.baseline for line in zones.text if len(line.text) > 60]
        low, high = min(body, default=height * _FOOT), max(body, default=height * _HEAD)
        taken: set[int] = set()
        for line in edge:
            outside = line.baseline < low or line.baseline > high
            pieces = [text for text in _pieces(line) if text]
            plain = all(FURNITURE.fullmatch(text[:130]) or _NUMBER.fullmatch(text) for text in pieces)
            named = plain and any(FURNITURE.fullmatch(text[:130]) for text in pieces)
            if FIXED_HEADING.fullmatch(line.text[:90]):
                continue
            repeated = forms[_form(line, number)] >= often and line not in zones.aside
            if named or (outside and (repeated or (plain and _counts(line, number, forms)))):
                taken.add(id(line))
        zones.furniture = [line for line in (*zones.text, *zones.aside) if id(line) in taken]
        zones.text = [line for line in zones.text if id(line) not in taken]
        zones.aside = [line for line in zones.aside if id(line) not in taken]


def _counts(line: Line, number: int, forms: Counter[tuple[int, str]]) -> bool:
    """Whether a bare number counts the pages."""
    return forms[_form(line, number)] > 1 or line.text == str(number)


def _form(line: Line, page: int) -> tuple[int, str]:
    """Place and words of a line, with each number told by how far it is from the page's."""
    words = _RUNNING.sub(lambda match: f"{int(match[0]) - page:+}", line.text[:130])
    return round(line.baseline / _ALIKE), words


def _pieces(line: Line) -> list[str]:
    """The words of each cell."""
    starts = [place for place, _ in line.cells]
    return [line.text[start:stop].strip() for start, stop in zip(starts, [*starts[1:], len(line.text)], strict=True)]
