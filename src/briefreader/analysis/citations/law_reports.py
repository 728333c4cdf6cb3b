"""Judgments by their number among all that were published (LJN), "Hoge Raad 3 mei 2011, LJN BQ1234", as their ECLI.

Each number became the last part of an ECLI in 2013; the court and the year stand before it. Source: rechtspraak.nl,
"Wat is een ECLI?".
"""

import re

from briefreader.analysis.citations.reading import Read, read_to
from briefreader.analysis.citations.writing import DATE
from briefreader.domain.citation import Citation
from briefreader.domain.publication import judgment
from briefreader.domain.span import Span

TRIGGERS = ("LJN",)

_PLACES = {
    "alkmaar": "ALK",
    "almelo": "ALM",
    "amsterdam": "AMS",
    "arnhem": "ARN",
    "assen": "ASS",
    "breda": "BRE",
    "den bosch": "SHE",
    "den haag": "SGR",
    "dordrecht": "DOR",
    "groningen": "GRO",
    "haarlem": "HAA",
    "leeuwarden": "LEE",
    "maastricht": "MAA",
    "middelburg": "MID",
    "roermond": "ROE",
    "rotterdam": "ROT",
    "'s-gravenhage": "SGR",
    "'s-hertogenbosch": "SHE",
    "utrecht": "UTR",
    "zutphen": "ZUT",
    "zwolle": "ZWO",
    "zwolle-lelystad": "ZLY",
}
"""The letters of the courts of first instance and of appeal in the years of these numbers, by their places."""

_COURTS = (
    ("HR", r"HR|Hoge\sRaad"),
    ("RVS", r"ABRvS|ABRS|AbRvS|(?:Afdeling\sbestuursrechtspraak(?:\svan\sde)?\s)?(?:Raad\svan\sState|RvS)"),
    ("CRVB", r"CRvB|CRVB|Centrale\sRaad\svan\sBeroep"),
    ("CBB", r"CBb|CBB|College\svan\sBeroep\svoor\shet\s[Bb]edrijfsleven"),
    ("GH", r"(?:Gerechtsh|gerechtsh|H)of(?:\s(?:te|in))?"),
    ("RB", r"(?:Rechtbank|rechtbank|Rb\.?)(?:\s(?:te|in))?"),
)
_BEFORE = re.compile(
    rf"\b(?:{'|'.join(f'(?P<{letters}>{names})' for letters, names in _COURTS)})"
    rf"(?P<place>(?:\s[’']?[A-Za-z][A-Za-z-]{{2,20}}){{0,2}}?),?\s(?:van\s|d\.d\.\s|op\s)?(?P<day>{DATE})[^;]{{0,60}}\Z"
)
_NUMBER = re.compile(
    r"LJN(?:-?nummer|[\s-]?nr\.?)?\s?:?\s{0,2}(?P<letters>[A-Z]{2})\s?(?P<digits>[0-9]{4})(?![0-9A-Za-z])"
)
_YEAR = re.compile(r"(?:1999|20[01][0-9])\Z")
_FAR = 170
"""Characters before a number in which its court and day stand."""


def read_reported(text: str, at: int, start: int, end: int) -> Read:
    """Read the number that the letters announce, if the court and the day stand before it; as a `Reader`."""
    number = _NUMBER.match(text, at, end)
    if number is None:
        return read_to([], at)
    nearest, following = None, _BEFORE.search(text, max(start, at - _FAR), at)
    while following:
        nearest, following = following, _BEFORE.search(text, following.start() + 1, at)
    court = _court(nearest) if nearest else ""
    year = _YEAR.search(nearest["day"]) if nearest else None
    if not (court and year):
        return read_to([], at)
    named = judgment(f"ECLI:NL:{court}:{year[0]}:{number['letters']}{number['digits']}")
    return read_to([Citation(Span(at, number.end()), (named,))], at)


def _court(named: re.Match[str]) -> str:
    """The letters of a court in an ECLI, or "" where its place does not tell which one it is."""
    letters = next(letters for letters, _ in _COURTS if named[letters])
    place = named["place"].strip().lower().replace("’", "'")
    if letters in {"RB", "GH"}:
        return letters + _PLACES[place] if place in _PLACES else ""
    return "" if place else letters
