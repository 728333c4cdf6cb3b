"""Pages that are set to a measure of their own, and hyphens as typesetters write them."""

import textwrap

import pytest

from briefreader.analysis.structure.recover import recover_structure
from briefreader.domain.document import BlockKind, Metadata

PUMP = (
    "De waterpomp in het noorden van de provincie draait sinds januari zonder dat er iemand naar hoefde om te kijken, "
    "wat in eerdere winters anders was. De beheerder heeft de klep vervangen en de leiding onder de dijk verlegd."
)
BRIDGE = (
    "Over de brug bij het sluisje rijden sinds de zomer geen vrachtwagens meer, omdat het dek daarvoor te zwak is "
    "gebleken. Een tijdelijke brug van staal wordt in de loop van het voorjaar naast de oude gelegd."
)
TEXTS = (PUMP, BRIDGE, BRIDGE + " " + PUMP, PUMP + " " + BRIDGE, BRIDGE)
LONGER = (*TEXTS, PUMP + " " + BRIDGE + " " + PUMP, BRIDGE + " " + PUMP, PUMP)


def page(texts: tuple[str, ...], width: int) -> str:
    return "\n".join(line for text in texts for line in textwrap.wrap(text, width)) + "\n"


@pytest.mark.parametrize("widths", [(72, 38), (38, 72), (72, 72)])
@pytest.mark.parametrize("texts", [TEXTS, LONGER])
def test_each_page_is_read_to_its_own_measure(widths: tuple[int, int], texts: tuple[str, ...]) -> None:
    first, second = widths
    source = "Werken aan het water\n" + page(LONGER, first) + "\f" + "Bijlage A. De werken\n" + page(texts, second)
    document = recover_structure(source, Metadata("file"))
    blocks = [block.span.of(document.text) for block in document.blocks]
    assert blocks == ["Werken aan het water", *LONGER, "Bijlage A. De werken", *texts]
    assert [section.title for section in document.sections] == ["Werken aan het water", "Bijlage A. De werken"]


def test_a_short_page_of_narrow_lines_goes_with_the_pages_around_it() -> None:
    names = "\n".join(f"{letter}. Voorbeeldgemeente" for letter in "ABCDEFGHIJKLMN")
    source = page(LONGER, 72) + "\f" + names + "\n\f" + page(LONGER, 72)
    document = recover_structure(source, Metadata("file"))
    paragraphs = [block.span.of(document.text) for block in document.blocks if block.kind is BlockKind.PARAGRAPH]
    assert paragraphs == [*LONGER, *LONGER]


@pytest.mark.parametrize("hyphen", ["-", "\u2010", "\u2011"])
def test_a_hyphen_of_any_form_is_joined_at_a_line_end(hyphen: str) -> None:
    lines = ("De leden vragen om een kleine verande-", "ring van het noord-zuidverkeer over de water-", "weg.")
    source = "\n".join(lines).replace("-", hyphen)
    assert recover_structure(source, Metadata("file")).text == (
        "De leden vragen om een kleine verandering van het noord-zuidverkeer over de waterweg."
    )
