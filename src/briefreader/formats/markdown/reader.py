"""Markdown: from bytes to a document."""

import re
from dataclasses import replace

from briefreader.analysis.structure.days import find_day
from briefreader.domain.document import BlockKind, Document, Metadata
from briefreader.domain.identifier import Identifier, parse_identifier
from briefreader.domain.progress import Progress
from briefreader.errors import SourceRefused
from briefreader.formats.bold_headings import find_bold_headings
from briefreader.formats.budgets import MARKDOWN_LINES
from briefreader.formats.clean import clean_line, clean_text
from briefreader.formats.compose import compose_document
from briefreader.formats.decode import count_lines, decode
from briefreader.formats.markdown.blocks import make_note, make_parser, make_parts
from briefreader.formats.markdown.lines import Lines
from briefreader.formats.markdown.prepare import prepare
from briefreader.formats.markdown.words import Notes
from briefreader.formats.opened import OpenedInSteps
from briefreader.formats.parts import Inline, NotePart

_DEFINED = re.compile(r"^ {0,3}\[[^\]\n]{1,200}\]:[^\n]{1,2000}", re.MULTILINE)
"""A line that tells where a link leads that is named elsewhere."""
_LAW = re.compile(r"BWB[RVW][0-9]{7}")


class OpenedMarkdown(OpenedInSteps):
    """A Markdown text that was opened.

    Args:
        data: its bytes.
        metadata: what is known beside the text.

    Raises:
        OverBudget: if it has too many lines.
    """

    def __init__(self, data: bytes, metadata: Metadata) -> None:
        decoded = decode(data)
        MARKDOWN_LINES.check(count_lines(decoded.text, MARKDOWN_LINES.limit), metadata.source)
        cleaned = clean_text(decoded.text)
        self._prepared = prepare(cleaned.text.replace("\f", "\n"))
        self._metadata = replace(
            metadata,
            encoding=decoded.encoding,
            replaced_characters=cleaned.replaced,
            hidden_characters=cleaned.hidden,
        )
        self._lines = Lines()

    @property
    def size(self) -> int:
        """Characters; see `OpenedInSteps`."""
        return len(self._prepared.text)

    @property
    def progress(self) -> Progress:
        """How many lines have been read, and of how many; see `Opened`."""
        return self._lines.progress

    def read_beginning(self, most: int) -> Document | None:
        """Read the beginning, with the notes and the targets of links that are defined behind it."""
        text = self._prepared.text
        end = text.rfind("\n\n", 0, most)
        if end <= 0:
            return None
        defined = "\n".join(_DEFINED.findall(text, end))
        return self._read(f"{text[:end]}\n\n{defined}", is_cut=True)

    def whole(self) -> Document:
        """Read all of it; see `Opened`.

        Raises:
            SourceRefused: if there are no words in it.
        """
        text = self._prepared.text
        self._lines = Lines(text.count("\n") + 1)
        document = self._read(text, is_cut=False)
        if not document.blocks:
            name = self._metadata.source
            raise SourceRefused(f"cannot read {name}: there is nothing but marks in it; name a file that has text")
        return document

    def _read(self, text: str, is_cut: bool) -> Document:
        prepared = self._prepared
        notes = Notes(prepared.notes)
        parser = make_parser(self._lines)
        parts = make_parts(parser, text, notes, self._lines)
        if not any(part.kind is BlockKind.HEADING for part in parts):
            find_bold_headings(parts)
        for note in prepared.notes.items():
            notes.found.setdefault(note)
        heading = next((part.inline.text for part in parts if part.kind is BlockKind.HEADING), "")
        metadata = replace(
            self._metadata,
            title=clean_line(prepared.title) or heading or self._metadata.title,
            date=find_day(prepared.date) or self._metadata.date,
            identifier=self._metadata.identifier or _own_law(self._metadata.source),
        )
        defined = prepared.notes.items()
        listed = [
            NotePart(note[0], make_note(parser, note[1]) if note in defined else _inline(note[1]))
            for note in notes.found
        ]
        return compose_document(parts, listed, metadata, is_cut)


def _own_law(source: str) -> Identifier | None:
    """The law that a file is named after; published laws tell their number nowhere else."""
    numbers = set(_LAW.findall(source))
    return parse_identifier(numbers.pop()) if len(numbers) == 1 else None


def _inline(words: str) -> Inline:
    inline = Inline()
    inline.write(words)
    inline.finish()
    return inline
