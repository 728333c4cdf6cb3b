"""What looks like an abbreviation, though nobody explains it."""

import re

_CAPITALS = re.compile("[A-Z][A-Za-z0-9&]{1,9}")
_DOTTED = re.compile(r"(?:[a-z]{1,2}\.){2,6}")
_ROMAN = re.compile("M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})[a-z]?")


def looks_abbreviated(word: str) -> bool:
    """Whether a word has the shape of an abbreviation.

    Args:
        word: without punctuation around it, such as "RSFO", "KLu" or "i.h.l.v.".

    Returns:
        True for at least two capitals that make up half of it, if it is no Roman numeral, and for lower-case
        letters with a dot behind each.
    """
    if _CAPITALS.fullmatch(word):
        capitals = sum(map(str.isupper, word))
        digits = sum(map(str.isdigit, word))
        letters = len(word) - digits
        return capitals >= 2 and capitals * 2 >= letters and digits <= 2 and not _ROMAN.fullmatch(word)
    return bool(_DOTTED.fullmatch(word))
