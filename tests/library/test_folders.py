"""The library: names in its folders' listings, and nothing outside them."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefreader.domain.identifier import Identifier, IdentifierKind, parse_identifier
from briefreader.errors import SourceNotFound, SourceRefused
from briefreader.library.folders import Library

PAPER = parse_identifier("kst-27925-808")


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    folder = tmp_path / "shelf"
    folder.mkdir()
    return folder


@pytest.mark.parametrize("name", ["kst-27925-808.txt", "KST-27925-808.TXT", "kst-27925-808.md"])
def test_a_publication_is_found_by_the_name_of_its_file(shelf: Path, name: str) -> None:
    (shelf / name).write_text("x")
    library = Library((shelf,))
    assert library.find(PAPER) == shelf / name
    assert library.holds(PAPER)
    assert not library.holds(parse_identifier("kst-27925-80"))


@pytest.mark.parametrize(
    "name", ["kst-27925-808", "kst-27925-808.pdf.exe", "kst-27925-8080.txt", "x-kst-27925-808.txt"]
)
def test_another_name_is_not_it(shelf: Path, name: str) -> None:
    (shelf / name).write_text("x")
    assert Library((shelf,)).find(PAPER) is None


def test_the_first_folder_goes_first(shelf: Path, tmp_path: Path) -> None:
    (shelf / "kst-27925-808.txt").write_text("x")
    (tmp_path / "kst-27925-808.txt").write_text("y")
    assert Library((tmp_path, shelf)).find(PAPER) == tmp_path / "kst-27925-808.txt"


def test_a_folder_is_listed_once(shelf: Path) -> None:
    library = Library((shelf,))
    assert not library.holds(PAPER)
    (shelf / "kst-27925-808.txt").write_text("x")
    assert not library.holds(PAPER)


def test_no_link_leads_out_of_a_folder(shelf: Path, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("x")
    (shelf / "kst-27925-808.txt").symlink_to(tmp_path / "secret")
    (shelf / "kst-27925-809.txt").symlink_to("kst-27925-809.txt")
    (shelf / "kst-27925-810.txt").mkdir()
    library = Library((shelf,))
    assert not any(library.holds(parse_identifier(f"kst-27925-{number}")) for number in (808, 809, 810))


def test_a_usual_folder_that_is_not_there_is_told_and_left_out(shelf: Path, tmp_path: Path) -> None:
    (shelf / "kst-27925-808.txt").write_text("x")
    library = Library((), lambda: (tmp_path / "nowhere", shelf))
    assert library.take_troubles() == []
    assert library.holds(PAPER)
    library.holds(PAPER)
    (trouble,) = library.take_troubles()
    assert "nowhere" in trouble
    assert library.take_troubles() == []


@given(st.text())
def test_an_identifier_cannot_climb(canonical: str) -> None:
    library = Library((Path(__file__).parent,))
    for name in (canonical, f"../{canonical}", f"../library/{canonical}", "/etc/passwd", "\x00"):
        assert library.find(Identifier(IdentifierKind.LAW, name, "")) is None


def test_the_bundled_letter_is_held() -> None:
    path = Library().find(parse_identifier("28 676, nr. 374"))
    assert path is not None
    assert path.name == "kamerbrief-navo-defensie-2021-10.txt"


@pytest.mark.parametrize(
    ("name", "error", "words"),
    [
        ("none", SourceNotFound, "there is no such folder"),
        ("file", SourceRefused, "it is no folder"),
        ("n\x00l", SourceNotFound, "there is no such folder"),
    ],
)
def test_a_folder_that_is_none_is_told(tmp_path: Path, name: str, error: type[Exception], words: str) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(error, match=words):
        Library((tmp_path / name,))
