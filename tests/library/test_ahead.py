"""Reading ahead gives what reading gives, and errors come through."""

import os
from pathlib import Path

import pytest

from briefreader.analysis.analyse import analyse
from briefreader.domain.term import Glossary
from briefreader.errors import SourceError
from briefreader.glossary.bundled import load_bundled
from briefreader.library.ahead import ReadAhead, read_beginning
from briefreader.library.folders import Library
from briefreader.library.opening import Found, find_letter, find_source


def source(tmp_path: Path, content: bytes) -> Found:
    path = tmp_path / "source.txt"
    path.write_bytes(content)
    return find_source(str(path), Library())


def no_glossary() -> Glossary:
    return Glossary(())


def test_it_gives_what_reading_gives() -> None:
    found = find_letter()
    ahead = ReadAhead(found, load_bundled)
    beginning = ahead.beginning()
    assert beginning == read_beginning(found)
    assert ahead.analysis() == analyse(beginning.document, load_bundled())


def test_an_error_comes_through_with_its_sentence(tmp_path: Path) -> None:
    found = source(tmp_path, b" \n \n")
    with pytest.raises(SourceError) as there:
        ReadAhead(found, no_glossary).beginning()
    with pytest.raises(SourceError) as here:
        read_beginning(found)
    assert there.value.sentence == here.value.sentence


def test_without_another_process_it_is_read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "fork")
    ahead = ReadAhead(find_letter(), no_glossary)
    assert ahead.beginning() == read_beginning(find_letter())
    assert ahead.analysis() is None


def test_a_process_that_died_is_made_good(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefreader.library.ahead._answer", lambda *_: os._exit(1))
    ahead = ReadAhead(find_letter(), no_glossary)
    assert ahead.beginning() == read_beginning(find_letter())
    assert ahead.analysis() is None


def test_a_long_document_gives_its_beginning(tmp_path: Path) -> None:
    ahead = ReadAhead(source(tmp_path, b"Een zin die telkens terugkomt. " * 10_000), no_glossary)
    beginning = ahead.beginning()
    assert not beginning.whole
    assert len(beginning.document.text) < 100_000
    whole = ahead.whole()
    assert whole is not None
    assert len(whole.text) > 300_000
    assert ahead.analysis() == analyse(whole, no_glossary())


def test_one_can_stop_waiting() -> None:
    ahead = ReadAhead(find_letter(), no_glossary)
    ahead.close()
    assert ahead.analysis() is None
