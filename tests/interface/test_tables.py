"""Reading tables: sideways and back, into a cell by searching, by stepping and with the mouse."""

from pathlib import Path

import pytest

from briefreader.domain.span import Span
from briefreader.interface.layout.flow import View
from tests.interface.reader import Reader, reading
from tests.interface.table_sample import write_long_table, write_page

MANY = 150
"""Rows of a table that is longer than two pages of any size."""
SOME = 60
"""Rows of one that is longer than two pages of 24 lines, or one of 40."""


def line_with(reader: Reader, words: str) -> str:
    return next(line for line in reader.lines() if words in line)


async def test_columns_stand_below_each_other(tmp_path: Path) -> None:
    async with reading(tmp_path, write_page(tmp_path)) as reader:
        rows = reader.text()
        at = rows.index("Jaar     Bedrag  Toelichting")
        assert rows[at + 1] == "─" * 42
        assert rows[at + 2 : at + 5] == [
            "2019      1.250  Kamerstuk 27 925, nr. 808",
            "2020             nog onbekend",
            "2021  12.500,50  NAVO",
        ]


async def test_keys_scroll_a_wide_table_sideways_and_back(tmp_path: Path) -> None:
    async with reading(tmp_path, write_page(tmp_path)) as reader:
        await reader.press("G")
        assert "table sideways" in reader.keys()
        assert line_with(reader, "Regeling Appel").endswith("›")
        assert "‹" not in "".join(reader.text())
        await reader.press(">")
        header = line_with(reader, "Regeling  ")
        assert header.split("‹")[1].split()[0] in map(str, range(2002, 2031))
        assert line_with(reader, "Regeling Appel").split("‹")[0] == "Regeling Appel   "
        for _ in range(20):
            await reader.press(">")
        assert "right edge" in reader.status()
        assert line_with(reader, "2030").endswith("2030")
        assert "›" not in "".join(reader.text())
        for _ in range(20):
            await reader.press("<")
        assert "left edge" in reader.status()
        assert line_with(reader, "Regeling Appel").endswith("›")


async def test_without_a_wide_table_there_is_nothing_to_scroll(tmp_path: Path) -> None:
    async with reading(tmp_path) as reader:
        await reader.press(">")
        assert "No table here" in reader.status()
        assert "sideways" not in reader.keys()


async def test_the_wheel_scrolls_the_table_under_the_pointer(tmp_path: Path) -> None:
    async with reading(tmp_path, write_page(tmp_path)) as reader:
        await reader.press("G")
        pane = reader.screen.pane
        y = next(number for number, line in enumerate(reader.text()) if "Regeling Appel" in line)
        await reader.pilot._post_mouse_events([_scroll("MouseScrollRight")], pane, (5, y))
        await reader.pilot.pause()
        assert "‹" in line_with(reader, "Regeling Appel")
        top = pane.view
        await reader.pilot._post_mouse_events([_scroll("MouseScrollUp")], pane, (5, y), shift=True)
        await reader.pilot.pause()
        assert "‹" not in "".join(reader.text())
        assert pane.view == top._replace(sideways=())


def _scroll(name: str) -> type:
    from textual import events

    found = getattr(events, name)
    assert isinstance(found, type)
    return found


async def test_searching_brings_a_cell_on_screen(tmp_path: Path) -> None:
    async with reading(tmp_path, write_page(tmp_path), size=(80, 24)) as reader:
        number = str(2029 * 37)
        assert number not in reader.shown()
        await reader.press("/", *number, "enter")
        assert line_with(reader, number)
        hit = reader.screen.pane.marks.current_hit[0]
        place = reader.screen.pane.position_of(hit.start)
        assert place is not None
        assert reader.rows()[place[1]][reader.screen.pane.region.x + place[0] :].startswith(number)


