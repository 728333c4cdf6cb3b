"""What a publication is in words: one row for each kind, and for every form that its identifier has."""

import pytest

from briefreader.domain.citation import Citation, Reference
from briefreader.domain.identifier import parse_identifier
from briefreader.domain.publication import article
from briefreader.domain.span import Span
from briefreader.interface.explain import explain_reference
from briefreader.interface.list_words import Standing
from briefreader.interface.publication_words import describe_publication


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("kst-27925-808", "Parliamentary paper, dossier 27 925, no. 808"),
        ("kst-27925-808-n1", "Parliamentary paper, dossier 27 925, no. 808, corrected print 1"),
        ("kst-35570-X-45", "Parliamentary paper, dossier 35 570-X, no. 45"),
        ("kst-27925-AF", "Paper of the Eerste Kamer, dossier 27 925, AF"),
        ("kst-CXXIV-G", "Paper of the Eerste Kamer, dossier CXXIV, G"),
        ("kst-20092010-31560-C", "Paper of the Eerste Kamer, 2009–2010, dossier 31 560, C"),
        ("kst-7200-3", "Parliamentary paper, dossier 7200, no. 3"),
        ("kst-1268678", "Parliamentary paper, no. 1268678"),
        ("blg-1184123", "Enclosure to a parliamentary paper, no. 1184123"),
        ("nds-tk-2021D51249", "Paper of the Tweede Kamer outside any dossier, no. 2021D51249"),
        ("dossier-36410-X", "Dossier of parliamentary papers, no. 36 410 X"),
        ("h-tk-20212022-12-4", "Minutes of the Tweede Kamer, 2021–2022, meeting 12, item 4"),
        ("h-ek-20212022-12", "Minutes of the Eerste Kamer, 2021–2022, meeting 12"),
        ("h-tk-19961997-637-661", "Minutes of the Tweede Kamer, 1996–1997, pages 637–661"),
        ("h-tk-20092010-72-6141", "Minutes of the Tweede Kamer, 2009–2010, meeting 72, page 6141"),
        ("ah-tk-20232024-2271", "Answer to parliamentary questions, 2023–2024, no. 2271"),
        ("ah-1271549", "Answer to parliamentary questions, no. 1271549"),
        ("stb-2021-123", "Bulletin of Acts and Decrees (Staatsblad), 2021, no. 123"),
        ("stb-1950-K258", "Bulletin of Acts and Decrees (Staatsblad), 1950, no. K258"),
        ("stcrt-2021-12345-n1", "Government Gazette (Staatscourant), 2021, no. 12345, correction 1"),
        ("trb-1951-154", "Treaty Series (Tractatenblad), 1951, no. 154"),
        ("BWBR0001840", "Law or other regulation as a whole, in the database of laws (Basiswettenbestand)"),
        ("BWBV0001000", "Treaty as a whole, in the database of laws (Basiswettenbestand)"),
        ("jci1.3:c:BWBR0001840&artikel=100", "Article of a law"),
        ("32016R0679", "Regulation of the European Union, 2016, no. 679"),
        ("32008L0115", "Directive of the European Union, 2008, no. 115"),
        ("52021PC0206", "Proposal of the European Commission, 2021, no. 206"),
        ("52022JC0049", "Joint paper of the European Commission and the High Representative, 2022, no. 49"),
        ("62019CJ0311", "Case before the Court of Justice of the European Union, 2019, no. 311: its judgment"),
        (
            "62021CC0300",
            "Case before the Court of Justice of the European Union, 2021, no. 300: an opinion",
        ),
        ("62020TO0123", "Case before the General Court of the European Union, 2020, no. 123: an order"),
        ("62024CN0758", "Case before the Court of Justice of the European Union, 2024, no. 758: still to be decided"),
        ("62013FA0026", "Case before a court of the European Union, 2013, no. 26"),
        ("ECLI:NL:HR:2019:2006", "Judgment of the Hoge Raad (supreme court), 2019"),
        ("ECLI:NL:RBDHA:2015:7145", "Judgment of a district court, 2015"),
        ("ECLI:DE:BVerfG:2020:rs20200505.2bvr085915", "Judgment of a court, 2020"),
        ("2021D42056", "Document of the Tweede Kamer, 2021, no. 42056"),
        ("2021Z18264", "Case file of the Tweede Kamer, 2021, no. 18264"),
    ],
)
def test_a_publication_is_told_in_words(written: str, words: str) -> None:
    assert describe_publication(parse_identifier(written)) == words


def test_an_article_is_one_of_a_treaty_where_its_name_says_so() -> None:
    assert describe_publication(article("", "Noord-Atlantisch Verdrag", "5")) == "Article of a treaty"
    assert describe_publication(article("", "Wet dieren", "2.1")) == "Article of a law"


@pytest.mark.parametrize(
    ("written", "file"),
    [
        ("kst-27925-808", "https://zoek.officielebekendmakingen.nl/kst-27925-808.pdf"),
        ("ECLI:NL:HR:2019:2006", "https://data.rechtspraak.nl/uitspraken/content?id=ECLI:NL:HR:2019:2006"),
        ("BWBR0001840", ""),
    ],
)
def test_a_card_says_where_a_file_is(written: str, file: str) -> None:
    reference = Reference(parse_identifier(written), (Citation(Span(0, 4), (parse_identifier(written),)),))
    card = explain_reference(reference, Standing(), "https://x", short=False).plain
    assert (f"as a file · {file}" in card) if file else "as a file" not in card
    assert "as a file" not in explain_reference(reference, Standing(), "https://x", short=True).plain
