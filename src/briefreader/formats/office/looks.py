"""Headings by look: short paragraphs that are bold, italic, underlined or larger than the others."""

import re
from collections import Counter
from collections.abc import Sequence
from enum import IntEnum

from briefreader.analysis.structure.days import find_day
from briefreader.analysis.structure.letterhead import SALUTATION
from briefreader.analysis.structure.marks import (
    FIXED_HEADING,
    MARKER,
    NUMBERED_HEADING,
    OFFICE,
    SEMI_ENDS,
    last_mark,
    starts_new,
)
from briefreader.analysis.structure.signature import is_name
from briefreader.formats.bold_headings import CAPTION
from briefreader.formats.office.items import Paragraph, Table
from briefreader.formats.office.numbered import depth_of, is_chapter, is_one_sentence, numbered_words

_LONGEST = 160  # characters; the longest heading of a letter seen
_LONGEST_STYLED = 200
"""Characters; a longer paragraph that ends as a sentence does is no heading, whatever its style says."""
_LONGEST_QUESTION = 90
_DATELINE = 60
_FEWEST = 3  # letters
_LARGER = 1.15  # times the size of the running text
_MOST = 0.6  # share of the words beyond which a look does not stand out
_DEEPEST = 9
_ASKING = re.compile(r"(?:Wat|Hoe|Waarom|Wie|Welke?|Wanneer|Waar|Waarvoor|Waartoe)\b[^?]{0,90}\?")
_NUMBERED = re.compile(r"[0-9]{1,2}(?:\.[0-9]{1,2}){0,4}\.? [A-Z]")
_OPENERS = "‘’'\"«“„([§"
# fmt: off
_OTHER_STYLES = (
    "toc", "inhopg", "inhoud", "contents", "table", "tabel", "figuur", "figure", "illustrat", "caption", "bijschrift",
    "onderschrift",
)
# fmt: on
"""How the names of styles begin that are those of a table of contents or of a caption."""


class Look(IntEnum):
    """How a paragraph stands out; of two headings the one with the smaller value stands above the other."""

    LARGE = 1
    STRONG = 2
    SLANTED = 3
    PLAIN = 9


def name_headings(flow: Sequence[Paragraph | Table]) -> None:
    """Give the paragraphs that look like headings their level; those that are by style keep theirs, but sentences.

    Args:
        flow: the running text; it is completed.
    """
    for item in flow:
        if isinstance(item, Paragraph) and item.level and len(item.text) > _LONGEST_STYLED and item.text[-1] in ".:;":
            item.level = 0
    looks = _looks(flow)
    chosen = {place: looks[place] for place in range(len(flow) - 1) if _may_head(flow, looks, place)}
    ranks = sorted(set(chosen.values()))
    depths = {place: depth_of(item) for place in chosen if isinstance(item := flow[place], Paragraph)}
    first = min((depth for depth in depths.values() if depth), default=1)
    if any(isinstance(item := flow[place], Paragraph) and is_chapter(item) for place in chosen):
        first -= 1  # what is numbered stands below the chapters
    above = 0
    for place, item in enumerate(flow):
        if not isinstance(item, Paragraph):
            continue
        if item.level:
            above = item.level
        elif FIXED_HEADING.fullmatch(item.text[:90]):
            item.level = min(_DEEPEST, above + 1)
        elif place in chosen:
            below = max(0, depths[place] - first)
            item.level = min(_DEEPEST, above + 1 + ranks.index(chosen[place]) + below)


def _looks(flow: Sequence[Paragraph | Table]) -> list[Look]:
    """The look of each paragraph; one that most words have is plain."""
    sizes: Counter[float] = Counter()
    for item in flow:
        if isinstance(item, Paragraph):
            for run in item.runs:
                sizes[run.size] += len(run.text)
    usual = sizes.most_common(1)[0][0] if sizes else 0
    looks = [_look(item, usual) if isinstance(item, Paragraph) else Look.PLAIN for item in flow]
    shares: Counter[Look] = Counter()
    for item, look in zip(flow, looks, strict=True):
        if isinstance(item, Paragraph):
            shares[look] += len(item.text)
    total = sum(shares.values())
    return [Look.PLAIN if shares[look] > _MOST * total else look for look in looks]


