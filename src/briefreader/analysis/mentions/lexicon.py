"""What is looked for: every way in which the terms of a glossary may stand in a text."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from briefreader.domain.term import Glossary, Term, TermSource

WRITTEN = "writing"
"""Domain of what is only written short, such as "m.b.t."; its expansion is ordinary Dutch and no term."""

_ARTICLE = re.compile("^(?:[Dd]e|[Hh]et|[Tt]he) ")

_FREQUENT = frozenset(
    ("aan", "de", "het", "een", "en", "in", "met", "niet", "om", "op", "te", "uit", "van", "voor", "of", "the")
)
"""First words of no expansion that is looked for: they stand in every line, and cost more than they find."""

_SHORTEST_COMPOUND = 12
"""Letters of a single word that is looked for as an expansion, as in "Zorgverzekeringswet". A shorter one is too often
something else: every "Nederland" would be a mention of NL."""

_OWN_COMPOUND = 6
"""The same, where the document itself explains the word."""


class Phrase(NamedTuple):
    """Several words, or one long one, that stand for a term.

    Args:
        lowered: the words in lower case, one blank between them.
        exact: the words as they must stand there, or None where capitals do not count.
        abbreviation: of the term.
        by_expansion: False for an abbreviation that has a blank in it, such as "Wiv 2017".
    """

    lowered: str
    exact: str | None
    abbreviation: str
    by_expansion: bool


class Lexicon:
    """The ways in which terms may stand in a text.

    Args:
        glossary: terms that are known anyhow.
        definitions: terms that the document defines; they come first.

    Attributes:
        openings: phrases by their first word, then by their second, the longest first.
        second_words: all of the latter; "" is that of a phrase of one word.
    """

    def __init__(self, glossary: Glossary, definitions: tuple[Term, ...]) -> None:
        self._glossary = glossary
        self._definitions: dict[str, tuple[Term, ...]] = {}
        for term in definitions:
            self._definitions[term.abbreviation] = (*self._definitions.get(term.abbreviation, ()), term)
        self._written: dict[str, str] = {}
        self.openings: dict[str, dict[str, list[Phrase]]] = {}
        self.second_words: set[str] = set()
        best: dict[str, Phrase] = {}
        for term in (*definitions, *glossary.terms):
            self._add_abbreviation(term)
            for phrase in _expansions(term):
                other = best.get(phrase.lowered)
                if other is None or _fit(phrase) > _fit(other):
                    best[phrase.lowered] = phrase
        for phrase in sorted(best.values(), key=lambda phrase: -len(phrase.lowered)):
            self._add_phrase(phrase)
        for by_second in self.openings.values():
            for phrases in by_second.values():
                phrases += by_second.get("", ()) if phrases is not by_second.get("") else ()

    def abbreviation(self, surface: str) -> str | None:
        """The abbreviation that is written in this way, or None; capitals count."""
        return self._written.get(surface)

    def senses(self, abbreviation: str) -> tuple[Term, ...]:
        """What an abbreviation may mean: this document first, then the glossary; empty where nobody knows."""
        return self._definitions.get(abbreviation, ()) + self._glossary.senses(abbreviation)

    def _add_abbreviation(self, term: Term) -> None:
        surface = term.abbreviation
        if " " in surface:
            self._add_phrase(Phrase(surface.lower(), surface, surface, by_expansion=False))
        elif any(map(str.isalpha, surface)):
            self._written.setdefault(surface, surface)
            if "." in surface[:-1]:
                # Sloppy forms: without the last dot, and with a capital where a sentence begins.
                for sloppy in (surface.removesuffix("."), surface[0].upper() + surface[1:]):
                    self._written.setdefault(sloppy, surface)
                self._written.setdefault((surface[0].upper() + surface[1:]).removesuffix("."), surface)

    def _add_phrase(self, phrase: Phrase) -> None:
        first, _, rest = phrase.lowered.partition(" ")
        second = rest.partition(" ")[0]
        self.second_words.add(second)
        self.openings.setdefault(first, {}).setdefault(second, []).append(phrase)


def _expansions(term: Term) -> Iterable[Phrase]:
    if term.domain == WRITTEN:
        return
    own = term.source is TermSource.DOCUMENT
    for expansion in (term.dutch, term.english):
        words = _ARTICLE.sub("", " ".join((expansion or "").replace("’", "'").split()))
        if not words or words == term.abbreviation or words.partition(" ")[0].lower() in _FREQUENT:
            continue
        if " " in words:
            yield Phrase(words.lower(), None, term.abbreviation, by_expansion=True)
        elif len(words) >= (_OWN_COMPOUND if own else _SHORTEST_COMPOUND) and (own or words[0].isupper()):
            yield Phrase(words.lower(), words, term.abbreviation, by_expansion=True)


def _fit(phrase: Phrase) -> int:
    """How many letters of the abbreviation open a word of the expansion: NAVO fits its Dutch name better than NATO."""
    initials = iter([word[0] for word in phrase.lowered.replace("-", " ").split() if word])
    return sum(letter in initials for letter in phrase.abbreviation.lower())
