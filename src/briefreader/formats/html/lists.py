"""The markers of the items of a list, which a browser would draw."""

import re
from itertools import islice
from typing import NamedTuple

from lxml import etree

from briefreader.formats.flow import BULLET
from briefreader.formats.html.vocabulary import BLOCKS, LISTS

_OWN = re.compile(r"[-–—•·▪◦‣*§]|\(?(?:[0-9]{1,3}(?:\.[0-9]{1,3}){0,3}|[A-Za-z]{1,2}|[ivxIVX]{1,5})[.)°]|[0-9]{1,3}°")

_NO_MARKER = re.compile(r"list-style(?:-type)?\s{0,3}:\s{0,3}none")
_LEVEL = re.compile(r"mso-list\s{0,3}:[^;]{0,40}\blevel([1-9])")
_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_MOST = 4000
_FEW = 8
"""Pieces of text in a cell that holds a marker."""


class Marker(NamedTuple):
    """A marker that stands in an element of its own.

    Args:
        cell: the element.
        words: the marker.
    """

    cell: etree._Element
    words: str


def marker_of(item: etree._Element, count: int) -> str:
    """Tell the marker of an item.

    Args:
        item: the element.
        count: how many items of its list it is, from 1.

    Returns:
        The marker; "" where its words begin with one, or its list has none.
    """
    parent = item.getparent()
    if parent is None or _begins_with_marker(item):
        return ""
    if any(_NO_MARKER.search((node.get("style") or "")[:300]) for node in (item, parent)):
        return ""
    if parent.tag != "ol":
        return BULLET
    first = _number(parent.get("start"), 1)
    number = _number(item.get("value"), first + count - 1)
    return f"{_written(number, parent.get('type') or '1')}."


def marker_beside(table: etree._Element) -> Marker | None:
    """The marker of an item that somebody set as a table of one row, with the marker in its first cell of two.

    Args:
        table: the element.
    """
    rows = list(islice(table.iter("tr"), 2))
    cells = [cell for cell in rows[0] if isinstance(cell.tag, str)] if rows else []
    if len(cells) != 2 or (len(rows) > 1 and next(rows[1].iterancestors("table"), None) is table):
        return None
    words = " ".join("".join(map(str, islice(cells[0].itertext(), _FEW))).split())
    return Marker(cells[0], words) if _OWN.fullmatch(words) else None


def marker_apart(item: etree._Element) -> Marker | None:
    """The marker of an item that stands in an element of its own, above the blocks of which the item consists.

    Args:
        item: the element of the item.
    """
    cells = [cell for cell in islice(item, 2) if isinstance(cell.tag, str)]
    if len(cells) < 2 or cells[1].tag not in BLOCKS | LISTS or _has_words(item.text) or _has_words(cells[0].tail):
        return None
    words = " ".join("".join(map(str, islice(cells[0].itertext(), _FEW))).split())
    return Marker(cells[0], words) if _OWN.fullmatch(words) else None


def _has_words(text: str | None) -> bool:
    return text is not None and not text.isspace()


def office_level(paragraph: etree._Element) -> int:
    """The depth of a paragraph that a word processor left of an item of a list, from 1; 0 where it is none."""
    if not (paragraph.get("class") or "").lower().startswith("msolist"):
        return 0
    level = _LEVEL.search((paragraph.get("style") or "")[:300])
    return int(level[1]) if level else 0


def _begins_with_marker(item: etree._Element) -> bool:
    for words in item.itertext():
        bare = str(words).lstrip()
        if bare:
            return _OWN.match(bare) is not None
    return False


def _number(text: str | None, default: int) -> int:
    return int(text) if text is not None and len(text) < 6 and text.isascii() and text.isdigit() else default


def _written(number: int, kind: str) -> str:
    if not 0 < number < _MOST or kind not in ("a", "A", "i", "I"):
        return str(number)
    if kind in "aA":
        letters = ""
        while number:
            number, rest = divmod(number - 1, 26)
            letters = chr(97 + rest) + letters
    else:
        letters = ""
        for value, letter in _ROMAN:
            times, number = divmod(number, value)
            letters += letter * times
    return letters.upper() if kind.isupper() else letters
