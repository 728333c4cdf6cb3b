"""HTML: from bytes to a document."""

import codecs
import re
from dataclasses import replace

from lxml import etree

from briefreader.domain.document import BlockKind, Document, Metadata
from briefreader.domain.progress import Progress
from briefreader.errors import SourceRefused
from briefreader.formats.bold_headings import find_bold_headings
from briefreader.formats.budgets import MARKUP_TAGS
from briefreader.formats.compose import compose_document
from briefreader.formats.decode import Decoded, byte_order_mark, decode
from briefreader.formats.flow import Flow, written_of
from briefreader.formats.html.identity import tell_identity
from briefreader.formats.html.page import find_document
from briefreader.formats.html.parse import parse_page
from briefreader.formats.html.survey import survey_page
from briefreader.formats.html.walk import PageWalk
from briefreader.formats.nesting import nest_by_numbers
from briefreader.formats.opened import OpenedInSteps
from briefreader.formats.parts import Part
from briefreader.formats.xml.mend import cut_before_tag, mend_letters
from briefreader.formats.xml.parse import count_characters

_CHARSET = re.compile(rb"(?:charset|encoding)\s{0,4}=\s{0,4}[\"']?\s{0,4}([A-Za-z0-9._-]{1,40})", re.IGNORECASE)
_HEAD = 1 << 12
_BODY = re.compile("<body[^a-z]", re.IGNORECASE)
_DOCUMENT = re.compile("<main[ >]|<article[ >]|[\"' ](?:broodtekst|eli-container|textTabContent)[\"' ]")
"""Where the document begins on pages that say so."""
_MENUS = 5
"""Up to how many times as far as a beginning is long that is looked for."""
_LATIN = frozenset(("iso8859-1", "ascii", "latin-1"))
_LONGEST_SET = 200
"""Characters; a longer heading that ends as a sentence does is a paragraph that was marked up for its type."""
_NOTES = frozenset(("Noten", "Voetnoten", "Eindnoten", "Footnotes", "Notes"))
"""Headings under which there were notes alone."""


class OpenedHtml(OpenedInSteps):
    """A page.

    Args:
        data: all its bytes.
        metadata: what is known beside the text.

    Raises:
        OverBudget: if it is larger than what is read.
    """

    def __init__(self, data: bytes, metadata: Metadata) -> None:
        MARKUP_TAGS.check(data.count(b"<"), metadata.source)
        self._decoded = _decode(data)
        self._metadata = metadata
        self._flow = Flow()
        self._characters = 0

    @property
    def size(self) -> int:
        """Characters; see `OpenedInSteps`."""
        return len(self._decoded.text)

    @property
    def progress(self) -> Progress:
        """How many thousands of characters have been read, and of how many; see `Opened`."""
        return written_of(self._flow, self._characters)

    def read_beginning(self, most: int) -> Document | None:
        """Read the beginning of the document on it, counted from the body; see `OpenedInSteps`."""
        text = self._decoded.text
        body = _BODY.search(text)  # programs and styles may stand before that, and menus before the document
        start = body.end() if body else 0
        document = _DOCUMENT.search(text, start, start + _MENUS * most)
        end = most + (document.start() if document else start)
        return self._read(cut_before_tag(text, end), is_cut=True) if end < len(text) else None

    def whole(self) -> Document:
        """Read the document on it, without what belongs to the site; see `Opened`.

        Raises:
            SourceRefused: if there are no words on it.
        """
        document = self._read(self._decoded.text, is_cut=False)
        if not document.blocks:
            raise SourceRefused(
                f"cannot read {self._metadata.source}: it is an HTML page without words of its own, as those that a"
                " script fills; save the page from a browser, or open its text or PDF"
            )
        return document

    def _read(self, text: str, is_cut: bool) -> Document:
        repairs: list[str] = []
        root = parse_page(mend_letters(text, repairs), repairs)
        flow = self._flow = Flow()
        metadata = self._metadata
        if root is not None:
            self._characters = 0 if is_cut else count_characters(root)
            metadata = replace(metadata, encoding=self._decoded.encoding, repairs=(*metadata.repairs, *repairs))
            metadata = _walk(root, flow, metadata, is_cut)
            self._characters = 0 if is_cut else flow.written  # all that there was; what was skipped is known by now
        return compose_document(flow.parts, flow.notes, metadata, is_cut)


def _walk(root: etree._Element, flow: Flow, metadata: Metadata, is_cut: bool) -> Metadata:
    """Read the document of a page into a flow; returns the metadata with what the page tells."""
    body = next(iter(root.iter("body")), root)
    survey = survey_page(body, is_cut)
    main = find_document(body, is_cut)
    walk = PageWalk(flow, survey, inside=main is not body)
    walk.walk(body, main)
    if not survey.headings and not any(part.kind is BlockKind.HEADING for part in flow.parts):
        find_bold_headings(flow.parts)
    if flow.notes and flow.parts and flow.parts[-1].inline.text in _NOTES:
        walk.head.append(("", flow.parts.pop().inline.text))
    _settle_headings(flow.parts)
    return tell_identity(root, walk.head, metadata)


def _decode(data: bytes) -> Decoded:
    """By the byte-order mark, else by what the page declares, else as any text."""
    if byte_order_mark(data) is None:
        declared = _CHARSET.search(data[:_HEAD])
        if declared is not None:
            try:
                name = codecs.lookup(declared[1].decode("ascii")).name
                if name in _LATIN:
                    name = "cp1252"
                if name != "utf-8" and not name.startswith("utf-16"):
                    return Decoded(data.decode(name, "replace"), name)
            except LookupError:
                pass
    return decode(data)


def _settle_headings(parts: list[Part]) -> None:
    """Let the highest heading of a page be of the first level, none a long sentence, and numbers tell their nesting."""
    for place, part in enumerate(parts):
        text = part.inline.text
        if part.kind is BlockKind.HEADING and len(text) > _LONGEST_SET and text[-1] in ".:;":
            parts[place] = part._replace(kind=BlockKind.PARAGRAPH, level=0)
    highest = min((part.level for part in parts if part.kind is BlockKind.HEADING), default=1)
    for place, part in enumerate(parts):
        if highest > 1 and part.kind is BlockKind.HEADING:
            parts[place] = part._replace(level=part.level - highest + 1)
    nest_by_numbers(parts)
