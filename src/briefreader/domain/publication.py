"""What an identifier is, and those of the publications that are no papers of the Kamer."""

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
    REGULATION = "regulation"
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


CHAMBERS = {"tk": "II", "ek": "I"}
"""The chambers as identifiers spell them, and as people do."""

GAZETTES = {"stb": "Stb.", "stcrt": "Stcrt.", "trb": "Trb."}
"""The law gazettes as identifiers spell them, and as people do."""

NUMBERED = {
    "kst": (IdentifierKind.KAMERSTUK, "Kamerstuk"),
    "ah": (IdentifierKind.AANHANGSEL, "Aanhangsel Handelingen"),
    "blg": (IdentifierKind.KAMERSTUK, "Bijlage"),
    "nds-tk": (IdentifierKind.KAMERSTUK, "Niet-dossierstuk"),
}
"""Series whose members have a number of their own, without a dossier or session: their kind and their name."""

COMMISSION = {"DC": "COM", "PC": "COM", "JC": "JOIN", "SC": "SWD"}
"""Series of papers of the European Commission by their letters in CELEX."""

_ACTS = {
    "R": "Verordening",
    "L": "Richtlijn",
    "D": "Besluit",
    "F": "Kaderbesluit",
    "H": "Aanbeveling",
    "E": "Gemeenschappelijk standpunt",
}
_OF_A_CASE = {"J": "Zaak", "N": "Zaak", "O": "Beschikking in zaak", "C": "Conclusie in zaak"}
"""Documents of a case before the courts of the Union by the last of their letters in CELEX, and how they are cited."""

_OWN_BODY = {"F": "JBZ", "E": "GBVB"}
"""Acts that one policy of the Union alone has: police and justice, foreign and security policy."""


HIGHEST_MEETING = 150
"""A session has had some 110 meetings: a higher number in an identifier of minutes is that of a page."""


def minutes(chamber: str, session: str, meeting: str, item: str = "") -> Identifier:
    """The minutes of a meeting, or an item of them.

    Args:
        chamber: "tk" or "ek".
        session: eight digits, such as "20212022".
        meeting: its number in the session; before 2009 the first page, as official identifiers have it.
        item: of the meeting, or ""; before 2009 the last page, and in the two sessions from then the first page.
    """
    paged = int(meeting) > HIGHEST_MEETING
    label = f"Handelingen {CHAMBERS[chamber]} {session[:4]}/{session[6:]}, {'p.' if paged else 'nr.'} {meeting}"
    if not item:
        return Identifier(IdentifierKind.HANDELINGEN, f"h-{chamber}-{session}-{meeting}", label)
    label += f"–{item}" if paged else f", {'p.' if int(item) > HIGHEST_MEETING else 'item'} {item}"
    return Identifier(IdentifierKind.HANDELINGEN, f"h-{chamber}-{session}-{meeting}-{item}", label)


def senate_paper(session: str, dossier: str, number: str) -> Identifier:
    """A paper of the Eerste Kamer of before 2011: its letters began anew in each session, which stands before them.

    Args:
        session: eight digits, such as "20092010".
        dossier: five digits.
        number: of the paper in that session, such as "C".
    """
    label = f"Kamerstuk I {session[:4]}/{session[6:]}, {dossier[:2]} {dossier[2:]}, {number}"
    return Identifier(IdentifierKind.KAMERSTUK, f"kst-{session}-{dossier}-{number}", label)


def answers(chamber: str, session: str, number: str) -> Identifier:
    """Questions with their answers in the Aanhangsel of the minutes; arguments as of `minutes`."""
    return Identifier(
        IdentifierKind.AANHANGSEL,
        f"ah-{chamber}-{session}-{number}",
        f"Aanhangsel Handelingen {CHAMBERS[chamber]} {session[:4]}/{session[6:]}, nr. {number}",
    )


