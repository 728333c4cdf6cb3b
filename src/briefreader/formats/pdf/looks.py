"""How a line looks beside the one before it: its weight, its slant, its capitals."""

from briefreader.analysis.structure.marks import ENDS, SEMI_ENDS, last_mark
from briefreader.formats.pdf.lines import Line

GOING_ON = (",", ".", ";", ")")
"""Marks with which no block begins."""


def is_set_apart(opening: Line, before: Line, line: Line) -> bool:
    """Whether a block is a heading so far, bold or italic, or a bold one follows a finished sentence."""
    mark = last_mark(before.text)
    if line.bold and not before.bold:
        return mark in SEMI_ENDS
    return (opening.bold and before.bold) or (opening.italic and before.italic and mark not in ENDS)


def changes_face(before: Line, line: Line) -> bool:
    """Whether two lines are set differently, as a heading and its text: no phrase runs from one into the other."""
    heavy = (before.bold and not line.opens[0]) or (line.bold and not before.closes[0])
    slanted = (before.italic and not line.opens[1]) or (line.italic and not before.closes[1])
    return heavy or slanted


def shouts(before: Line, line: Line, mark: str) -> bool:
    """Whether a line of capitals follows the end of a sentence that has none, as a heading does."""
    return mark in ENDS and line.text.isupper() and " " in line.text and not before.text.isupper()


def explains(line: Line) -> bool:
    """Whether a line is nothing but a bracket, as behind a title that is set otherwise: "(Minister van Bruggen)"."""
    return line.text[0] == "(" and line.text[-1] == ")"


def goes_on(line: Line) -> bool:
    """Whether a line begins with a mark that no block begins with, as behind words that were left out."""
    return line.text[0] in GOING_ON and not line.grid and line.text[1:2] in (" ", *GOING_ON)
