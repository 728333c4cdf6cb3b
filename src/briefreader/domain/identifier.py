"""The official id of a publication: its kind, spelling, human citation and address."""

import re
from enum import StrEnum
from typing import NamedTuple

from briefreader.domain.dossier import Dossier, parse_dossier
from briefreader.domain.web_address import WebAddress
from briefreader.errors import NotADossier, NotAnIdentifier


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


_PAPER = re.compile(r"(?:[0-9]{1,5}[a-z]?|[A-Z]{1,3})(?:-n[0-9]{1,2})?")
_PASTED = re.compile(
    r"(?:kst-|kamerstuk(?:ken)?(?: i{1,2})?,? )?"
    r"(?P<dossier>[0-9]{2}[ .]?[0-9]{3}(?:(?: ?- ?| )(?:[IVXLC]{1,8}|[A-Z]|0[0-9]|[0-9]{2}(?=[-, ])))?"
    r"(?: ?-?\(R ?[0-9]{3,4}\))?"
    r"|[IVXLC]{2,8})"
    r"(?:(?:,? ?(?:nrs?|no|nummer)\.? ?|, ?| ?- ?| )(?P<number>(?:[0-9]{1,5}[a-z]?|[A-Z]{1,3})(?:-n[0-9]{1,2})?))",
    re.IGNORECASE,
)
_PART_ALONE = re.compile(
    r"(?:kamerstuk(?:ken)?,? |kst-)?(?:21[ .]?501 ?- ?[0-9]{2}|[0-9]{2}[ .]?[0-9]{3}[ -][IVXLC]{1,8})", re.IGNORECASE
)
"""What looks like dossier and paper and is a dossier with its part: the European councils, a chapter of a budget."""

_DOSSIER = re.compile(
    r"(?:kst-|kamerstuk(?:ken)? )?(?:dossier(?:nummer)?|kamerstukdossier|wetsvoorstel)?[- /]?(.{2,30})", re.IGNORECASE
)
_ENCLOSURE = re.compile(r"blg-([0-9]{1,9})", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://[^/]{1,120}/", re.IGNORECASE)


def kamerstuk(dossier: str, number: str) -> Identifier:
    """The identifier of a paper of the Kamer.

    Args:
        dossier: as written, such as "27 925", "35570-V" or "23 908 (R1519)".
        number: of the paper, such as "808", "18a", "AF" or, for a corrected print, "808-n1".

    Raises:
        NotAnIdentifier: if one of them is not what it should be.
    """
    try:
        return kamerstuk_of(parse_dossier(dossier), number)
    except NotADossier as error:
        raise NotAnIdentifier(error.sentence) from None


def kamerstuk_of(dossier: Dossier, number: str) -> Identifier:
    """The identifier of a paper in a dossier that has been read; arguments and errors as of `kamerstuk`."""
    if not _PAPER.fullmatch(number):
        raise NotAnIdentifier(f"{number[:60]!r} is not the number of a paper in a dossier")
    plain, _, print_ = number.partition("-n")
    label = f"Kamerstuk {dossier.label}, {'nr. ' if number[0].isdigit() else ''}{plain}"
    if print_:
        label += f", herdruk {print_}"
    return Identifier(IdentifierKind.KAMERSTUK, f"kst-{dossier.canonical}-{number}", label)


def dossier(dossier: str) -> Identifier:
    """The identifier of a dossier itself.

    Args:
        dossier: as written, such as "27 925" or "36410-X".

    Raises:
        NotAnIdentifier: if it is no dossier number.
    """
    try:
        return dossier_of(parse_dossier(dossier))
    except NotADossier as error:
        raise NotAnIdentifier(error.sentence) from None


def dossier_of(dossier: Dossier) -> Identifier:
    """The identifier of a dossier that has been read."""
    return Identifier(IdentifierKind.DOSSIER, f"dossier-{dossier.canonical}", f"Dossier {dossier.label}")


def parse_identifier(text: str) -> Identifier:
    """Read an identifier in any spelling that a person pastes.

    Args:
        text: such as "kst-27925-808", "27 925, nr. 808", "Kamerstuk 27925 nr 808", "dossier-27925", or the address of
            the publication on the web. The brackets and the full stop of a sentence around it do not count.

    Returns:
        The identifier.

    Raises:
        NotAnIdentifier: if it is none.
    """
    plain = " ".join(text[:400].replace("‑", "-").replace("–", "-").split()).rstrip(".,;")
    if plain.startswith("(") and plain.endswith(")"):
        plain = plain[1:-1]
    if address := _ADDRESS.match(plain):
        plain = re.split(r"[?#]", plain[address.end() :])[0].removeprefix("dossier/")
        plain = re.sub(r"\.[a-z]{3,4}$", "", plain)
    try:
        if (match := _PASTED.fullmatch(plain)) and not _PART_ALONE.fullmatch(plain):
            return kamerstuk_of(parse_dossier(match["dossier"].upper()), match["number"])
        if match := _ENCLOSURE.fullmatch(plain):
            return Identifier(IdentifierKind.KAMERSTUK, f"blg-{match[1]}", f"Bijlage {match[1]}")
        if match := _DOSSIER.fullmatch(plain):
            return dossier_of(parse_dossier(match[1]))
    except NotADossier:
        pass
    raise NotAnIdentifier(f"{text[:60]!r} is not an identifier; write it as in 'kst-27925-808'")


def address_of(identifier: Identifier) -> WebAddress:
    """The official address of a publication.

    Args:
        identifier: of the publication.

    Returns:
        Where the government publishes it, such as https://zoek.officielebekendmakingen.nl/kst-27925-808.html.
    """
    if identifier.kind is IdentifierKind.DOSSIER:
        return WebAddress(
            "zoek.officielebekendmakingen.nl", f"/dossier/{identifier.canonical.removeprefix('dossier-')}"
        )
    return WebAddress("zoek.officielebekendmakingen.nl", f"/{identifier.canonical}.html")
