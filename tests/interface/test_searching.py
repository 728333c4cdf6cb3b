"""Finding a word, despite a typing error, and the way back."""

from pathlib import Path

from tests.interface.reader import reading


async def test_typing_finds_shows_and_counts(tmp_path: Path) -> None:
    async with reading(tmp_path) as reader:
        await reader.press("/")
        await reader.type("allied solace")
        assert any("Allied Solace" in row for row in reader.text())
        assert "Allied Solace" in reader.sidebar()
        assert "Afghanistan" in reader.sidebar()
        await reader.press("enter")
        assert "match 1 of 3" in reader.status()


async def test_escape_returns_to_where_the_reader_was(tmp_path: Path) -> None:
    async with reading(tmp_path) as reader:
        await reader.press("j", "j", "j")
        before = reader.text()
        await reader.press("/")
        await reader.type("tandhelkundige")
        assert reader.text() != before
        await reader.press("escape")
        assert reader.text() == before
        assert "match" not in reader.status()


async def test_next_and_previous_go_around_and_say_so(tmp_path: Path) -> None:
    async with reading(tmp_path) as reader:
        await reader.press("/")
        await reader.type("solace")
        await reader.press("enter", "n")
        assert "match 2 of 3" in reader.status()
        await reader.press("n")
        assert "match 3 of 3" in reader.status()
        await reader.press("n")
        assert "from the start" in reader.status()
        await reader.press("N")
        assert "from the end" in reader.status()
        assert reader.screen.finding.current == 2


async def test_coming_back_from_a_hit(tmp_path: Path) -> None:
    async with reading(tmp_path) as reader:
        before = reader.text()
        await reader.press("/")
        await reader.type("buitenste ring")
        await reader.press("enter")
        assert reader.text() != before
        await reader.press("H")
        assert reader.text() == before


async def test_what_is_not_there_leaves_the_page_alone(tmp_path: Path) -> None:
    async with reading(tmp_path) as reader:
        before = reader.text()
        await reader.press("/")
        await reader.type("xyzzyqwerty")
        assert reader.text() == before
        assert "Nothing is spelled like" in " ".join(reader.sidebar().split())
        await reader.press("enter")
        assert "Nothing found for “xyzzyqwerty”" in reader.status()


async def test_escape_takes_the_marks_away_and_n_brings_them_back(tmp_path: Path) -> None:
    async with reading(tmp_path) as reader:
        await reader.press("n")
        assert "No search yet" in reader.status()
        await reader.press("/")
        await reader.type("solace")
        await reader.press("enter", "escape")
        assert "match" not in reader.status()
        await reader.press("n")
        assert "match 2 of 3" in reader.status()


async def test_arrows_go_through_the_hits_while_typing(tmp_path: Path) -> None:
    async with reading(tmp_path) as reader:
        await reader.press("/")
        await reader.type("solace")
        await reader.press("down")
        assert reader.screen.finding.current == 1
        await reader.press("up")
        assert reader.screen.finding.current == 0


async def test_a_hit_in_the_list_is_previewed_and_chosen(tmp_path: Path) -> None:
    async with reading(tmp_path) as reader:
        await reader.press("/")
        await reader.type("sacEUR")
        await reader.press("escape", "/")
        await reader.type("SACEUR")
        await reader.press("enter", "tab", "j")
        assert reader.screen.finding.current == 1
        await reader.press("enter")
        assert reader.screen.pane.has_focus


async def test_the_list_previews_and_escape_returns(tmp_path: Path) -> None:
    async with reading(tmp_path, size=(80, 24)) as reader:
        before = reader.text()
        await reader.press("/")
        await reader.type("solace")
        await reader.press("tab")
        assert "Allied Solace" in reader.sidebar()
        kept = reader.text()
        await reader.press("j", "j", "escape")
        assert reader.text() == kept
        await reader.press("H")
        assert reader.text() == before


async def test_a_term_is_found_by_an_abbreviation_that_the_text_spells_out(tmp_path: Path) -> None:
    async with reading(tmp_path) as reader:
        for typed, words in (("NPG", "Nuclear Planning Group"), ("m.b.t.", "m.b.t")):
            await reader.press("/")
            await reader.type(typed)
            hit = reader.screen.finding.hit
            assert hit is not None
            assert hit.span.of(reader.screen.reading.document.text) == words
            await reader.press("escape")


