"""The lines of who signs a letter, each of which stands by itself."""

from briefreader.analysis.structure.marks import OFFICE, OFFICE_LETTERS
from briefreader.analysis.structure.signature import is_closing, is_name, is_person
from briefreader.formats.pdf.column_sides import SHORT
from briefreader.formats.pdf.lines import Line

_LONGEST_OFFICE = 240  # characters
_LONGEST_BEHALF = 12  # characters, a mark among them
_ON_BEHALF = ("namens deze", "voor deze", "mede namens")
_CLOSING_LETTERS = "HM"
_SIGNING_LETTERS = OFFICE_LETTERS + "nvVM"


def is_signed(opening: Line, before: Line, line: Line, edge: float) -> bool:
    """Whether a line is one of those with which a letter closes: the formula, an office, on whose behalf, a name.

    Args:
        opening: the first line of the present block.
        before: the line before.
        line: the line.
        edge: how far the line before could have gone.
    """
    if line.text[0] in _CLOSING_LETTERS and is_closing(line.text):
        return True
    if len(line.text) <= _LONGEST_BEHALF and line.text.casefold().rstrip(",:") in _ON_BEHALF:
        return True
    if opening is before:
        short = before.right - before.left < (edge - before.left) * SHORT
        if is_closing(before.text) or (short and is_person(before.text)):
            return True
    if before.text[-1] not in ",:" or opening.text[0] not in _SIGNING_LETTERS:
        return False
    behalf = opening.text.casefold().startswith(_ON_BEHALF)
    if not behalf and OFFICE.match(opening.text[:_LONGEST_OFFICE]) is None:
        return False
    short = before.right - before.left < (edge - before.left) * SHORT
    return is_name(line.text) or (short and (behalf or line.text.casefold().startswith(_ON_BEHALF)))
