"""Reading: moving through the text, and the same words after a resize."""

from pathlib import Path

import pytest

from tests.interface.reader import LETTER, reading

SIZES = [(20, 5), (40, 10), (60, 15), (80, 24), (100, 30), (120, 40), (200, 60), (300, 100)]


@pytest.mark.parametrize("size", SIZES)
async def test_every_size_shows_the_text_and_answers_keys(tmp_path: Path, size: tuple[int, int]) -> None:
    async with reading(tmp_path, size=size) as reader:
        assert "Hierbij" in reader.shown()
        for key in (
            "space",
            "]",
            "l",
            "K",
            "r",
            "escape",
            "t",
            "escape",
            "s",
            "escape",
            "/",
            "a",
            "escape",
            "f",
            "escape",
        ):
            await reader.press(key)
        assert all(len(row) <= size[0] for row in reader.rows())
        assert reader.app.failure is None


async def test_lines_pages_and_ends(tmp_path: Path) -> None:
    async with reading(tmp_path) as reader:
        start = reader.text()
        await reader.press("j", "j")
        assert reader.text()[0] == start[2]
        await reader.press("k", "k")
        assert reader.text() == start
        await reader.press("space")
        assert reader.text()[0] == start[-2]
        await reader.press("b")
        assert reader.text() == start
        await reader.press("G")
        assert reader.text()[-1] == "Henk Kamp"
        assert reader.status().endswith("end")
        await reader.press("g")
        assert reader.text() == start


async def test_coming_back_from_the_end_restores_the_view(tmp_path: Path) -> None:
    async with reading(tmp_path) as reader:
        await reader.press("space")
        before = reader.text()
        await reader.press("G", "H")
        assert reader.text() == before
        await reader.press("L")
        assert reader.text()[-1] == "Henk Kamp"


async def test_sections_and_paragraphs(tmp_path: Path) -> None:
    async with reading(tmp_path, size=(80, 24)) as reader:
        await reader.press("]")
        assert "Afschrikking en verdediging" in reader.text()[:3]
        assert "Afschrikking en verdediging" in reader.status()
        await reader.press("]")
        assert "Afghanistan" in reader.text()[:3]
        await reader.press("}")
        assert reader.text()[1].startswith("Tijdens de evacuatieoperatie")
        await reader.press("}")
        assert "Afghanistan ¶2" in reader.status()
        await reader.press("{", "[", "[")
        assert "Afschrikking en verdediging" in reader.text()[:3]
        await reader.press("H")
        assert "Afghanistan" in reader.text()[:3]


async def test_the_last_section_is_reached_though_it_cannot_stand_at_the_top(tmp_path: Path) -> None:
    async with reading(tmp_path) as reader:
        await reader.press("]", "]", "]", "]")
        assert "Force Protection Erbil" in reader.status()
        assert reader.screen.sections.cursor == 4
        await reader.press("]")
        assert "This is the last section" in reader.status()
        await reader.press("[")
        assert "Trans-Atlantische veiligheid" in reader.status()


async def test_sections_of_a_document_that_fits_the_screen(tmp_path: Path) -> None:
    short = tmp_path / "short.txt"
    short.write_text("Vooraf.\n\n1. Eerste\n\nHet eerste deel.\n\n2. Tweede\n\nHet tweede deel.\n")
    async with reading(tmp_path, short) as reader:
        await reader.press("]", "]")
        assert "2. Tweede" in reader.status()


async def test_small_screens_still_tell_of_help_and_the_way_out(tmp_path: Path) -> None:
    async with reading(tmp_path, size=(60, 15)) as reader:
        assert reader.keys().endswith("? help q quit")
        assert reader.status().endswith("0 %")


async def test_a_resize_keeps_the_words_at_the_top(tmp_path: Path) -> None:
    async with reading(tmp_path) as reader:
        await reader.press("space", "j")
        top = reader.screen.reading.document.text[reader.screen.pane.view.offset :].split()[0]
        for width, height in ((80, 24), (60, 15), (200, 60), (120, 40)):
            await reader.pilot.resize_terminal(width, height)
            await reader.pilot.pause()
            assert top in " ".join(reader.text()[:3])


async def test_the_place_is_there_again_next_time(tmp_path: Path) -> None:
    async with reading(tmp_path) as reader:
        await reader.press("space", "j")
        before = next(filter(None, reader.text()))
        await reader.press("q")
    async with reading(tmp_path) as reader:
        assert reader.text()[0] == before


async def test_the_place_is_found_again_in_a_file_that_moved(tmp_path: Path) -> None:
    first = tmp_path / "first.txt"
    first.write_bytes(LETTER.read_bytes())
    async with reading(tmp_path, first) as reader:
        await reader.press("space")
        before = next(filter(None, reader.text()))
        await reader.press("q")
    second = tmp_path / "second.txt"
    first.rename(second)
    async with reading(tmp_path, second) as reader:
        assert reader.text()[0] == before


async def test_a_long_document_opens_at_its_beginning_and_grows(tmp_path: Path) -> None:
    long = tmp_path / "long.txt"
    long.write_text("".join(f"Alinea {number} staat hier.\n\n" for number in range(6_000)) + "Het slot.\n")
    async with reading(tmp_path, long) as reader:
        assert "Alinea 0" in reader.shown()
        await reader.press("G")
        assert reader.text()[-1] == "Het slot."


async def test_the_wheel_scrolls(tmp_path: Path) -> None:
    async with reading(tmp_path) as reader:
        before = reader.text()
        reader.screen.pane.scroll_rows(3)
        await reader.pilot.pause()
        assert reader.text()[0] == before[3]


async def test_help_lists_every_command_and_closes(tmp_path: Path) -> None:
    async with reading(tmp_path, size=(100, 70)) as reader:
        await reader.press("?")
        assert "Label every citation, link, term and note on screen" in reader.shown()
        await reader.press("escape")
        assert "Label every citation" not in reader.shown()


async def test_what_is_known_of_the_document_is_shown_and_closes(tmp_path: Path) -> None:
    async with reading(tmp_path) as reader:
        for key in ("i", "escape", "q"):
            await reader.press("i")
            assert "11 October 2021" in reader.shown()
            await reader.press(key)
            assert "11 October 2021" not in reader.shown()
        await reader.press("j")
        assert reader.app.is_running


async def test_the_palette_runs_a_command(tmp_path: Path) -> None:
    async with reading(tmp_path) as reader:
        await reader.press("ctrl+p")
        await reader.type("end of the doc")
        await reader.pilot.pause(0.5)
        await reader.press("enter")
        await reader.pilot.pause(0.2)
        assert reader.text()[-1] == "Henk Kamp"


async def test_themes_change(tmp_path: Path) -> None:
    async with reading(tmp_path) as reader:
        seen = {reader.app.theme}
        for _ in range(2):
            await reader.press("T")
            seen.add(reader.app.theme)
        assert seen == {"dark", "light", "monochrome"}
