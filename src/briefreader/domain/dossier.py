"""The number of a dossier of the Kamer, with the part of it that a paper belongs to."""

import re
from typing import NamedTuple

from briefreader.errors import NotADossier

_WRITTEN = re.compile(
    r"([0-9]{2})[ .]?([0-9]{3})"
    r"(?:(?: ?[-–] ?| (?:hoofdstuk )?)([IVX]{1,5}[AB]?|[A-Z]|0[0-9]|[0-9]{2}))?"
    r"(?: ?-?\((R) ?([0-9]{3,4})\))?"
)
_ROMAN = re.compile(r"[IVXLC]{2,10}")


class Dossier(NamedTuple):
    """A dossier, or a part of one.

    Args:
        number: five digits, such as "27925", or four before 1970, or the roman number that a dossier of the Eerste
            Kamer itself has, such as "CXXIV".
        part: chapter or fund of a budget ("X", "A"), or number of a sub-dossier ("02"); "" where there is none.
        kingdom: its number among the acts of the Kingdom, such as "R1519"; "" where it has none.
    """

    number: str
    part: str = ""
    kingdom: str = ""

    @property
    def canonical(self) -> str:
        """As official identifiers spell it, such as "21501-02", "35570-X" or "23908-(R1519)"."""
        return self.number + (f"-{self.part}" if self.part else "") + (f"-({self.kingdom})" if self.kingdom else "")

    @property
    def label(self) -> str:
        """As a person writes it, such as "21 501-02", "35 570 X" or "23 908 (R1519)"."""
        shown = (
            f"{self.number[:2]} {self.number[2:]}" if len(self.number) == 5 and self.number.isdigit() else self.number
        )
        if self.part:
            shown += ("-" if self.part.isdigit() else " ") + self.part
        return shown + (f" ({self.kingdom})" if self.kingdom else "")


def parse_dossier(text: str) -> Dossier:
    """Read the number of a dossier.

    Args:
        text: such as "27 925", "27925", "21 501-02", "35 570 X", "35570-X", "19 700 hoofdstuk XV", "23 908 (R1519)" or
            "CXXIV".

    Returns:
        The dossier.

    Raises:
        NotADossier: if it is none.
    """
    plain = " ".join(text.split())
    if match := _WRITTEN.fullmatch(plain):
        first, second, part, kingdom, rank = match.groups()
        return Dossier(first + second, part or "", f"{kingdom}{rank}" if kingdom else "")
    if _ROMAN.fullmatch(plain):
        return Dossier(plain)
    raise NotADossier(f"{plain[:60]!r} is not the number of a dossier")
