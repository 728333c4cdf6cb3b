"""What can be mentioned: abbreviations and expansions, arranged for looking them up."""

from collections.abc import Iterable
from typing import NamedTuple

from briefreader.analysis.abbreviations.shape import singular
from briefreader.analysis.mentions.phrases import bare_word
from briefreader.domain.term import Glossary, Term, TermSource

WRITING = "writing"
"""The domain of written abbreviations such as "m.b.t.": their expansions are ordinary words."""

SHORTEST_NAME = 10
"""Letters; an expansion of one word counts from there, and only if it is a name."""


class Phrase(NamedTuple):
    """Several words that mention a term.

    Args:
        words: as they stand in the text.
        key: of the term.
        by_expansion: whether they are an expansion and not an abbreviation of several words.
    """

    words: str
    key: str
    by_expansion: bool


class Vocabulary:
    """What can be mentioned.

    Args:
        definitions: the terms that the document defines.
        glossary: the other terms, in order of precedence.
    """

    def __init__(self, definitions: Iterable[Term], glossary: Glossary) -> None:
        self._glossary = glossary
        self._defined: dict[str, list[Term]] = {}
        self.phrases: dict[str, list[Phrase]] = {}
        self._keys: dict[str, str] = {}
        for term in definitions:
            self._defined.setdefault(self._add(term), []).append(term)
        for term in glossary.terms:
            self._add(term)
        for phrases in self.phrases.values():
            if len(phrases) > 1:
                phrases.sort(key=lambda phrase: -len(phrase.words))

    def key_of(self, abbreviation: str) -> str | None:
        """The key of the term with an abbreviation, or None; a plural has the key of its singular."""
        return self._keys.get(abbreviation)

    def is_defined(self, key: str) -> bool:
        """Whether the document defines a term."""
        return key in self._defined

    def senses(self, key: str) -> tuple[Term, ...]:
        """What the term with a key may mean, the likeliest first; of an unknown one, that nobody explains it."""
        plurals = (f"{key}s", f"{key}'s", f"{key}’s", f"{key}en")
        known = [
            term for form in (key, *plurals) if self._keys.get(form) == key for term in self._glossary.senses(form)
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
                if words and words != abbreviation and (is_defined or _is_name(words)):
                    self._add_phrase(Phrase(words, key, True))
        return key

    def _key_for(self, abbreviation: str) -> str:
        key = self._keys.get(abbreviation)
        if key is None:
            key = abbreviation
            if abbreviation[-1:] in "sn":
                single = singular(abbreviation)
                key = single if len(single) > 1 else abbreviation
                if len(single) > 1:
                    self._keys.setdefault(single, key)
            if len(abbreviation) > 1 and not abbreviation.isdigit():
                self._keys[abbreviation] = key
        return key

    def _add_phrase(self, phrase: Phrase) -> None:
        first = bare_word(phrase.words.partition(" ")[0])
        if first:
            self.phrases.setdefault(first, []).append(phrase)
            if first[0].islower():
                self.phrases.setdefault(first[0].upper() + first[1:], []).append(phrase)


def _is_name(words: str) -> bool:
    if " " in words:
        return True
    return len(words) >= SHORTEST_NAME and words[0].isupper()
