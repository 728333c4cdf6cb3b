"""Where the document is on a page, and what belongs to the site around it."""

import re
from collections.abc import Iterator

from lxml import etree

from briefreader.formats.html.survey import names_of
from briefreader.formats.html.vocabulary import HEAD_NAMES, MAIN_NAMES, PAPERS, SITE_NAMES, SITE_ROLES, SKIPPED

_HIDDEN = re.compile(r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden|mso-hide\s{0,3}:\s{0,3}all")
_ENOUGH, _MOST_OF_IT = 0.4, 0.6
"""The share of a page's words that the document has at least: where the page says so, and where it is a guess."""
_SAID = PAPERS  # the rank up to which a page says so
_MOST_CANDIDATES = 40


def find_document(body: etree._Element, is_cut: bool = False) -> etree._Element:
    """Find the element that holds the document.

    Args:
        body: of the page.
        is_cut: whether the page goes on behind it; what is open there may hold the most words in the end.

    Returns:
        The element; the whole body where none holds a good part of its words.
    """
    total = _words(body)
    best: tuple[int, int, etree._Element] | None = None
    goes_on = set(_last(body)) if is_cut else set()
    for rank, node in _candidates(body):
        amount = _words(node)
        enough = _ENOUGH if rank <= _SAID else _MOST_OF_IT
        if (
            (amount >= enough * total or node in goes_on)
            and amount > 0
            and (best is None or (rank, -amount) < best[:2])
        ):
            best = (rank, -amount, node)
    return body if best is None else best[2]


def _last(body: etree._Element) -> Iterator[etree._Element]:
    """An element, the last in it, the last in that, and so on: what is open where a page was cut."""
    node: etree._Element | None = body
    while node is not None:
        yield node
        node = node[-1] if len(node) else None


def is_of_the_site(node: etree._Element, inside: bool) -> bool:
    """Whether an element belongs to the site and not to the document, or is hidden.

    Args:
        node: the element.
        inside: whether it stands in what the page itself names as its document.
    """
    name = node.tag
    if name in SKIPPED:
        return True
    role = (node.get("role") or "").lower()
    if role in SITE_ROLES or node.get("hidden") is not None or node.get("aria-hidden") == "true":
        return name not in ("body", "html", "main")
    style = node.get("style")
    if style is not None and _HIDDEN.search(style[:500].lower()):
        return True
    if name == "aside":
        return role not in ("note", "doc-footnote", "doc-endnote", "doc-tip") and not inside_note(node)
    if name == "header" and not inside:
        return not _has_title(node)
    if name in ("html", "body", "main", "article"):
        return False
    return not SITE_NAMES.isdisjoint(names_of(node))


def is_head(node: etree._Element, names: list[str]) -> bool:
    """Whether an element is the head of a paper of officielebekendmakingen.nl, or a part of it.

    Args:
        node: the element.
        names: the words of its "class" and "id".
    """
    return not HEAD_NAMES.isdisjoint(names) and (node.tag == "h1" or "stuktitel" not in names)


def inside_note(node: etree._Element) -> bool:
    """Whether an element names itself a note."""
    return any("noot" in name or "footnote" in name or "note" in name for name in names_of(node))


def _candidates(body: etree._Element) -> list[tuple[int, etree._Element]]:
    """Elements that may hold the document, each with its rank: those of papers, of the language, of other sites."""
    ranks = {name: rank if rank < PAPERS else rank + 10 for rank, name in enumerate(MAIN_NAMES)}
    found: list[tuple[int, etree._Element]] = []
    for node in body.iter("main", "article", "div", "section", "td"):
        rank = min((ranks[name] for name in names_of(node) if name in ranks), default=99)
        if node.tag == "main" or node.get("role") == "main":
            rank = min(rank, _SAID)
        elif node.tag == "article":
            rank = min(rank, _SAID + 1)
        if rank < 99:
            found.append((rank, node))
        if len(found) == _MOST_CANDIDATES:
            break
    return found


def _words(node: etree._Element) -> int:
    """How many characters stand in an element that do not belong to the site."""
    amount = 0
    skipped = 0
    for event, part in etree.iterwalk(node, events=("start", "end")):
        if event == "start":
            if skipped or (part is not node and is_of_the_site(part, inside=True)):
                skipped += 1
            elif part.text:
                amount += len(part.text.strip())
        else:
            skipped -= skipped > 0
            if not skipped and part is not node and part.tail:
                amount += len(part.tail.strip())
    return amount


def _has_title(header: etree._Element) -> bool:
    """Whether a header holds the title of the document and not of the site, as that which pandoc makes."""
    if any(name.startswith("title-block") for name in names_of(header)):
        return True
    return next(header.iter("h1"), None) is not None and next(header.iter("nav", "form"), None) is None
