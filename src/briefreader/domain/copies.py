"""Where a publication is to be had as a file: as XML and as PDF."""

from typing import NamedTuple

from briefreader.domain.identifier import PUBLISHED
from briefreader.domain.publication import Identifier, IdentifierKind
from briefreader.domain.web_address import WebAddress

_ONLY_PDF = ("blg-", "nds-tk-")
"""Series of which nothing but the scan or file as received is published."""


class Copies(NamedTuple):
    """The addresses of a publication's files.

    Args:
        xml: where it is to be had as XML, or None.
        pdf: where it is to be had as PDF, or None.
    """

    xml: WebAddress | None = None
    pdf: WebAddress | None = None


def copies_of(identifier: Identifier) -> Copies:
    """The addresses at which the government publishes the files of a publication.

    Args:
        identifier: of the publication.

    Returns:
        Its addresses; none for what is not published as a file, such as a dossier or an article of a law.

    Source: the links "XML" and "PDF" on each page of officielebekendmakingen.nl, EUR-Lex and tweedekamer.nl, and the
    technical documentation of Open Data van de Rechtspraak.
    """
    name = identifier.canonical
    match identifier.kind:
        case IdentifierKind.DOSSIER | IdentifierKind.LAW | IdentifierKind.REGULATION:
            return Copies()
        case IdentifierKind.EU | IdentifierKind.CASE_LAW if not name.startswith("ECLI"):
            return Copies(pdf=WebAddress("eur-lex.europa.eu", f"/legal-content/NL/TXT/PDF/?uri=CELEX:{name}"))
        case IdentifierKind.CASE_LAW:
            if not name.startswith("ECLI:NL:"):
                return Copies()
            return Copies(xml=WebAddress("data.rechtspraak.nl", f"/uitspraken/content?id={name}"))
        case IdentifierKind.TK_NUMBER:
            if name[4] == "Z":
                return Copies()
            return Copies(pdf=WebAddress("www.tweedekamer.nl", f"/downloads/document?id={name}"))
    if name.startswith("kst-") and name[8:9] == "-":  # four digits: before 1970
        return Copies()
    pdf = WebAddress(PUBLISHED, f"/{name}.pdf")
    return Copies(pdf=pdf) if name.startswith(_ONLY_PDF) else Copies(WebAddress(PUBLISHED, f"/{name}.xml"), pdf)
