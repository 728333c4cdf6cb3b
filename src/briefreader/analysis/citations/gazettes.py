"""The law gazettes: Staatsblad, Staatscourant and Tractatenblad."""

import re

from briefreader.analysis.citations.reading import Read, read_to
from briefreader.analysis.citations.writing import DASH, DATE, MONTH, NUMBERED
from briefreader.domain.citation import Citation
from briefreader.domain.identifier import Identifier
from briefreader.domain.publication import gazette
from briefreader.domain.span import Span

TRIGGERS = (
    "Stb",
    "Stc",
    "Trb",
    "STB",
    "STC",
    "TRB",
    "taatsblad",
    "taatscourant",
    "tatenblad",
    "TAATS",
    "TATENBLAD",
    "stb.",
    "stcrt.",
    "trb.",
)

_NAMES = {
    "stb": "stb",
    "stbl": "stb",
    "stcrt": "stcrt",
    "stct": "stcrt",
    "trb": "trb",
    "staatsblad": "stb",
    "staatscourant": "stcrt",
    "tractatenblad": "trb",
    "traktatenblad": "trb",
}
_PLACE = re.compile(
    r"(?<![A-Za-z])(?<!Belgisch\s)(?<!Indisch\s)(?P<name>Stbl?|STBL?|Stcr?t|STCR?T|Trb|TRB|(?:stb|stcrt|trb)(?=\.)|[Ss]taatsblad|[Ss]taatscourant|[Tt]ra[ck]tatenblad"
    r"|STAATS(?:BLAD|COURANT)|TRA[CK]TATENBLAD)\b\.?"
    rf"(?:\svan\shet\sKoninkrijk(?:\sder\sNederlanden)?)?,?\s{{0,2}}(?:van\s|jaargang\s|d\.d\.\s)?(?:{DATE},?\s|)"
    r"(?:\(?(?P<year>1[89][0-9]{2}|20[0-9]{2})(?![0-9]))?"
)
_NUMBER = re.compile(
    rf"(?:\s{{0,2}}[,/:]\s{{0,2}}|\s{{1,2}}|{DASH}|\s\((?=[Nn]))(?:{NUMBERED})?"
    r"(?P<number>[1-9][0-9]{0,6}(?:-n[0-9]{1,2})?)(?![0-9A-Za-z]|[.,][0-9])"
)
_NAMED_NUMBER = re.compile(
    rf"(?:\s{{0,2}},?\s{{0,2}}\(?{NUMBERED}|\s?\((?=[0-9]{{1,5}}\))|(?:,?\s)?(?=[1-9][0-9]{{2,4}}\s?[),;]))"
    r"(?P<number>[1-9][0-9]{0,6})(?![0-9A-Za-z]|[.,][0-9])"
)
_NUMBER_FIRST = re.compile(
    rf",?\s{{0,2}}\(?(?:{NUMBERED}|(?=[0-9]{{1,5}}(?:\svan\s|,\s(?:19|20)[0-9]{{2}}\)|,\s[0-9]{{1,2}}\s{MONTH}\s)))(?P<number>[1-9][0-9]{{0,4}})(?![0-9A-Za-z]|[.,][0-9])"
    rf",?\s?(?:van\s|d\.d\.\s|\(|(?<=,\s))(?:[0-9]{{1,2}}\s{MONTH}\s)?(?P<year>1[89][0-9]{{2}}|20[0-9]{{2}})(?![0-9])"
)
_YEAR_BEFORE = re.compile(
    r"\b(?P<year>1[89][0-9]{2}|20[0-9]{2})"
    r"(?:,?\snr\.?\s[0-9A-Z][0-9A-Za-z /.-]{2,24}|,?\s[A-Z]{2,6}[0-9A-Z /.-]{3,20})?(?:,?\s?\(|,)\s?\Z"
)
"""The year of a law or, with the number of its file between, of a regulation."""

_TITLE_BEFORE = re.compile(
    r"\b[Ww]et\svan\s(?:den\s)?[0-9]{1,2}(?:den|sten)?\s[A-Za-z]{3,9}\s(?P<year>1[89][0-9]{2}|20[0-9]{2}),?\s(?:houdende|tot|inzake|betreffende)"
    r"\s[^().;]{3,160}\(\Z"
)
"""The day and the title of a law: "wet van 4 april 1892, houdende instelling van een orde (Stb. 55)"."""

_OLD_NUMBER = re.compile(
    rf"\s{{0,2}}(?:{NUMBERED})?(?P<number>[1-9][0-9]{{0,2}}|(?<=crt\.\s)[1-9][0-9]{{3,4}})(?![0-9A-Za-z/%°]|[.,][0-9]|\s?{DASH}\s?[0-9]|\s(?:{MONTH}|e\.?v|[0-9]{{3}})\b|\s?%)"
)
"""The form of before 1990, "Archiefwet 1962 (Stb. 313)": the year is that of the law."""

