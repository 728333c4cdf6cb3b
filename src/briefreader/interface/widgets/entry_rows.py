"""The rows of one entry of a list: its title, what is counted, and what is said of it."""

from collections.abc import Callable

from rich.style import Style

from briefreader.domain.span import Span
from briefreader.interface.entries import Entry
from briefreader.interface.layout.wrap import wrap, wrap_title
from briefreader.interface.looks import Look
from briefreader.interface.render import Piece, cells, truncate

MARK = 2
"""Cells at the left edge for the mark of an entry."""
_HANGING = 2
"""Cells by which the lines of a title but for the first are indented where nothing else tells that another begins."""
_ROWS = 4
"""Most rows of a title."""


def entry_rows(entry: Entry, width: int, style: Callable[[Look], Style], *, current: bool) -> list[list[Piece]]:
    """Lay out an entry.

    Args:
        entry: what is laid out.
        width: of the list, in cells.
        style: gives the style of a look.
        current: whether the reader is at it.

    Returns:
        The pieces of each row; an entry with details ends in a blank row.
    """
    width -= 1
    left = MARK + 2 * entry.depth
    plain = style(Look.GROUP) if entry.heading else Style.null()
    if current:
        plain += style(Look.STRONG)
    rows = _title(entry, left, width, plain, style, current=current) if entry.title else []
    for number, detail in enumerate(entry.detail):
        rows += _detail(detail, left, width - left, entry.most, entry.bright if number == 0 else (), style)
    if entry.detail:
        rows.append([])
    return rows


def _title(
    entry: Entry, left: int, width: int, plain: Style, style: Callable[[Look], Style], *, current: bool
) -> list[list[Piece]]:
    """The rows of a title, with what is counted in the last one that has room for it."""
    room, counted = max(4, width - left), cells(entry.amount) + 1 if entry.amount else 0
    hanging = 0 if entry.detail else min(_HANGING, room // 4)
    lines = wrap_title(entry.title, room, hanging, _ROWS)
    if counted and cells(lines[-1]) + (hanging if len(lines) > 1 else 0) + counted > room:
        narrower = wrap_title(entry.title, max(4, room - counted), hanging, _ROWS)
        if not any(line.endswith("…") and not line.endswith(" …") for line in narrower):
            lines = narrower
    indents = [hanging if number and cells(line) + hanging <= room else 0 for number, line in enumerate(lines)]
    free = [room - indent - cells(line) for line, indent in zip(lines, indents, strict=True)]
    roomy = max((number for number, blanks in enumerate(free) if blanks >= counted), default=None)
    if roomy is None:
        roomy, lines[-1] = len(lines) - 1, truncate(lines[-1], max(1, cells(lines[-1]) + free[-1] - counted))
    rows: list[list[Piece]] = []
    for number, (line, indent) in enumerate(zip(lines, indents, strict=True)):
        mark = "" if number else entry.mark or ("▌" if current else "")
        blanks = " " * (left - MARK + indent)
        rows.append([(f"{mark:<{MARK}}", style(Look.MARK)), (blanks, Style.null()), (line, plain)])
        if counted and number == roomy:
            gap = " " * max(1, room - indent - cells(line) - counted + 1)
            rows[-1] += [(gap, Style.null()), (entry.amount, style(Look.QUIET))]
    return rows


def _detail(
    text: str, left: int, room: int, most: int, bright: tuple[Span, ...], style: Callable[[Look], Style]
) -> list[list[Piece]]:
    quiet, lit = style(Look.QUIET), style(Look.BRIGHT)
    lines = wrap(text, max(4, room))
    rows: list[list[Piece]] = []
    for number, line in enumerate(lines[:most]):
        pieces: list[Piece] = [(" " * left, Style.null())]
        end = line.end
        if number == most - 1 and len(lines) > most:
            shown = truncate(text[line.start : line.end] + " …", max(4, room))
            pieces.append((shown, quiet))
            rows.append(pieces)
            break
        at = line.start
        for span in bright:
            if span.end > at and span.start < end:
                pieces.append((text[at : max(at, span.start)], quiet))
                pieces.append((text[max(at, span.start) : min(end, span.end)], lit))
                at = min(end, span.end)
        pieces.append((text[at:end], quiet))
        rows.append(pieces)
    return rows
