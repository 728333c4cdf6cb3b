"""The one door in: what it replaces, drops, cuts and keeps."""

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefreader.formats.clean import clean_line, clean_text

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"

REPLACED = [
    *map(chr, set(range(0x20)) - {0x09, 0x0A, 0x0C, 0x0D}),
    *map(chr, range(0x7F, 0xA0)),
    *"\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
    *"\ud800\udbff\udc00\udfff\ufdd0\ufdef\ufffe\uffff\U0001fffe\U0010ffff",
]
DROPPED = [*"\u200b\u200c\u200d\u200e\u200f\u2060\u2064\ufeff\u061c\u180e", "\U000e0041", "\U000e0001", "\U000e01ef"]


@pytest.mark.parametrize("character", REPLACED, ids=lambda c: f"U+{ord(c):04X}")
def test_an_unsafe_character_is_replaced_one_for_one(character: str) -> None:
    cleaned = clean_text(f"a{character}b")
    assert (cleaned.text, cleaned.replaced, cleaned.hidden) == ("a\ufffdb", 1, 0)


@pytest.mark.parametrize("character", DROPPED, ids=lambda c: f"U+{ord(c):04X}")
def test_a_hidden_character_is_dropped_and_counted(character: str) -> None:
    cleaned = clean_text(f"a{character}b")
    assert (cleaned.text, cleaned.replaced, cleaned.hidden) == ("ab", 0, 1)


@pytest.mark.parametrize(
    ("given_text", "expected"),
    [
        ("een\r\ntwee\rdrie\n", "een\ntwee\ndrie\n"),
        ("een\ttwee", "een twee"),
        ("blad een\n\fblad twee", "blad een\n\fblad twee"),
        ("cafe\u0301", "café"),
        (FAMILY, FAMILY),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("☹\ufe0f", "☹\ufe0f"),
        ("lees\u00adbaar", "leesbaar"),
        ("lees\u00ad\nbaar", "lees\u00ad\nbaar"),
        ("lees\u00ad \r\nbaar", "lees\u00ad \nbaar"),
        ("[sic] [/] [/bold] [naam]", "[sic] [/] [/bold] [naam]"),
        ("", ""),
    ],
)
def test_text_is_brought_to_one_form(given_text: str, expected: str) -> None:
    cleaned = clean_text(given_text)
    assert (cleaned.text, cleaned.replaced, cleaned.hidden) == (expected, 0, 0)


def test_an_escape_sequence_stays_visible() -> None:
    assert clean_text("\x1b]52;c;eA==\x07en \x9b31m").text == "\ufffd]52;c;eA==\ufffden \ufffd31m"


def test_data_smuggled_in_variation_selectors_is_dropped() -> None:
    cleaned = clean_text("☺\ufe0f\ufe01\ufe02\ufe03")
    assert (cleaned.text, cleaned.hidden) == ("☺\ufe0f", 3)


def test_a_run_of_marks_is_cut_before_it_is_normalised() -> None:
    started = time.process_time()
    cleaned = clean_text("a" + "\u0316\u0301" * 150_000)
    assert time.process_time() - started < 5
    assert cleaned.hidden == 299_970
    assert len(cleaned.text) <= 31


def test_a_line_holds_no_break() -> None:
    assert clean_line(" Brief\r\nvan \x1b[2J de\tmi\u00adnister\f\u2028") == "Brief van \ufffd[2J de minister \ufffd"


ANY_TEXT = st.text(st.characters(codec=None, exclude_categories=[])) | st.text(
    st.sampled_from("a\u00e9\u0301\u0316\r\n\t\f\x1b\x85\u00ad\u200b\u200d\u2028\u202e\ufeff\ufe0f\U0001f468\ud800 ")
)


@given(ANY_TEXT)
def test_nothing_unsafe_passes(text: str) -> None:
    cleaned = clean_text(text).text
    assert not {c for c in cleaned if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp")} - {"\n", "\f"}
    assert unicodedata.is_normalized("NFC", cleaned)
    assert clean_text(cleaned).replaced == 0


@given(ANY_TEXT)
def test_a_line_is_one_line(text: str) -> None:
    assert not {c for c in clean_line(text) if unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp")}


@given(st.lists(st.text(st.sampled_from("ae\u0301\u0316\n\u2019"), max_size=40)), st.integers(1, 3))
def test_cutting_into_pieces_changes_nothing(lines: list[str], times: int) -> None:
    text = "\n".join(lines) * times
    assert clean_text(text).text == unicodedata.normalize("NFC", text)
