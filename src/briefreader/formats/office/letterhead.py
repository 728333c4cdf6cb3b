"""The head of a letter as a word processor writes it: address, sender and labels, in boxes, tables and headers."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from briefreader.analysis.structure.colophon import keep_label, label_of
from briefreader.analysis.structure.days import find_day
from briefreader.analysis.structure.head import Head
from briefreader.analysis.structure.labels import BOILERPLATE, ENCLOSURE_LABELS, SENDERS
from briefreader.analysis.structure.letterhead import SALUTATION
from briefreader.analysis.structure.marks import ends_sentence
from briefreader.domain.document import Label
from briefreader.formats.clean import clean_line
from briefreader.formats.office.flat import Flat, cell_text
from briefreader.formats.office.items import BREAK, Paragraph

_REACH = 80  # steps of the flow; the head of a letter never fills more than a page
_NARROW = 62  # characters; a line of an address or a colophon is shorter
_SENTENCE = 120  # characters; what is longer and ends as a sentence does is no part of a head
_DATELINE = 60  # characters
_RETURN = re.compile(r">? ?Retouradres\b", re.IGNORECASE)
_ADDRESSEE = re.compile(r"Aan(?: de| het)?\b.{0,80}|De [Vv]oorzitter van de (?:Tweede|Eerste) Kamer.{0,60}")
_BOX = re.compile(r"Postbus [0-9]|\b[0-9]{4} ?[A-Z]{2}\b|^(?:Den Haag|DEN HAAG|’s-Gravenhage)$|\b[0-9]{1,4}$")
_POST_CODE = re.compile(r"\b[0-9]{4} ?[A-Z]{2}\b")
_LABEL_STYLE = re.compile(r"kopje|label")


@dataclass(slots=True)
class Line:
    """A line of the head.

    Args:
        text: its words; of a label with a value beside it, the label.
        value: what stands beside the label, or None.
        apart: whether something stands between it and the line before it.
        labelled: whether its style says that it is a label.
        begins: whether it is the first of a text box.
    """

    text: str
    value: str | None = None
    apart: bool = False
    labelled: bool = False
    begins: bool = False


@dataclass(slots=True)
class Letterhead:
    """What the lines of a head tell.

    Args:
        head: what they tell of the letter.
        furniture: the lines that have no label.
    """

    head: Head = field(default_factory=Head)
    furniture: list[str] = field(default_factory=list)
    _waiting: str = ""
    _values: list[str] = field(default_factory=list)
    _address: list[str] | None = None
    _returned: bool = False

    def take(self, lines: Sequence[Line], addressed: bool) -> None:
        """Take in lines in their order.

        Args:
            lines: of one header, or of the head of the running text.
            addressed: whether there may be an address among them.
        """
        for place, line in enumerate(lines):
            if line.begins:
                self._end()
            elif line.apart:
                self._pause()
            found = self._label(line)
            if found is not None:
                self._end()
                self._waiting = found.name
                self._values = [found.value] if found.value else []
                if line.value is not None:
                    self._end()
            elif returns(line):
                self._end()
                self._returned = True
                self.furniture.append(line.text)
            elif line.text.startswith(BOILERPLATE):
                self._end()
                self.furniture.append(line.text)
            elif self._waiting:
                self._values.append(line.text)
            elif self._address is not None and not _is_dateline(line.text):
                self._address.append(line.text)
            elif addressed and self.head.addressee is None and self._is_address(lines, place):
                self._address = [line.text]
            else:
                self._end()
                if _is_dateline(line.text):
                    self.head.day = self.head.day or find_day(line.text)
                self.furniture.append(line.text)
        self._end()

    @staticmethod
    def _label(line: Line) -> Label | None:
        if line.value is not None:
            return Label(line.text, line.value)
        found = label_of(line.text)
        if found is not None:
            return Label(*found)
        return Label(line.text.rstrip(": "), "") if line.labelled else None

    def _is_address(self, lines: Sequence[Line], place: int) -> bool:
        """Whether the address of the letter begins at a line."""
        if _ADDRESSEE.fullmatch(lines[place].text):
            return True
        if not self._returned or lines[place].text.startswith(SENDERS):
            return False
        end = place + 1
        while end < len(lines) and not lines[end].apart:
            end += 1
        block = [line.text for line in lines[place:end]]
        return any(map(_POST_CODE.search, block)) and not any("www." in text for text in block)

    def _pause(self) -> None:
        """Something stands between two lines: a value that was begun ends there, and so does an address."""
        if self._values or self._address is not None:
            self._end()

    def _end(self) -> None:
        if self._waiting:
            keep_label(self._waiting, " ".join(self._values), self.head)
        if self._address is not None:
            named = 1
            while named < len(self._address) and not _BOX.search(self._address[named]):
                named += 1
            self.head.addressee = re.sub(r"^Aan:? ", "", " ".join(self._address[:named]))
            self.furniture.extend(self._address)
        self._waiting, self._values, self._address = "", [], None


def _is_dateline(text: str) -> bool:
    return len(text) < _DATELINE and find_day(text) is not None


def returns(line: Line) -> bool:
    """Whether a line is the return address, with which only a letter begins."""
    return _RETURN.match(line.text) is not None


def lines_of(steps: Sequence[Flat]) -> list[Line]:
    """The lines of some steps of the flow; a new line inside a paragraph begins a line here."""
    lines: list[Line] = []
    for item, _, begins in steps:
        first = len(lines)
        if isinstance(item, Label):
            lines.append(Line(item.name, item.value, apart=True))
        elif isinstance(item, Paragraph):
            apart = item.apart
            words = "".join(run.text for run in item.runs)
            for piece in words.split(BREAK):
                text = clean_line(piece)
                if text:
                    lines.append(
                        Line(text, None, apart, not item.level and _LABEL_STYLE.search(item.style) is not None)
                    )
                apart = not text
        else:
            for row in item.rows:
                lines.append(Line(clean_line(" ".join(map(cell_text, row))), None, apart=True))
        if begins and first < len(lines):
            lines[first].begins = True
    return [line for line in lines if line.text]


def end_of_head(steps: Sequence[Flat], opening: Sequence[Line]) -> int:
    """How many steps of the running text belong to the head of a letter.

    Args:
        steps: the running text.
        opening: what stands at the head of the first page.

    Returns:
        Their number; 0 where it is no letter, or one without a head.
    """
    reach = steps[:_REACH]
    greeting = next((place for place, step in enumerate(reach) if _greets(step)), None)
    end = 0
    inside = waits = False
    for step in reach if greeting is None else reach[:greeting]:
        lines = lines_of([step])
        told = [line for line in lines if _tells(line, step.framed)]
        if not told and any(map(_ends_as_sentence, lines)):
            break
        if not told and not waits:
            if any(len(line.text) > _SENTENCE for line in lines):
                break
            inside = inside and not lines[0].apart if lines else inside
            narrow = isinstance(step.item, Paragraph) and all(len(line.text) < _NARROW for line in lines)
            if greeting is None and not (narrow and (inside or step.framed)):
                break
        inside = inside or bool(told)
        waits = bool(lines) and lines[-1].value is None and _is_bare_label(lines[-1])
        end += 1
    named = [line for line in (*lines_of(steps[:end]), *opening) if _tells(line, True)]
    return end if len(named) > 1 or any(map(returns, named)) else 0


def _greets(step: Flat) -> bool:
    if not isinstance(step.item, Paragraph):
        return False
    text = step.item.text[:200]
    return text[-1:] in (",", ":", "!") and SALUTATION.fullmatch(text) is not None


def _tells(line: Line, framed: bool) -> bool:
    """Whether a line can only be one of a head."""
    if line.value is not None or line.labelled or returns(line) or line.text.startswith(BOILERPLATE):
        return True
    found = label_of(line.text)
    if found is not None:
        return framed or found[0] not in ENCLOSURE_LABELS or not found[1]
    return _ADDRESSEE.fullmatch(line.text) is not None


def _is_bare_label(line: Line) -> bool:
    found = label_of(line.text)
    return line.labelled or (found is not None and not found[1])


def _ends_as_sentence(line: Line) -> bool:
    return len(line.text) > _NARROW and ends_sentence(line.text)
