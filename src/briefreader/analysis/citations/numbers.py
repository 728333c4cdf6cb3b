"""The numbers of papers behind a dossier: single, listed, in a range, with pages and dates between them."""

import re
from functools import lru_cache
from typing import NamedTuple

from briefreader.analysis.citations.writing import DASH, DATED, MONTH, NUMBERED, PAGES
from briefreader.domain.span import Span

MOST = 500
"""How many papers a list with its ranges names at most."""

HIGHEST = 4999
"""No dossier has come near this many papers; the longest, 22 112 and 21 501-02, have some 4,000."""

_ITEM = re.compile(
    r"(?P<word>[1-9][0-9]{0,5}[a-z]?|(?!P\.\s?[0-9]|D\.\s?D\.)[A-Z]{1,3})(?P<print>-n[0-9]{1,2})?(?P<slash>(?=/[0-9]))?"
    r"(?:(?<=[A-Z])(?=[0-9]{1,2}(?![0-9A-Za-z]|[.,][0-9]))|"
    rf"(?![0-9A-Za-z]|[.,:][0-9]|\s?%|\s{{0,2}}{MONTH}\b|,\sitem\b|\s?\((?:[A-Z]{{2,4}}\)|[0-9]{{2}}\s?[0-9]{{3}}\b)))"
)
"""A number or letters; the number of a note may stick to letters."""

_RANGE = re.compile(
    rf"(?P<joint>\s{{0,2}}(?:{DASH}|(?:t/m|tot\sen\smet|tm\b)(?:\s{{1,2}}nr\.?(?=\s))?)\s{{0,2}})(?P<last>[1-9][0-9]{{0,4}})"
    rf"(?![0-9A-Za-z]|/[0-9]|[.,][0-9]|{DASH}[0-9]|\s?%|\s{{0,2}}{MONTH}\b)"
)
_BETWEEN = re.compile(rf"(?:{PAGES}|{DATED}){{1,3}}")
BEFORE_CHANGE = r"(?:was|voorheen|t\.?v\.?v\.?|ter\svervanging\svan(?:\sdie\sgedrukt\sonder)?)"
"""Words before the number that a changed motion or amendment had."""

_NAMED_NEXT = re.compile(
    rf"\s{{0,2}}[,;/&]?\s{{0,2}}(?:(?:en|of|resp\.?|respectievelijk|alsmede|alsook)\s{{1,2}})?{NUMBERED}"
    rf"|,?\s\(?{BEFORE_CHANGE}\s(?:{NUMBERED}|(?=[1-9][0-9]{{0,3}}(?:[),;.]|$)))"
)
_BARE_NEXT = re.compile(
    r"(?:\s{0,2}[,;]\s{0,2}(?:en\s{1,2})?|\s{1,2}(?:en|of|resp\.?|respectievelijk|alsmede|alsook)\s{1,2}|\s?[/&]\s?)"
)
_SLASHED = re.compile(rf"/([1-9][0-9]{{0,3}})(?![0-9A-Za-z/]|[.,][0-9]|{DASH}[0-9])")
_NEAR = 10
"""How far apart numbers are that a slash joins, at most."""

_DOSSIER_NEXT = re.compile(r"[0-9]{2}[\s.]?[0-9]{3}(?![0-9])")
_ENDED = re.compile(r"\s{0,2}(?:[]),;:.!?”’»]|$|(?:en|of|t/m)\s)")


class Counting(NamedTuple):
    """How the numbers of a document are read.

    Args:
        notes: numbers of its notes whose anchors were not found: one may stick to a number.
        most: how many papers a list with its ranges may name.
        usual: how many digits a long number usually has: what sticks to more of them is the number of a note.
    """

    notes: frozenset[str] = frozenset()
    most: int = MOST
    usual: int = 3


PLAIN = Counting()
SHORT = Counting(most=60)
"""For series of which nobody cites long ranges."""


class Numbered(NamedTuple):
    """A number or a range of numbers as it stands in the text.

    Args:
        span: its characters, without the word before it.
        numbers: what it names, in order.
        truncated: how many more it names.
    """

    span: Span
    numbers: tuple[str, ...]
    truncated: int


