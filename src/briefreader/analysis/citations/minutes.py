"""The minutes of the Kamer (Handelingen): by meeting and item, and by page as before 2011."""

import datetime
import re

from briefreader.analysis.citations.numbers import MOST
from briefreader.analysis.citations.reading import Read, read_to
from briefreader.analysis.citations.writing import DASH, MONTH, NUMBERED, PAGES, SESSION
from briefreader.analysis.structure.days import MONTHS
from briefreader.domain.citation import Citation
from briefreader.domain.publication import HIGHEST_MEETING, minutes
from briefreader.domain.span import Span

TRIGGERS = ("andelingen", "Hand. ", "ANDELINGEN")

CHAMBER_NAMED = (
    r"(?P<chamber>(?:,?\s(?:der|van\sde))?(?:,?\s(?:Tweede|Eerste|TWEEDE|EERSTE))?(?:\s(?:Kamer|KAMER))?"
    r"(?:\sder\sStaten-Generaal)?(?:,?\s(?:[Il1]{1,2}|TK|EK|(?:Tweede|Eerste)\sKamer))?(?![A-Za-z0-9]))"
)
"""Which chamber, perhaps in full or as character recognition leaves it."""

SESSION_NAMED = (
    rf"\(?(?:(?:(?:[Vv]ergader|[Zz]ittings?)jaar|[Zz]itting|VERGADERJAAR),?\s{{1,2}})?(?P<session>{SESSION})\)?"
)
"""A session with the word before it."""

_MINUTES = re.compile(
    rf"(?:[Hh]andelingen|[Hh]and\.|HANDELINGEN){CHAMBER_NAMED},?\s{{0,2}}{SESSION_NAMED}\s{{0,2}},?\s{{0,2}}(?:"
    rf"(?P<numbered>{NUMBERED})?(?P<meeting>[1-9][0-9]{{0,2}})(?![0-9A-Za-z]|\s?[0-9]{{3}}|[.][0-9])"
    rf"(?:{DASH}(?P<item>[1-9][0-9]{{0,3}})(?![0-9])(?:{DASH}[0-9]{{1,4}})?)?"
    r"|(?P<paged>(?:pp?|pag|blz|BLZ|bladzijden?|pagina(?:[’']?s)?)\b\.?\s{0,2}(?=[1-9])))"
)
_ALONE = re.compile(
    rf"[Hh]andelingen{CHAMBER_NAMED},?\s(?:{NUMBERED})?(?P<meeting>[1-9][0-9]{{0,2}})"
    rf"(?:{DASH}(?P<page>[1-9][0-9]{{0,3}})|,?\sitem\s(?P<item>[1-9][0-9]{{0,2}}))(?![0-9A-Za-z]|[.,][0-9]|{DASH}[0-9])"
)
_SESSION_BEFORE = re.compile(
    rf"\b(?P<chamber>(?:Tweede|Eerste)\sKamer|[TE]K),?\s{{0,2}}(?:[Vv]ergaderjaar,?\s)?\(?(?P<session>{SESSION})\)?,\s\Z"
)
_ON_DAY = re.compile(
    rf"(?:[Hh]andelingen|[Hh]and\.){CHAMBER_NAMED},?\s\(?(?:van\s|d\.d\.\s)?(?P<day>[0-9]{{1,2}})\s(?P<month>{'|'.join(MONTHS)})"
    rf"\s(?P<year>(?:19|20)[0-9]{{2}})\)?,\s(?:{NUMBERED}(?P<meeting>[1-9][0-9]{{0,2}})(?:,?\sitem\s(?P<item>[1-9][0-9]{{0,2}}))?"
    rf"|(?P<both>[1-9][0-9]{{0,2}}){DASH}(?P<page>[1-9][0-9]{{0,3}}))(?![0-9A-Za-z]|[.,][0-9]|{DASH}[0-9])"
)
_NAMED_BEFORE = re.compile(rf"(?:[Hh]andelingen|HANDELINGEN){CHAMBER_NAMED},?\s{{0,2}}{SESSION_NAMED}")
_FAR = 400
"""Characters before minutes in which minutes of the same session are named."""

