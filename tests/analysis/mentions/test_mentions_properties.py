"""What holds of the mentions of any text, and how terms of several sources go together."""

from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefreader.analysis.mentions.find import find_mentions
from briefreader.domain.document import BlockKind
from briefreader.domain.span import Span
from briefreader.domain.term import Glossary, Term, TermSource, TermUse
from tests.factories import document_of

GLOSSARY = Glossary(
    (
        Term("NAVO", TermSource.BUNDLED, "Noord-Atlantische Verdragsorganisatie", None, "", "nato"),
        Term("EU", TermSource.BUNDLED, "Europese Unie", "European Union", "", "eu"),
        Term("m.b.t.", TermSource.BUNDLED, "met betrekking tot", None, "", "writing"),
        Term("Wiv 2017", TermSource.BUNDLED, "Wet op de inlichtingen- en veiligheidsdiensten 2017", None, "", "law"),
        Term("NPG", TermSource.BUNDLED, "Nucleaire Planningsgroep", "Nuclear Planning Group", "", "nato"),
    )
)
WORDS = st.sampled_from(
    [
        "NAVO",
        "NAVO's",
        "EU/NAVO",
        "(EU)",
        "«EU»",
        "m.b.t.",
        "m.b.t",
        "Europese",
        "Unie",
        "Wiv",
        "2017",
        "Nuclear",
        "Planning",
        "Group",
        "RSFO",
        "DE",
        "MINISTER",
        "VAN",
        "İstanbul",
        "’t",
        "-",
        "–",
        ".",
        "(",
        ")",
        "a.s.",
        "anti-EU-coalitie",
        "de",
        "2500",
        "Noord-Atlantische",
        "Verdragsorganisatie,",
        "NAVO-",
        "\u00a0",
    ]
)
TEXTS = st.one_of(st.text(max_size=80), st.lists(WORDS, max_size=20).map(" ".join))


def blocks_of(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip()]


@given(st.lists(TEXTS, max_size=4))
def test_mentions_stand_in_their_block_in_order(texts: list[str]) -> None:
    document = document_of("De EU.", *[line for text in texts for line in blocks_of(text)])
    uses = find_mentions(document, GLOSSARY, ())
    firsts = [use.mentions[0].span.start for use in uses]
    assert firsts == sorted(firsts)
    for use in uses:
        spans = [mention.span for mention in use.mentions]
        assert spans == sorted(spans)
        assert not any(left.overlaps(right) for left, right in pairwise(spans))
        for mention in use.mentions:
            words = mention.span.of(document.text)
            assert words.strip() == words != ""
            block = document.blocks[document.block_index_at(mention.span.start)]
            assert block.span.covers(mention.span)


@given(st.lists(WORDS, max_size=12), st.lists(WORDS, max_size=12))
def test_nothing_is_found_inside_another_word(before: list[str], after: list[str]) -> None:
    document = document_of(" ".join([*before, "xNAVO", "NAVOx", "xEUx", *after]) or "x")
    for use in find_mentions(document, GLOSSARY, ()):
        for mention in use.mentions:
            start, end = mention.span
            assert not document.text[start - 1 : start].isalnum() or start == 0
            assert not document.text[end : end + 1].isalnum() or document.text[end : end + 1] == "s"


def use_of(abbreviation: str, uses: tuple[TermUse, ...]) -> TermUse:
    return next(use for use in uses if use.abbreviation == abbreviation)


def test_several_senses_are_all_told_the_document_first() -> None:
    own = Term("EU", TermSource.DOCUMENT, "Energie-Uitvoering", definition=Span(3, 21))
    user = Term("EU", TermSource.USER, "eigen uitleg")
    document = document_of("De Energie-Uitvoering (EU) begint.", "De EU volgt.")
    use = use_of("EU", find_mentions(document, Glossary((user,)).joined(GLOSSARY), (own,)))
    assert [term.source for term in use.senses] == [TermSource.DOCUMENT, TermSource.USER, TermSource.BUNDLED]
    assert [mention.span.of(document.text) for mention in use.mentions if not mention.by_expansion] == ["EU", "EU"]


def test_an_abbreviation_of_several_words_leaves_no_part_of_itself() -> None:
    uses = find_mentions(document_of("Volgens de Wiv 2017 mag dit."), GLOSSARY, ())
    assert [use.abbreviation for use in uses] == ["Wiv 2017"]


def test_names_in_signatures_are_no_unknown_abbreviations() -> None:
    uses = find_mentions(document_of((BlockKind.SIGNATURE, "KAMP"), (BlockKind.SPEAKER, "DRAAK")), GLOSSARY, ())
    assert uses == ()


def test_a_word_in_capitals_that_stands_elsewhere_in_small_letters_is_no_abbreviation() -> None:
    uses = find_mentions(document_of("Dit is VEILIG.", "Het blijft veilig."), GLOSSARY, ())
    assert uses == ()


@pytest.mark.parametrize(
    "piece",
    [
        "De NAVO-landen spraken m.b.t Mali in de Nuclear Planning Group (EU/NAVO) over RSFO. ",
        "Nuclear Planning Nuclear ",
        "RSFO QLPX ",
        "A-",
        "A/",
        "a.",
        "NAVO’s",
        "(",
        "B2",
    ],
)
def test_time_grows_with_the_text_and_not_faster(piece: str) -> None:
    def seconds(size: int) -> float:
        document = document_of(*[piece * (size // len(piece))] * 2)
        begin = process_time()
        find_mentions(document, GLOSSARY, ())
        return process_time() - begin

    # Eight times the text; what is quadratic takes 64 times as long: 0.8 s for a nanosecond for each pair.
    assert any(seconds(40_000) < 24 * max(seconds(5_000), 0.002) for _ in range(3))
