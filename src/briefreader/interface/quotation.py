"""Words of the document as they are quoted: copied with their place, or listed with what stands around them."""

from briefreader.domain.document import Document
from briefreader.domain.locator import locate
from briefreader.domain.span import Span
from briefreader.domain.term import TermUse
from briefreader.interface.reading import Item

_BEFORE = 30
"""How many characters of its sentence are shown before a place."""
_SPARED = 20
"""How many more are shown rather than cut off."""


def item_text(document: Document, item: Item) -> str:
    """What is copied of an item: how a paper is cited, where a link leads, what a term means, what a note says."""
    if item.citation:
        return " · ".join(identifier.label for identifier in item.citation.identifiers)
    if item.use:
        return term_text(item.use)
    if item.link:
        from briefreader.interface.link_words import spelled_target

        return spelled_target(item.link)
    return item.note.span.of(document.text) if item.note else ""


def term_text(use: TermUse) -> str:
    """A term with what it means, on one line."""
    meaning = use.term.dutch or use.term.english
    return f"{use.abbreviation}: {meaning}" if meaning else use.abbreviation


def quotation(document: Document, span: Span) -> str:
    """A quotation with its locator and the address of the document where it is known.

    Args:
        document: what is quoted.
        span: the words that are quoted.
    """
    from briefreader.domain.identifier import address_of

    identifier = document.metadata.identifier
    source = identifier.label if identifier else document.metadata.title
    text = " ".join(span.of(document.text).split())
    quoted = f"“{text}” ({source}, {locate(document, span.start)})"
    return f"{quoted}\n{address_of(identifier)}" if identifier else quoted


def excerpt(document: Document, spans: tuple[Span, ...]) -> tuple[str, tuple[Span, ...]]:
    """A place with its sentence, from shortly before it.

    Args:
        document: in which it stands.
        spans: the words of the place, in order.

    Returns:
        The excerpt, and where the words stand in it.
    """
    from briefreader.search.sentences import sentence_around

    text, sentence = document.text, sentence_around(document, spans[0])
    start = sentence.start
    if spans[0].start - start > _BEFORE + _SPARED:
        start = text.find(" ", spans[0].start - _BEFORE, spans[0].start) + 1 or spans[0].start
    lead = "… " if start > sentence.start else ""
    shift = len(lead) - start
    end = max(sentence.end, spans[-1].end)
    return lead + text[start:end], tuple(Span(span.start + shift, span.end + shift) for span in spans)
