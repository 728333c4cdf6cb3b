"""What the tabs of the sidebar list."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from enum import StrEnum

from briefreader.domain.citation import Citation, Reference
from briefreader.domain.span import Span
from briefreader.domain.term import Mention, TermSource, TermUse
from briefreader.interface.entries import Entries, Entry
from briefreader.interface.list_words import Standing, place_name, times
from briefreader.interface.quotation import excerpt
from briefreader.interface.reading import Reading


class Tab(StrEnum):
    """The tabs of the sidebar, spelled as the screen shows them."""

    REFERENCES = "References"
    TERMS = "Terms"
    SEARCH = "Search"
    NOTES = "Notes"


ON_SCREEN, HELD, READ, NOT_HELD, ELSEWHERE = "●", "◆", "◇", "○", " "


Seen = Callable[[], Span]
"""Tells which characters are on screen when an entry is drawn."""


def _any_within(spans: Sequence[Citation | Mention], seen: Span) -> bool:
    index = bisect_right(spans, seen.start, key=lambda place: place.span.end)
    return index < len(spans) and spans[index].span.start < seen.end


def section_entries(reading: Reading) -> Entries:
    """The section tree, each section with its number of paragraphs."""
    sections = reading.sections
    top = min((section.level for section in sections), default=1)

    def make(index: int) -> Entry:
        section = sections[index]
        return Entry(section.name, amount=str(section.paragraphs or ""), depth=min(4, section.level - top))

    return Entries(len(sections), make, "No sections", steady=True)


def reference_entries(reading: Reading, seen: Seen, standing: Callable[[Reference], Standing]) -> Entries:
    """The cited publications, those on screen marked.

    Args:
        reading: the document.
        seen: tells which characters are on screen.
        standing: tells whether a reference can be read here.
    """
    references = reading.references

    def make(index: int) -> Entry:
        reference = references[index]
        spans = [citation.span for citation in reference.citations]
        visible = _any_within(reference.citations, seen())
        state = standing(reference)
        held = READ if state.read else HELD
        mark = held if state.held else ON_SCREEN if visible else NOT_HELD
        where = place_name(reading.document, spans[0].start)
        known = " · in library" if state.held else ""
        on_screen = " · on screen" if state.held and visible else ""  # of all others the mark says so
        count = str(len(spans)) if len(spans) > 1 else ""
        return Entry(reference.identifier.label, (f"{where}{known}{on_screen}",), count, mark, most=3)

    empty = "Nothing is cited in this document" if reading.analysis else "Looking for references…"
    return Entries(len(references), make, empty)


def term_entries(reading: Reading, seen: Seen) -> Entries:
    """The terms, those on screen marked."""
    uses = ordered_terms(reading)

    def make(index: int) -> Entry:
        use = uses[index]
        visible = _any_within(use.mentions, seen())
        meaning = use.term.dutch or use.term.english or "not in any glossary"
        return Entry(use.abbreviation, (meaning,), str(len(use.mentions)), ON_SCREEN if visible else ELSEWHERE)

    return Entries(
        len(uses), make, "There are no abbreviations in this document" if reading.analysis else "Looking for terms…"
    )


def ordered_terms(reading: Reading) -> list[TermUse]:
    """The terms in the order in which the sidebar lists them."""
    return sorted(reading.terms, key=lambda use: (use.term.source is TermSource.UNKNOWN, use.abbreviation.casefold()))


def note_entries(reading: Reading, seen: Seen) -> Entries:
    """The footnotes, those whose number is on screen marked; below them the comments of a draft."""
    notes = reading.document.footnotes
    comments = reading.document.metadata.comments

    def make(index: int) -> Entry:
        if index >= len(notes):
            return Entry("Comment", (comments[index - len(notes)],), most=6)
        note = notes[index]
        visible = note.anchor is not None and seen().contains(note.anchor - 1)
        text = note.span.of(reading.document.text).removeprefix(note.number).strip()
        where = "" if note.anchor is None else place_name(reading.document, note.anchor - 1)
        return Entry(f"Note {note.number}", (text, where), mark=ON_SCREEN if visible else ELSEWHERE, most=3)

    return Entries(len(notes) + len(comments), make, "There are no notes in this document")


def place_entries(reading: Reading, spans: tuple[Span, ...], here: int | None) -> Entries:
    """Places in the text, each with its sentence.

    Args:
        reading: the document.
        spans: the places.
        here: index of the one where the reader is, or None.
    """

    def make(index: int) -> Entry:
        text, bright = excerpt(reading.document, (spans[index],))
        name = place_name(reading.document, spans[index].start)
        return Entry(name, (text,), "you are here" if index == here else "", bright=bright, most=3)

    return Entries(len(spans), make, times(0, "place"), steady=True)
