"""Terms of a glossary and their mentions in a text."""

from enum import StrEnum
from typing import NamedTuple

from briefreader.domain.span import Span


class TermSource(StrEnum):
    """Who explains a term; the order is the order of precedence."""

    DOCUMENT = "document"
    USER = "user"
    BUNDLED = "bundled"
    UNKNOWN = "unknown"


class Term(NamedTuple):
    """One sense of an abbreviation.

    Args:
        abbreviation: as it is written, such as "SACEUR" or "m.b.t.".
        source: who explains it.
        dutch: the Dutch expansion, or None.
        english: the English expansion, or None.
        description: one sentence on what it is, or "".
        domain: the field to which it belongs, such as "defence", or "".
        origin: where the fact comes from (a publication, an address of a page), or "".
        definition: the place of the expansion in the text, for a term that the document defines.
    """

    abbreviation: str
    source: TermSource
    dutch: str | None = None
    english: str | None = None
    description: str = ""
    domain: str = ""
    origin: str = ""
    definition: Span | None = None


class Mention(NamedTuple):
    """One occurrence of a term in the text.

    Args:
        span: the abbreviation or the expansion, without a possessive or what it is compounded with.
        by_expansion: True where the expansion stands there and not the abbreviation.
    """

    span: Span
    by_expansion: bool = False


class TermUse(NamedTuple):
    """A term as one document uses it.

    Args:
        senses: what it may mean, the likeliest first; never empty.
        mentions: in the order of the text.
    """

    senses: tuple[Term, ...]
    mentions: tuple[Mention, ...]

    @property
    def term(self) -> Term:
        """The likeliest sense."""
        return self.senses[0]

    @property
    def abbreviation(self) -> str:
        """The abbreviation that all senses share."""
        return self.senses[0].abbreviation


class Glossary:
    """Terms by abbreviation. Immutable; a later glossary never overrules an earlier one.

    Args:
        terms: in order of precedence; several of one abbreviation are its senses.
        version: changes whenever the terms do; findings are kept under it.
    """

    __slots__ = ("_by_abbreviation", "terms", "version")

    def __init__(self, terms: tuple[Term, ...], version: str = "") -> None:
        self.terms = terms
        self.version = version
        senses: dict[str, tuple[Term, ...]] = {}
        for term in terms:
            senses[term.abbreviation] = (*senses.get(term.abbreviation, ()), term)
        self._by_abbreviation = senses

    def senses(self, abbreviation: str) -> tuple[Term, ...]:
        """What an abbreviation may mean, the likeliest first; empty where nobody knows."""
        return self._by_abbreviation.get(abbreviation, ())

    def joined(self, other: "Glossary") -> "Glossary":
        """This glossary, and behind it `other`."""
        return Glossary(self.terms + other.terms, f"{self.version}+{other.version}")
