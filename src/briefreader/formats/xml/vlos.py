"""VLOS: the report of a meeting of the Tweede Kamer, as it is published while the meeting goes on.

Source: the messages "vlosCoreDocument" of gegevensmagazijn.tweedekamer.nl, namespace ggm/vergaderverslag/v1.0. A
meeting holds activities, these have headings, parts and items; who speaks stands as an element before the text, and as
a label in the first line of the text.
"""

from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from briefreader.domain.document import BlockKind, Label, Metadata
from briefreader.domain.identifier import kamerstuk
from briefreader.errors import InvalidValue
from briefreader.formats.flow import BULLET, Flow, Mark
from briefreader.formats.parts import Part
from briefreader.formats.xml.frame import written
from briefreader.formats.xml.identity import day_in, local, words_of
from briefreader.formats.xml.vocabulary import STRONG

ROOT = "vloscoredocument"
_LEVELS = ("activiteit", "activiteithoofd", "activiteitdeel", "activiteititem")
_SPOKEN = frozenset(("Spreekbeurt", "Woordvoerder", "Interrumpant", "Interruptie"))
"""Kinds of parts whose titles tell who speaks, which the text tells too."""

_LABELS = {
    "vergaderjaar": "Vergaderjaar",
    "vergaderingnummer": "Vergadering",
    "zaal": "Zaal",
    "aanvangstijd": "Aanvang",
    "sluiting": "Sluiting",
}
_TITLE = 300  # characters of a title that is compared


