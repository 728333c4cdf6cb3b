"""Sections that have one title: what tells each from the others, for a reader who looks for one of them."""

import re
from collections import Counter
from collections.abc import Sequence

from briefreader.analysis.structure.marks import MARKER
from briefreader.domain.document import Block, BlockKind
from briefreader.domain.section import Section

_NUMBER = re.compile(r"\b(?:krijgt|krijgen|onder|heeft|met) (?:het )?(?P<number>(?:nr\.|nummer) ?[0-9A-Z]{1,5})\b")
"""How the chair numbers a motion that was read out: "Zij krijgt nr. 12 (36800)"."""

_ASKS = ("verzoekt ", "spreekt uit", "roept ", "dringt ", "draagt ", "nodigt ", "verzoeken ", "besluit")
_FORMULAS = (
    "De Kamer",
    "gehoord ",
    "De voorzitter",
    "overwegende",
    "constaterende",
    "Aan de ",
    "Den Haag",
    "’s-Grav",
    "'s-Grav",
)
_LOOKED_AT, _LOOKED_AT_CHARACTERS = 12, 300  # blocks of a section, and characters of each
_FEWEST, _MOST = 2, 8  # words
_LONGEST = 60  # characters


def tell_apart(sections: Sequence[Section], blocks: Sequence[Block], text: str) -> tuple[Section, ...]:
    """Give sections beside each other that have the same title a label of their own.

    Args:
        sections: beside each other, in order.
        blocks: of the document.
        text: of the document.

    Returns:
        The sections; those with a title of their own as they were.
    """
    if not sections:
        return ()
    often = Counter(section.title for section in sections)
    if len(often) == len(sections):
        return tuple(sections)
    return tuple(
        section._replace(label=_label(section, blocks, text)) if often[section.title] > 1 else section
        for section in sections
    )


def _label(section: Section, blocks: Sequence[Block], text: str) -> str:
    """The title with the number that the text tells, else with what is asked, else with the first words."""
    asked = told = ""
    for place in range(section.first_block + 1, min(section.first_block + 1 + _LOOKED_AT, len(blocks))):
        kind, span = blocks[place].kind, blocks[place].span
        if span.start >= section.span.end:
            break
        if kind is BlockKind.SPEAKER:
            continue
        line = text[span.start : min(span.end, span.start + _LOOKED_AT_CHARACTERS)]
        if ("nr." in line or "nummer" in line) and (match := _NUMBER.search(line)):
            return f"{section.title} {match['number']}"
        asked = asked or (line if line.startswith(_ASKS) else "")
        told = told or (line if _tells(line) else "")
    words = asked or told
    return f"{section.title.rstrip('.: ')}: {_shortened(words)}" if words else ""


def _tells(line: str) -> bool:
    return line.count(" ") >= _FEWEST and not line.startswith(_FORMULAS)


def _shortened(line: str) -> str:
    marker = MARKER.match(line)
    words = line[marker.end() if marker else 0 :].split()
    short = " ".join(words[:_MOST])
    if len(short) > _LONGEST:
        short = short[:_LONGEST].rsplit(" ", 1)[0]
    return short if len(words) <= _MOST and short == " ".join(words) else short.rstrip(" ,.;:") + "…"
