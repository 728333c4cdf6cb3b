"""Definitions without brackets: "ABBR staat voor long form", "long form, afgekort ABBR", "ABBR, het long form,"."""

import re
from collections.abc import Iterator

from briefreader.analysis.abbreviations.evidence import Judge, Name
from briefreader.analysis.abbreviations.shape import Abbreviation, read_abbreviation
from briefreader.analysis.abbreviations.words import Word, words_before, words_between
from briefreader.domain.document import Document
from briefreader.domain.span import Span

_STANDS_FOR = re.compile(
    r"\s*,?\s*(?:\(?(?:dat |wat |die )?staat (?:hierbij |hier )?voor|is de afkorting (?:van|voor)|, voluit"
    r"|is een afkorting (?:van|voor)|, afkorting (?:van|voor)|betekent)\s*:?\s*[«“\"‘']?"
)
TRIGGERS = ("staat voor", "staat hierbij voor", "de afkorting v", "een afkorting v", ", afkorting v", ", voluit")
SHORTENINGS = (", afgekort", ", kortweg", ", hierna", ", verder", ", ook wel", ", of kortweg", " afgekort tot ")
_SHORTENED = re.compile(
    r",? (?:of )?(?:afgekort|kortweg|hierna|verder|ook wel)(?: ook| als| tot| te noemen| genoemd| aangeduid als)?:?\s+"
    r"(?:(?:de|het)\s+)?[«“\"‘']?(?P<short>[A-Za-z][\w&+./-]{1,11})[»”\"’']?(?=[\s,.;)]|$)"
)
_LISTED = re.compile(r"(?P<short>[A-Za-z][\w&+./-]{1,11})\s*(?:[:=]|\s[–-])\s+(?P<name>[^.;:()]{5,100})$")
_END_OF_APPOSITION = re.compile(r"[,.;:()\n]")
_APPOSITIONS = (", het ", ", de ", ", the ")
_LONGEST = 160


def find_in_appositions(document: Document, judge: Judge, used: set[str]) -> Iterator[Name]:
    """Find the abbreviations that a document defines without a bracket.

    Args:
        document: where to look.
        judge: decides.
        used: abbreviations that were explained already; these are passed over.
    """
    text = document.text
    for block in document.blocks:
        yield from _listed(text, block.span, judge, used)
    for triggers, read in ((TRIGGERS, _stands_for), (SHORTENINGS, _shortened), (_APPOSITIONS, _apposed)):
        for trigger in triggers:
            at = text.find(trigger)
            while at >= 0:
                block_span = document.blocks[document.block_index_at(at)].span
                yield from read(text, block_span, at, judge, used)
                at = text.find(trigger, at + 1)


def _read(word: str, used: set[str]) -> Abbreviation | None:
    short = read_abbreviation(word)
    return short if short and short.capitals and short.text not in used and not short.is_roman else None


def _stands_for(text: str, block: Span, at: int, judge: Judge, used: set[str]) -> Iterator[Name]:
    start = max(block.start, text.rfind(" ", block.start, at - 1) if text[at - 1 : at] == " " else at)
    before = words_before(text, block.start, start if text[start : start + 1] == "," else at, 3)
    short = _read(before[-1].text, used) if before else None
    match = _STANDS_FOR.match(text, before[-1].end) if short else None
    if short is None or match is None:
        return
    stop = _END_OF_APPOSITION.search(text, match.end(), min(block.end, match.end() + _LONGEST))
    end = stop.start() if stop else min(block.end, match.end() + _LONGEST)
    words = words_between(text, match.end(), end)
    for count in range(1, len(words) + 1):
        name = judge.name_inside(short, words[:count])
        if name is not None and _is_complete(words, count):
            yield name
            return


def _is_complete(words: list[Word], count: int) -> bool:
    """Whether a name may end before the next word."""
    if words[count - 1].text.endswith("-") or words[count - 1].is_small:
        return False
    return count == len(words) or not words[count].text[0].isupper()


def _shortened(text: str, block: Span, at: int, judge: Judge, used: set[str]) -> Iterator[Name]:
    match = _SHORTENED.match(text, at, block.end)
    short = _read(match["short"].rstrip("."), used) if match else None
    if short is None:
        return
    words = words_before(text, block.start, at, len(short.letters) + 6)
    name = judge.name_before(short, words, True, False)
    if name is not None:
        yield name


def _apposed(text: str, block: Span, at: int, judge: Judge, used: set[str]) -> Iterator[Name]:
    if at == block.start or not (text[at - 1].isupper() or text[at - 1].isdigit()):
        return
    last = text[max(block.start, at - 16) : at].rpartition(" ")[2]
    short = _read(last, used)
    if short is None or not short.is_capital or len(short.letters) < 3:
        return
    stop = _END_OF_APPOSITION.search(text, at + 2, min(block.end, at + _LONGEST))
    if stop is None:
        return
    words = words_between(text, at + 2, stop.start())
    name = judge.name_inside(short, words)
    if name is not None:
        yield name


def _listed(text: str, block: Span, judge: Judge, used: set[str]) -> Iterator[Name]:
    match = _LISTED.match(text, block.start, block.end)
    short = _read(match["short"], used) if match else None
    if match is None or short is None or match.end() != block.end:
        return
    name = judge.name_inside(short, words_between(text, match.start("name"), match.end("name")))
    if name is not None:
        yield name
