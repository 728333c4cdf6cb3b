"""The numbers of the notes of a Word document."""

from collections.abc import Mapping

from briefreader.formats.docx.numbering import number_form
from briefreader.formats.office.numbers import write_number

FOOTNOTE, ENDNOTE = "footnote", "endnote"


class NoteNumbers:
    """Numbers the notes in the order of their anchors. It is a handler of `settings.xml`, which tells their form."""

    def __init__(self) -> None:
        self.noted: dict[tuple[str, str], str] = {}
        self._forms = {FOOTNOTE: "decimal", ENDNOTE: "roman"}
        self._counts = {FOOTNOTE: 0, ENDNOTE: 0}
        self._shown: set[str] = set()
        self._open = ""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """See `xml_events.Handler`."""
        if tag in ("w:footnotePr", "w:endnotePr"):
            self._open = ENDNOTE if tag == "w:endnotePr" else FOOTNOTE
        elif tag == "w:numFmt" and self._open:
            self._forms[self._open] = number_form(attributes.get("w:val", ""))

    def end(self, tag: str) -> None:
        """See `xml_events.Handler`."""
        if tag in ("w:footnotePr", "w:endnotePr"):
            self._open = ""

    def data(self, text: str) -> None:
        """See `xml_events.Handler`."""

    def number(self, kind: str, identity: str, mark: str = "") -> str:
        """The number that an anchor shows.

        Args:
            kind: `FOOTNOTE` or `ENDNOTE`.
            identity: of the note.
            mark: what the writer shows in place of a number, or "".
        """
        known = self.noted.get((kind, identity))
        if known is not None:
            return known
        if not mark:
            self._counts[kind] += 1
            mark = write_number(self._counts[kind], self._forms[kind])
            while mark in self._shown and self._forms[kind] != "symbol":
                self._counts[kind] += 1
                mark = write_number(self._counts[kind], self._forms[kind])
        self.noted[kind, identity] = mark
        self._shown.add(mark)
        return mark
