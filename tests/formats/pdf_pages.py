"""Pages of prose for PDFs, and what is read of them."""

import io
import sys
from types import SimpleNamespace
from unittest.mock import patch

from briefreader.domain.document import BlockKind, Document
from briefreader.formats.budgets import PDF_RUNS
from briefreader.formats.pdf import child, process
from briefreader.formats.registry import read_document
from briefreader.formats.source import Source
from tests.pdf_maker import Area, Words, make_pdf, paragraph

LEFT, COLUMN = 70, 340
FIRST = (
    "De gemeente heeft in het voorjaar een plan gemaakt voor het onderhoud van de bruggen, en heeft daarbij gevraagd "
    "naar de kosten van het werk en naar de tijd die ervoor nodig is."
)
SECOND = (
    "Over de bruggen in het noorden is nog niets besloten, omdat het onderzoek naar hun staat langer duurt dan was "
    "voorzien en de uitkomst niet voor de zomer wordt verwacht."
)
LONG = " ".join([FIRST, SECOND] * 4)


class ReadHere:
    """In place of a `ChildProcess`: the same program in this process, as a start takes longer than reading a page.

    What depends on a process of its own, its limits and its end, is in `test_pdf_limits`.
    """

    def __init__(self, data: bytes, name: str, share: int | None) -> None:
        written = io.BytesIO()
        streams = {"stdin": SimpleNamespace(buffer=io.BytesIO(data)), "stdout": SimpleNamespace(buffer=written)}
        with patch.multiple(sys, **streams), patch.object(child, "_limit", lambda *_: None):
            child.main("all" if share is None else str(share), 0, 0, PDF_RUNS.limit)
        self._lines = iter(written.getvalue().splitlines())

    def line(self) -> bytes | None:
        return next(self._lines, None)

    def close(self) -> None:
        """Nothing has to be ended."""


def read(*pages: list[Words] | list[Words | Area], **options: object) -> Document:
    with patch.object(process, "ChildProcess", ReadHere):
        return read_document(Source("brief.pdf", make_pdf(pages, **options)))  # type: ignore[arg-type]


def texts(document: Document, kind: BlockKind | None = None) -> list[str]:
    return [block.span.of(document.text) for block in document.blocks if kind in (None, block.kind)]


def column(top: float, *paragraphs: str, gap: float = 12, left: float = LEFT, width: float = COLUMN) -> list[Words]:
    words: list[Words] = []
    for text in paragraphs:
        words += paragraph(left, top, width, text)
        top = words[-1].baseline - 12 - gap
    return words
