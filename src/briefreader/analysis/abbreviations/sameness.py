"""Whether words say the name that a glossary has, in another form of the words."""

from collections.abc import Sequence

from briefreader.analysis.abbreviations.words import SMALL_WORDS, Word

_STEM = 5
"""Characters by which two forms of a word are held to be one: "Europees" and "Europese"."""


def ends_with(words: Sequence[Word], name: Sequence[str]) -> int | None:
    """Where a clause begins to say the words of a known name to its end, small words within it aside."""
    first, *others = name or [""]
    rest = [part for part in others if part.lower() not in SMALL_WORDS]
    index, left = len(words), len(rest)
    while left and index:
        index -= 1
        if words[index].is_small and index < len(words) - 1:
            continue
        left -= 1
        if not _same_word(words[index].text, rest[left]):
            return None
    while index and words[index - 1].is_small and first.lower() not in SMALL_WORDS:
        index -= 1
    return index - 1 if first and not left and index and _same_word(words[index - 1].text, first) else None


def same_words(words: Sequence[str], parts: Sequence[str]) -> bool:
    """Whether two names have the same words, their endings aside."""
    return len(words) == len(parts) and all(map(_same_word, words, parts))


def _same_word(word: str, part: str) -> bool:
    left, right = word.lower().replace("- ", "").replace("-", ""), part.lower().replace("-", "")
    if left == right:
        return True
    size = max(_STEM, min(len(left), len(right)) - 3)
    return len(left) >= _STEM and left[:size] == right[:size] and abs(len(left) - len(right)) <= 3
