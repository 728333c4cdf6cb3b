"""Emphasis and links are kept, however a source marks them."""

import pytest

from tests.formats.marked_up import links, read

HTML = """<html><body><h2>Kop met <em>nadruk</em></h2>
<p>Een <b>vet</b> woord, een <i>schuin</i>, een <span style="font-weight: 700">zwaar</span> en een
<span style="font-style:italic; color: red">hellend</span> en een <span style="color:red">rood</span>,
met <a href="https://example.org/pomp">een verwijzing</a>.</p>
<table><tr><td><strong>cel</strong></td><td><a href="https://example.org/cel">twee</a></td></tr></table></body></html>"""
MARKDOWN = """# Kop met *nadruk*

Een **vet** woord, een *schuin*, een <b>zwaar</b> en een <em>hellend</em>, met
[een verwijzing](https://example.org/pomp) en <a class="x" href="https://example.org/html">nog een</a>.

| **cel** | [twee](https://example.org/cel) |
|---|---|
| a | b |
"""
XML = """<?xml version="1.0"?><officiele-publicatie><kamerstuk><stuk><algemeen><vrije-tekst>
<tussenkop>Kop met <nadruk type="cur">nadruk</nadruk></tussenkop>
<al>Een <nadruk type="vet">vet</nadruk> woord, een <nadruk type="cur">schuin</nadruk>,
met <extref doc="kst-99901-7" soort="document">een verwijzing</extref>.</al>
<table><tgroup cols="2"><tbody><row><entry><al><nadruk type="vet">cel</nadruk></al></entry>
<entry><al><extref doc="kst-99901-8">twee</extref></al></entry></row></tbody></tgroup></table>
</vrije-tekst></algemeen></stuk></kamerstuk></officiele-publicatie>"""


@pytest.mark.parametrize(
    ("source", "marked", "linked"),
    [
        pytest.param(
            HTML,
            ["nadruk", "VET", "schuin", "ZWAAR", "hellend", "CEL"],
            [("een verwijzing", "https://example.org/pomp"), ("twee", "https://example.org/cel")],
            id="html",
        ),
        pytest.param(
            MARKDOWN,
            ["nadruk", "VET", "schuin", "ZWAAR", "hellend", "CEL"],
            [
                ("een verwijzing", "https://example.org/pomp"),
                ("nog een", "https://example.org/html"),
                ("twee", "https://example.org/cel"),
            ],
            id="markdown",
        ),
        pytest.param(
            XML,
            ["nadruk", "VET", "schuin", "CEL"],
            [("een verwijzing", "kst-99901-7"), ("twee", "kst-99901-8")],
            id="xml",
        ),
    ],
)
def test_words_that_are_set_apart_and_linked(source: str, marked: list[str], linked: list[tuple[str, str]]) -> None:
    document = read(source)
    found = [(mark.span.of(document.text), mark.strong) for mark in document.emphases]
    assert [words.upper() if strong else words for words, strong in found] == marked
    assert links(document) == linked


@pytest.mark.parametrize(
    "source",
    [
        pytest.param("Een <b>vet woord.\n\nEen <i>schuin</b> woord</i> en **een vet**.", id="crossed"),
        pytest.param('Een <a href="javascript:alert(1)">woord</a> en <a>geen</a>.', id="script"),
    ],
)
def test_tags_that_do_not_close_or_lead_nowhere_leave_the_words(source: str) -> None:
    document = read(f"# Kop\n\n{source}")
    assert "woord" in document.text
    assert "<" not in document.text
    assert not document.links


def test_the_heading_of_a_table_of_contents_is_not_the_title_of_a_page() -> None:
    document = read(
        '<html><head><meta name="DC.title" content="Proef met de pomp"/><title>Site</title></head><body>'
        "<div><p>De pomp draait sinds januari.</p></div><div><h1>Inhoudsopgave</h1></div></body></html>"
    )
    assert document.metadata.title == "Proef met de pomp"
