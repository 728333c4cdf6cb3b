"""Where a document leads besides the publications that it cites: what its source links, and addresses written out."""

import re
from collections.abc import Iterator, Sequence

from briefreader.domain.citation import Citation
from briefreader.domain.document import Document, Link
from briefreader.domain.identifier import parse_identifier
from briefreader.domain.page_address import LONGEST, parse_page_address
from briefreader.domain.span import Span
from briefreader.errors import NotAnIdentifier, NotAWebAddress

_BEGINNINGS = (("://", ("https", "http")), ("www.", ("",)))
"""What every written address has in it, and what may stand before that; looked for one after the other."""
_ADDRESS = re.compile(rf"(?:https?://|www\.(?=[\w-]{{1,63}}\.[^\W\d_]))[^\s<>\"“”„«»|\\^`{{}}]{{3,{LONGEST}}}")
_BEFORE = re.compile(r"[\w.@/:-]")
"""What stands before no address, as it would be a part of it."""
_BEHIND = ".,;:!?'’*_…"
"""What ends a sentence or sets words apart, and no address."""
_PAIRS = {")": "(", "]": "["}
"""A closing bracket ends an address unless it was opened in it."""


def find_links(document: Document, citations: Sequence[Citation]) -> tuple[Link, ...]:
    """Find where a document leads besides the publications that it cites.

    Args:
        document: with the links of its source.
        citations: in the order of the text.

    Returns:
        The links in the order of the text. What is a citation already is none, nor is what leads to the document
        itself; of two that overlap, the link of the source goes before the written address.
    """
    linked = [link for link in document.links if link.span.length and _leads_elsewhere(link.target)]
    found: list[Link] = []
    free = _apart(linked, [citation.span for citation in citations])
    for link in free:
        if not found or link.span.start >= found[-1].span.end:
            found.append(link)
    taken = sorted([*(citation.span for citation in citations), *(link.span for link in found)])
    written = _apart(_written(document.text), taken)
    return tuple(sorted([*found, *written]))


def _leads_elsewhere(target: str) -> bool:
    """Whether a link leads to something that is neither a place in this document nor a publication."""
    if not target or target.startswith("#"):
        return False
    try:
        parse_identifier(target)
    except NotAnIdentifier:
        return True
    return False


def _apart(links: Sequence[Link], taken: Sequence[Span]) -> list[Link]:
    """Those links that share no character with places that are taken; both are in the order of the text."""
    kept = []
    index = 0
    for link in links:
        while index < len(taken) and taken[index].end <= link.span.start:
            index += 1
        if index == len(taken) or not taken[index].overlaps(link.span):
            kept.append(link)
    return kept


def _written(text: str) -> list[Link]:
    """The addresses that are written out in a text, in order, without overlaps."""
    links: list[Link] = []
    done = 0
    for start in sorted(_beginnings(text)):
        if start < done or (start and _BEFORE.match(text, start - 1)):
            continue
        found = _ADDRESS.match(text, start)
        if found is None:
            continue
        done = found.end()  # also where it is no address: each character is looked at once
        address = _without_what_follows(found[0])
        target = address if "://" in address[:8] else f"https://{address}"
        try:
            parse_page_address(target)
        except NotAWebAddress:
            continue
        links.append(Link(Span(start, start + len(address)), target))
    return links


def _beginnings(text: str) -> Iterator[int]:
    for sign, schemes in _BEGINNINGS:
        at = text.find(sign)
        while at >= 0:
            scheme = next((one for one in schemes if text.endswith(one, max(0, at - len(one)), at)), None)
            if scheme is not None:
                yield at - len(scheme)
            at = text.find(sign, at + len(sign))


def _without_what_follows(address: str) -> str:
    """An address without the punctuation behind it."""
    unopened = {closing: address.count(closing) - address.count(opening) for closing, opening in _PAIRS.items()}
    end = len(address)
    while end:
        last = address[end - 1]
        if last in _PAIRS and unopened[last] > 0:
            unopened[last] -= 1
        elif last not in _BEHIND:
            break
        end -= 1
    return address[:end]
