"""The panes beside the text: shown, hidden, gone to; over the text where there is no room."""

from pathlib import Path

import pytest

from tests.interface.reader import reading


async def test_wide_screens_show_all_three_panes(tmp_path: Path) -> None:
    async with reading(tmp_path, size=(120, 40)) as reader:
        assert "References 3" in reader.shown()
        assert reader.screen.sections.display
        await reader.press("s", "s")
        assert not reader.screen.sections.display
        await reader.press("s")
        assert reader.screen.sections.has_focus


async def test_narrow_screens_show_a_pane_when_asked(tmp_path: Path) -> None:
    async with reading(tmp_path, size=(80, 24)) as reader:
        assert "References" not in reader.shown()
        await reader.press("r")
        assert "References 3" in reader.shown()
        await reader.press("escape")
        assert "References" not in reader.shown()
        await reader.press("s")
        assert reader.screen.sections.has_focus
        await reader.press("j", "enter")
        assert not reader.screen.sections.display
        assert "Afschrikking en verdediging" in reader.text()[:3]


async def test_moving_in_the_tree_previews_and_escape_returns(tmp_path: Path) -> None:
    async with reading(tmp_path) as reader:
        before = reader.text()
        await reader.press("s", "j", "j")
        assert "Afghanistan" in reader.text()[:3]
        await reader.press("escape")
        assert reader.text() == before
        assert reader.screen.pane.has_focus


async def test_the_tree_follows_the_text(tmp_path: Path) -> None:
    async with reading(tmp_path) as reader:
        await reader.press("]", "]")
        assert reader.screen.sections.cursor == 2


async def test_tab_goes_around_the_panes(tmp_path: Path) -> None:
    async with reading(tmp_path) as reader:
        order = []
        for _ in range(3):
            await reader.press("tab")
            order.append(reader.screen.focused)
        assert order == [reader.screen.entries, reader.screen.sections, reader.screen.pane]
        await reader.press("shift+tab")
        assert reader.screen.focused is reader.screen.sections


async def test_the_sidebar_marks_what_is_on_screen(tmp_path: Path) -> None:
    async with reading(tmp_path) as reader:
        assert "●" not in reader.sidebar()
        await reader.press("G")
        assert "●" in reader.sidebar()


async def test_the_footer_shows_the_keys_that_work_here(tmp_path: Path) -> None:
    async with reading(tmp_path) as reader:
        assert "labels" in reader.keys()
        await reader.press("r")
        assert "labels" not in reader.keys()
        await reader.press("escape", "/")
        assert "back to where you were" in reader.keys()
        await reader.type("solace")
        assert "other matches" in reader.keys()
        await reader.type("xyzzy")
        assert "no match" in reader.keys()
        assert "other matches" not in reader.keys()
        assert "list" not in reader.keys()
        assert "back to where you were" in reader.keys()


async def test_an_empty_tab_says_so(tmp_path: Path) -> None:
    plain = tmp_path / "plain.txt"
    plain.write_text("Een gewone alinea.\n")
    async with reading(tmp_path, plain) as reader:
        for key, sentence in (
            ("r", "Nothing is cited in this document"),
            ("t", "There are no abbreviations in this document"),
            ("v", "There are no notes in this document"),
            ("/", "Words are found without their accents, and despite typing errors"),
        ):
            await reader.press(key)
            assert " ".join(reader.sidebar().split()) == sentence


@pytest.mark.parametrize("size", [(40, 10), (80, 24), (120, 40), (200, 60)], ids=str)
async def test_the_tree_breaks_titles_at_blanks_and_indents_what_follows(tmp_path: Path, size: tuple[int, int]) -> None:
    page = tmp_path / "titles.html"
    page.write_text(
        "<html><body><h1>Eerste deel</h1><p>Tekst.</p><h2>De weging van verschillende belangen bij zelfstandigen</h2>"
        "<p>Tekst.</p><h2>De arbeidsongeschiktheidsverzekeringsmaatschappijen</h2><p>Slot.</p></body></html>"
    )
    async with reading(tmp_path, page, size=size) as reader:
        await reader.press("s")
        tree = reader.screen.sections
        rows = [tree.render_line(row).text.rstrip() for row in range(tree.size.height)]
        first = next(number for number, row in enumerate(rows) if "De weging" in row)
        words = " ".join(" ".join(rows).split())
        assert rows[first].index("De") == 4
        if "zelfstandigen" not in rows[first]:
            assert rows[first + 1].startswith(" " * 6)
        for word in ("weging", "verschillende", "belangen", "zelfstandigen"):
            assert word in words
        assert "arbeidsongeschikt" in words


async def test_what_is_counted_stands_in_the_last_row_of_its_title(tmp_path: Path) -> None:
    page = tmp_path / "counted.html"
    page.write_text("<html><body><h1>Een probleemstelling</h1><p>Tekst.</p><p>Meer.</p></body></html>")
    async with reading(tmp_path, page) as reader:
        tree = reader.screen.sections
        for width in range(24, 32):
            tree.styles.width = width
            await reader.pilot.pause()
            rows = [tree.render_line(row).text.strip(" ▌") for row in range(3)]
            last = next(row for row in rows if "probleemstelling" in row)
            assert last.split()[-2:] == ["probleemstelling", "2"]
