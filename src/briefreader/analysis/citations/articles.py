"""Articles of laws and treaties: "de artikelen 14, derde lid, en 24 van de Vreemdelingenwet 2000", "art. 8:1 Awb".

Without its law an article cites nothing: a letter speaks of the articles of its own bill as well.
"""

import re
from functools import lru_cache

from briefreader.analysis.citations.law_names import law_behind, law_of_book
from briefreader.analysis.citations.numbers import MOST_OF_A_RANGE
from briefreader.analysis.citations.reading import Read
from briefreader.analysis.citations.writing import DASH
from briefreader.domain.citation import Citation
from briefreader.domain.publication import Identifier, article
from briefreader.domain.span import Span

TRIGGERS = ("rtikel", "rt.")

_ANNOUNCED = re.compile(r"(?<![0-9A-Za-z-])(?:[Aa]rtikel(?:en)?|[Aa]rtt?\.)\s{0,2}(?=[0-9])")
_NUMBER = r"[0-9]{1,4}[A-Za-z]{0,3}(?:[.:][0-9]{1,4}[a-z]{0,3}){0,4}(?:\s(?:bis|ter|quater|quinquies|sexies))?"
_ORDINAL = (
    r"(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|elfde|twaalfde|dertiende|veertiende|laatste"
    r"|[0-9]{1,2}(?:e|de|ste))"
)
_QUALIFIED = (
    rf"(?:\s{{0,2}},?\s{{0,2}}(?:{_ORDINAL}(?:(?:,\s|\sen\s|,\sen\s|\stot\sen\smet\s|\st/m\s|\sof\s){_ORDINAL}){{0,4}}"
    r"\s(?:lid|leden|volzin|zin|alinea)"
    r"|(?:lid|leden)\s[0-9]{1,2}(?:(?:,\s|\sen\s|\st/m\s)[0-9]{1,2}){0,3}|\([0-9]{1,2}\)"
    r"|(?:aanhef\sen\s)?(?:onder(?:deel|delen)?|sub|letter|ad)\s(?:[a-z]{1,2}|[0-9]{1,2})[°º]?(?![a-z])"
    r"(?:(?:,\s|\sen\s|\sof\s|,\sonder\s)(?:[a-z]|[0-9]{1,2})[°º]?(?![0-9a-z])){0,4}"
    r"|aanhef|slot|(?:eerste|tweede|laatste)\s(?:vol)?zin))"
)
_ONE = re.compile(rf"(?P<number>{_NUMBER})(?![0-9A-Za-z/%]|{DASH}[A-Za-z]|[.,:][0-9])(?:{_QUALIFIED}){{0,4}}")
_RANGE = re.compile(
    rf"\s?(?:{DASH}|t/m|tot\sen\smet)\s?(?P<last>[0-9]{{1,4}}[a-z]{{0,2}})(?![0-9A-Za-z])(?:{_QUALIFIED}){{0,4}}"
)
_JOINT = re.compile(
    r"\s{0,2}(?:,\s(?:en\s|of\s|alsmede\s|jo\.?\s|juncto\s)?"
    r"|(?:en|of|alsmede|juncto|jo\.?|j°|in\ssamenhang\smet|in\sverbinding\smet|onderscheidenlijk)\s)"
    r"(?:de\s)?(?:artikel(?:en)?\s|artt?\.\s?)?(?=[0-9])"
)


def read_articles(text: str, at: int, start: int, end: int) -> Read:
    """Read the articles that a word announces, if a law is named behind them.

    Args:
        text: in which they stand.
        at: offset of a trigger.
        start: offset before which nothing is read.
        end: offset behind which nothing is read.

    Returns:
        A citation for each article or range, none where no law follows; and where the list ends.
    """
    announced = _ANNOUNCED.match(text, max(start, at - 1), end)
    if announced is None:
        return Read((), at + 1)
    found: list[tuple[int, int, tuple[str, ...]]] = []
    begins, behind = announced.start(), announced.end()
    while one := _ONE.match(text, behind, end):
        numbers: tuple[str, ...] = (one["number"],)
        behind = one.end()
        if run := _RANGE.match(text, behind, end):
            numbers, behind = _members(one["number"], run["last"]), run.end()
        found.append((begins, behind, numbers))
        joint = _JOINT.match(text, behind, end)
        if joint is None or _ONE.match(text, joint.end(), end) is None:
            break
        begins, behind = joint.end(), joint.end()
    named = law_behind(text, behind, end) if found else None
    if named is None:
        return Read((), max(behind, at + 1))
    number, name, last = named
    found[-1] = (found[-1][0], last, found[-1][2])
    citations = tuple(Citation(Span(first, final), _articles(number, name, numbers)) for first, final, numbers in found)
    return Read(citations, last)


def _members(first: str, last: str) -> tuple[str, ...]:
    """The articles of a range: each where they are plain numbers, else its two ends."""
    if first.isdigit() and last.isdigit() and 0 < int(last) - int(first) < MOST_OF_A_RANGE:
        return _range(int(first), int(last))
    return first, last


@lru_cache(maxsize=512)
def _articles(number: str, name: str, numbers: tuple[str, ...]) -> tuple[Identifier, ...]:
    """The identifiers of the articles that a number or range names; kept, for a document repeats them."""
    return tuple(_article(number, name, each) for each in numbers)


@lru_cache(maxsize=256)
def _range(first: int, last: int) -> tuple[str, ...]:
    return tuple(map(str, range(first, last + 1)))


def _article(number: str, name: str, written: str) -> Identifier:
    """The identifier of an article; the book of the Burgerlijk Wetboek is told by its number."""
    if name == "Burgerlijk Wetboek" and ":" in written:
        book, _, inner = written.partition(":")
        number, name = law_of_book(book)
        return article(number, name, inner)
    return article(number, name, written)
