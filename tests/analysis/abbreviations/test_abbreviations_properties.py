"""What holds of the definitions of any text, and that no text takes long."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefreader.analysis.abbreviations.find import find_definitions
from briefreader.domain.document import BlockKind
from briefreader.domain.term import Glossary, Term, TermSource
from tests.factories import document_of

GLOSSARY = Glossary((Term("EPF", TermSource.BUNDLED, "Europese Vredesfaciliteit"),))
PARTS = st.sampled_from(
    [
        "De",
        "Raad",
        "voor",
        "de",
        "Wadden",
        "(RvdW)",
        "(hierna:",
        "RvdW)",
        "Joint",
        "Task",
        "Force",
        "(JTF",
        "JTF,",
        "«EPF»",
        "(Europese",
        "Vredesfaciliteit)",
        "Inlichtingen-",
        "en",
        "(",
        ")",
        ",",
        "staat voor",
        "afgekort",
        "İ",
        "(A&B)",
        "zg.",
    ]
)
TEXTS = st.one_of(st.text(alphabet="aAbB &()-,.’ 1", max_size=60), st.lists(PARTS, max_size=25).map(" ".join))


@given(st.lists(TEXTS, max_size=4))
def test_a_definition_is_the_words_of_the_text(texts: list[str]) -> None:
    document = document_of("Begin.", *[text for text in texts if text.strip()])
    terms = find_definitions(document, GLOSSARY)
    assert len({term.abbreviation for term in terms}) == len(terms)
    for term in terms:
        assert term.definition is not None
        words = term.definition.of(document.text)
        assert " ".join(words.split()) in (term.dutch, term.english)
        assert words.strip() == words != ""
        at = document.block_index_at(term.definition.end - 1)
        # A name that structure cut in two may be followed by its abbreviation in the next block, and no further.
        assert any(term.abbreviation in block.span.of(document.text) for block in document.blocks[at : at + 2])


@pytest.mark.parametrize(
    "piece",
    [
        "De Nationale Raad voor Dingen (NRD) en ",
        "De Raad voor Dingen (XQZV) en ",
        "(",
        "(ABC (DEF) ",
        ", hierna: ABC",
        "ABC staat voor ",
        "A-",
        "gezond- heids- ",
    ],
)
def test_time_grows_with_the_text_and_not_faster(piece: str) -> None:
    def seconds(size: int) -> float:
        document = document_of(piece * (size // len(piece)) + "(ABCD)")
        begin = process_time()
        find_definitions(document, GLOSSARY)
        return process_time() - begin

    # Eight times the text; what is quadratic takes 64 times as long: 0.8 s for a nanosecond for each pair.
    assert any(seconds(40_000) < 24 * max(seconds(5_000), 0.002) for _ in range(3))


def test_a_name_may_go_on_in_the_next_block() -> None:
    document = document_of((BlockKind.HEADING, "Zij steunt het Landelijk"), "Overleg Wonen (LOW) hierin.")
    (term,) = find_definitions(document, GLOSSARY)
    assert (term.abbreviation, term.dutch) == ("LOW", "Landelijk Overleg Wonen")


def test_a_name_does_not_go_on_after_a_sentence() -> None:
    document = document_of("Zij steunt het Landelijk.", "Overleg Wonen (LOW) hielp.")
    assert not find_definitions(document, GLOSSARY)


def test_the_first_definition_counts() -> None:
    document = document_of("De Europese Unie (EU) groeit.", "De Eerste Uitgave (EU) verscheen.")
    (term,) = find_definitions(document, GLOSSARY)
    assert (term.dutch, term.definition) == ("Europese Unie", (3, 16))
