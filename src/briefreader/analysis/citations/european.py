"""Acts of the European Union, as their CELEX numbers."""

import re

from briefreader.analysis.citations.reading import Read, read_to
from briefreader.analysis.citations.writing import DATE, NUMBERED
from briefreader.domain.citation import Citation
from briefreader.domain.publication import european
from briefreader.domain.span import Span

TRIGGERS = (
    "erordening",
    "ichtlijn",
    "esluit",
    "eschikking",
    "anbeveling",
    "schappelijk ",
    "egulation",
    "irective",
    "ecision",
    "ERORDENING",
    "ICHTLIJN",
    "ESLUIT",
    "er. (E",
    "VO (E",
    "Vo. (E",
    "RL ",
    "Rl. ",
)

_LETTERS = (
    ("kaderbesluit", "F"),
    ("verordening", "R"),
    ("richtlijn", "L"),
    ("besluit", "D"),
    ("beschikking", "D"),
    ("aanbeveling", "H"),
    ("standpunt", "E"),
    ("optreden", "E"),
    ("regulation", "R"),
    ("directive", "L"),
    ("decision", "D"),
)
"""The letter of each kind of act in CELEX; the first word that ends the name of the act decides."""

_SHORT = {"ver.": "R", "vo": "R", "vo.": "R", "rl": "L", "rl.": "L"}
"""The letters of acts whose kind is abbreviated, as in "Ver. (EEG) nr. 3821/85"."""

_BODY = r"(?:EU|EG|EEG|EEC|EC|EGKS|Euratom|EGA|GBVB|CFSP|JBZ|JHA)"
_SUFFIX = rf"(?:/{{1,2}}\s?(?i:{_BODY})(?:,\s?{_BODY})?(?:[0-9]{{1,2}})?|{_BODY}(?![A-Za-z-]))"
"""The body behind the number of an act; the number of a note may stick to it."""

_NOTE = r"(?:(?<=/20[0-9]{2})|(?<=/19[0-9]{2}))[0-9]{1,2}"
"""The number of a note that sticks to the year of an act."""

_ACT = re.compile(
    r"(?<![A-Za-z])(?P<name>[Gg]emeenschappelijk\s(?:[Ss]tandpunt|[Oo]ptreden)"
    r"|[A-Za-z][0-9A-Za-z-]{0,40}?(?:erordening|ichtlijn|esluit|eschikking|anbeveling|ERORDENING|ICHTLIJN|ESLUIT)"
    r"|(?:[Vv]er\.|V[Oo]\.?)(?=\s?\(E)|R[Ll]\.?(?=\s(?:19|20)?[0-9]{2}/[0-9]{1,3}/E)"
    r"|(?:Regulation|Directive|Decision)(?=\s\(|\s[0-9]{2,4}/[0-9]{1,4}/E))(?P<many>en|EN)?"
    r"(?:\svan\sde\s(?:Raad|Commissie))?(?=\s|\(|,\s[0-9])"
)
_MEMBER = re.compile(
    rf"\s{{0,2}}(?P<body>\(\s?{_BODY}(?:(?:,\s?|/|\sen\s){_BODY}){{0,2}}\s?\),?\s?|\(?{_BODY}\s)?(?:{NUMBERED})?"
    rf"(?P<first>[1-9][0-9]{{0,3}})\s?/\s?(?P<second>[0-9]{{1,4}})(?:(?P<suffix>{_SUFFIX})|(?P<note>{_NOTE}))?(?![0-9A-Za-z/]|[.,][0-9])"
)
_DATED = re.compile(rf",?\s(?:van\s|d\.d\.\s)?{DATE},?(?=\s\(?(?:{_BODY}\)\s)?nr\.\s[0-9]{{1,4}}/[0-9]{{2}}(?![0-9/]))")
"""The day before the number of an older act, as in "verordening van de Raad van 2 augustus 1972, nr. 1674/72"."""

_JOINT = re.compile(r"\s{0,2}(?:,\s?(?:en\s|of\s)?|;\s?|en\s|of\s|alsmede\s|EN\s|en/of\s)(?:de\s)?(?=[(0-9EN]|nr)")
_DISTANT = re.compile(
    rf"(?P<body>)(?P<words>(?:\s(?:[A-Za-z][A-Za-zÀ-ÿ-]{{0,30}}|[0-9]{{1,2}}|(?:19|20)[0-9]{{2}})){{0,24}}?)(?:\s\(?(?:nr\.?\s)?|,\s)"
    rf"(?P<first>[1-9][0-9]{{0,3}})/\s?(?P<second>[0-9]{{1,4}})(?P<suffix>{_SUFFIX})(?P<note>)(?![0-9A-Za-z/])"
)
"""An act whose number comes behind its name, as in "Kaderrichtlijn Water (2000/60/EG)", or behind its day."""

_NAMES_AN_ACT = re.compile("|".join(word for word, _ in _LETTERS))
_WITHOUT_BODY = frozenset("RL")
"""Acts that need no "(EU)" to be known: there is a Besluit and an Aanbeveling of every council."""

