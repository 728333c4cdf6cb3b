"""Headings by number: "2.1 Aanpak", and the chapters above them: "Deel 2: de aanpak"."""

import re

from briefreader.analysis.structure.marks import NUMBERED_HEADING
from briefreader.formats.office.items import Paragraph

_NUMBER = re.compile(r"([0-9]{1,2}(?:\.[0-9]{1,2}){0,4})[.)]? \S")


def numbered_words(paragraph: Paragraph) -> str:
    """The words of a paragraph behind the label that its list gives it."""
    return f"{paragraph.label} {paragraph.text}".strip()


def depth_of(paragraph: Paragraph) -> int:
    """On how many levels a paragraph is numbered: 2 for "2.1 Aanpak"; 0 where it begins with no number."""
    number = _NUMBER.match(numbered_words(paragraph))
    return number[1].count(".") + 1 if number else 0


def is_chapter(paragraph: Paragraph) -> bool:
    """Whether a paragraph names a part of the document by its kind: "Deel 2: de aanpak"."""
    return NUMBERED_HEADING.fullmatch(numbered_words(paragraph)) is not None


def is_one_sentence(paragraph: Paragraph) -> bool:
    """Whether a full stop stands nowhere but at the end of a paragraph, behind its number aside."""
    text = numbered_words(paragraph)
    number = _NUMBER.match(text)
    return ". " not in text[number.end(1) + 2 if number else 0 :]
