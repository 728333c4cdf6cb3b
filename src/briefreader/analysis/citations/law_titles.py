"""Names of laws in running text, and where they end."""

import re
from typing import NamedTuple

from briefreader.analysis.citations.law_names import CONSTITUTION, Law, law_table
from briefreader.analysis.citations.law_words import ENDS, NO_BEGINNING, SENTENCE, SMALL
from briefreader.analysis.citations.writing import DATE
from briefreader.domain.span import Span

LONGEST_NAME = 160
"""Characters of the longest name that is read."""


class NamedLaw(NamedTuple):
    """A law and the words that name it."""

    span: Span
    law: Law


_LETTER = "A-Za-zÀ-ÖØ-öø-ÿ"
_WORD = rf"[{_LETTER}0-9][{_LETTER}0-9’'&/-]{{0,40}}"
_NEXT_WORD = re.compile(rf"\s?({_WORD})")
_STUCK = re.compile(r"(?:(?<=[A-Za-z])|(?<=\s19[0-9]{2})|(?<=\s20[0-9]{2}))[0-9]{1,2}\Z")
"""The number of a note behind the last word or the year of a name."""

_WHOLE_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_NOT_LETTERS = re.compile(r"[.\s]")
_CUT = re.compile(rf"{_WORD}|[A-Z]\.(?:\s?[A-Za-z]\.){{1,5}}")
_DOTTED = re.compile(r"[A-Z]\.(?:\s?[A-Za-z]\.?){1,5}(?![A-Za-z])")
_IN_BRACKETS = re.compile(r"\s\([A-Z][A-Za-z0-9 ]{1,10}\)\Z")
_YEAR = re.compile(r"\s(?:19|20)[0-9]{2}(?![/-]|[0-9]{3})")

_LAST_YEAR = re.compile(r"(?:19|20)[0-9]{2}\Z")
_PUBLISHED = re.compile(r"\s\(Stb\.\s((?:19|20)[0-9]{2})")
_YEARS_APART = 3
"""Years between the name of a law and its first publication, at most; else an older one of that name is meant."""

_KINDS = (
    "wet|wetboek|besluit|regeling|reglement|verdrag|statuut|handvest|verordening|protocol|conventie|akkoord|overeenkomst"
    "|verklaring|leidraad|circulaire|instructie|richtlijnen|aanwijzingen|code"
)
_COMPOUND = re.compile(
    r"(?:(?:Algemene|Tijdelijke|Nadere|Bijzondere|Europe(?:es|se)|Internationa(?:al|le)|[A-Z]{2,6}|[A-Z][A-Za-zà-ÿ-]{3,30}e)\s)?"
    rf"(?:[A-Z][{_LETTER}]{{2,30}}-(?:,\s[a-z]{{2,30}}-){{0,3}}\sen\s(?=[A-Za-z]{{4}}))?[{_LETTER}][{_LETTER}0-9’'-]{{1,60}}?"
    r"(?:wet|wetboek|besluit|regeling|reglement|verdrag|statuut|handvest|verordening|richtlijn"
    rf"|protocol|conventie|landsverordening|Verdrag|Handvest)(?![{_LETTER}-]|[0-9]{{3}})"
)
"""A name of one word, such as "Arbeidstijdenwet"."""

_NO_NAME = re.compile(
    r"(?:Rijks|Kader|Invoerings|Uitvoerings|Aanpassings|Wijzigings|Verzamel|Overgangs|Begrotings)wet"
    r"|(?:Uitvoerings|Wijzigings|Konings)(?:besluit|regeling)|Landsverordening"
    r"|E(?:U|G|EG)-(?:richtlijn|verordening|besluit)"
)
"""A kind of law: which one is meant, only the text before tells."""

