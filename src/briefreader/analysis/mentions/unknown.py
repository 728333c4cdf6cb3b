"""Words that look like an abbreviation that nobody explains."""

import re

from briefreader.analysis.abbreviations.shape import is_roman, singular
from briefreader.analysis.abbreviations.words import SMALL_WORDS

_CAPITALS = re.compile(r"[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÖØ-öø-ÿ]{0,8}(?:&[A-Z][A-Za-z]{0,3})?")
_DOTTED = re.compile(r"(?:[a-z]\.){2,6}[a-z]\.?")
_NUMBER = re.compile(r"[0-9][0-9.]{4}|:[0-9]|[@_\\=]|://|www\.|\.[a-z]{2,4}/", re.IGNORECASE)
_NO_WORD = re.compile(r"[0-9]{3}|[@_\\=]|://|www\.|[A-Za-z]:[A-Za-z]", re.IGNORECASE)

_ROMAN_PART = re.compile("[IVX]{2,6}[a-fAB]")
"""Numbers of parts of chapters and enclosures, such as "VIb" and "IXB"."""

_POSTCODE_DIGITS = re.compile("(?!19|20)[1-9][0-9]{3}")

_MOST_LETTERS = 8

_WRITTEN_ORDINARY = "is er na ze we wat zo nu ja nee was per sub lid zijn deel brief nota nr bijlage tabel figuur wet"
ORDINARY = SMALL_WORDS | frozenset(_WRITTEN_ORDINARY.split())
"""Words that are an abbreviation only where the words around them are not in capitals too."""

_WRITTEN_TITLES = "heer mevrouw dhr. mw. mevr. mr. drs. ir. ing. prof. dr. minister staatssecretaris lid leden kamerlid"
TITLES = frozenset(f"{_WRITTEN_TITLES} kamerleden afgevaardigde voorzitter familie collega".split())
"""What stands before the name of a person, which minutes print in capitals."""

_WRITTEN_HOMOGRAPHS = "al. min. bet. dir. div. gem. get. id. tit. add. temp. vol. ill. ben. las. rest. sup."
HOMOGRAPHS = frozenset(_WRITTEN_HOMOGRAPHS.split())
"""With a full stop at the end of a sentence these are as a rule a word and not an abbreviation."""


def looks_abbreviated(word: str) -> bool:
    """Whether a word that no glossary knows looks like an abbreviation.

    Args:
        word: without punctuation around it.

    Returns:
        True for two capitals or more in a short word, or for dotted letters; not for Roman numerals, nor for names
        with a capital inside, such as "LinkedIn".
    """
    if _DOTTED.fullmatch(word):
        return True
    if _CAPITALS.fullmatch(word) is None:
        return False
    bare = singular(word)
    capitals = sum(sign.isupper() for sign in bare)
    small = sum(sign.islower() for sign in bare)
    if capitals < 2 or small > capitals or len(bare) > _MOST_LETTERS or is_roman(bare) or _ROMAN_PART.fullmatch(bare):
        return False
    return bare.lower() not in ORDINARY


def holds_no_words(token: str) -> bool:
    """Whether a token is a number, an address or a reference, in which no abbreviation is looked for."""
    return _NO_WORD.search(token) is not None


def is_reference(token: str) -> bool:
    """Whether a token is an address or a file number, in which even what is known is no mention."""
    return _NUMBER.search(token) is not None


def is_postcode(digits: str, letters: str) -> bool:
    """Whether two words are a Dutch post-code, such as "2500 EA"; digits that may be a year are none."""
    return len(letters) == 2 and is_capital_word(letters) and _POSTCODE_DIGITS.fullmatch(digits) is not None


def is_capital_word(word: str) -> bool:
    """Whether a word is in capitals throughout."""
    return len(word) > 1 and word.isalpha() and word.isupper()
