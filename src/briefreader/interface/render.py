"""The one door out: every string for the screen passes here, and none is ever read as markup."""

import re
from collections.abc import Iterable, Sequence

from rich.cells import cell_len, set_cell_size, split_graphemes
from rich.segment import Segment
from rich.style import Style
from textual.content import Content
from textual.strip import Strip

# Compiled when it is first needed, as most strings are printable by Python's own measure, which is stricter.
_UNPRINTABLE = "[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
_ONE_CELL = re.compile("[\x20-\x7e\xa0-\xac\xae-\u02ff\u2010-\u2027\u2030-\u205e\u20ac]*")

Piece = tuple[str, Style]
"""A run of characters and how it looks."""


def printable(text: str) -> str:
    """A string that cannot steer the terminal: whatever could is shown as U+FFFD, one for one.

    Documents are clean when they come in; file names, messages of the system and the clipboard are not.
    """
    return text if text.isprintable() else re.sub(_UNPRINTABLE, "\ufffd", text)


def printable_lines(text: str) -> str:
    """A string that cannot steer the terminal, with its line breaks."""
    return "\n".join(map(printable, text.split("\n")))


def cells(text: str) -> int:
    """How many terminal cells a string takes."""
    return len(text) if takes_one_cell_each(text) else cell_len(text)


def takes_one_cell_each(text: str) -> bool:
    """Whether each character of a string is known to take one terminal cell; False where that takes a closer look."""
    return _ONE_CELL.fullmatch(text) is not None


def render_content(*parts: str | tuple[str, str]) -> Content:
    """Content for a widget of the framework.

    Args:
        parts: strings, or pairs of a string and a style in the words of the framework, such as "bold".
    """
    lines = (printable_lines(part if isinstance(part, str) else part[0]) for part in parts)
    styles = ("" if isinstance(part, str) else part[1] for part in parts)
    return Content.assemble(*((text, style) if style else text for text, style in zip(lines, styles, strict=True)))


def render_strip(pieces: Iterable[Piece], width: int, base: Style) -> Strip:
    """One line of a widget that draws its own lines.

    Args:
        pieces: from left to right; what does not fit is cut.
        width: of the line, in cells; the rest is filled.
        base: the style of the line, under that of each piece.
    """
    segments = []
    used = 0
    for text, style in pieces:
        text = printable(text)
        size = cells(text)
        if used + size > width:
            text = set_cell_size(text, width - used)
            size = width - used
        if text:
            segments.append(Segment(text, base + style))
            used += size
    if used < width:
        segments.append(Segment(" " * (width - used), base))
    return Strip(segments, width)


def truncate(text: str, width: int) -> str:
    """Cut a string to at most `width` cells, with an ellipsis where something was cut."""
    if cells(text) <= width:
        return text
    if width <= 1:
        return "…"[:width]
    used = 0
    for start, _end, size in split_graphemes(text)[0]:
        if used + size > width - 1:
            return text[:start].rstrip() + "…"
        used += size
    return text


def two_ends(left: Sequence[Piece], right: Sequence[Piece], width: int, base: Style) -> Strip:
    """A line with something at its left end and something at its right end; the left one gives way.

    Args:
        left: the pieces from the left.
        right: the pieces that end at the right edge.
        width: of the line, in cells.
        base: the style under all.
    """
    wanted = sum(cells(text) for text, _ in right)
    room = max(0, width - wanted - (1 if wanted else 0))
    shown: list[Piece] = []
    used = 0
    for text, style in left:
        cut = truncate(printable(text), room - used)
        shown.append((cut, style))
        used += cells(cut)
        if cut != printable(text):
            break
    gap = max(0, width - used - wanted)
    return render_strip([*shown, (" " * gap, Style.null()), *right], width, base)
