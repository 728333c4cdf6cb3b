"""What is known of a document: each fact once, beside its name."""

import datetime

from briefreader.domain.document import Label, Metadata
from briefreader.domain.identifier import parse_identifier
from briefreader.interface.screens.about import about_content

PAPER = Metadata(
    title="Brief over bruggen",
    source="brief.pdf",
    date=datetime.date(2024, 5, 3),
    identifier=parse_identifier("kst-29398-1081"),
    addressee="De voorzitter van de Tweede Kamer",
    subject="Bruggen in het noorden",
    signature=("DE MINISTER VAN BRUGGEN", "A. Proef"),
    colophon=(
        Label("Datum", "3 mei 2024"),
        Label("Ons kenmerk", "BR-2024-17"),
        Label("Contactpersoon", ""),
        Label("Uw kenmerk", "-"),
    ),
    furniture=("Ministerie van Bruggen", "Pagina 1 van 9", "2", "Ministerie van Bruggen"),
    pages=9,
    replaced_characters=2,
)


def rows(metadata: Metadata, width: int = 100) -> dict[str, str]:
    """What is said, by its name."""
    lines = about_content(metadata, width).plain.split("\n")[2:]
    return {line[2:22].strip(): line[22:].strip() for line in lines if line.strip()}


def test_each_fact_stands_beside_its_name() -> None:
    assert rows(PAPER) == {
        "Number": "Kamerstuk 29 398, nr. 1081 · Parliamentary paper, dossier 29 398, no. 1081",
        "Date": "3 May 2024",
        "To": "De voorzitter van de Tweede Kamer",
        "Subject": "Bruggen in het noorden",
        "Signed": "DE MINISTER VAN BRUGGEN · A. Proef",
        "Ons kenmerk": "BR-2024-17",
        "Source": "brief.pdf",
        "Pages": "9",
        "Read": "2 control characters are shown as \ufffd",
        "Around the text": "Ministerie van Bruggen · Pagina 1 van 9",
    }


def test_what_is_not_known_takes_no_room() -> None:
    assert rows(Metadata(title="Brief", source="brief.txt")) == {"Source": "brief.txt"}


def test_a_subject_that_is_the_title_is_said_once() -> None:
    assert "Subject" not in rows(Metadata(title="Bruggen", subject="Bruggen"))


def test_of_many_lines_around_the_text_some_are_shown_and_the_others_counted() -> None:
    around = rows(Metadata(title="Brief", furniture=tuple(f"blad {number}" for number in range(50))), 2000)
    assert around["Around the text"].endswith("blad 39 · 10 more lines")


def test_brackets_in_a_title_are_words() -> None:
    assert about_content(Metadata(title="Brief [naam] [/]"), 80).plain.startswith("Brief [naam] [/]\n")
