"""Markdown: from bytes to a document."""

import re
from dataclasses import replace

from briefreader.analysis.structure.days import find_day
from briefreader.domain.document import BlockKind, Document, Metadata
from briefreader.domain.identifier import Identifier, parse_identifier
from briefreader.errors import SourceRefused
from briefreader.formats.clean import clean_line, clean_text
from briefreader.formats.compose import compose_document
from briefreader.formats.decode import decode
from briefreader.formats.markdown.blocks import make_parser, make_parts
from briefreader.formats.markdown.prepare import prepare
from briefreader.formats.markdown.words import Notes
from briefreader.formats.opened import OpenedHere
from briefreader.formats.parts import Inline, NotePart

_BEGINNING = 1 << 16
"""How many characters of a long text are read first."""
_LAW = re.compile(r"BWB[RVW][0-9]{7}")


class OpenedMarkdown(OpenedHere):
    """A Markdown text that was opened: its beginning at once, the whole when asked for.

    Args:
        data: its bytes.
        metadata: what is known beside the text.
    """

    def __init__(self, data: bytes, metadata: Metadata) -> None:
        decoded = decode(data)
        self._text = decoded.text
        self._metadata = replace(metadata, encoding=decoded.encoding)

    @property
    def is_long(self) -> bool:
        """Whether the beginning is less than the whole."""
        return len(self._text) > _BEGINNING

    def beginning(self) -> Document:
        """Read the first 64 kB, cut between two blocks; of a short text, the whole.

        Raises:
            SourceRefused: if there are no words in it.
        """
        end = self._text.rfind("\n\n", 0, _BEGINNING)
        if not self.is_long or end <= 0:
            return self.whole()
        document = self._read(self._text[:end])
        return document if document.blocks else self.whole()

    def whole(self) -> Document:
        """Read all of it.

        Raises:
            SourceRefused: if there are no words in it.
        """
        document = self._read(self._text)
        if not document.blocks:
            name = self._metadata.source
            raise SourceRefused(f"cannot read {name}: there is nothing but marks in it; name a file that has text")
        return document

    def _read(self, text: str) -> Document:
        cleaned = clean_text(text)
        prepared = prepare(cleaned.text.replace("\f", "\n"))
        notes = Notes(prepared.notes)
        parts = make_parts(make_parser(), prepared.text, notes)
        for label, words in prepared.notes.items():
            notes.found.setdefault(label, words)
        heading = next((part.inline.text for part in parts if part.kind is BlockKind.HEADING), "")
        metadata = replace(
            self._metadata,
            title=clean_line(prepared.title) or heading or self._metadata.title,
            date=find_day(prepared.date) or self._metadata.date,
            identifier=self._metadata.identifier or _own_law(self._metadata.source),
            replaced_characters=cleaned.replaced,
            hidden_characters=cleaned.hidden,
        )
        return compose_document(
            parts, [NotePart(label, _inline(words)) for label, words in notes.found.items()], metadata
        )


def _own_law(source: str) -> Identifier | None:
    """The law that a file is named after; published laws tell their number nowhere else."""
    numbers = set(_LAW.findall(source))
    return parse_identifier(numbers.pop()) if len(numbers) == 1 else None


def _inline(words: str) -> Inline:
    inline = Inline()
    inline.write(words)
    inline.finish()
    return inline
