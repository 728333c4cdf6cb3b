"""Occurrences of letters in folded text: all of them, or those with which a word begins."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from briefreader.search.index import Index, in_word

_NO_LETTER = re.compile(r"\W")


def occurrences(text: str, letters: str, low: int, high: int) -> Iterator[int]:
    """Where letters start in a range of a text, in order, also where they overlap."""
    end = high + len(letters) - 1
    at = text.find(letters, low, end)
    while at >= 0:
        yield at
        at = text.find(letters, at + 1, end)


def word_starts(index: Index, text: str, letters: str, low: int, high: int) -> Iterator[int]:
    """Where letters begin a word, or a part of a hyphenated one.

    Args:
        index: of the document.
        text: folded, of the document.
        letters: to look for.
        low: where the range starts in which they start.
        high: where it ends.
    """
    dropped = index.folded.dropped
    number = 0
    end = high + len(letters) - 1
    at = text.find(letters, low, end)
    while at >= 0:
        number = bisect_left(dropped, at, number)
        parted = number < len(dropped) and dropped[number] == at
        before = text[at - 1] if at else " "
        # Most places are told by the folded text alone; only what was left out needs the way back.
        if before in " \n" or ((parted or not in_word(before)) and index.starts_word(index.folded.offset(at))):
            yield at
            following = at + 1
        else:
            # The next word begins after what is no letter, or where something was left out.
            gap = _NO_LETTER.search(text, at + 1)
            following = gap.end() if gap else len(text)
            number = bisect_right(dropped, at, number)
            if number < len(dropped):
                following = min(following, dropped[number])
        at = text.find(letters, following, end)
