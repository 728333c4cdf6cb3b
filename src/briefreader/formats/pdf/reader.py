"""PDF: from bytes to a document."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from briefreader.analysis.structure.printed import recover_printed
from briefreader.domain.document import Document, Metadata
from briefreader.domain.progress import Progress
from briefreader.errors import SourceRefused
from briefreader.formats.budgets import PDF_MEMORY
from briefreader.formats.pdf.lines import Line, set_lines
from briefreader.formats.pdf.page import Face, Page
from briefreader.formats.pdf.placed_marks import place_marks
from briefreader.formats.pdf.placed_tables import place_tables
from briefreader.formats.pdf.printed import print_pages
from briefreader.formats.pdf.process import PageReader

BEGINNING = 3
"""How many pages are read first; enough for some screens and for the head of a letter."""


class OpenedPdf:
    """A PDF that was opened; its pages are being read in a process of their own.

    Args:
        reader: gives its pages.
        metadata: what is known beside it.
    """

    def __init__(self, reader: PageReader, metadata: Metadata) -> None:
        self._reader = reader
        self._metadata = metadata
        self._pages: list[list[Line]] = []
        self._sizes: list[tuple[float, float]] = []
        self._faces: list[Face] = []
        self._rest: Iterator[Page] = self._reader.read()

    @property
    def is_long(self) -> bool:
        """Whether the beginning is less than the whole."""
        self._read(BEGINNING)
        return self._reader.pages > BEGINNING

    def beginning(self) -> Document:
        """Read the first `BEGINNING` pages; of a short PDF, or where they are empty, the whole.

        Raises:
            SourceError: if it cannot be read.
        """
        if self.is_long and any(self._pages):
            return self._document(BEGINNING)
        return self.whole()

    def whole(self) -> Document:
        """Read all of it.

        Raises:
            SourceError: if it cannot be read.
        """
        self._read(None)
        if not any(self._pages):
            raise SourceRefused(
                f"cannot read {self._metadata.source}: there is no text on its pages, as in a scan; run it through text"
                " recognition (OCR), and open the result"
            )
        return self._document(None)

    @property
    def progress(self) -> Progress:
        """How many pages have been read, and of how many; see `Opened`."""
        return Progress(len(self._pages), self._reader.pages, "pages")

    def close(self) -> None:
        """Stop reading."""
        self._reader.close()

    def _read(self, most: int | None) -> None:
        wanted = None if most is None else max(0, most - len(self._pages))
        for page in islice(self._rest, wanted):
            self._pages.append(set_lines(page, len(self._pages) + 1))
            self._sizes.append((page.width, page.height))
            self._faces = page.faces
        if wanted is None and len(self._pages) < self._reader.pages:
            raise SourceRefused(PDF_MEMORY.sentence.format(name=self._metadata.source))

    def _document(self, most: int | None) -> Document:
        metadata = replace(
            self._metadata,
            pages=self._reader.pages,
            replaced_characters=self._reader.replaced,
            hidden_characters=self._reader.hidden,
        )
        prints = print_pages(self._pages[:most], self._sizes[:most])
        document = recover_printed(prints.printed, metadata)
        document = place_tables(document, prints.printed, prints.grids)
        return place_marks(document, prints.printed, prints.origins, self._faces, prints.usual)
