"""HTML pages: items of lists with their markers, and headings that are none."""

from tests.formats.marked_up import read, shown


def page(words: str) -> str:
    return f"<!doctype html><html><head><title>Proef</title></head><body>{words}</body></html>"


def test_a_marker_that_stands_apart_begins_the_words_of_its_item() -> None:
    items = (
        "<ul><li><span class='ol'>1. </span><p>een;</p><p>meer</p></li><li>\n<span>b.</span>\n<div>twee</div></li>"
        "<li><span>3.</span><ul><li><p>–</p><p>drie</p></li></ul></li><li><span>4.</span> vier</li></ul>"
    )
    assert shown(read(page(f"<h1>Lijst</h1>{items}")))[1:] == [
        "list-item1: 1. een;",
        "list-item1: meer",
        "list-item1: b. twee",
        "list-item1: 3.",
        "list-item2: – drie",
        "list-item1: 4. vier",
    ]


def test_a_long_sentence_that_was_set_as_a_heading_is_a_paragraph() -> None:
    sentence = "De staten worden bij de wet vastgesteld, en dit voorstel wijzigt de volgende delen daarvan: " * 3
    words = (
        f"<h1>Toelichting</h1><p class='tussenkop_rom'>{sentence}</p><ul><li>een</li></ul><h3>Slot</h3><p>Einde.</p>"
    )
    assert [line.split(":")[0] for line in shown(read(page(words)))] == [
        "heading1",
        "paragraph",
        "list-item1",
        "heading3",
        "paragraph",
    ]


def test_a_bullet_without_words_is_not_shown() -> None:
    page = "<!DOCTYPE html><html><body><ul><li><svg></svg></li><li><ul><li>een</li></ul></li></ul></body></html>"
    assert shown(read(page)) == ["list-item2: • een"]


def test_of_headings_of_one_level_the_numbers_tell_which_stands_in_which() -> None:
    words = (
        "<h2>A. Algemeen</h2><p>Een.</p><h2>1. Doel</h2><p>Twee.</p><h3>Water</h3><p>Drie.</p>"
        "<h2>B. Slot</h2><p>Vier.</p>"
    )
    assert [line for line in shown(read(page(words))) if line.startswith("heading")] == [
        "heading1: A. Algemeen",
        "heading2: 1. Doel",
        "heading3: Water",
        "heading1: B. Slot",
    ]
