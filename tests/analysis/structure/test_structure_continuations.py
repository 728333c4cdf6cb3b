"""Lines that look like something else: a bracket that goes on, a note that reads as the foot of a print."""

from briefreader.analysis.structure.recover import recover_structure
from briefreader.domain.document import BlockKind, Metadata


def recovered(text: str) -> list[tuple[BlockKind, str]]:
    document = recover_structure(text, Metadata("title"))
    return [(block.kind, block.span.of(document.text)) for block in document.blocks]


def test_a_bracket_explains_the_words_before_it_and_heads_nothing() -> None:
    text = "Het Bureau Dijkbewaking Noord\n(BDN) meet ieder jaar de hoogte van het water in de haven.\n"
    assert recovered(text) == [(BlockKind.PARAGRAPH, text.replace("\n", " ").strip())]


def test_a_note_that_names_a_paper_is_no_running_foot() -> None:
    text = (
        "Vraag 1\nHoe hoog stond het water in de haven?1\nAntwoord 1\n"
        "Het water stond in de haven even hoog als in het jaar ervoor, zegt de meting.\n\n"
        "1\nTweede Kamer, vergaderjaar 2028–2029, 99 485, nr. 267\n"
    )
    assert recovered(text)[-1] == (BlockKind.FOOTNOTE, "1 Tweede Kamer, vergaderjaar 2028–2029, 99 485, nr. 267")


def test_a_number_that_stands_on_the_next_line_begins_no_item() -> None:
    text = (
        "De minister heeft de Kamer daarover eerder bericht (Kamerstuk 28 676, nr.\n"
        "71) en zal dat aan het einde van het jaar opnieuw doen, zodra bekend is wat de\n"
        "bondgenoten van het plan vinden en wat het kost.\n"
    )
    assert len(recovered(text)) == 1


def test_a_motion_tells_its_number_on_a_line_of_its_own() -> None:
    text = (
        "16 januari 2029\n\n99485-71\n\nWijziging van de Wet op de proeven\n\nDe Kamer,\n\ngehoord de beraadslaging,\n"
    )
    identifier = recover_structure(text, Metadata("title")).metadata.identifier
    assert identifier is not None
    assert identifier.canonical == "kst-99485-71"
