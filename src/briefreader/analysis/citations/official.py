"""Identifiers written out: kst-27925-808, ECLI:NL:HR:2019:2006, 2021D42056; alone or inside an address of the web."""

import re

from briefreader.analysis.citations.law_names import name_law
from briefreader.analysis.citations.reading import Read, read_to
from briefreader.domain.citation import Citation
from briefreader.domain.identifier import parse_identifier
from briefreader.domain.publication import european
from briefreader.domain.span import Span
from briefreader.errors import NotAnIdentifier

TRIGGERS = (
    "nl/dossier/",
    "dossier=",
    "wetsvoorstel/",
    "wetsvoorstel%3A",
    "ECLI",
    "ecli:",
    "EU:",
    "NL:",
    "BWB",
    "jci1",
    "/eli/",
)
"""What announces an identifier; those that a hyphen parts, `HYPHENED` finds."""

HYPHENED = re.compile(r"-(?<=[tTgkbh]-)[0-9C]")
"""The last hyphen of the name of a series: "kst-", "blg-", "stb-", "h-tk-", with what follows it."""

_WRITTEN = re.compile(
    r"(?:(?<![A-Za-z])(?:"
    r"(?:kst|KST|Kst)-(?:(?:[0-9]{8}-)?[0-9]{5}(?:-(?:[IVX]{1,5}[AB]?|[A-Z]|[0-9]{2})(?=-))?(?:-\(R[0-9]{3,4}\))?|[CLXVI]{2,8})"
    r"(?:-(?:[0-9]{1,5}[a-z]?|[A-Z]{1,3})(?:-n[0-9]{1,2})?)?"
    r"|(?:kst|ah)-[0-9]{6,8}|nds-tk-20[0-9]{2}D[0-9]{5}|blg-[0-9]{1,9}|dossier/[0-9]{5}(?:-(?:[IVX]{1,5}[AB]?|[A-Z]|[0-9]{2}))?"
    r"|ah-[te]k-[0-9]{8}-[0-9]{1,5}|h-[te]k-[0-9]{8}-[0-9]{1,4}(?:-[0-9]{1,4})?"
    r"|(?:stb|stcrt|trb)-[0-9]{4}-[A-K]?[0-9]{1,5}(?:-n[0-9]{1,2})?"
    r"|(?:dossier=|wetsvoorstel(?:/|%3A))[0-9]{5}(?:-(?:[IVX]{1,5}[AB]?|[A-Z]|[0-9]{2}))?"
    r"|(?:(?:ECLI(?:-?nummer|\s?nr\.?)?\s?:?\s?[A-Z]{2}|EU|NL)\s?:\s?[A-Z][A-Za-z0-9]{0,6}"
    r"|ECLI\s?:\s?(?:HR|PHR|RVS|CRVB|CBB|GH[A-Z]{2,4}|RB[A-Z]{2,4}))\s?:\s?[0-9](?:\s?[0-9]){3}\s?:"
    r"(?:[A-Z]{2}\s[0-9]{4}(?![0-9])|(?:[A-Z0-9]|\s[A-Z]{0,2}[0-9])(?:[A-Z0-9.]{0,23}[A-Z0-9])?)"
    r"|ECLI:NL[:•](?:HR|PHR|RVS|CRVB|CBB|GH[A-Z]{2,4}|RB[A-Z]{2,4})[.:•]?[12][0-9]{3}:[A-Z0-9]{1,7}"
    r"|(?:ECLI|ecli):[A-Za-z]{2}:[A-Za-z0-9]{1,7}:[0-9](?:\s?[0-9]){3}:[A-Za-z0-9](?:[A-Za-z0-9.]{0,23}[A-Za-z0-9])?"
    r"|jci1\.[0-9]{1,2}:[cv]:BWB[RV][0-9]{7}(?:&[a-z]{1,20}=[0-9A-Za-z.:_~-]{0,30}[0-9A-Za-z]){0,12}|BWB[RV][0-9]{7}"
    r"))(?![0-9A-Za-z])"
)
_BARE = (
    re.compile(r"20[0-9]{2}[DZ][0-9]{5}(?![0-9A-Za-z])"),
    *(re.compile(sector + r"(?:19|20)[0-9]{2}[A-Z]{1,2}[0-9]{4}(?![0-9A-Za-z])") for sector in "356"),
)
"""Numbers of the Tweede Kamer and of EUR-Lex, which no word announces; each begins with one that is soon found."""

