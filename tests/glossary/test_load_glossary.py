"""Loading glossaries: the bundled one, the user's own, and both in one."""

import os
from pathlib import Path

import pytest

from briefreader.domain.term import TermSource
from briefreader.errors import GlossaryError
from briefreader.glossary.bundled import load_bundled
from briefreader.glossary.load import load_glossary
from briefreader.glossary.user import LARGEST_FILE, load_user, user_glossary_path


def write(folder: Path, content: str | bytes) -> Path:
    path = folder / "glossary.tsv"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def test_the_bundled_glossary_explains_saceur() -> None:
    term = load_bundled().senses("SACEUR")[0]
    assert term.english == "Supreme Allied Commander Europe"
    assert term.source is TermSource.BUNDLED
    assert term.description
    assert term.origin


def test_the_bundled_version_follows_from_the_content() -> None:
    first, second = load_bundled(), load_bundled()
    assert first.version == second.version
    assert len(first.version) == 16


def test_later_columns_may_be_left_out(tmp_path: Path) -> None:
    path = write(tmp_path, "abbreviation\tdutch\nPLOG\tploegoverleg\n\nQX\t\tquick exchange\tFast.\tdefence\tours\n")
    plog, qx = load_user(path).terms
    assert (plog.abbreviation, plog.dutch, plog.english, plog.source) == ("PLOG", "ploegoverleg", None, TermSource.USER)
    assert (qx.dutch, qx.english, qx.description, qx.domain, qx.origin) == (
        None,
        "quick exchange",
        "Fast.",
        "defence",
        "ours",
    )


def test_no_file_is_an_empty_glossary(tmp_path: Path) -> None:
    assert load_user(tmp_path / "none.tsv").terms == ()


def test_another_content_is_another_version(tmp_path: Path) -> None:
    first = load_user(write(tmp_path, "A1\teen\n")).version
    assert load_user(write(tmp_path, "A1\ttwee\n")).version != first


def test_a_file_of_another_system_is_read(tmp_path: Path) -> None:
    (term,) = load_user(write(tmp_path, b"\xef\xbb\xbfAB\tachter berg\r\n")).terms
    assert (term.abbreviation, term.dutch) == ("AB", "achter berg")


def test_control_characters_are_replaced(tmp_path: Path) -> None:
    (term,) = load_user(write(tmp_path, "AB\trood\x1b[31m \u202eom\n")).terms
    assert term.dutch == "rood\ufffd[31m \ufffdom"


@pytest.mark.parametrize(
    ("content", "line", "told"),
    [
        ("AB\tachter berg\nCD\n", 2, "no expansion"),
        ("\tachter berg\n", 1, "is empty"),
        ("AB achter berg is een zin die zijn tabs verloor\n", 1, "tabs"),
        ("AB\tb\tc\td\te\tf\tg\n", 1, "columns"),
        (b"AB\tbeta\n\nCD\t\xe9\n", 3, "UTF-8"),
    ],
)
def test_a_broken_row_is_told_with_its_place(tmp_path: Path, content: str | bytes, line: int, told: str) -> None:
    path = write(tmp_path, content)
    with pytest.raises(GlossaryError) as caught:
        load_user(path)
    assert f"{path}, line {line}:" in caught.value.sentence
    assert told in caught.value.sentence


def test_only_regular_files_are_opened(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path in (tmp_path, pipe):
        with pytest.raises(GlossaryError):
            load_user(path)


def test_a_file_beyond_the_budget_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path, "AB\tachter berg\n" * (LARGEST_FILE // 10))
    with pytest.raises(GlossaryError, match="larger"):
        load_user(path)


def test_the_users_terms_come_before_the_bundled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    folder = user_glossary_path().parent
    folder.mkdir()
    write(folder, "SACEUR\tmijn uitleg\n")
    glossary = load_glossary()
    senses = glossary.senses("SACEUR")
    assert [term.source for term in senses[:2]] == [TermSource.USER, TermSource.BUNDLED]
    assert glossary.version != load_bundled().version
