"""Dossier numbers in running text: the digits, the part behind them, and the words before that vouch for them."""

import re
from enum import Enum
from typing import NamedTuple

from briefreader.analysis.citations.writing import CHAMBER, DASH, NUMBERED, SESSIONS
from briefreader.domain.dossier import Dossier
from briefreader.domain.span import Span

FIRST, LAST = 10_000, 39_999
"""Dossiers are numbered on from session to session: 10 000 was reached in 1969, 36 900 in 2026."""

TRIGGERS = tuple(re.compile(first + r"[0-9][\s.]?[0-9]{3}(?![0-9])") for first in "123")
"""Five digits, as cheaply as they are found in a long text; whether they are a dossier, `read_dossier` tells."""

LONGEST = 7
"""Characters that each of `TRIGGERS` looks at, at most."""

_CORE = re.compile(r"(?:(?<![0-9A-Za-z€$£-])|(?<=rstuk)|(?<=stukken))[1-3][0-9][\s.]?[0-9]{3}(?![0-9A-Za-z]|[.,][0-9])")
"""The five digits; what stands around them decides whether they are a dossier."""

_SUB = re.compile(rf"(?:\s?{DASH}\s?|\s)([0-9]{{2}})(?![0-9])")
_CHAPTER = re.compile(
    rf"(?:,?\s{{0,2}}(?:[Hh]oofdst(?:uk|\.)|HOOFDSTUK|[Hh](?:fd?)?st\.?)\s|\s?{DASH}\s?"
    rf"|,\s(?=[IVXAB ]{{1,7}},?\s{{1,2}}(?:{NUMBERED}[0-9]|[0-9]{{1,4}}\s?(?:[);]|$)))|\s)"
    r"([IVX]{1,5}(?:[AB]|\s[AB](?=,?\snr))?)(?![A-Za-z0-9])"
)
_FUND = re.compile(rf"(?:\s?{DASH}\s?|\s)([ABCFHJLM])(?![A-Za-z0-9])")
_PART_ENDED = re.compile(r"\s?[]),;]|\s?[.:](?:\s|$)|$|\s(?:en|of|t/m)\s[IVX]|\s[a-z]{2}")
"""What may stand behind a chapter or fund that no number follows."""
_KINGDOM = re.compile(
    rf"\s?{DASH}?(?:\(\s?R[\s.]{{0,2}}{DASH}?([0-9]{{3,4}})\s?\)|R\s?([0-9]{{4}})(?![0-9A-Za-z]|[.,][0-9]))"
)
_NUMBER_BEHIND = re.compile(rf"\s{{0,2}},?\s{{0,2}}{NUMBERED}[0-9A-Z]|{DASH}[0-9]{{1,4}}(?![0-9])")

_VOUCHED = re.compile(
    rf"(?:(?P<paper>(?:(?:[Kk]amer\s?-?\s?[Ss]tuk(?:ken)?(?:-?nummers?)?|KAMERSTUK(?:KEN)?|[Kk]amerst\.|\b[Kk]st\b\.?)"
    rf"{CHAMBER}?(?:,?{SESSIONS}(?:\s{DASH}(?=\s))?|,?\s(?:19|20)[0-9]{{2}})?"
    rf"|\b(?:TK|EK|(?:(?:Tweede|Eerste)\s)?Kamer(?:\sI{{1,2}})?"
    rf"|(?:[Bb]ijl(?:agen?|\.)\s)?(?:Handelingen|Hand\.){CHAMBER}?),?{SESSIONS}(?:\s{DASH}(?=\s))?"
    rf"|\b(?:[Vv]ergaderjaar|[Zz]ittings?jaar|[Zz]itting)\s{SESSIONS}))"
    r"|(?P<chamber>\b[TE]K)"
    r"|(?P<dossier>(?:[Ww]ets(?:voorstel(?:len)?|ontwerp(?:en)?)|\b[Vv]oorstel(?:len)?\svan\s(?:rijks)?wet|\b[Ii]nitiatief(?:nota|wet)"
    r"|\b(?:[Kk]amerstuk)?[Dd]ossier(?:s|nummers?|nrs?\.?)?|\b[Nn]ovelle)(?:\smet(?:\shet)?)?)"
    r"|(?P<motion>\b(?:[Mm]otie|[Aa]mendement|[Ss]tuk)(?:s|en)?(?:\sop\sstuk)?))"
    rf"\s{{0,2}}[,:]?\s{{0,2}}\(?(?:{NUMBERED})?\Z"
)
_OF_THE_SENATE = re.compile(r"\b(?:I|EK|Eerste\sKamer)\b")
_MAY_VOUCH = re.compile(
    rf"(?:(?:tuk(?:ken|s)?|TUK(?:KEN)?|[Kk]amerst\.|st\.?|[TE]K|[Il1]|Kamer|[TEI]K?\)|stel(?:len)?|werp(?:en)?|siers?|ers?|nrs?\.?|elle|met|het|wet|nota"
    rf"|tie|ties|ment(?:en|s)?|(?:/|{DASH})\s?[’']?(?:[0-9]{{2}}|[0-9]{{4}})\)?|\s(?:19|20)[0-9]{{2}}|(?:19|20)[0-9]{{6}})(?:\s{DASH}(?=\s))?\s{{0,2}}[,:;]?\s{{0,2}}\(?|{NUMBERED})\Z"
)
"""How every voucher ends: with a word or a session. Looked at first, for it is cheap."""

