"""Headings that are set alike, of which only the numbers tell which stands in which."""

import re
from collections import defaultdict

from briefreader.analysis.structure.masthead import is_capitals
from briefreader.domain.document import BlockKind
from briefreader.formats.parts import Part

_DIVISION = re.compile(r"(?:[IVX]{1,5}|[A-Z])[.)] ")
_NUMBER = re.compile(r"(?:§ ?)?([0-9]{1,2}(?:\.[0-9]{1,2}){0,4})[.)]? ")


def nest_by_numbers(parts: list[Part]) -> None:
    """Let "1. Doel" stand below "I. ALGEMEEN", and "1.1 Aanleiding" below "1. Doel", where they had one level.

    A heading without a number stands beside the last one with a number, one in capitals above all; what stood below
    them moves as far down.

    Args:
        parts: of a document; the levels of its headings change.
    """
    groups: dict[int, list[int]] = defaultdict(list)
    for place, part in enumerate(parts):
        if part.kind is BlockKind.HEADING:
            groups[part.level].append(place)
    moved = 0
    for level in sorted(groups):
        numbered = {place: depth for place in groups[level] if (depth := _depth(parts[place].inline.text)) is not None}
        depths = sorted(set(numbered.values()))
        last = 0
        for place in groups[level]:
            if place in numbered:
                last = depths.index(numbered[place])
            elif is_capitals(parts[place].inline.text):
                last = 0
            parts[place] = parts[place]._replace(level=level + moved + last)
        moved += max(0, len(depths) - 1)


def _depth(text: str) -> int | None:
    """Of how many numbers the number of a heading consists, 0 for a Roman one or a letter; None where it has none."""
    if _DIVISION.match(text):
        return 0
    number = _NUMBER.match(text)
    return number[1].count(".") + 1 if number else None
