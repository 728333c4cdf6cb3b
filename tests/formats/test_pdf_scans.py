"""PDF: what text recognition read from scans: no gaps beside the colophon, sizes and widths that are guesses."""

from briefreader.analysis.structure.glyphs import set_width
from briefreader.domain.document import BlockKind
from tests.formats.pdf_pages import COLUMN, FIRST, LEFT, LONG, column, read, texts
from tests.pdf_maker import Words, paragraph


def scanned(top: float, *lines: tuple[str, str], left: float = LEFT, right: float = LEFT + COLUMN + 4) -> list[Words]:
    """Lines of text with words of the column beside them, which text recognition put so near that no gap is between."""
    words: list[Words] = []
    for place, (text, beside) in enumerate(lines):
        shift = right - 4 - set_width(text) / 100 - left
        words.append(Words(left, top - 12 * place, text.split()[0]))
        rest = text.partition(" ")[2]
        words.append(Words(left + shift + set_width(text) / 100 - set_width(rest) / 100, top - 12 * place, rest))
        if beside:
            words.append(Words(right, top - 12 * place, beside, 7))
    return words


def test_a_colophon_into_which_lines_of_a_scan_run_is_no_part_of_them() -> None:
    lines = [words.text for words in paragraph(LEFT, 700, COLUMN, LONG)]
    beside = ["Directie Bruggen", "en Wegen", "", "Datum", "7 maart 2029", "Ons kenmerk", "BRU-2029-7"]
    rows = list(zip(lines, beside + [""] * len(lines), strict=False))
    document = read(scanned(700, *rows), scanned(680, *rows))
    assert texts(document) == [LONG, LONG]
    assert ("Ons kenmerk", "BRU-2029-7") in document.metadata.colophon


def test_where_sizes_change_from_line_to_line_no_size_tells_of_a_heading() -> None:
    names = ["Besluit", "Zienswijzen", "Overwegingen", "Bezwaar"]
    pages: list[list[Words]] = []
    for number, (name, size) in enumerate(zip(names, (10, 11.2, 11, 11.4), strict=True)):
        lines = paragraph(LEFT, 676 - 5 * number, COLUMN, LONG)
        rough = [words._replace(size=(10, 10.8, 9.4)[place % 3]) for place, words in enumerate(lines)]
        pages.append([Words(LEFT, 700, name, size), *rough])
    assert texts(read(*pages), BlockKind.HEADING) == names


def test_a_word_goes_on_level_with_it_though_the_widths_of_its_letters_are_told_wrong() -> None:
    """As where text recognition set each letter by itself, in a face whose letters are narrower."""
    wide = ("De raad van de gemeente leest de in", "leiding van het plan en is het daarmee eens.")
    words = [Words(LEFT, 700, wide[0]), Words(LEFT + set_width(wide[0]) / 100 - 8, 700, wide[1])]
    assert texts(read([*words, *column(670, FIRST)]))[0] == "".join(wide)
