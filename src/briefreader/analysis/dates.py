"""Days and months that a text names, also those whose year follows from the context."""

import datetime
import re
from collections.abc import Iterator
from typing import NamedTuple

from briefreader.analysis.structure.days import MONTHS
from briefreader.domain.span import Span

_DAYS = re.compile(
    r"(?<![0-9A-Za-z/.,-])(?P<list>(?:[0-9]{1,2}(?:[^\S\n]?[-–][^\S\n]?|,[^\S\n]?|[^\S\n](?:en|of|tot|t/m|tot[^\S\n]en[^\S\n]met)[^\S\n])){0,4})"
    r"(?P<day>[0-9]{1,2})(?:e|de)?[^\S\n]{1,2}\Z"
)
_YEAR = re.compile(
    r"(?:,?[^\S\n]{1,2}(?P<year>(?:1[6-9]|20)[0-9]{2})(?![0-9.,]?[0-9])|[^\S\n](?P<side>jl\b\.?|j\.l\.|jongstleden|a\.s\.|aanstaande))"
)
_NUMERIC = re.compile(
    r"(?<![0-9A-Za-z/.-])(?:([0-9]{4})-([0-9]{2})-([0-9]{2})|([0-9]{1,2})([-/.])([0-9]{1,2})\5([0-9]{4}))(?![0-9/-]|\.[0-9])"
)
_MARKS = tuple(
    re.compile(rf"{re.escape(mark)}(?<=[0-9]{re.escape(mark)})[0-9]{{1,2}}{re.escape(mark)}[0-9]") for mark in "-/."
)
"""What stands within a day in digits; each begins with a character that is soon found."""

_OTHERWISE = re.compile(
    r"[0-9][^\S\n](?P<month>(?i:jan(?:uari)?|feb(?:ruari)?|mrt|maart|apr(?:il)?|mei|juni?|juli?"
    r"|aug(?:ustus)?|sept?(?:ember)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?))\b\.?[^\S\n]\Z"
)
"""A month between its day and its year, in capitals or cut short."""

_YEARS = (re.compile(r"20(?<=[A-Za-z.]\s20)[0-9]{2}\b"), re.compile(r"19(?<=[A-Za-z.]\s19)[0-9]{2}\b"))
_BEGINNINGS = {name[:3]: month for name, month in MONTHS.items()} | {"mrt": 3}
_WIDEST = 60
"""Characters before a month that its days may take."""

_LONGEST = 2 * _WIDEST
"""Characters that days with one month and one year may take."""

_MAY_BE_DAY = re.compile(
    r"[0-9](?:(?:e|de)?[^\S\n]{1,2}(?:jan|feb|m|apr|ju|aug|sep|okt|nov|dec|[JFMASOND])|[-/.][0-9]{1,2}[-/.][0-9])"
)
"""What stands in every day, and seldom elsewhere."""

EVERY_MONTH = frozenset(MONTHS.values())


class NamedDay(NamedTuple):
    """A day as it is written, perhaps without its year.

    Args:
        span: its characters.
        day: of the month, or 0 where only the month is named.
        month: from 1.
        year: as written, or 0 where it is not.
        side: -1 where the text calls it past ("jl."), 1 where it calls it coming ("a.s."), else 0.
    """

    span: Span
    day: int
    month: int
    year: int
    side: int = 0


def find_days(
    text: str, low: int = 0, high: int | None = None, months: frozenset[int] = EVERY_MONTH
) -> tuple[NamedDay, ...]:
    """Find days, and months whose name is written as a word.

    Args:
        text: of a document.
        low: offset from which they begin.
        high: offset before which they begin, or None for the end of the text.
        months: those that are looked for, from 1.

    Returns:
        Them in the order of the text.
    """
    high = len(text) if high is None else high
    stop = min(len(text), high + _LONGEST)
    found = [day for day in _numeric(text, low, stop) if day.month in months]
    for name, month in MONTHS.items():
        at = text.find(name, low, stop) if month in months else -1
        while at >= 0:
            found += _around(text, at, at + len(name), month)
            at = text.find(name, at + len(name), stop)
    for years in _YEARS:
        for year in years.finditer(text, low, stop):
            other = _OTHERWISE.search(text, max(0, year.start() - 14), year.start())
            if other and other["month"] not in MONTHS:
                month = _BEGINNINGS[other["month"][:3].lower()]
                if month in months:
                    found += _around(text, other.start("month"), year.start() - 1, month)
    return tuple(sorted([day for day in found if low <= day.span.start < high]))


def may_hold_day(text: str, low: int, high: int) -> bool:
    """Whether a day may stand between two offsets, at least to the first letters of its month: soon told."""
    return _MAY_BE_DAY.search(text, low, high) is not None


def _around(text: str, start: int, end: int, month: int) -> Iterator[NamedDay]:
    """The days that stand before a month, and the year behind it."""
    if text[end : end + 1].isalnum() or (start and text[start - 1].isalnum()):
        return
    behind = _YEAR.match(text, end)
    year = int(behind["year"] or 0) if behind else 0
    side = 0 if behind is None or year else (-1 if behind["side"].startswith("j") else 1)
    days = _DAYS.search(text, max(0, start - _WIDEST), start)
    last = behind.end() if behind else end
    if days is None:
        if year:
            yield NamedDay(Span(start, last), 0, month, year)
        return
    for earlier in re.finditer("[0-9]{1,2}", days["list"]):
        offset = days.start("list")
        yield NamedDay(Span(offset + earlier.start(), offset + earlier.end()), int(earlier[0]), month, year, side)
    yield NamedDay(Span(days.start("day"), last), int(days["day"]), month, year, side)


def _numeric(text: str, low: int, high: int) -> Iterator[NamedDay]:
    """Days in digits alone."""
    for mark in (each for marks in _MARKS for each in marks.finditer(text, low, high)):
        found = _NUMERIC.search(text, max(0, mark.start() - 5), mark.end() + 5)
        if found is None:
            continue
        year, month, day = (found[1], found[2], found[3]) if found[1] else (found[7], found[6], found[4])
        yield NamedDay(Span(*found.span()), int(day), int(month), int(year))


def year_of(day: NamedDay, sent: datetime.date | None) -> int:
    """The year of a day that is written without one.

    Args:
        day: without its year.
        sent: the day of the document, or None.

    Returns:
        The year that brings it nearest, on the side that the text tells; 0 where `sent` is not known.
    """
    if sent is None:
        return 0
    distances = []
    for year in (sent.year - 1, sent.year, sent.year + 1):
        away = (year - sent.year) * 372 + (day.month - sent.month) * 31 + day.day - sent.day
        if away * day.side >= 0:
            distances.append((abs(away), year))
    return min(distances)[1]
