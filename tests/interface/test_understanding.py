"""Understanding: every abbreviation and citation explained where it stands, and followed."""

from pathlib import Path

import pytest

from tests.interface.reader import Reader, reading, step_to

CITED = "Deze brief is kst-27925-808.\n\nOver de evacués: veertig zijn hervestigd.\n"


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60)])
async def test_a_peek_explains_and_does_not_move_the_page(tmp_path: Path, size: tuple[int, int]) -> None:
    async with reading(tmp_path, size=size) as reader:
        await step_to(reader, "SASP")
        before = reader.text()
        await reader.press("K")
        assert "Area-of-Responsibility-Wide Strategic Plan" in " ".join(reader.shown().split())
        assert "defined in this document" in reader.shown()
        assert reader.text() == before
        await reader.press("K")
        assert "defined in this document" not in reader.shown()


async def test_a_peek_without_an_item_labels_the_items(tmp_path: Path) -> None:
    async with reading(tmp_path) as reader:
        await reader.press("K")
        assert "type a label" in reader.keys()
        await reader.press("a")
        assert "mention" in reader.shown()


async def test_labels_follow_without_enter(tmp_path: Path) -> None:
    async with reading(tmp_path) as reader:
        await reader.press("f", "a")
        assert "go to the place" in reader.shown()
        await reader.press("escape", "f", "escape")
        assert "type a label" not in reader.keys()
        await reader.press("j")
        assert reader.screen.reading.view is not None


async def test_items_are_stepped_through_in_order(tmp_path: Path) -> None:
    async with reading(tmp_path) as reader:
        places = []
        for _ in range(12):
            await reader.press("l")
            current = reader.screen.reading.current
            assert current is not None
            places.append(current.span.start)
        assert places == sorted(places)
        await reader.press("h")
        assert reader.screen.reading.current is not None
        assert reader.screen.reading.current.span.start < places[-1]


async def test_a_term_is_listed_opened_and_gone_to(tmp_path: Path) -> None:
    async with reading(tmp_path) as reader:
        before = reader.text()
        await reader.press("t")
        assert "SACEUR" in reader.shown() or "SACEUR" in str(reader.screen.reading.terms)
        names = [use.abbreviation for use in sorted_terms(reader)]
        for _ in range(names.index("SACEUR")):
            await reader.press("j")
        await reader.press("enter")
        assert "3 mentions" in reader.shown()
        await reader.press("j", "j", "enter")
        assert any("SACEUR" in row for row in reader.text())
        await reader.press("H")
        assert reader.text() == before


def sorted_terms(reader: Reader) -> list:
    from briefreader.interface.sidebar import ordered_terms

    return ordered_terms(reader.screen.reading)


async def test_a_reference_the_library_lacks_opens_its_card(tmp_path: Path) -> None:
    async with reading(tmp_path) as reader:
        before = reader.text()
        await reader.press("r")
        assert "27 925" in reader.sidebar()
        labels = [reference.identifier.canonical for reference in reader.screen.reading.references]
        await reader.press(*["j"] * labels.index("kst-27925-755"), "enter")
        assert "kst-27925-755" in reader.shown()
        assert "https://zoek.officielebekendmakingen.nl/kst-27925-755.html" in reader.shown().replace("\n", "")
        await reader.press("j", "enter")
        assert any("755" in row for row in reader.text())
        after = reader.text()
        await reader.press("H")
        assert reader.text() == before
        await reader.press("L")
        assert reader.text() == after


async def test_a_reference_in_the_library_opens_as_a_document(tmp_path: Path) -> None:
    shelf = tmp_path / "shelf"
    shelf.mkdir()
    (shelf / "kst-27925-808.txt").write_text(CITED)
    async with reading(tmp_path, library=[shelf]) as reader:
        await step_to(reader, "Kamerstuk 27 925, nr. 808")
        before = reader.text()
        item = reader.screen.reading.current
        await reader.press("K")
        assert "in your library" in reader.shown()
        await reader.press("enter")
        await reader.settle()
        assert "veertig zijn hervestigd" in reader.shown()
        await reader.press("H")
        await reader.settle()
        assert reader.text() == before
        assert reader.screen.reading.current == item
        await reader.press("L")
        assert "veertig zijn hervestigd" in reader.shown()


