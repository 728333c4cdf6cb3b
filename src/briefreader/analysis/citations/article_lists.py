"""Lists of articles, with the paragraphs and parts that stand between their numbers."""

import re
from functools import lru_cache
from string import ascii_lowercase
from typing import NamedTuple

from briefreader.analysis.citations.writing import DASH
from briefreader.domain.span import Span

MOST = 500
"""How many articles of a list or range are named."""

_WORD = re.compile(r"[Aa]rt(?:ikel(?:en)?(?:\s|(?=[0-9]))|t?\.\s?|\s)(?=[0-9IVXLA]|[A-Z]{1,2}\s[0-9])")
"""The word before the number of an article."""

TRIGGERS = ("rtikel", "rt.", "rtt.", "art ")
"""What stands in such a word, and is found fast."""

_NUMBER = (
    r"(?:[0-9]{1,4}(?:A(?=:))?(?:[.:][0-9]{1,4}|:\s[0-9]{1,3}){0,3}(?:[a-zA-Z]{0,3}|[a-z][0-9])(?:\s?(?:bis|ter|quater|quinquies|sexies|septies|octies)\b)?"
    r"|[IVXL]{1,7}(?![a-z])|A[0-9]{1,3}|[A-Z]{1,2}\s[0-9]{1,2}[a-z]?)"
)
"""The number of an article; that of the Kieswet is a letter with a number, such as "D 8"."""

_ITEM = re.compile(
    rf"({_NUMBER})(?![0-9A-Za-z]|{DASH}[A-Za-z]|(?<=[0-9])[.:][0-9]|:[0-9]|\s?%|\s(?:miljoen|miljard|procent|euro)\b)"
)
_RANGE = re.compile(
    rf"(?:\s(?:t/m|tot\sen\smet|t\.?m\.)\s|\s?{DASH}\s?)({_NUMBER})(?![0-9A-Za-z]|{DASH}[A-Za-z]|[.:][0-9])"
)
_ORDINAL = (
    r"(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|elfde|twaalfde|dertiende|veertiende"
    r"|vijftiende|zestiende|zeventiende|achttiende|negentiende"
    r"|(?:(?:een|twee|drie|vier|vijf|zes|zeven|acht|negen)[eë]n)?(?:twintig|dertig|veertig|vijftig)ste"
    r"|laatste|enige|[0-9]{1,2}(?:e|de|ste))"
)
_PART = (
    r"(?:lid|leden|volzin(?:nen)?|zin|alinea['’]?s?|gedachtestreepje|aandachtsstreepje|streepje|onderdeel|paragraaf"
    r"|zinsnede|zinsdeel)"
)
_LETTER_MARK = (
    r"(?!(?:en|of|de|in|is|op|te|al|er|om|zo|nu|na|ze|we|bij|jo)\b)"
    rf"\(?(?:[ivx]{{1,5}}|[a-z]{{1,2}}|{'|'.join(3 * letter for letter in ascii_lowercase)})\)?(?![0-9A-Za-z])"
    r"(?:\.(?=,\s(?:van|en|of|onder)))?"
)
"""A part called by a letter, behind "z" by two or three; two letters that are a word go on with the sentence."""

