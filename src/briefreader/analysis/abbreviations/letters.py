"""How well the letters of an abbreviation agree with the words of a name.

A generalisation of Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical
text" (PSB 2003): every letter is sought from left to right, but each has a price, so that an initial is better than
a letter inside a compound, a small word may be passed over for little, and a word of weight for much.
"""

from collections.abc import Sequence

from briefreader.analysis.abbreviations.english import english_initials
from briefreader.analysis.abbreviations.words import ARTICLES, Word

IMPOSSIBLE = 99.0

_SMALL_PASSED = 0.1
_SMALL_USED = 0.3
_SMALL_FIRST = 1.0
_NUMBER_PASSED = 0.3
_PASSED = 1.4
_LAST_PASSED = 1.1
_LAST_AFTER_AND = 0.7
_COMMA = 0.2
_INSIDE = 0.55
_AT_THE_END = 0.5
_AFTER_LINK = 0.4
_NEXT_LETTER = 0.35
_PART = 0.05
_PART_PASSED = 0.4
_ENGLISH = 0.45
_LOST_LETTER = 1.7
_LONG_ENOUGH_TO_LOSE = 5
_YEAR = 4  # digits, with which the name of a law may end
_SHORTEST_PART = 3
_SHORTEST_REPEATED = 3
_FEWEST_TRANSLATED = 3
_AND = frozenset({"en", "and", "&", "und", "et"})
_OWNERS = frozenset({"VN", "EU", "UN", "NAVO", "NATO"})
"""Whose something is, which is seldom part of its abbreviation: "Wereldvoedselprogramma van de VN (WFP)"."""

_CONJUNCTIONS = frozenset({"en", "of", "and", "or", "dat", "die"})


class Agreement:
    """The prices of reading an abbreviation in words, for every word at which its name may begin.

    Args:
        letters: of the abbreviation, in lower case.
        words: that may be its name; the last one ends it.
        english: whether a Dutch word may stand for its English translation.
    """

    def __init__(self, letters: str, words: Sequence[Word], english: bool = False) -> None:
        self._letters = letters
        self._words = words
        self._english = english
        count, length = len(words), len(letters)
        rest = [0.0 if k == length else IMPOSSIBLE for k in range(length + 1)]
        self._starts = [IMPOSSIBLE] * count
        for index in range(count - 1, -1, -1):
            options = self._options(index)
            if options[0]:
                self._starts[index] = min(price + rest[used] for used, price in options[0])
            rest = self._prices(index, options, rest)

    def best(self) -> tuple[int, float]:
        """The word at which the name begins, and the price; IMPOSSIBLE where it cannot be read at all."""
        best, lowest = 0, IMPOSSIBLE
        for index in range(len(self._words) - 1, -1, -1):
            price = self._starts[index] + self._first_price(index)
            if price < lowest - 0.01:
                best, lowest = index, price
        return best, lowest

    def at(self, index: int) -> float:
        """The price where the name begins at a word."""
        return self._starts[index] + self._first_price(index)

    def _first_price(self, index: int) -> float:
        word = self._words[index]
        if word.text in ARTICLES or word.text in _CONJUNCTIONS:
            return IMPOSSIBLE
        return _SMALL_FIRST if word.is_small else 0.0

    def _options(self, index: int) -> list[list[tuple[int, float]]]:
        word, letters = self._words[index], self._letters
        return [self._readings(word, k) for k in range(len(letters))]

    def _prices(self, index: int, options: list[list[tuple[int, float]]], rest: list[float]) -> list[float]:
        word, length = self._words[index], len(self._letters)
        passed = self._price_of_passing(index)
        comma = _COMMA if word.comma and index < len(self._words) - 1 else 0.0
        prices = [passed + comma + price for price in rest]
        for k in range(length - 1, -1, -1):
            for used, price in options[k]:
                prices[k] = min(prices[k], price + comma + rest[used])
            if length >= _LONG_ENOUGH_TO_LOSE and k > 0:
                prices[k] = min(prices[k], _LOST_LETTER + prices[k + 1])
        return prices

    def _price_of_passing(self, index: int) -> float:
        word = self._words[index]
        if word.text in _OWNERS:
            return _NUMBER_PASSED
        if index == len(self._words) - 1 and not (word.text.isdigit() and len(word.text) == _YEAR):
            follows_and = index > 1 and self._words[index - 1].lowered in _AND
            return _LAST_AFTER_AND if follows_and else _LAST_PASSED
        if word.is_small:
            return _SMALL_PASSED
        return _NUMBER_PASSED if word.text[0].isdigit() else _PASSED

    def _readings(self, word: Word, k: int) -> list[tuple[int, float]]:
        """How many letters from `k` on the word can give: the index behind them, and the price."""
        lowered, letters = word.lowered, self._letters
        found: list[tuple[int, float]] = []
        if lowered in _AND and letters[k] == "&":
            return [(k + 1, 0.0)]
        if lowered.isdigit():
            return [(k + len(part), _PART) for part in (lowered, lowered[-2:]) if letters.startswith(part, k)]
        if lowered[:1] == letters[k]:
            found = [(k + 1, _SMALL_USED)] if word.is_small else _letters_inside(word.text, lowered, letters, k)
        elif lowered.startswith("ex") and letters[k] == "x":
            found = [(k + 1, 0.2)]
        elif k and (part := lowered.find(f"-{letters[k]}")) >= 0:
            rest = _letters_inside(word.text[part + 1 :], lowered[part + 1 :], letters, k)
            found = [(used, price + _PART_PASSED) for used, price in rest]
        if len(lowered) >= _SHORTEST_REPEATED and letters.startswith(lowered, k):
            found = [*found, (k + len(lowered), 0.0)]
        if lowered in _AND and letters.startswith(lowered, k):
            found.append((k + len(lowered), 0.0))
        if self._english and not word.is_small:
            found = found + _english_readings(lowered, letters, k)
        return found


