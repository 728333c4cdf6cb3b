"""PDF files for tests, made by hand: objects, a table of them, and words of Helvetica at places."""

import hashlib
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from briefreader.analysis.structure.glyphs import set_width

WIDTH, HEIGHT = 595, 842  # points of A4
_FONTS = {"plain": b"F1", "bold": b"F2", "italic": b"F3", "symbol": b"F4"}
_NAMES = (b"Helvetica", b"Helvetica-Bold", b"Helvetica-Oblique", b"Symbol")
_PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")


class Words(NamedTuple):
    """Words at a place.

    Args:
        left: in points from the left of the page.
        baseline: in points from its foot.
        text: the words; in raw mode an array of strings and shifts, as the operator TJ takes it.
        size: of the type, in points.
        face: "plain", "bold", "italic" or "symbol".
        raw: whether `text` is such an array.
    """

    left: float
    baseline: float
    text: str
    size: float = 10
    face: str = "plain"
    raw: bool = False


class Area(NamedTuple):
    """An area of a page that leads to an address.

    Args:
        left: in points from the left of the page.
        bottom: in points from its foot.
        right: as `left`.
        top: as `bottom`.
        address: to which it leads.
    """

    left: float
    bottom: float
    right: float
    top: float
    address: str


def paragraph(left: float, top: float, width: float, text: str, size: float = 10, face: str = "plain") -> list[Words]:
    """Set a text into lines.

    Args:
        left: of the column.
        top: the baseline of its first line.
        width: of the column.
        text: the words.
        size: of the type; the lines stand 1.2 times as far apart.
        face: see `Words`.
    """
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and set_width(longer) * size / 1000 <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return [Words(left, top - 1.2 * size * place, line, size, face) for place, line in enumerate(lines)]


def make_pdf(
    pages: Sequence[Iterable[Words | Area]], password: str | None = None, turned: int = 0, unicode: str = ""
) -> bytes:
    """Make a PDF.

    Args:
        pages: the words of each page, and the areas that lead to an address.
        password: needed to open it, or None.
        turned: degrees by which viewers turn its pages.
        unicode: the entries of a ToUnicode map of the plain face, such as "<41> <001B>".
    """
    encoded = b" /Encoding /WinAnsiEncoding"
    mapped = b" /ToUnicode 7 0 R" if unicode else b""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>"
        % (b" ".join(b"%d 0 R" % (8 + 2 * place) for place in range(len(pages))), len(pages)),
        *(
            b"<< /Type /Font /Subtype /Type1 /BaseFont /%s%s%s >>"
            % (name, *((b"", b"") if name == b"Symbol" else (b"", mapped) if mapped and not place else (encoded, b"")))
            for place, name in enumerate(_NAMES)
        ),
        _stream(
            b"begincmap 1 begincodespacerange <00> <FF> endcodespacerange %d beginbfchar %s endbfchar endcmap"
            % (unicode.count("<") // 2, unicode.encode())
        ),
    ]
    fonts = b" ".join(b"/F%d %d 0 R" % (number, number + 2) for number in range(1, 5))
    for place, items in enumerate(pages):
        areas: list[Area] = []
        words: list[Words] = []
        for item in items:
            if isinstance(item, Words):
                words.append(item)
            else:
                areas.append(item)
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Rotate %d /Resources << /Font << %s >> >>"
            b" /Contents %d 0 R /Annots [%s] >>"
            % (WIDTH, HEIGHT, turned, fonts, 9 + 2 * place, b" ".join(map(_annotation, areas)))
        )
        objects.append(_stream(b"\n".join([_operators(item) for item in words])))
    return _file(objects, password)


def _annotation(area: Area) -> bytes:
    return b"<< /Type /Annot /Subtype /Link /Rect [%.2f %.2f %.2f %.2f] /A << /S /URI /URI (%s) >> >>" % (
        *area[:4],
        _escaped(area.address.encode()),
    )


def _operators(words: Words) -> bytes:
    name, text = _FONTS[words.face], words.text.encode("cp1252")
    shown = b"[%s] TJ" % text if words.raw else b"(%s) Tj" % _escaped(text)
    return b"BT /%s %.2f Tf %.2f %.2f Td %s ET" % (name, words.size, words.left, words.baseline, shown)


def _escaped(text: bytes) -> bytes:
    return text.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def _stream(content: bytes) -> bytes:
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)


def _file(objects: Sequence[bytes], password: str | None) -> bytes:
    trailer = b"/Root 1 0 R /Size %d" % (len(objects) + 1 + (password is not None))
    if password is not None:
        owner, user = _keys(password)
        objects = [
            *objects,
            b"<< /Filter /Standard /V 1 /R 2 /P -4 /O <%s> /U <%s> >>" % (owner.hex().encode(), user.hex().encode()),
        ]
        trailer += b" /Encrypt %d 0 R /ID [<00> <00>]" % len(objects)
    data, places = bytearray(b"%PDF-1.4\n"), []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = len(data)
    data += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    data += b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(data + b"trailer\n<< %s >>\nstartxref\n%d\n%%%%EOF\n" % (trailer, table))


def _keys(password: str) -> tuple[bytes, bytes]:
    """The entries O and U of a PDF that needs a password. Source: ISO 32000-1, 7.6.3, algorithms 2 to 4."""
    padded = (password.encode() + _PADDING)[:32]
    owner = _encrypt(hashlib.md5(padded).digest()[:5], padded)
    key = hashlib.md5(padded + owner + (0xFFFFFFFC).to_bytes(4, "little") + b"\0").digest()[:5]
    return owner, _encrypt(key, _PADDING)


def _encrypt(key: bytes, data: bytes) -> bytes:
    """RC4."""
    state, j = list(range(256)), 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    out, i, j = bytearray(), 0, 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)
