"""Numbers as lists and notes show them."""

from briefreader.formats.office.items import BREAK

_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
_LARGEST = 9999
_SYMBOLS = ("*", "†", "‡", "§")

BULLET = "•"
_DASHES = "-–—‒"
_BULLETS = {"o": "◦", "\uf0a7": "▪", "\uf06f": "◦", "\uf0a8": "☐", "\uf0fe": "☒", "\uf0fc": "✓", "\uf0e0": "→"}
"""What stands for the marks of lists that symbol fonts keep in the private area of Unicode."""


def write_number(number: int, form: str) -> str:
    """Write a number.

    Args:
        number: from 0.
        form: "decimal", "letter", "LETTER", "roman", "ROMAN", "zero" (01), "symbol" or "none"; else it is decimal.
    """
    if form == "none":
        return ""
    if number < 1 or number > _LARGEST:
        return str(number)
    if form in ("letter", "LETTER"):
        letter = chr(ord("a") + (number - 1) % 26) * min(9, 1 + (number - 1) // 26)
        return letter.upper() if form == "LETTER" else letter
    if form in ("roman", "ROMAN"):
        written = ""
        for value, letters in _ROMAN:
            written += letters * (number // value)
            number %= value
        return written.upper() if form == "ROMAN" else written
    if form == "symbol":
        return _SYMBOLS[(number - 1) % 4] * min(9, 1 + (number - 1) // 4)
    return f"{number:02d}" if form == "zero" else str(number)


def write_bullet(mark: str) -> str:
    """The mark of a list without numbers.

    Args:
        mark: as the source has it, often a letter of a symbol font.
    """
    mark = mark.replace(BREAK, " ").strip()
    if not mark:
        return BULLET
    if mark[0] in _DASHES:
        return "–" if mark[0] != "-" else "-"
    return _BULLETS.get(mark[0], mark[0] if mark[0] in "▪◦●○■□▫‣➢→☐☒✓*" else BULLET)
