"""From characters to a tree of elements, however deep these stand in each other."""

import re
from collections.abc import Callable

from lxml import etree

from briefreader.formats.html.vocabulary import HEADINGS, INLINES

_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:]{0,30})([^<>]{0,2000})>")
_EMPTY = re.compile(r"<(script|style|title|iframe|textarea|a|span|div|p|li|td|th|i|b|em|strong)\b([^<>]{0,2000})/>")
_PROLOG = 64
_KEPT = frozenset(("p", "br", "script", "style", "title", "head", "body", "html", "template", *HEADINGS))
_LONGEST_TAG = 2050  # characters
_PIECE = 1 << 16


def parse_page(text: str, repairs: list[str]) -> etree._Element | None:
    """Parse a page.

    Args:
        text: of it.
        repairs: what was mended; a page that is too deep for the parser is made flat, which is told here.

    Returns:
        Its outermost element, or None where there is none.
    """
    text = text.replace("\x00", "\ufffd")
    if text[:_PROLOG].lstrip("\ufeff \r\n\t").startswith("<?xml"):
        text = _over_pieces(_EMPTY, r"<\1\2></\1>", text)  # what XML may leave empty would swallow the rest of a page
    root, too_deep = _parse(text)
    if too_deep:
        repairs.append("elements that stand in each other more than 2,000 deep, of which the words are shown")
        root, _ = _parse(_over_pieces(_TAG, _flat, text))
    return root


def _parse(text: str) -> tuple[etree._Element | None, bool]:
    """The tree, and whether the parser left out what was too deep for it, which it does without an error."""
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        root = None
    return root, any("depth" in entry.message for entry in parser.error_log)


def _over_pieces(pattern: re.Pattern[str], new: str | Callable[[re.Match[str]], str], text: str) -> str:
    """Replace tags, some of a long text at a time."""
    pieces = []
    start = 0
    while start < len(text):
        end = start + _PIECE
        tag = text.rfind("<", end - _LONGEST_TAG, end)
        if end < len(text) and tag >= 0:
            end = tag
        pieces.append(pattern.sub(new, text[start:end]))
        start = end
    return "".join(pieces)


def _flat(match: re.Match[str]) -> str:
    """Leave headings and paragraphs of all elements, so that none stands in another."""
    name = match[2].lower()
    if name in _KEPT:
        return match[0]
    return "" if name in INLINES else "<p>"
