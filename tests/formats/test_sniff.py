"""What a source is, by its content: the formats that are told apart, and binary data."""

import io
import random
import zipfile
from pathlib import Path

import pytest

from briefreader.errors import UnknownFormat
from briefreader.formats.registry import read_document
from briefreader.formats.source import Source


def zipped(*names: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in names:
            # Of a fixed day: what `writestr` makes of a bare name holds the time of the clock.
            member = zipfile.ZipInfo(name)
            archive.writestr(member, "application/vnd.oasis.opendocument.text" if name == "mimetype" else "<x/>")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (zipped("xl/workbook.xml"), "it is an Excel workbook"),
        (zipped("letter.txt"), "it is a zip archive"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "it is a document of an old Office"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            "it is an Office document that is protected with a password",
        ),
        (b"{\\rtf1\\ansi x}", "it is a rich text document"),
        (b"\x89PNG\r\n\x1a\n" + bytes(50), "it is a PNG image"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "it is a JPEG image"),
        (b"\x7fELF\x02\x01\x01", "it is a program"),
        (b"SQLite format 3\x00" + bytes(80), "it is an SQLite database"),
        (b"\x1f\x8b\x08\x00", "it is a gzip archive"),
        (b"BZh91AY&SY", "it is a bzip2 archive"),
        (random.Random(1).randbytes(3000), "it holds binary data"),
        (bytes(range(32)) * 10, "it holds binary data"),
        ("Zonder merk".encode("utf-16-le"), "it holds binary data"),
    ],
)
def test_what_is_not_read_is_told_by_its_content(data: bytes, words: str) -> None:
    with pytest.raises(UnknownFormat) as caught:
        read_document(Source("brief.txt", data, Path("brief.txt")))
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "data",
    [
        b"Een brief met \x00 een enkele nul.\n",
        b"\x1b[31mrood\x1b[0m " * 100,
        b"BZ heeft geantwoord. BZh ook.\n",
        "Met merk".encode("utf-16"),
        b"PK is ook een afkorting.\n",
        bytes(range(0x20)) + b" alle stuurtekens in een zin die verder gewoon is, en die lang genoeg is voor een brief",
    ],
)
def test_a_text_is_read_in_spite_of_what_is_odd_in_it(data: bytes) -> None:
    assert read_document(Source("brief.txt", data)).text


@pytest.mark.parametrize(
    ("path", "command"),
    [
        ("brief.rtf", "pandoc -t plain --wrap=none brief.rtf |"),
        ("een brief.rtf", "pandoc -t plain --wrap=none 'een brief.rtf' |"),
        ("-rf.rtf", "pandoc -t plain --wrap=none ./-rf.rtf |"),
        ("$(reboot).rtf", "pandoc -t plain --wrap=none '$(reboot).rtf' |"),
        ("a\x1bb.rtf", "pandoc -t plain --wrap=none FILE |"),
    ],
)
def test_the_command_that_is_advised_can_be_copied(path: str, command: str) -> None:
    name = path.replace("\x1b", "\ufffd")
    with pytest.raises(UnknownFormat) as caught:
        read_document(Source(name, b"{\\rtf1 ", Path(path)))
    assert command in str(caught.value)
