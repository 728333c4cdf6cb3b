"""What of a page is not running text: the column of the colophon, running heads and feet, page numbers."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from briefreader.analysis.structure.colophon import label_of
from briefreader.analysis.structure.furniture import FURNITURE
from briefreader.analysis.structure.labels import SENDERS
from briefreader.analysis.structure.marks import FIXED_HEADING
from briefreader.formats.pdf.lines import Line, cut_line
from briefreader.formats.pdf.scale import Scale

_GUTTER = 0.6  # em between the running text and a column beside it
_FEWEST_LABELS = 2  # of a column left of the text, where numbers and "Datum" may stand too
_WIDEST = 0.28  # share of the page that such a column takes at most
_EDGE = 5  # lines from the head and the foot of a page among which furniture is looked for
_ALIKE = 4.0  # points by which the places of a running head may differ
_FOOT, _UPPER, _HEAD = 0.12, 0.7, 0.9  # shares of the height of a page
_LONGEST, _BODY = 130, 60  # characters of furniture at most, and of a line that is surely none
_FEWEST_TIMES, _SHARE_OF_PAGES = 2, 0.3  # on so many pages a running head stands; on left and right ones it may differ
_OFTEN, _MOST_PAGES = 3, 0.5  # the same of a line that is as long as one of the text
_BELOW = 2  # times the leading; so far below the head of a column its cells begin
_RULE = re.compile("[-–—_=*.·]{5,200}")
_NUMBER = re.compile(r"[0-9]{1,4}")
_RUNNING = re.compile(r"\b[0-9]{1,4}\b")
_NAMES = r"(?:(?:pag(?:ina)?|blz|bladzijde|page|p)\.? ?)?"
_PAGE = re.compile(rf"(?:[-–—] ?)?{_NAMES}([0-9]{{1,4}})(?: ?(?:/|van|of) ?[0-9]{{1,4}})?(?: ?[-–—])?", re.IGNORECASE)
"""A page's number as it stands alone or in a cell of a running head or foot: "- 3 -", "pag. 3/12"."""


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


def part_zones(
    pages: Sequence[list[Line]], sizes: Sequence[tuple[float, float]], columns: Sequence[float], scale: Scale
) -> list[Zones]:
    """Part the lines of each page.

    Args:
        pages: the lines of each page.
        sizes: width and height of each page.
        columns: where on each page a column stands beside the text, as far as is known from its words.
        scale: how the running text is set.
    """
    parted = [
        _part_right(lines, width, column, scale)
        for lines, (width, _), column in zip(pages, sizes, columns, strict=True)
    ]
    if not _labels(line.text for zones in parted for line in zones.aside):
        edge = scale.left - _GUTTER * scale.size
        parts = ((line, _left_part(line, edge, scale)) for lines in pages for line in lines)
        left = _labels(line.text[:place].rstrip() for line, place in parts if place) >= _FEWEST_LABELS
        parted = [_part_left(lines, edge, scale) if left else Zones(list(lines)) for lines in pages]
    _take_furniture(parted, sizes, scale)
    return parted


def _labels(lines: Iterable[str]) -> int:
    """How many lines of the columns beside the text are labels of a colophon, or name who sends."""
    return sum(label_of(line) is not None or line.startswith(SENDERS) for line in lines)


def _part_right(lines: list[Line], width: float, column: float, scale: Scale) -> Zones:
    """The lines of a page and those of a column right of them."""
    zones = Zones()
    edge = min(scale.right + _GUTTER * scale.size, column - _ALIKE)
    for line in _split_beyond(lines, edge):
        narrow = line.right - line.left < width * _WIDEST
        (zones.aside if line.left >= edge and narrow else zones.text).append(line)
    zones.aside.sort(key=lambda line: -line.baseline)  # what was stamped on the column comes last in the content
    return Zones(list(lines)) if _runs_through(zones, edge, scale.leading) else zones


def _part_left(lines: list[Line], edge: float, scale: Scale) -> Zones:
    """The lines of a page and those of a column of small type left of them."""
    zones = Zones()
    for line in lines:
        place = _left_part(line, edge, scale)
        if not place:
            zones.text.append(line)
        elif place == len(line.text):
            zones.aside.append(line)
        else:
            first, second = cut_line(line, 1)
            zones.aside.append(first)
            zones.text.append(second)
    zones.aside.sort(key=lambda line: -line.baseline)
    return zones


def _left_part(line: Line, edge: float, scale: Scale) -> int:
    """How many characters of a line stand in a column of small type left of the running text."""
    if len(line.cells) > 1 and line.ends[0] <= edge and line.cells[1][1] >= edge:
        return line.cells[1][0]
    return len(line.text) if line.right <= edge and scale.is_small(line) else 0


def _split_beyond(lines: list[Line], edge: float) -> list[Line]:
    """Lines that go on beyond the running text are cut there."""
    split: list[Line] = []
    for line in lines:
        if len(line.cells) == 1:
            split.append(line)
            continue
        at = next((place for place, (_, left) in enumerate(line.cells) if place and left >= edge), None)
        split.extend((line,) if at is None else cut_line(line, at))
    return split


def _runs_through(zones: Zones, edge: float, leading: float) -> bool:
    """Whether lines of the text run through the column beside it, as those of a wide table do."""
    if not zones.aside:
        return False
    left = min(line.left for line in zones.aside)
    levels = [line.baseline for line in zones.aside if FURNITURE.fullmatch(line.text[:_LONGEST]) is None]
    low, high = min(levels, default=0.0) - _BELOW * leading, max(levels, default=0.0)
    return any(line.left < edge and line.right > left + 1 and low <= line.baseline <= high for line in zones.text)


