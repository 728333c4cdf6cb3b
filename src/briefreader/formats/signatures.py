"""What bytes are, by their first ones."""

from typing import NamedTuple

_PANDOC = "turn it into text with: pandoc -t plain --wrap=none {name} | briefreader -"
_OFFICE = "save it as plain text (.txt) in a word processor, and open that"
_SCAN = "an image has no text; run it through text recognition (OCR), and open the result"
_OTHER = "name the document that belongs to it"
_UNPACK = "unpack it, and open a document in it"


class Signature(NamedTuple):
    """How a format is recognised, and what is said of it.

    Args:
        magic: the bytes that it has.
        what: what it is, with its article.
        advice: what to do, with `{name}` for its name on a shell's command line.
        offset: of `magic` in the file.
        reader: the name of its reader in the registry, or None where the format is not read.
    """

    magic: bytes
    what: str
    advice: str
    offset: int = 0
    reader: str | None = None


# Source: the database of file(1), https://github.com/file/file/tree/master/magic/Magdir
SIGNATURES = (
    Signature(b"%PDF-", "a PDF document", "", reader="pdf"),
    Signature(b"{\\rtf", "a rich text document (RTF)", _PANDOC),
    Signature(b"mimetypeapplication/vnd.oasis.opendocument.text", "an OpenDocument text (ODT)", _PANDOC, 30, "odt"),
    Signature(b"mimetypeapplication/vnd.oasis.opendocument", "an OpenDocument file that is no text", _OFFICE, 30),
    Signature(b"mimetypeapplication/epub+zip", "an EPUB book", _PANDOC, 30),
    Signature(b"\x89PNG\r\n\x1a\n", "a PNG image", _SCAN),
    Signature(b"\xff\xd8\xff", "a JPEG image", _SCAN),
    Signature(b"GIF87a", "a GIF image", _SCAN),
    Signature(b"GIF89a", "a GIF image", _SCAN),
    Signature(b"II*\x00", "a TIFF image", _SCAN),
    Signature(b"MM\x00*", "a TIFF image", _SCAN),
    Signature(b"\x7fELF", "a program (ELF)", _OTHER),
    Signature(b"MZ\x90\x00", "a Windows program", _OTHER),
    Signature(b"\xca\xfe\xba\xbe", "a program", _OTHER),
    Signature(b"\xcf\xfa\xed\xfe", "a program", _OTHER),
    Signature(b"SQLite format 3\x00", "an SQLite database", _OTHER),
    Signature(b"\x1f\x8b\x08", "a gzip archive", "unpack it with: gzip -dc {name} | briefreader -"),
    Signature(b"1AY&SY", "a bzip2 archive", "unpack it with: bzip2 -dc {name} | briefreader -", 4),
    Signature(b"\xfd7zXZ\x00", "an xz archive", "unpack it with: xz -dc {name} | briefreader -"),
    Signature(b"\x28\xb5\x2f\xfd", "a Zstandard archive", "unpack it with: zstd -dc {name} | briefreader -"),
    Signature(b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", _UNPACK),
    Signature(b"Rar!\x1a\x07", "a RAR archive", _UNPACK),
    Signature(b"ustar\x00", "a tar archive", _UNPACK, 257),
    Signature(b"ustar  \x00", "a tar archive", _UNPACK, 257),
)

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

COMPOUNDED = (
    Signature(
        "EncryptedPackage".encode("utf-16-le"),
        "an Office document that is protected with a password",
        "save a copy without password in a word processor, and open that",
    ),
    Signature(b"", "a document of an old Office (such as .doc)", "save it as .docx in a word processor, and open that"),
)
"""Formats that are compound files (MS-CFB), by the name of a stream in them; the offset means nothing here."""

ZIP = b"PK\x03\x04"

ZIPPED = (
    Signature(b"word/", "a Word document (DOCX)", _PANDOC, reader="docx"),
    Signature(b"xl/", "an Excel workbook", _OFFICE),
    Signature(b"ppt/", "a PowerPoint presentation", _OFFICE),
    Signature(b"META-INF/manifest.xml", "an OpenDocument text (ODT)", _PANDOC, reader="odt"),
    Signature(b"", "a zip archive", _UNPACK),
)
"""Formats that are zip archives, by the name of a folder in them; the offset means nothing here."""

MARKED_UP = (
    Signature(b"<html", "an HTML page", _PANDOC, reader="html"),
    Signature(b"<?xml", "an XML document", "open the text or PDF of the same publication", reader="xml"),
)
"""Formats of tags, by what `markup.find_markup` tells of them."""
