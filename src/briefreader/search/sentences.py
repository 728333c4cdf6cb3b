"""The sentence around a place, as a hit or a citation is quoted with."""

import re
from functools import lru_cache

from briefreader.domain.document import BlockKind, Document
from briefreader.domain.span import Span

_END = re.compile(r"[.!?…][\"'”’»)\]]{0,3}\s+(?=[\"'“‘«(\[]{0,2}[A-Z0-9À-Þ])")
_SHORT = frozenset(
    re.findall(
        r"\w+",
        "nr nrs no art artt blz p pp par dr drs mr mrs mw mevr dhr ir ing prof jhr ds st ca bijv bv resp jo hoofdst "
        "stb stcrt trb vgl zie evt incl excl min max gen lt kol maj mln mld tel jr sr",
    )
)
"""Abbreviations whose full stop ends no sentence, in lower case."""
_DOTTED = re.compile(r"(?:[^\W\d_]{1,3}\.){1,5}[^\W\d_]{1,3}")
"""An abbreviation with a full stop in it, without its last one, such as "m.b.t"."""
_CLOSING = frozenset(("a.s", "e.d", "e.a", "e.v", "m.m", "a.i", "c.q"))
"""Dotted abbreviations that stand at the end of what they belong to: before a capital they end the sentence."""
_LAST_WORD = re.compile(r"[^\s(\[]{1,24}$")
_WINDOW = 1_000
"""How far from the place a sentence may begin or end, in characters."""


def _ends(text: str, match: "re.Match[str]") -> bool:
    """Whether a full stop ends a sentence, and not an abbreviation, an initial or the number of a list."""
    if text[match.start()] != ".":
        return True
    word = _LAST_WORD.search(text, max(0, match.start() - 24), match.start())
    if word is None:
        return True
    last = word.group().lstrip("\"'“‘«")
    following = text[match.end() : match.end() + 1]
    if last.lower() in _SHORT or (len(last) == 1 and last.isalpha()):
        return False
    if _DOTTED.fullmatch(last):
        return last.lower() in _CLOSING and not following.isdigit()
    return not (following.isdigit() and "." in last) and not (last.isdigit() and word.start() == 0)


@lru_cache(maxsize=4096)
def _around(text: str, start: int, end: int) -> tuple[int, int]:
    first, last = 0, len(text)
    for match in _END.finditer(text, max(0, start - _WINDOW)):
        if not _ends(text, match):
            continue
        if match.end() <= start:
            first = match.end()
        elif match.start() >= end - 1:
            last = match.end()
            break
    return first, len(text[:last].rstrip())


def sentence_around(document: Document, span: Span) -> Span:
    """The sentence in which a place stands; in a heading, the heading; in a table, the row.

    Args:
        document: the document.
        span: the place; the sentence covers it.

    Returns:
        A span within the block of the place, at most some thousand characters to either side.
    """
    if not document.blocks:
        return span
    block = document.blocks[document.block_index_at(span.start)]
    if block.kind in (BlockKind.HEADING, BlockKind.SIGNATURE):
        return Span(block.span.start, max(block.span.end, span.end))
    if block.kind is BlockKind.TABLE:
        row = document.text.rfind("\n", block.span.start, span.start) + 1 or block.span.start
        end = document.text.find("\n", span.end, block.span.end)
        return Span(row, end if end >= 0 else max(block.span.end, span.end))
    low = max(block.span.start, span.start - _WINDOW)
    high = max(span.end, min(block.span.end, span.end + _WINDOW))
    first, last = _around(document.text[low:high], span.start - low, span.end - low)
    return Span(low + first, max(low + last, span.end))
