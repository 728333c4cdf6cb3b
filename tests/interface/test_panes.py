"""The panes beside the text: shown, hidden, gone to; over the text where there is no room."""

from pathlib import Path

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
        assert "on screen" in reader.sidebar()


async def test_the_footer_shows_the_keys_that_work_here(tmp_path: Path) -> None:
    async with reading(tmp_path) as reader:
        assert "labels" in reader.keys()
        await reader.press("r")
        assert "labels" not in reader.keys()
        await reader.press("escape", "/")
        assert "back to where you were" in reader.keys()
