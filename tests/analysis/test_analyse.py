"""The whole pipeline on the bundled letter, and on texts in which findings meet."""

from pathlib import Path

import pytest

from briefreader.analysis.analyse import analyse
from briefreader.domain.analysis import Analysis
from briefreader.domain.document import Document
from briefreader.domain.term import Glossary, Term, TermSource, TermUse
from briefreader.formats.text import read_text
from briefreader.glossary.bundled import load_bundled
from tests.factories import document_of

LETTER = Path(__file__).parents[2] / "documents" / "kamerbrief-navo-defensie-2021-10.txt"


@pytest.fixture(scope="module")
def letter() -> Document:
    return read_text(LETTER.read_bytes(), LETTER.name)


@pytest.fixture(scope="module")
def analysis(letter: Document) -> Analysis:
    return analyse(letter, load_bundled())


def use_of(abbreviation: str, analysis: Analysis) -> TermUse:
    (use,) = [use for use in analysis.terms if use.abbreviation == abbreviation]
    return use


def words_of(use: TermUse, document: Document, by_expansion: bool = False) -> list[str]:
    return [mention.span.of(document.text) for mention in use.mentions if mention.by_expansion is by_expansion]


def test_the_letter_mentions_saceur_three_times(letter: Document, analysis: Analysis) -> None:
    use = use_of("SACEUR", analysis)
    assert words_of(use, letter) == ["SACEUR", "SACEUR", "SACEUR"]
    assert use.term.source is TermSource.BUNDLED


@pytest.mark.parametrize(
    ("abbreviation", "expansion"),
    [
        ("DDA", "Deterrence and Defence of the Euro-Atlantic Area"),
        ("SASP", "SACEUR’s Area-of-Responsibility-Wide Strategic Plan"),
        ("AI", "kunstmatige intelligentie"),
    ],
)
def test_the_letter_defines(abbreviation: str, expansion: str, letter: Document, analysis: Analysis) -> None:
    use = use_of(abbreviation, analysis)
    assert use.term.source is TermSource.DOCUMENT
    assert expansion in (use.term.dutch, use.term.english)
    assert use.term.definition is not None
    assert use.term.definition.of(letter.text) == expansion
    assert [sense.source for sense in use.senses[1:]] == [TermSource.BUNDLED] * (len(use.senses) - 1)
    assert words_of(use, letter) == [abbreviation]


def test_the_letter_defines_nothing_else(analysis: Analysis) -> None:
    defined = {use.abbreviation for use in analysis.terms if use.term.source is TermSource.DOCUMENT}
    assert defined == {"DDA", "SASP", "AI"}


def test_the_nuclear_planning_group_is_found_by_its_name(letter: Document, analysis: Analysis) -> None:
    use = use_of("NPG", analysis)
    assert words_of(use, letter, by_expansion=True) == ["Nuclear Planning Group"]
    assert words_of(use, letter) == []


@pytest.mark.parametrize(
    ("abbreviation", "times"),
    [("NAVO", 32), ("EU", 7), ("SG", 1), ("ISIS", 1), ("a.s.", 1), ("m.b.t.", 1), ("t.b.v.", 1)],
)
def test_the_letter_mentions(abbreviation: str, times: int, letter: Document, analysis: Analysis) -> None:
    assert len(words_of(use_of(abbreviation, analysis), letter)) == times


def test_nothing_in_the_letter_is_unknown(analysis: Analysis) -> None:
    assert [use.abbreviation for use in analysis.terms if use.term.source is TermSource.UNKNOWN] == []


def test_the_letter_cites_three_papers_and_the_words_of_citations_are_no_terms(analysis: Analysis) -> None:
    cited = [reference.identifier.canonical for reference in analysis.references]
    assert cited == ["kst-27925-808", "kst-27925-755", "kst-27925-612"]
    assert [len(reference.citations) for reference in analysis.references] == [1, 3, 1]
    assert [citation.resolved for citation in analysis.references[1].citations] == [True, True, False]
    assert "nr." not in {use.abbreviation for use in analysis.terms}


def test_the_words_of_the_document_go_before_every_glossary() -> None:
    glossary = Glossary((Term("AVV", TermSource.USER, "iets anders"), Term("AVV", TermSource.BUNDLED, "nog iets")))
    document = document_of("Het Algemeen Verbond van Vissers (AVV) vergadert.", "De AVV besluit.")
    (use,) = analyse(document, glossary).terms
    assert [sense.dutch for sense in use.senses] == ["Algemeen Verbond van Vissers", "iets anders", "nog iets"]


def test_the_same_document_gives_the_same_findings(letter: Document, analysis: Analysis) -> None:
    assert analyse(letter, load_bundled()) == analysis
