"""A query: what was typed, folded."""

from typing import NamedTuple

from briefreader.search.fold import fold, lower


class Query(NamedTuple):
    """What is searched for.

    Args:
        words: folded, in the order in which they were typed; parts of a hyphenated word are words.
        cased: whether capitals must agree, as they must where one was typed.
        text: as it was typed, without blanks around.
    """

    words: tuple[str, ...]
    cased: bool
    text: str

    @property
    def lowered(self) -> tuple[str, ...]:
        """The words in lower case."""
        return tuple(lower(word) for word in self.words)


def parse_query(text: str) -> Query:
    """Read what was typed: any capital makes the search mind capitals (smart case, as in vim and less)."""
    text = text.strip()
    words = tuple(fold(word) for word in text.replace("-", " ").split())
    words = tuple(word for word in words if word)
    cased = any(character.isupper() for word in words for character in word)
    return Query(words if cased else tuple(lower(word) for word in words), cased, text)