_DIGIT_MARK = r"[0-9]{1,2}[a-d]?(?:°|º|\))?(?![0-9A-Za-z:]|\.{1,3}[0-9A-Za-z:])"
_AND = rf"\s?(?:,\s(?:en\s|of\s)?|\s(?:en|of|tot\sen\smet|t/m)\s|{DASH})\s?"
_QUALIFIER = re.compile(
    rf"\.[a-z](?![A-Za-z0-9.])|(?<=[a-z])\.[0-9]{{1,2}}(?![0-9A-Za-z]|[.:][0-9])|\s?(?:,\s?|\s)?(?:(?:en|of|jo\.?|juncto)\s)?(?:het\s|de\s)?(?:"
    rf"{_ORDINAL}(?:{_AND}{_ORDINAL}){{0,8}}\s{_PART}"
    rf"|(?:lid(?=[0-9])|categorie\s(?=[IVX])|(?:lid|leden|alinea|(?:sub)?onderdeel|onderdelen|§|onder|sub|letters?|punt|par\.|volzin|zin|nr\.)\s)"
    rf"(?:{_LETTER_MARK}(?:{_AND}(?:{_LETTER_MARK}|[0-9]{{1,2}}[°º])){{0,8}}|{_DIGIT_MARK}(?:{_AND}{_DIGIT_MARK}){{0,8}}|[IVX]{{1,4}}(?![A-Za-z]))"
    rf"|\(lid\s[0-9]{{1,2}}\)|\([a-zà-ÿ][a-zà-ÿ ’'-]{{1,60}}\)(?=,|\s(?:van|en|of|tot)\s)"
    rf"|(?:de\s)?aanhef(?:\sen)?|(?:en\s)?slot(?:zin)?|[0-9]{{1,2}}(?:°|º)|\((?:[0-9a-z]{{1,2}}|[A-F]|oud|nieuw)\)|e\.?\s?v\.|en\svolgende|oud|nieuw"
    r"|ten\s(?:eerste|tweede|derde|vierde|vijfde)|tweede\sstreepje)(?![A-Za-z0-9])"
)
_JOINT = re.compile(
    r"(?:\s?,(?!\s(?:in|gelezen)\s)\s?(?:en\s|of\s|alsmede\s|dan\swel\s|juncto\s|jo\.?\s)?|,?\s(?:en|of|juncto|jo\.?|j°|alsmede|en/of|resp\.|respectievelijk"
    r"|dan\swel|in\ssamenhang(?:\sgelezen)?\smet|gelezen\sin\s(?:samenhang|verbinding|verband)\smet|in\sverbinding\smet)\s|\s?[/;]\s?)"
    r"(?P<word>(?:(?:de|het|van|met)\s)?(?:[Aa]rt(?:ikel(?:en)?\s|t?\.\s?)))?"
)


class Article(NamedTuple):
    """An article, or a range of articles, as it stands in a list.

    Args:
        span: its number with the paragraphs and parts of it; the first one with the word before it.
        numbers: those named, in order.
        truncated: how many more a range names.
    """

    span: Span
    numbers: tuple[str, ...]
    truncated: int


def announce_articles(text: str, at: int, start: int, end: int) -> Span | None:
    """The word before the number of an article, with the blank behind it.

    Args:
        text: in which it stands.
        at: offset of the trigger that stands in it.
        start: offset before which nothing is read.
        end: offset behind which nothing is read.

    Returns:
        The word; None where the trigger stands in another one.
    """
    first = at
    if text[at] == "r":
        first -= 1
    if first < start or text[first - 1 : first].isalpha():
        return None
    word = _WORD.match(text, first, end)
    return Span(*word.span()) if word else None


def list_articles(text: str, start: int, at: int, end: int) -> tuple[list[Article], int]:
    """Read a list of articles.

    Args:
        text: in which it stands.
        start: offset of the word before the first number.
        at: offset of the first number.
        end: offset where reading must stop.

    Returns:
        The articles, and the offset behind the last one; no articles where no number stands at `at`.
    """
    found: list[Article] = []
    behind = at
    left = MOST
    while left > 0 and (item := _ITEM.match(text, at, end)):
        numbers: tuple[str, ...] = (item[1],)
        truncated, behind = 0, item.end()
        if reach := _RANGE.match(text, behind, end):
            numbers, truncated = _between(item[1], reach[1])
            behind = reach.end()
        for _ in range(12):
            qualifier = _QUALIFIER.match(text, behind, end)
            if qualifier is None:
                break
            behind = qualifier.end()
        found.append(Article(Span(start, behind), numbers[:left], truncated + max(0, len(numbers) - left)))
        left -= len(numbers)
        joint = _JOINT.match(text, behind, end)
        if joint is None:
            break
        at = joint.end()
        start = joint.start("word") if joint["word"] else at
    return found, behind


@lru_cache(maxsize=256)
def _between(first: str, last: str) -> tuple[tuple[str, ...], int]:
    """The articles of a range: all where its ends differ in their last number or in one letter only; else its ends."""
    if first[:-1] == last[:-1] and first[-1:].isalpha() and "a" <= first[-1] < last[-1] <= "z":
        return tuple(first[:-1] + chr(letter) for letter in range(ord(first[-1]), ord(last[-1]) + 1)), 0
    head, separator, tail = _split(first)
    head_last, separator_last, tail_last = _split(last)
    if (head, separator) == (head_last, separator_last) and tail.isdigit() and tail_last.isdigit():
        low, high = int(tail), int(tail_last)
        if low < high:
            shown = range(low, min(high, low + MOST - 1) + 1)
            return tuple(f"{head}{separator}{number}" for number in shown), high - shown[-1]
    return (first, last), 0


def _split(number: str) -> tuple[str, str, str]:
    for separator in (":", "."):
        head, found, tail = number.rpartition(separator)
        if found:
            return head, found, tail
    return "", "", number
