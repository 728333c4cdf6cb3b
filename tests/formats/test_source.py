"""Opening: only regular files, within the budget, and one sentence for everything else."""

import os
import socket
import tempfile
import unicodedata
from pathlib import Path

import pytest

from briefreader.errors import OverBudget, SourceNotFound, SourceRefused
from briefreader.formats import source as opening
from briefreader.formats.source import open_pipe, open_source


def test_a_file_is_read_with_its_name(tmp_path: Path) -> None:
    path = tmp_path / "brief.txt"
    path.write_bytes(b"Geachte voorzitter,\n")
    source = open_source(path)
    assert (source.name, source.data, source.path) == (str(path), b"Geachte voorzitter,\n", path)


@pytest.mark.parametrize(
    ("name", "error", "words"),
    [
        ("none.txt", SourceNotFound, "there is no such file"),
        ("text.txt/below", SourceNotFound, "there is no such file"),
        ("nul\x00.txt", SourceNotFound, "there is no such file"),
        ("n" * 300, SourceRefused, "file name too long"),
        ("folder", SourceRefused, "it is a folder; name a file in it"),
        ("pipe.txt", SourceRefused, "it is a named pipe"),
        ("zero.txt", SourceRefused, "it is a device"),
        ("null.txt", SourceRefused, "it is a device"),
        ("empty.txt", SourceRefused, "it is empty"),
        ("dangling.txt", SourceNotFound, "it is a link to a file that is not there"),
        ("circle.txt", SourceRefused, "symbolic links"),
    ],
)
def test_what_is_no_text_file_gets_one_sentence(tmp_path: Path, name: str, error: type[Exception], words: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "text.txt").write_text("x")
    (tmp_path / "empty.txt").touch()
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "zero.txt").symlink_to("/dev/zero")
    (tmp_path / "null.txt").symlink_to("/dev/null")
    (tmp_path / "dangling.txt").symlink_to("nowhere")
    (tmp_path / "circle.txt").symlink_to("circle.txt")
    with pytest.raises(error, match=words) as caught:
        open_source(tmp_path / name)
    assert "\n" not in str(caught.value)


def test_a_socket_is_refused() -> None:
    with tempfile.TemporaryDirectory() as folder, socket.socket(socket.AF_UNIX) as listener:
        listener.bind(f"{folder}/s")
        with pytest.raises(SourceRefused, match="cannot open"):
            open_source(Path(folder, "s"))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text("x")
    path.chmod(0)
    with pytest.raises(SourceRefused, match="you may not read it"):
        open_source(path)


def test_the_system_says_no(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(SourceRefused, match="you may not read it"):
        open_source(tmp_path / "secret.txt")


def test_a_large_file_is_refused_without_reading_it(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(opening.SOURCE_BYTES.limit + 1)
    with pytest.raises(OverBudget, match="larger than 64 MB"):
        open_source(path)


def test_a_pipe_is_read_to_its_end_and_no_further_than_the_budget(monkeypatch: pytest.MonkeyPatch) -> None:
    def through(data: bytes) -> bytes:
        out, into = os.pipe()
        try:
            os.write(into, data)
            os.close(into)
            return open_pipe(out).data
        finally:
            os.close(out)

    monkeypatch.setattr(opening, "SOURCE_BYTES", opening.SOURCE_BYTES._replace(limit=10))
    assert through(b"Brief\n") == b"Brief\n"
    with pytest.raises(OverBudget, match="standard input"):
        through(b"a longer letter")
    with pytest.raises(SourceRefused, match="nothing came"):
        through(b"")


def test_a_closed_pipe_is_told() -> None:
    out, into = os.pipe()
    os.close(out)
    os.close(into)
    with pytest.raises(SourceRefused, match="cannot read standard input"):
        open_pipe(out)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (b"esc\x1b]0;x\x07.txt", "esc\ufffd]0;x\ufffd.txt"),
        (b"line\nbreak", "line\ufffdbreak"),
        (b"latin\xe9.txt", "latin\\xe9.txt"),
        ("override\u202etxt.exe".encode(), "override\ufffdtxt.exe"),
        (b"-rf", "-rf"),
    ],
)
def test_a_name_is_safe_in_the_sentence(tmp_path: Path, name: bytes, shown: str) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name))
    with pytest.raises(SourceNotFound) as caught:
        open_source(path)
    sentence = str(caught.value)
    assert f"{tmp_path}/{shown}:" in sentence
    assert not {c for c in sentence if unicodedata.category(c) in ("Cc", "Cs")}