_ELI = re.compile(
    r"/eli/(?P<act>reg|dir|dec)(?:_impl|_del)?/(?P<year>(?:19|20)[0-9]{2})/(?P<number>[1-9][0-9]{0,3})(?![0-9])"
)
_ELI_LETTERS = {"reg": "R", "dir": "L", "dec": "D"}
"""Kinds of acts in the addresses of EUR-Lex (European Legislation Identifier) and their letters in CELEX."""

_IN_CAPITALS = ("ECLI:NL:", "ECLI:EU:", "ECLI:CE:")
"""Whose identifiers are in capitals; other countries have small letters in theirs."""

_JCI = re.compile(
    r"jci1\.[0-9]{1,2}:[cv]:(?P<law>BWB[RV][0-9]{7})(?:&(?!artikel=)[^&]{1,60}){0,12}(?P<article>&artikel=[^&]{1,40})?"
)
_NOTE = re.compile(r"(?:\A|\n\s?|[0-9.)]\s)[1-9][0-9]?\Z")
"""The number of a note at the beginning of a line, or of what was one."""

_BLANKS = re.compile(r"\s")
_ECLI = re.compile(r"\A(?:ECLI(?:-?nummer|nr\.?)?:?|(?=(?:EU|NL):))")
"""How an ECLI begins, also where those letters were left out."""

_MISREAD = re.compile(r"\AECLI:NL[:•]([A-Z]{2,6})[.:•]?([12][0-9]{3}):")
"""An ECLI whose colons character recognition lost or took for other points."""

_ADDRESSED = re.compile(r"\A(?:dossier[=/]|wetsvoorstel(?:/|%3A))")
"""How the addresses of both chambers lead to a dossier."""

_STRETCH = 1 << 16
"""Characters that are searched in one go, so that a long text does not hold up the screen."""

_LONGEST = 12
"""Characters that a bare number and the one behind it take."""


def read_written(text: str, at: int, start: int, end: int) -> Read:
    """Read the identifier that a trigger begins or stands in; as a `Reader`."""
    if text.startswith("/eli/", at):
        act = _ELI.match(text, at, end)
        if act is None:
            return read_to([], at)
        celex = f"3{act['year']}{_ELI_LETTERS[act['act']]}{int(act['number']):04}"
        return read_to([Citation(Span(at + 1, act.end()), (european(celex),))], at)
    longest = 400 if text.startswith("jci1", at) else 64
    found = _WRITTEN.search(text, max(start, at - 7), min(end, at + longest))
    if found is None or found.start() > at + 8:
        return read_to([], at)
    return read_to(_cite(found[0], found.span()), at)


def read_bare(text: str) -> list[Citation]:
    """Read all identifiers that are told by their shape alone.

    Args:
        text: of the document.

    Returns:
        Their citations.
    """
    found: list[Citation] = []
    for pattern in _BARE:
        for low in range(0, len(text), _STRETCH):
            for bare in pattern.finditer(text, low, min(len(text), low + _STRETCH + _LONGEST)):
                at = bare.start()
                if at < low + _STRETCH and not _goes_on_a_word(text, at):
                    found += _cite(bare[0], bare.span())
    return found


def _goes_on_a_word(text: str, at: int) -> bool:
    """Whether a number is the end of a longer word; the number of a note may stick to it."""
    if not at or not text[at - 1].isalnum() or text[at - 3 : at] == "%3A":
        return False
    return not (text[at - 1].isdigit() and _NOTE.search(text, max(0, at - 5), at))


def _cite(written: str, place: tuple[int, int]) -> list[Citation]:
    """A citation of what is written, if it is an identifier."""
    name = _ADDRESSED.sub("dossier-", _ECLI.sub("ECLI:", _BLANKS.sub("", written), 1))
    name = _MISREAD.sub(r"ECLI:NL:\1:\2:", name)
    if name.startswith("ECLI:") and name.count(":") == 3:
        name = f"ECLI:NL:{name[5:]}"  # of a court that only the Netherlands have
    if name[:4].upper() == "ECLI":
        name = name.upper() if name[:8].upper() in _IN_CAPITALS else name[:8].upper() + name[8:]
    elif name[:4].upper() == "KST-":
        name = "kst-" + name[4:]
    if jci := _JCI.match(name):
        name = f"jci1.3:c:{jci['law']}{jci['article']}" if jci["article"] else jci["law"]
    try:
        return [Citation(Span(*place), (name_law(parse_identifier(name)),))]
    except NotAnIdentifier:
        return []
