"""Names of the parts and the markup of Word documents, as ECMA-376 (Office Open XML) has them."""

from collections.abc import Mapping

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT_WORD = "http://purl.oclc.org/ooxml/wordprocessingml/main"

PREFIXES = {
    _WORD: "w",
    _STRICT_WORD: "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
    "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": "wp",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "urn:schemas-microsoft-com:vml": "v",
    "http://purl.org/dc/elements/1.1/": "dc",
}

_OFF = frozenset(("0", "false", "off", "none"))


def is_on(attributes: Mapping[str, str]) -> bool:
    """Whether a property that is on or off is on; it is where no value stands."""
    return attributes.get("w:val", "1") not in _OFF


def number_of(attributes: Mapping[str, str], name: str = "w:val") -> int | None:
    """A small whole number among attributes, or None where there is none."""
    value = attributes.get(name, "")
    return int(value) if value.isascii() and value.isdigit() and len(value) < 10 else None
