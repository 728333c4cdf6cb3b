"""Sections beside each other with one title are told apart."""

from briefreader.analysis.structure.recover import recover_structure
from briefreader.domain.document import Metadata
from briefreader.domain.locator import locate
from briefreader.domain.section import walk_sections

MOTION = """Motie

De Kamer,

gehoord de beraadslaging,

verzoekt de regering de pomp in het noorden te verplaatsen,

en gaat over tot de orde van de dag.

"""
NUMBERED = "De voorzitter:\n\nZij krijgt nr. {} (99901).\n\n"
REST = "De beraadslaging\n\nDe pomp draait sinds januari.\n"


def names(text: str) -> list[str]:
    return [section.name for section in walk_sections(recover_structure(text, Metadata("file")).sections)]


def test_motions_are_called_by_their_numbers() -> None:
    assert names(MOTION + NUMBERED.format(12) + MOTION + NUMBERED.format(13) + REST) == [
        "Motie nr. 12",
        "Motie nr. 13",
        "De beraadslaging",
    ]


def test_motions_without_a_number_are_called_by_what_they_ask() -> None:
    assert names(MOTION + MOTION.replace("noorden", "zuiden") + REST) == [
        "Motie: verzoekt de regering de pomp in het noorden…",
        "Motie: verzoekt de regering de pomp in het zuiden…",
        "De beraadslaging",
    ]


def test_other_sections_are_called_by_their_first_words() -> None:
    text = "Voorbeeld\n\nEen gemeente met drie pompen.\n\nVoorbeeld\n\nEen gemeente zonder.\n\n" + REST
    assert names(text)[:2] == ["Voorbeeld: Een gemeente met drie pompen.", "Voorbeeld: Een gemeente zonder."]


def test_a_hyphen_inside_a_word_stays() -> None:
    text = "Inbreng\n\nDe proef-Pompgroep vraagt om water.\n\nInbreng\n\nDe groep zwijgt nog.\n\n" + REST
    assert names(text)[0] == "Inbreng: De proef-Pompgroep vraagt om water."


def test_a_title_stays_as_it_is_written_and_a_place_is_quoted_by_the_name() -> None:
    document = recover_structure(MOTION + NUMBERED.format(12) + MOTION + NUMBERED.format(13) + REST, Metadata("file"))
    assert [section.title for section in walk_sections(document.sections)] == ["Motie", "Motie", "De beraadslaging"]
    assert locate(document, document.text.index("verzoekt")).section == "Motie nr. 12"


def test_a_title_of_its_own_needs_no_label() -> None:
    assert all(not section.label for section in recover_structure(REST, Metadata("file")).sections)
