"""What the source itself links: those citations are certain, whatever the words are."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from briefreader.analysis.citations.law_names import name_law
from briefreader.analysis.citations.official import read_written
from briefreader.domain.citation import Citation
from briefreader.domain.document import Document, Link
from briefreader.domain.identifier import parse_identifier
from briefreader.domain.publication import Identifier
from briefreader.errors import NotAnIdentifier


def add_linked(document: Document, citations: Sequence[Citation]) -> tuple[Citation, ...]:
    """Add the citations that the source links to what it has been found to cite.

    Where words that cite the same publication were found around a link, they stay. Where other publications were found
    in the very words of a link, the link goes before them.

    Args:
        document: with its links.
        citations: in the order of the text; they do not overlap.

    Returns:
        All of them in the order of the text; they do not overlap. The document's own identifier is not added.
    """
    own = document.metadata.identifier
    starts = [citation.span.start for citation in citations]
    ends = [citation.span.end for citation in citations]
    dropped: set[int] = set()
    added: list[Citation] = []
    for link in document.links:
        identifier = _target(link)
        if identifier is None or (own and identifier.canonical == own.canonical):
            continue
        if added and added[-1].span.overlaps(link.span):
            continue
        around = range(bisect_right(ends, link.span.start), bisect_left(starts, link.span.end))
        if any(named.canonical == identifier.canonical for i in around for named in citations[i].identifiers):
            continue
        if any(len(citations[i].identifiers) > 1 for i in around):
            continue  # a list of which the words tell more than the link
        dropped.update(around)
        added.append(Citation(link.span, (identifier,)))
    if not added:
        return tuple(citations)
    kept = [citation for index, citation in enumerate(citations) if index not in dropped]
    return tuple(sorted([*kept, *added], key=lambda citation: citation.span))


def _target(link: Link) -> Identifier | None:
    """What a link leads to, or None where it is no publication that has an identifier."""
    try:
        return name_law(parse_identifier(link.target))
    except NotAnIdentifier:
        found = read_written(link.target, 0, 0, len(link.target)).citations if link.target.startswith("jci") else []
        return found[0].identifiers[0] if found else None
