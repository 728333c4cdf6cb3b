"""Links to the web: told apart, explained with their whole address, and opened only when that was seen."""

import time
from pathlib import Path

import pytest

from briefreader.interface.looks import Look
from tests.interface.link_sample import LONG, write_links
from tests.interface.reader import Reader, reading, step_to

NEWS = "https://nieuws.voorbeeld.nl/brief%20van%20mei?a=b#c"


@pytest.fixture
def opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What the browser was given, one argument a line; there is no such file as long as nothing was opened."""
    program = tmp_path / "browser"
    given = tmp_path / "given"
    program.write_text(f'#!/bin/sh\nfor word; do echo "$word"; done > {given}.part; mv {given}.part {given}\n')
    program.chmod(0o755)
    monkeypatch.setenv("BROWSER", str(program))
    return given


def given_to(opened: Path) -> str:
    for _ in range(500):
        if opened.exists():
            return opened.read_text().strip()
        time.sleep(0.01)
    raise AssertionError("the browser was not called")


def words(reader: Reader) -> str:
    """The screen without the breaks of its lines."""
    return "".join(reader.shown().split())


async def test_a_link_is_told_from_citations_and_terms_without_colour(tmp_path: Path) -> None:
    async with reading(tmp_path, write_links(tmp_path)) as reader:
        pane, text = reader.screen.pane, reader.screen.reading.document.text
        assert [span.of(text) for span in pane.marks.citations] == ["de eerdere brief"]
        assert "www.voorbeeld.nl/keet" in [span.of(text) for span in pane.marks.links]
        reader.app.theme = "monochrome"
        looks = [pane.style(look) for look in (Look.CITATION, Look.LINK, Look.TERM)]
        assert len({(style.bold, style.italic, style.underline) for style in looks}) == 3


@pytest.mark.parametrize("size", [(80, 24), (120, 40), (200, 60)], ids=str)
async def test_a_peek_shows_the_whole_address_and_its_host(tmp_path: Path, size: tuple[int, int]) -> None:
    async with reading(tmp_path, write_links(tmp_path), size=size) as reader:
        await step_to(reader, "de pagina over mei")
        assert reader.status().startswith("Link to nieuws.voorbeeld.nl · https://")
        before = reader.text()
        await reader.press("K")
        assert "Link to nieuws.voorbeeld.nl" in reader.shown()
        assert NEWS in words(reader)
        assert reader.text() == before
        await reader.press("escape")
        await step_to(reader, "in het archief")
        await reader.press("K")
        assert LONG in words(reader).replace("▌", "").replace("▐", "")


async def test_a_peek_covers_no_word_of_what_it_explains(tmp_path: Path) -> None:
    async with reading(tmp_path, write_links(tmp_path), size=(80, 24)) as reader:
        await step_to(reader, "in het archief")
        assert not any("in het archief" in row for row in reader.text())
        await reader.press("K")
        assert "in het" in reader.shown()
        assert "archief; ook" in reader.shown()


async def test_nothing_is_opened_before_its_address_was_seen(tmp_path: Path, opened: Path) -> None:
    async with reading(tmp_path, write_links(tmp_path)) as reader:
        await step_to(reader, "de pagina over mei")
        await reader.press("o")
        assert NEWS in words(reader)
        await reader.press("escape")
        await step_to(reader, "in het archief")
        await reader.press("o")
        assert not opened.exists()
        await reader.press("o")
        assert given_to(opened) == LONG
        assert "Opened www.voorbeeld.nl" in reader.status()


async def test_a_peek_at_something_else_opens_no_link(tmp_path: Path, opened: Path) -> None:
    async with reading(tmp_path, write_links(tmp_path)) as reader:
        await step_to(reader, "de pagina over mei")
        await reader.press("r", "K", "escape", "escape", "o")
        assert NEWS in words(reader)
        assert not opened.exists()


async def test_enter_and_a_label_show_the_card_from_which_it_is_opened(tmp_path: Path, opened: Path) -> None:
    async with reading(tmp_path, write_links(tmp_path)) as reader:
        text, items = reader.screen.reading.document.text, reader.screen.reading.items
        await reader.press("f")
        label = next(
            name for name, index in reader.screen.labelled.items() if items[index].span.of(text) == "de pagina over mei"
        )
        await reader.press(*label)
        assert "go to the place" in reader.shown()
        assert NEWS in words(reader)
        await reader.press("o")
        assert given_to(opened) == NEWS


async def test_the_card_lists_all_places_that_lead_there(tmp_path: Path) -> None:
    async with reading(tmp_path, write_links(tmp_path)) as reader:
        await step_to(reader, "elders")
        await reader.press("enter")
        assert "linked 2 times" in reader.shown()
        assert "you are here" in reader.shown()
        await reader.press("k", "enter")
        current = reader.screen.reading.current
        assert current
        assert current.span.of(reader.screen.reading.document.text) == "in het archief"


async def test_words_that_name_another_host_are_told(tmp_path: Path) -> None:
    async with reading(tmp_path, write_links(tmp_path)) as reader:
        await step_to(reader, "www.rijksoverheid.nl")
        assert "Link to example.org, though its words name www.rijksoverheid.nl" in reader.status()
        await reader.press("K")
        assert "Link to example.org" in reader.shown()
        assert "Its words name another host: www.rijksoverheid.nl" in reader.shown()
        await reader.press("escape")
        await step_to(reader, "dit merk")
        await reader.press("K")
        assert "https://xn--pple-43d.com/" in reader.shown()
        assert "beyond a to z" in reader.shown()


@pytest.mark.parametrize(
    ("linked", "target"),
    [
        ("een bericht", "mailto:iemand@voorbeeld.nl"),
        ("een buurpagina", "verderop.html"),
        ("een gebruiker", "https://iemand@voorbeeld.nl/"),
    ],
)
async def test_what_leads_to_no_page_is_shown_and_never_opened(
    tmp_path: Path, opened: Path, linked: str, target: str
) -> None:
    async with reading(tmp_path, write_links(tmp_path)) as reader:
        await step_to(reader, linked)
        await reader.press("K")
        assert "never opened" in reader.shown()
        assert target in words(reader)
        await reader.press("o")
        assert "never opened" in reader.status()
        await reader.press("enter", "o")
        assert target in words(reader)
        await reader.press("escape", "y")
        assert reader.app.clipboard == target
        assert not opened.exists()


async def test_copying_takes_the_very_address_that_would_be_opened(tmp_path: Path) -> None:
    async with reading(tmp_path, write_links(tmp_path)) as reader:
        await step_to(reader, "de pagina over mei")
        await reader.press("y")
        assert reader.app.clipboard == NEWS
        await reader.press("enter", "y")
        assert reader.app.clipboard == NEWS


async def test_without_a_browser_the_address_is_copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    async with reading(tmp_path, write_links(tmp_path)) as reader:
        await step_to(reader, "de pagina over mei")
        await reader.press("o", "o")
        assert reader.app.clipboard == NEWS
        assert "No browser here" in reader.status()


async def test_a_link_that_is_a_citation_stays_one(tmp_path: Path) -> None:
    async with reading(tmp_path, write_links(tmp_path)) as reader:
        await step_to(reader, "de eerdere brief")
        current = reader.screen.reading.current
        assert current
        assert current.citation
        assert not current.link
