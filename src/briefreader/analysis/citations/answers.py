"""Answers to questions in the Aanhangsel of the minutes, by session and number in either order."""

import re

from briefreader.analysis.citations.minutes import CHAMBER_NAMED, SESSION_NAMED, chamber_of, session_of
from briefreader.analysis.citations.numbers import Counting, Numbered, read_numbers
from briefreader.analysis.citations.reading import Read, read_to
from briefreader.analysis.citations.writing import DASH, NUMBERED, SESSION
from briefreader.domain.citation import Citation
from briefreader.domain.publication import answers
from briefreader.domain.span import Span

TRIGGERS = ("anhangsel", "Aanh. ", "ANHANGSEL")

_COUNTING = Counting(most=60, usual=4)
"""A session has some 3,000 to 4,500 of them, and nobody cites long ranges."""

_NAME = (
    r"(?:[Aa]anhangsel\)?|Aanh\.|AANHANGSEL)(?:nummer|nr\.)?"
    r"(?:,?\s(?:van\s(?:de|deze)|van|der|bij\sde|bij|VAN\sDE|DER))?(?:,?\s(?:[Hh]andelingen|[Hh]and\.|HANDELINGEN))?"
)
_ANSWERS = re.compile(
    rf"{_NAME}{CHAMBER_NAMED},?\s{{0,2}}{SESSION_NAMED}\s{{0,2}},?\s{{0,2}}(?P<numbered>{NUMBERED})?(?=[1-9])"
)
_NUMBER_FIRST = re.compile(
    rf"{_NAME}{CHAMBER_NAMED},?\s{{0,2}}(?P<numbered>{NUMBERED})?(?P<number>[1-9][0-9]{{0,3}}(?:(?:,|\sen)\s[1-9][0-9]{{0,3}}){{0,9}})(?![0-9A-Za-z]|[.,/][0-9]|{DASH}[0-9])"
    rf"\s{{0,2}},?\s{{0,2}}(?:uit\s|van\s)?(?:het\s|[Hh]andelingen\s)?{SESSION_NAMED}"
)
_OF_THE_KAMER = re.compile(r"[Hh]and|HAND|Kamer|KAMER|[TE]K|I(?!N)|jaar|JAAR")
"""What tells the Aanhangsel of the minutes from that of a report."""

_ALONE = re.compile(rf"{_NAME}{CHAMBER_NAMED},?\s{{0,2}}(?P<numbered>{NUMBERED})?(?=[1-9])")
_FOOT = re.compile(r"Aanhangsel\s{1,2}[1-9][0-9]?(?![0-9])")
"""What ends the foot of a page, before its number: "Tweede Kamer, vergaderjaar 2024–2025, Aanhangsel 2"."""

_SESSION_BEFORE = re.compile(
    r"\b(?:Handelingen|Hand\.|Kamerstukken|Kamervragen|(?:Tweede|Eerste)\sKamer|[TE]K|[Vv]ergaderjaar)"
    rf"(?P<chamber>(?:\s(?:Tweede|Eerste)\sKamer|\s(?:I{{1,2}}|TK|EK))?),?\s{{0,2}}(?:[Vv]ergaderjaar,?\s)?\(?(?P<session>{SESSION})\)?,?\s{{0,2}}\Z"
)
_AND_SESSION = re.compile(
    rf"\s{{0,2}}[,;]?\s{{0,2}}(?:en\s)?(?:(?P<chamber>I{{1,2}}|TK|EK)\s)?(?P<session>{SESSION}),\s(?P<numbered>{NUMBERED})(?=[1-9])"
)


def read_answers(text: str, at: int, start: int, end: int) -> Read:
    """Read answers in the Aanhangsel, by session and number; as a `Reader`."""
    begins = at if text.startswith("Aanh", at) else max(start, at - 1)
    if (found := _ANSWERS.match(text, begins, end)) and (found["numbered"] or _OF_THE_KAMER.search(found[0])):
        return read_to(_listed(text, found, begins, end), at)
    if (found := _NUMBER_FIRST.match(text, begins, end)) and _OF_THE_KAMER.search(found[0]):
        numbers = read_numbers(text, found.start("number"), found.end("number"), True, _COUNTING)
        cited = _cite(chamber_of(found), session_of(found["session"]), numbers, begins)
        cited[-1:] = [last._replace(span=Span(last.span.start, found.end())) for last in cited[-1:]]
        return read_to(cited, at)
    alone = _ALONE.match(text, begins, end)
    before = _SESSION_BEFORE.search(text, max(start, begins - 70), begins) if alone else None
    if alone and before and not _FOOT.match(text, begins, end):
        numbers = read_numbers(text, alone.end(), end, "s" in (alone["numbered"] or "").lower(), _COUNTING)
        chamber = "ek" if before[0].startswith(("Eerste", "EK")) else chamber_of(before)
        return read_to(_cite(chamber, session_of(before["session"]), numbers, before.start()), at)
    return read_to([], at)


def _listed(text: str, found: re.Match[str], begins: int, end: int) -> list[Citation]:
    """Citations of the numbers of one session, and of those of the next ones that the list names."""
    chamber = chamber_of(found)
    cited: list[Citation] = []
    following: re.Match[str] | None = found
    while following:
        plural = "s" in (following["numbered"] or "").lower()
        numbers = read_numbers(text, following.end(), end, plural, _COUNTING)
        added = _cite(chamber, session_of(following["session"]), numbers, begins)
        if not added:
            break
        cited += added
        following = _AND_SESSION.match(text, added[-1].span.end, end)
        if following:
            begins = following.start("chamber") if following["chamber"] else following.start("session")
            chamber = chamber_of(following) if following["chamber"] else chamber
    return cited


def _cite(chamber: str, session: str, numbers: list[Numbered], begins: int) -> list[Citation]:
    """One citation for each number of a list."""
    return [
        Citation(
            Span(item.span.start if index else begins, item.span.end),
            tuple(answers(chamber, session, number) for number in item.numbers),
            truncated=item.truncated,
        )
        for index, item in enumerate(numbers)
        if item.numbers[0].isdigit()
    ]
