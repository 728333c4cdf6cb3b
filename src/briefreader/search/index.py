"""The index of one document: its text folded, where its blocks stand, and its vocabulary."""

from array import array
from bisect import bisect_right
from threading import Lock

from briefreader.domain.document import Block, Document
from briefreader.search.fold import Folded, fold_text
from briefreader.search.vocabulary import Vocabulary, build_vocabulary

_SMALL = 1_000_000
"""Up to so many characters the vocabulary is made within a keystroke."""


class Index:
    """What a search of one document needs. The folded text is there at once, the vocabulary when first asked for.

    A thread that asks for `vocabulary` in advance spares the reader the wait; what it does gives other threads
    their turn.

    Args:
        document: what is searched.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.folded: Folded = fold_text(_flowing(document))
        self._starts = array("q", (block.span.start for block in document.blocks))
        self._vocabulary: Vocabulary | None = None
        self._building = Lock()
        self._found: tuple[tuple[str, ...], bool, list[int]] | None = None

    @property
    def vocabulary(self) -> Vocabulary:
        """The words of the document."""
        if self._vocabulary is None:
            with self._building:
                if self._vocabulary is None:
                    self._vocabulary = build_vocabulary(self.document.text, self.folded)
        return self._vocabulary

    @property
    def ready_vocabulary(self) -> Vocabulary | None:
        """The words of the document where they are at hand, or are in a moment."""
        return self.vocabulary if len(self.document.text) <= _SMALL else self._vocabulary

    def block_at(self, offset: int) -> int:
        """Index of the block that holds an offset."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def block(self, number: int) -> Block:
        """The block with an index."""
        return self.document.blocks[number]

    def starts_word(self, offset: int) -> bool:
        """Whether a word, or a part of a hyphenated one, begins at an offset."""
        return offset == 0 or not in_word(self.document.text[offset - 1])

    def ends_word(self, offset: int) -> bool:
        """Whether a word, or a part of a hyphenated one, ends before an offset."""
        return offset >= len(self.document.text) or not in_word(self.document.text[offset])

    def known(self, phrases: tuple[str, ...], cased: bool) -> list[int] | None:
        """Where all of a shorter form of a query was found; a longer form can only be found there too."""
        if self._found is None or self._found[1] != cased or len(self._found[0]) != len(phrases):
            return None
        longer = all(phrase.startswith(before) for phrase, before in zip(phrases, self._found[0], strict=True))
        return self._found[2] if longer else None

    def remember(self, phrases: tuple[str, ...], cased: bool, places: list[int]) -> None:
        """Keep where all of a query was found, for what is typed next."""
        self._found = (phrases, cased, places)


def in_word(character: str) -> bool:
    """Whether a character belongs to a word."""
    return character.isalnum() or character == "_"


def _flowing(document: Document) -> str:
    """The text with line breaks between blocks only: a phrase is found across the lines of a table, not across two
    paragraphs."""
    text, blocks = document.text, document.blocks
    if text.count("\n") < len(blocks):
        return text
    parts: list[str] = []
    done = 0
    for block in blocks:
        parts += (text[done : block.span.start], block.span.of(text).replace("\n", " "))
        done = block.span.end
    return "".join((*parts, text[done:]))


def build_index(document: Document) -> Index:
    """Make the index of a document."""
    return Index(document)
