"""PDF: what stands beside or above the text on several pages, and sentences that go on around it."""

import pytest

from briefreader.analysis.structure.glyphs import set_width
from briefreader.domain.document import BlockKind
from tests.formats.pdf_pages import FIRST, LEFT, LONG, SECOND, column, read, texts
from tests.pdf_maker import Words

_LONG_HEAD = "Lijst van de documenten die bij het besluit over de bruggen horen 2030"


def test_a_sender_in_the_margin_of_later_pages_is_no_heading_though_text_stands_above_it() -> None:
    pages = [
        [Words(LEFT, 760, title, face="bold"), *column(748, FIRST, LONG)] for title in ("Bruggen", "Sluizen", "Wegen")
    ]
    for page in pages[1:]:
        page.append(Words(470, 752, "Brugdienst", 6.5, "bold"))
    document = read(*pages)
    assert texts(document, BlockKind.HEADING) == ["Bruggen", "Sluizen", "Wegen"]
    assert "Brugdienst" in document.metadata.furniture


def test_small_type_of_a_column_of_the_text_is_none_of_the_margin() -> None:
    pages = []
    for number in range(3):
        page = column(760, FIRST, LONG)
        for row in range(12):
            page += [Words(470, 752 - 40 * row, "openbaar", 6.5), Words(430, 752 - 40 * row, f"{number}.{row}", 6.5)]
        pages.append(page)
    assert read(*pages).text.count("openbaar") == 36


@pytest.mark.parametrize(("pages", "kept"), [(4, 1), (2, 2)])
def test_a_head_as_long_as_a_line_is_furniture_where_most_pages_have_it(pages: int, kept: int) -> None:
    rest = [column(740, SECOND, LONG) for _ in range(6 - pages)]
    headed = [[Words(LEFT, 780, _LONG_HEAD, 12, "bold"), *column(740, FIRST, LONG)] for _ in range(pages)]
    heads = texts(read(*headed, *rest), BlockKind.HEADING)
    assert heads == [_LONG_HEAD] * kept


@pytest.mark.parametrize("face", ["plain", "bold"])
def test_a_line_goes_on_behind_what_a_colophon_has_beside_it(face: str) -> None:
    words = "Daarnaast vroeg de" if face == "plain" else "Bijlage 1"
    rest = "-beheerder naar de bruggen" if face == "plain" else "– Lijst van bruggen"
    end = LEFT + set_width(words) * 9 / 1000 + (0 if face == "plain" else 6)
    pages = [
        [*column(740, FIRST, LONG), Words(460, 733, "Ons kenmerk", 6.5), Words(460, 725, "BR / 1", 6.5)],
        [
            Words(LEFT, 740, words, 9, face),
            Words(460, 737, "BR / 1", 6.5),
            Words(end, 740, rest, 9, face),
            *column(716, LONG),
        ],
    ]
    glue = "" if face == "plain" else " "
    assert f"{words}{glue}{rest}" in texts(read(*pages))


def test_a_sentence_goes_on_left_below_a_line_that_stands_behind_what_was_left_out() -> None:
    lines = column(740, "Het bestuur heeft op deze dag een brief ontvangen over de brug van de")
    behind = Words(LEFT + 160, 728, ". Het bezwaar richt zich tegen de op", 10)
    below = "28 november 2030 genomen beslissing over het onderhoud van bruggen."
    page = [*lines, behind, Words(LEFT, 716, below), *column(680, LONG)]
    assert texts(read(page))[0] == f"{lines[0].text} {behind.text} {below}"


@pytest.mark.parametrize("mark", [", waarmee", ") en dat", ". Het gaat"])
def test_no_block_begins_with_a_mark_that_closes(mark: str) -> None:
    lines = column(740, "Het bestuur heeft een lening gegeven voor de brug (in het noorden")
    page = [*lines, Words(LEFT, 722, f"{mark} de bruggen worden betaald."), *column(680, LONG)]
    assert texts(read(page))[0].endswith(f"noorden {mark} de bruggen worden betaald.")


def test_a_line_that_runs_below_a_colophon_does_not_bring_it_into_the_text() -> None:
    pages = []
    for number in range(1, 4):
        page = [Words(470, 752, "Directie Bruggen", 6.5, "bold"), Words(470, 738, "Ons kenmerk", 6.5, "bold")]
        page += [Words(470, 729, "2030-17", 6.5), *column(752, FIRST, LONG, SECOND)]
        page += [
            Words(LEFT, 420, f"{SECOND[:70]} zo loopt deze regel tot ver", 10),
            Words(470, 30, f"Pagina {number} van 3", 6.5),
        ]
        pages.append(page)
    document = read(*pages)
    assert not texts(document, BlockKind.HEADING)
    assert ("Ons kenmerk", "2030-17") in document.metadata.colophon


def test_text_beside_an_annex_of_narrow_columns_has_its_own_width() -> None:
    text = [
        *column(740, FIRST, SECOND, FIRST, SECOND),
        Words(LEFT, 400, "- de lijst van de bruggen in het noorden van de gemeente"),
    ]
    text += [Words(LEFT, 388, "- het verslag over de sluizen"), *column(340, FIRST)]
    annex = [Words(LEFT, 760 - 11 * row, f"brug {row} is dit jaar onderzocht en is in orde") for row in range(60)]
    found = texts(read(text, *[list(annex) for _ in range(6)]))
    assert found[4:6] == ["- de lijst van de bruggen in het noorden van de gemeente", "- het verslag over de sluizen"]
