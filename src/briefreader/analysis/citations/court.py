"""Cases before the courts of the European Union: "zaak C-758/24", "gevoegde zaken C-1/20 en C-2/20", "T-123/20".

A case is known by the CELEX number of its judgment, unless the sentence speaks of an opinion, an order, or a case
that is still to be decided. Source: EUR-Lex, "How CELEX numbers are composed", sector 6.
"""

import re
from functools import lru_cache

from briefreader.analysis.citations.reading import Read, read_to
from briefreader.analysis.citations.writing import DASH
from briefreader.domain.citation import Citation
from briefreader.domain.publication import Identifier, european
from briefreader.domain.span import Span

TRIGGERS = ("C-", "T-", "C–", "T–", "HvJ", "Hof van Justitie")

_CASE = re.compile(
    rf"(?<![0-9A-Za-z/.&])(?P<court>[CT])\s?{DASH}\s?(?P<number>[1-9][0-9]{{0,3}})\s?/\s?"
    r"(?P<year>(?:19[89]|20[0-3])[0-9](?![0-9])|[5-9][0-9]|[0-3][0-9])"
    r"(?P<kind>\s?(?:PPU|P-R|P|RENV|REV|R)(?![A-Za-z]))?(?![A-Za-z]|[0-9]{3}|/|[.,-][0-9])"
)
_RANGE = re.compile(rf"(?:\s(?:t/m|tot\sen\smet)\s|\s?{DASH}\s?)(?=[CT])")
_JOINT = re.compile(r"\s?(?:[,;]\s(?:en\s)?|en\s|of\s|&\s)(?:(?:in\s)?zaak\s)?(?=[CT])")
_EARLY = re.compile(
    r"(?:\b(?P<word>zaak|zaken)|(?<=[0-9]/[5-8][0-9])(?:,|\sen))\s(?P<number>[1-9][0-9]{0,2})/(?P<year>5[3-9]|[67][0-9]|8[0-8])(?![0-9A-Za-z/]|[.,-][0-9])"
)
"""A case of before 1989, when there was one court; its name must stand before, for courts here number so as well."""

_FAR = 140
"""Characters around a case, or behind the name of the court, in which words say what is meant."""

_SAYS_COURT = re.compile(r"\b(?:[Zz]aak|[Zz]aken|HvJ|Hof|Gerecht|GEA|GvEA|[Aa]rrest(?:en)?|[Bb]eschikking)\b")
"""A letter, a dash and a number are too little for the Gerecht, whose T is that of many things."""

_REPORTED = re.compile(r",?\s(?:[A-Za-z ]{1,40},\s)?(?:Jur|ECLI|EU:[CT]:|nog\sniet\sgepubliceerd)")
"""What stands behind a case: where its judgment was published."""

_NO_CASE = re.compile(
    r"\b(?:Pb(?:EU|EG)?|PB|OJ|OJEU|[Kk]enmerk|[Rr]eferentie|[Rr]apport|[Zz]aal|[Kk]amer|[Ll]okaal|[Pp]erceel|[Cc]ontract|[Pp]olis)"
    r"[.,:]?\s(?:(?:19|20)[0-9]{2},?\s)?\Z"
)
_PART_ENDED = re.compile(r";|\.\s")
_KINDS = (
    ("J", ("arrest", "uitspra", "oordeel", "bepaald", "beslist", "verklaar")),
    ("C", ("conclusie van", "conclusies van", "advocaat-generaal")),
    ("O", ("beschikking",)),
    ("N", ("aanhangig", "prejudici")),
)
"""The last letter of a CELEX number, and the words for a judgment, an opinion, an order and a case that is new."""

_MOST = 60
"""Cases of a range: nobody joins so many."""


def read_cases(text: str, at: int, start: int, end: int) -> Read:
    """Read the cases that a trigger begins; as a `Reader`."""
    if text[at] == "H":
        return read_to(_early_cases(text, at, end), at)
    case = _CASE.match(text, at, end)
    if case is None or _NO_CASE.search(text, max(start, at - 40), at):
        return read_to([], at)
    before = text[max(start, at - _FAR) : at].rpartition(". ")[2].rpartition(";")[2]
    doubtful = case["court"] == "T" or "50" <= case["year"] < "88"
    if doubtful and not (_SAYS_COURT.search(text, max(start, at - _FAR), at) or _REPORTED.match(text, case.end(), end)):
        return read_to([], at)
    what = _what(before, _PART_ENDED.split(text[case.end() : min(end, case.end() + _FAR)], maxsplit=1)[0])
    found: list[Citation] = []
    while case:
        stop, last = case.end(), case["number"]
        if reach := _RANGE.match(text, stop, end):
            other = _CASE.match(text, reach.end(), end)
            if other and (other["court"], other["year"]) == (case["court"], case["year"]):
                stop, last = other.end(), other["number"]
        letter = "O" if (case["kind"] or "").strip() in {"R", "P-R"} else what
        named = _named(case["court"], letter, case["number"], last, case["year"])
        found.append(Citation(Span(case.start(), stop), named))
        joint = _JOINT.match(text, stop, end)
        case = _CASE.match(text, joint.end(), end) if joint else None
    return read_to(found, at)


def _early_cases(text: str, at: int, end: int) -> list[Citation]:
    """The cases named behind the name of the court."""
    return [
        Citation(
            Span(each.start("word") if each["word"] else each.start("number"), each.end()),
            _named("C", "J", each["number"], each["number"], each["year"]),
        )
        for each in _EARLY.finditer(text, at, min(end, at + _FAR))
    ]


def _what(before: str, behind: str) -> str:
    """The letter for the document that is meant: the judgment unless the part of the sentence says otherwise."""
    around = f"{before} {behind}".lower()
    return next((letter for letter, words in _KINDS if any(word in around for word in words)), "J")


@lru_cache(maxsize=512)
def _named(court: str, letter: str, first: str, last: str, year: str) -> tuple[Identifier, ...]:
    """The documents of a case, or of a range of cases; the ends alone where they are far apart."""
    if len(year) == 2:
        year = f"20{year}" if year < "50" else f"19{year}"
    if court != "C" and letter == "C":
        letter = "J"  # the Gerecht has no advocate general
    low, high = int(first), int(last)
    numbers = range(low, high + 1) if low <= high <= low + _MOST else (low, high)
    return tuple(european(f"6{year}{court}{letter}{number:04}") for number in numbers)