_BODY_NAMED = re.compile(r"EEG|EG|EU")
_ERAS = {"EEG": (1958, 1994), "EG": (1993, 2010), "EU": (2009, 2049)}
"""When acts bore the name of each body: the treaties of Rome, Maastricht and Lisbon, and what was left of them."""

_HIGHEST = 3999
"""No year has had so many acts: the last digit is that of a note."""

FIRST_YEAR_FIRST = 2015
"""Acts of the European Union carry the year before the number since 1 January 2015 (Publications Office)."""


_PARTED = re.compile(r"/(?:(?<=[0-9]/)|(?<=[0-9]\s/))\s?[0-9]")
"""What parts year and number of every act, and is soon found where there is none."""

_FAR = 900
"""Characters between the name of an act and what parts its year and number, at most."""


def read_european(text: str, at: int, start: int, end: int) -> Read:
    """Read the acts that a name begins, with those listed behind it; as a `Reader`."""
    if not _PARTED.search(text, at, min(end, at + _FAR)):
        return read_to([], at)
    begins = at
    while begins > max(start, at - 42) and (text[begins - 1].isalnum() or text[begins - 1] == "-"):
        begins -= 1
    while text[begins].isdigit() or text[begins] == "-":  # the number of a note, or the mark of a list
        begins += 1
    act = _ACT.match(text, begins, end)
    if act is None or act.end("name") < at:
        return read_to([], at)
    name = act["name"].lower()
    letter = _SHORT.get(name) or next((letter for ending, letter in _LETTERS if name.endswith(ending)), "")
    found: list[Citation] = []
    member = _first_member(text, act, end) if letter else None
    first = begins
    while member:
        celex = _celex(letter, member)
        if celex is None:
            break
        found.append(Citation(Span(first, _end_of(member)), (european(celex),)))
        joint = _JOINT.match(text, member.end(), end)
        member = _MEMBER.match(text, joint.end(), end) if joint else None
        if member and joint:
            first = joint.end()
            if not (member["body"] or member["suffix"] or act["many"] or _in_new_order(member)):
                break
    if (
        letter
        and not found
        and (distant := _DISTANT.match(text, act.end(), end))
        and not _NAMES_AN_ACT.search(distant["words"])
    ):
        celex = _celex(letter, distant)
        found += [Citation(Span(distant.start("first"), _end_of(distant)), (european(celex),))] if celex else []
    return read_to(found, at)


def _first_member(text: str, act: re.Match[str], end: int) -> re.Match[str] | None:
    """The number right behind the name of an act, or behind its day where the body that adopted it is named."""
    member = _MEMBER.match(text, act.end(), end)
    if member is None and act.end() > act.end("name") and (dated := _DATED.match(text, act.end(), end)):
        return _MEMBER.match(text, dated.end(), end)
    return member


def _in_new_order(member: re.Match[str]) -> bool:
    """Whether an act without its body is written as those of the Union are since 2015, as in "en 2016/681"."""
    return str(FIRST_YEAR_FIRST) <= member["first"] <= "2049" and len(member["second"]) > 2


def _end_of(member: re.Match[str]) -> int:
    """Where the number of an act ends, without that of a note stuck to its "/EG" or its year."""
    if member["note"]:
        return member.start("note")
    return member.end() - (len(member[0]) - len(member[0].rstrip("0123456789")) if member["suffix"] else 0)


def _celex(letter: str, member: re.Match[str]) -> str | None:
    """The CELEX number of an act; None where neither of its two numbers can be the year."""
    first, second = member["first"], member["second"]
    if not (member["body"] or member["suffix"]) and (letter not in _WITHOUT_BODY or _is_session(first, second)):
        return None
    year_first, year_second = _year(first), _year(second)
    if year_first and year_second and (body := _ERAS.get(_which_body(member))):
        earliest, latest = body
        possible = earliest <= year_first <= latest, earliest <= year_second <= latest
        if possible[0] != possible[1]:
            year_first, year_second = (year_first, 0) if possible[0] else (0, year_second)
    if year_first and year_second:
        both = len(first) == len(second) == 4
        old = year_first < FIRST_YEAR_FIRST or (year_second < FIRST_YEAR_FIRST and "r" in member[0].lower())
        numbered = letter == "R" and not member["suffix"] and (old if both else len(first) < 4)
        if numbered or len(first) < 4 == len(second):
            year_first = 0
    if year_first:
        year, number = year_first, second
    elif year_second:
        year, number = year_second, first
    else:
        return None
    if year >= FIRST_YEAR_FIRST and int(number) > _HIGHEST:
        number = number[:-1]
    return f"3{year}{letter}{int(number):04}" if int(number) else None


def _is_session(first: str, second: str) -> bool:
    """Whether two numbers are years that follow each other, such as 2020/21."""
    return len(first) == 4 and len(second) == 2 and (int(first) + 1) % 100 == int(second)


def _which_body(member: re.Match[str]) -> str:
    """The body that adopted an act, such as "EEG"; "" where the words do not tell."""
    named = _BODY_NAMED.search(member[0])
    return named[0] if named else ""


def _year(digits: str) -> int:
    """The year that digits may be, or 0."""
    value = int(digits)
    if len(digits) == 4 and 1951 <= value <= 2049:
        return value
    return 1900 + value if len(digits) == 2 and 51 <= value <= 99 else 0
