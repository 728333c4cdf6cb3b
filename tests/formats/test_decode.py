"""Encodings: the byte-order mark, else strict UTF-8, else cp1252."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefreader.formats.decode import decode

WORDS = "Financiële „situatie”: € 12"


@pytest.mark.parametrize(
    ("data", "text", "encoding"),
    [
        (WORDS.encode(), WORDS, "utf-8"),
        (WORDS.encode("utf-8-sig"), WORDS, "utf-8"),
        (b"\xff\xfe" + WORDS.encode("utf-16-le"), WORDS, "utf-16-le"),
        (b"\xfe\xff" + WORDS.encode("utf-16-be"), WORDS, "utf-16-be"),
        (b"\xff\xfe\x00\x00" + WORDS.encode("utf-32-le"), WORDS, "utf-32-le"),
        (b"\x00\x00\xfe\xff" + WORDS.encode("utf-32-be"), WORDS, "utf-32-be"),
        (WORDS.encode("cp1252"), WORDS, "cp1252"),
        (b"overh\xe9id \x81", "overhéid \ufffd", "cp1252"),
        (b"\xff\xfea\x00b", "a\ufffd", "utf-16-le"),
        (b"\xef\xbb\xbfgoed \xff", "goed \ufffd", "utf-8"),
    ],
)
def test_the_encoding_is_found_and_told(data: bytes, text: str, encoding: str) -> None:
    decoded = decode(data)
    assert (decoded.text, decoded.encoding) == (text, encoding)


@given(st.binary())
def test_any_bytes_become_text(data: bytes) -> None:
    assert isinstance(decode(data).text, str)
