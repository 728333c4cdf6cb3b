"""Blocks that are two: a heading whose line is full, and the paragraph below or above it."""

import re
from bisect import bisect_right
from operator import attrgetter

from briefreader.analysis.structure.body import Body
from briefreader.analysis.structure.marks import (
    CLOSERS,
    FIXED_STARTS,
    LONE_MARKER,
    MAY_CLOSE,
    NUMBERED_HEADING,
    OFFICE,
    OPEN_ENDS,
    OPENERS,
    SEMI_ENDS,
    VERB,
    ends_in_initials,
    ends_sentence,
    last_mark,
    starts_new,
)
from briefreader.analysis.structure.measure import Stretch

_NUMBER_OF_TITLE = re.compile(r"\w{4,9} [0-9A-Z.:]{1,9}[.:] ")
_FIRST_ITEM = re.compile(r"(?:1\.|1°\.|a\.) [A-Za-z]")
_SHORT_BLOCK = 3  # lines that a heading may have
_NUMBERED = 9  # characters of the number of a heading


def is_marked_title(line: str) -> bool:
    """Whether a line is a title whose number has a mark behind it.

    Args:
        line: such as "Artikel 2. Wijziging van de Proevenwet".
    """
    return _NUMBER_OF_TITLE.match(line) is not None and _is_titled(line)


def split_heads(body: Body, cuts: list[int]) -> list[int]:
    """Cut a heading off what stands below it where its last line is full.

    Args:
        body: the running text.
        cuts: where blocks begin.

    Returns:
        The same, with more of them.

    Source: the line below begins with a word that has a capital only where a sentence begins, though none
    ended before it; or it is another heading, which begins as the first does.
    """
    text = body.text
    split: list[int] = []
    for place, start in enumerate(cuts):
        split.append(start)
        end = cuts[place + 1] if place + 1 < len(cuts) else len(text)
        if end - start < 2 or not (text[start][-1].isalnum() or text[start][-1] in CLOSERS):
            continue
        titled = _is_titled(text[start]) and last_mark(text[end - 1]) in SEMI_ENDS
        for line in range(start + 1, min(end, start + _SHORT_BLOCK)):
            before, below = text[line - 1], text[line]
            ended = "." in before[_NUMBERED:] and not OFFICE.match(before)  # offices are followed by initials
            if not titled and (ended or not before[-1].isalnum()):
                break
            if titled and _FIRST_ITEM.match(below):
                split.append(line)
                break
            if not below[0].isupper():
                continue
            if _runs_parallel(text[start], below, before):
                split.append(line)
                start = line
            elif (titled and _may_open(before, below)) or (line < end - 1 and _opens(text[start], before, below)):
                split.append(line)
                break
    return split


def _runs_parallel(first: str, line: str, before: str) -> bool:
    """Whether a line begins with the three words with which a heading began above it, none of them a sentence's end."""
    return first[0].isupper() and before[-1].isalnum() and line.split(" ", 3)[:3] == first.split(" ", 3)[:3]


def _is_titled(line: str) -> bool:
    """Whether a line begins with the number of an article or a chapter, and its title."""
    return line.startswith(FIXED_STARTS) and NUMBERED_HEADING.fullmatch(line) is not None and not VERB.search(line)


def _opens(first: str, before: str, below: str) -> bool:
    """Whether a sentence opens with a line, below a line that ended none."""
    word = below.split(" ", 1)[0]
    return word in OPENERS and before[before.rfind(" ") + 1 :] not in OPEN_ENDS and starts_new(first)


def _may_open(before: str, line: str) -> bool:
    """Whether the text below a title may begin at a line: with a capital, and not in the middle of the title."""
    ended = before[-1].isalnum() or before[-1] in CLOSERS
    return line[0].isupper() and ended and before[before.rfind(" ") + 1 :] not in OPEN_ENDS


def split_tails(body: Body, stretches: list[Stretch], cuts: list[int]) -> list[int]:
    """Cut a heading off the end of a paragraph whose last line left no room to tell.

    Args:
        body: the running text.
        stretches: its measures.
        cuts: where blocks begin.

    Returns:
        The same, with more of them.
    """
    text = body.text
    split: list[int] = []
    for place, start in enumerate(cuts):
        split.append(start)
        end = cuts[place + 1] if place + 1 < len(cuts) else len(text)
        if end - start < 2 or end == len(text) or last_mark(text[end - 1]) in ".,;:" or not starts_new(text[end]):
            continue
        for line in range(end - 1, max(start, end - 4), -1):
            if ends_in_initials(text[line - 1]):
                break  # a name goes on
            ended = ends_sentence(text[line - 1]) or text[line - 1].endswith(MAY_CLOSE)
            if starts_new(text[line]) and len(text[line - 1]) > LONE_MARKER and ended:
                at = bisect_right(stretches, line, key=attrgetter("start")) - 1
                if not ends_sentence(text[end - 1]) and body.width[end - 1] < stretches[at].measure.full:
                    split.append(line)
                break
    return split
