"""A document that is being read: the document, what was found in it, and where the reader is."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from briefreader.domain.analysis import Analysis
from briefreader.domain.citation import Citation, Reference
from briefreader.domain.document import Document, Footnote, Link, Metadata
from briefreader.domain.section import Section, walk_sections
from briefreader.domain.span import Span
from briefreader.domain.term import TermUse
from briefreader.interface.layout.flow import View


class Item(NamedTuple):
    """Something on the page that can be stepped to, explained and followed; one of the four is there.

    Args:
        span: where it stands; no two items share a character.
        citation: a citation.
        use: the term that is mentioned there.
        note: a footnote whose number stands at the end of `span`.
        link: words that lead elsewhere than to a publication.
        noted: whether the number of a note hangs on its words, whose last character belongs to that note then.
    """

    span: Span
    citation: Citation | None = None
    use: TermUse | None = None
    note: Footnote | None = None
    link: Link | None = None
    noted: bool = False

    @property
    def words(self) -> Span:
        """All of its words."""
        return Span(self.span.start, self.span.end + self.noted)


class Reading:
    """A document that is being read.

    Args:
        key: names the document in the jump list and in what is remembered.
        document: what is read.
        source: what was opened, as the user named it.
        whole: False while only the beginning of a large document is there.

    Attributes:
        stopped: whether the reader stopped the work on what is not there.
        changed: what happened to its file since it was read, in a few words, or "".
        analysis: what was found in it, or None while that is being looked for.
        view: where the reader is.
        item: index of the current item, or None.
        items: what can be stepped to, in the order of the text.
        sections: all of them, in the order of the text.
    """

    def __init__(self, key: str, document: Document, source: str, *, whole: bool = True) -> None:
        self.key = key
        self.source = source
        self.stopped = False
        self.changed = ""
        self._take(document, View(0, 1), whole=whole)

    def _take(self, document: Document, view: View, *, whole: bool) -> None:
        self.document, self.view, self.whole = document, view, whole
        self.analysis: Analysis | None = None
        self.item: int | None = None
        self.items: tuple[Item, ...] = gather_items(document, None)
        self.sections: tuple[Section, ...] = tuple(walk_sections(document.sections))

    @classmethod
    def awaited(cls, name: str) -> "Reading":
        """What is shown while the first document is still being read: nothing, under its name.

        Args:
            name: of the document, for the reader.
        """
        return cls("", Document(Metadata(name), "", (), ()), name, whole=False)

    @property
    def is_awaited(self) -> bool:
        """Whether there is nothing of it yet."""
        return not self.key

    def complete(self, document: Document, view: View) -> None:
        """Take the whole of a document of which only the beginning was there."""
        self._take(document, view, whole=True)

    def accept(self, analysis: Analysis, items: tuple[Item, ...]) -> None:
        """Take what was found in the document; the current item stays the current one.

        Args:
            analysis: what was found.
            items: the same, and the notes, as `gather_items` gives them.
        """
        current = self.current
        self.analysis = analysis
        self.items = items
        self.item = None if current is None else self.item_at(current.span.start)

    @property
    def references(self) -> tuple[Reference, ...]:
        """The publications that it cites."""
        return self.analysis.references if self.analysis else ()

    @property
    def terms(self) -> tuple[TermUse, ...]:
        """The terms that it uses."""
        return self.analysis.terms if self.analysis else ()

    @property
    def current(self) -> Item | None:
        """The current item."""
        return None if self.item is None else self.items[self.item]

    def item_at(self, offset: int) -> int | None:
        """Index of the item that covers a character, or None."""
        index = bisect_right(self.items, offset, key=lambda item: item.span.start) - 1
        return index if index >= 0 and self.items[index].span.contains(offset) else None

    def anchor_of_note_at(self, offset: int) -> int | None:
        """Index of the item that is the number of a note in the text, where a character is one of that note's."""
        return next(
            (index for index, item in enumerate(self.items) if item.note and item.note.span.contains(offset)), None
        )

    def items_within(self, span: Span) -> range:
        """Indices of the items that begin in a span."""
        first = bisect_left(self.items, span.start, key=lambda item: item.span.start)
        return range(first, bisect_left(self.items, span.end, key=lambda item: item.span.start))

    def told_apart(self, span: Span) -> list[int]:
        """Indices of the items of a page, of each term only the first: eight labels for NAVO say no more than one."""
        shown: set[str] = set()
        kept = []
        for index in self.items_within(span):
            use = self.items[index].use
            if use is None or use.abbreviation not in shown:
                kept.append(index)
            if use is not None:
                shown.add(use.abbreviation)
        return kept

    def beyond(self, span: Span, by: int) -> int:
        """Index of the first item after a page, or of the last one before it where `by` is negative."""
        within = self.items_within(span)
        return within.stop if by > 0 else within.start - 1

    def section_index(self, offset: int) -> int | None:
        """Index in `sections` of the innermost section that holds an offset, or None."""
        section = self.document.section_at(offset)
        if section is None:
            return None
        index = bisect_left(self.sections, section.span.start, key=lambda other: other.span.start)
        while index < len(self.sections) and self.sections[index] is not section:
            index += 1
        return index if index < len(self.sections) else None


def gather_items(document: Document, analysis: Analysis | None) -> tuple[Item, ...]:
    """All items of a document in the order of the text; where two overlap, citations and links go before terms."""
    notes = sorted(
        (Item(Span(max(0, note.anchor - 1), note.anchor), note=note) for note in document.footnotes if note.anchor),
        key=lambda item: item.span,
    )
    if analysis is None:
        return tuple(notes)
    citations = (Item(citation.span, citation=citation) for citation in analysis.citations)
    links = (Item(link.span, link=link) for link in analysis.links)
    firm = sorted((*citations, *links), key=lambda item: item.span)
    taken = [item.span for item in firm]
    mentions = (Item(mention.span, use=use) for use in analysis.terms for mention in use.mentions)
    free = (item for item in mentions if not overlapping(taken, item.span.start, item.span.end))
    found: list[Item] = []
    for item in sorted((*firm, *free), key=lambda item: item.span):
        if not found or not found[-1].span.overlaps(item.span):
            found.append(item)
    return _with_notes(found, notes)


def _with_notes(items: Sequence[Item], notes: Sequence[Item]) -> tuple[Item, ...]:
    """Items and notes in the order of the text; a note within the words of an item gives way, one behind them does not.

    Args:
        items: the others, in order.
        notes: in order; each covers the character on which its number hangs.
    """
    every = list(items)
    added: list[Item] = []
    for note in notes:
        if added and added[-1].span.overlaps(note.span):
            continue
        index = bisect_right(every, note.span.start, key=lambda item: item.span.start) - 1
        if index >= 0 and (item := every[index]).span.overlaps(note.span):
            if item.span.end != note.span.end or item.span.length == 1:
                continue
            every[index] = item._replace(span=Span(item.span.start, item.span.end - 1), noted=True)
        added.append(note)
    return tuple(sorted((*every, *added), key=lambda item: item.span))


def overlapping(spans: Sequence[Span], start: int, end: int) -> Sequence[Span]:
    """Those of `spans`, which are in order and do not overlap, that share a character with `[start, end)`."""
    first = bisect_right(spans, start, key=lambda span: span.end)
    return spans[first : bisect_left(spans, end, key=lambda span: span.start)]
