"""Which lines read as words: headings do, and what a machine made of handwriting does not."""

import pytest

from briefreader.analysis.structure.recover import recover_structure
from briefreader.analysis.structure.wordlike import reads_as_words
from briefreader.domain.document import BlockKind, Metadata


@pytest.mark.parametrize(
    "line",
    [
        "Inleiding",
        "2.1 Gevolgen voor burgers",
        "Wlz",
        "A",
        "0A",
        "§ 3",
        "R&D en eFP",
        "IJzer en (inter)nationale metingen",
        "Tijdverbod tv-kredietreclame",
        "b. Proefgebieden (€ 10 mln.)",
        "Programma’s 2029/30: de vier V’s",
    ],
)
def test_a_heading_reads_as_words(line: str) -> None:
    assert reads_as_words(line)


@pytest.mark.parametrize("line", ["i", "n", "dC vort nw( kri-vi Eg&", "Wo( V MI.1k fov\\ yvqAgfk. 1", "Pagin a 3van9"])
def test_handwriting_does_not(line: str) -> None:
    assert not reads_as_words(line)


def test_handwriting_opens_no_section() -> None:
    source = "De meting is gedaan.\n\nWo( V MI.1k fov\\ yvqAgfk\n\nDe proef wordt in het voorjaar herhaald.\n"
    document = recover_structure(source, Metadata("file"))
    assert all(block.kind is not BlockKind.HEADING for block in document.blocks)
    assert "yvqAgfk" in document.text
