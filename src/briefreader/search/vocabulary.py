"""The vocabulary of one document: its words, how often each occurs, and what the first letters of words are."""

import re
from bisect import bisect_right
from collections import Counter

from briefreader.search.fold import CHUNK, HYPHENS, Folded, fold, lower, pieces

_WORD = re.compile(r"\w++")
_HYPHENATED = re.compile(r"\w++(?:-\w++)+")
_SEGMENTS = 64
"""Into how many parts a text is divided to tell how many words begin before a place."""
_MOST_MATCHES = 20_000
"""With more different words than this that hold some letters, counting in the text itself is faster."""


class Vocabulary:
    """The words of a document, folded and in lower case.

    Args:
        words: how often each occurs, a hyphenated word as one.
        parts: how often each part of a hyphenated word occurs.
        starts: the offset in the text at which each segment starts.
        initials: for each segment, how many words and parts begin with each one or two letters, in their case.
    """

    def __init__(
        self, words: Counter[str], parts: Counter[str], starts: list[int], initials: list[Counter[str]]
    ) -> None:
        self._words = words
        self._starts = starts
        self._initials = initials
        self.counts = words + parts
        self._joined = "\n".join(("", *self.counts, ""))
        self._by_beginning: dict[str, list[str]] = {}
        self._by_first: dict[tuple[str, int], list[str]] = {}
        self._by_last: dict[tuple[str, int], list[str]] = {}
        for word in self.counts:
            self._by_beginning.setdefault(word[:2], []).append(word)
            self._by_first.setdefault((word[0], len(word)), []).append(word)
            self._by_last.setdefault((word[-1], len(word)), []).append(word)

    def beginning_with(self, beginning: str) -> int:
        """How many words, and parts of hyphenated ones, begin with some letters."""
        if len(beginning) < 2:
            firsts = [words for first, words in self._by_beginning.items() if first.startswith(beginning)]
        else:
            firsts = [self._by_beginning.get(beginning[:2], [])]
        return sum(self.counts[word] for words in firsts for word in words if word.startswith(beginning))

    def holding(self, letters: str) -> int | None:
        """How often some letters occur inside words in all; None where this is not known cheaply."""
        if not letters.isalnum() or self._joined.count(letters) > _MOST_MATCHES:
            return None
        total = 0
        at = self._joined.find(letters)
        while at >= 0:
            end = self._joined.find("\n", at)
            word = self._joined[self._joined.rfind("\n", 0, at) + 1 : end]
            total += self._words[word] * word.count(letters)
            at = self._joined.find(letters, end)
        return total

    def may_hold(self, phrase: str) -> bool:
        """Whether each word of a phrase occurs, the first at least as the end of a word, the last as a beginning."""
        for match in _WORD.finditer(phrase):
            before = "\n" if match.start() else ""
            after = "\n" if match.end() < len(phrase) else ""
            if before + match.group() + after not in self._joined:
                return False
        return True

    def initials(self, letters: str, cased: bool, before: int | None = None) -> tuple[int, int]:
        """Count the words that begin with one or two letters.

        Args:
            letters: one or two; in lower case unless `cased`.
            cased: whether capitals must agree.
            before: an offset in the text; only whole segments before it are counted. None counts all.

        Returns:
            How many there are, and the offset up to which was counted.
        """
        number = len(self._starts) if before is None else bisect_right(self._starts, before) - 1
        total = 0
        for counter in self._initials[:number]:
            for first, count in counter.items():
                if (first if cased else lower(first)).startswith(letters):
                    total += count
        return total, self._starts[number] if number < len(self._starts) else 0

    def beginning_as(self, word: str, least: int, most: int) -> list[str]:
        """The words of some lengths, in characters, that have the first letter of a word."""
        return [own for length in range(least, most + 1) for own in self._by_first.get((word[0], length), ())]

    def ending_as(self, word: str, least: int, most: int) -> list[str]:
        """The words of some lengths, in characters, that have the last letter of a word."""
        return [own for length in range(least, most + 1) for own in self._by_last.get((word[-1], length), ())]


def build_vocabulary(text: str, folded: Folded) -> Vocabulary:
    """Collect the words of a text, piece by piece, so that other threads get their turn.

    Args:
        text: of the document.
        folded: the same, folded.
    """
    words: dict[str, int] = {}
    hyphenated: Counter[str] = Counter()
    starts: list[int] = [0]
    initials: list[Counter[str]] = [Counter()]
    size = max(CHUNK, len(text) // _SEGMENTS)
    for start, end in pieces(text):
        if start >= starts[-1] + size:
            starts.append(start)
            initials.append(Counter())
        first = initials[-1]
        found = Counter(_WORD.findall(folded.cased, folded.index_of(start), folded.index_of(end)))
        for word, count in found.items():
            words[word] = words.get(word, 0) + count
            first[word[:2]] += count
        compounds = _compounds(text[start:end])
        hyphenated.update(compounds)
        first.update([part[:2] for word in compounds for part in _parts(word)[1:]])
    parts: Counter[str] = Counter()
    for word, count in hyphenated.items():
        for part in _parts(word):
            parts[lower(part)] += count
    lowered: Counter[str] = Counter()
    for word, count in words.items():
        lowered[lower(word)] += count
    return Vocabulary(lowered, parts, starts, initials)


def _compounds(piece: str) -> list[str]:
    """The hyphenated words of a piece of text."""
    for hyphen in HYPHENS[1:]:
        piece = piece.replace(hyphen, "-")
    return _HYPHENATED.findall(" ".join([token for token in piece.split() if "-" in token]))


def _parts(word: str) -> list[str]:
    """The parts of a hyphenated word, folded."""
    return [fold(part) for part in word.split("-")]
