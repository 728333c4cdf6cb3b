"""Plain text: from bytes to a document."""

from dataclasses import replace

from briefreader.analysis.structure.recover import recover_structure
from briefreader.domain.document import Block, BlockKind, Document, Metadata
from briefreader.domain.section import OPENING, Section
from briefreader.domain.span import Span
from briefreader.errors import SourceRefused
from briefreader.formats.budgets import TEXT_LINES
from briefreader.formats.clean import clean_line, clean_text
from briefreader.formats.decode import count_lines, decode
from briefreader.formats.opened import OpenedHere

BEGINNING = 1 << 16
"""How many characters of a long text are read first; enough for many screens and for the head of a letter."""


class OpenedText(OpenedHere):
    """A text that was opened: its beginning at once, the whole when asked for.

    Args:
        data: its bytes.
        metadata: what is known beside the text; the encoding and the counts are added.

    Raises:
        OverBudget: if it has too many lines.
    """

    def __init__(self, data: bytes, metadata: Metadata) -> None:
        decoded = decode(data)
        TEXT_LINES.check(count_lines(decoded.text, TEXT_LINES.limit), metadata.source)
        self._text = decoded.text
        self._encoding = decoded.encoding
        self._metadata = metadata

    @property
    def is_long(self) -> bool:
        """Whether the beginning is less than the whole."""
        return len(self._text) > BEGINNING

    def beginning(self) -> Document:
        """Read the first `BEGINNING` characters, cut at a line end; of a short text, the whole.

        Raises:
            SourceRefused: if there is nothing but blanks in the whole of it.
        """
        if self.is_long:
            document = self._read(self._text[: self._cut()])
            if document is not None:
                return document
        return self.whole()

    def whole(self) -> Document:
        """Read all of it.

        Raises:
            SourceRefused: if there is nothing but blanks in it.
        """
        document = self._read(self._text)
        if document is None:
            name = self._metadata.source
            raise SourceRefused(f"cannot read {name}: there is nothing but blanks in it; name a file that has text")
        return document

    def _cut(self) -> int:
        """Where the beginning of a long text ends."""
        end = max(self._text.rfind("\n", 0, BEGINNING), self._text.rfind("\r", 0, BEGINNING))
        return end + 1 if end > 0 else BEGINNING

    def _read(self, text: str) -> Document | None:
        """The document in a text, or None where there are but blanks in it."""
        cleaned = clean_text(text)
        if not cleaned.text or cleaned.text.isspace():
            return None
        metadata = replace(
            self._metadata,
            encoding=self._encoding,
            replaced_characters=cleaned.replaced,
            hidden_characters=cleaned.hidden,
        )
        document = recover_structure(cleaned.text, metadata)
        return document if document.blocks else _one_paragraph(cleaned.text, metadata)


def _one_paragraph(text: str, metadata: Metadata) -> Document:
    """A document of which nothing would be left to read, since all its lines look like page numbers and the like."""
    text = " ".join(text.split())
    span = Span(0, len(text))
    return Document(
        metadata,
        text,
        (Block(BlockKind.PARAGRAPH, span, paragraph=1, line=1),),
        (Section(OPENING, 1, span, 0, 1),),
    )


def read_text(data: bytes, source_name: str) -> Document:
    """Read the bytes of a plain text.

    Args:
        data: all of them.
        source_name: where they came from, for the user.

    Returns:
        The document.

    Raises:
        SourceRefused: if there is nothing but blanks in it.
    """
    name = clean_line(source_name) or "untitled"
    return OpenedText(data, Metadata(title=name, source=name)).whole()
