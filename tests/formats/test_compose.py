"""Blocks of a marked-up source become a document."""

from briefreader.domain.document import BlockKind, Metadata
from briefreader.formats.compose import compose_document
from briefreader.formats.parts import Inline, NotePart, Part


def inline(*pieces: str) -> Inline:
    made = Inline()
    for piece in pieces:
        made.write(piece)
    made.finish()
    return made


def test_white_space_of_the_source_becomes_one_blank_and_marks_keep_their_words() -> None:
    line = Inline()
    line.write("\n   Zie \n")
    start = line.length
    line.write(" kst-28676-374 ")
    line.link(start, "kst-28676-374")
    line.note("1")
    line.write("\n en verder.  ")
    line.finish()
    document = compose_document(
        [Part(BlockKind.HEADING, inline("Kop"), 1), Part(BlockKind.PARAGRAPH, line)],
        [NotePart("1", inline("Een noot."))],
        Metadata("Proef"),
    )
    assert document.text == "Kop\nZie kst-28676-374 en verder.\n1 Een noot."
    (link,) = document.links
    assert link.span.of(document.text).strip() == "kst-28676-374"
    (note,) = document.footnotes
    assert note.anchor is not None
    assert document.text[: note.anchor].rstrip().endswith("374")
    assert note.span.of(document.text) == "1 Een noot."


def test_parts_of_a_letter_are_told_by_their_words() -> None:
    words = (
        "Aan de Voorzitter van de Kamer",
        "Den Haag, 3 mei 2021",
        "Geachte voorzitter,",
        "Een zin.",
        "Hoogachtend,",
    )
    document = compose_document(
        [Part(BlockKind.PARAGRAPH, inline(word)) for word in (*words, "De Minister van Proeven,", "A.B. Proef")],
        [],
        Metadata("Proef"),
    )
    kinds = [block.kind for block in document.blocks]
    assert kinds[2:4] == [BlockKind.SALUTATION, BlockKind.PARAGRAPH]
    assert set(kinds[4:]) == {BlockKind.SIGNATURE}
    assert str(document.metadata.date) == "2021-05-03"
    assert document.metadata.addressee == "de Voorzitter van de Kamer"


def test_a_table_has_a_line_for_each_row() -> None:
    rows = (("Jaar", "Bedrag"), ("2021", "1"), ("2022", "2 miljoen"))
    document = compose_document([Part(BlockKind.TABLE, inline(), rows=rows)], [], Metadata("Proef"))
    assert document.text == "Jaar  Bedrag\n2021  1\n2022  2 miljoen"


def test_nothing_to_read_gives_no_block() -> None:
    assert compose_document([Part(BlockKind.PARAGRAPH, inline(" \n "))], [], Metadata("Proef")).blocks == ()


def test_the_question_below_its_number_is_no_heading_however_it_looks() -> None:
    words = ("Vraag 1", "Kent u deze proef?", "Antwoord op vraag 1", "Ja.", "Slot", "Wat nu?", "Een zin.")
    bold = {"Vraag 1", "Kent u deze proef?", "Slot", "Wat nu?"}
    kinds = [BlockKind.HEADING if word in bold else BlockKind.PARAGRAPH for word in words]
    document = compose_document(
        [Part(kind, inline(word), 1) for kind, word in zip(kinds, words, strict=True)], [], Metadata("Proef")
    )
    headings = [b.span.of(document.text) for b in document.blocks if b.kind is BlockKind.HEADING]
    assert headings == ["Vraag 1", "Antwoord op vraag 1", "Slot", "Wat nu?"]
