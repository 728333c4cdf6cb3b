"""Find the words that announce citations: many words in a long text, each by the rarest of its characters."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_RARE = "%=/(:-–,.CBJLDScbu"
"""Characters that Dutch prose seldom has, the first ones hardly ever.

Looking for one character takes a fraction of looking for one of several, and what stands around it is looked at only
where it is found: so words that share such a character are sought together.
"""

_STRETCH = 1 << 16
"""Characters that are searched in one go, so that a long text does not hold up the screen."""


class _Group(NamedTuple):
    """Words that are sought together.

    Args:
        pattern: finds the character that they share; which of its groups matched tells the word.
        words: for each of its groups, how many characters the word has before that one, and the index of the word.
    """

    pattern: re.Pattern[str]
    words: tuple[tuple[int, int], ...]


class WordSearch:
    """A search for words, prepared once.

    Args:
        words: to be sought, also within longer ones.
    """

    def __init__(self, words: Sequence[str]) -> None:
        self._words = words
        self._longest = max(map(len, words))
        sharing: dict[str, list[int]] = {}
        for index, word in enumerate(words):
            sharing.setdefault(next((char for char in _RARE if char in word), word), []).append(index)
        self._groups = [_group(char, words, found) for char, found in sharing.items() if len(found) > 1]
        self._alone = [found[0] for found in sharing.values() if len(found) == 1]

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Find the words.

        Args:
            text: to be searched.

        Yields:
            Where a word begins, and its index; those of one word in the order of the text.
        """
        for index in self._alone:
            at = text.find(self._words[index])
            while at >= 0:
                yield at, index
                at = text.find(self._words[index], at + 1)
        for low in range(0, len(text), _STRETCH):
            high = low + _STRETCH
            for pattern, words in self._groups:
                for found in pattern.finditer(text, low, min(len(text), high + self._longest)):
                    if found.lastindex and found.start() < high:
                        before, index = words[found.lastindex - 1]
                        yield found.start() - before, index


def _group(char: str, words: Sequence[str], indices: list[int]) -> _Group:
    """The search for words that share a character."""
    ways = []
    for index in indices:
        before, _, behind = words[index].partition(char)
        ways.append(f"(?={re.escape(behind)})(?<={re.escape(before + char)})()")
    pattern = re.compile(f"{re.escape(char)}(?:{'|'.join(ways)})")
    return _Group(pattern, tuple((words[index].index(char), index) for index in indices))
