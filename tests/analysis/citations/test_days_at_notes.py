"""A letter is named by its day in the text, and its number stands in a note: later mentions of that day mean it."""

import datetime

import pytest

from briefreader.analysis.citations.find import find_citations
from briefreader.domain.document import Block, BlockKind, Document, Footnote, Metadata
from briefreader.domain.span import Span

BODY = "In mijn brief van 3 mei jl. staat het plan. De brief van 3 mei jl. noemt geen bedrag."
CARRIER = "In mijn brief van 3 mei jl."


def resolved(body: str, anchor: int, note: str) -> list[tuple[str, str]]:
    text = f"{body}\n\n2 {note}"
    of_body, of_note = Span(0, len(body)), Span(len(body) + 2, len(text))
    blocks = (Block(BlockKind.PARAGRAPH, of_body, paragraph=1), Block(BlockKind.FOOTNOTE, of_note))
    metadata = Metadata(title="Voorbeeld", date=datetime.date(2021, 9, 1))
    document = Document(metadata, text, blocks, (), footnotes=(Footnote("2", of_note, anchor),))
    found = [citation for citation in find_citations(document) if citation.resolved]
    return [(citation.span.of(text), citation.identifiers[0].canonical) for citation in found]


def test_a_later_mention_means_the_paper_in_the_note_of_the_first() -> None:
    assert resolved(BODY, len(CARRIER), "Kamerstuk 32 813, nr. 4.") == [("De brief van 3 mei jl.", "kst-32813-4")]


@pytest.mark.parametrize(
    ("anchor", "note"),
    [
        (len("In mijn brief van 3 mei jl. staat het plan."), "Kamerstuk 32 813, nr. 4."),
        (len(CARRIER), "Kamerstukken 32 813, nr. 4 en 29 521, nr. 6."),
        (len(CARRIER), "Handelingen II 2020/21, nr. 12, item 4."),
    ],
    ids=["behind the sentence", "two papers", "no paper"],
)
def test_a_note_elsewhere_or_of_something_else_tells_no_day(anchor: int, note: str) -> None:
    assert resolved(BODY, anchor, note) == []


def test_a_day_in_the_note_itself_goes_before_that_in_the_text() -> None:
    note = "Kamerstuk 32 813, nr. 4, d.d. 5 juni 2021."
    assert resolved(BODY + " Zie de brief van 5 juni 2021.", len(CARRIER), note) == [
        ("de brief van 5 juni 2021", "kst-32813-4")
    ]


def test_a_day_that_is_no_letters_tells_nothing() -> None:
    body = "Het debat van 3 mei jl. was kort. De brief van 3 mei jl. is lang."
    assert resolved(body, len("Het debat van 3 mei jl."), "Kamerstuk 32 813, nr. 4.") == []
