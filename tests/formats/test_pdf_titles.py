"""PDF: titles of the items of an agenda, which end in a bracket of plain type and may take many lines."""

import pytest

from briefreader.analysis.structure.glyphs import set_width
from briefreader.domain.document import BlockKind, Document
from tests.formats.pdf_pages import COLUMN, FIRST, LEFT, SECOND, column, read
from tests.pdf_maker import Words, paragraph

_MANY = " ".join(["Intrekking van het voorstel over de bruggen in het noorden van de provincie en over hun kosten"] * 3)


def headings(document: Document) -> list[tuple[int, str]]:
    return [(block.level, block.span.of(document.text)) for block in document.blocks if block.kind is BlockKind.HEADING]


def agenda(*titles: tuple[str, str, str]) -> Document:
    """Items, each a bold title with plain words behind it, and a plain line below it or none."""
    words: list[Words] = []
    top = 760.0
    for bold, plain, below in titles:
        words += paragraph(LEFT, top, COLUMN, bold, face="bold")
        last = words[-1]
        if plain:
            words.append(Words(LEFT + set_width(last.text) / 100 * 1.08 + 6, last.baseline, plain))
        top = last.baseline - 12
        if below:
            words.append(Words(LEFT, top, below))
            top -= 12
        words += column(top - 12, FIRST)
        top = words[-1].baseline - 24
    return read([*words, *column(top, SECOND)])


@pytest.mark.parametrize(
    ("plain", "below"),
    [
        ("(nr. 3821)", ""),
        ("", "(Minister van Bruggen)"),
        ("(Minister van", "Bruggen)"),
        ("(Minister", "(Bruggen))"),
    ],
)
def test_a_bracket_in_plain_type_is_part_of_the_title(plain: str, below: str) -> None:
    whole = " ".join(part for part in ("2. Bouw van sluizen", plain, below) if part)
    document = agenda(("1. Onderhoud", "", ""), ("2. Bouw van sluizen", plain, below), ("3. Meting", "", ""))
    assert headings(document) == [(1, "1. Onderhoud"), (1, whole), (1, "3. Meting")]


def test_the_title_of_an_item_may_take_many_lines_and_its_number_a_letter() -> None:
    document = agenda(
        ("1a. Onderhoud", "(nr. 3821)", ""), ("1b. Bouw", "", ""), (f"2. {_MANY}", "", ""), ("3. Meting", "", "")
    )
    assert headings(document) == [
        (1, "1a. Onderhoud (nr. 3821)"),
        (1, "1b. Bouw"),
        (1, f"2. {_MANY}"),
        (1, "3. Meting"),
    ]