class VlosWalk:
    """A walk through a report, without recursion.

    Args:
        flow: to which the blocks go.
    """

    def __init__(self, flow: Flow) -> None:
        self.flow = flow
        self._heading = ""
        self._speaker = ""
        self._open: list[tuple[etree._Element, str, Iterator[etree._Element], Mark | None]] = []
        self._dossier: tuple[Mark, str] | None = None
        self._in_text = 0
        self._in_list = 0

    def walk(self, root: etree._Element) -> None:
        """Read a report.

        Args:
            root: the outermost element.
        """
        self._enter(root)
        while self._open:
            node, name, children, mark = self._open[-1]
            child = next(children, None)
            if child is None:
                self._open.pop()
                self._leave(node, name, mark)
                if self._in_text and node.tail:
                    self.flow.write(node.tail)
            elif isinstance(child.tag, str):
                self._enter(child)
            elif self._in_text and child.tail:
                self.flow.write(child.tail)
        self.flow.end()

    def _enter(self, node: etree._Element) -> None:
        name = local(node)
        mark: Mark | None = None
        children: Iterator[etree._Element] = iter(node)
        if self._in_text:
            mark = self._enter_words(name)
        elif name == "tekst":
            self._in_text += 1
        elif name in _LEVELS:
            self._head(node, name)
        elif name == "spreker" and self._open and self._open[-1][1] == "woordvoerder":
            self._speaker = _speaker(node)
            children = iter(())
        elif name in ("spreker", "sprekers", "stemmingen"):
            children = iter(())
        elif name == "zaken":
            children = iter(())
            if self._open and not any(local(inner) == "tekst" for inner in self._open[-1][0].iter(etree.Element)):
                self._list_papers(node)
        self._open.append((node, name, children, mark))
        if self._in_text and name != "tekst" and node.text:
            self.flow.write(node.text)

    def _enter_words(self, name: str) -> Mark | None:
        if name == "alineaitem":
            kind = BlockKind.LIST_ITEM if self._in_list else BlockKind.PARAGRAPH
            self.flow.start(kind, min(self._in_list, 1))
        elif name == "lijst":
            self._in_list += 1
        elif name in ("nadruk", "dossiernummer", "stuknummer"):
            return self.flow.mark()
        return None

    def _leave(self, node: etree._Element, name: str, mark: Mark | None) -> None:
        if not self._in_text:
            return
        if name == "tekst":
            self._in_text -= 1
            self.flow.end()
        elif name == "alineaitem":
            before = len(self.flow.parts)
            self.flow.end()
            self._settle(before)
        elif name == "lijst":
            self._in_list -= 1
        elif name == "nadruk" and mark is not None:
            self.flow.emphasise(mark, (node.get("type") or "").lower() in STRONG)
        elif name == "dossiernummer" and mark is not None:
            self._dossier = (mark, words_of(node))
        elif name == "stuknummer" and self._dossier is not None:
            start, dossier = self._dossier
            self._dossier = None
            self._link(start, dossier, words_of(node))

    def _head(self, node: etree._Element, name: str) -> None:
        """The heading of an activity or a part of it, unless it tells who speaks, or what the one before told."""
        soort = node.get("soort") or ""
        title = next((words_of(child) for child in node if local(child) == "titel"), "")
        self._speaker = ""
        if not title or soort in _SPOKEN or title.startswith(f"{soort} - ") or _same(title, self._heading):
            return
        self._heading = title
        self.flow.add(Part(BlockKind.HEADING, written(title), 1 + _LEVELS.index(name)))

    def _list_papers(self, node: etree._Element) -> None:
        """The papers of a meeting of which no text tells."""
        for paper in node.iterchildren(etree.Element):
            told = {local(child): words_of(child) for child in paper.iterchildren(etree.Element)}
            dossier, number = told.get("dossiernummer", ""), told.get("stuknummer", "")
            before, named, after = told.get("titel", "").partition(f"{dossier}, nr. {number}")
            self.flow.start(BlockKind.LIST_ITEM, 1, BULLET)
            self.flow.write(before)
            if named:
                mark = self.flow.mark()
                self.flow.write(named)
                self._link(mark, dossier, number)
            self.flow.write(after)
            self.flow.end_item()

    def _link(self, mark: Mark, dossier: str, number: str) -> None:
        """Link the words since a mark to a Kamerstuk, if the numbers name one."""
        try:
            self.flow.link(mark, kamerstuk(dossier, number).canonical)
        except InvalidValue:
            return

    def _settle(self, place: int) -> None:
        """Look at a paragraph that was read: it may repeat the heading, or tell who speaks."""
        parts = self.flow.parts
        if len(parts) <= place:
            return
        text = parts[place].inline.text
        if place and parts[place - 1].kind is BlockKind.HEADING and _same(text, parts[place - 1].inline.text):
            parts.pop()
            return
        speaker, self._speaker = self._speaker, ""
        if speaker and not _same(text, speaker):
            parts.insert(place, Part(BlockKind.SPEAKER, written(speaker)))


def tell_meeting(root: etree._Element, metadata: Metadata) -> Metadata:
    """Add to the metadata what a report tells of its meeting.

    Args:
        root: of the report.
        metadata: what is known already.
    """
    meeting = next((node for node in root if local(node) == "vergadering"), root)
    told = {name: words_of(node) for node in meeting if (name := local(node)) and not len(node)}
    status = " ".join(filter(None, (root.get("soort"), (root.get("status") or "").lower())))
    labels = [Label(_LABELS[name], words) for name, words in told.items() if name in _LABELS and words]
    return replace(
        metadata,
        title=told.get("titel") or metadata.title,
        date=day_in(told.get("datum", "")) or metadata.date,
        colophon=(*metadata.colophon, *labels, *([Label("Status", status)] if status else [])),
    )


def _speaker(node: etree._Element) -> str:
    told = {local(child): words_of(child) for child in node}
    name = " ".join(filter(None, (told.get("aanhef"), told.get("verslagnaam") or told.get("achternaam"))))
    party = told.get("fractie")
    return f"{name} ({party})" if name and party else name


def _same(text: str, other: str) -> bool:
    """Whether two lines say the same, capitals and the last sign aside."""
    return text[:_TITLE].rstrip(" .:").lower() == other[:_TITLE].rstrip(" .:").lower()
