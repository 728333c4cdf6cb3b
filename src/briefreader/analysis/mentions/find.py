"""Find where a document mentions terms."""

from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from briefreader.analysis.mentions.phrases import bare_word, fold, marks_before
from briefreader.analysis.mentions.tokens import Hit, find_in_token
from briefreader.analysis.mentions.unknown import (
    HOMOGRAPHS,
    ORDINARY,
    TITLES,
    is_capital_word,
    is_postcode,
    looks_abbreviated,
)
from briefreader.analysis.mentions.vocabulary import Phrase, Vocabulary, fit
from briefreader.domain.document import BlockKind, Document
from briefreader.domain.span import Span
from briefreader.domain.term import Glossary, Mention, Term, TermUse

_STRETCH = 1 << 16
"""Characters that are searched in one go, so that a long text does not hold up the screen."""

_NAMES_PERSONS = frozenset({BlockKind.SIGNATURE, BlockKind.SALUTATION, BlockKind.SPEAKER})
"""Blocks in which what nobody explains is part of a name."""


class _Found(NamedTuple):
    span: Span
    key: str
    by_expansion: bool


def find_mentions(document: Document, glossary: Glossary, definitions: tuple[Term, ...]) -> tuple[TermUse, ...]:
    """Find every mention of a term, by abbreviation or by expansion.

    Args:
        document: the text.
        glossary: the user's terms and the bundled ones, in order of precedence.
        definitions: what the document itself defines; it goes before the glossary.

    Returns:
        The terms in the order of their first mention, among them the abbreviations that nobody explains. Mentions
        by abbreviation do not overlap one another, nor do those by expansion.
    """
    search = _Search(document, Vocabulary(definitions, glossary))
    uses: dict[str, list[Mention]] = {}
    for found in search.run():
        uses.setdefault(found.key, []).append(Mention(found.span, found.by_expansion))
    return tuple(TermUse(search.senses(key), tuple(mentions)) for key, mentions in uses.items())


