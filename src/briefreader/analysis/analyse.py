"""Everything that is found in a document: the pipeline on one page."""

from bisect import bisect_right
from collections.abc import Sequence

from briefreader.analysis.abbreviations.find import find_definitions
from briefreader.analysis.citations.find import find_citations
from briefreader.analysis.citations.linked import add_linked
from briefreader.analysis.citations.references import gather_references
from briefreader.analysis.links import find_links
from briefreader.analysis.mentions.find import find_mentions
from briefreader.analysis.mentions.vocabulary import WRITING
from briefreader.domain.analysis import Analysis
from briefreader.domain.citation import Citation
from briefreader.domain.document import Document
from briefreader.domain.term import Glossary, Mention, TermUse


def analyse(document: Document, glossary: Glossary) -> Analysis:
    """Find the citations, terms and links of a document.

    Args:
        document: to be read.
        glossary: the user's terms and the bundled ones, in order of precedence.

    Returns:
        What it cites, gathered under what is cited, the abbreviations that it uses, and where else it leads.
    """
    return put_together(document, find_cited(document), find_terms(document, glossary))


def find_cited(document: Document) -> tuple[Citation, ...]:
    """Find what the words and the official links of a document cite; needs nothing of `find_terms`."""
    return add_linked(document, find_citations(document))


def find_terms(document: Document, glossary: Glossary) -> tuple[TermUse, ...]:
    """Find the abbreviations that a document uses; needs nothing of `find_cited`."""
    return find_mentions(document, glossary, find_definitions(document, glossary))


def put_together(document: Document, citations: tuple[Citation, ...], terms: tuple[TermUse, ...]) -> Analysis:
    """All findings of a document, from what it cites and the terms that it uses."""
    kept = _without_citing_words(terms, citations)
    return Analysis(citations, gather_references(citations), kept, find_links(document, citations))


def _without_citing_words(terms: tuple[TermUse, ...], citations: tuple[Citation, ...]) -> tuple[TermUse, ...]:
    """The terms without what is but a word of a citation, such as "nr." in "Kamerstuk 27 925, nr. 808"."""
    starts = [citation.span.start for citation in citations]
    kept = []
    for use in terms:
        mentions = use.mentions
        if use.term.domain == WRITING:
            mentions = tuple(mention for mention in mentions if not _is_within(mention, citations, starts))
        if mentions:
            kept.append(TermUse(use.senses, mentions) if mentions is not use.mentions else use)
    return tuple(kept)


def _is_within(mention: Mention, citations: Sequence[Citation], starts: Sequence[int]) -> bool:
    index = bisect_right(starts, mention.span.start) - 1
    return index >= 0 and citations[index].span.overlaps(mention.span)
