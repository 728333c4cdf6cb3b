"""What can be mentioned: abbreviations and expansions, arranged for looking them up."""

from collections.abc import Iterable
from typing import NamedTuple

from briefreader.analysis.abbreviations.lookalikes import COUNTRIES
from briefreader.analysis.abbreviations.shape import singular
from briefreader.analysis.mentions.phrases import bare_word, fold
from briefreader.domain.term import Glossary, Term, TermSource

WRITING = "writing"
"""The domain of written abbreviations such as "m.b.t.": their expansions are ordinary words."""

SHORTEST_NAME = 10
"""Letters; an expansion of one word counts from there, and only if it is a name."""


_FREQUENT = frozenset(
    ["aan", "de", "een", "en", "het", "in", "met", "niet", "of", "om", "op", "te", "the", "uit", "van", "voor"]
)
"""First words of no phrase that is looked for: they stand in every line, and cost more than they find."""


class Phrase(NamedTuple):
    """Several words that mention a term.

    Args:
        words: as the glossary writes them.
        key: of the term.
        by_expansion: whether they are an expansion and not an abbreviation of several words.
    """

    words: str
    key: str
    by_expansion: bool

    def is_in(self, text: str, at: int) -> bool:
        """Whether the words stand in a text at a place. Capitals count in an abbreviation and in a single word."""
        end = at + len(self.words)
        if text[end : end + 1].isalnum():
            return False
        if not self.by_expansion or " " not in self.words:
            return text.startswith(self.words, at)
        return fold(text[at:end]) == fold(self.words)


class Vocabulary:
    """What can be mentioned.

    Args:
        definitions: the terms that the document defines.
        glossary: the other terms, in order of precedence.

    Attributes:
        phrases: by their first word and by their second, which is "" where there is none; longest first.
    """

    def __init__(self, definitions: Iterable[Term], glossary: Glossary) -> None:
        self._glossary = glossary
        self._defined: dict[str, list[Term]] = {}
        self.phrases: dict[str, dict[str, list[Phrase]]] = {}
        self._keys: dict[str, str] = {}
        for term in definitions:
            self._defined.setdefault(self._add(term), []).append(term)
        for term in glossary.terms:
            self._add(term)
        for by_second in self.phrases.values():
            for phrases in by_second.values():
                phrases.sort(key=lambda phrase: -len(phrase.words))

    def key_of(self, abbreviation: str) -> str | None:
        """The key of the term with an abbreviation, or None; a plural has the key of its singular."""
        return self._keys.get(abbreviation)

    def is_defined(self, key: str) -> bool:
        """Whether the document defines a term."""
        return key in self._defined

    def senses(self, key: str) -> tuple[Term, ...]:
        """What the term with a key may mean, the likeliest first; of an unknown one, that nobody explains it."""
        forms = (key, f"{key}s", f"{key}'s", f"{key}’s", f"{key}en", key[:1].upper() + key[1:])
        known = [
            term for form in dict.fromkeys(forms) if self._keys.get(form) == key for term in self._glossary.senses(form)
        ]
        known.sort(key=lambda term: term.source is not TermSource.USER)
        return (*self._defined.get(key, ()), *known) or (Term(key, TermSource.UNKNOWN),)

    def _add(self, term: Term) -> str:
        abbreviation = term.abbreviation
        key = self._key_for(abbreviation)
        if " " in abbreviation:
            self._add_phrase(Phrase(abbreviation, key, False))
        is_defined = term.source is TermSource.DOCUMENT
        if is_defined or term.domain != WRITING:
            for words in (term.dutch, term.english):
                if words and words != abbreviation and (is_defined or _is_name(words, abbreviation)):
                    self._add_phrase(Phrase(words, key, True))
        return key

    def _key_for(self, abbreviation: str) -> str:
        key = self._keys.get(abbreviation)
        if key is None:
            key = abbreviation
            small = abbreviation[:1].lower() + abbreviation[1:]
            if small.islower() and ("." in small[:-1] or ("." in small and self._glossary.senses(small))):
                # The one that opens a sentence is no term of its own.
                key = small
                self._keys.setdefault(key, key)
                self._keys.setdefault(key[0].upper() + key[1:], key)
            elif abbreviation[-1:] in "sn":
                single = singular(abbreviation)
                key = single if len(single) > 1 else abbreviation
                if len(single) > 1:
                    self._keys.setdefault(single, key)
            if len(abbreviation) > 1 and not abbreviation.isdigit():
                self._keys[abbreviation] = key
        return key

    def _add_phrase(self, phrase: Phrase) -> None:
        first, _, rest = fold(phrase.words).partition(" ")
        if first and first not in _FREQUENT:
            second = bare_word(rest.partition(" ")[0])
            self.phrases.setdefault(bare_word(first), {}).setdefault(second, []).append(phrase)


def fit(key: str, words: str) -> int:
    """How many letters of an abbreviation open a word of its expansion: NAVO has more of them than NATO has."""
    initials = iter([word[0] for word in words.replace("-", " ").split() if word])
    return sum(letter in initials for letter in key)


def _is_name(words: str, abbreviation: str) -> bool:
    if " " in words:
        return True
    return len(words) >= SHORTEST_NAME and words[0].isupper() and abbreviation not in COUNTRIES
