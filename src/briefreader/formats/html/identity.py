"""What a page tells of itself."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import islice

from lxml import etree

from briefreader.analysis.structure.days import find_day
from briefreader.domain.document import Metadata
from briefreader.domain.identifier import kamerstuk, parse_identifier
from briefreader.domain.publication import Identifier, european
from briefreader.errors import InvalidValue
from briefreader.formats.clean import clean_line
from briefreader.formats.html.survey import text_of
from briefreader.formats.html.targets import read_target
from briefreader.formats.html.vocabulary import ACT_TITLES

_SITE = re.compile(r"\s(?:[|»·>]|[-–—](?=\s(?:Rijksoverheid|Overheid\.nl|Tweede Kamer|Eerste Kamer)))\s.{0,150}$")
_DAYS = frozenset(("dcterms.issued", "dcterms.available", "dcterms.date", "dc.date", "article:published_time", "date"))
_IDENTIFIERS = frozenset(("dcterms.identifier", "dc.identifier", "overheidop.externmetadatarecord"))
_DATE = len("2021-10-27")
_DOSSIER = re.compile(r"([0-9]{2} ?[0-9]{3}(?:[ -](?:[IVXLC]{1,6}[AB]?|[0-9]{2}|[A-Z]))?)\s{1,8}")
_NUMBER = re.compile(r"[Nn]r\.?\s{0,3}([0-9A-Z]{1,6})\b")
_ELI = re.compile(r"http://data\.europa\.eu/eli/(reg|dir|dec)(?:_impl|_del)?/([0-9]{4})/([0-9]{1,4})/oj$")
_ACTS = {"reg": "R", "dir": "L", "dec": "D"}
"""Kinds of acts as addresses name them (ELI), and their letters in CELEX."""
_FIRST = 40  # elements
_TITLES = frozenset(("og:title", "dc.title", "dcterms.title"))
_NO_TITLES = frozenset(("inhoud", "inhoudsopgave", "menu", "navigatie", "zoeken"))
"""Headings of the highest level that officielebekendmakingen.nl and other sites put beside the title."""
_OFFICIAL = re.compile(r"((?:kst|h|ah|stb|stcrt|trb)-[A-Za-z0-9().-]{2,50}?)(?:\.html|/metadata\.xml|/?)$")


def tell_identity(root: etree._Element, head: Sequence[tuple[str, str]], metadata: Metadata) -> Metadata:
    """Add to the metadata what a page tells of its document.

    Args:
        root: of the page.
        head: the lines of the head of a paper, each with its name.
        metadata: what is known already.
    """
    told = _metas(root)
    titles = dict(head)
    headings = [words for node in root.iter("h1") if (words := _words(node)) and words.casefold() not in _NO_TITLES]
    dossier = titles.get("dossier-titel") or titles.get("dossiertitel") or titles.get("nummer-en-titel", "")
    number = _DOSSIER.match(dossier)
    subject = dossier[number.end() :] if number else dossier
    paper = re.sub(r"^Nr\.?\s{0,3}[0-9A-Z]{1,6}\s+", "", titles.get("stuktitel", ""))
    act = " ".join(words for name, words in head if name in ACT_TITLES)
    page = _SITE.sub("", next((_words(node) for node in root.iter("title")), ""))
    return replace(
        metadata,
        title=paper
        or act
        or (headings[0] if len(headings) == 1 else "")
        or told.get("title")
        or page
        or metadata.title,
        subject=subject or metadata.subject,
        identifier=_identifier(told, number[1] if number else "", titles.get("stuktitel", ""))
        or _act(root)
        or metadata.identifier,
        date=find_day(act) or _date(root, told, titles) or metadata.date,
        furniture=(*metadata.furniture, *(words for _, words in head)),
    )


def _words(node: etree._Element) -> str:
    return clean_line(text_of(node)[:2000])[:500]


def _metas(root: etree._Element) -> dict[str, str]:
    found: dict[str, str] = {}
    for node in root.iter("meta"):
        name = (node.get("name") or node.get("property") or "").lower()
        content = clean_line(node.get("content") or "")
        if not content:
            continue
        if name in _DAYS:
            found.setdefault("date", content)
        elif name in _IDENTIFIERS:
            found.setdefault("identifier", content)
        elif name in _TITLES:
            found.setdefault("title", _SITE.sub("", content))
    for node in root.iter("link"):
        if (node.get("rel") or "").lower() == "canonical":
            found.setdefault("canonical", read_target(node.get("href") or ""))
    return found


def _identifier(told: dict[str, str], dossier: str, paper: str) -> Identifier | None:
    for written in (told.get("identifier", ""), told.get("canonical", "")):
        official = _OFFICIAL.search(written[:300])
        if official:
            try:
                return parse_identifier(official[1])
            except InvalidValue:
                continue
    number = _NUMBER.match(paper)
    if number and dossier:
        try:
            return kamerstuk(dossier, number[1])
        except InvalidValue:
            return None
    return None


def _act(root: etree._Element) -> Identifier | None:
    """The act of the European Union that a page of EUR-Lex shows."""
    for node in islice(root.iter("meta"), _FIRST):
        if act := _ELI.match(node.get("about") or ""):
            return european(f"3{act[2]}{_ACTS[act[1]]}{act[3]:0>4}")
    return None


def _date(root: etree._Element, told: dict[str, str], titles: dict[str, str]) -> date | None:
    written = [told.get("date", ""), titles.get("kamerstukdatum", "")]
    written += [node.get("datetime") or "" for _, node in zip(range(3), root.iter("time"), strict=False)]
    return next((day for text in written if text and (day := find_day(text[:_DATE]) or find_day(text))), None)
