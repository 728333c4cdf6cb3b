"""What the printing commands promise: the shape of the JSON, offsets, and exit statuses."""

import contextlib
import io
import json
from pathlib import Path
from typing import Any

import pytest

from briefreader.cli.main import main
from briefreader.library.bundled import bundled_letter

LETTER = str(bundled_letter())

NOTE = """\
Deze brief is op 3 mei 2021 verstuurd.

Inleiding

De minister gaat in op de motie (Kamerstuk 27 925, nr. 808) en op de Europese Vredesfaciliteit (EPF). Ook de NAVO
komt aan de orde.

Vervolg

Het kabinet komt later terug op de EPF, zoals eerder gemeld (Kamerstuk 27 925, nrs. 612 en 808).
"""


@pytest.fixture
def note(tmp_path: Path) -> str:
    path = tmp_path / "note.txt"
    path.write_text(NOTE)
    return str(path)


def run(*words: str) -> tuple[int, str, str]:
    """Status, standard output and standard error of a command."""
    output, errors = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(output), contextlib.redirect_stderr(errors):
        status = main(list(words))
    return status, output.getvalue(), errors.getvalue()


def objects(*words: str) -> list[Any]:
    """The JSON objects that a command prints."""
    return [json.loads(line) for line in run(*words)[1].splitlines()]


def text_of(document: str) -> str:
    return run("text", document)[1].removesuffix("\n")


def sections_of(tree: list[Any]) -> list[Any]:
    found = []
    for section in tree:
        found += [section, *sections_of(section["sections"])]
    return found


def test_outline_of_the_letter() -> None:
    status, output, errors = run("outline", "--json", LETTER)
    assert (status, errors, output.count("\n")) == (0, "", 1)
    assert output.isascii()
    outline = json.loads(output)
    assert set(outline) == {"document", "sections"}
    assert outline["document"] == {
        "title": "Geannoteerde agenda NAVO-ministers van Defensie, 21 en 22 oktober 2021",
        "date": "2021-10-11",
        "identifier": "kst-28676-374",
        "source": "https://zoek.officielebekendmakingen.nl/kst-28676-374.html",
        "addressee": "de Voorzitter van de Tweede Kamer der Staten-Generaal",
        "subject": "Geannoteerde agenda NAVO-ministers van Defensie 21 en 22 oktober 2021",
        "signature": ["DE MINISTER VAN DEFENSIE", "Henk Kamp"],
        "enclosures": [],
    }
    assert [(section["title"], section["paragraphs"]) for section in outline["sections"]] == [
        ("Opening", 1),
        ("Afschrikking en verdediging", 3),
        ("Afghanistan", 3),
        ("Trans-Atlantische veiligheid", 1),
        ("Force Protection Erbil International Airport", 1),
    ]


def test_sections_point_at_the_text_that_is_printed(note: str) -> None:
    for document in (LETTER, note):
        text = text_of(document)
        (outline,) = objects("outline", "--json", document)
        sections = sections_of(outline["sections"])
        assert len(sections) > 2
        for section in sections:
            assert set(section) == {"title", "level", "start", "end", "paragraphs", "sections"}
            if section["title"] != "Opening":
                assert text[section["start"] :].startswith(section["title"])
            assert 0 <= section["start"] < section["end"] <= len(text)


def test_sections_stand_in_their_sections(tmp_path: Path) -> None:
    path = tmp_path / "nested.txt"
    parts = ("1. Inleiding", "1.1. Aanleiding", "1.2. Opzet", "2. Uitvoering")
    path.write_text("".join(f"{title}\n\nIn dit deel staat een gewone zin.\n\n" for title in parts))
    (outline,) = objects("outline", "--json", str(path))
    tree = [(section["title"], [below["title"] for below in section["sections"]]) for section in outline["sections"]]
    assert tree == [("1. Inleiding", ["1.1. Aanleiding", "1.2. Opzet"]), ("2. Uitvoering", [])]
    assert "  1    1.2. Opzet" in run("outline", str(path))[1].splitlines()


def test_text_is_one_paragraph_a_line(note: str) -> None:
    lines = text_of(note).split("\n")
    assert lines[0] == "Deze brief is op 3 mei 2021 verstuurd."
    assert len(lines) == 5
    assert objects("text", "--json", note) == [{"text": text_of(note)}]


@pytest.mark.parametrize("width", [10, 40, 72, 200])
def test_a_width_wraps_and_loses_nothing(width: int) -> None:
    wrapped = run("text", "--width", str(width), LETTER)[1]
    assert max(map(len, wrapped.splitlines())) <= width
    if width >= 40:
        assert wrapped.split() == text_of(LETTER).split()


def test_references_point_at_their_text(note: str, tmp_path: Path) -> None:
    (tmp_path / "kst-27925-612.txt").write_text("Een stuk.")
    text = text_of(note)
    status, output, _ = run("references", "--json", "--library", str(tmp_path), note)
    (found,) = (json.loads(line) for line in output.splitlines())
    assert status == 0
    assert set(found) == {"references"}
    by_identifier = {reference["identifier"]: reference for reference in found["references"]}
    assert list(by_identifier) == ["kst-27925-808", "kst-27925-612"]
    first = by_identifier["kst-27925-808"]
    assert {key: first[key] for key in ("kind", "label", "url", "title", "in_library")} == {
        "kind": "kamerstuk",
        "label": "Kamerstuk 27 925, nr. 808",
        "url": "https://zoek.officielebekendmakingen.nl/kst-27925-808.html",
        "title": None,
        "in_library": False,
    }
    assert by_identifier["kst-27925-612"]["in_library"] is True
    assert [citation["locator"] for citation in first["citations"]] == ["Inleiding ¶1", "Vervolg ¶1"]
    for reference in found["references"]:
        for citation in reference["citations"]:
            assert set(citation) == {"text", "start", "end", "locator", "resolved"}
            assert text[citation["start"] : citation["end"]] == citation["text"]
            assert citation["resolved"] is False


