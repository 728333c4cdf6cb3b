"""Papers of the European Commission, as their CELEX numbers."""

import re

from briefreader.analysis.citations.reading import Read, read_to
from briefreader.analysis.citations.writing import DASH
from briefreader.domain.citation import Citation
from briefreader.domain.publication import european
from briefreader.domain.span import Span

TRIGGERS = ("COM", "om(", "om (", "JOIN", "SWD", "SEC")

_PAPER = re.compile(
    r"(?P<series>COM|Com|com|JOIN|SWD|SEC)"
    rf"(?:\s?[(\[]\s?(?=(?:[0-9]{{4}}|[0-9]{{2}})\s?[)\]])|\s(?=[0-9]{{4}}/)|/(?=[0-9]{{4}}/)|{DASH}(?=[0-9]{{4}}{DASH}))"
    rf"(?P<year>(?:19|20)[0-9]{{2}}|(?<!com\()(?<!com\s\()[0-46-9][0-9])(?:\s?[)\]],?\s?(?:nr\.?\s)?|/|{DASH})"
    r"0{0,3}(?P<number>[1-9][0-9]{0,3})(?![0-9]|[.,][0-9])"
)
_UNBRACKETED = re.compile(
    rf"(?P<series>COM|JOIN|SWD|SEC)\s(?P<year>(?:19[89]|20[0-4])[0-9])(?:,?\s(?:nr\.?\s)?|{DASH})"
    r"0{0,3}(?P<number>[1-9][0-9]{0,2})(?=\s?[]),;:”’»]|\.(?![0-9])|$|\s(?:final|def|definitief|van|en|over|inzake"
    r"|betreffende|getiteld|is|zijn|was|wordt|worden|werd|heeft|staat|stelt|bevat|geeft|gaat|die|dat|waarin|met|op|in|bij|voor|door|tot|als|te)\b)"
)
"""The form "COM 2020 605": no bracket vouches for the year, so what stands behind the number must close it."""

_NEXT_PAPER = re.compile(
    r"(?:\s?(?:final|def\.|definitief))?\s?(?:,|en|,\sen)\s(?P<number>[1-9][0-9]{1,3})(?![.,:][0-9])(?=\s?[]),;.:]|$|\s(?:en|final|def)\b)"
)
_SERIES = {"COM": "DC", "JOIN": "JC", "SWD": "SC", "SEC": "SC"}
_PROPOSED = re.compile(
    r"(?:[Vv]oorstel(?:len)?|VOORSTEL|[Oo]ntwerp-?(?:richtlijn|verordening|besluit))\b[^.;]{0,160}\Z"
)
_COMMUNICATED = re.compile(r"[Mm]ededeling|[Vv]erslag|[Ww]itboek|[Gg]roenboek|[Ss]trategie")
_HIGHEST = 1299
"""No year has had so many papers of the Commission: the last digit is that of a note."""


def read_commission_papers(text: str, at: int, start: int, end: int) -> Read:
    """Read the papers that the letters of a series begin; proposals where words before say so. As a `Reader`."""
    begins = at if text[at] != "o" else max(start, at - 1)
    paper = _PAPER.match(text, begins, end) or _UNBRACKETED.match(text, begins, end)
    if paper is None or (begins > start and (text[begins - 1].isalpha() or text[begins - 1] == ".")):
        return read_to([], at)
    letters = _SERIES[paper["series"].upper()]
    if letters == "DC":
        proposed = _PROPOSED.search(text, max(start, begins - 190), begins)
        letters = "PC" if proposed and not _COMMUNICATED.search(proposed[0]) else "DC"
    year = paper["year"]
    if len(year) == 2:
        year = f"20{year}" if year < "50" else f"19{year}"
    number, stop = paper["number"], paper.end()
    if int(number) > _HIGHEST:
        number, stop = number[:-1], stop - 1
    found = [Citation(Span(paper.start(), stop), (european(f"5{year}{letters}{int(number):04}"),))]
    while (following := _NEXT_PAPER.match(text, found[-1].span.end, end)) and not _may_be_year(following["number"]):
        celex = f"5{year}{letters}{int(following['number']):04}"
        found.append(Citation(Span(*following.span("number")), (european(celex),)))
    return read_to(found, at)


def _may_be_year(digits: str) -> bool:
    return len(digits) == 4 and digits[:2] in {"19", "20"}


def agree_on_proposals(citations: list[Citation]) -> list[Citation]:
    """Call a paper a proposal wherever the document calls it one somewhere: each number is given once a year.

    Args:
        citations: of one document.

    Returns:
        Them, those of papers that are proposals elsewhere changed.
    """
    proposals = {
        each.canonical for citation in citations for each in citation.identifiers if each.canonical[5:7] == "PC"
    }
    if not proposals:
        return citations
    agreed = []
    for citation in citations:
        name = citation.identifiers[0].canonical
        other = f"{name[:5]}PC{name[7:]}"
        if name[0] == "5" and name[5:7] == "DC" and other in proposals:
            citation = citation._replace(identifiers=(european(other),))
        agreed.append(citation)
    return agreed