_ITEM = re.compile(
    r"\s{0,2},?\s{0,2}\(?(?P<many>items?|ITEMS?|agendapunt|punt)(?:nummer|\s?nr\.|\snummer)?\s{1,2}(?P<item>[1-9][0-9]{0,2})(?![0-9])"
    rf"(?:(?:\s?{DASH}\s?|\st/m\s|\stot\sen\smet\s)(?P<last>[1-9][0-9]{{0,2}})(?![0-9]))?"
)
_NEXT_ITEM = re.compile(
    r"\s{0,2}(?:,|en|,\sen)\s{1,2}(?:item\s)?(?P<item>[1-9][0-9]{0,2})(?P<last>)(?![.,:][0-9])(?=\s?[]),;.:]|$|\sen\s)"
)
_NEXT_OF_MANY = re.compile(
    rf"\s{{0,2}}(?:,|en|,\sen)\s{{1,2}}(?P<item>[1-9][0-9]{{0,2}})(?P<last>)(?![0-9A-Za-z]|[.,:][0-9]|\s?%|\s{{0,2}}{MONTH}\b)"
)
"""What follows behind "items", which the sentence may go on from."""

_NEXT_MEETING = re.compile(
    rf"(?:{PAGES})?\s{{0,2}}(?:,|;|en|,\sen)\s{{1,2}}nr\.?\s(?P<meeting>[1-9][0-9]{{0,2}})(?=,?\sitems?\s)"
)
_OTHER_MEETING = re.compile(
    r"\s{0,2}(?:,\s(?:en\s)?|\sen\s)(?P<meeting>[1-9][0-9]{0,2})(?![.,:][0-9])(?=\s?[]),;.:]|$|\sen\s)"
)
_PAGE = re.compile(rf"(?P<first>[1-9][0-9]{{0,3}})(?:\s?{DASH}\s?(?P<last>[1-9][0-9]{{0,3}}))?(?![0-9A-Za-z])")
_PAGE_OF_MEETING = re.compile(rf"(?P<meeting>[1-9][0-9]{{0,2}}){DASH}(?P<page>[1-9][0-9]{{2,3}})(?![0-9A-Za-z])")
"""The form "p. 45-3321": pages were numbered on through the session, and the meeting stood before them."""

_NEXT_PAGE = re.compile(r"\s{0,2}(?:,|en)\s{1,2}(?=[1-9][0-9]{2,3}(?![0-9A-Za-z]|\s?[0-9]{3}))")
_PAGES_BEHIND = re.compile(PAGES)


def read_minutes(text: str, at: int, start: int, end: int) -> Read:
    """Read minutes by meeting and item, or by page; as a `Reader`."""
    begins = at if text[at] == "H" and text.startswith("Hand. ", at) else max(start, at - 1)
    found = _MINUTES.match(text, begins, end)
    if found is None:
        elsewhere = _on_day(text, begins, end) or _with_session_before(text, begins, start, end)
        return read_to(elsewhere or _as_named_before(text, begins, start, end), at)
    if found["paged"]:
        return read_to(_by_page(text, found, begins, end), at)
    return read_to(_by_meeting(text, found, begins, end), at)


def _with_session_before(text: str, begins: int, start: int, end: int) -> list[Citation]:
    """The form "Tweede Kamer, vergaderjaar 2007–2008, Handelingen nr. 10, item 4", or "10-666"."""
    alone = _ALONE.match(text, begins, end)
    before = _SESSION_BEFORE.search(text, max(start, begins - 70), begins) if alone else None
    if alone is None or before is None:
        return []
    chamber = "ek" if before["chamber"] in {"Eerste Kamer", "EK"} else "tk"
    item = alone["item"] or alone["page"] or ""
    named = minutes(chamber, session_of(before["session"]), alone["meeting"], item)
    return [Citation(Span(before.start(), alone.end()), (named,))]


def _on_day(text: str, begins: int, end: int) -> list[Citation]:
    """The form "Handelingen II 12 mei 2021, nr. 45, item 7": the day tells the session."""
    found = _ON_DAY.match(text, begins, end)
    if found is None:
        return []
    session = _session_on(int(found["year"]), MONTHS[found["month"]], int(found["day"]))
    meeting, item = found["meeting"] or found["both"], found["item"] or found["page"] or ""
    return [Citation(Span(begins, found.end()), (minutes(chamber_of(found), session, meeting, item),))]