_LETTERS = "ABCDEFGHIJK"
_FIRST_LETTERED = 1940
_LETTERED = re.compile(
    rf"\s?,?\s?(?:{NUMBERED})?(?P<letter>[{_LETTERS}])(?:\s|(?<!A))(?P<number>[1-9][0-9]{{0,3}})(?![0-9A-Za-z]|[.,][0-9])"
)
"""The form "Stb. K 258": from 1940 to 1950 each volume of the Staatsblad had a letter, and so tells its year."""

_DIGITS = {"stb": 3, "trb": 3, "stcrt": 5}
"""Digits of the highest number that a volume has had: further ones are those of a note."""

_YEAR_AT_END = re.compile(r"[0-9]{4}(?=,?\s?\Z)")
_NEXT = re.compile(
    rf"\s{{0,2}}(?:,|;|en|,\sen|resp\.)\s{{1,2}}(?:(?P<year>1[89][0-9]{{2}}|20[0-9]{{2}})(?:,\s|,?\s(?={NUMBERED})))?"
    rf"(?:{NUMBERED})?(?P<number>[1-9][0-9]{{0,4}})(?=\s?[]),;.:]|$|\sen\s)(?![.,][0-9])"
)

_NEXT_OF_MANY = re.compile(
    rf"\s{{0,2}}(?:,|en|,\sen)\s{{1,2}}(?P<year>)(?P<number>[1-9][0-9]{{0,4}})(?![0-9A-Za-z]|[.,][0-9]|\s?%|\s{{0,2}}{MONTH}\b)"
)
"""What follows behind "nrs.", which the sentence may go on from."""


def read_gazettes(text: str, at: int, start: int, end: int) -> Read:
    """Read the numbers behind the name of a gazette, also where the year stands elsewhere; as a `Reader`."""
    begins = at
    while begins > max(start, at - 6) and text[begins - 1].isalpha():
        begins -= 1
    place = _PLACE.match(text, begins, end)
    if place is None:
        return read_to([], at)
    series = _NAMES[place["name"].lower()]
    year = place["year"]
    if year:
        number = _NUMBER.match(text, place.end(), end)
    else:
        dated = _YEAR_AT_END.search(place[0])
        year = dated[0] if dated else ""
        number = _NAMED_NUMBER.match(text, place.end(), end) if dated else None
    if number is None and series == "stb" and (lettered := _LETTERED.match(text, place.end(), end)):
        year = year or str(_FIRST_LETTERED + _LETTERS.index(lettered["letter"]))
        return read_to([_cite(series, year, lettered["letter"] + lettered["number"], begins, lettered.end())], at)
    if number is None:
        return read_to(_with_year_elsewhere(text, place, series, start, end), at)
    found = [_cite(series, year, number["number"], begins, number.end())]
    following_one = _NEXT_OF_MANY if "s" in number[0].lower() else _NEXT
    while following := following_one.match(text, found[-1].span.end, end):
        if not following["year"] and following["number"][:2] in {"19", "20"} and len(following["number"]) == 4:
            break
        year = following["year"] or year
        first = following.start("year") if following["year"] else following.start("number")
        found.append(_cite(series, year, following["number"], first, following.end()))
    return read_to(found, at)


def _with_year_elsewhere(text: str, place: re.Match[str], series: str, start: int, end: int) -> list[Citation]:
    """A number whose year stands behind it, or before the name of the gazette."""
    name_end = place.end("name") + (text[place.end("name") : place.end("name") + 1] == ".")
    if first := _NUMBER_FIRST.match(text, name_end, end):
        return [_cite(series, first["year"], first["number"], place.start(), first.end())]
    before = _YEAR_BEFORE.search(text, max(start, place.start() - 42), place.start())
    if before is None and series == "stb" and text[place.start() - 1 : place.start()] == "(":
        before = _TITLE_BEFORE.search(text, max(start, place.start() - 240), place.start())
    number = _OLD_NUMBER.match(text, name_end, end) if before else None
    if before is None or number is None:
        return []
    return [_cite(series, before["year"], number["number"], place.start(), number.end())]


def _cite(series: str, year: str, number: str, start: int, end: int) -> Citation:
    if number.isdigit() and len(number) > _DIGITS[series]:
        end -= len(number) - _DIGITS[series]
        number = number[: _DIGITS[series]]
    named: tuple[Identifier, ...] = (gazette(series, year, number),)
    return Citation(Span(start, end), named)