def test_terms_point_at_their_text(note: str) -> None:
    text = text_of(note)
    (found,) = objects("glossary", "--json", note)
    assert set(found) == {"terms"}
    terms = {term["abbreviation"]: term for term in found["terms"]}
    assert {"EPF", "NAVO"} <= set(terms)
    assert "Europese Vredesfaciliteit" in terms["EPF"]["expansions"].values()
    assert terms["EPF"]["source"] == "document"
    assert terms["NAVO"]["source"] == "bundled"
    for term in found["terms"]:
        assert set(term) == {"abbreviation", "expansions", "description", "source", "mentions"}
        assert set(term["expansions"]) == {"nl", "en"}
        for mention in term["mentions"]:
            assert set(mention) == {"text", "start", "end", "locator"}
            assert text[mention["start"] : mention["end"]] == mention["text"]


def test_hits_of_all_documents_are_in_one_object(note: str) -> None:
    status, output, _ = run("search", "--json", "minister", note, LETTER)
    (found,) = (json.loads(line) for line in output.splitlines())
    assert status == 0
    assert found["query"] == "minister"
    assert {hit["document"] for hit in found["hits"]} == {note, LETTER}
    for hit in found["hits"]:
        assert set(hit) == {"document", "start", "end", "text", "score", "match", "locator"}
        assert hit["match"] in ("exact", "words", "fuzzy")
        assert text_of(hit["document"])[hit["start"] : hit["end"]] == hit["text"]


def test_what_is_only_similar_is_told_where_nothing_better_is_found(note: str, tmp_path: Path) -> None:
    similar = tmp_path / "similar.txt"
    similar.write_text("De missie in Kosobo loopt af.\n")
    assert {hit["document"] for hit in objects("search", "--json", "Kosobo", str(similar))[0]["hits"]} == {str(similar)}
    found = objects("search", "--json", "Kosovo", str(similar), LETTER)[0]["hits"]
    assert {(hit["document"], hit["match"]) for hit in found} == {(LETTER, "exact")}
    assert {hit["match"] for hit in objects("search", "--json", "Kosovo", LETTER, note)[0]["hits"]} == {"exact"}
    assert {hit["match"] for hit in objects("search", "--json", "Kosobo", LETTER, note)[0]["hits"]} == {"fuzzy"}


def test_several_documents_give_one_object_each(note: str) -> None:
    for command in ("outline", "references", "glossary"):
        status, output, errors = run(command, "--json", note, "/no/such/file", LETTER)
        assert status == 2
        assert len(output.splitlines()) == 2
        assert errors.count("\n") == 1


@pytest.mark.parametrize("command", ["references", "glossary", "search"])
def test_nothing_found_is_status_1(tmp_path: Path, command: str) -> None:
    path = tmp_path / "empty.txt"
    path.write_text("hier staat niets van belang.\n")
    words = [command, *(["zebrapad"] if command == "search" else [])]
    empty = {"references": []}, {"terms": []}, {"query": "zebrapad", "hits": []}
    status, output, errors = run(*words, "--json", str(path))
    assert (status, errors) == (1, "")
    assert json.loads(output) in empty
    assert run(*words, str(path)) == (1, "", "")


def test_an_identifier_names_a_document() -> None:
    assert run("text", "kst-28676-374") == run("text", LETTER)
    assert run("text", "28 676, nr. 374") == run("text", LETTER)


def test_options_of_the_library_may_come_first(note: str, tmp_path: Path) -> None:
    (tmp_path / "kst-27925-1.txt").write_text("Een stuk.")
    for words in (
        ("--library", str(tmp_path), "text", "kst-27925-1"),
        (f"--library={tmp_path}", "text", "kst-27925-1"),
        ("text", "--library", "/", "--library", str(tmp_path), "kst-27925-1"),
        ("--library", str(tmp_path), "kst-27925-1"),
    ):
        assert run(*words) == (0, "Een stuk.\n", "")


def test_lines_for_people_are_aligned(note: str) -> None:
    lines = run("references", note)[1].splitlines()
    assert lines == [
        "kst-27925-808  Kamerstuk 27 925, nr. 808  -  Inleiding ¶1, Vervolg ¶1",
        "kst-27925-612  Kamerstuk 27 925, nr. 612  -  Vervolg ¶1",
    ]
    assert run("glossary", note)[1].startswith("EPF   document  Europese Vredesfaciliteit  ")
    assert "  3  Afghanistan" in run("outline", LETTER)[1].splitlines()
    hits = run("search", "Kosovo", LETTER)[1].splitlines()
    assert len(hits) == 1
    assert hits[0].startswith(f"{LETTER}: Afghanistan ¶1: ")
    assert run("outline", LETTER, note)[1].startswith(f"{LETTER}:\n")


def test_help_and_version_are_printed() -> None:
    status, output, _ = run("--help")
    assert status == 0
    for word in ("outline", "text", "references", "glossary", "search", "pdftotext", "--library"):
        assert word in output
    for command in ("outline", "text", "references", "glossary", "search"):
        status, output, _ = run(command, "--help")
        assert (status, "examples:" in output) == (0, True)
    assert run("--version")[1].startswith("briefreader 0.")
