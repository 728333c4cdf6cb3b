"""The official id of a publication: its kind, spelling, human citation and address."""

import re
from collections.abc import Callable

from briefreader.domain.dossier import Dossier, parse_dossier
from briefreader.domain.publication import (
    Identifier,
    IdentifierKind,
    answers,
    article,
    european,
    gazette,
    judgment,
    kamer_number,
    minutes,
    numbered,
    regulation,
    senate_paper,
)
from briefreader.domain.web_address import WebAddress
from briefreader.errors import NotADossier, NotAnIdentifier

__all__ = [
    "Identifier",
    "IdentifierKind",
    "address_of",
    "dossier",
    "dossier_of",
    "kamerstuk",
    "kamerstuk_of",
    "parse_identifier",
]


PUBLISHED = "zoek.officielebekendmakingen.nl"
"""Where the papers of the Kamer and the gazettes are published."""

_PAPER = re.compile(r"(?:[0-9]{1,5}[a-z]?|[A-Z]{1,3})(?:-n[0-9]{1,2})?")
_PASTED = re.compile(
    r"(?:kst-|kamerstuk(?:ken)?(?: i{1,2})?,? )?"
    r"(?P<dossier>[0-9]{2}[ .]?[0-9]{3}(?:(?: ?- ?| )(?:[IVX]{1,5}[AB]?|[A-Z]|0[0-9]|[0-9]{2}(?=[-, ])))?"
    r"(?: ?-?\(R ?[0-9]{3,4}\))?"
    r"|[IVXLC]{2,8})"
    r"(?:(?:,? ?(?:nrs?|no|nummer)\.? ?|, ?| ?- ?| )(?P<number>(?:[0-9]{1,5}[a-z]?|[A-Z]{1,3})(?:-n[0-9]{1,2})?))",
    re.IGNORECASE,
)
_PART_ALONE = re.compile(
    r"(?:kamerstuk(?:ken)?,? |kst-)?21[ .]?501 ?- ?[0-9]{2}"
    r"|(?:kamerstuk(?:ken)?,? )?[0-9]{2}[ .]?[0-9]{3}[ -][IVX]{1,5}[AB]?",
    re.IGNORECASE,
)
"""What looks like dossier and paper and is a dossier with its part: the European councils, a chapter of a budget.
With "kst-" before it, a roman number is that of a paper of the Eerste Kamer."""

_DOSSIER = re.compile(
    r"(?:kst-|kamerstuk(?:ken)? )?(?:dossier(?:nummer)?|kamerstukdossier|wetsvoorstel)?[- /]?(.{2,30})", re.IGNORECASE
)
_WRITTEN: tuple[tuple[re.Pattern[str], Callable[..., Identifier]], ...] = (
    (re.compile(r"h-([te]k)-([0-9]{8})-([0-9]{1,4})(?:-([0-9]{1,4}))?"), minutes),
    (re.compile(r"ah-([te]k)-([0-9]{8})-([0-9]{1,5})"), answers),
    (re.compile(r"(stb|stcrt|trb)-([0-9]{4})-([0-9]{1,5}(?:-n[0-9]{1,2})?|[A-K][0-9]{1,4})"), gazette),
    (re.compile(r"(kst|ah)-([0-9]{6,8})"), numbered),
    (re.compile(r"(blg)-([0-9]{1,9})"), numbered),
    (re.compile(r"(nds-tk)-((?:19|20)[0-9]{2}D[0-9]{5})"), numbered),
    (re.compile(r"kst-([0-9]{8})-([0-9]{5})-([A-Z]{1,3}|[0-9]{1,5}[a-z]?)"), senate_paper),
    (re.compile(r"(ECLI:[A-Z]{2}:[A-Za-z0-9]{1,7}:[0-9]{4}:[A-Za-z0-9.]{1,25})"), judgment),
    (re.compile(r"((?:19|20)[0-9]{2}[DZ][0-9]{5})"), kamer_number),
    (re.compile(r"([356][12][0-9]{3}[A-Z]{1,2}[0-9]{4})"), european),
    (re.compile(r"(BWB[RV][0-9]{7})(?:/[0-9a-z/-]{0,80})?"), regulation),
)
"""Spellings that stand for themselves; behind the number of a regulation may stand a version, as in addresses."""
_ARTICLE = re.compile(r"jci1\.3:c:(BWB[RV][0-9]{7})&artikel=([0-9A-Za-z.:-]{1,16})")

_EARLY = re.compile(r"kst-([1-9][0-9]{3})(?:-([IVX]{1,5}[AB]?))?-([0-9]{1,5}[a-z]?)")
"""Papers of before 1970, which only the historical archive has."""

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
    for pattern, named in _WRITTEN:
        if match := pattern.fullmatch(plain):
            return named(*(group for group in match.groups() if group is not None))
    if match := _ARTICLE.fullmatch(plain):
        return article(match[1], match[1], match[2])
    if match := _EARLY.fullmatch(plain):
        return kamerstuk_of(Dossier(match[1], match[2] or ""), match[3])
    try:
        if (match := _PASTED.fullmatch(plain)) and not _PART_ALONE.fullmatch(plain):
            return kamerstuk_of(parse_dossier(match["dossier"].upper()), match["number"])
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
    name = identifier.canonical
    match identifier.kind:
        case IdentifierKind.DOSSIER:
            return WebAddress(PUBLISHED, f"/dossier/{name.removeprefix('dossier-')}")
        case IdentifierKind.LAW:
            return WebAddress("wetten.overheid.nl", f"/{name}" if name.startswith("jci") else "/zoeken")
        case IdentifierKind.REGULATION:
            return WebAddress("wetten.overheid.nl", f"/{name}")
        case IdentifierKind.EU | IdentifierKind.CASE_LAW if not name.startswith("ECLI"):
            return WebAddress("eur-lex.europa.eu", f"/legal-content/NL/TXT/?uri=CELEX:{name}")
        case IdentifierKind.CASE_LAW:
            if name.startswith("ECLI:NL:"):
                return WebAddress("deeplink.rechtspraak.nl", f"/uitspraak?id={name}")
            return WebAddress("e-justice.europa.eu", f"/ecli/{name}")
        case IdentifierKind.TK_NUMBER:
            document = "" if name[4] == "Z" else f"&did={name}"
            return WebAddress("www.tweedekamer.nl", f"/kamerstukken/detail?id={name}{document}")
    if _EARLY.fullmatch(name):
        return WebAddress("www.statengeneraaldigitaal.nl")
    return WebAddress(PUBLISHED, f"/{name}.{'pdf' if name.startswith('blg-') else 'html'}")
