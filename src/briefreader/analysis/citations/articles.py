"""Articles of laws and treaties: "de artikelen 14, derde lid, en 24 van de Vreemdelingenwet 2000", "art. 8:1 Awb".

Without its law an article cites nothing: a letter speaks of the articles of its own bill as well.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from briefreader.analysis.citations.article_lists import TRIGGERS, Article, announce_articles, list_articles
from briefreader.analysis.citations.law_names import BOOKS, CIVIL_CODE, Law
from briefreader.analysis.citations.law_titles import NamedLaw, read_law, read_law_before
from briefreader.analysis.citations.reading import Read
from briefreader.analysis.citations.same_law import read_same_law
from briefreader.domain.citation import Citation
from briefreader.domain.publication import Identifier, article
from briefreader.domain.span import Span

__all__ = ["TRIGGERS", "read_articles"]

_TO_LAW = re.compile(
    r"\s[-–—]\s|\s?\(|(?:\s?,)?\s?(?:(?:van|uit|in|bij|op|onder|volgens|krachtens|inzake)\s)?(?:(?:de|het|der|des|onze|die|genoemde|voornoemde)\s)?"
    r"(?:(?:huidige|nieuwe|oude|gewijzigde|voorgestelde|toenmalige|Nederlandse?|herziene)\s)?[\"“„‘«]?"
)
_JOINT = re.compile(r"\s?(?:,\s(?:en\s)?|\sen\s|\salsmede\s)(?=[0-9])")
"""What stands between the articles of one law and those of another."""

_OTHER_LIST = re.compile(r":?\s[Aa]rt(?:ikel|\.)")
"""What tells that a law behind articles is that of the next ones."""

_BOOK = re.compile(r"(?:[Bb]oek|[Tt]itel)\s([0-9]{1,2}A?),?\s(?:van\s)?(?:het\s)?")
_ELSEWHERE = frozenset({"BW BES", f"{CIVIL_CODE} BES"})
"""Names of the Burgerlijk Wetboek of Bonaire, Sint Eustatius and Saba, which has books as well."""

_BOOK_BEFORE = re.compile(r"\b[Bb]oek\s([0-9]{1,2}A?)(?:,|\svan\shet)?\s\Z")
_LEADS = ("met name", "in het bijzonder", "en wel", "namelijk", "inzonderheid", " in", " de", " het")
"""Words between a law and the articles behind it."""


def read_articles(text: str, at: int, start: int, end: int) -> Read:
    """Read the articles that a word announces, if a law is named behind or before them; as a `Reader`."""
    word = announce_articles(text, at, start, end)
    if word is None:
        return Read((), at + 1)
    found = _read_list(text, word, start, end)
    if found.citations and text[word.start : word.end].rstrip().endswith(("en", "tt.")):
        citations = found.citations
        while (joint := _JOINT.match(text, found.end, end)) and (
            found := _read_list(text, Span(joint.end(), joint.end()), joint.end(), end)
        ).citations:
            citations += found.citations
        return Read(citations, citations[-1].span.end)
    return found


def _read_list(text: str, word: Span, start: int, end: int) -> Read:
    """Read one list of articles with its law.

    Args:
        text: in which they stand.
        word: the word before the first number; empty where the list goes on one of another law.
        start: offset before which nothing is read.
        end: offset behind which nothing is read.
    """
    articles, behind = list_articles(text, word.start, word.end, end)
    if not articles:
        return Read((), word.end)
    named = _law_behind(text, behind, end)
    if named and _OTHER_LIST.match(text, named.span.end, end) and (listed := _law_before(text, start, word.start)):
        named = listed  # as in "Awb: artikelen 3 en 4; Gemeentewet: artikel 5"
    same = None if named else read_same_law(text, start, Span(word.start, behind), end)
    if pointed := named or same:
        named, behind = pointed, pointed.span.end
    else:
        named = _law_before(text, start, word.start)
    if named is not None and named.law.name == CIVIL_CODE:
        named = _in_book(text, start, word.start, named)
    return Read(tuple(_cite(articles, named, same is not None)) if named else (), behind)


def _article_of(law: Law, number: str) -> Identifier:
    """The identifier of an article; those of the Burgerlijk Wetboek name their book before the colon."""
    if law.name == CIVIL_CODE and ":" in number:
        book, _, within = number.partition(":")
        if book in BOOKS:
            return article(BOOKS[book], f"{CIVIL_CODE} Boek {book}", within)
    return article(law.number, law.name, number)


@lru_cache(maxsize=256)
def _articles_of(law: Law, numbers: tuple[str, ...]) -> tuple[Identifier, ...]:
    """The identifiers of articles; a long range that a text names again and again is made once."""
    return tuple(_article_of(law, number) for number in numbers)


def _law_behind(text: str, at: int, end: int) -> NamedLaw | None:
    """The law behind its articles."""
    link = _TO_LAW.match(text, at, end)
    if link is None or link.end() == at:
        return None
    name = link.end()
    if book := _BOOK.match(text, name, end):
        named = read_law(text, book.end(), end)
        if named and named.law.name in _ELSEWHERE:
            return NamedLaw(named.span, Law(f"{CIVIL_CODE} BES Boek {book[1]}", ""))
        if named is None or named.law.name != CIVIL_CODE:
            return None
        return NamedLaw(named.span, Law(f"{CIVIL_CODE} Boek {book[1]}", BOOKS.get(book[1], "")))
    return read_law(text, name, end)


def _in_book(text: str, start: int, at: int, named: NamedLaw) -> NamedLaw:
    """The book of the Burgerlijk Wetboek that is named before the article, or before the name of the code."""
    for place in {at, named.span.start}:
        if book := _BOOK_BEFORE.search(text, max(start, place - 24), place):
            law = Law(f"{CIVIL_CODE} Boek {book[1]}", BOOKS.get(book[1], ""))
            span = Span(book.start(), named.span.end) if place == named.span.start < at else named.span
            return NamedLaw(span, law)
    return named


def _law_before(text: str, start: int, at: int) -> NamedLaw | None:
    """The law before its articles, as in "Grondwet, artikel 13"."""
    low = max(start, at - 64)
    before = text[low:at].rstrip().rstrip("(").rstrip()
    if before.endswith(_LEADS):
        for lead in _LEADS:
            before = before.removesuffix(lead).rstrip()
    before = before.rstrip(",:").rstrip()
    return read_law_before(text, start, low + len(before))


def _cite(articles: list[Article], named: NamedLaw, resolved: bool) -> Iterator[Citation]:
    """Citations of articles; the outermost one covers the name of the law as well."""
    for index, listed in enumerate(articles):
        first, last = listed.span
        if named.span.start > first and index == len(articles) - 1:
            last = named.span.end
        if named.span.end <= first and index == 0:
            first = named.span.start
        yield Citation(Span(first, last), _articles_of(named.law, listed.numbers), resolved, listed.truncated)