async def test_a_held_document_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    shelf = tmp_path / "shelf"
    shelf.mkdir()
    (shelf / "kst-27925-808.txt").write_bytes(b"\x7fELF" + bytes(200))
    async with reading(tmp_path, library=[shelf]) as reader:
        await step_to(reader, "Kamerstuk 27 925, nr. 808")
        before = reader.text()
        await reader.press("enter")
        assert "cannot" in reader.status()
        assert reader.text() == before


async def test_a_card_stands_on_the_place_where_the_reader_is(tmp_path: Path) -> None:
    async with reading(tmp_path) as reader:
        await reader.press("]", "]", "l")
        current = reader.screen.reading.current
        before = reader.text()
        await reader.press("enter")
        assert "you are here" in reader.shown()
        await reader.press("enter")
        assert reader.text() == before
        assert reader.screen.reading.current == current


async def test_a_page_offers_each_term_once(tmp_path: Path) -> None:
    async with reading(tmp_path) as reader:
        await reader.press("f")
        items = [reader.screen.reading.items[index] for index in reader.screen.labelled.values()]
        terms = [item.use.abbreviation for item in items if item.use]
        assert len(terms) == len(set(terms)) > 3


async def test_what_is_copied_is_told(tmp_path: Path) -> None:
    async with reading(tmp_path) as reader:
        await step_to(reader, "Kamerstuk 27 925, nr. 808")
        await reader.press("y")
        assert reader.app.clipboard == "Kamerstuk 27 925, nr. 808"
        assert "Copied: Kamerstuk 27 925, nr. 808" in reader.status()
        await reader.press("Y")
        assert reader.app.clipboard.startswith("“Zoals eerder aan uw Kamer gemeld")
        assert "Afghanistan ¶1" in reader.app.clipboard


async def test_several_documents_are_gone_through_forward(tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Een ander stuk.\n")
    from tests.interface.reader import LETTER

    async with reading(tmp_path, LETTER, other) as reader:
        await reader.press("L")
        assert "Een ander stuk" in reader.shown()
        await reader.press("H")
        assert "Hierbij bied ik u" in reader.shown()


async def test_notes_are_raised_explained_and_listed(tmp_path: Path) -> None:
    noted = tmp_path / "noted.txt"
    noted.write_text("Op 9 mei 20231 heb ik uw Kamer een brief gestuurd.\n\n1\nKamerstuk 28 844, nr. 266.\n")
    async with reading(tmp_path, noted) as reader:
        assert "2023¹" in reader.shown()
        await reader.press("v")
        assert "Note 1" in reader.sidebar()
        await reader.press("escape")
        await step_to(reader, "3")
        await reader.press("K")
        assert "Kamerstuk 28 844, nr. 266" in reader.shown()


async def test_the_number_of_a_note_behind_a_citation_is_an_item_of_its_own(tmp_path: Path) -> None:
    noted = tmp_path / "noted.html"
    noted.write_text(
        "<html><body><p>Zoals gemeld in Kamerstuk 27 925, nr. 808<sup><a href='#n1' id='r1'>1</a></sup> is dat zo.</p>"
        "<p id='n1'><a href='#r1'>1</a> Op bladzijde 3 van die brief.</p></body></html>"
    )
    async with reading(tmp_path, noted) as reader:
        await reader.press("l")
        citation = reader.screen.reading.current
        assert citation
        assert citation.citation
        await reader.press("enter")
        assert "you are here" in reader.shown()
        await reader.press("escape", "l")
        note = reader.screen.reading.current
        assert note
        assert note.note
        await reader.press("K")
        assert "Op bladzijde 3" in reader.shown()
        await reader.press("enter")
        assert "note 1" in reader.status()
        await reader.press("H")
        assert reader.screen.reading.current == note


async def test_from_the_list_of_notes_one_comes_to_a_note_and_from_there_to_its_number(tmp_path: Path) -> None:
    noted = tmp_path / "noted.txt"
    prose = "Over de bruggen in het noorden is nog niets besloten, omdat het onderzoek langer duurt.\n\n" * 40
    noted.write_text(f"{prose}Op 9 mei 20231 kwam een brief.\n\n{prose}1\nKamerstuk 28 844, nr. 266.\n")
    async with reading(tmp_path, noted) as reader:
        await reader.press("v", "enter")
        assert "Enter goes to where its number stands" in reader.status()
        assert "Op 9 mei" not in reader.shown()
        await reader.press("enter")
        assert "Op 9 mei 2023¹" in reader.shown()
        note = reader.screen.reading.current
        assert note
        assert note.note
        await reader.press("H")
        assert "Op 9 mei" not in reader.shown()