_OPENING = re.compile(
    r"(?:(?:[Ww]et(?=\sop\s)|Wet|Rijkswet|Wetboek|Besluit|Regeling|Reglement|Verdrag|Statuut|Handvest|Protocol|Akkoord|Kaderwet|Invoeringswet"
    r"|Uitvoeringswet|Overgangswet|Aanpassingswet|Verzamelwet|Conventie|Overeenkomst|Leidraad|Circulaire|Verklaring"
    r"|Aanwijzingen|Uitvoeringsbesluit|Uitvoeringsregeling|Uitvoeringsbeschikking|Raamovereenkomst)(?=\s[A-Za-z])"
    rf"|(?:[A-Z][{_LETTER}-]{{1,30}}\s)(?:[{_LETTER}-]{{2,30}}\s){{0,3}}?(?:{_KINDS}|Wet|Verdrag|Handvest|Verklaring|Statuut|Protocol)\b"
    r")"
)
"""The first words of a longer name: "Wet …", "Algemene wet …", "Europees Verdrag …"."""

_ABOUT = re.compile(r"\s(?:inzake|betreffende|tot|tegen|ter)\s")
_PLACED = re.compile(
    r"\s(?:van\s[A-Z][a-zë]{2,30}|[A-Z]{2,5}(?![-/0-9])|(?:[A-Z][A-Za-zë-]{1,20}\s?){1,3}(?=\s(?:19|20)[0-9]{2}\b))(?![A-Za-z])"
)
_BES = re.compile(r"\sBES(?![A-Za-z])")
"""The laws of Bonaire, Sint Eustatius and Saba bear the names of others, with these letters behind."""

_NUMBERED_ACT = re.compile(r"(?:[A-Z][a-z]{1,30}\s)?(?:[Vv]erordening|[Rr]ichtlijn|[Bb]esluit)\s(?:\(|nr|[0-9])")
"""An act of the Union: it has its own family."""

_ABBREVIATED = re.compile(
    r"(?:W[b-df-hj-np-tv-z]{1,6}|W[b-df-hj-np-tv-z]{0,3}[aeiou][b-df-hj-np-tv-z]?|W[A-Z]{2,5}[a-z]{0,2}|W[a-z]{1,3}[A-Z][A-Za-z]?|W[A-Z][a-z]{1,3})"
    r"(?![A-Za-z]|-[a-z])"
)
"""What looks like the abbreviation of a law that the table lacks: it begins with the W of "Wet", and is no word."""

_SMALL_LAWS = ("wet op de ", "wet op het ")
"""How the name of a law may begin without a capital."""

_DATED = re.compile(rf"(?:[Rr]ijks)?wet\svan\s{DATE}")
"""A law that is called by its day alone."""

_COMMUNITY = re.compile(r"E(?:EG|GA|G|U)(?=\s?[,;.)]|\s\(?[a-z]|\Z)")
"""How courts cite the treaties of the Union and the Communities: "artikel 234 EG"."""

_NO_ABBREVIATION = re.compile(r"Wat|Wel|Was|Wet|Wil|Weg|Wim|Web|Wij|WHO|WTO|WSW|WRR|WODC|WMD")


def read_law(text: str, at: int, end: int) -> NamedLaw | None:
    """Read the name of a law that begins at an offset.

    Args:
        text: in which it stands.
        at: offset of its first character.
        end: offset where reading must stop.

    Returns:
        The law and its words; None where no law is named there.
    """
    if dated := _DATED.match(text, at, end):
        return _unknown(text, at, dated.end())
    known = _known_from(text, at, end)
    if known is not None or not (text[at : at + 1].isupper() or text.startswith(_SMALL_LAWS, at)):
        return known
    if treaty := _COMMUNITY.match(text, at, end):
        return _named(Span(*treaty.span()), f"{treaty[0]}-Verdrag")
    if _NUMBERED_ACT.match(text, at, end):
        return None
    if (opening := _OPENING.match(text, at, end)) and not any(map(SENTENCE.fullmatch, opening[0].lower().split())):
        stop = _end_of_name(text, opening.end(), end)
        bare = " " not in opening[0]
        if bare and (stop == opening.end() or NO_BEGINNING.match(text, opening.end(), end)):
            return None
        return _unknown(text, at, _with_year(text, stop, end))
    compound = _COMPOUND.match(text, at, end)
    if compound and not _NO_NAME.fullmatch(compound[0]):
        stop = compound.end()
        if compound[0].lower().endswith(("verdrag", "protocol")) and _ABOUT.match(text, stop, end):
            stop = _end_of_name(text, stop, end)
        elif placed := _PLACED.match(text, stop, end):
            stop = placed.end()
        return _unknown(text, at, _with_year(text, stop, end))
    if (short := _ABBREVIATED.match(text, at, end)) and not _NO_ABBREVIATION.fullmatch(short[0]):
        return _unknown(text, at, _with_year(text, short.end(), end))
    return None


