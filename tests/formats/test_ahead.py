"""Reading ahead gives what reading gives, and errors come through."""

import os
from pathlib import Path

import pytest

from briefreader.errors import SourceError
from briefreader.formats.ahead import ReadAhead, read_beginning
from briefreader.formats.source import Source

LETTER = Path(__file__).parents[2] / "documents" / "kamerbrief-navo-defensie-2021-10.txt"


def test_it_gives_what_reading_gives() -> None:
    source = Source("letter", LETTER.read_bytes())
    assert ReadAhead(source).result() == read_beginning(source)


def test_an_error_comes_through_with_its_sentence() -> None:
    source = Source("blanks", b" \n \n")
    with pytest.raises(SourceError) as ahead:
        ReadAhead(source).result()
    with pytest.raises(SourceError) as here:
        read_beginning(source)
    assert ahead.value.sentence == here.value.sentence


def test_without_another_process_it_is_read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "fork")
    source = Source("letter", LETTER.read_bytes())
    assert ReadAhead(source).result().document.text == read_beginning(source).document.text


def test_a_process_that_died_is_made_good(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefreader.formats.ahead._answer", lambda source, pipe: os._exit(1))
    source = Source("letter", LETTER.read_bytes())
    assert ReadAhead(source).result().document.text == read_beginning(source).document.text


def test_a_long_document_gives_its_beginning() -> None:
    source = Source("long", b"Een zin die telkens terugkomt. " * 10_000)
    beginning = ReadAhead(source).result()
    assert not beginning.whole
    assert len(beginning.document.text) < 100_000
