"""What a word processor writes: paragraphs of runs, tables and text boxes, before anything is told of their meaning."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

BREAK = "\n"
"""In a run, where the writer began a new line inside a paragraph."""


class Run(NamedTuple):
    """Words that look alike.

    Args:
        text: the words; a line break is `BREAK`.
        strong: whether they are bold.
        slanted: whether they are italic or underlined.
        size: of the type in points, or 0 where it is not told.
        target: what they are linked to, or "".
        note: the number of the note whose anchor stands here, or ""; then there are no words.
    """

    text: str
    strong: bool = False
    slanted: bool = False
    size: float = 0
    target: str = ""
    note: str = ""


@dataclass(slots=True)
class Paragraph:
    """A paragraph as it stands in the source.

    Args:
        runs: its words.
        style: the name of its style, in small letters.
        level: of a heading by its style, 1 for the highest; else 0.
        depth: of an item of a list, 1 for the outermost; else 0.
        label: the number or mark of the item, as it is shown, or "".
        apart: whether a blank paragraph or a new page stands before it.
        framed: whether it stands at a place of its own, beside the others.
    """

    runs: list[Run] = field(default_factory=list)
    style: str = ""
    level: int = 0
    depth: int = 0
    label: str = ""
    apart: bool = False
    framed: bool = False
    _text: str | None = field(default=None, init=False)

    @property
    def text(self) -> str:
        """Its words, with one blank for each run of white space and without its label; to ask once all are written."""
        if self._text is None:
            self._text = " ".join("".join([run.text for run in self.runs]).split())
        return self._text


@dataclass(slots=True)
class Table:
    """A table: the items in each cell, row by row. A cell that is covered by another is empty."""

    rows: list[list[list["Item"]]] = field(default_factory=list)


@dataclass(slots=True)
class Box:
    """A text box, which stands beside the words in which it is anchored."""

    items: list["Item"] = field(default_factory=list)


Item = Paragraph | Table | Box


@dataclass(slots=True)
class Note:
    """A footnote or an endnote.

    Args:
        number: as it is shown.
        items: what it says.
    """

    number: str
    items: list[Item] = field(default_factory=list)


@dataclass(slots=True)
class Story:
    """All that was read of one file.

    Args:
        body: the running text.
        opening: what stands at the head or foot of the first page.
        running: what stands at the head or foot of the others.
        notes: its notes, in the order of their anchors.
        comments: remarks in the margin, each with its author before it.
        title: what the file calls itself, or "".
        repairs: what is told to the user of it.
    """

    body: list[Item] = field(default_factory=list)
    opening: list[Item] = field(default_factory=list)
    running: list[Item] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)
    title: str = ""
    repairs: list[str] = field(default_factory=list)


def paragraphs_of(items: Sequence[Item]) -> Iterator[Paragraph]:
    """All paragraphs in some items, those in tables and boxes too, in order."""
    waiting: list[Item] = list(reversed(items))
    while waiting:
        item = waiting.pop()
        if isinstance(item, Paragraph):
            yield item
        elif isinstance(item, Box):
            waiting.extend(reversed(item.items))
        else:
            waiting.extend(part for row in reversed(item.rows) for cell in reversed(row) for part in reversed(cell))


def comment_of(author: str, items: Sequence[Item]) -> str:
    """A comment on one line, with its author before it."""
    words = " ".join(paragraph.text for paragraph in paragraphs_of(items))
    return f"{author}: {words}" if author else words