def _letters_inside(text: str, lowered: str, letters: str, k: int) -> list[tuple[int, float]]:
    found = [(k + 1, 0.0)]
    at, price = 0, 0.0
    for n in range(k + 1, len(letters)):
        place, extra = _next_place(text, lowered, letters[n], at + 1)
        if place < 0:
            break
        at, price = place, price + extra
        found.append((n + 1, price))
    return found


def _next_place(text: str, lowered: str, letter: str, start: int) -> tuple[int, float]:
    """Where a letter stands in a word from `start` on, the beginning of a part before all else, and its price."""
    first = -1
    place = lowered.find(letter, start)
    while place >= 0:
        before = text[place - 1]
        if not before.isalnum() or text[place].isupper() or (letter.isdigit() and place == start):
            return place, _PART
        if first < 0 or (before in "sS" and text[first - 1] not in "sS" and place > start):
            first = place
        place = lowered.find(letter, place + 1)
    if first < 0:
        return -1, IMPOSSIBLE
    if first == start:
        return first, _NEXT_LETTER
    end = _AT_THE_END if len(text) - first < _SHORTEST_PART else 0.0
    return first, end + (_AFTER_LINK if text[first - 1] in "sS" else _INSIDE)


def _english_readings(lowered: str, letters: str, k: int) -> list[tuple[int, float]]:
    price = 0.0
    found = []
    for n, initials in enumerate(english_initials(lowered)):
        if k + n >= len(letters) or letters[k + n] not in initials:
            break
        price += _ENGLISH
        found.append((k + n + 1, price))
    return found


def is_translated(letters: str, words: Sequence[Word]) -> bool:
    """Whether each letter of an abbreviation is the initial of one part of a Dutch name in English, in any order.

    "Europees Comité voor gegevensbescherming (EDPB)" is the European Data Protection Board.

    Args:
        letters: of the abbreviation, in lower case.
        words: of the whole name.
    """
    parts: list[str] = []
    for word in words:
        if not word.is_small:
            initials = english_initials(word.lowered)
            if not initials:
                return False
            parts += [word.lowered[0] + initials[0], *initials[1:]]
    if len(parts) != len(letters) or len(parts) < _FEWEST_TRANSLATED:
        return False
    left = list(letters)
    for part in sorted(parts, key=len):
        letter = next((letter for letter in left if letter in part), None)
        if letter is None:
            return False
        left.remove(letter)
    return True
