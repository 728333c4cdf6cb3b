"""The rows of a glossary file: one term a line, its columns separated by tabs."""

import re

from briefreader.domain.term import Term, TermSource
from briefreader.errors import GlossaryError

COLUMNS = ("abbreviation", "dutch", "english", "description", "domain", "source")
"""What the columns of a row hold; all but the first may be empty, and the last ones may be left out."""

LONGEST_ABBREVIATION = 40
"""Characters; a longer first column is a sentence that lost its tabs."""

_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
"""What could steer a terminal or turn the direction of a line."""


def read_rows(text: str, source: TermSource, name: str) -> tuple[Term, ...]:
    """Read the terms of a glossary file that a person wrote.

    A first line with the names of the columns does not count, nor does an empty line.

    Args:
        text: of the file; control characters in it become U+FFFD.
        source: who explains these terms.
        name: of the file, for errors.

    Returns:
        The terms in the order of the file.

    Raises:
        GlossaryError: if a row has no abbreviation, explains nothing, or has too many columns.
    """
    terms = []
    for number, line in enumerate(text.split("\n"), 1):
        cells = [_CONTROLS.sub("\ufffd", cell.strip()) for cell in line.split("\t")]
        if not any(cells) or (number == 1 and cells[0].lower() == COLUMNS[0]):
            continue
        if wrong := _what_is_wrong(cells):
            raise GlossaryError(f"{name}, line {number}: {wrong}")
        terms.append(_term(cells, source))
    return tuple(terms)


def read_checked_rows(text: str, source: TermSource) -> tuple[Term, ...]:
    """Read the terms of a glossary whose rows are known to be right: all columns, the first line their names.

    Args:
        text: of the file.
        source: who explains these terms.
    """
    return tuple([_term(line.split("\t"), source) for line in text.split("\n")[1:] if line])


def _term(cells: list[str], source: TermSource) -> Term:
    cells += [""] * (len(COLUMNS) - len(cells))
    abbreviation, dutch, english, description, domain, origin = cells
    return Term(abbreviation, source, dutch or None, english or None, description, domain, origin)


def _what_is_wrong(cells: list[str]) -> str | None:
    if not cells[0]:
        return "the first column, the abbreviation, is empty"
    if len(cells[0]) > LONGEST_ABBREVIATION:
        return f"an abbreviation has at most {LONGEST_ABBREVIATION} characters; separate the columns by tabs"
    if not any(cells[1:4]):
        return f"{cells[0]!r} has no expansion; write it behind a tab"
    if len(cells) > len(COLUMNS):
        return f"there are {len(cells)} columns; write at most {len(COLUMNS)}: {', '.join(COLUMNS)}"
    return None