def read_law_before(text: str, start: int, at: int) -> NamedLaw | None:
    """Read the name of a law that ends at an offset; arguments and result as of `read_law`."""
    if text[at - 1 : at] == ")" and (short := _IN_BRACKETS.search(text, max(start, at - 16), at)):
        at = short.start()
    low = max(start, at - LONGEST_NAME)
    word = text[max(low, at - 44) : at].rpartition(" ")[2]
    table = law_table()
    if word in table.last_words or word.lower() in table.last_words:
        for first in _CUT.finditer(text, low, at):
            if law := table.find(text[first.start() : at]):
                return NamedLaw(Span(first.start(), at), law)
    if word[:1].isdigit() and at - 5 > low:
        word = text[max(low, at - 44) : at - 5].rpartition(" ")[2] + text[at - 5 : at]
    compound = _COMPOUND.match(word) if word[:1].isupper() and at - len(word) >= low else None
    if compound and (compound.end() == len(word) or _YEAR.fullmatch(word, compound.end())):
        return _unknown(text, at - len(word), at)
    return None


def _known_from(text: str, at: int, end: int) -> NamedLaw | None:
    """The longest name or abbreviation of the table that begins at an offset."""
    table = law_table()
    if dotted := _DOTTED.match(text, at, end):
        law = table.find(_NOT_LETTERS.sub("", dotted[0]))
        if law is not None:
            return NamedLaw(Span(at, dotted.end()), law)
    found, stop = None, at
    for word in _CUT.finditer(text, at, min(end, at + LONGEST_NAME)):
        words = text[at : word.end()]
        if law := table.find(words):
            found, stop = law, word.end()
        elif (noted := _STUCK.search(words)) and (law := table.find(words[: noted.start()])):
            return NamedLaw(Span(at, at + noted.start()), law)
        if not table.begins(words):
            break
    if found is None:
        return None
    if elsewhere := _BES.match(text, stop, end):
        return _unknown(text, at, elsewhere.end())
    year = _YEAR.match(text, stop, end)
    if year and year[0].strip() not in found.name and found.name != CONSTITUTION:
        return _unknown(text, at, year.end())
    published, own = _PUBLISHED.match(text, stop, end), _LAST_YEAR.search(found.name)
    if published and own and abs(int(published[1]) - int(own[0])) > _YEARS_APART:
        return _unknown(text, at, stop)
    return NamedLaw(Span(at, year.end() if year else stop), found)


def _end_of_name(text: str, at: int, end: int) -> int:
    """Where the name of a law ends whose first words end at an offset: before punctuation or a verb."""
    stop = at
    for _ in range(14):
        word = _NEXT_WORD.match(text, at, min(end, at + 60))
        if word is None or ENDS.fullmatch(word[1].lower()):
            break
        at = word.end()
        if not SMALL.fullmatch(word[1].lower()):
            stop = at
        if _WHOLE_YEAR.fullmatch(word[1]):
            break
    return stop


def _with_year(text: str, at: int, end: int) -> int:
    year = _YEAR.match(text, at, end)
    return year.end() if year else at


def _named(span: Span, name: str) -> NamedLaw:
    """A law by a name that the text does not give in full."""
    return NamedLaw(span, law_table().find(name) or Law(name, ""))


def _unknown(text: str, start: int, stop: int) -> NamedLaw:
    return NamedLaw(Span(start, stop), Law(" ".join(text[start:stop].split()), ""))
