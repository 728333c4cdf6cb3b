"""What a publication in XML tells of itself."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from lxml import etree

from briefreader.analysis.structure.days import find_day
from briefreader.domain.document import Label, Metadata
from briefreader.domain.identifier import kamerstuk, parse_identifier
from briefreader.domain.publication import Identifier
from briefreader.errors import InvalidValue
from briefreader.formats.clean import clean_line

_RECORD = re.compile(r"/([A-Za-z0-9().-]{3,60})/metadata\.xml")
_OFFICIAL = re.compile(r"(?:kst|h|ah|stb|stcrt|trb|nds|blg)-[A-Za-z0-9().-]{2,60}")
_IDENTIFIERS = frozenset(("OVERHEIDop.externMetadataRecord", "DC.identifier", "DCTERMS.identifier"))
_DAYS = frozenset(("DCTERMS.issued", "DCTERMS.available", "DCTERMS.date", "OVERHEIDop.datumOndertekening"))
_LABELS = {"vergaderjaar": "Vergaderjaar", "vergaderdatum": "Vergaderdatum", "documenttype": "Soort"}
_DATE = len("2021-10-27")
_NOT_WORDS = frozenset(("noot", "meta-data"))


def tell_identity(root: etree._Element, head: Sequence[tuple[str, str]], metadata: Metadata) -> Metadata:
    """Add to the metadata what the elements of a publication tell.

    Args:
        root: of the publication.
        head: the lines of its head, each with the name of what it is.
        metadata: what is known already.

    Returns:
        The metadata; what left the text is among their furniture.
    """
    named = _metas(root)
    title = _words_at(
        root, "stuk/titel", "citeertitel", "kamervraagonderwerp", "item-titel", "agendapunt/titel", "vergadering-nummer"
    )
    subject = _words_at(root, "dossier/titel", "onderw/naam", "intitule", "kamervraagonderwerp")
    labels = [Label(_LABELS[name], _value(words, _LABELS[name])) for name, words in head if name in _LABELS]
    return replace(
        metadata,
        title=title or subject or named.get("title") or metadata.title,
        subject=subject or metadata.subject,
        identifier=_identifier(root, named.get("identifier", "")),
        date=_date(root, named.get("date", "")),
        colophon=(*metadata.colophon, *labels),
        furniture=(*metadata.furniture, *(words for name, words in head if name not in _LABELS)),
    )


def local(node: etree._Element) -> str:
    """The name of an element without its namespace, in small letters; "" of a comment or an instruction."""
    tag = node.tag
    return tag[tag.rfind("}") + 1 :].lower() if isinstance(tag, str) else ""


def words_of(node: etree._Element) -> str:
    """The words of an element on one line, without its notes."""
    pieces: list[str] = []
    skipped = 0
    for event, part in etree.iterwalk(node, events=("start", "end")):
        hidden = local(part) in _NOT_WORDS
        if event == "start":
            skipped += hidden
            if not skipped and part.text:
                pieces.append(part.text)
        else:
            skipped -= hidden
            if not skipped and part is not node and part.tail:
                pieces.append(f" {part.tail}" if local(part) in ("dossiernr", "naam") else part.tail)
    return clean_line("".join(pieces))


def _metas(root: etree._Element) -> dict[str, str]:
    """What the elements "meta" tell."""
    found: dict[str, str] = {}
    for name, key in (("identifier", "identifier"), ("title", "title"), ("date", "date")):
        for node in root.iter(f"{{http://purl.org/dc/terms/}}{name}"):
            found.setdefault(key, words_of(node))
    for node in _named(root, "meta"):
        name, content = node.get("name") or "", node.get("content") or ""
        if name in _IDENTIFIERS and "identifier" not in found:
            record = _RECORD.search(content)
            found["identifier"] = record[1] if record else content
        elif name in _DAYS:
            found.setdefault("date", content)
    return found


def _identifier(root: etree._Element, told: str) -> Identifier | None:
    official = _OFFICIAL.match(told)
    for written in (official[0] if official else told, root.get("bwb-id") or ""):
        if written:
            try:
                return parse_identifier(written)
            except InvalidValue:
                continue
    dossier = _words_at(root, "dossier/dossiernummer", "onderw/nummer")
    number = _words_at(root, "stuknr/ondernummer", "stuk/nummer")
    if dossier and number:
        try:
            return kamerstuk(dossier, number)
        except InvalidValue:
            return None
    return None


def _date(root: etree._Element, told: str) -> date | None:
    written = [told, root.get("inwerkingtreding") or ""]
    for name in ("datumtekst", "dagtekening", "vergaderdatum"):
        for node in _named(root, name):
            written += [day.get("isodatum") or "" for day in _named(node, "datum")]
            written.append(words_of(node))
            break
    return next((day for text in written if text and (day := day_in(text))), None)


def day_in(text: str) -> date | None:
    """The day that a date with or without a time tells, or that a short text names."""
    return find_day(text[:_DATE]) or find_day(text)


def _words_at(root: etree._Element, *paths: str) -> str:
    """The words of the first element whose name, or parent's name and name, is one of these."""
    for path in paths:
        parent, _, name = path.rpartition("/")
        for node in _named(root, name):
            above = node.getparent()
            if (not parent or (above is not None and local(above) == parent)) and (words := words_of(node)):
                return words
    return ""


def _named(root: etree._Element, name: str) -> Iterable[etree._Element]:
    return root.iter(name, f"{{*}}{name}")


def _value(words: str, label: str) -> str:
    return words.removeprefix(label).strip(" :") or words
