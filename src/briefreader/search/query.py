"""A query: what was typed, folded."""

import re
from itertools import product
from typing import NamedTuple

from briefreader.search.fold import HYPHENS, fold, lower

_SPELLED_OUT = 3
"""Up to so many words every way of writing them apart or together is tried."""


class Query(NamedTuple):
    """What is searched for.

    Args:
        words: folded, in the order in which they were typed; parts of a hyphenated word are words.
        phrases: the ways in which the words may stand one after the other in folded text, apart and together:
            "contra terrorisme", "contra-terrorisme" and "contraterrorisme" find each other.
        cased: whether capitals must agree, as they must where one was typed.
    """

    words: tuple[str, ...]
    phrases: tuple[str, ...]
    cased: bool

    @property
    def lowered(self) -> tuple[str, ...]:
        """The words in lower case."""
        return tuple(lower(word) for word in self.words)

    @property
    def letters(self) -> int:
        """How many characters its words have."""
        return sum(map(len, self.words))


def parse_query(text: str) -> Query:
    """Read what was typed: any capital makes the search mind capitals (smart case, as in vim and less)."""
    return query_of(tuple(fold(re.sub(f"[{HYPHENS}]", " ", text)).split()))


def query_of(words: tuple[str, ...]) -> Query:
    """A query for words that are folded already."""
    cased = any(character.isupper() for word in words for character in word)
    kept = words if cased else tuple(lower(word) for word in words)
    if not kept:
        return Query((), (), False)
    if len(kept) > _SPELLED_OUT:
        return Query(kept, (" ".join(kept), "".join(kept)), cased)
    gaps = product((" ", ""), repeat=len(kept) - 1)
    phrases = ("".join(word + gap for word, gap in zip(kept, (*between, ""), strict=True)) for between in gaps)
    return Query(kept, tuple(dict.fromkeys(phrases)), cased)
