"""What holds for every text: citations in order, apart from each other, inside one block, and about something."""

import datetime

from hypothesis import given
from hypothesis import strategies as st

from briefreader.analysis.citations.find import find_citations
from briefreader.analysis.citations.references import gather_references
from briefreader.domain.citation import Citation
from briefreader.domain.document import Block, BlockKind, Document, Footnote, Metadata
from briefreader.domain.identifier import Identifier, address_of, kamerstuk, parse_identifier
from briefreader.domain.span import Span

PIECES = st.sampled_from(
    [
        "Kamerstuk",
        "Kamerstukken II 2019/20,",
        "27 925",
        "27925",
        "21501-02",
        "35 570 X",
        ", nr. ",
        ", nrs. ",
        "808",
        "612 en 755",
        "100 t/m 103",
        "-",
        "–",
        " en ",
        ", ",
        "(",
        ")",
        ". ",
        "AF",
        "Handelingen II 2021/22",
        "item 4",
        "Aanhangsel",
        "Stb. 2021, 123",
        "Stb. K 258",
        "HR 3 mei 2011,",
        "LJN BQ1234",
        "COM 2020 605",
        "Handelingen II, nr. 45, item 7",
        "Handelingen II 12 mei 2021, nr. 45",
        "808/809",
        "artikel 5",
        "de Grondwet",
        "Verordening (EU)",
        "2016/679",
        "richtlijn inzake iets (",
        "besluit over",
        "2008/115/EG",
        "Aanh. Hand.",
        "Zitting 1963/64, 7200",
        "boek 6, artikel 3 BW",
        "Regulation (EU)",
        "kst-1268678",
        "com (2021) 282",
        "20-11-2020",
        "Wet (",
        "artikel 12 quater",
        "de Ambtenarenwet",
        "xesluit (EU)",
        "nr. I",
        "nr. II",
        "36 600 IIA",
        "1234l",
        "nr. O",
        "jl.",
        "3",
        "mei 2020",
        "COM(2020) 605",
        "ECLI:NL:HR:2019:2006",
        "2021D42056",
        "de brief van 3 mei",
        "op 3 mei 2020 geïnformeerd",
        "uw Kamer",
        "In deze brief is",
        "nr. 7 (",
        "kst-27925-808",
        "p. 12 en 13",
        "d.d. 3 mei 2020",
        "\xa0",
        "\n",
        "CXXIV, G",
        "(R 1669)",
        "idem, nr. 7",
        "voornoemde motie",
        "blg-817465",
        "808-n1",
        "1",
        "0",
        "99999",
    ]
)
TEXTS = st.lists(st.lists(PIECES, max_size=14).map(" ".join), min_size=1, max_size=3)


def _document(paragraphs: list[str], own: Identifier | None = None, notes: tuple[Footnote, ...] = ()) -> Document:
    blocks, at = [], 0
    for paragraph in paragraphs:
        blocks.append(Block(BlockKind.PARAGRAPH, Span(at, at + len(paragraph)), paragraph=1))
        at += len(paragraph) + 1
    metadata = Metadata(title="Voorbeeld", identifier=own, date=datetime.date(2021, 3, 1))
    return Document(metadata, "\n".join(paragraphs), tuple(blocks), (), notes)


@given(TEXTS)
def test_citations_stand_in_order_inside_one_block(paragraphs: list[str]) -> None:
    document = _document(paragraphs)
    end = 0
    for citation in find_citations(document):
        assert end <= citation.span.start < citation.span.end
        end = citation.span.end
        assert document.blocks[document.block_index_at(citation.span.start)].span.covers(citation.span)
        assert citation.identifiers


@given(TEXTS)
def test_every_identifier_has_a_label_an_address_and_a_safe_name(paragraphs: list[str]) -> None:
    for citation in find_citations(_document(paragraphs)):
        for identifier in citation.identifiers:
            assert identifier.label
            assert str(address_of(identifier)).startswith("https://")
            assert not set(identifier.canonical) & set("/\\ \n\0")
            if identifier.kind in {
                "kamerstuk",
                "dossier",
                "handelingen",
                "aanhangsel",
                "gazette",
                "eu",
                "tk-number",
                "case-law",
            }:
                assert parse_identifier(identifier.canonical) == identifier


@given(TEXTS, st.sampled_from("\u00a0\u2007\u2009\u202f"), st.sampled_from("\u2010\u2011"))
def test_blanks_and_hyphens_that_do_not_break_are_as_good_as_others(
    paragraphs: list[str], blank: str, hyphen: str
) -> None:
    kept = [paragraph.replace(" ", blank).replace("-", hyphen) for paragraph in paragraphs]
    assert find_citations(_document(kept)) == find_citations(_document(paragraphs))


@given(TEXTS)
def test_references_hold_every_citation(paragraphs: list[str]) -> None:
    citations = find_citations(_document(paragraphs))
    references = gather_references(citations)
    gathered: set[Citation] = {citation for reference in references for citation in reference.citations}
    assert gathered == set(citations)
    starts = [reference.citations[0].span.start for reference in references]
    assert starts == sorted(starts)


def test_a_document_does_not_cite_itself() -> None:
    own = kamerstuk("27925", "808")
    (citation,) = find_citations(_document(["Kamerstuk 27 925, nrs. 808 en 809"], own))
    assert citation.identifiers == (kamerstuk("27925", "809"),)


def test_a_note_that_sticks_to_a_number_is_cut_off() -> None:
    text = "zie Kamerstuk 27 925, nr. 6123"
    (plain,) = find_citations(_document([text]))
    (noted,) = find_citations(_document([text], None, (Footnote("23", Span(0, 0), None),)))
    assert plain.identifiers == (kamerstuk("27925", "612"),)
    assert noted.identifiers == (kamerstuk("27925", "61"),)


def test_a_long_range_is_cut_and_says_so() -> None:
    (citation,) = find_citations(_document(["Kamerstuk 27 925, nrs. 1 t/m 1200"]))
    assert (len(citation.identifiers), citation.truncated) == (500, 700)


def test_what_a_document_names_is_bounded_and_what_was_cut_is_told() -> None:
    ranges = [f"Kamerstukken {number} en {number + 1}, nrs. 1 t/m 4999." for number in range(27_000, 27_400, 2)]
    ranges += [
        f"Aanhangsel Handelingen II {year}-{year + 1}, nrs. 1-4999; artikel 1 t/m 500 Awb" for year in range(1900, 2020)
    ]
    citations = find_citations(_document([*ranges, "Kamerstuk 27 925, nr. 5"]))
    assert sum(len(citation.identifiers) for citation in citations) < 150_000
    assert all(citation.truncated for citation in citations[-5:-1])
    assert citations[-1].identifiers == (kamerstuk("27925", "5"),)


def test_a_citation_behind_a_long_stretch_of_text_is_found() -> None:
    for length in (65_530, 65_533, 65_536):
        (citation,) = find_citations(_document(["a" * length + " Kamerstuk 27 925, nr. 5 en 2021D42056"]))[:1]
        assert citation.identifiers == (kamerstuk("27925", "5"),)
