"""Words are found wherever they stand, whichever of their characters they are sought by."""

from hypothesis import given
from hypothesis import strategies as st

from briefreader.analysis.citations.announcing import WordSearch

WORDS = ("rtikel", "art ", "Stb", "STB", "ichtlijn", "eschikking", "om(", "om (", "C-", "nl/dossier/", "bb", "cab")
PIECES = st.sampled_from([*WORDS, "a", "b", "c", "t", " ", "(", "/", "C", "S", "B", "\n", "é", "𝄞"])


def _everywhere(text: str) -> list[tuple[int, int]]:
    return sorted(
        (at, index) for index, word in enumerate(WORDS) for at in range(len(text)) if text.startswith(word, at)
    )


@given(st.lists(PIECES, max_size=40).map("".join))
def test_every_word_is_found_everywhere(text: str) -> None:
    assert sorted(WordSearch(WORDS).find(text)) == _everywhere(text)


def test_words_of_one_kind_come_in_the_order_of_the_text() -> None:
    found = list(WordSearch(WORDS).find("Stb STB bb Stb ichtlijn bb Stb"))
    assert [at for at, index in found if WORDS[index] == "Stb"] == [0, 11, 27]


def test_a_word_across_the_end_of_a_stretch_is_found_once() -> None:
    for length in range(65_520, 65_540):
        assert list(WordSearch(WORDS).find("-" * length + "eschikking")) == [(length, WORDS.index("eschikking"))]
