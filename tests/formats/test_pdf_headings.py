"""PDF: where one bold heading ends and the next begins."""

import pytest

from briefreader.analysis.structure.glyphs import set_width
from briefreader.domain.document import BlockKind, Document
from tests.formats.pdf_pages import COLUMN, FIRST, LEFT, SECOND, column, read
from tests.pdf_maker import Words

LONG_HEADING = "Onderhoud van bruggen en sluizen in de gemeenten langs de rivieren"


def headings_of(*lines: str, indents: tuple[float, ...] = ()) -> list[str]:
    """The headings that bold lines between two paragraphs become; each line begins at an indent, in points."""
    page = column(760, FIRST)
    top = page[-1].baseline - 24
    for place, line in enumerate(lines):
        indent = indents[place] if indents else 0
        page.append(Words(LEFT + indent, top - 12 * place, line, 10, "bold"))
    document = read([*page, *column(page[-1].baseline - 12, SECOND)])
    return titles(document)


def titles(document: Document) -> list[str]:
    return [block.span.of(document.text) for block in document.blocks if block.kind is BlockKind.HEADING]


@pytest.mark.parametrize(
    "lines",
    [
        ("Vragen over bruggen", "Inleiding"),
        ("1. Bruggen", "1.1 Kosten van onderhoud"),
        ("Bruggen", LONG_HEADING),
    ],
)
def test_a_bold_line_that_had_fitted_behind_the_one_above_is_a_heading_of_its_own(lines: tuple[str, ...]) -> None:
    assert headings_of(*lines) == [*lines]


@pytest.mark.parametrize(
    "lines",
    [
        (LONG_HEADING, "Kosten van het onderhoud aan bruggen"),
        ("Onderhoud van alle bruggen in gemeenten", "Proefstad, Voorbeeld en Daarginds samen"),
        ("Advies van de", "Raad voor Bruggen"),
        ("Vragen over bruggen", "en sluizen"),
        ("Hoofdstuk 2", "Bruggen"),
        ("§ 2", "Bruggen"),
        ("BRIEF OVER BRUGGEN", "EN SLUIZEN"),
    ],
)
def test_a_heading_may_be_broken_where_its_author_likes(lines: tuple[str, ...]) -> None:
    assert headings_of(*lines) == [" ".join(lines)]


def test_the_lines_of_a_heading_in_the_middle_are_one() -> None:
    lines = ("Onderhoud van bruggen", "Gemeente")
    indents = tuple((COLUMN - set_width(line) / 100) / 2 for line in lines)
    assert headings_of(*lines, indents=indents) == [" ".join(lines)]
