"""PDF: what was stamped on a page in the place of words that were made illegible."""

import pytest

from briefreader.domain.document import BlockKind
from tests.formats.pdf_pages import read, texts
from tests.pdf_maker import Words, paragraph

LEFT, COLUMN = 70, 340
PLAIN = (
    "De gemeente heeft in het voorjaar een plan gemaakt voor het onderhoud van de bruggen, en heeft daarbij gevraagd "
    "naar de kosten van het werk en naar de tijd die ervoor nodig is."
)


def test_a_stamp_in_a_wide_blank_of_a_line_stands_between_its_words() -> None:
    """The blanks are one text with the words around them."""
    document = read(
        [
            Words(LEFT, 700, "(Geachte mevrouw ) -3600 ( ,)", raw=True),
            *paragraph(LEFT, 676, COLUMN, PLAIN),
            Words(LEFT, 600, "(Over de brug heeft u met ) -4000 ( gesproken, en met niemand anders.)", raw=True),
            Words(LEFT + 86, 700.4, "10.2.e", 9),
            Words(LEFT + 122, 600.4, "5.1.2e", 9),
        ]
    )
    assert texts(document) == [
        "Geachte mevrouw 10.2.e ,",
        PLAIN,
        "Over de brug heeft u met 5.1.2e gesproken, en met niemand anders.",
    ]


def test_a_stamp_on_the_column_of_the_colophon_belongs_to_the_label_above_it() -> None:
    aside = [
        Words(450, 690, "Contactpersoon", 6.5, "bold"),
        Words(450, 660, "Bijlagen", 6.5, "bold"),
        Words(450, 652, "3", 6.5),
    ]
    document = read([*aside, *paragraph(LEFT, 660, COLUMN, f"{PLAIN} {PLAIN}"), Words(450, 681, "10.2.e", 7)])
    assert document.metadata.enclosures == ("3",)
    assert ("Contactpersoon", "10.2.e") in document.metadata.colophon


@pytest.mark.parametrize("code", ["10.2.e", "5.1.2e", "(10)(2e)"])
def test_a_large_or_bold_stamp_is_no_heading(code: str) -> None:
    page = [
        Words(LEFT, 700, "Besluit", 10, "bold"),
        *paragraph(LEFT, 688, COLUMN, PLAIN),
        Words(LEFT, 600, code, 24, "bold"),
        *paragraph(LEFT, 570, COLUMN, PLAIN),
    ]
    document = read(page)
    assert texts(document, BlockKind.HEADING) == ["Besluit"]
    assert code in texts(document)
