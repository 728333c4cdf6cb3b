"""Structure by example: each case of the tables is a source and the blocks that it must come out as."""

import re
from pathlib import Path

import pytest

from briefreader.analysis.structure.recover import recover_structure
from briefreader.domain.document import Document, Metadata

TABLES = Path(__file__).parents[1] / "tables"
CASE = re.compile(r"^## (?P<name>.+?)\n+```text\n(?P<source>.*?)```\n+```structure\n(?P<wanted>.*?)```", re.M | re.S)
PAGE = "<<page>>"


def cases() -> list[tuple[str, str, str]]:
    return [
        (f"{table.stem}: {case['name']}", case["source"], case["wanted"])
        for table in sorted(TABLES.glob("structure*.md"))
        for case in CASE.finditer(table.read_text(encoding="utf-8"))
    ]


def listing(document: Document) -> str:
    """One line for each block, then the metadata that are there."""
    anchors = {note.span: note.anchor for note in document.footnotes}
    lines = []
    for block in document.blocks:
        level = f" {block.level}" if block.level else ""
        text = block.span.of(document.text).replace("\n", " / ")
        if block.span in anchors:
            anchor = anchors[block.span]
            text += " @ " + ("nowhere" if anchor is None else document.text[max(0, anchor - 12) : anchor])
        lines.append(f"{block.kind}{level} | {text}")
    known = document.metadata
    told = {
        "title": known.title if known.title != "file" else None,
        "identifier": known.identifier.canonical if known.identifier else None,
        "date": known.date,
        "addressee": known.addressee,
        "subject": known.subject,
        "signature": "; ".join(known.signature),
        "enclosures": "; ".join(known.enclosures),
        "colophon": "; ".join(f"{label.name}={label.value}" for label in known.colophon),
        "furniture": "; ".join(known.furniture),
    }
    lines.extend(f"{name} = {value}" for name, value in told.items() if value)
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize(("name", "source", "wanted"), cases(), ids=lambda value: value if len(value) < 80 else "")
def test_comes_out_as_the_table_says(name: str, source: str, wanted: str) -> None:
    document = recover_structure(source.replace(PAGE, "\f"), Metadata("file"))
    assert listing(document) == wanted, name


def test_the_tables_hold_cases() -> None:
    assert len(cases()) > 20
