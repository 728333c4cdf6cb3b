"""What the user named: a file before a publication, the library's folders before what is bundled."""

import datetime
import os
from pathlib import Path

import pytest

from briefreader.errors import SourceNotFound
from briefreader.library.bundled import bundled_letter
from briefreader.library.folders import Library
from briefreader.library.opening import find_letter, find_source


def test_a_path_is_opened_and_found_again_from_anywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "brief.txt").write_text("Een korte brief.")
    monkeypatch.chdir(tmp_path)
    found = find_source("brief.txt", Library())
    assert found.name == str(tmp_path / "brief.txt")
    assert found.source.name == "brief.txt"
    assert found.read().text == "Een korte brief."


@pytest.mark.parametrize("spelling", ["kst-27925-808", "KST-27925-808", "27 925, nr. 808", "Kamerstuk 27925 nr. 808"])
def test_an_identifier_is_opened_from_the_library(tmp_path: Path, spelling: str) -> None:
    (tmp_path / "kst-27925-808.txt").write_text("Over de evacuatie.")
    found = find_source(spelling, Library((tmp_path,)))
    assert found.name == "kst-27925-808"
    document = found.read()
    assert document.text == "Over de evacuatie."
    assert document.metadata.identifier is not None
    assert document.metadata.identifier.canonical == "kst-27925-808"


def test_what_a_document_says_that_it_is_goes_before_what_it_was_asked_for_by(tmp_path: Path) -> None:
    head = "Tweede Kamer der Staten-Generaal\n\n2\n\nVergaderjaar 2029–2030\n\n99 901\n\nProeven\n\nNr. 7\n\n"
    (tmp_path / "kst-27925-808.txt").write_text(f"{head}BRIEF VAN DE MINISTER VAN VOORBEELDEN\nDe pomp draait.\n")
    own = find_source("kst-27925-808", Library((tmp_path,))).read().metadata.identifier
    assert own is not None
    assert own.canonical == "kst-99901-7"


def test_a_file_goes_before_a_publication(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "kst-28676-374").write_text("Een bestand.")
    monkeypatch.chdir(tmp_path)
    assert find_source("kst-28676-374", Library()).read().text == "Een bestand."


def test_what_is_not_held_is_told() -> None:
    with pytest.raises(SourceNotFound, match="the library does not hold the publication"):
        find_source("kst-27925-808", Library())
    with pytest.raises(SourceNotFound, match="there is no such file; look"):
        find_source("brief.txt", Library())


def test_the_bundled_letter_has_a_title_a_day_and_an_identifier() -> None:
    found = find_letter()
    assert found.name == "kst-28676-374"
    metadata = found.read().metadata
    assert metadata.title == "Geannoteerde agenda NAVO-ministers van Defensie, 21 en 22 oktober 2021"
    assert metadata.date == datetime.date(2021, 10, 11)
    assert metadata.identifier is not None
    assert metadata.identifier.canonical == "kst-28676-374"
    assert metadata.source == "https://zoek.officielebekendmakingen.nl/kst-28676-374.html"
    assert metadata.signature == ("DE MINISTER VAN DEFENSIE", "Henk Kamp")
    assert find_source("kst-28676-374", Library()).read().metadata == metadata


def test_a_copy_of_the_bundled_letter_is_known_too_and_a_changed_one_is_not(tmp_path: Path) -> None:
    letter = bundled_letter().read_bytes()
    copy, changed = tmp_path / "copy.txt", tmp_path / "changed.txt"
    copy.write_bytes(letter)
    changed.write_bytes(letter.replace(b"2021", b"2022"))
    assert find_source(str(copy), Library()).read().metadata.identifier is not None
    assert find_source(str(changed), Library()).read().metadata.identifier is None


def test_nothing_beside_a_document_speaks_for_it(tmp_path: Path) -> None:
    (tmp_path / "brief.txt").write_text("Een korte brief.")
    (tmp_path / "brief.toml").write_text('title = "Iets anders"\n')
    assert find_source(str(tmp_path / "brief.txt"), Library((tmp_path,))).read().metadata.title == "brief"


def test_a_folder_that_is_gone_stops_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    with pytest.raises(SourceNotFound):
        find_source("brief.txt", Library())
    os.chdir(tmp_path)