async def test_the_nearest_hit_comes_first(tmp_path: Path) -> None:
    async with reading(tmp_path) as reader:
        await reader.press("/")
        await reader.type("veilig")
        assert reader.screen.finding.current == 0


async def test_smart_case(tmp_path: Path) -> None:
    async with reading(tmp_path) as reader:
        await reader.press("/")
        await reader.type("Kamer")
        capital = reader.screen.finding.total
        await reader.press("escape", "/")
        await reader.type("kamer")
        assert reader.screen.finding.total >= capital > 0


async def test_a_peek_explains_what_was_found(tmp_path: Path) -> None:
    async with reading(tmp_path) as reader:
        await reader.press("slash")
        await reader.type("SASP")
        await reader.press("enter", "K")
        assert "Area-of-Responsibility-Wide Strategic Plan" in " ".join(reader.shown().split())


async def test_a_publication_is_found_in_the_spelling_that_the_list_shows(tmp_path: Path) -> None:
    async with reading(tmp_path) as reader:
        await reader.press("slash")
        await reader.type("27 925, nr. 755")
        assert "match 1 of 3" in reader.shown() or "match 3 of 3" in reader.shown()


async def test_stepping_goes_on_beyond_what_is_listed(tmp_path: Path) -> None:
    letter = tmp_path / "lang.txt"
    letter.write_text("\n\n".join(f"Zin nummer {number} met het woord erin." for number in range(700)))
    async with reading(tmp_path, letter) as reader:
        await reader.press("slash")
        await reader.type("woord")
        await reader.press("enter")
        seen = []
        for _ in range(699):
            hit = reader.screen.finding.hit
            assert hit is not None
            seen.append(hit.span.start)
            reader.screen.step_match(1)
        assert seen == sorted(set(seen))
        await reader.press("n")
        assert "match 1 of 700" in reader.status()


async def test_a_query_is_edited_like_any_line(tmp_path: Path) -> None:
    async with reading(tmp_path) as reader:
        await reader.press("slash")
        await reader.type("SACEX")
        await reader.press("backspace")
        await reader.type("R")
        await reader.press("left")
        await reader.type("U")
        assert "match 1 of 3" in reader.shown()
        await reader.press("end", "ctrl+u")
        await reader.type("Kosovo")
        await reader.press("enter")
        assert "match 1 of 1" in reader.status()


async def test_the_match_that_is_counted_is_the_one_of_the_place_one_came_back_to(tmp_path: Path) -> None:
    far = tmp_path / "far.txt"
    filling = "\n\n".join(["Dit is een alinea die de ruimte vult, zonder meer."] * 40)
    far.write_text("\n\n".join(f"{filling}\n\nHier ligt speld nummer {number}." for number in range(4)))
    async with reading(tmp_path, far) as reader:
        await reader.press("/", *"speld", "enter", "n", "n")
        assert "match 3 of 4" in reader.status()
        await reader.press("H")
        assert "match 2 of 4" in reader.status()
        assert reader.screen.pane.position_of(reader.screen.pane.marks.current_hit[0].start)
        await reader.press("H", "H")
        assert "match 1 of 4" in reader.status()
        assert reader.screen.pane.view.offset == 0
        await reader.press("n")
        assert "match 1 of 4" in reader.status()
        assert any("nummer 0" in row for row in reader.text())
        await reader.press("n")
        assert "match 2 of 4" in reader.status()
        await reader.press("H", "L")
        assert "match 2 of 4" in reader.status()


async def test_stepping_to_an_item_goes_on_from_the_match(tmp_path: Path) -> None:
    async with reading(tmp_path) as reader:
        text = reader.screen.reading.document.text
        await reader.press("/", *"kunstmatige", "enter")
        match = reader.screen.pane.marks.current_hit[0].start
        reader.screen.choose_item(None)
        first = reader.screen.reading.told_apart(reader.screen.seen())[0]
        assert reader.screen.reading.items[first].span.start < match
        await reader.press("l")
        after = reader.screen.reading.current
        assert after
        assert after.span.start >= match, after.span.of(text)
        reader.screen.choose_item(None)
        await reader.press("h")
        before = reader.screen.reading.current
        assert before
        assert before.span.start < match
