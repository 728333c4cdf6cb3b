"""The numbers that Word shows before headings and items, counted as Word counts them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from briefreader.formats.docx.names import is_on, number_of
from briefreader.formats.office.numbers import write_bullet, write_number

LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_FORMS = {
    "lowerLetter": "letter",
    "upperLetter": "LETTER",
    "lowerRoman": "roman",
    "upperRoman": "ROMAN",
    "decimalZero": "zero",
    "chicago": "symbol",
    "none": "none",
}
_LONGEST = 60  # characters of a label


@dataclass(slots=True)
class Level:
    """How one level of a list is numbered.

    Args:
        start: its first number.
        form: see `write_number`; "bullet" where it has a mark.
        text: the label, with "%1" for the number of the first level.
        restart: the level, from 1, whose items let it begin again; 0 for none, None for any above it.
        legal: whether all numbers in the label are decimal.
    """

    start: int = 1
    form: str = "decimal"
    text: str = ""
    restart: int | None = None
    legal: bool = False


@dataclass(slots=True)
class _Kind:
    """A kind of list ("abstractNum"): its levels, the style that they are taken from, and the counts so far."""

    levels: dict[int, Level] = field(default_factory=dict)
    from_style: str = ""
    counts: list[int | None] = field(default_factory=lambda: [None] * LEVELS)


@dataclass(slots=True)
class _List:
    """A list ("num"): its kind and what it has of its own."""

    kind: str = ""
    starts: dict[int, int] = field(default_factory=dict)
    levels: dict[int, Level] = field(default_factory=dict)
    used: set[int] = field(default_factory=set)


def number_form(name: str) -> str:
    """The form of numbers (see `write_number`) that Word calls so."""
    return _FORMS.get(name, "decimal")


class Numbering:
    """All lists of a document. It is a handler of `numbering.xml`; without that part, it knows none."""

    def __init__(self) -> None:
        self._kinds: dict[str, _Kind] = {}
        self._lists: dict[str, _List] = {}
        self._of_style: dict[str, str] = {}
        self._kind: _Kind | None = None
        self._list: _List | None = None
        self._level: Level | None = None
        self._override = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """See `xml_events.Handler`."""
        if tag == "w:abstractNum":
            self._kind = self._kinds.setdefault(attributes.get("w:abstractNumId", ""), _Kind())
        elif tag == "w:num":
            self._list = self._lists.setdefault(attributes.get("w:numId", ""), _List())
        elif tag == "w:lvl":
            self._level = Level()
            place = number_of(attributes, "w:ilvl") or 0
            levels = self._list.levels if self._list else self._kind.levels if self._kind else {}
            if place < LEVELS:
                levels[place] = self._level
        elif self._level is not None:
            self._tell(self._level, tag, attributes)
        elif self._list is not None:
            if tag == "w:abstractNumId":
                self._list.kind = attributes.get("w:val", "")
            elif tag == "w:lvlOverride":
                self._override = number_of(attributes, "w:ilvl") or 0
            elif tag == "w:startOverride":
                self._list.starts[self._override] = number_of(attributes) or 0
        elif self._kind is not None and tag == "w:numStyleLink":
            self._kind.from_style = attributes.get("w:val", "")
        elif self._kind is not None and tag == "w:styleLink":
            self._of_style[attributes.get("w:val", "")] = next(
                (key for key, kind in self._kinds.items() if kind is self._kind), ""
            )

    @staticmethod
    def _tell(level: Level, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "w:start":
            level.start = number_of(attributes) or 0
        elif tag == "w:numFmt":
            name = attributes.get("w:val", "")
            level.form = "bullet" if name == "bullet" else number_form(name)
        elif tag == "w:lvlText":
            level.text = attributes.get("w:val", "")[:_LONGEST]
        elif tag == "w:lvlRestart":
            level.restart = number_of(attributes)
        elif tag == "w:isLgl":
            level.legal = is_on(attributes)

    def end(self, tag: str) -> None:
        """See `xml_events.Handler`."""
        if tag == "w:lvl":
            self._level = None
        elif tag == "w:abstractNum":
            self._kind = None
        elif tag == "w:num":
            self._list = None

    def data(self, text: str) -> None:
        """See `xml_events.Handler`."""

    def label(self, identity: str, place: int) -> str | None:
        """Count the next item of a list.

        Args:
            identity: id of the list.
            place: level of the item, from 0.

        Returns:
            The label of the item, "" where none is shown; None where there is no such list.
        """
        chosen = self._lists.get(identity)
        kind = None if chosen is None else self._kind_of(chosen)
        if chosen is None or kind is None:
            return None
        place = min(place, LEVELS - 1)
        self._count(chosen, kind, place)
        level = self._level_of(chosen, kind, place)
        if level.form == "bullet":
            return write_bullet(level.text)
        return _PLACE.sub(lambda match: self._written(chosen, kind, int(match[1]) - 1, level.legal), level.text).strip()

    def _kind_of(self, chosen: _List) -> _Kind | None:
        kind = self._kinds.get(chosen.kind)
        if kind is not None and not kind.levels and kind.from_style:
            kind = self._kinds.get(self._of_style.get(kind.from_style, ""), kind)
        return kind

    @staticmethod
    def _level_of(chosen: _List, kind: _Kind, place: int) -> Level:
        level = chosen.levels.get(place) or kind.levels.get(place) or Level(text=f"%{place + 1}.")
        own = chosen.starts.get(place)
        return level if own is None else replace(level, start=own)

    def _count(self, chosen: _List, kind: _Kind, place: int) -> None:
        counts = kind.counts
        begins = place in chosen.starts and place not in chosen.used
        before = counts[place]
        counts[place] = self._level_of(chosen, kind, place).start if before is None or begins else before + 1
        chosen.used.add(place)
        for below in range(place + 1, LEVELS):
            restart = self._level_of(chosen, kind, below).restart
            if restart is None or (restart > 0 and place < restart):
                counts[below] = None

    def _written(self, chosen: _List, kind: _Kind, place: int, legal: bool) -> str:
        level = self._level_of(chosen, kind, place)
        count = kind.counts[place]
        form = "decimal" if legal or level.form == "bullet" else level.form
        return write_number(level.start if count is None else count, form)