def read_numbers(text: str, at: int, end: int, plural: bool, counting: Counting = PLAIN) -> list[Numbered]:
    """Read the list of numbers that begins at an offset.

    Args:
        text: in which they stand.
        at: offset of the first number, behind its "nr.".
        end: offset where reading must stop.
        plural: whether "nrs." announced several.
        counting: how numbers are read in the document.

    Returns:
        The numbers in order; empty where there is none.
    """
    found: list[Numbered] = []
    left = counting.most
    opened = False  # by the bracket of "(was nr. 43)"
    closed = False  # by an "en": behind it, a comma ends the list where another noun follows
    while left and (item := _read_item(text, at, end, plural, counting)):
        if len(item.numbers) > left:
            item = item._replace(numbers=item.numbers[:left], truncated=item.truncated + len(item.numbers) - left)
        left -= len(item.numbers)
        found.append(item)
        behind = item.span.end
        if opened and text[behind : behind + 1] == ")":
            behind, opened = behind + 1, False
        between = _BETWEEN.match(text, behind, end)
        resume = between.end() if between else behind
        if named := _NAMED_NEXT.match(text, resume, end):
            at = named.end()
            opened = "(" in named[0]
            plural = plural or "s" in named[0].rstrip(". :")[-1:]
            closed = False
            continue
        bare = None if between else _BARE_NEXT.match(text, behind, end)
        if bare is None or (";" in bare[0] and not plural):
            break
        sure = (plural and not (closed or ";" in bare[0])) or bare[0] == "/"
        if not _goes_on(text, bare.end(), end, sure, "," in bare[0]):
            break
        closed = closed or bare[0].strip(" ,;/&\xa0\n").isalpha()
        at = bare.end()
    return found


def _goes_on(text: str, at: int, end: int, sure: bool, after_comma: bool) -> bool:
    """Whether a bare number at `at` continues the list and is not a day, a year, a count or the next dossier."""
    if _DOSSIER_NEXT.match(text, at, end):
        return False
    if sure:
        return True
    item = _ITEM.match(text, at, end)
    if item is None:
        return False
    year = after_comma and len(item["word"]) == 4 and item["word"][:2] in {"19", "20"}
    return not year and _ENDED.match(text, item.end(), end) is not None


def _read_item(text: str, at: int, end: int, plural: bool, counting: Counting) -> Numbered | None:
    """One number, letter or range."""
    item = _ITEM.match(text, at, end)
    if item is None or (item["slash"] is not None and not plural and not _is_next(text, item, end)):
        return None  # a slash parts the numbers of "nrs. 4/5" and "nr. 4/5", else those of another series
    word = item["word"]
    if len(word) > 1 and not word.strip("IVX"):
        return None  # a roman number: the chapter of a budget, or an article
    if not word.isdigit():
        return Numbered(Span(at, item.end()), (word + (item["print"] or ""),), 0)
    last = None if item["print"] else _RANGE.match(text, item.end(), end)
    if last is not None and int(word) < int(last["last"]) <= HIGHEST:
        spaced = last["joint"] != last["joint"].strip() and not last["joint"].strip()[:1].isalpha()
        if plural or not spaced or _ENDED.match(text, last.end(), end):
            count = int(last["last"]) - int(word) + 1
            return Numbered(Span(at, last.end()), _members(int(word), count), max(0, count - MOST))
    kept = len(word) - stuck_note(word, counting.notes, counting.usual)
    if kept > 5:
        return None
    if kept < len(word):
        return Numbered(Span(at, at + kept), (word[:kept],), 0)
    return Numbered(Span(at, item.end()), (word + (item["print"] or ""),), 0)


def _is_next(text: str, item: re.Match[str], end: int) -> bool:
    """Whether the number behind a slash is the one that follows, or not far behind it."""
    other = _SLASHED.match(text, item.end(), end)
    if other is None or not item["word"].isdigit() or len(other[1]) != len(item["word"]):
        return False
    return 0 < int(other[1]) - int(item["word"]) < _NEAR


@lru_cache(maxsize=256)
def _members(first: int, count: int) -> tuple[str, ...]:
    """The numbers of a range, as many as are named; kept, for a long text may repeat a long range many times."""
    return tuple(map(str, range(first, first + min(count, MOST))))


def stuck_note(word: str, notes: frozenset[str], usual: int = 3) -> int:
    """How many digits at the end of a number are a note's, because they were printed small and high.

    Args:
        word: digits, such as "80812".
        notes: numbers of notes that have no anchor elsewhere.
        usual: how many digits a long number of the series usually has.

    Returns:
        0 where the number may stand as it is.
    """
    implausible = int(word) > HIGHEST
    for length in (2, 1) if len(word) - usual >= 2 else (1, 2):
        note, rest = word[-length:], word[:-length]
        if not rest or note[0] == "0" or int(rest) > HIGHEST:
            continue
        if (note in notes and (implausible or len(word) > 3)) or (implausible and not notes):
            return length
    return 0
