"""Names of laws and treaties in running text, known ones and those that look like one."""

import re
from functools import cache

from briefreader.analysis.citations.laws import law_names
from briefreader.analysis.citations.writing import DASH

_LINK = re.compile(
    r"\s{0,2},?\s{0,2}(?:(?:van|uit|in|der|bij|krachtens)\s(?:de\s|het\s|die\s)?(?:oude\s|huidige\s|Nederlandse\s)?"
    rf"|{DASH}\s|\()?"
)
_FULL_NAME = re.compile(
    r"(?:(?:Tijdelijke|Algemene|Nationale|Europees|Internationaal|Europese|Penitentiaire)\s)?"
    r"(?:[A-Z]?[A-Za-zëéï-]{0,40}(?:wet|wetboek|besluit|regeling|verdrag|reglement|statuut|handvest|code)"
    r"(?![a-z])"
    r"|[Ww]et(?![a-z])|Wetboek|Besluit|Regeling|Verdrag|Rijkswet|Reglement|Statuut|Handvest|Grondwet|Kaderwet)"
)
_WORDS = re.compile(r"(?:\s(?:[A-Za-zëéïö-]{1,40}|[0-9]{4}(?![0-9])))?")
_STOPS = frozenset(
    re.findall(
        "[a-z]{2,20}",
        "is zijn was werd wordt worden kan kunnen mag mogen moet moeten moest geldt gelden bepaalt staat regelt eist"
        " biedt geeft heeft hebben verbiedt verplicht schrijft volgt leidt vormt vereist zegt stelt of om dat die niet"
        " ook al waarin waarop als dan zal zou komt maakt ligt blijft doet gaat valt mits indien omdat zoals wat wie"
        " ter jo juncto gelet vastgestelde opgenomen genoemde bedoelde artikel artikelen art aan onder",
    )
)
"""Words that end the name of a law."""
_ABBREVIATION = re.compile(
    r"(?:W[a-z]{1,6}(?:[A-Z][a-z]{0,3})?|[A-Z][a-zA-Z]{1,5}[wb])(?:\s(?:19|20)[0-9]{2})?(?![A-Za-z0-9-])"
)
_NO_LAW = frozenset(
    re.findall(
        "[A-Z][a-z]{1,8}", "Wat Wie Wij We Wel Waar Wanneer Want Werd Wordt Waarom Welke Wil Wilt Was Wet Web Ww"
    )
)
_SMALL = frozenset({"en", "de", "het", "van", "voor", "op", "in", "tot", "der", "te", "bij", "met", "inzake"})
"""Words with which a name does not end."""

_LONGEST_NAME = 90
"""Characters of the longest name of a law that is read."""


@cache
def _known() -> tuple[dict[str, tuple[str, str]], re.Pattern[str]]:
    """The names of known laws, and a pattern of all of them, the longest first."""
    names = law_names()
    spelled = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return names, re.compile(rf"(?:{spelled})(?![A-Za-z0-9]|-[a-z])")


def law_behind(text: str, at: int, end: int) -> tuple[str, str, int] | None:
    """Read the name of the law behind an article.

    Args:
        text: in which it stands.
        at: offset of the end of the article with its members and parts.
        end: offset behind which nothing is read.

    Returns:
        The number of the law ("" where it is not known), its name, and where the name ends; None where no law follows.
    """
    link = _LINK.match(text, at, end)
    begins = link.end() if link else at
    names, pattern = _known()
    known = pattern.match(text, begins, end)
    general = _FULL_NAME.match(text, begins, end)
    if known and not (general and general.end() > known.end() and " " not in known[0]):
        return (*names[known[0]], known.end())
    if general is None:
        short = _ABBREVIATION.match(text, begins, end)
        if short is None or short[0] in _NO_LAW:
            return None
        return "", short[0], short.end()
    last = general.end()
    ends = last
    while (word := _WORDS.match(text, last, min(end, begins + _LONGEST_NAME))) and word[0]:
        if word[0].strip() in _STOPS:
            break
        last = word.end()
        if word[0].strip() not in _SMALL:
            ends = last
    name = text[begins:ends]
    return ("", name, ends) if name[0].isupper() else None


def law_of_book(book: str) -> tuple[str, str]:
    """Number ("" where there is no such book) and name of a book of the Burgerlijk Wetboek, such as "7A"."""
    name = f"Burgerlijk Wetboek Boek {book.upper()}"
    return _known()[0].get(name, ("", name))
