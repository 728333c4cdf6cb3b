"""XML: from bytes to a document."""

from dataclasses import replace

from lxml import etree

from briefreader.domain.document import BlockKind, Document, Metadata
from briefreader.domain.progress import Progress
from briefreader.errors import SourceRefused
from briefreader.formats.compose import compose_document
from briefreader.formats.flow import Flow, written_of
from briefreader.formats.opened import OpenedInSteps
from briefreader.formats.parts import Part
from briefreader.formats.xml.frame import written
from briefreader.formats.xml.identity import local, tell_identity
from briefreader.formats.xml.parse import count_characters, parse_xml
from briefreader.formats.xml.vlos import ROOT, VlosWalk, tell_meeting
from briefreader.formats.xml.walk import Walk

_SAMPLE = 40


class OpenedXml(OpenedInSteps):
    """A publication in XML, of any vocabulary.

    Args:
        data: all its bytes.
        metadata: what is known beside the text.
    """

    def __init__(self, data: bytes, metadata: Metadata) -> None:
        self._data = data
        self._metadata = metadata
        self._flow = Flow()
        self._characters = 0

    @property
    def size(self) -> int:
        """Bytes; see `OpenedInSteps`."""
        return len(self._data)

    @property
    def progress(self) -> Progress:
        """How many thousands of characters have been read, and of how many; see `Opened`."""
        return written_of(self._flow, self._characters)

    def read_beginning(self, most: int) -> Document:
        """Read the beginning; see `OpenedInSteps`.

        Raises:
            OverBudget: if it is deeper or larger than what is read.
        """
        return self._read(most)

    def whole(self) -> Document:
        """Read all of it; see `Opened`.

        Raises:
            OverBudget: if it is deeper or larger than what is read.
            SourceRefused: if there are no words in it.
        """
        document = self._read(None)
        if not document.blocks:
            raise SourceRefused(
                f"cannot read {self._metadata.source}: it is XML without words between its tags;"
                " name a document that has text"
            )
        return document

    def _read(self, most: int | None) -> Document:
        parsed = parse_xml(self._data, self._metadata.source, most)
        flow = self._flow = Flow(_is_indented(parsed.root))
        self._characters = 0 if most else count_characters(parsed.root)
        metadata = replace(self._metadata, encoding=parsed.encoding, repairs=(*self._metadata.repairs, *parsed.repairs))
        if local(parsed.root) == ROOT:
            VlosWalk(flow).walk(parsed.root)
            metadata = tell_meeting(parsed.root, metadata)
        else:
            walk = Walk(flow, parsed.entities.resolve)
            walk.walk(parsed.root)
            if not flow.parts and most is None:  # a cover page, which is nothing but a head
                flow.parts.extend(Part(BlockKind.PARAGRAPH, written(words)) for _, words in walk.head)
            metadata = tell_identity(parsed.root, walk.head, metadata)
        self._characters = 0 if most else flow.written  # all that there was; what was skipped is known by now
        return compose_document(flow.parts, flow.notes, metadata, is_cut=most is not None)


def _is_indented(root: etree._Element) -> bool:
    """Whether a program indented the words within paragraphs too, so that each text stands on lines of its own."""
    seen = apart = 0
    for node in root.iter("al", "{*}al", "p", "{*}p", "para", "{*}para"):
        text = node.text
        if text and not text.isspace():
            seen += 1
            apart += text[0] == "\n" and (len(node) > 0 or text.rstrip(" \t")[-1] == "\n")
        if seen == _SAMPLE:
            break
    return seen > 0 and apart == seen
