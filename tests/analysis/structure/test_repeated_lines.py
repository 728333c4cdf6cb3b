"""Lines that stand at the edges of many pages: running heads leave the text, parts of sentences do not."""

from briefreader.analysis.structure.recover import recover_structure
from briefreader.domain.document import Metadata

PAGES = 4


def paper(foot: str) -> str:
    middle = "De stand van het water is op plaats {} gemeten door de beheerder van het gebied.\n" * 8
    return "\f".join(f"{middle.format(*range(page, page + 8))}{foot}\n" for page in range(PAGES))


def test_a_running_foot_leaves_the_text() -> None:
    document = recover_structure(paper("Verslag van de proef"), Metadata("file"))
    assert document.text.count("Verslag van de proef") == 0
    assert document.metadata.furniture.count("Verslag van de proef") == PAGES


def test_the_end_of_a_sentence_stays_however_often_it_stands_there() -> None:
    document = recover_structure(paper("lid, onderdelen b en c, van de wet."), Metadata("file"))
    assert document.text.count("lid, onderdelen b en c, van de wet.") == PAGES


def test_who_speaks_stays_however_often_a_page_begins_or_ends_with_it() -> None:
    document = recover_structure(paper("De voorzitter:"), Metadata("file"))
    assert document.text.count("De voorzitter:") == PAGES


def test_a_motion_stays_however_often_one_begins_at_the_foot_of_a_page() -> None:
    document = recover_structure(paper("De Kamer,"), Metadata("file"))
    assert document.text.count("De Kamer,") == PAGES
