"""What the names of styles tell, in English and in Dutch."""

import re

_HEADING = re.compile(r"(?:heading|kop|kopje|rubriek|überschrift|titre)[ _-]{0,2}([1-9])\b")
TITLES = frozenset(("title", "titel"))
"""The styles of the title of a whole document."""
_HEADINGS = re.compile(r"(?:tussen|alinea|paragraaf|hoofdstuk)(?:kop|kopje|titel)\b")
_CONTENTS = re.compile(r"(?:toc|inhopg|inhoudsopgave|contents)\b|table of ")


def level_of_style(name: str) -> int | None:
    """The level of the headings that have a style.

    Args:
        name: of the style, in small letters, such as "heading 2", "kop 1" or "titel".

    Returns:
        1 for the highest; 0 where its paragraphs are surely no headings; None where the name tells nothing.
    """
    if match := _HEADING.match(name):
        return int(match[1])
    if name in TITLES:
        return 1
    if _CONTENTS.match(name):
        return 0
    return 2 if _HEADINGS.match(name) else None
