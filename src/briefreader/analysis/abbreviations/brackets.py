"""Definitions in brackets: "long form (ABBR)", "ABBR (long form)", "(long form, ABBR)"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefreader.analysis.abbreviations.evidence import Judge, Name
from briefreader.analysis.abbreviations.introductions import Short, read_short, skip_full_lead
from briefreader.analysis.abbreviations.shape import Abbreviation, read_abbreviation
from briefreader.analysis.abbreviations.words import Word, words_before, words_between
from briefreader.domain.span import Span

_BRACKET = re.compile(r"\(([^()\n]{2,160})\)")
_SEPARATOR = re.compile(r"\s*[,;]\s+|\s+[–—-]\s+|\s*;\s*")
_NUMBER_BEHIND = re.compile(r"\s?(?:nr\.? ?)?[0-9]{1,4}/[0-9]")
_ABBREVIATION_AFAR = re.compile(r"[A-Z]{2}[A-Za-z]{0,10}, ")
_PAIR = re.compile(r"([A-Z][\w&.'’-]{1,11}) (?:en|of|and|&) ([A-Z][\w&.'’-]{1,11})")
_NEAR = 300
_RECENT = 4000
_FURTHEST_ON = 60
"""Characters; a bracket that stands further on in its block has its name there too."""

_LONGEST_ABBREVIATION = 20
_MARKS = "«“„\"'‘»”’,;:"
_WORDS_BETWEEN = 14
_CLOSING_QUOTES = "»”\"’'"
_CLOSING_QUOTES_AND_BLANK = tuple(f"{quote} " for quote in _CLOSING_QUOTES)
_FEWEST_LETTERS_FROM_AFAR = 3


class Bracket(NamedTuple):
    """A pair of brackets.

    Args:
        span: of what stands in it.
        lower: start of its block.
    """

    span: Span
    lower: int


def find_in_brackets(text: str, block: Span, before: int, judge: Judge, used: set[str]) -> Iterator[Name]:
    """Find the abbreviations that brackets of a block define.

    Args:
        text: of the document.
        block: where to look.
        before: where a name may begin that goes on in this block: its start, or that of the block before.
        judge: decides.
        used: abbreviations that were explained already; these are passed over.
    """
    for match in _brackets(text, block):
        bracket = Bracket(Span(match.start(1), match.end(1)), block.start)
        if _NUMBER_BEHIND.match(text, match.end()):
            continue
        names = _read_pair(text, bracket, judge, used) or _read_bracket(text, bracket, judge, used)
        if not names and before < block.start and match.start() - block.start < _FURTHEST_ON:
            names = _read_bracket(text, bracket._replace(lower=before), judge, used)
        yield from names


def _brackets(text: str, block: Span) -> Iterator[re.Match[str]]:
    at = text.find("(", block.start, block.end)
    while at >= 0:
        match = _BRACKET.match(text, at, block.end)
        if match is not None:
            yield match
        at = text.find("(", match.end() if match else at + 1, block.end)


def _read_pair(text: str, bracket: Bracket, judge: Judge, used: set[str]) -> list[Name]:
    """The names of "first- and second-rate things (FT and ST)": the longer one holds the shorter."""
    match = _PAIR.fullmatch(text, bracket.span.start, bracket.span.end)
    shorts = [read_abbreviation(part) for part in match.groups()] if match else []
    names = []
    for short in shorts:
        if short is None or not short.is_capital or short.text in used:
            return []
        words = words_before(text, bracket.lower, bracket.span.start - 1, _most_words(short))
        names.append(judge.name_in_pair(short, words))
    return [name for name in names if name is not None] if all(names) else []


def _read_bracket(text: str, bracket: Bracket, judge: Judge, used: set[str]) -> list[Name]:
    name = _name_of_bracket(text, bracket, judge, used)
    return [name] if name is not None else []


def _name_of_bracket(text: str, bracket: Bracket, judge: Judge, used: set[str]) -> Name | None:
    content = bracket.span.of(text)
    short = read_short(content)
    whole = read_abbreviation(short.text)
    if whole is not None and not _is_lower_with_article(short, whole):
        return None if whole.text in used else _name_outside(text, bracket, judge, whole, short.introduced)
    pieces = _pieces(text, bracket.span)
    if not pieces:
        return None
    name = _name_of_abbreviation_before(text, bracket, judge, pieces, used)
    if name is None and len(pieces) > 1:
        name = _read_pieces(text, bracket, judge, pieces, used)
    return name or _name_of_abbreviation_afar(text, bracket, judge, pieces, used)


def _is_lower_with_article(short: Short, whole: Abbreviation) -> bool:
    return short.has_article and whole.is_lower


def _pieces(text: str, span: Span) -> list[Span]:
    pieces = []
    start = span.start
    for match in _SEPARATOR.finditer(text, span.start, span.end):
        pieces.append(Span(start, match.start()))
        start = match.end()
    pieces.append(Span(start, span.end))
    return [piece for piece in pieces if piece.start < piece.end]


def _name_outside(text: str, bracket: Bracket, judge: Judge, short: Abbreviation, introduced: bool) -> Name | None:
    end = bracket.span.start - 1
    limit = _most_words(short)
    words = words_before(text, bracket.lower, end, limit)
    near = max(bracket.lower, end - _NEAR)
    if not words and text[near:end].rstrip().endswith(")"):
        inner = text.rfind("(", near, end)
        closing = text.rfind(")", near, end)
        if 0 <= inner < closing:
            name = judge.name_inside(short, words_between(text, inner + 1, closing))
            return name or judge.name_before(short, words_before(text, bracket.lower, inner, limit), introduced, False)
    if not words or (short.is_roman and text[end - 1 : end] != " "):
        return None
    is_new = text.find(short.text, max(bracket.lower, end - _RECENT), end) < 0
    quoted = _quoted(text, words, end)
    return judge.name_before(short, quoted or words, introduced, is_new)


def _most_words(short: Abbreviation) -> int:
    """How many words a name has at most: Schwartz and Hearst's bound, and three more for small Dutch words."""
    size = len(short.letters)
    return min(size + 5, size * 2) + 3