_NOT_A_DOSSIER = re.compile(
    rf"(?:\b{NUMBERED}|[€$£]\s?|\b(?:EUR|euro|art(?:ikel)?\.?|tel(?:efoon)?\.?|[Pp]ostbus|kenmerk|referentie|ISBN)\s?:?\s?"
    r"|(?<!onder)(?<!dossier)(?<!stuk)nummer\s?:?\s?"
    r"|[0-9][\s.,:/-]|[A-Za-z][/_])\Z"
)


_COUNTED = re.compile(
    r"\b(?:was|waren|er|telt|telde|tot|ca\.|circa|ruim|bijna|ongeveer|zo[’']n|tussen|dan|maar|heeft|hebben|had|hadden"
    r"|krijgt|kreeg|oplage|meer|minstens|maximaal)\s\Z"
)
"""Words before a number of things."""


class Voucher(Enum):
    """What the words before five digits say of them."""

    PAPER = "a paper of the Kamer follows"
    SENATE = "a paper of the Eerste Kamer follows"
    CHAMBER = "a paper of one of the chambers may follow"
    DOSSIER = "a dossier follows"
    MOTION = "a motion or amendment follows"
    NONE = "nothing"


PAPERS = frozenset({Voucher.PAPER, Voucher.SENATE})
"""What says that a paper follows, of whichever chamber."""


class Candidate(NamedTuple):
    """Digits that may be a dossier.

    Args:
        span: from its first digit to the end of its part.
        dossier: as it is read.
        compact: whether its digits are written together.
        dotted: whether a full stop parts them, as in an amount.
    """

    span: Span
    dossier: Dossier
    compact: bool
    dotted: bool


def read_dossier(text: str, at: int, end: int) -> Candidate | None:
    """Read a dossier number with its part; None where no five digits stand at `at`, or they are out of range."""
    core = _CORE.match(text, at, end)
    if core is None:
        return None
    digits = core[0][:2] + core[0][-3:]
    if not FIRST <= int(digits) <= LAST:
        return None
    part, behind = _read_part(text, core.end(), end, digits)
    kingdom = ""
    if found := _KINGDOM.match(text, behind, end):
        kingdom, behind = f"R{found[1] or found[2]}", found.end()
    return Candidate(Span(at, behind), Dossier(digits, part, kingdom), len(core[0]) == 5, "." in core[0])


def _read_part(text: str, at: int, end: int, digits: str) -> tuple[str, int]:
    """The part of a dossier behind its digits, and where it ends.

    The European councils (21 501) have numbered sub-dossiers. Budgets (since long a multiple of five) have chapters in
    roman numbers and funds in letters; elsewhere a letter behind a dash is a paper of the Eerste Kamer.
    """
    if digits == "21501":
        sub = _SUB.match(text, at, end)
        return (sub[1], sub.end()) if sub else ("", at)
    budget = digits[-1] in "05"
    if (chapter := _CHAPTER.match(text, at, end)) and (budget or chapter[0][0] != ","):
        dashed = not chapter[0][0].isspace()
        part = "".join(chapter[1].split())
        if _NUMBER_BEHIND.match(text, chapter.end(), end) or (budget and dashed) or "st" in chapter[0].lower():
            return part, chapter.end()
        if (len(part) > 1 and dashed) or (budget and _PART_ENDED.match(text, chapter.end(), end)):
            return part, chapter.end()
    fund = _FUND.match(text, at, end) if digits >= "33000" else None
    if fund and _NUMBER_BEHIND.match(text, fund.end(), end):
        return fund[1], fund.end()
    if fund and budget and (not fund[0][0].isspace() or _PART_ENDED.match(text, fund.end(), end)):
        return fund[1], fund.end()
    return "", at


def voucher_before(text: str, at: int, start: int) -> tuple[Voucher, int]:
    """What vouches for digits at `at`.

    Args:
        text: in which they stand.
        at: offset of the first digit.
        start: offset before which nothing is read.

    Returns:
        What the words before them say, and the offset at which those words begin.
    """
    paper = text.rfind("amerst", max(start, at - 60), at)  # the commonest, and in no voucher but at its beginning
    found = _VOUCHED.match(text, paper - 1, at) if paper > start else None
    if found is None and not _MAY_VOUCH.search(text, max(start, at - 15), at):
        return Voucher.NONE, at
    if found or (found := _VOUCHED.search(text, max(start, at - 110), at)):
        opened = found[0].count("(") > found[0].count(")")
        begins = at if found["motion"] or opened else found.start()
        if found["paper"]:
            return (Voucher.SENATE if _OF_THE_SENATE.search(found[0]) else Voucher.PAPER), begins
        if found["chamber"]:
            return Voucher.CHAMBER, begins
        return (Voucher.DOSSIER if found["dossier"] else Voucher.MOTION), begins
    return Voucher.NONE, at


def numbers_something_else(text: str, at: int, start: int) -> bool:
    """Whether the words before digits say that no dossier is numbered here; arguments as of `voucher_before`."""
    return _NOT_A_DOSSIER.search(text, max(start, at - 24), at) is not None


def counts_something(text: str, at: int, start: int, found: Candidate) -> bool:
    """Whether digits that nothing vouches for are a number of things: round thousands, or behind a word that counts.

    Args:
        text: in which they stand.
        at: offset of the first digit.
        start: offset before which nothing is read.
        found: the digits, read as a dossier; with a part, or written together, they count nothing.
    """
    if found.compact or found.dossier.part or found.dossier.kingdom:
        return False
    return found.dossier.number.endswith("000") or _COUNTED.search(text, max(start, at - 12), at) is not None
