"""The minutes of the Kamer (Handelingen), and the answers to questions in their Aanhangsel."""

import re

from briefreader.analysis.citations.numbers import Numbered, read_numbers
from briefreader.analysis.citations.reading import Read, read_to
from briefreader.analysis.citations.writing import DASH, NUMBERED, PAGES, SESSION
from briefreader.domain.citation import Citation
from briefreader.domain.publication import answers, minutes
from briefreader.domain.span import Span

TRIGGERS = ("andelingen", "Hand. ", "anhangsel")

_CHAMBER = (
    r"(?P<chamber>(?:\s(?:der|van\sde))?(?:\s(?:Tweede|Eerste))?(?:\sKamer)?(?:\sder\sStaten-Generaal)?"
    r"(?:\s(?:I{1,2}|11|ll|TK|EK))?(?![A-Za-z0-9]))"
)
_HEAD = rf"{_CHAMBER},?\s{{0,2}}(?:\(?(?:vergader|zittings)jaar,?\s{{1,2}})?(?P<session>{SESSION})\)?"
_ANSWERS = re.compile(
    r"[Aa]anhangsel\)?(?:\s(?:van\sde|der|bij\sde|van\sdeze))?(?:\s(?:[Hh]andelingen|[Hh]and\.))?"
    rf"{_HEAD}\s{{0,2}},?\s{{0,2}}(?P<numbered>{NUMBERED})?(?=[1-9])"
)
_MINUTES = re.compile(
    rf"[Hh](?:andelingen|and\.){_HEAD}\s{{0,2}},?\s{{0,2}}(?P<numbered>{NUMBERED})?"
    rf"(?P<meeting>[1-9][0-9]{{0,2}})(?![0-9A-Za-z]|\s?[0-9]{{3}}|[.][0-9])(?:{DASH}(?P<item>[1-9][0-9]?)(?:{DASH}[0-9]{{1,4}})?)?"
)
_ITEM = re.compile(r"\s{0,2},?\s{0,2}(?:items?|agendapunt|punt)\s{1,2}(?P<item>[1-9][0-9]{0,2})(?![0-9])")
_NEXT_ITEM = re.compile(r"\s{0,2}(?:,|en|,\sen)\s{1,2}(?:item\s)?(?P<item>[1-9][0-9]{0,2})(?=\s?[]),;.:]|$|\sen\s)")
_NEXT_MEETING = re.compile(
    rf"(?:{PAGES})?\s{{0,2}}(?:,|;|en|,\sen)\s{{1,2}}nr\.?\s(?P<meeting>[1-9][0-9]{{0,2}})(?=,?\sitems?\s)"
)


def read_minutes(text: str, at: int, start: int, end: int) -> Read:
    """Read a citation of minutes or of their Aanhangsel.

    Args:
        text: in which it stands.
        at: offset of a trigger.
        start: offset before which nothing is read.
        end: offset behind which nothing is read.

    Returns:
        The citations, in order; none where the session or the number is missing. And where to read on.
    """
    begins = at if text[at] == "H" and text.startswith("Hand. ", at) else max(start, at - 1)
    if found := _ANSWERS.match(text, begins, end):
        numbers = read_numbers(text, found.end(), end, "s" in (found["numbered"] or "").lower(), frozenset())
        return read_to(_answers(found, numbers, begins), at)
    if found := _MINUTES.match(text, begins, end):
        return read_to(_minutes(text, found, begins, end), at)
    return read_to([], at)


def _answers(found: re.Match[str], numbers: list[Numbered], begins: int) -> list[Citation]:
    """Citations of the Aanhangsel, one for each number of the list."""
    chamber, session = _chamber(found), _session(found["session"])
    return [
        Citation(
            Span(item.span.start if index else begins, item.span.end),
            tuple(answers(chamber, session, number) for number in item.numbers),
            truncated=item.truncated,
        )
        for index, item in enumerate(numbers)
        if item.numbers[0][0].isdigit()
    ]


def _minutes(text: str, found: re.Match[str], begins: int, end: int) -> list[Citation]:
    """Citations of minutes, one for each item of each meeting."""
    chamber, session = _chamber(found), _session(found["session"])
    meeting, at = found["meeting"], found.end()
    item = _ITEM.match(text, at, end)
    if item is None and not found["numbered"] and not found["item"]:
        return []
    if item is None:
        return [Citation(Span(begins, at), (minutes(chamber, session, meeting, found["item"] or ""),))]
    cited: list[Citation] = []
    first = begins
    while item:
        cited.append(Citation(Span(first, item.end()), (minutes(chamber, session, meeting, item["item"]),)))
        following = _NEXT_ITEM.match(text, item.end(), end)
        if following is None and (other := _NEXT_MEETING.match(text, item.end(), end)):
            meeting, first = other["meeting"], other.start("meeting")
            item = _ITEM.match(text, other.end(), end)
            continue
        item, first = following, following.start("item") if following else 0
    return cited


def _chamber(found: re.Match[str]) -> str:
    words = found["chamber"].split()
    return "ek" if "I" in words or "EK" in words or "Eerste" in words else "tk"


def _session(written: str) -> str:
    """Eight digits: "2021/22" and "2021–2022" are 20212022."""
    digits = "".join(char for char in written if char.isdigit())
    if len(digits) == 8:
        return digits
    first = int(digits[:4])
    return f"{first}{first + 1 if int(digits[4:]) == (first + 1) % 100 else digits[:2] + digits[4:]}"
