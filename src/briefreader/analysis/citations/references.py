"""Gather citations under what they cite."""

from briefreader.domain.citation import Citation, Reference
from briefreader.domain.identifier import Identifier


def gather_references(citations: tuple[Citation, ...]) -> tuple[Reference, ...]:
    """Gather citations by identifier.

    Args:
        citations: in the order of the text.

    Returns:
        The cited publications in the order of their first citation, each with all its citations.
    """
    gathered: dict[str, tuple[Identifier, list[Citation]]] = {}
    for citation in citations:
        for identifier in citation.identifiers:
            gathered.setdefault(identifier.canonical, (identifier, []))[1].append(citation)
    return tuple(Reference(identifier, tuple(found)) for identifier, found in gathered.values())
