"""Articles of a law that was named before: "artikel 5 van die wet", "artikel 3 van het genoemde besluit"."""

import re
from functools import lru_cache

from briefreader.analysis.citations.law_names import Law
from briefreader.analysis.citations.law_titles import LONGEST_NAME, NamedLaw, read_law
from briefreader.analysis.citations.letters import sentences_before
from briefreader.domain.span import Span

_MENTION = re.compile(
    r"(?:\s?,\s?|\s)(?:van|uit|in|bij|op|onder|volgens|krachtens)\s"
    r"(?P<pointer>die|dat|deze|dit|(?:die|de)zelfde|(?:dat|het)zelfde|(?:(?:de|het)\s)?(?:voornoemde?|(?:(?:eerder|hiervoor|hierboven)\s|boven|eerder)?genoemde?|voormelde?))\s"
    r"(?P<noun>wetboek|wet|besluit|regeling|reglement|verdrag|statuut|handvest)(?![a-z-])"
)
_NEAR = frozenset({"deze", "dit"})
"""Words that mean a law named in the sentence before; in its own sentence they mean the law that speaks."""

_CAPITAL = re.compile(r"(?<=[\s(])[A-Z]")
_SHORT_NAME = re.compile(r"\s?\((?:hierna:?\s(?:de\s|het\s)?)?\Z")
"""What stands between the name of a law and its abbreviation."""

_FAR = 600
"""Characters before a mention in which its law is named."""

_MOST = 24
"""Words with a capital that are looked at, at most."""


def read_same_law(text: str, start: int, articles: Span, end: int) -> NamedLaw | None:
    """Read a mention behind articles that points back to the one law named before them.

    Args:
        text: in which they stand.
        start: offset of the block.
        articles: from the word before the first one to the end of the last.
        end: offset where reading must stop.

    Returns:
        The words of the mention and the law; None where there is no mention, or two laws could be meant.
    """
    mention = _MENTION.match(text, articles.end, end)
    if mention is None:
        return None
    low, high = max(start, articles.start - _FAR), articles.start
    if mention["pointer"] in _NEAR:
        sentence, before = sentences_before(text, start, high + 1)
        if _named_between(text, sentence, high, mention["noun"]):
            return None
        low, high = before, sentence
    laws = _named_between(text, low, high, mention["noun"])
    return NamedLaw(Span(mention.start("pointer"), mention.end()), laws.pop()) if len(laws) == 1 else None


def _named_between(text: str, low: int, high: int, noun: str) -> set[Law]:
    """The laws named between two offsets that a noun may mean."""
    laws: set[Law] = set()
    behind = low
    for count, capital in enumerate(_CAPITAL.finditer(text, low, high)):
        at = capital.start()
        if at < behind or (behind > low and _SHORT_NAME.match(text[behind:at])):
            continue
        named = _law_that_begins(text[at : min(high, at + LONGEST_NAME)]) if count < _MOST else None
        if named:
            behind = at + named.span.end
            if _may_mean(noun, named.law.name):
                laws.add(named.law)
    return laws


@lru_cache(maxsize=512)
def _law_that_begins(words: str) -> NamedLaw | None:
    """The law that some words begin with; kept, for mentions that are close look at the same words."""
    return read_law(words, 0, len(words))


def _may_mean(noun: str, name: str) -> bool:
    """Whether a noun may stand for a law; an abbreviation that the table lacks is that of a "Wet"."""
    if noun == "wet":
        return "wet" in name.lower().replace("wetboek", "") or name.isalpha()
    return noun in name.lower()
