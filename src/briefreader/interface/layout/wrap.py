"""Breaking a string into lines of a given width."""

import re
from bisect import bisect_right
from itertools import accumulate
from typing import NamedTuple

from rich.cells import split_graphemes

from briefreader.interface.render import cells, takes_one_cell_each, truncate

_JOINTS = "-–/"
_AFTER_JOINT = "(?<=[-–/])"  # compiled for the first word that finds no room
_LONGEST_TITLE = 1000
"""Characters of a title that are looked at."""


class Line(NamedTuple):
    """One line: the half-open range of the string that it shows, without the blank at which it was broken."""

    start: int
    end: int


def _break_after(text: str, start: int, limit: int) -> int:
    """Where a line that starts at `start` and cannot go beyond `limit` ends best; `limit` where nothing is better."""
    blank = text.rfind(" ", start + 1, limit + 1)
    joint = max(text.rfind(character, start + 2, limit) for character in _JOINTS)
    if joint > blank and joint + 1 < len(text) and text[joint - 1].isalnum() and text[joint + 1].isalpha():
        return joint + 1
    return blank if blank > start else limit


def wrap(text: str, width: int, hanging: int = 0) -> list[Line]:
    """Break a string into lines.

    A line is broken at a blank, else after a hyphen, a dash or a slash between letters, else between graphemes.

    Args:
        text: the string, without line breaks.
        width: of the first line, in cells.
        hanging: how much narrower the other lines are, in cells.

    Returns:
        The lines; one empty line for an empty string.
    """
    width = max(1, width)
    if takes_one_cell_each(text):
        return _wrap_cells(text, width, max(1, width - hanging), None)
    graphemes, _ = split_graphemes(text)
    starts = [start for start, _, _ in graphemes]
    edges = [0, *accumulate(size for _, _, size in graphemes)]
    return _wrap_cells(text, width, max(1, width - hanging), (starts, edges))


def _wrap_cells(text: str, first: int, rest: int, graphemes: tuple[list[int], list[int]] | None) -> list[Line]:
    lines = []
    start, room, size = 0, first, len(text)
    while True:
        limit = _reach(start, room, size, graphemes)
        if limit >= size:
            lines.append(Line(start, size))
            return lines
        end = limit if text[limit] == " " else _break_after(text, start, limit)
        following = end
        while end > start + 1 and text[end - 1] == " ":
            end -= 1
        while following < size and text[following] == " ":
            following += 1
        lines.append(Line(start, end))
        if following >= size:
            return lines
        start, room = following, rest


def _reach(start: int, room: int, size: int, graphemes: tuple[list[int], list[int]] | None) -> int:
    """Offset after the last grapheme that fits in `room` cells from `start`; at least one grapheme fits."""
    if graphemes is None:
        return min(size, start + room)
    starts, edges = graphemes
    index = bisect_right(starts, start) - 1
    last = bisect_right(edges, edges[index] + room) - 1
    last = max(last, index + 1)
    return starts[last] if last < len(starts) else size


def wrap_title(text: str, width: int, hanging: int, most: int) -> list[str]:
    """Break a title into lines at its blanks.

    A word is never broken, but after a hyphen or a slash of its own where it finds no room; what finds none even so is
    cut with an ellipsis.

    Args:
        text: the title, without line breaks.
        width: of the lines, in cells.
        hanging: how much narrower the lines but for the first are, in cells; a word may take that room too.
        most: how many lines there are at most; the last one tells where there would be more.

    Returns:
        What the lines show; at least one.
    """
    lines: list[str] = []
    line = ""
    for word in text[:_LONGEST_TITLE].split(" "):
        for number, part in enumerate([word] if cells(word) <= width else re.split(_AFTER_JOINT, word)):
            longer = f"{line} {part}" if line and not number else line + part
            if line and cells(longer) > width - (hanging if lines else 0):
                lines.append(line)
                line = part
            else:
                line = longer
    lines.append(line)
    if len(lines) > most:
        last = lines[most - 1]
        while cells(last) + 2 > width - hanging and " " in last:
            last = last.rpartition(" ")[0]
        lines[most - 1 :] = [f"{last} …"]
    return [truncate(line, max(1, width)) for line in lines]
