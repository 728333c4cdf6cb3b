"""Whether a source is marked up, by its first tags: XML, HTML, or neither."""

import re

from briefreader.formats.decode import byte_order_mark

_HEAD = 1 << 13
_BEFORE = 1 << 10
_TAIL = 1 << 8
_BLANKS = " \t\r\n\x0c\ufeff\xef\xbb\xbf\xc3\xaf\xc2\xbb\xc2\xbf"
"""What stands before the first tag and means nothing; the last are byte-order marks that were taken for letters."""

# The patterns are compiled where they are needed: what begins with no tag is done without them.
_ROOT = r"<([A-Za-z_][\w.-]{0,60}(?::[A-Za-z_][\w.-]{0,60})?)(?=[\s/>])([^<>]{0,2000})"
_DOCTYPE = r"<!doctype\s{1,8}([A-Za-z][\w:.-]{0,60})"
_PAGE = frozenset(("html", "head", "body"))
_PIECES = frozenset(("div", "p", "main", "article", "section", "h1", "h2", "h3", "table", "ul", "ol"))
"""Elements with which a piece of a page begins; a text may begin with one too, if it does not end with it."""


def find_markup(data: bytes) -> bytes | None:
    """Tell how a source is marked up.

    Args:
        data: all its bytes.

    Returns:
        The beginning by which `signatures.MARKED_UP` knows it, or None where it is not marked up.
    """
    head = _characters(data)
    text = head.lstrip(_BLANKS)
    if text[:1] != "<":
        start = head.find("\n<?xml", 0, _BEFORE) + 1
        if not start or not data[-_TAIL:].rstrip(b"\x00\r\n\t ").endswith(b">"):
            return None
        text = head[start:]
    declared = text[:5].lower() == "<?xml"
    text, doctype = _without_prolog(text)
    if doctype == "html":
        return b"<html"
    root = re.match(_ROOT, text)
    name = root[1].lower() if root else ""
    if name in _PAGE or name.endswith(":html"):
        return b"<html"
    if declared or doctype:
        return b"<?xml"
    if root is None or not _is_closed(data, root[1]):
        return None
    return b"<html" if name in _PIECES else b"<?xml"


def _characters(data: bytes) -> str:
    """The first characters; those that are not ASCII are as good as any."""
    encoding = byte_order_mark(data)
    if encoding is None and data[:2] in (b"<\x00", b"\x00<"):
        encoding = "utf-16-le" if data[0] else "utf-16-be"
    if encoding is None or encoding == "utf-8":
        encoding = "latin-1"
    return data[:_HEAD].decode(encoding, "replace")


def _without_prolog(text: str) -> tuple[str, str]:
    """What follows declarations, comments and instructions, and the name that a document type declares, or ""."""
    doctype = ""
    while True:
        text = text.lstrip(_BLANKS)
        if text.startswith("<!--"):
            _, found, text = text.partition("-->")
        elif text.startswith("<?"):
            _, found, text = text.partition(">")
        elif match := re.match(_DOCTYPE, text, re.IGNORECASE):
            doctype = match[1].lower()
            subset, end = text.find("[", 0, 600), text.find(">")
            _, found, text = text.partition("]" if 0 <= subset < end else ">")
            text = text.lstrip("> \t\r\n")
        else:
            return text, doctype
        if not found:
            return "", doctype


def _is_closed(data: bytes, name: str) -> bool:
    """Whether the element with which a source begins ends it too."""
    tail = data[-_TAIL:].replace(b"\x00", b"").rstrip()
    return tail.endswith(f"</{name}>".encode()) or (len(data) <= _HEAD and data.rstrip().endswith(b"/>"))
