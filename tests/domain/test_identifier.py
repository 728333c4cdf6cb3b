"""Identifiers: what people paste, how they are cited, and where they are published."""

import pytest

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
        ("dossier-27925", "dossier-27925", "Dossier 27 925"),
        ("27 925", "dossier-27925", "Dossier 27 925"),
        ("36410-X", "dossier-36410-X", "Dossier 36 410 X"),
        ("21501-02", "dossier-21501-02", "Dossier 21 501-02"),
        (f"{PUBLISHED}/dossier/27925", "dossier-27925", "Dossier 27 925"),
    ],
)
def test_an_identifier_is_read_and_cited(pasted: str, canonical: str, label: str) -> None:
    identifier = parse_identifier(pasted)
    assert (identifier.canonical, identifier.label) == (canonical, label)
    assert parse_identifier(canonical) == identifier


@pytest.mark.parametrize(
    "pasted", ["", "kst-", "12", "27925-", "de brief", "kst-27925-808123", "../27925-808", "x" * 5000]
)
def test_what_is_no_identifier_says_so(pasted: str) -> None:
    with pytest.raises(NotAnIdentifier):
        parse_identifier(pasted)


def test_the_official_address() -> None:
    assert str(address_of(kamerstuk("27925", "808"))) == f"{PUBLISHED}/kst-27925-808.html"
    assert str(address_of(dossier("27 925"))) == f"{PUBLISHED}/dossier/27925"
    assert str(address_of(parse_identifier("blg-1184123"))) == f"{PUBLISHED}/blg-1184123.pdf"
