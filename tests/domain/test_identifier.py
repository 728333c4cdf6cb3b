"""Identifiers: what people paste, how they are cited, and where they are published."""

import pytest

from briefreader.domain.copies import copies_of
from briefreader.domain.identifier import address_of, dossier, kamerstuk, parse_identifier
from briefreader.errors import NotAnIdentifier

PUBLISHED = "https://zoek.officielebekendmakingen.nl"


@pytest.mark.parametrize(
    "pasted",
    [
        "kst-27925-808",
        "27925-808",
        "27 925, nr. 808",
        "Kamerstuk 27 925 nr 808",
        " Kamerstuk 27\u00a0925, nr.\u00a0808 ",
        "(Kamerstuk 27 925, nr. 808).",
        "27.925, nr. 808",
        "KST-27925-808",
        "https://zoek.officielebekendmakingen.nl/kst-27925-808.html",
        "https://zoek.officielebekendmakingen.nl/kst-27925-808.pdf?x=1#kop",
    ],
)
def test_every_spelling_of_a_paper_is_the_same_identifier(pasted: str) -> None:
    assert parse_identifier(pasted) == kamerstuk("27925", "808")


@pytest.mark.parametrize(
    ("pasted", "canonical", "label"),
    [
        ("35 570 V, nr. 78", "kst-35570-V-78", "Kamerstuk 35 570 V, nr. 78"),
        ("21 501-02, nr. 2602", "kst-21501-02-2602", "Kamerstuk 21 501-02, nr. 2602"),
        ("21501-02-2602", "kst-21501-02-2602", "Kamerstuk 21 501-02, nr. 2602"),
        ("kst-23908-(R1519)-131", "kst-23908-(R1519)-131", "Kamerstuk 23 908 (R1519), nr. 131"),
        ("27925, AF", "kst-27925-AF", "Kamerstuk 27 925, AF"),
        ("kst-27925-808-n1", "kst-27925-808-n1", "Kamerstuk 27 925, nr. 808, herdruk 1"),
        ("CXXIV, G", "kst-CXXIV-G", "Kamerstuk CXXIV, G"),
        ("kst-1268678", "kst-1268678", "Kamerstuk 1268678"),
        ("ah-1271549", "ah-1271549", "Aanhangsel Handelingen 1271549"),
        ("nds-tk-2021D51249", "nds-tk-2021D51249", "Niet-dossierstuk 2021D51249"),
        (f"{PUBLISHED}/blg-1184123.pdf", "blg-1184123", "Bijlage 1184123"),
        ("stb-2021-12-n1", "stb-2021-12-n1", "Stb. 2021, 12, rectificatie 1"),
        ("stb-1950-K258", "stb-1950-K258", "Stb. 1950, K 258"),
        ("kst-7200-X-3", "kst-7200-X-3", "Kamerstuk 7200 X, nr. 3"),
        ("kst-20092010-31560-C", "kst-20092010-31560-C", "Kamerstuk I 2009/10, 31 560, C"),
        ("h-tk-20212022-12-4", "h-tk-20212022-12-4", "Handelingen II 2021/22, nr. 12, item 4"),
        ("h-tk-19961997-637-661", "h-tk-19961997-637-661", "Handelingen II 1996/97, p. 637–661"),
        ("h-tk-20092010-72-6141", "h-tk-20092010-72-6141", "Handelingen II 2009/10, nr. 72, p. 6141"),
        ("ah-ek-20202021-3", "ah-ek-20202021-3", "Aanhangsel Handelingen I 2020/21, nr. 3"),
        ("32016R0679", "32016R0679", "Verordening (EU) 2016/679"),
        ("31995L0046", "31995L0046", "Richtlijn 95/46/EG"),
        ("32001R1049", "32001R1049", "Verordening (EG) nr. 1049/2001"),
        ("32022D0338", "32022D0338", "Besluit (EU) 2022/338"),
        ("31971R1408", "31971R1408", "Verordening (EEG) nr. 1408/71"),
        ("32002F0584", "32002F0584", "Kaderbesluit 2002/584/JBZ"),
        ("62019CJ0311", "62019CJ0311", "Zaak C-311/19"),
        ("62021CC0300", "62021CC0300", "Conclusie in zaak C-300/21"),
        ("61962CJ0026", "61962CJ0026", "Zaak 26/62"),
        ("52021PC0206", "52021PC0206", "COM(2021) 206"),
        ("36 600 IIA, nr. 5", "kst-36600-IIA-5", "Kamerstuk 36 600 IIA, nr. 5"),
        ("dossier-36600-IIA", "dossier-36600-IIA", "Dossier 36 600 IIA"),
        ("kst-33802-V", "kst-33802-V", "Kamerstuk 33 802, V"),
        ("kst-32317-CC", "kst-32317-CC", "Kamerstuk 32 317, CC"),
        ("dossier-27925", "dossier-27925", "Dossier 27 925"),
        ("27 925", "dossier-27925", "Dossier 27 925"),
        ("36410-X", "dossier-36410-X", "Dossier 36 410 X"),
        ("21501-02", "dossier-21501-02", "Dossier 21 501-02"),
        (f"{PUBLISHED}/dossier/27925", "dossier-27925", "Dossier 27 925"),
        ("BWBR0001840", "BWBR0001840", "BWBR0001840"),
        ("https://wetten.overheid.nl/BWBR0001840/2023-02-22/1/informatie", "BWBR0001840", "BWBR0001840"),
        ("https://wetten.overheid.nl/BWBV0001506/", "BWBV0001506", "BWBV0001506"),
    ],
)
def test_an_identifier_is_read_and_cited(pasted: str, canonical: str, label: str) -> None:
    identifier = parse_identifier(pasted)
    assert (identifier.canonical, identifier.label) == (canonical, label)
    assert parse_identifier(canonical) == identifier