async def test_items_in_cells_are_stepped_to_labelled_and_clicked(tmp_path: Path) -> None:
    async with reading(tmp_path, write_page(tmp_path)) as reader:
        pane, items = reader.screen.pane, reader.screen.reading.items
        citation = next(
            item for item in items if item.citation and "755" in item.span.of(reader.screen.reading.document.text)
        )
        place = pane.position_of(citation.span.start)
        assert place is not None
        await reader.pilot.click(pane, offset=place)
        await reader.pilot.pause()
        assert reader.screen.reading.current == citation
        await reader.press("escape", "escape", "f")
        labelled = {items[index].span.start for index in reader.screen.labelled.values()}
        assert citation.span.start in labelled
        column, row = place
        label = next(name for name, index in reader.screen.labelled.items() if items[index] == citation)
        assert reader.rows()[row][pane.region.x + column] == label


async def test_items_that_are_scrolled_away_get_no_label(tmp_path: Path) -> None:
    page = write_page(tmp_path)
    page.write_text(
        page.read_text(encoding="utf-8").replace("<td>74037</td>", "<td>Kamerstuk 27 925, nr. 700</td>", 1),
        encoding="utf-8",
    )
    async with reading(tmp_path, page) as reader:
        await reader.press("G", "f")
        before = len(reader.screen.labelled)
        await reader.press("escape", ">", ">", "f")
        assert len(reader.screen.labelled) == before - 1


async def test_what_is_selected_in_a_cell_is_copied_without_its_neighbours(tmp_path: Path) -> None:
    async with reading(tmp_path, write_page(tmp_path)) as reader:
        pane = reader.screen.pane
        text = reader.screen.reading.document.text
        start = text.index("Elk half jaar")
        first = pane.position_of(start)
        assert first is not None
        await reader.pilot.mouse_down(pane, offset=first)
        await reader.pilot.hover(pane, offset=(first[0] + 12, first[1]))
        await reader.pilot.mouse_up(pane, offset=(first[0] + 12, first[1]))
        await reader.pilot.pause()
        assert pane.marks.selection[0].of(text) == "Elk half jaar"


async def test_another_size_keeps_the_row_at_the_top(tmp_path: Path) -> None:
    async with reading(tmp_path, write_page(tmp_path), size=(90, 10)) as reader:
        text = reader.screen.reading.document.text
        offset = text.index("Overzicht van materieel")
        reader.screen.pane.look(View(offset))
        await reader.pilot.resize_terminal(60, 9)
        await reader.pilot.pause()
        assert reader.screen.pane.view.offset == offset
        heading = next(number for number, line in enumerate(reader.text()) if line.startswith("──"))
        assert reader.text()[heading + 1].startswith("Overzicht")


SIZES = [(40, 10), (80, 24), (120, 40), (200, 60)]


def numbers_shown(reader: Reader) -> list[int]:
    """Which rows of the long table are on screen, below those that head it."""
    return [int(line.split()[1]) for line in reader.text() if line.startswith("post ")]


async def test_the_names_of_the_columns_stay_at_the_top_as_long_as_the_table_goes_on(tmp_path: Path) -> None:
    async with reading(tmp_path, write_long_table(tmp_path, MANY)) as reader:
        for size in SIZES:
            await reader.pilot.resize_terminal(*size)
            await reader.press("g", "space", "space")
            assert reader.text()[0].startswith("Naam"), size
            assert reader.text()[1].startswith("──")
            assert reader.text()[2].startswith("post ")
            before = numbers_shown(reader)
            await reader.press("j")
            assert numbers_shown(reader)[0] == before[1]
            await reader.press("k", ">")
            assert reader.text()[0].split("‹")[1].split()[0] == "maand", size
            assert numbers_shown(reader) == before
            await reader.press("<", "G")
            assert not reader.text()[0].startswith("Naam"), size


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("title", ["", "<tr><td>Tabel 3: alle posten</td></tr>"], ids=["names", "title and names"])
async def test_no_row_is_passed_over_page_by_page(tmp_path: Path, size: tuple[int, int], title: str) -> None:
    lines = 5 * size[1] // 2  # some pages of it
    page = write_long_table(tmp_path, lines)
    text = page.read_text(encoding="utf-8").replace("<table>", f"<table>{title}").replace("Achteraf. " * 800, "")
    page.write_text(text, encoding="utf-8")
    async with reading(tmp_path, page, size=size) as reader:
        seen, pages = set(numbers_shown(reader)), []
        while not pages or reader.screen.pane.view != pages[-1]:
            pages.append(reader.screen.pane.view)
            await reader.press("space")
            seen |= set(numbers_shown(reader))
        assert seen == set(range(lines))
        seen = set()
        while reader.screen.pane.view.offset:
            seen |= set(numbers_shown(reader))
            await reader.press("b")
        assert seen | set(numbers_shown(reader)) == set(range(lines))


