"""The index of one document: its text folded, where its blocks stand, and its vocabulary."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter

from briefreader.domain.document import Document
from briefreader.search.fold import CHUNK, HYPHENS, Folded, chunks, fold, fold_text, lower

_HYPHENATED = re.compile(rf"\w+(?:[{HYPHENS}]\w+)+")
_WORD = re.compile(r"\w+")


class Vocabulary:
    """The words of a document in lower case, without accents: each part of a hyphenated word, and the whole.

    Args:
        counts: how often each occurs.
    """

    def __init__(self, counts: Counter[str]) -> None:
        self.counts = counts
        self._ordered = sorted(counts)
        self._by_length: dict[int, list[str]] = {}
        for word in counts:
            self._by_length.setdefault(len(word), []).append(word)

    def beginning_with(self, beginning: str) -> int:
        """How many words of the text begin with some letters."""
        first = bisect_left(self._ordered, beginning)
        last = bisect_left(self._ordered, beginning + "\U0010ffff", lo=first)
        return sum(self.counts[word] for word in self._ordered[first:last])

    def of_length(self, least: int, most: int) -> list[str]:
        """The words of some lengths, in characters."""
        return [word for length in range(least, most + 1) for word in self._by_length.get(length, ())]


class Index:
    """What a search of one document needs. The folded text is there at once, the vocabulary when first asked for.

    Args:
        document: what is searched.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.folded: Folded = fold_text(document.text)
        self._vocabulary: Vocabulary | None = None
        self._found: tuple[tuple[str, ...], bool, list[int]] | None = None

    @property
    def vocabulary(self) -> Vocabulary:
        """The words of the document."""
        if self._vocabulary is None:
            counts: Counter[str] = Counter()
            carried = ""
            for chunk in chunks(self.document.text):
                # A word that a chunk's end would cut goes on into the next one.
                cut = max(chunk.rfind(" "), chunk.rfind("\n")) + 1 if len(chunk) == CHUNK else len(chunk)
                piece = carried + chunk[:cut]
                carried = chunk[cut:] if len(chunk) == CHUNK else ""
                if len(carried) > CHUNK:
                    piece, carried = piece + carried, ""
                counts.update(_words(piece))
            counts.update(_words(carried))
            self._vocabulary = Vocabulary(counts)
        return self._vocabulary

    def block_at(self, offset: int) -> int:
        """Index of the block that holds an offset."""
        return bisect_right(self.document.blocks, offset, key=lambda block: block.span.start) - 1

    def starts_word(self, offset: int) -> bool:
        """Whether a word, or a part of a hyphenated one, begins at an offset."""
        return offset == 0 or not self.document.text[offset - 1].isalnum()

    def ends_word(self, offset: int) -> bool:
        """Whether a word, or a part of a hyphenated one, ends before an offset."""
        return offset >= len(self.document.text) or not self.document.text[offset].isalnum()

    def known(self, phrases: tuple[str, ...], cased: bool) -> list[int] | None:
        """Where all of a shorter form of a query was found; a longer form can only be found there too."""
        if self._found is None or self._found[1] != cased or len(self._found[0]) != len(phrases):
            return None
        longer = all(phrase.startswith(before) for phrase, before in zip(phrases, self._found[0], strict=True))
        return self._found[2] if longer else None

    def remember(self, phrases: tuple[str, ...], cased: bool, places: list[int]) -> None:
        """Keep where all of a query was found, for what is typed next."""
        self._found = (phrases, cased, places)


def _words(text: str) -> list[str]:
    hyphenated = [fold(match) for match in _HYPHENATED.findall(text)]
    parts = _WORD.findall(re.sub(f"[{HYPHENS}]", " ", text))
    return (
        [lower(fold(word)) for word in (*hyphenated, *parts)]
        if not text.isascii()
        else [word.lower() for word in (*hyphenated, *parts)]
    )


def build_index(document: Document) -> Index:
    """Make the index of a document."""
    return Index(document)
