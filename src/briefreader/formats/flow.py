"""The blocks of a marked-up source while it is read from its beginning to its end."""

from typing import NamedTuple

from briefreader.domain.document import BlockKind
from briefreader.domain.progress import Progress
from briefreader.formats.parts import Inline, NotePart, Part

BULLET = "•"
_KILO = 1000
_TIGHT_BEFORE = frozenset(".,;:)]?!»”’…-/")
_TIGHT_AFTER = frozenset("([«“‘")


class Mark(NamedTuple):
    """Where a mark in the words begins.

    Args:
        inline: the words.
        start: how many characters stand before it.
    """

    inline: Inline
    start: int


class _Held(NamedTuple):
    """What was being written before something else was set aside."""

    inline: Inline | None
    kind: BlockKind
    level: int
    lead: str


class Flow:
    """What was read so far. Words go into the open block; where none is open, writing opens one.

    Args:
        indented: whether the source was indented by a program, so that blanks beside a mark in the words mean nothing.

    Attributes:
        parts: the blocks.
        notes: the notes.
        written: how many characters were written, as the source has them.
    """

    def __init__(self, indented: bool = False) -> None:
        self.parts: list[Part] = []
        self.notes: list[NotePart] = []
        self.written = 0
        self._indented = indented
        self._inline: Inline | None = None
        self._kind = BlockKind.PARAGRAPH
        self._level = 0
        self._lead = ""
        self._held: list[_Held] = []
        self._glued = True
        self._last = ""

    def start(self, kind: BlockKind, level: int = 0, lead: str = "") -> None:
        """Begin a block; the one before it ends. In what is set aside, this is but a blank.

        Args:
            kind: what it is.
            level: see `domain.document.Block`.
            lead: a marker that stands before its words, or before those of the next block that has words.
        """
        if self._held:
            self.blank()
            return
        if lead and self._lead and self._lead != BULLET:
            self.mark()
        self.end()
        self._kind, self._level, self._lead = kind, level, lead or self._lead

    def end(self) -> None:
        """End the open block, if there is one; what follows is a paragraph."""
        if self._held:
            self.blank()
            return
        inline, self._inline = self._inline, None
        if inline is not None and inline.finish():
            self.parts.append(Part(self._kind, inline, self._level))
        self._kind, self._level = BlockKind.PARAGRAPH, 0
        self._glued, self._last = True, ""

    def resume(self, kind: BlockKind) -> bool:
        """Go on in the last block, behind a blank, if it is of a kind; returns whether it is."""
        if self._held or self._inline is not None or not self.parts or self.parts[-1].kind is not kind:
            return False
        part = self.parts.pop()
        self._inline, self._kind, self._level = part.inline, part.kind, part.level
        self.blank()
        return True

    def end_item(self) -> None:
        """End the open block; a marker that nothing stood behind becomes one, unless it is a mere bullet."""
        if self._lead and not self._held:
            if self._lead != BULLET:
                self.mark()
            self._lead = ""
        self.end()

    def write(self, text: str) -> None:
        """Add words as the source has them."""
        self.written += len(text)
        if self._indented:
            self._write_indented(text)
            return
        if self._inline is None:
            if not text or text.isspace():
                return
            self._open()
        assert self._inline is not None
        self._inline.write(text)

    def blank(self) -> None:
        """Hold apart what stands before and after; nothing at the beginning of a block."""
        if self._inline is not None:
            self._inline.write(" ")
            self._glued = True

    def glue(self) -> None:
        """Let what follows stand right behind what stands here, although the source is indented."""
        self._glued = True

    def mark(self) -> Mark:
        """Where words begin that are marked; a block opens if there is none."""
        if self._inline is None:
            self._open()
        assert self._inline is not None
        return Mark(self._inline, self._inline.length)

    def link(self, mark: Mark, target: str) -> None:
        """Link the words since a mark, if their block is still open."""
        if mark.inline is self._inline:
            mark.inline.link(mark.start, target)

    def emphasise(self, mark: Mark, strong: bool) -> None:
        """Set apart the words since a mark, if their block is still open."""
        if mark.inline is self._inline:
            mark.inline.emphasise(mark.start, strong)

    def anchor(self, number: str) -> None:
        """Put the anchor of a note here."""
        if self._inline is None and self.parts and not self._lead:
            self.parts[-1].inline.note(number)
            return
        self.mark().inline.note(number)

    def set_aside(self) -> None:
        """Write what follows apart from the blocks: a note, a cell, a line of the head. May be done inside another."""
        self._held.append(_Held(self._inline, self._kind, self._level, self._lead))
        self._inline, self._lead, self._glued, self._last = Inline(), "", True, ""

    def take_aside(self) -> Inline:
        """Return to what was written before; gives the finished words that were set aside."""
        inline = self._inline
        self._inline, self._kind, self._level, self._lead = self._held.pop()
        self._glued, self._last = False, ""
        assert inline is not None
        inline.finish()
        return inline

    @property
    def is_blank(self) -> bool:
        """Whether nothing was written yet into what is open."""
        return self._inline is None or self._inline.length == 0

    @property
    def is_aside(self) -> bool:
        """Whether what is written now is set aside."""
        return bool(self._held)

    def add(self, part: Part) -> None:
        """Add a block as a whole, such as a table. In what is set aside, its words are added."""
        if self._held:
            self.blank()
            for words in (part.inline.text, *(" ".join(row) for row in part.rows)):
                self.write(words)
                self.blank()
            return
        self.end()
        self.parts.append(part)

    def _open(self) -> None:
        self._inline = Inline()
        if self._lead:
            self._inline.write(f"{self._lead} ")
            self._lead = ""

    def _write_indented(self, text: str) -> None:
        words = text.strip()
        if not words:
            return
        if self._inline is None:
            self._open()
        assert self._inline is not None
        tight = self._glued or words[0] in _TIGHT_BEFORE or self._last in _TIGHT_AFTER
        self._inline.write(words if tight else f" {words}")
        self._glued, self._last = False, words[-1]


def written_of(flow: Flow, characters: int) -> Progress:
    """How far a source has been read that goes into a flow.

    Args:
        flow: to which its words go.
        characters: how many stand in the source at most; 0 where nobody counted.
    """
    total = characters // _KILO
    return Progress(min(flow.written // _KILO, total), total, "kB")
