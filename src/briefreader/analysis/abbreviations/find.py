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
    before = 0
    for block in document.blocks:
        start = block.span.start if _ends_sentence(text, block.span.start) else before
        for name in find_in_brackets(text, block.span, start, judge, used):
            used.add(name.abbreviation)
            terms[name.abbreviation] = _term(text, name)
        before = block.span.start
    for name in find_in_appositions(document, judge, used):
        if name.abbreviation not in used:
            used.add(name.abbreviation)
            terms[name.abbreviation] = _term(text, name)
    return tuple(sorted(terms.values(), key=lambda term: term.definition or Span(0, 0)))


def _ends_sentence(text: str, start: int) -> bool:
    """Whether a sentence ends before a block, so that no name goes on in it."""
    return start < 2 or not (text[start - 2].isalnum() or text[start - 2] == "-")


def _term(text: str, name: Name) -> Term:
    span = Span(name.start, name.end)
    words = " ".join(span.of(text).split())
    english = is_english(words)
    return Term(
        name.abbreviation,
        TermSource.DOCUMENT,
        dutch=None if english else words,
        english=words if english else None,
        definition=span,
    )
