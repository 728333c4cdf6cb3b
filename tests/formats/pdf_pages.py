"""Pages of prose for PDFs, and what is read of them."""

from briefreader.domain.document import BlockKind, Document
from briefreader.formats.registry import read_document
from briefreader.formats.source import Source
from tests.pdf_maker import Words, make_pdf, paragraph

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


def read(*pages: list[Words], **options: object) -> Document:
    return read_document(Source("brief.pdf", make_pdf(pages, **options)))  # type: ignore[arg-type]


def texts(document: Document, kind: BlockKind | None = None) -> list[str]:
    return [block.span.of(document.text) for block in document.blocks if kind in (None, block.kind)]


def column(top: float, *paragraphs: str, gap: float = 12, left: float = LEFT, width: float = COLUMN) -> list[Words]:
    words: list[Words] = []
    for text in paragraphs:
        words += paragraph(left, top, width, text)
        top = words[-1].baseline - 12 - gap
    return words
