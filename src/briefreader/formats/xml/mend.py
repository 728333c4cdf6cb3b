"""From bytes to characters that can be parsed, with what was wrong with them."""

import codecs
import re
from dataclasses import dataclass
from html.entities import html5

from briefreader.formats.decode import byte_order_mark, decode
from briefreader.formats.xml.double import may_be_double, mend_double

_DECLARED = re.compile(rb"<\?xml[^>]{0,200}?encoding\s{0,8}=\s{0,8}[\"']([A-Za-z0-9._-]{1,40})[\"']")
_LATIN = frozenset(("iso8859-1", "latin-1", "ascii", "us-ascii", "iso-8859-1", "cp1252"))
_MARK_TWICE = "\ufeff".encode().decode("cp1252")
_HEAD = 1 << 12
_PIECE = 1 << 16
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_REFERENCE = re.compile(r"&(?:(#)(?:([0-9]{1,8})|[xX]([0-9A-Fa-f]{1,8}))|([A-Za-z][A-Za-z0-9]{0,31}));|&")
_LONGEST_REFERENCE = 40  # characters
_OWN = frozenset(("amp", "lt", "gt", "quot", "apos"))
_BEGINNINGS = ("<?xml", "<!DOCTYPE", "<!--")


@dataclass(frozen=True, slots=True)
class Mended:
    """Characters that can be parsed.

    Args:
        text: them, from the first tag on.
        encoding: in which they were written, for the user.
        repairs: what was mended.
    """

    text: str
    encoding: str
    repairs: tuple[str, ...] = ()


def mend_characters(data: bytes, most: int | None = None) -> Mended:
    """Read bytes as characters, and mend what is wrong with these: doubled encodings, words before the beginning.

    Args:
        data: all bytes of the document.
        most: how many characters are wanted, where only the beginning is.

    Returns:
        The characters; a beginning ends before a tag.
    """
    repairs: list[str] = []
    text, encoding = _decode(data, repairs)
    text = text if most is None else cut_before_tag(text, most)
    text = text.removeprefix(_MARK_TWICE)
    if encoding != "utf-8" or may_be_double(data):
        text = mend_letters(text, repairs)
    return Mended(_cut_beginning(text, repairs), encoding, tuple(repairs))


def cut_before_tag(text: str, most: int) -> str:
    """The beginning of marked-up text, cut before a tag.

    Args:
        text: all of it.
        most: how many characters are wanted.
    """
    end = text.rfind("<", 0, most)
    return text[: end if end > 0 else most]


def mend_letters(text: str, repairs: list[str]) -> str:
    """Mend letters that were encoded twice, or three times.

    Args:
        text: any text.
        repairs: to which what was mended is added.
    """
    text, mended = mend_double(text)
    if mended:
        text, again = mend_double(text)
        count = mended + again
        repairs.append("1 letter that was encoded twice" if count == 1 else f"{count} letters that were encoded twice")
    return text


def mend_markup(text: str) -> str:
    """Mend what no parser takes: bare ampersands, entities that only HTML knows, control characters.

    Args:
        text: of a document that is not well-formed.

    Returns:
        The text, in which such characters stand for themselves or are U+FFFD.
    """
    declared = frozenset(re.findall(r"<!ENTITY\s{1,8}([A-Za-z][A-Za-z0-9]{0,31})", text[:_HEAD]))

    def settle(match: re.Match[str]) -> str:
        if match[1]:
            code = int(match[2]) if match[2] else int(match[3], 16)
            bad = code > 0x10FFFF or 0xD800 <= code < 0xE000 or _CONTROLS.match(chr(code))
            return "\ufffd" if bad else match[0]
        name = match[4]
        if name is None:
            return "&amp;"
        if name in _OWN or name in declared:
            return match[0]
        characters = html5.get(f"{name};")
        return f"&amp;{name};" if characters is None else characters

    pieces = []
    start = 0
    while start < len(text):
        end = start + _PIECE
        reference = text.rfind("&", end - _LONGEST_REFERENCE, end)
        if end < len(text) and reference >= 0:
            end = reference
        pieces.append(_REFERENCE.sub(settle, _CONTROLS.sub("\ufffd", text[start:end])))
        start = end
    return "".join(pieces)


def _decode(data: bytes, repairs: list[str]) -> tuple[str, str]:
    if byte_order_mark(data) is None:
        if data[:2] in (b"<\x00", b"\x00<"):
            encoding = "utf-16-le" if data[0] else "utf-16-be"
            return data.decode(encoding, "replace"), encoding
        declared = _DECLARED.search(data[:_HEAD])
        name = _codec(declared[1].decode("ascii")) if declared else "utf-8"
        if name in _LATIN:
            if not _is_utf8(data):
                return data.decode("cp1252", "replace"), "cp1252"
            if not data.isascii():
                repairs.append("its declaration of the encoding, which is UTF-8")
        elif name not in ("utf-8", ""):
            try:
                return data.decode(name), name
            except (UnicodeDecodeError, LookupError):
                repairs.append(f"its declaration of the encoding, which is not {name}")
        elif not _is_utf8(data) and declared:
            repairs.append("its declaration of the encoding, which is not UTF-8")
    decoded = decode(data)
    return decoded.text, decoded.encoding


def _codec(name: str) -> str:
    try:
        found = codecs.lookup(name)
    except LookupError:
        return ""
    return found.name if found.name[:3] in ("utf", "iso", "cp1", "cp8", "cp4", "asc", "koi", "mac", "lat") else ""


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _cut_beginning(text: str, repairs: list[str]) -> str:
    """Leave out what stands before the first tag."""
    head = text[:_HEAD]
    start = head.find("<?xml")
    if start < 0:
        start = head.find("<")
    before = head[: max(start, 0)]
    if not before:
        return text
    if before.strip("\ufeff \t\r\n"):
        repairs.append("words before its beginning, which were left out")
    elif "\ufeff" in before or head[start : start + 5] == "<?xml":
        repairs.append("blanks before its beginning")
    return text[start:]
