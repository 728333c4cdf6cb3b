"""Find the abbreviations that a document defines."""

from briefreader.analysis.abbreviations.appositions import find_in_appositions
from briefreader.analysis.abbreviations.brackets import find_in_brackets
from briefreader.analysis.abbreviations.evidence import Judge, Name
from briefreader.analysis.abbreviations.language import is_english
from briefreader.domain.document import Document
from briefreader.domain.span import Span
from briefreader.domain.term import Glossary, Term, TermSource


def find_definitions(document: Document, glossary: Glossary) -> tuple[Term, ...]:
    """Find the abbreviations that a document defines.

    Args:
        document: the text.
        glossary: what is known already: evidence for a name whose letters do not agree.

    Returns:
        A term for each abbreviation, in the order of the text; the first definition of one counts. Its expansion
        holds the words of the text, as the language that they seem to be in.
    """
    text = document.text
    judge = Judge(glossary)
    terms: dict[str, Term] = {}
    used: set[str] = set()
    for block in document.blocks:
        for name in find_in_brackets(text, block.span, judge, used):
            used.add(name.abbreviation)
            terms[name.abbreviation] = _term(text, name)
    for name in find_in_appositions(document, judge, used):
        if name.abbreviation not in used:
            used.add(name.abbreviation)
            terms[name.abbreviation] = _term(text, name)
    return tuple(sorted(terms.values(), key=lambda term: term.definition or Span(0, 0)))


def _term(text: str, name: Name) -> Term:
    span = Span(name.start, name.end)
    words = span.of(text)
    english = is_english(words)
    return Term(
        name.abbreviation,
        TermSource.DOCUMENT,
        dutch=None if english else words,
        english=words if english else None,
        definition=span,
    )
