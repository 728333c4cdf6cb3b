"""What an abbreviation looks like."""

import re
from functools import lru_cache
from typing import NamedTuple

_WHOLE = re.compile(
    r"(?P<named>(?:[A-Z][a-zë]{2,15}|[A-Z]{2,6}) )?"
    r"[A-Za-zÀ-ÖØ-öø-ÿ0-9](?:[&+./-]?[A-Za-zÀ-ÖØ-öø-ÿ0-9]){1,11}\+{0,2}\.?(?:['’](?:s|en|er))?(?: [0-9]{1,4})?"
)
_PLURAL = re.compile(r"['’](?:s|en|er)$|(?<=[A-Z0-9])s$|(?<=[A-Z])en$")
_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_NUMBER_BEHIND = re.compile(r"[- ]?[0-9]{1,4}$")
_LONGEST = 24
_RULES = ("wet ", "besluit ", "regeling ")
"""Ends of the words before which a law's abbreviation need not be in capitals, such as "Kaderwet zbo's"."""

_LONGEST_MIXED = 6
"""Letters of an abbreviation with one capital or none that is read by its letters, such as "Wvggz"."""

_LONGEST_WORD = 10
_DIGITS = re.compile(r"(?:[0-9][^0-9]*){5}")
_GAZETTE = re.compile(r"(?:Pb ?E[UG]|PB|Stb|Stcrt|Trb)\.? [0-9]")
"""A gazette and its year, such as "PbEU 2004", which stand behind the title of an act."""


class Abbreviation(NamedTuple):
    """Something that looks like an abbreviation.

    Args:
        text: as it stands.
        letters: what has to be found in its long form: letters in lower case and digits, without a plural.
        capitals: how many of its letters are capitals.
    """

    text: str
    letters: str
    capitals: int

    @property
    def is_lower(self) -> bool:
        """Whether it has no capital at all, such as "api"."""
        return self.capitals == 0

    @property
    def is_capital(self) -> bool:
        """Whether it has capitals enough to be taken for an abbreviation wherever it stands."""
        return self.capitals >= 2

    @property
    def is_word(self) -> bool:
        """Whether it is written as a word is, such as "Coreper"; then only a glossary tells that it is none."""
        return self.capitals < 2 and len(self.letters.rstrip("0123456789")) > _LONGEST_MIXED and " " not in self.text

    @property
    def is_roman(self) -> bool:
        """Whether it may be a number in Roman numerals."""
        return is_roman(self.text)


def is_roman(text: str) -> bool:
    """Whether a word is a number in Roman numerals."""
    return bool(text) and _ROMAN.fullmatch(text) is not None


def singular(text: str) -> str:
    """An abbreviation without its plural: "OPV" for "OPV’s", "DBC" for "DBCs"."""
    return _PLURAL.sub("", text)


def without_number(text: str) -> str:
    """An abbreviation without the number behind it: "HDV" for "HDV-03"."""
    return _NUMBER_BEHIND.sub("", text)


@lru_cache(maxsize=4096)
def read_abbreviation(text: str) -> Abbreviation | None:
    """Take a string for an abbreviation.

    Args:
        text: what stands in brackets or quotation marks, such as "SACEUR", "Wet WIA", "DT&V" or "MDG's".

    Returns:
        The abbreviation, or None if it does not look like one.
    """
    text = text.strip().rstrip("-")
    match = _WHOLE.fullmatch(text) if 2 <= len(text) <= _LONGEST else None
    if match is None or _DIGITS.search(text) or _GAZETTE.match(text):
        return None
    bare, named = singular(text), match["named"]
    letters = "".join(sign for sign in bare.lower() if sign.isalnum() or sign == "&")
    capitals = sum(sign.isupper() for sign in bare)
    if named and not bare[len(named) :].isdigit():
        capitals = sum(sign.isupper() for sign in bare[len(named) :])
        if capitals < 2 and not named.lower().endswith(_RULES):
            return None
    longest = _LONGEST_WORD if capitals else _LONGEST_MIXED
    long_word = not named and capitals < 2 and len(letters.rstrip("0123456789")) > longest
    if len(letters) < 2 or letters.isdigit() or long_word or (bare[:1].isdigit() and capitals < 2):
        return None
    return Abbreviation(text, letters, capitals)
