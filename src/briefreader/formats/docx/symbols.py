"""What the characters of symbol fonts look like, in Unicode.

Source: the tables that Microsoft publishes for Symbol and Wingdings; of those, what letters use.
"""

_SYMBOL = {
    0x44: "Δ",
    0x53: "Σ",
    0x57: "Ω",
    0x61: "α",
    0x62: "β",
    0x64: "δ",
    0x65: "ε",
    0x67: "γ",
    0x6C: "λ",
    0x6D: "μ",
    0x70: "π",
    0x73: "σ",
    0xA3: "≤",
    0xA5: "∞",
    0xAB: "↔",
    0xAC: "←",
    0xAE: "→",
    0xB0: "°",
    0xB1: "±",
    0xB3: "≥",
    0xB4: "×",
    0xB7: "•",
    0xB8: "÷",
    0xB9: "≠",
    0xBB: "≈",
    0xD2: "®",
    0xD3: "©",
    0xD4: "™",
    0xDE: "⇒",
    0xE5: "∑",
}
_WINGDINGS = {
    0x28: "☎",
    0x2A: "✉",
    0x6C: "●",
    0x6E: "■",
    0x6F: "☐",
    0x71: "❑",
    0x76: "❖",
    0x9F: "•",
    0xA7: "▪",
    0xA8: "☐",
    0xD8: "➢",
    0xDF: "←",
    0xE0: "→",
    0xE1: "↑",
    0xE2: "↓",
    0xE7: "←",
    0xE8: "→",
    0xF0: "⇨",
    0xFB: "✗",
    0xFC: "✓",
    0xFD: "☒",
    0xFE: "☑",
}
_UNKNOWN = "\ufffd"
_PRIVATE = 0xF000
"""Where Word keeps the characters of symbol fonts in the private area of Unicode."""


def show_symbol(font: str, code: str) -> str:
    """A character of a symbol font.

    Args:
        font: its name.
        code: the character, in hexadecimal digits, such as "F0E0".

    Returns:
        A character that looks like it, or U+FFFD where none is known.
    """
    try:
        place = int(code[:8], 16)
    except ValueError:
        return _UNKNOWN
    if _PRIVATE <= place < _PRIVATE + 0x100:
        place -= _PRIVATE
    elif place > 0xFF:
        return chr(place) if place < 0xD800 else _UNKNOWN
    table = _SYMBOL if font.casefold() == "symbol" else _WINGDINGS
    return table.get(place, _UNKNOWN)
