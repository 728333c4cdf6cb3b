"""Whether words are the name that an abbreviation stands for, and where the name begins."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from briefreader.analysis.abbreviations.english import english_initials
from briefreader.analysis.abbreviations.kinship import akin_start
from briefreader.analysis.abbreviations.letters import Agreement, is_translated
from briefreader.analysis.abbreviations.lookalikes import COUNTRIES, OFFICES, PARTIES
from briefreader.analysis.abbreviations.sameness import ends_with, same_words
from briefreader.analysis.abbreviations.shape import Abbreviation, read_abbreviation, singular, without_number
from briefreader.analysis.abbreviations.words import ARTICLES, INITIALS, Word
from briefreader.domain.term import Glossary

MOST_FAILURES = 12
"""Brackets that hold an abbreviation and do not define it, after which it is no longer thought to be defined."""

_KNOWN_OTHERWISE = 0.75
"""The highest price of one word for an abbreviation of which a glossary says something else."""

_LONG_COMPOUND = 5
"""Characters for each letter of the abbreviation that make one word proof enough all the same."""

_OF_THE_OTHER = 1.0
"""What the words of another name in the same list may cost."""

_FEWEST_IN_PAIR = 2
_SURE = 0.5
"""The highest price at which the letters alone are proof enough."""

_PARTICLES = frozenset(["plaats", "aan", "op", "uit", "vast", "af", "toe", "mee", "door", "terug", "samen"])
"""What may stand between a name and its bracket: the last part of a verb."""


class Name(NamedTuple):
    """The words that an abbreviation stands for.

    Args:
        abbreviation: as it is defined.
        start: offset of the first word of the name.
        end: offset after its last word.
    """

    abbreviation: str
    start: int
    end: int


class Judge:
    """Decides whether words are the name of an abbreviation.

    Args:
        glossary: what is known already; it proves a name whose letters do not agree, and makes doubtful a name that
            it does not know.
    """

    def __init__(self, glossary: Glossary) -> None:
        self._glossary = glossary
        self._failures: Counter[str] = Counter()

    def name_before(self, short: Abbreviation, words: Sequence[Word], introduced: bool, is_new: bool) -> Name | None:
        """The name at the end of a clause.

        Args:
            short: the abbreviation behind the clause.
            words: of the clause.
            introduced: whether the text says that it is an abbreviation, as in "hierna: EPF".
            is_new: whether the abbreviation was not used before.
        """
        if not words or self._failures[short.text] > MOST_FAILURES:
            return None
        name = self._judge(short, words, introduced, is_new)
        if name is None:
            self._failures[short.text] += 1
        return name

    def _judge(self, short: Abbreviation, words: Sequence[Word], introduced: bool, is_new: bool) -> Name | None:
        if words[-1].text in _PARTICLES and len(words) > 1:
            trimmed = self._judge(short, words[:-1], introduced, is_new)
            if trimmed:
                return trimmed
        found = self._known_before(short, words)
        if found is None and short.text not in PARTIES and not short.is_word:
            found = self._spelled_before(short, words)
            if found is None and short.is_capital:
                found = self._translated_before(short, words)
            if found is None and short.is_capital and short.text not in COUNTRIES:
                found = akin_start(words, self._expansions(short))
        if found is None and short.is_capital and (introduced or self._is_unheard_of(short, is_new)):
            found = self._phrase_before(short, words, introduced)
        elif found:
            found = _opening_before(short, words, found)
        if found is not None:
            return Name(short.text, words[_first_word(short, words, found)].start, words[-1].end)
        shorter = read_abbreviation(without_number(short.text))
        if shorter and shorter.text != short.text and shorter.is_capital:
            return self._judge(shorter, words, introduced, is_new)
        return None

    def name_in_pair(self, short: Abbreviation, words: Sequence[Word]) -> Name | None:
        """The name before a bracket that holds two abbreviations; words of the other one may stand in it."""
        start, price = Agreement(short.letters, words).best()
        if price > _limit(short) + _OF_THE_OTHER or len(words) - start < _FEWEST_IN_PAIR:
            return None
        return Name(short.text, words[start].start, words[-1].end)

    def name_inside(self, short: Abbreviation, words: Sequence[Word]) -> Name | None:
        """The name that fills a bracket or an apposition from its first word on."""
        while words and words[0].text in ARTICLES and not self._begins(short, words[0]):
            words = words[1:]
        if not words or (len(words) == 1 and words[0].lowered.startswith(short.letters)):
            return None
        if short.is_lower and (len(words) == 1 or len(short.letters) < 3):
            return None
        if self._known(short, [word.text for word in words]):
            return Name(short.text, words[0].start, words[-1].end)
        if words[0].text in ARTICLES or short.is_word:
            return None
        if Agreement(short.letters, words).at(0) <= _limit(short) and not self._is_other(short, words):
            return Name(short.text, words[0].start, words[-1].end)
        translated = Agreement(short.letters, words, english=True).at(0)
        if short.is_capital and len(short.letters) > 2 and translated <= 0.4 * len(short.letters) + 0.1:
            return Name(short.text, words[0].start, words[-1].end)
        return None

    def _begins(self, short: Abbreviation, word: Word) -> bool:
        return word.text[0].isupper() and word.text[0].lower() == short.letters[0]

    def _is_other(self, short: Abbreviation, words: Sequence[Word]) -> bool:
        return short.text in COUNTRIES and len(words) == 1

    def _known(self, short: Abbreviation, words: Sequence[str]) -> bool:
        return any(same_words(words, name.split()) for name in self._expansions(short))

    def _expansions(self, short: Abbreviation) -> list[str]:
        bare = singular(short.text).rstrip(".")
        senses = self._glossary.senses(short.text) or self._glossary.senses(bare) or self._glossary.senses(bare + "'s")
        return [name for term in senses for name in (term.dutch, term.english) if name]

    def _known_before(self, short: Abbreviation, words: Sequence[Word]) -> int | None:
        for name in self._expansions(short):
            start = ends_with(words, name.split())
            if start is not None and not (short.text in COUNTRIES and start == len(words) - 1):
                return start
        return None

    def _spelled_before(self, short: Abbreviation, words: Sequence[Word]) -> int | None:
        start, price = Agreement(short.letters, words).best()
        limit = _limit(short)
        name = words[start:]
        is_long = len(name) == 1 and len(name[0].text) >= _LONG_COMPOUND * len(short.letters)
        if self._expansions(short) and not is_long:
            limit = min(limit, 1.3 if len(short.letters) < 5 else 1.9)
        if price > limit:
            return None
        if len(name) == 1 and not _is_compound_of(short, name[0].text):
            return None
        if len(name) == 1 and price > _KNOWN_OTHERWISE and self._expansions(short):
            return start if is_long else None
        return None if _repeats(short, name) else start

    def _translated_before(self, short: Abbreviation, words: Sequence[Word]) -> int | None:
        if short.text in COUNTRIES or short.is_roman:
            return None
        start, price = Agreement(short.letters, words, english=True).best()
        limit = 0.45 * len(short.letters) + (0.0 if self._expansions(short) else 0.1)
        if price <= limit and _may_open(words, start) and _is_worth_translating(words[start:]):
            return start
        for start in range(len(words) - 1, max(-1, len(words) - len(short.letters) - 3), -1):
            if not words[start].is_small and is_translated(short.letters, words[start:]) and _may_open(words, start):
                return start
        return None

    def _is_unheard_of(self, short: Abbreviation, is_new: bool) -> bool:
        return is_new and len(short.letters) > 2 and not self._expansions(short) and not short.is_roman

    def _phrase_before(self, short: Abbreviation, words: Sequence[Word], introduced: bool) -> int | None:
        """Where the noun phrase before a bracket begins, for an abbreviation of which not every letter tells."""
        last = words[-1]
        if short.text.lower().startswith(f"{last.lowered}-"):
            return None  # "de BPM (hierna: BPM-tabel)" gives a short name
        if last.is_small or last.text[0].isdigit() or any(map(_is_of_person, words[-4:])):
            return None
        start = len(words) - 1
        if last.text[0].isupper() or not last.text.islower():
            if not introduced:
                return None
            while start > 0 and (words[start - 1].text[0].isupper() or _joins_capitals(words, start - 1)):
                start -= 1
            return start
        while start > 0 and _is_adjective(words[start - 1].lowered if start > 1 else words[0].text):
            start -= 1
        opening = _capital_before(short, words, start)
        return opening if opening < len(words) - 1 or introduced else None


def _opening_before(short: Abbreviation, words: Sequence[Word], known: int) -> int:
    """Where a known name begins: earlier than the glossary says if the word there opens the abbreviation."""
    start, price = Agreement(short.letters, words).best()
    return start if start < known and price <= _SURE else known


def _first_word(short: Abbreviation, words: Sequence[Word], start: int) -> int:
    """The start of a name, or of "Wet" or "per- en" before it where that gives the first letter too."""
    before = words[start - 1] if start else words[start]
    if before.text[0].isupper() and before.lowered[0] == short.letters[0] and words[start].text[0].islower():
        return max(0, start - 1)
    if start < 2 or words[start - 1].lowered not in ("en", "of", "and", "or"):
        return start
    half = words[start - 2]
    return start - 2 if half.text.endswith("-") and half.lowered[0] == short.letters[0] else start


def _capital_before(short: Abbreviation, words: Sequence[Word], start: int) -> int:
    """The start of a phrase, or of the words with capitals that it belongs to where the first opens the abbreviation.

    "Europese Inventaris van bestaande stoffen (EINECS)": the phrase is "bestaande stoffen", and "van" binds it.
    """
    opening = start
    while opening > 1 and words[opening - 1].is_small and not words[opening - 1].comma:
        opening -= 1
    if opening == start:
        return start
    while opening > 0 and words[opening - 1].text[0].isupper():
        opening -= 1
    return opening if words[opening].text[0].isupper() and words[opening].lowered[0] == short.letters[0] else start


def _joins_capitals(words: Sequence[Word], index: int) -> bool:
    return words[index].is_small and index > 0 and words[index - 1].text[0].isupper()


def _is_of_person(word: Word) -> bool:
    """Whether a word is an office or the initials of a person."""
    return word.lowered in OFFICES or INITIALS.fullmatch(word.text) is not None


def _is_adjective(word: str) -> bool:
    return len(word) > 4 and word.islower() and word.endswith("e") and word not in ARTICLES


def _may_open(words: Sequence[Word], start: int) -> bool:
    """Whether a name of which not every letter is sure may begin here: not in the middle of a person or a phrase."""
    if start > 0 and words[start - 1].lowered in OFFICES:
        return False
    name = words[start:]
    return not name[-1].text[0].isdigit()


def _is_worth_translating(name: Sequence[Word]) -> bool:
    """Whether a name has parts enough to stand for several English words."""
    return len(name) > 1 or len(english_initials(name[0].lowered)) > 1


def _limit(short: Abbreviation) -> float:
    """The highest price at which letters and words agree."""
    size = len(short.letters)
    if short.is_lower:
        return 0.6 if len(short.letters) < 3 else 0.7
    if short.capitals == 1:
        return 0.3 + 0.3 * size
    if short.is_roman:
        return 0.4
    return min(0.55 + 0.35 * size, 2.6)


def _is_compound_of(short: Abbreviation, word: str) -> bool:
    """Whether one word is long enough to hold an abbreviation, and is not merely cut off."""
    if word.lower().startswith(short.letters) or short.text in COUNTRIES:
        return False
    return len(word) >= 3 * len(short.letters) and (len(word) >= 8)


def _repeats(short: Abbreviation, name: Sequence[Word]) -> bool:
    """Whether the abbreviation is but one of the words of the name, written again."""
    letters = short.letters
    if short.capitals >= 2:
        return any(word.text == short.text for word in name)
    return any(letters in word.lowered for word in name)