def gazette(series: str, year: str, number: str) -> Identifier:
    """A number of a law gazette.

    Args:
        series: one of `GAZETTES`.
        year: of the volume.
        number: in it, from 1940 to 1950 with the letter of the volume before it; "-n1" behind it marks a correction.
    """
    plain, _, correction = number.partition("-n")
    plain = plain if plain.isdigit() else f"{plain[0]} {plain[1:]}"
    label = f"{GAZETTES[series]} {year}, {plain}" + (f", rectificatie {correction}" if correction else "")
    return Identifier(IdentifierKind.GAZETTE, f"{series}-{year}-{number}", label)


def numbered(series: str, number: str) -> Identifier:
    """A publication with a number of its own: "kst-1268678", "ah-1271549", "blg-1184123", "nds-tk-2021D51249".

    Args:
        series: one of `NUMBERED`.
        number: in it.
    """
    kind, word = NUMBERED[series]
    return Identifier(kind, f"{series}-{number}", f"{word} {number}")


def judgment(ecli: str) -> Identifier:
    """A judgment by its ECLI."""
    return Identifier(IdentifierKind.CASE_LAW, ecli, ecli)


def kamer_number(number: str) -> Identifier:
    """A document or case of the Tweede Kamer by its own number, such as "2021D42056"."""
    word = "Zaak" if number[4] == "Z" else "Document"
    return Identifier(IdentifierKind.TK_NUMBER, number, f"{word} {number}")


def european(celex: str) -> Identifier:
    """A publication of the European Union by its CELEX number, such as "32019R0881", "52022DC0518" or "62024CJ0758"."""
    year, letters, number = celex[1:5], celex[5:-4], celex[-4:].lstrip("0")
    label = celex
    if celex[0] == "5" and letters in COMMISSION:
        series = "SEC" if letters == "SC" and year < "2012" else COMMISSION[letters]
        label = f"{series}({year}) {number}"
    elif celex[0] == "3" and letters in _ACTS:
        label = f"{_ACTS[letters]} {_act_number(letters, year, number)}"
    elif celex[0] == "6" and letters[-1:] in _OF_A_CASE:
        case = f"{letters[0]}-{number}" if year >= "1989" else number
        label = f"{_OF_A_CASE[letters[-1]]} {case}/{year[2:]}"
    return Identifier(IdentifierKind.CASE_LAW if celex[0] == "6" else IdentifierKind.EU, celex, label)


def _act_number(letter: str, year: str, number: str) -> str:
    """The number of an act as the Official Journal wrote it: since 2015 all alike, before 1999 with two digits."""
    body = _OWN_BODY.get(letter) or ("EU" if year >= "2010" else "EG" if year >= "1994" else "EEG")
    if year >= "2015":
        return f"({body}) {year}/{number}"
    short = year[2:] if year < "1999" else year
    return f"({body}) nr. {number}/{short}" if letter == "R" else f"{short}/{number}/{body}"


def regulation(number: str, name: str = "") -> Identifier:
    """A law, decree or treaty as a whole: what the Basiswettenbestand calls a "regeling".

    Args:
        number: in the Basiswettenbestand, such as "BWBR0005537".
        name: its own, or "" where it is not known.
    """
    return Identifier(IdentifierKind.REGULATION, number, name or number)


def article(number: str, name: str, article: str) -> Identifier:
    """An article of a law.

    Args:
        number: of the law in the Basiswettenbestand, or "" where it is not known.
        name: of the law, such as "Algemene wet bestuursrecht".
        article: its number, such as "8:1".

    Source: the standard Juriconnect (jci 1.3) for the spelling of what has a number.
    """
    label = f"artikel {article} {name}"
    article = "".join(article.split())
    if number:
        return Identifier(IdentifierKind.LAW, f"jci1.3:c:{number}&artikel={article}", label)
    stem = "-".join("".join(char if char.isalnum() else " " for char in name.lower()).split())
    return Identifier(IdentifierKind.LAW, f"{stem[:80]}-artikel-{article.replace(':', '.')}", label)
