"""What is known of a document beside its text, as the head of the letter and its colophon tell it."""

from functools import partial
from typing import ClassVar

from textual.binding import Binding
from textual.content import Content

from briefreader.analysis.structure.labels import DATE_LABELS, SUBJECT_LABELS
from briefreader.domain.document import Metadata, told_of_reading
from briefreader.interface.publication_words import describe_publication
from briefreader.interface.render import render_content
from briefreader.interface.screens.over import OverScreen, Part, name_row

_SHOWN = frozenset((*DATE_LABELS, *SUBJECT_LABELS))
_NOTHING = " -–"
"""What stands behind a label where nothing is to be said."""
_MOST_LINES = 40
"""Lines around the text that are shown; on other pages most of them come again."""


def about_content(metadata: Metadata, width: int) -> Content:
    """The number, date, addressee and subject of a document, and whatever else left its text for the head.

    Args:
        metadata: of the document.
        width: of the text, in cells.
    """
    identifier, date = metadata.identifier, metadata.date
    rows = [
        ("Number", f"{identifier.label} · {describe_publication(identifier)}" if identifier else ""),
        ("Date", f"{date.day} {date:%B} {date.year}" if date else ""),
        ("To", metadata.addressee or ""),
        ("Subject", (metadata.subject or "") if metadata.subject != metadata.title else ""),
        ("Signed", " · ".join(metadata.signature)),
        ("Enclosures", " · ".join(metadata.enclosures)),
        *((label.name, label.value) for label in metadata.colophon if label.name not in _SHOWN),
        ("Source", metadata.source),
        ("Pages", f"{metadata.pages:,}" if metadata.pages else ""),
        ("Read", "; ".join(told_of_reading(metadata))),
        ("Around the text", _around(metadata)),
    ]
    parts: list[Part] = []
    for name, value in rows:
        if value.strip(_NOTHING):
            parts += name_row(name, "bold", " ".join(value.split()), width)
    return render_content((f"{metadata.title}\n\n", "bold $accent"), *parts)


def _around(metadata: Metadata) -> str:
    """The letterhead, running heads and whatever else left the text without a label, each line once."""
    lines = [line for line in dict.fromkeys(metadata.furniture) if not line.isdecimal()]
    more = len(lines) - _MOST_LINES
    return " · ".join([*lines[:_MOST_LINES], *([f"{more} more lines"] if more > 0 else [])])


class AboutScreen(OverScreen):
    """Shows what is known of a document until a key closes it.

    Args:
        metadata: of the document.
    """

    BINDINGS: ClassVar[list[Binding]] = [Binding("i", "close", show=False)]

    def __init__(self, metadata: Metadata) -> None:
        super().__init__(partial(about_content, metadata))
