"""What is copied: clean text, and a quotation with its place."""

from briefreader.domain.document import Document
from briefreader.domain.identifier import address_of
from briefreader.domain.locator import locate
from briefreader.domain.span import Span
from briefreader.domain.term import TermUse
from briefreader.interface.reading import Item


def item_text(document: Document, item: Item) -> str:
    """What is copied of an item: how a paper is cited, what a term means, what a note says."""
    if item.citation:
        return " · ".join(identifier.label for identifier in item.citation.identifiers)
    if item.use:
        return term_text(item.use)
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
    identifier = document.metadata.identifier
    source = identifier.label if identifier else document.metadata.title
    text = " ".join(span.of(document.text).split())
    quoted = f"“{text}” ({source}, {locate(document, span.start)})"
    return f"{quoted}\n{address_of(identifier)}" if identifier else quoted
