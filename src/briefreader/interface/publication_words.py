"""What a publication is, in words: "Answer to parliamentary questions, 2023–2024, no. 2271"."""

import re

from briefreader.domain.publication import HIGHEST_MEETING, Identifier, IdentifierKind

_CHAMBERS = {"tk": "Tweede Kamer", "ek": "Eerste Kamer"}
_GAZETTES = {
    "stb": "Bulletin of Acts and Decrees (Staatsblad)",
    "stcrt": "Government Gazette (Staatscourant)",
    "trb": "Treaty Series (Tractatenblad)",
}
_ACTS = {
    "R": "Regulation of the European Union",
    "L": "Directive of the European Union",
    "D": "Decision of the European Union",
    "F": "Framework decision of the European Union",
    "H": "Recommendation of the European Union",
    "E": "Common position of the European Union",
    "DC": "Communication or report of the European Commission",
    "PC": "Proposal of the European Commission",
    "JC": "Joint paper of the European Commission and the High Representative",
    "SC": "Working document of the European Commission",
}
_COURTS_OF_THE_UNION = {
    "C": "the Court of Justice of the European Union",
    "T": "the General Court of the European Union",
}
_OF_A_CASE = {
    "J": "its judgment",
    "O": "an order",
    "C": "an opinion",
    "N": "still to be decided",
}
_COURTS = {
    "NL:HR": "the Hoge Raad (supreme court)",
    "NL:PHR": "the advocate general at the Hoge Raad",
    "NL:RVS": "the Raad van State (administrative court)",
    "NL:CRVB": "the Centrale Raad van Beroep (social security)",
    "NL:CBB": "the College van Beroep voor het bedrijfsleven (trade and industry)",
    "EU:C": "the Court of Justice of the European Union",
    "EU:T": "the General Court of the European Union",
    "CE:ECHR": "the European Court of Human Rights",
}
_PAPER = re.compile(r"kst-(?:([0-9]{8})-)?(.+?)-([0-9]{1,5}[a-z]?|[A-Z]{1,3})(?:-n([0-9]{1,2}))?")
_MINUTES = re.compile(r"h-([te]k)-([0-9]{8})-([0-9]{1,4})(?:-([0-9]{1,4}))?")
_ANSWERS = re.compile(r"ah-([te]k)-([0-9]{8})-([0-9]{1,5})")
_GAZETTE = re.compile(r"([a-z]+)-([0-9]{4})-([A-K]?[0-9]{1,5})(?:-n([0-9]{1,2}))?")


def describe_publication(identifier: Identifier) -> str:
    """What a publication is, for who does not know how papers are cited.

    Args:
        identifier: of the publication.

    Returns:
        Its kind and, where its identifier tells them, its session or year and its number.
    """
    name = identifier.canonical
    match identifier.kind:
        case IdentifierKind.KAMERSTUK:
            return _paper(name)
        case IdentifierKind.DOSSIER:
            return f"Dossier of parliamentary papers, no. {identifier.label.removeprefix('Dossier ')}"
        case IdentifierKind.HANDELINGEN:
            return _minutes(name)
        case IdentifierKind.AANHANGSEL:
            answers = _ANSWERS.fullmatch(name)
            told = f"{_session(answers[2])}, no. {answers[3]}" if answers else f"no. {name.removeprefix('ah-')}"
            return f"Answer to parliamentary questions, {told}"
        case IdentifierKind.GAZETTE:
            return _gazette(name)
        case IdentifierKind.LAW:
            return "Article of a treaty" if "BWBV" in name or "verdrag" in name else "Article of a law"
        case IdentifierKind.REGULATION:
            what = "Treaty" if name.startswith("BWBV") else "Law or other regulation"
            return f"{what} as a whole, in the database of laws (Basiswettenbestand)"
        case IdentifierKind.EU:
            return f"{_ACTS.get(name[5:-4], 'Publication of the European Union')}, {name[1:5]}, no. {int(name[-4:])}"
        case IdentifierKind.CASE_LAW:
            return _judgment(name)
        case IdentifierKind.TK_NUMBER:
            return f"{'Case file' if name[4] == 'Z' else 'Document'} of the Tweede Kamer, {name[:4]}, no. {name[5:]}"


def _session(digits: str) -> str:
    return f"{digits[:4]}–{digits[4:]}"


def _paper(name: str) -> str:
    if name.startswith("blg-"):
        return f"Enclosure to a parliamentary paper, no. {name[4:]}"
    if name.startswith("nds-tk-"):
        return f"Paper of the Tweede Kamer outside any dossier, no. {name[7:]}"
    paper = _PAPER.fullmatch(name)
    if paper is None:
        return f"Parliamentary paper, no. {name.removeprefix('kst-')}"
    session, dossier, number, print_ = paper.groups()
    shown = f"{dossier[:2]} {dossier[2:]}" if re.match("[0-9]{5}", dossier) else dossier
    told = f"dossier {shown}, {'no. ' if number[0].isdigit() else ''}{number}"
    if session:
        told = f"{_session(session)}, {told}"
    chamber = "Parliamentary paper" if number[0].isdigit() else "Paper of the Eerste Kamer"
    return f"{chamber}, {told}" + (f", corrected print {print_}" if print_ else "")


def _minutes(name: str) -> str:
    minutes = _MINUTES.fullmatch(name)
    if minutes is None:
        return "Minutes of a plenary meeting"
    chamber, session, first, second = minutes.groups()
    told = f"Minutes of the {_CHAMBERS[chamber]}, {_session(session)}, "
    if int(first) > HIGHEST_MEETING:
        return told + (f"pages {first}–{second}" if second else f"page {first}")
    told += f"meeting {first}"
    if not second:
        return told
    return f"{told}, {'page' if int(second) > HIGHEST_MEETING else 'item'} {second}"


def _gazette(name: str) -> str:
    gazette = _GAZETTE.fullmatch(name)
    if gazette is None:
        return "Publication in an official gazette"
    series, year, number, correction = gazette.groups()
    return f"{_GAZETTES[series]}, {year}, no. {number}" + (f", correction {correction}" if correction else "")


def _judgment(name: str) -> str:
    if name[0] == "6":
        court = _COURTS_OF_THE_UNION.get(name[5], "a court of the European Union")
        told = f"Case before {court}, {name[1:5]}, no. {int(name[-4:])}"
        return f"{told}: {_OF_A_CASE[name[6]]}" if name[6] in _OF_A_CASE else told
    _, country, court, year, *_ = name.split(":")
    known = _COURTS.get(f"{country}:{court}")
    if known is None and country == "NL":
        known = (
            "a court of appeal" if court.startswith("GH") else "a district court" if court.startswith("RB") else None
        )
    return f"Judgment of {known or 'a court'}, {year}"
