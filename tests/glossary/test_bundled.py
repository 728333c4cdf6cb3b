"""Checks on the bundled glossary itself, read without the code that loads it."""

import unicodedata
from collections import Counter
from importlib.resources import files
from typing import NamedTuple

import pytest

COLUMNS = ("abbreviation", "dutch", "english", "description", "domain", "source")

DOMAINS = frozenset(
    {
        "agriculture",
        "culture",
        "defence",
        "digital",
        "economy",
        "education",
        "environment",
        "eu",
        "finance",
        "foreign-affairs",
        "government",
        "health",
        "infrastructure",
        "international",
        "justice",
        "law",
        "nato",
        "parliament",
        "social-affairs",
        "writing",
    }
)

# What a reader of a letter is sure to meet: abbreviation, Dutch, English.
# The first sense that the glossary gives must be this one.
MUST_HAVE = (
    (
        "SACEUR",
        "geallieerd opperbevelhebber in Europa",
        "Supreme Allied Commander Europe",
    ),
    (
        "SASP",
        "strategisch plan van SACEUR voor zijn hele verantwoordelijkheidsgebied",
        "SACEUR's Area-of-Responsibility-Wide Strategic Plan",
    ),
    (
        "DDA",
        "afschrikking en verdediging van het Euro-Atlantisch gebied",
        "Deterrence and Defence of the Euro-Atlantic Area",
    ),
    ("NPG", "Nucleaire Planningsgroep", "Nuclear Planning Group"),
    ("NAVO", "Noord-Atlantische Verdragsorganisatie", "North Atlantic Treaty Organization"),
    ("NATO", "Noord-Atlantische Verdragsorganisatie", "North Atlantic Treaty Organization"),
    ("NDPP", "NAVO-defensieplanningsproces", "NATO Defence Planning Process"),
    ("NRF", "NAVO-reactiemacht", "NATO Response Force"),
    ("eFP", "versterkte vooruitgeschoven aanwezigheid", "enhanced Forward Presence"),
    (
        "SHAPE",
        "Hoofdkwartier van de geallieerde strijdkrachten in Europa",
        "Supreme Headquarters Allied Powers Europe",
    ),
    ("NSPA", "NATO Support and Procurement Agency", "NATO Support and Procurement Agency"),
    (
        "MIVD",
        "Militaire Inlichtingen- en Veiligheidsdienst",
        "Defence Intelligence and Security Service",
    ),
    ("AIVD", "Algemene Inlichtingen- en Veiligheidsdienst", "General Intelligence and Security Service"),
    ("KMar", "Koninklijke Marechaussee", "Royal Netherlands Marechaussee"),
    ("CDS", "Commandant der Strijdkrachten", "Chief of Defence"),
    ("BZK", "Binnenlandse Zaken en Koninkrijksrelaties", "the Interior and Kingdom Relations"),
    ("JenV", "Justitie en Veiligheid", "Justice and Security"),
    ("VWS", "Volksgezondheid, Welzijn en Sport", "Health, Welfare and Sport"),
    ("AO", "algemeen overleg", "general consultation"),
    ("CD", "commissiedebat", "committee debate"),
    ("TK", "Tweede Kamer", "House of Representatives"),
    ("EK", "Eerste Kamer", "Senate"),
    ("RvS", "Raad van State", "Council of State"),
    ("SG", "secretaris-generaal", "secretary-general"),
    ("NSC", "Nieuw Sociaal Contract", "New Social Contract"),
    ("PvdA", "Partij van de Arbeid", "Labour Party"),
    ("RBZ", "Raad Buitenlandse Zaken", "Foreign Affairs Council"),
    ("GVDB", "gemeenschappelijk veiligheids- en defensiebeleid", "common security and defence policy"),
    ("PESCO", "permanente gestructureerde samenwerking", "Permanent Structured Cooperation"),
    ("EPF", "Europese Vredesfaciliteit", "European Peace Facility"),
    ("HV", "Hoge Vertegenwoordiger", "High Representative"),
    ("BNC", "Beoordeling Nieuwe Commissievoorstellen", "assessment of new Commission proposals"),
    (
        "OVSE",
        "Organisatie voor Veiligheid en Samenwerking in Europa",
        "Organization for Security and Co-operation in Europe",
    ),
    ("AI", "kunstmatige intelligentie", "artificial intelligence"),
    ("AVG", "algemene verordening gegevensbescherming", "General Data Protection Regulation"),
    ("Awb", "Algemene wet bestuursrecht", "General Administrative Law Act"),
    ("Woo", "Wet open overheid", "Open Government Act"),
    ("UWV", "Uitvoeringsinstituut Werknemersverzekeringen", "Employee Insurance Agency"),
    ("m.b.t.", "met betrekking tot", "with regard to"),
    ("t.b.v.", "ten behoeve van", "for the benefit of"),
    ("d.d.", "de dato", "dated"),
    ("jl.", "jongstleden", "last"),
    ("c.s.", "cum suis", "and others"),
)