def _session_on(year: int, month: int, day: int) -> str:
    """The session of a day: since 1887 one has begun on the third Tuesday of September (Grondwet, article 65)."""
    september = datetime.date(year, 9, 15)
    opening = september + datetime.timedelta((1 - september.weekday()) % 7)
    first = year if (month, day) >= (opening.month, opening.day) else year - 1
    return f"{first}{first + 1}"


def _as_named_before(text: str, begins: int, start: int, end: int) -> list[Citation]:
    """The form "Handelingen nr. 46, item 2" behind minutes of one session, which is meant again."""
    alone = _ALONE.match(text, begins, end)
    if alone is None:
        return []
    before = list(_NAMED_BEFORE.finditer(text, max(start, begins - _FAR), begins))
    sessions = {(chamber_of(each), session_of(each["session"])) for each in before}
    if alone["chamber"].strip(" ,"):
        sessions = {(chamber, session) for chamber, session in sessions if chamber == chamber_of(alone)}
    if len(sessions) != 1:
        return []
    named = minutes(*sessions.pop(), alone["meeting"], alone["item"] or alone["page"] or "")
    return [Citation(Span(begins, alone.end()), (named,), resolved=True)]


def _by_page(text: str, found: re.Match[str], begins: int, end: int) -> list[Citation]:
    """Citations of pages alone, each with its own identifier."""
    chamber, session = chamber_of(found), session_of(found["session"])
    cited: list[Citation] = []
    first, page = begins, _PAGE.match(text, found.end(), end)
    while page:
        if int(page["first"]) <= HIGHEST_MEETING:
            break
        last = page["last"] or ""
        whole = bool(last) and int(last) > int(page["first"])
        cited.append(
            Citation(Span(first, page.end()), (minutes(chamber, session, page["first"], last if whole else ""),))
        )
        joint = _NEXT_PAGE.match(text, page.end(), end)
        first = joint.end() if joint else 0
        page = _PAGE.match(text, first, end) if joint else None
    if not cited and (page := _PAGE_OF_MEETING.match(text, found.end(), end)):
        return [Citation(Span(begins, page.end()), (minutes(chamber, session, page["meeting"], page["page"]),))]
    return cited


def _by_meeting(text: str, found: re.Match[str], begins: int, end: int) -> list[Citation]:
    """Citations of meetings, one for each item of each meeting."""
    chamber, session = chamber_of(found), session_of(found["session"])
    meeting, at = found["meeting"], found.end()
    item = _ITEM.match(text, at, end)
    if item is None:
        if not (found["numbered"] or found["item"] or _PAGES_BEHIND.match(text, at, end)):
            return []
        cited = [Citation(Span(begins, at), (minutes(chamber, session, meeting, found["item"] or ""),))]
        while (
            len(cited) < MOST and not found["item"] and (other := _OTHER_MEETING.match(text, cited[-1].span.end, end))
        ):
            named = minutes(chamber, session, other["meeting"])
            cited.append(Citation(Span(other.start("meeting"), other.end()), (named,)))
        return cited
    cited = []
    first, many = begins, False
    while item and len(cited) < MOST:
        items = range(int(item["item"]), int(item["last"] or item["item"]) + 1)
        named_items = tuple(minutes(chamber, session, meeting, str(each)) for each in items[:100])
        if named_items:
            cited.append(Citation(Span(first, item.end()), named_items))
        many = many or (item.groupdict().get("many") or "").endswith("s")
        following = (_NEXT_OF_MANY if many else _NEXT_ITEM).match(text, item.end(), end)
        if following is None and (other := _NEXT_MEETING.match(text, item.end(), end)):
            meeting, first = other["meeting"], other.start("meeting")
            item = _ITEM.match(text, other.end(), end)
            continue
        item, first = following, following.start("item") if following else 0
    return cited


def chamber_of(found: re.Match[str]) -> str:
    """The chamber, "ek" or "tk", that a match of `CHAMBER_NAMED` names; the Tweede Kamer where it names none."""
    words = found["chamber"].replace(",", " ").split()
    return "ek" if {"I", "l", "1", "EK", "Eerste", "EERSTE"}.intersection(words) else "tk"


def session_of(written: str) -> str:
    """Eight digits: "2021/22" and "2021–2022" are 20212022."""
    digits = "".join(char for char in written if char.isdigit())
    if len(digits) == 8:
        return digits
    first = int(digits[:4])
    return f"{first}{first + 1 if int(digits[4:]) == (first + 1) % 100 else digits[:2] + digits[4:]}"
