"""All findings of one document."""

from typing import NamedTuple

from briefreader.domain.citation import Citation, Reference
from briefreader.domain.document import Link
from briefreader.domain.term import TermUse


class Analysis(NamedTuple):
    """All findings of one document.

    Args:
        citations: in the order of the text; they do not overlap.
        references: the cited publications, in the order of their first citation.
        terms: the abbreviations that it uses, in the order of their first mention.
        links: words that lead elsewhere than to a cited publication, in the order of the text; they overlap neither
            each other nor a citation. Where they lead is not checked.
    """

    citations: tuple[Citation, ...]
    references: tuple[Reference, ...]
    terms: tuple[TermUse, ...]
    links: tuple[Link, ...] = ()
