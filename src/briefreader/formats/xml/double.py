"""Letters that were encoded twice, such as "FinanciÃ«n": UTF-8 that was taken for Windows-1252 and encoded again."""

import re

_UNUSED = (0x81, 0x8D, 0x8F, 0x90, 0x9D)
_BYTES = {bytes([byte]).decode("cp1252"): byte for byte in range(0x80, 0xA0) if byte not in _UNUSED}
_FOLLOWS = "[\u0080-\u00bf" + re.escape("".join(_BYTES)) + "]"
_TWICE = re.compile(
    f"[\u00c2-\u00c5]{_FOLLOWS}|\u00e2{_FOLLOWS}{{2}}|\u00ef[\u00bb\u00bf][\u00bf\u00bd]|\u00f0{_FOLLOWS}{{3}}"
)
"""What letters of European languages, dashes, quotation marks, signs and byte-order marks become."""

_SIGNS = (b"\xc3\x83", b"\xc3\x82", b"\xc3\xa2\xe2\x82\xac", b"\xc3\xa2\xc2\x80", b"\xc3\xaf\xc2")
_PIECE = 1 << 16


def may_be_double(data: bytes) -> bool:
    """Whether bytes hold what letters become that are encoded twice; fast, and true too often.

    Args:
        data: a text in UTF-8.
    """
    return any(sign in data for sign in _SIGNS)


def mend_double(text: str) -> tuple[str, int]:
    """Undo the second encoding of letters.

    Args:
        text: any text.

    Returns:
        The text, and how many letters were mended. A single one is left alone where the text has letters with accents
        that are as they should be.
    """
    found = proper = 0
    for start in range(0, len(text), _PIECE):
        piece = text[start : start + _PIECE]
        rest, count = _TWICE.subn("", piece)
        found += count
        proper += sum(1 for letter in "ëéèïöüáóç" if letter in rest)
    if not found or (found == 1 and proper):
        return text, 0
    mended = 0
    pieces = []
    start = 0
    while start < len(text):
        end = start + _PIECE
        while end < len(text) and ord(text[end]) >= 0x80:
            end += 1
        piece, count = _TWICE.subn(_undo, text[start:end])
        pieces.append(piece)
        mended += count
        start = end
    return "".join(pieces), mended


def _undo(match: re.Match[str]) -> str:
    try:
        return bytes(_BYTES.get(char, ord(char) & 0xFF) for char in match[0]).decode("utf-8")
    except UnicodeDecodeError:
        return match[0]
