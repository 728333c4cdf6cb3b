"""The markers of the items of a list, which a browser would draw."""

import re

from lxml import etree

_OWN = re.compile(r"[-–—•·▪◦‣*§]|\(?(?:[0-9]{1,3}(?:\.[0-9]{1,3}){0,3}|[A-Za-z]{1,2}|[ivxIVX]{1,5})[.)°]|[0-9]{1,3}°")
_BULLET = "•"
_NO_MARKER = re.compile(r"list-style(?:-type)?\s{0,3}:\s{0,3}none")
_LEVEL = re.compile(r"mso-list\s{0,3}:[^;]{0,40}\blevel([1-9])")
_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_MOST = 4000


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
        return _BULLET
    first = _number(parent.get("start"), 1)
    number = _number(item.get("value"), first + count - 1)
    return f"{_written(number, parent.get('type') or '1')}."


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
