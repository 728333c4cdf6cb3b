"""Promises of structure recovery that hold for every text."""

import re
from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from briefreader.analysis.structure.recover import recover_structure
from briefreader.domain.document import COUNTED, BlockKind, Document, Metadata
from briefreader.domain.section import OPENING, walk_sections

HYPHENS = "-\u2010\u00ad¬"
LEADERS = re.compile(r"(?:[.…_·] ?){3,}\s{0,8}([0-9]{1,4}\s*)$", re.MULTILINE)
WORDS = (
    "water",
    "de",
    "dijk",
    "Nederland",
    "pomp",
    "NAVO",
    "zomer-",
    "2023",
    "20231",
    "meting.",
    "EU-",
    "en",
    "is,",
    "één",
)
LINES = (
    "",
    "",
    "\f",
    "1",
    "2",
    "12",
    "Datum",
    "Betreft",
    "Ons kenmerk",
    "3 maart 2030",
    "> Retouradres Postbus 1 2500 AA Den Haag",
    "Aan de Voorzitter van de Tweede Kamer",
    "Geachte voorzitter,",
    "Pagina 1 van 2",
    "3Pagina1van3",
    "Tweede Kamer der Staten-Generaal",
    "Tweede Kamer, vergaderjaar 2029–2030, 36 999, nr. 12",
    "ISSN 0921 - 7371",
    "Nr. 12",
    "36 999",
    "MOTIE VAN HET LID PROEF",
    "Voorgesteld 4 maart 2030",
    "Inleiding",
    "1. Kosten",
    "1.1 Dekking",
    "a. een pomp;",
    "- een dijk",
    "–",
    "2.1 Aanpak ................ 7",
    "Kosten  . . . . . . . . .  12",
    "Vraag 3",
    "Antwoord op vraag 3",
    "Artikel IV",
    "De voorzitter:",
    "De heer Proef (VB): Dank u.",
    "1. Kamerstuk 36 999, nr. 10.",
    "2 Zie ook de bijlage.",
    "Wat verandert er?",
    "Jaar      Pomp      Dijk",
    "2030      1.200     3.400",
    "De minister van Voorbeelden,",
    "A.B. van der Proef",
    "Hoogachtend,",
    "overwegende dat het water stijgt;",
    "water\u00adpomp",
)

line = st.one_of(
    st.sampled_from(LINES),
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map(" ".join),
    st.text(st.characters(exclude_categories=("C",)), max_size=30),
)
source = st.lists(line, max_size=60).map("\n".join)


def printed(text: str) -> Counter[str]:
    """The characters that are neither white space nor a hyphen, which may have been joined, nor lead to a page."""
    text = LEADERS.sub(r" \1", text)
    text = text.replace("\u2010", "-").replace("\u2011", "-")  # hyphens are read alike
    return Counter(char for char in text if not char.isspace() and char not in HYPHENS)


def kept(document: Document) -> Counter[str]:
    known = document.metadata
    found = printed(document.text)
    for label in known.colophon:
        found += printed(label.name) + printed(label.value)
    for furniture in known.furniture:
        found += printed(furniture)
    for note in document.footnotes:
        found += Counter(".)")  # the mark behind the number at the foot, which the number in the text lacks
        if note.anchor is not None:
            found += printed(note.number)
    return found


@given(source)
@settings(max_examples=200, deadline=None)
def test_what_holds_for_every_text(text: str) -> None:
    document = recover_structure(text, Metadata("file"))
    nothing_is_dropped(text, document)
    blocks_are_the_text(document)
    sections_hold_the_blocks(document)
    paragraphs_are_counted_in_their_section(document)
    anchors_and_joins_lie_in_the_running_text(document)


def nothing_is_dropped(text: str, document: Document) -> None:
    assert not printed(text) - kept(document)


def blocks_are_the_text(document: Document) -> None:
    assert "\n".join(block.span.of(document.text) for block in document.blocks) == document.text
    at = 0
    for block in document.blocks:
        assert block.span.start == at
        assert block.span.length > 0
        at = block.span.end + 1
        assert "\n" not in block.span.of(document.text) or block.kind is BlockKind.TABLE
    assert not any(ord(char) < 32 and char != "\n" for char in document.text)
    notes = [block.kind is BlockKind.FOOTNOTE for block in document.blocks]
    assert notes == sorted(notes)
    assert [note.span for note in document.footnotes] == [
        block.span for block in document.blocks if block.kind is BlockKind.FOOTNOTE
    ]


def sections_hold_the_blocks(document: Document) -> None:
    sections = list(walk_sections(document.sections))
    body = [block for block in document.blocks if block.kind is not BlockKind.FOOTNOTE]
    assert [section.title for section in sections if section.title != OPENING] == [
        block.span.of(document.text)
        for block in body
        if block.kind is BlockKind.HEADING and block.span.of(document.text) != OPENING
    ]
    assert sum(section.paragraphs for section in sections) == sum(block.kind in COUNTED for block in body)
    for block in body:
        section = document.section_at(block.span.start)
        assert section is not None
        assert section.span.covers(block.span)
        assert section.span.start == document.blocks[section.first_block].span.start
    for section in sections:
        assert all(section.span.covers(inner.span) and inner.level > section.level for inner in section.sections)


def paragraphs_are_counted_in_their_section(document: Document) -> None:
    count = 0
    for block in document.blocks:
        count = 0 if block.kind is BlockKind.HEADING else count + (block.kind in COUNTED)
        assert block.paragraph == (count if block.kind in COUNTED else 0)


def anchors_and_joins_lie_in_the_running_text(document: Document) -> None:
    end = max((block.span.end for block in document.blocks if block.kind is not BlockKind.FOOTNOTE), default=0)
    assert all(note.anchor is None or 0 < note.anchor <= end for note in document.footnotes)
    assert all(0 < join < len(document.text) for join in document.guessed_joins)


@given(st.lists(st.integers(12, 60), min_size=25, max_size=50), st.integers(60, 80), st.data())
@settings(max_examples=60, deadline=None)
def test_a_prefix_is_read_as_the_whole(lengths: list[int], width: int, data: st.DataObject) -> None:
    source = "\n".join(line for number, length in enumerate(lengths) for line in wrapped(number, length, width))
    lines = source.split("\n")
    cut = data.draw(st.integers(len(lines) // 2, len(lines)))
    whole = recover_structure(source, Metadata("file"))
    part = recover_structure("\n".join(lines[:cut]), Metadata("file"))
    assert whole.text.startswith(part.text[: part.blocks[-1].span.start])


def wrapped(number: int, length: int, width: int) -> list[str]:
    """A paragraph of so many words, set to a width as a print is."""
    words = [("woord", "en", "waterstand", "gemeten", "dijk")[(number + place * 3) % 5] for place in range(length)]
    lines = ["De"]
    for word in words:
        if len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += " " + word
        else:
            lines.append(word)
    lines[-1] += "."
    return lines
