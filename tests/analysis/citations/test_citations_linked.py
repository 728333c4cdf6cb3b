"""What the source links is cited, beside what the words tell."""

import pytest

from briefreader.analysis.citations.find import find_citations
from briefreader.analysis.citations.linked import add_linked
from briefreader.domain.document import Block, BlockKind, Document, Link, Metadata
from briefreader.domain.identifier import parse_identifier
from briefreader.domain.section import OPENING, Section
from briefreader.domain.span import Span

CASES = (
    ("Zie nr. 71 en verder.", "nr. 71", "kst-28676-71", ["nr. 71: kst-28676-71"]),
    ("Zie Kamerstuk 28 676, nr. 71.", "28 676, nr. 71", "kst-28676-71", ["Kamerstuk 28 676, nr. 71: kst-28676-71"]),
    ("Zie Kamerstuk 28 676, nr. 71.", "28 676, nr. 71", "kst-28676-72", ["28 676, nr. 71: kst-28676-72"]),
    (
        "Zie de nrs. 3 en 4 (Kamerstuk 28 676, nrs. 3 en 4).",
        "de nrs. 3 en 4",
        "https://zoek.officielebekendmakingen.nl/kst-28676-3.html",
        ["de nrs. 3 en 4: kst-28676-3", "Kamerstuk 28 676, nrs. 3: kst-28676-3", "4: kst-28676-4"],
    ),
    ("Zie de site.", "site", "https://www.voorbeeld.nl/kst/", []),
    ("Dit stuk zelf.", "stuk", "kst-36000-1", []),
    (
        "De wet bepaalt dit.",
        "De wet",
        "https://wetten.overheid.nl/BWBR0002471/2023-01-01",
        ["De wet: BWBR0002471"],
    ),
    (
        "Het begrip premie.",
        "premie",
        "jci1.3:c:BWBR0018450&artikel=1&z=2025-01-01",
        ["premie: jci1.3:c:BWBR0018450&artikel=1"],
    ),
)


@pytest.mark.parametrize(("text", "words", "target", "expected"), CASES)
def test_links_are_citations(text: str, words: str, target: str, expected: list[str]) -> None:
    span = Span(0, len(text))
    start = text.index(words)
    document = Document(
        Metadata("Proef", identifier=parse_identifier("kst-36000-1")),
        text,
        (Block(BlockKind.PARAGRAPH, span, paragraph=1),),
        (Section(OPENING, 1, span, 0, 1),),
        links=(Link(Span(start, start + len(words)), target),),
    )
    found = add_linked(document, find_citations(document))
    assert [f"{one.span.of(text)}: {' '.join(i.canonical for i in one.identifiers)}" for one in found] == expected


@pytest.mark.parametrize(
    ("written", "kind", "label"),
    [
        ("BWBR0005537", "regulation", "Algemene wet bestuursrecht"),
        ("BWBR0002656", "regulation", "Burgerlijk Wetboek Boek 1"),
        ("BWBR0099999", "regulation", "BWBR0099999"),
        ("jci1.3:c:BWBR0005537&artikel=8:1", "law", "artikel 8:1 Algemene wet bestuursrecht"),
        ("jci1.3:c:BWBR0005537&hoofdstuk=8", "regulation", "Algemene wet bestuursrecht"),
    ],
)
def test_a_regulation_is_no_article_of_a_law(written: str, kind: str, label: str) -> None:
    text = f"Zie {written}."
    (citation,) = find_citations(
        Document(Metadata("Proef"), text, (Block(BlockKind.PARAGRAPH, Span(0, len(text)), 1),), ())
    )
    (identifier,) = citation.identifiers
    assert (identifier.kind, identifier.label) == (kind, label)
