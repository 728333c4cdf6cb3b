"""Walking through a document row by row: nothing lost, nothing twice, the same words at the top."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefreader.domain.document import Block, BlockKind, Document, Footnote, Metadata
from briefreader.domain.span import Span
from briefreader.interface.layout.flow import Address, Layout, View

WORDS = st.lists(st.text("abcdefg", min_size=1, max_size=12), min_size=1, max_size=60).map(" ".join)
KINDS = st.sampled_from([kind for kind in BlockKind if kind is not BlockKind.TABLE])


def document_of(parts: list[tuple[BlockKind, str]], notes: tuple[Footnote, ...] = ()) -> Document:
    blocks, at = [], 0
    for kind, text in parts:
        blocks.append(Block(kind, Span(at, at + len(text)), 1))
        at += len(text) + 1
    return Document(Metadata("title"), "\n".join(text for _, text in parts), tuple(blocks), (), notes)


def walk(layout: Layout) -> list[Address]:
    addresses = [layout.first()]
    while (following := layout.move(addresses[-1], 1)) != addresses[-1]:
        addresses.append(following)
    return addresses


@given(st.lists(st.tuples(KINDS, WORDS), min_size=1, max_size=8), st.integers(8, 80))
def test_all_words_are_shown_once_and_in_order(parts: list[tuple[BlockKind, str]], width: int) -> None:
    document = document_of(parts)
    layout = Layout(document, width)
    shown = "".join(layout.row(address).shown for address in walk(layout))
    assert shown.replace(" ", "") == document.text.replace(" ", "").replace("\n", "")


@given(st.lists(st.tuples(KINDS, WORDS), min_size=1, max_size=8), st.integers(8, 80), st.data())
def test_moving_down_and_up_returns(parts: list[tuple[BlockKind, str]], width: int, data: st.DataObject) -> None:
    layout = Layout(document_of(parts), width)
    addresses = walk(layout)
    start = data.draw(st.integers(0, len(addresses) - 1))
    by = data.draw(st.integers(-start, len(addresses) - 1 - start))
    assert layout.move(addresses[start], by) == addresses[start + by]


@given(st.lists(st.tuples(KINDS, WORDS), min_size=1, max_size=8), st.integers(8, 80), st.integers(1, 30), st.data())
def test_a_view_restores_the_exact_rows(
    parts: list[tuple[BlockKind, str]], width: int, height: int, data: st.DataObject
) -> None:
    layout = Layout(document_of(parts), width)
    addresses = walk(layout)
    top = layout.clamped(data.draw(st.sampled_from(addresses)), height)
    assert layout.top(layout.view(top, height), height) == top or layout.row(top).blank


@given(st.lists(st.tuples(KINDS, WORDS), min_size=1, max_size=8), st.integers(8, 80), st.integers(8, 80), st.data())
def test_another_width_keeps_the_words_at_the_top(
    parts: list[tuple[BlockKind, str]], before: int, after: int, data: st.DataObject
) -> None:
    document = document_of(parts)
    narrow, wide = Layout(document, before), Layout(document, after)
    offset = narrow.view(data.draw(st.sampled_from(walk(narrow))), 24).offset
    row = wide.row(wide.address_of(offset))
    assert row.start <= offset <= row.end


def test_the_last_row_stays_at_the_bottom() -> None:
    layout = Layout(document_of([(BlockKind.PARAGRAPH, "een twee drie " * 40)]), 20)
    height = 10
    top = layout.top(View(10_000, 0), height)
    assert len(layout.window(top, height)) == height


def test_a_huge_block_is_laid_out_only_where_it_is_seen() -> None:
    document = document_of([(BlockKind.PARAGRAPH, "woord " * 1_000_000)])
    layout = Layout(document, 70)
    assert len(layout.window(layout.address_of(3_000_000), 40)) == 40
    assert sum(len(rows) for rows in layout._rows.values()) < 1_000


def test_a_word_without_end_is_cut_between_graphemes() -> None:
    layout = Layout(document_of([(BlockKind.PARAGRAPH, "e\u0301\u0302" * 9_000)]), 10)
    shown = [row.shown for row in layout.window(layout.first(), 500)]
    assert not any(text.startswith("\u0301") for text in shown)


@pytest.mark.parametrize("width", [12, 20, 76])
def test_note_numbers_are_raised_and_are_no_part_of_the_text(width: int) -> None:
    text = "Op 9 mei 2023 heb ik toegezegd wat volgt."
    note = "12 Kamerstuk 27 925, nr. 1."
    notes = (Footnote("12", Span(len(text) + 1, len(text) + 1 + len(note)), 13),)
    document = document_of([(BlockKind.PARAGRAPH, text), (BlockKind.FOOTNOTE, note)], notes)
    layout = Layout(document, width)
    rows = [layout.row(address) for address in walk(layout)]
    assert "2023¹²" in "".join(row.shown for row in rows)
    for row in rows:
        if not row.blank:
            for offset in range(row.start, row.end):
                assert row.shown[row.index_of(offset)] == document.text[offset]
                assert row.offset_at(row.index_of(offset)) == offset


def test_an_empty_document_has_a_row() -> None:
    layout = Layout(Document(Metadata("empty"), "", (), ()), 70)
    assert len(layout.window(layout.first(), 20)) == 1
    assert layout.top(View(0, 0), 20) == layout.first()