def _quoted(text: str, words: list[Word], end: int) -> list[Word]:
    """The words in quotation marks before a bracket; empty where it follows none."""
    if text[end - 1] not in _CLOSING_QUOTES and text[end - 2 : end] not in _CLOSING_QUOTES_AND_BLANK:
        return []
    for index in range(len(words) - 1, -1, -1):
        if words[index].opens_quote:
            return words[index:]
    return []


def _read_pieces(text: str, bracket: Bracket, judge: Judge, pieces: list[Span], used: set[str]) -> Name | None:
    for index in range(len(pieces) - 1, -1, -1):
        short = read_short(pieces[index].of(text))
        found = read_abbreviation(short.text)
        if found is None or found.text in used or (found.is_lower and not short.introduced):
            continue
        if index > 0:
            name = _name_in_pieces(text, judge, found, pieces[:index])
        else:
            name = _name_outside(text, bracket, judge, found, False)
            if name is None:
                name = _name_in_pieces(text, judge, found, pieces[1:])
        if name is None and short.introduced:
            name = _name_outside(text, bracket, judge, found, True)
        if name is not None:
            return name
    return None


def _name_in_pieces(text: str, judge: Judge, short: Abbreviation, pieces: list[Span]) -> Name | None:
    """The long form among the pieces of a bracket: the last one, or all of them with commas between."""
    for start in (pieces[-1].start, pieces[0].start):
        begin = skip_full_lead(text, start, pieces[-1].end)
        name = judge.name_inside(short, words_between(text, begin, pieces[-1].end))
        if name is not None:
            return name
    return None


def _name_of_abbreviation_before(
    text: str, bracket: Bracket, judge: Judge, pieces: list[Span], used: set[str]
) -> Name | None:
    """The name in a bracket of the abbreviation that stands before it: "AVG (algemene verordening ...)"."""
    end = bracket.span.start - 1
    last = text[max(bracket.lower, end - _LONGEST_ABBREVIATION) : end].rstrip().rpartition(" ")[2]
    short = read_abbreviation(last.strip(_MARKS))
    if short is None or short.text in used or short.is_roman:
        return None
    begin = skip_full_lead(text, bracket.span.start, bracket.span.end)
    if not short.is_capital and text[begin].lower() != short.letters[0]:
        return None
    for stop in dict.fromkeys((pieces[0].end, bracket.span.end)):
        name = judge.name_inside(short, words_between(text, begin, stop))
        if name is not None:
            return name
    return None


def _name_of_abbreviation_afar(
    text: str, bracket: Bracket, judge: Judge, pieces: list[Span], used: set[str]
) -> Name | None:
    """The same, with the name in another language between: "OCHA, het Bureau voor ... (Office for the ...)"."""
    end = bracket.span.start - 1
    if (
        not text[bracket.span.start].isupper()
        or _ABBREVIATION_AFAR.search(text, max(bracket.lower, end - 120), end) is None
    ):
        return None
    long_form = words_between(text, bracket.span.start, pieces[0].end)
    if len(long_form) < 2:
        return None
    for word in words_before(text, bracket.lower, end, _WORDS_BETWEEN)[-2::-1]:
        short = read_abbreviation(word.text) if word.comma else None
        if short and short.is_capital and len(short.letters) >= _FEWEST_LETTERS_FROM_AFAR and short.text not in used:
            return judge.name_inside(short, long_form)
    return None