class Row(NamedTuple):
    """One line of the file."""

    abbreviation: str
    dutch: str
    english: str
    description: str
    domain: str
    source: str


@pytest.fixture(scope="module")
def text() -> str:
    """The file as it stands."""
    return files("briefreader.glossary").joinpath("bundled.tsv").read_bytes().decode("utf-8")


@pytest.fixture(scope="module")
def rows(text: str) -> list[Row]:
    """Every line below the header."""
    lines = text.removesuffix("\n").split("\n")
    assert tuple(lines[0].split("\t")) == COLUMNS
    wrong = [line for line in lines[1:] if line.count("\t") != len(COLUMNS) - 1]
    assert wrong == []
    return [Row(*line.split("\t")) for line in lines[1:]]


def test_there_are_enough_rows(rows: list[Row]) -> None:
    assert len(rows) >= 400


def test_the_file_is_clean_text(text: str) -> None:
    allowed = {"\t", "\n"}
    strange = {char for char in text if unicodedata.category(char).startswith("C")} - allowed
    assert strange == set()
    assert text == unicodedata.normalize("NFC", text)
    assert text.endswith("\n")
    assert not text.endswith("\n\n")


def test_no_field_has_stray_blanks(rows: list[Row]) -> None:
    wrong = [row for row in rows for field in row if field != " ".join(field.split())]
    assert wrong == []


def test_every_row_says_what_it_must(rows: list[Row]) -> None:
    wrong = [row for row in rows if not (row.abbreviation and row.description and row.domain and row.source)]
    assert wrong == []


def test_every_row_has_an_expansion(rows: list[Row]) -> None:
    assert [row for row in rows if not (row.dutch or row.english)] == []


def test_descriptions_are_one_sentence(rows: list[Row]) -> None:
    wrong = [row for row in rows if not row.description.endswith(".") or not row.description[0].isupper()]
    assert wrong == []


def test_domains_are_a_closed_set(rows: list[Row]) -> None:
    assert {row.domain for row in rows} - DOMAINS == set()


def test_no_row_stands_twice(rows: list[Row]) -> None:
    counts = Counter((row.abbreviation, row.dutch, row.english) for row in rows)
    assert [key for key, count in counts.items() if count > 1] == []


def test_rows_are_sorted_with_the_senses_of_one_abbreviation_together(rows: list[Row]) -> None:
    keys = [(row.abbreviation.casefold(), row.abbreviation) for row in rows]
    assert keys == sorted(keys)


@pytest.mark.parametrize(("abbreviation", "dutch", "english"), MUST_HAVE)
def test_what_a_letter_is_sure_to_use(rows: list[Row], abbreviation: str, dutch: str, english: str) -> None:
    senses = [(row.dutch, row.english) for row in rows if row.abbreviation == abbreviation]
    assert senses[:1] == [(dutch, english)]
