"""How a letter speaks of an earlier letter by its day: "de brief van 25 januari jl.", "op 3 mei geïnformeerd"."""

import re

from briefreader.domain.span import Span

_PAPER = (
    r"(?:(?:[A-Z][a-z]{2,20}|[a-z-]{2,20})?brie(?:f|ven)|schrijven|[a-z]{0,12}rapport(?:age)?|verslag|nota|notitie"
    r"|[a-z]{0,12}reactie|antwoord(?:en)?|beantwoording|aanbieding|advies|die)"
)
_NOUN = re.compile(
    rf"(?:\b(?:[Ii]n|[Bb]ij|[Pp]er|[Mm]et)\s)?(?:\b(?:[Dd]e|[Hh]et|[Mm]ijn|[Dd]eze|[Oo]nze|[Uu]w)\s)?\b{_PAPER}"
    r"(?P<sender>\s(?:van|aan|door)\s(?:de|het|mijn)\s(?:[Mm]inisters?|[Ss]taatssecretaris(?:sen)?|[Mm]inister-[Pp]resident"
    r"|ambtsgenoot|ambtsvoorganger|kabinet|regering)(?:,?\s[A-Za-z-]{1,25}){0,8}?)?"
    r"\s{1,2}(?:van|d\.\s?d\.|dd?\.?|gedateerd)\s{1,2}(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag\s)?\Z"
)
_OWN_ASKED = re.compile(r"\b[Uu]w\s")
_ON = re.compile(
    r"(?P<who>\b(?:[Uu]w|[Dd]e)\s(?:(?:Tweede|Eerste)\s)?Kamer\s(?:[a-z]{1,12}\s){0,3}|\bu\s(?:[a-z]{1,12}\s){0,2})?\b(?P<on>[Oo]p)\s\Z"
)
_SENT = re.compile(
    r"(?P<between>(?:\s[A-Za-z]{1,16}){0,7}?)"
    r"\s(?P<verb>ge[iï]nformeerd|bericht|gemeld|ingelicht|toegezonden|gestuurd|verzonden|aangeboden|zond|stuurde|meldde|berichtte|informeerde)\b"
)
_TO_THE_CHAMBER = re.compile(r"\b(?:Kamer|u|ik)\b")
_BEHIND = re.compile(r"\s?\)?,?\s{0,2}\(?(?:van|d\.\s?d\.|dd?\.?)\s{1,2}|,\s|\s\(")
MOST_BETWEEN = 12
"""Characters between a citation and the day set behind it."""

_OWN_VERBS = frozenset({"zond", "stuurde", "meldde", "berichtte", "informeerde"})
"""What the writer did himself."""

_SENTENCE = re.compile(
    r"[.!?](?<!\bnr\.)(?<!\bnrs\.)(?<!\bart\.)(?<!\bblz\.)(?<!\bp\.)(?<!\bdd\.)(?<!\.d\.)(?<!\bca\.)"
    r"[)»”’]?\s{1,2}(?=[A-Z«“])"
)
THIS_LETTER = re.compile(
    r"\b(?:[Ii]n\s)?(?:[Dd]ie\s(?:[Kk]amer)?brief\b|(?:[Dd]eze|[Gg]enoemde|[Vv]oornoemde)\s(?:[Kk]amer)?brief"
    r"(?=\s(?:is|zijn|werd|werden|was|waren|stond(?:en)?|heb|heeft|hebben|had|hadden|meldde|schreef|gaf|kondigde|noemde)\b))"
)
"""An earlier letter named right before. What stands in the letter at hand is told in the present by its writer."""


def letter_before(text: str, start: int, at: int) -> int | None:
    """Where the words begin that make a day the day of a paper, such as "in de brief van ".

    Args:
        text: in which the day stands.
        start: offset before which nothing is read.
        at: offset of the day.

    Returns:
        Their offset, or None where no such words stand before the day.
    """
    found = _NOUN.search(text, max(start, at - 150), at)
    return None if found is None or _OWN_ASKED.search(found[0]) else found.start()


def told_on(text: str, start: int, day: Span, end: int) -> Span | None:
    """The words that say that the Kamer was told on a day, such as "op 20 november 2020 geïnformeerd".

    Args:
        text: in which the day stands.
        start: offset before which nothing is read.
        day: the day.
        end: offset behind which nothing is read.

    Returns:
        From "op" to the verb, or None.
    """
    before = _ON.search(text, max(start, day.start - 50), day.start)
    behind = _SENT.match(text, day.end, min(end, day.end + 140)) if before else None
    if before is None or behind is None:
        return None
    if before["who"] or behind["verb"] in _OWN_VERBS or _TO_THE_CHAMBER.search(behind["between"]):
        return Span(before.start("on"), behind.end())
    return None


def may_go_on_with_day(text: str, at: int) -> bool:
    """Whether a day may be set behind a citation that ends at an offset: told by the first words behind it."""
    return _BEHIND.match(text, at) is not None


def stands_behind(text: str, citation: Span, day: Span) -> bool:
    """Whether a day is set right behind a citation, as in "nr. 612, van 18 oktober 2019"."""
    return 0 < day.start - citation.end <= MOST_BETWEEN and _BEHIND.fullmatch(text, citation.end, day.start) is not None


def sentences_before(text: str, start: int, at: int) -> tuple[int, int]:
    """Where the sentence that holds an offset begins, and the sentence before it.

    Args:
        text: in which they stand.
        start: offset of the block.
        at: an offset in the block.

    Returns:
        Offset of the sentence, and of the one before it; both are `start` where there is no more.
    """
    begins = [start, start]
    for boundary in _SENTENCE.finditer(text, max(start, at - 600), at):
        begins.append(boundary.end())
    return begins[-1], begins[-2]
