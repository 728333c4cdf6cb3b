"""Plain text: from bytes to a document."""

from dataclasses import replace

from briefreader.analysis.structure.recover import recover_structure
from briefreader.domain.document import Document, Metadata
from briefreader.errors import SourceRefused
from briefreader.formats.clean import clean_line, clean_text
from briefreader.formats.decode import decode

BEGINNING = 1 << 16
"""How many characters of a long text are read first; enough for many screens and for the head of a letter."""


class OpenedText:
    """A text that was opened: its beginning at once, the whole when asked for.

    Args:
        data: its bytes.
        metadata: what is known beside the text; the encoding and the counts are added.
    """

    def __init__(self, data: bytes, metadata: Metadata) -> None:
        decoded = decode(data)
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
        beginning = self._text[: self._cut()]
        return self.whole() if beginning.isspace() else self._read(beginning)

    def whole(self) -> Document:
        """Read all of it.

        Raises:
            SourceRefused: if there is nothing but blanks in it.
        """
        return self._read(self._text)

    def _cut(self) -> int:
        """Where the beginning ends."""
        if not self.is_long:
            return len(self._text)
        end = max(self._text.rfind("\n", 0, BEGINNING), self._text.rfind("\r", 0, BEGINNING))
        return end + 1 if end > 0 else BEGINNING

    def _read(self, text: str) -> Document:
        cleaned = clean_text(text)
        if not cleaned.text or cleaned.text.isspace():
            name = self._metadata.source
            raise SourceRefused(f"cannot read {name}: there is nothing but blanks in it; name a file that has text")
        metadata = replace(
            self._metadata,
            encoding=self._encoding,
            replaced_characters=cleaned.replaced,
            hidden_characters=cleaned.hidden,
        )
        return recover_structure(cleaned.text, metadata)


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
