"""From bytes to characters: which encoding a text is in."""

import codecs
import re
from itertools import islice
from typing import NamedTuple

_LINE = re.compile(r"\S[^\n\r]*")

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
"""Byte-order marks. Those of UTF-32 come first, since that of UTF-32-LE begins with that of UTF-16-LE."""


class Decoded(NamedTuple):
    """Characters, and how they were written.

    Args:
        text: the characters, without a byte-order mark.
        encoding: its name for the user, such as "utf-8" or "cp1252".
    """

    text: str
    encoding: str


def byte_order_mark(data: bytes) -> str | None:
    """The encoding that a byte-order mark tells, or None where there is none."""
    return next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)


def decode(data: bytes) -> Decoded:
    """Read bytes as text: by the byte-order mark, else as strict UTF-8, else as cp1252.

    Args:
        data: all bytes of the text.

    Returns:
        The characters. What the encoding does not know is U+FFFD.

    Source: of what was measured on Dutch texts, detectors guess wrong; this order does not.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(data[len(mark) :].decode(encoding, "replace"), encoding)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return Decoded(data.decode("cp1252", "replace"), "cp1252")


def count_lines(text: str, most: int) -> int:
    """Count the lines of a text that are not blank.

    Args:
        text: the text.
        most: a number beyond which nobody wants to know; where all lines are fewer, the blank ones are counted too,
            which is faster.

    Returns:
        How many there are, or one more than `most`.
    """
    ends = text.count("\n") + text.count("\r")
    return ends + 1 if ends < most else sum(1 for _ in islice(_LINE.finditer(text), most + 1))
