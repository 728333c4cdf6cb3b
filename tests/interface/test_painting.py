"""What is told apart looks different, in every theme and without its colours."""

from itertools import combinations

import pytest
from rich.style import Style
from textual.theme import Theme

from briefreader.domain.document import BlockKind, Document, Emphasis
from briefreader.domain.span import Span
from briefreader.interface.layout.flow import Layout
from briefreader.interface.looks import Look, style_of
from briefreader.interface.painting import Marks, paint_row, set_apart
from briefreader.interface.themes import THEMES
from tests.factories import document_of


def painted(document: Document, marks: Marks, theme: Theme = THEMES[0], row: int = 1) -> list[tuple[str, Style]]:
    rows = Layout(document, 70).window(Layout(document, 70).first(), 10)
    return paint_row(rows[row], document, marks, lambda look: style_of(theme, look))


def attributes(style: Style) -> tuple[bool, ...]:
    return tuple(bool(value) for value in (style.bold, style.italic, style.underline, style.dim, style.reverse))


def emphasised(text: str, *emphases: Emphasis, kind: BlockKind = BlockKind.PARAGRAPH) -> Document:
    plain = document_of((kind, text))
    return Document(plain.metadata, plain.text, plain.blocks, plain.sections, emphases=emphases)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_emphasis_terms_and_citations_are_told_apart_without_colour(theme: Theme) -> None:
    looks = [Style.null(), *(style_of(theme, look) for look in (Look.BOLD, Look.EMPHASIS, Look.TERM, Look.CITATION))]
    assert all(attributes(one) != attributes(other) for one, other in combinations(looks, 2))


def test_what_the_source_sets_apart_is_painted() -> None:
    document = emphasised("een twee drie", Emphasis(Span(0, 3), True), Emphasis(Span(4, 8), False))
    pieces = [piece for piece in painted(document, set_apart(document, Marks())) if piece[0]]
    assert [text for text, _ in pieces] == ["een", " ", "twee", " drie"]
    assert [attributes(style)[:2] for _, style in pieces] == [
        (True, False),
        (False, False),
        (True, True),
        (False, False),
    ]


def test_a_term_is_told_from_the_emphasis_around_it() -> None:
    document = emphasised("een twee drie", Emphasis(Span(0, 13), True), Emphasis(Span(9, 13), False))
    marks = set_apart(document, Marks(terms=[Span(4, 8), Span(9, 13)]))
    pieces = {text: attributes(style) for text, style in painted(document, marks)}
    assert pieces["twee"] == pieces["drie"] == attributes(style_of(THEMES[0], Look.TERM))
    assert pieces["een "] == attributes(style_of(THEMES[0], Look.BOLD))


def test_emphasis_in_a_heading_makes_no_noise() -> None:
    document = emphasised("Een kop", Emphasis(Span(0, 7), False), kind=BlockKind.HEADING)
    assert painted(document, set_apart(document, Marks())) == painted(document, Marks())


def test_emphases_within_each_other_become_one() -> None:
    document = emphasised("een twee drie", *(Emphasis(Span(*span), False) for span in ((0, 8), (2, 4), (4, 13))))
    assert set_apart(document, Marks()).emphasis == [Span(0, 13)]


def test_marks_are_painted_in_the_cells_that_hold_them() -> None:
    from tests.interface.test_table_layout import document_of as table_of

    document = table_of([("een lange eerste cel van de tabel", "twee"), ("drie", "vier")], before="A")
    text = document.text
    marks = Marks(hits=[Span(text.index("cel"), text.index("twee") + 2)])
    layout = Layout(document, 30)
    hit = style_of(THEMES[0], Look.HIT)
    found = ""
    for row in layout.window(layout.first(), 20):
        for piece, style in paint_row(row, document, marks, lambda look: style_of(THEMES[0], look)):
            if style.bgcolor == hit.bgcolor:
                found += f"{piece}|"
    assert sorted(found.split("|")[:-1]) == ["cel van", "de tabel", "tw"]