def _take_furniture(pages: list[Zones], sizes: Sequence[tuple[float, float]], scale: Scale) -> None:
    """Take what stands at the head or foot of pages by its form, or because it stands there on other pages too."""
    edges = [_edges(zones) for zones in pages]
    forms_of = {
        id(line): _forms(line, number) for number, both in enumerate(edges, 1) for edge in both for line in edge
    }
    forms = Counter(
        form for both in edges for form in {form for edge in both for line in edge for form in forms_of[id(line)]}
    )
    seen_of = {line: max(map(forms.__getitem__, own)) for line, own in forms_of.items()}
    often = max(_FEWEST_TIMES, len(pages) * _SHARE_OF_PAGES)
    most = max(_OFTEN, len(pages) * _MOST_PAGES)
    titles = {line.text for line in pages[0].text if scale.is_large(line)} if pages else set()
    for number, (zones, both, (_, height)) in enumerate(zip(pages, edges, sizes, strict=True), 1):
        long = [line for line in zones.text if len(line.text) > _BODY]
        body = [line.baseline for line in long if seen_of.get(id(line), 0) < most or scale.is_body(line)]
        low, high = min(body, default=height * _FOOT), max(body, default=height * _HEAD)
        taken = {id(line) for line in zones.text if not line.size or _RULE.fullmatch(line.text)}
        beside = set(map(id, zones.aside))
        for edge in both:
            outermost = True  # what repeats is furniture only where nothing else stands nearer to the rim of the page
            for line in edge:
                named, plain = _has_form(line)
                seen, small = seen_of[id(line)], scale.is_small(line)
                outside = outermost and (line.baseline < low or line.baseline > high)
                counts = plain and (seen > 1 or line.text == str(number))
                counts = counts or _tells_page(line, number, scale)
                again = seen >= (_FEWEST_TIMES if small else often) and id(line) not in beside
                again = again and not (number == 1 and scale.is_large(line))  # there it is the title
                alone = again and small and line.left > scale.right and _stands_in_margin(line, zones, height)
                title = number > 1 and line.text in titles and not scale.is_large(line)
                if named or alone or (outside and (counts or again or title)):
                    taken.add(id(line))
                else:
                    outermost = outermost and id(line) in beside
        zones.furniture = [line for line in (*zones.text, *zones.aside) if id(line) in taken]
        zones.text = [line for line in zones.text if id(line) not in taken]
        zones.aside = [line for line in zones.aside if id(line) not in taken]


def _stands_in_margin(line: Line, zones: Zones, height: float) -> bool:
    """Whether a line beside the text is what is left of a colophon: its column does not go down the page."""
    column = [other.baseline for other in zones.text if abs(other.left - line.left) <= _ALIKE]
    return all(baseline > height * _UPPER or baseline < height * _FOOT for baseline in column)


def _edges(zones: Zones) -> tuple[list[Line], list[Line]]:
    """The lines at the head and at the foot of a page, each from the rim inwards."""
    lines = sorted((*zones.text, *zones.aside), key=lambda line: -line.baseline)
    lines = [line for line in lines if FIXED_HEADING.fullmatch(line.text[:90]) is None]
    half = len(lines) // 2
    return lines[: min(_EDGE, half)], lines[::-1][: min(_EDGE, len(lines) - half)]


def _has_form(line: Line) -> tuple[bool, bool]:
    """Whether the cells of a line have the form of furniture, and whether each does or is a number."""
    pieces = [text for text in _pieces(line) if text]
    named = [FURNITURE.fullmatch(text[:_LONGEST]) is not None for text in pieces]
    plain = all(name or _NUMBER.fullmatch(text) for name, text in zip(named, pieces, strict=True))
    return plain and any(named), plain


def _tells_page(line: Line, page: int, scale: Scale) -> bool:
    """Whether a line is the number of its page, or small type with that number in its first or last cell."""
    pieces = _pieces(line)
    outer = pieces if len(pieces) == 1 else [pieces[0], pieces[-1]] if scale.is_small(line) else []
    return any(match and int(match[1]) == page for piece in outer if (match := _PAGE.fullmatch(piece[:_LONGEST])))


def _forms(line: Line, page: int) -> tuple[tuple[int, str], ...]:
    """Place and words of a line, without the page's number at its first or last place or at all of them.

    And with each number told by its distance from it.
    """
    place, words = round(line.baseline / _ALIKE), line.text[:_LONGEST]
    if _RUNNING.search(words) is None:
        return ((place, words),)
    relative = _RUNNING.sub(lambda match: f"{int(match[0]) - page:+}", words)
    own = [match.span() for match in _RUNNING.finditer(words) if int(match[0]) == page]
    forms = [_RUNNING.sub(lambda match: "#" if int(match[0]) == page else match[0], words), relative]
    if own:
        forms.append(words)  # on other pages it is no page's number, as the day of a date
    if len(own) > 1:
        forms.extend(f"{words[:start]}#{words[stop:]}" for start, stop in (own[0], own[-1]))
    return tuple((place, form) for form in forms)


def _pieces(line: Line) -> list[str]:
    """The words of each cell."""
    starts = [place for place, _ in line.cells]
    return [line.text[start:stop].strip() for start, stop in zip(starts, [*starts[1:], len(line.text)], strict=True)]