@pytest.mark.parametrize(
    "pasted",
    ["", "kst-", "12", "27925-", "de brief", "kst-27925-808123", "../27925-808", "x" * 5000, "BWBR0001840/../x"],
)
def test_what_is_no_identifier_says_so(pasted: str) -> None:
    with pytest.raises(NotAnIdentifier):
        parse_identifier(pasted)


def test_the_official_address() -> None:
    assert str(address_of(kamerstuk("27925", "808"))) == f"{PUBLISHED}/kst-27925-808.html"
    assert str(address_of(dossier("27 925"))) == f"{PUBLISHED}/dossier/27925"
    assert str(address_of(parse_identifier("blg-1184123"))) == f"{PUBLISHED}/blg-1184123.pdf"


@pytest.mark.parametrize(
    ("written", "page", "xml", "pdf"),
    [
        ("kst-27925-808", f"{PUBLISHED}/kst-27925-808.html", f"{PUBLISHED}/kst-27925-808.xml", "kst-27925-808.pdf"),
        ("kst-35570-X-45", f"{PUBLISHED}/kst-35570-X-45.html", f"{PUBLISHED}/kst-35570-X-45.xml", "kst-35570-X-45.pdf"),
        (
            "ah-tk-20232024-2271",
            f"{PUBLISHED}/ah-tk-20232024-2271.html",
            f"{PUBLISHED}/ah-tk-20232024-2271.xml",
            ".pdf",
        ),
        ("h-tk-20212022-12-4", f"{PUBLISHED}/h-tk-20212022-12-4.html", f"{PUBLISHED}/h-tk-20212022-12-4.xml", ".pdf"),
        ("stb-2021-123", f"{PUBLISHED}/stb-2021-123.html", f"{PUBLISHED}/stb-2021-123.xml", "stb-2021-123.pdf"),
        ("blg-1184123", f"{PUBLISHED}/blg-1184123.pdf", None, f"{PUBLISHED}/blg-1184123.pdf"),
        ("dossier-27925", f"{PUBLISHED}/dossier/27925", None, None),
        ("kst-7200-3", "https://www.statengeneraaldigitaal.nl/", None, None),
        ("jci1.3:c:BWBR0001840&artikel=100", "https://wetten.overheid.nl/jci1.3:c:BWBR0001840&artikel=100", None, None),
        ("BWBR0001840", "https://wetten.overheid.nl/BWBR0001840", None, None),
        (
            "32016R0679",
            "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:32016R0679",
            None,
            "CELEX:32016R0679",
        ),
        ("2021Z18264", "https://www.tweedekamer.nl/kamerstukken/detail?id=2021Z18264", None, None),
        (
            "2021D42056",
            "https://www.tweedekamer.nl/kamerstukken/detail?id=2021D42056&did=2021D42056",
            None,
            "https://www.tweedekamer.nl/downloads/document?id=2021D42056",
        ),
        (
            "ECLI:NL:HR:2019:2006",
            "https://deeplink.rechtspraak.nl/uitspraak?id=ECLI:NL:HR:2019:2006",
            "https://data.rechtspraak.nl/uitspraken/content?id=ECLI:NL:HR:2019:2006",
            None,
        ),
        (
            "62024CJ0758",
            "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:62024CJ0758",
            None,
            "CELEX:62024CJ0758",
        ),
        ("ECLI:EU:C:2020:559", "https://e-justice.europa.eu/ecli/ECLI:EU:C:2020:559", None, None),
    ],
)
def test_a_publication_has_a_page_and_files(written: str, page: str, xml: str | None, pdf: str | None) -> None:
    identifier = parse_identifier(written)
    copies = copies_of(identifier)
    assert str(address_of(identifier)) == page
    assert (str(copies.xml) if copies.xml else None) == xml
    assert str(copies.pdf).endswith(pdf) if pdf else copies.pdf is None