def _look(paragraph: Paragraph, usual: float) -> Look:
    words = [run for run in paragraph.runs if any(map(str.isalnum, run.text))]
    if not words:
        return Look.PLAIN
    if usual and min(run.size for run in words) > usual * _LARGER:
        return Look.LARGE
    if all(run.strong for run in words):
        return Look.STRONG
    return Look.SLANTED if all(run.slanted for run in words) else Look.PLAIN


def _may_head(flow: Sequence[Paragraph | Table], looks: Sequence[Look], place: int) -> bool:
    """Whether a paragraph has the form of a heading and stands where one can stand."""
    item = flow[place]
    if not isinstance(item, Paragraph) or item.level or looks[place] is Look.PLAIN:
        return False
    text = item.text
    if len(text) > _LONGEST or sum(map(str.isalpha, text)) < _FEWEST:
        return False
    if item.style.startswith(_OTHER_STYLES) or CAPTION.match(numbered_words(item)):
        return False
    first = text.lstrip(_OPENERS)[:1]
    marker = MARKER.match(f"{item.label or text[:20]} ")
    if not (first.isupper() or first.isdigit()) or (marker is not None and marker["dash"]) or item.label == "•":
        return False
    if last_mark(text) == "?":
        if not _may_ask(flow, place, text):
            return False
    elif last_mark(text) in SEMI_ENDS or text[-1] in ",!":
        is_part = depth_of(item) > 1 or is_chapter(item)
        if not is_part or text[-1] != "." or not is_one_sentence(item):
            return False
    return _has_below(flow, looks, place) and not _is_other(flow, place, text)


def _may_ask(flow: Sequence[Paragraph | Table], place: int, text: str) -> bool:
    """Whether a question stands above its answer, and not below "Vraag 3"."""
    before = flow[place - 1] if place else None
    if isinstance(before, Paragraph) and FIXED_HEADING.fullmatch(before.text[:90]):
        return False
    return len(text) <= _LONGEST_QUESTION and _ASKING.fullmatch(text) is not None


def _has_below(flow: Sequence[Paragraph | Table], looks: Sequence[Look], place: int) -> bool:
    """Whether something stands below that is less conspicuous and begins as a block does."""
    above, below = flow[place], flow[place + 1]
    if not isinstance(above, Paragraph) or not isinstance(below, Paragraph) or below.level:
        return True
    if looks[place + 1] == looks[place] and (_is_numbered(below) or depth_of(below) > 1):
        # A section right below its chapter, and not the next item of a list.
        return place + 2 < len(flow) and not 0 < depth_of(below) <= depth_of(above)
    if is_chapter(above) and looks[place + 1] is not Look.PLAIN:
        return len(below.text) <= _LONGEST and last_mark(below.text or "-") not in SEMI_ENDS
    return looks[place + 1] > looks[place] and (bool(below.label) or starts_new(below.text or "-"))


def _is_numbered(paragraph: Paragraph) -> bool:
    """Whether a short paragraph begins as a numbered heading does: "Artikel 3", "1.2 Doel"."""
    text = numbered_words(paragraph)
    if len(text) > _LONGEST or last_mark(text) in SEMI_ENDS:
        return False
    return any(pattern.match(text) for pattern in (FIXED_HEADING, NUMBERED_HEADING, _NUMBERED))


def _is_other(flow: Sequence[Paragraph | Table], place: int, text: str) -> bool:
    """Whether the words are those of a date, a greeting, an office or a name below one."""
    if len(text) < _DATELINE and find_day(text) is not None and ("," in text or text[0].isdigit()):
        return True
    if OFFICE.fullmatch(text) or SALUTATION.fullmatch(text):
        return True
    before = flow[place - 1] if place else None
    return isinstance(before, Paragraph) and before.text.endswith(",") and is_name(text)
