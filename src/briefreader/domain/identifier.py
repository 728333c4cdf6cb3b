"""The official id of a publication: its kind, spelling, human citation and address."""

from enum import StrEnum
from typing import NamedTuple


class IdentifierKind(StrEnum):
    """The family of a publication, spelled as the command line prints it."""

    KAMERSTUK = "kamerstuk"
    DOSSIER = "dossier"
    HANDELINGEN = "handelingen"
    AANHANGSEL = "aanhangsel"
    GAZETTE = "gazette"
    LAW = "law"
    EU = "eu"
    CASE_LAW = "case-law"
    TK_NUMBER = "tk-number"


class Identifier(NamedTuple):
    """The official id of a publication.

    Args:
        kind: its family.
        canonical: the official spelling, such as "kst-27925-808" or "kst-35570-X-45".
        label: how a person cites it, such as "Kamerstuk 27 925, nr. 808".
    """

    kind: IdentifierKind
    canonical: str
    label: str
