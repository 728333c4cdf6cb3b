"""What a reader of marked-up formats hands on: blocks as they stand in the source, with the marks in their words."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from briefreader.domain.document import BlockKind
from briefreader.formats.clean import Cleaned, clean_line, clean_text

_SHORT = 8  # characters
_clean_short: Callable[[str], Cleaned] = lru_cache(1024)(clean_text)
"""Markers and signs between marks in the words come again and again."""


class Stretch(NamedTuple):
    """Some characters of one part's text.

    Args:
        start: index of the first one.
        end: index after the last one.
    """

    start: int
    end: int


class LinkedStretch(NamedTuple):
    """A stretch that the source links; see `domain.document.Link`."""

    stretch: Stretch
    target: str


class EmphasisedStretch(NamedTuple):
    """A stretch that the source sets apart; see `domain.document.Emphasis`."""

    stretch: Stretch
    strong: bool


@dataclass(slots=True)
class Inline:
    """The words of one part, and what is marked in them. Write into it in the order of the source.

    White space of any length becomes one blank, and there is none at the start or before another; what is written is
    cleaned. Marks left open are closed by `finish`.

    Args:
        text: the words so far.
        anchors: the number of each note, and after how many characters it stands.
        links: what is linked.
        emphases: what is set apart.
        replaced: how many characters became U+FFFD.
        hidden: how many characters without width were dropped.
    """

    text: str = ""
    anchors: list[tuple[int, str]] = field(default_factory=list)
    links: list[LinkedStretch] = field(default_factory=list)
    emphases: list[EmphasisedStretch] = field(default_factory=list)
    replaced: int = 0
    hidden: int = 0
    _pieces: list[str] = field(default_factory=list)
    _length: int = 0
    _ends_blank: bool = True

    def write(self, text: str) -> None:
        """Add words as the source has them; a break of a line counts as a blank."""
        if text.isascii() and text.isprintable():
            words = text
        else:
            cleaned = clean_text(text) if len(text) > _SHORT else _clean_short(text)
            self.replaced += cleaned.replaced
            self.hidden += cleaned.hidden
            words = cleaned.text.replace("\u00ad", "").replace("\f", " ")
        if not words:
            return
        joined = " ".join(words.split())
        if not joined:
            joined = "" if self._ends_blank else " "
        else:
            if words[0].isspace() and not self._ends_blank:
                joined = " " + joined
            if words[-1].isspace():
                joined += " "
        if joined:
            self._pieces.append(joined)
            self._length += len(joined)
            self._ends_blank = joined[-1] == " "

    @property
    def length(self) -> int:
        """How many characters were written so far; where a mark that opens now begins."""
        return self._length

    def note(self, number: str) -> None:
        """Put the anchor of a note here."""
        self.anchors.append((self._end, number))

    def link(self, start: int, target: str) -> None:
        """Link what was written since `start`, a former `length`."""
        target = clean_line(target)
        if target and start < self._end:
            self.links.append(LinkedStretch(Stretch(start, self._end), target))

    def emphasise(self, start: int, strong: bool) -> None:
        """Set apart what was written since `start`, a former `length`."""
        if start < self._end:
            self.emphases.append(EmphasisedStretch(Stretch(start, self._end), strong))

    @property
    def _end(self) -> int:
        """Where a mark that closes now ends: before the blank that may follow it."""
        return self._length - (self._ends_blank and self._length > 0)

    def finish(self) -> str:
        """End the part; returns its words, "" where there are none."""
        written = "".join(self._pieces)
        self.text = written.rstrip(" ")
        return self.text


class Part(NamedTuple):
    """A block as it stands in the source.

    Args:
        kind: what it is; a `PARAGRAPH` may become a salutation, a signature, a speaker or a heading by its words.
        inline: its finished words; of a table, its cells in the order of the rows, joined by blanks, are not needed.
        level: see `domain.document.Block`.
        page: page of the source, or None.
        line: line of the source, or None.
        rows: of a table, the words of each cell, row by row.
        cells: of a table, what is marked in the words of each cell, row by row as `rows`; or nothing.
    """

    kind: BlockKind
    inline: Inline
    level: int = 0
    page: int | None = None
    line: int | None = None
    rows: tuple[tuple[str, ...], ...] = ()
    cells: tuple[tuple[Inline | None, ...], ...] = ()


class NotePart(NamedTuple):
    """A note of the source.

    Args:
        number: as its anchors name it; it is what is shown.
        inline: its finished words, all paragraphs joined.
        page: page of the source, or None.
    """

    number: str
    inline: Inline
    page: int | None = None