class _Search:
    """One search of a document."""

    def __init__(self, document: Document, vocabulary: Vocabulary) -> None:
        self._document = document
        self._vocabulary = vocabulary
        self._hits: dict[str, tuple[Hit, ...]] = {}
        self._phrases: dict[str, dict[str, list[Phrase]]] = {}
        self._folded: dict[str, str] = {}
        self._words: set[str] = set()
        self._keys: set[str] = set()
        self._expansions: set[str] = set()

    def run(self) -> list[_Found]:
        """All mentions in the order of the text."""
        stretches = list(_stretches(self._document.text))
        for _, tokens in stretches:
            self._learn(tokens)
        self._forget_impossible_phrases()
        found: list[_Found] = []
        if self._hits or self._phrases:
            for start, tokens in stretches:
                found += self._search(start, tokens)
        return _without_overlaps(found)

    def senses(self, key: str) -> tuple[Term, ...]:
        """The senses of a term; those whose expansion stands in the text go before the others of their source."""
        senses = self._vocabulary.senses(key)
        if len(senses) == 1:
            return senses
        order = {term.source: index for index, term in reversed(list(enumerate(senses)))}
        return tuple(sorted(senses, key=lambda term: (order[term.source], not self._is_spelled_out(term))))

    def _is_spelled_out(self, term: Term) -> bool:
        return term.dutch in self._expansions or term.english in self._expansions

    def _learn(self, tokens: list[str]) -> None:
        """Look at each new token once: which abbreviations it holds, which expansions it may begin."""
        for token in set(tokens).difference(self._folded):
            bare = bare_word(token)
            self._words.add(bare)
            self._folded[token] = folded = fold(bare)
            phrases = self._vocabulary.phrases.get(folded)
            if phrases:
                self._phrases[token] = phrases
            if self._is_plain(bare):
                continue
            hits = find_in_token(token, self._vocabulary)
            if hits:
                self._hits[token] = hits
                self._keys.update(hit.key for hit in hits)

    def _forget_impossible_phrases(self) -> None:
        """Keep the phrases whose second word stands somewhere: of nearly all that begin it does not."""
        seconds = {"", *self._folded.values()}
        seconds.update([word.partition("-")[0] for word in seconds if "-" in word])
        possible = {
            token: {second: phrases for second, phrases in by_second.items() if second in seconds}
            for token, by_second in self._phrases.items()
        }
        self._phrases = {token: by_second for token, by_second in possible.items() if by_second}

    def _is_plain(self, bare: str) -> bool:
        """Whether a word cannot hold an abbreviation, as nearly all: small letters, and in no glossary."""
        key_of = self._vocabulary.key_of
        return len(bare) < 2 or (
            bare[1:].islower() and bare.isalpha() and key_of(bare) is None and key_of(f"{bare}.") is None
        )

    def _search(self, start: int, tokens: list[str]) -> Iterator[_Found]:
        hits, phrases = self._hits, self._phrases
        places = [index for index, token in enumerate(tokens) if token in hits or token in phrases]
        if not places:
            return
        ends = list(accumulate(map(len, tokens)))
        for index in places:
            token = tokens[index]
            at = start + ends[index] - len(token) + index
            if token in hits:
                yield from self._abbreviations(tokens, index, at)
            if token in phrases:
                second = self._folded[tokens[index + 1]] if index + 1 < len(tokens) else ""
                candidates = phrases[token].get(second) or phrases[token].get("")
                if candidates is None and "-" in second:
                    candidates = phrases[token].get(second.partition("-")[0])
                if candidates is not None:
                    yield from self._expansion(candidates, at + marks_before(token))

    def _abbreviations(self, tokens: list[str], index: int, at: int) -> Iterator[_Found]:
        for hit in self._hits[tokens[index]]:
            word = tokens[index][hit.start : hit.end]
            if is_capital_word(word) and self._is_among_capitals(tokens, index, hit):
                continue
            if "." in word and word[0].isupper() and self._is_initials(word, tokens, index):
                continue
            if not hit.known and (self._names_persons(at) or (index and tokens[index - 1].lower() in TITLES)):
                continue
            if word in HOMOGRAPHS and self._ends_sentence(tokens, index):
                continue
            if len(word) == 2 and index and is_postcode(tokens[index - 1], bare_word(tokens[index])):
                continue
            yield _Found(Span(at + hit.start, at + hit.end), hit.key, False)

    def _names_persons(self, at: int) -> bool:
        blocks = self._document.blocks
        return bool(blocks) and blocks[self._document.block_index_at(at)].kind in _NAMES_PERSONS

    def _is_among_capitals(self, tokens: list[str], index: int, hit: Hit) -> bool:
        """Whether a word stands among words in capitals, and is one of them rather than an abbreviation."""
        near = tokens[max(0, index - 2) : index] + tokens[index + 1 : index + 3]
        capitals = [bare_word(token) for token in near if token.isupper()]
        capitals = [word for word in capitals if is_capital_word(word)]
        ordinary = [word for word in capitals if self._is_ordinary(word)]
        if hit.known:
            return (bool(ordinary) or len(capitals) > 1) and self._is_ordinary(hit.key)
        return bool(ordinary) or self._has_twin(hit.key)

    def _is_ordinary(self, word: str) -> bool:
        return self._has_twin(word) or (self._vocabulary.key_of(word) is None and not looks_abbreviated(word))

    def _has_twin(self, word: str) -> bool:
        """Whether a word in capitals stands elsewhere, or in any text, in small letters."""
        return word.lower() in ORDINARY or word.lower() in self._words or word.capitalize() in self._words

    @staticmethod
    def _ends_sentence(tokens: list[str], index: int) -> bool:
        return index + 1 == len(tokens) or not tokens[index + 1] or tokens[index + 1][:1].isupper()

    def _is_initials(self, word: str, tokens: list[str], index: int) -> bool:
        """Whether dotted capitals stand before a surname."""
        following = tokens[index + 1] if index + 1 < len(tokens) else ""
        return word.replace(".", "").isupper() and following[:1].isupper() and not is_capital_word(bare_word(following))

    def _expansion(self, phrases: list[Phrase], at: int) -> Iterator[_Found]:
        for phrase in phrases:
            if phrase.is_in(self._document.text, at):
                key = self._likeliest(phrases, phrase)
                if phrase.by_expansion:
                    self._expansions.add(phrase.words)
                yield _Found(Span(at, at + len(phrase.words)), key, phrase.by_expansion)
                return

    def _likeliest(self, phrases: list[Phrase], phrase: Phrase) -> str:
        """Of several terms with the same words: one that the document defines, else uses, else the one that fits."""
        keys = [other.key for other in phrases if other.words == phrase.words]
        if len(keys) > 1:
            keys.sort(
                key=lambda key: (
                    not self._vocabulary.is_defined(key),
                    key not in self._keys,
                    -fit(key, phrase.words),
                    len(key),
                )
            )
        return keys[0]


def _stretches(text: str) -> Iterator[tuple[int, list[str]]]:
    """The tokens of a text in stretches, each with the offset at which it starts; one blank stands between two."""
    start = 0
    while start < len(text):
        end = start + _STRETCH
        if end < len(text):
            cut = text.rfind("\n", start, end)
            if cut <= start:  # one endless paragraph
                cut = text.rfind(" ", start, end)
            end = cut if cut > start else end
        yield start, text[start:end].replace("\n", " ").replace("\u00a0", " ").split(" ")
        start = end + 1 if end < len(text) and text[end] in " \n" else end


def _without_overlaps(found: list[_Found]) -> list[_Found]:
    """Of mentions that overlap, the first and longest; an abbreviation may stand inside an expansion."""
    found.sort(key=lambda one: (one.span.start, -one.span.end))
    kept = []
    ends = {True: -1, False: -1}
    for one in found:
        if one.span.start >= ends[one.by_expansion]:
            kept.append(one)
            ends[one.by_expansion] = one.span.end
    return kept
