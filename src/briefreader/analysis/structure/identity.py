"""A document's own identifier, from the strings that its head or foot prints."""

import re

from briefreader.domain.identifier import Identifier, IdentifierKind, kamerstuk, parse_identifier
from briefreader.errors import NotAnIdentifier

DOSSIER = re.compile(r"([0-9]{2}) ?([0-9]{3})(?:[- ]([IVXLC]{1,8}|[A-Z]|[0-9]{2,3}))?(?: \((R ?[0-9]{3,4})\))?")
NUMBER = re.compile(r"[Nn]r\. ?([0-9]{1,5}[a-zA-Z]?|[A-Z]{1,3})\b\.?")
_FILE = re.compile(r"(?:kst|ah-[te]k)-[0-9A-Za-z()-]{3,40}")
_RUNNING_FOOT = re.compile(r"Kamer, vergaderjaar [0-9]{4}[-–][0-9]{2,4}, (.{5,40}?), nr\. ?([0-9]{1,5}|[A-Z]{1,3})$")
_ALONE = re.compile(r"([0-9]{2} ?[0-9]{3}(?:[- ][IVXLC]{1,8})?)(?:-|,? nr\. ?)([0-9]{1,5})")
_NOT_DIGITS = re.compile(r"[^0-9]")


def paper(dossier: str, number: str) -> Identifier | None:
    """The identifier of a paper of the Kamer.

    Args:
        dossier: as printed, such as "28 844", "35 570 X", "21 501-02" or "23 908 (R1519)".
        number: as printed behind "Nr.", such as "269", "18a" or "AF".

    Returns:
        The identifier, or None if there is none of that dossier and number.
    """
    try:
        return kamerstuk(dossier, number)
    except NotAnIdentifier:
        return None


def identity_alone(line: str) -> Identifier | None:
    """The identifier that a line of a head is, and nothing else, as on motions before they are printed: "35851-71"."""
    match = _ALONE.fullmatch(line[:40])
    return paper(match[1], match[2]) if match else None


def answer(years: str, number: str) -> Identifier:
    """The identifier of questions with their answers in the Aanhangsel of the Tweede Kamer.

    Args:
        years: as printed, such as "2023–2024".
        number: as printed, such as "2271".
    """
    digits = _NOT_DIGITS.sub("", years)
    label = f"Aanhangsel Handelingen II {digits[:4]}/{digits[-2:]}, nr. {number}"
    return Identifier(IdentifierKind.AANHANGSEL, f"ah-tk-{digits}-{number}", label)


def identity_of_foot(line: str) -> Identifier | None:
    """The identifier that a line at the foot of a print tells, if it does."""
    if match := _RUNNING_FOOT.search(line):
        return paper(match[1], match[2])
    return _parse(line) if _FILE.fullmatch(line) else None


def _parse(text: str) -> Identifier | None:
    try:
        return parse_identifier(text)
    except NotAnIdentifier:
        return None
