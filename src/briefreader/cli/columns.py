"""Lines for people: columns that stay aligned, and paragraphs of a given width."""

import unicodedata
from collections.abc import Iterator, Sequence

_WIDEST = 80


def display_width(text: str) -> int:
    """How many cells of a terminal a text takes, near enough for alignment."""
    if text.isascii():
        return len(text)
    return sum(map(_cells, text))


def align(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """Lines with the cells of each row in columns.

    Args:
        rows: cells of clean text, as many in each row; the last column is not padded.

    Returns:
        One line a row.
    """
    widths = [min(_WIDEST, max(map(display_width, column))) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = [cell + " " * (width - display_width(cell)) for cell, width in zip(row, widths, strict=True)]
        yield "  ".join(cells).rstrip()


def wrap(text: str, width: int) -> Iterator[str]:
    """The lines of a paragraph.

    Args:
        text: of one paragraph.
        width: of a line in cells, at least 1; a longer word is cut.

    Returns:
        Lines that are not wider, of which the blanks between give the paragraph again.
    """
    line: list[str] = []
    used = 0
    for word in text.split(" "):
        for piece in _pieces(word, width):
            size = display_width(piece)
            if line and used + 1 + size > width:
                yield " ".join(line)
                line, used = [], 0
            used += size + (1 if line else 0)
            line.append(piece)
    yield " ".join(line)


def _pieces(word: str, width: int) -> Iterator[str]:
    """A word in pieces that fit a line; a letter keeps its accents."""
    if len(word) <= width and display_width(word) <= width:
        yield word
        return
    if word.isascii():
        yield from (word[start : start + width] for start in range(0, len(word), width))
        return
    start = used = 0
    for index, character in enumerate(word):
        size = _cells(character)
        if used + size > width and index > start:
            yield word[start:index]
            start, used = index, 0
        used += size
    yield word[start:]


def _cells(character: str) -> int:
    if unicodedata.east_asian_width(character) in "WF":
        return 2
    return 0 if unicodedata.category(character) in ("Mn", "Me", "Cf") else 1