async def test_a_place_under_the_names_of_the_columns_is_not_on_screen(tmp_path: Path) -> None:
    async with reading(tmp_path, write_long_table(tmp_path, MANY)) as reader:
        await reader.press("space", "space")
        pane, text = reader.screen.pane, reader.screen.reading.document.text
        covered = numbers_shown(reader)[0] - 1
        start = text.index(f"post {covered}")
        assert pane.position_of(start) is None
        assert pane.on_screen.start > start
        assert pane.reveal(Span(start, start + 4))
        assert pane.position_of(start) is not None
        view = pane.view
        pane.scroll_pages(3)
        pane.look(view)
        assert pane.view == view


async def test_a_search_is_left_where_the_table_stood_sideways_too(tmp_path: Path) -> None:
    async with reading(tmp_path, write_long_table(tmp_path, SOME), size=(80, 24)) as reader:
        for sideways in ((), (">",)):
            await reader.press("g", *sideways)
            before = reader.text()
            await reader.press("/", *"56024")
            assert line_with(reader, "56024")
            assert reader.text() != before
            await reader.press("escape")
            assert reader.text() == before
            await reader.press("/", *"56024", "enter")
            assert reader.text() != before
            await reader.press("H")
            assert reader.text() == before


async def test_a_click_in_a_scrolled_table_is_told_from_one_in_its_first_column(tmp_path: Path) -> None:
    async with reading(tmp_path, write_long_table(tmp_path, SOME)) as reader:
        await reader.press(">")
        pane, text = reader.screen.pane, reader.screen.reading.document.text
        for words in ("post 7", "7006"):
            start = text.index(words)
            place = pane.position_of(start)
            assert place is not None
            assert pane._offset_under(*place) == start
            assert reader.text()[place[1]].startswith("post 7")
        assert pane.position_of(text.index("7001")) is None


@pytest.mark.parametrize("size", [(40, 10), (80, 24)], ids=str)
async def test_the_keys_that_scroll_a_table_are_on_the_screen(tmp_path: Path, size: tuple[int, int]) -> None:
    async with reading(tmp_path, write_long_table(tmp_path, SOME), size=size) as reader:
        assert "< > table sideways" in reader.keys()
        await reader.press("/", *"post", "enter")
        assert "< >" in reader.keys()


@pytest.mark.parametrize("size", [(40, 10), (80, 24)], ids=str)
async def test_no_half_of_a_number_is_shown(tmp_path: Path, size: tuple[int, int]) -> None:
    async with reading(tmp_path, write_long_table(tmp_path, SOME), size=size) as reader:
        await reader.press("space", "space", "space")
        pane, text = reader.screen.pane, reader.screen.reading.document.text
        whole, seen = set(text.replace("\n", " ").split()), set()
        for _ in range(400):
            line = next(line for line in reader.lines() if line.startswith("post "))
            shown = line.replace("‹", " ").replace("›", " ").split()
            assert set(shown) <= whole
            seen |= set(shown)
            for number in shown[2:]:
                at = text.index(f" {number}") + 1
                assert pane.position_of(at) is not None
            if not pane._window.scroll_sideways(1):
                break
            pane.refresh()
        assert len(seen) == 2 + 24
