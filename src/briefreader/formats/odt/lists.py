"""The numbers of lists and headings in OpenDocument texts."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from briefreader.formats.office.numbers import write_bullet, write_number

LEVELS = 10
_FORMS = {"a": "letter", "A": "LETTER", "i": "roman", "I": "ROMAN", "": "none", "1": "decimal"}
_PLACE = re.compile(r"%([0-9]{1,2})%")
_LONGEST = 60  # characters of a label


@dataclass(slots=True)
class Level:
    """How one level of a list is numbered.

    Args:
        form: see `write_number`; "bullet" where it has a mark.
        start: its first number.
        mark: of a list without numbers.
        before: what stands before the number.
        after: what stands behind it.
        shown: how many levels the label shows.
        pattern: the label, with "%1%" for the number of the first level, or "" where it is made of the parts above.
    """

    form: str = "decimal"
    start: int = 1
    mark: str = ""
    before: str = ""
    after: str = ""
    shown: int = 1
    pattern: str = ""


@dataclass(slots=True)
class ListStyle:
    """A numbering: its levels, from 1."""

    levels: dict[int, Level] = field(default_factory=dict)

    def tell(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Take in the definition of a level."""
        place = small_number(attributes.get("text:level", ""), 0)
        if not 0 < place <= LEVELS:
            return
        if tag == "text:list-level-style-bullet":
            self.levels[place] = Level("bullet", mark=attributes.get("text:bullet-char", ""))
        elif tag in ("text:list-level-style-number", "text:outline-level-style"):
            self.levels[place] = Level(
                _FORMS.get(attributes.get("style:num-format", ""), "decimal"),
                small_number(attributes.get("text:start-value", ""), 1),
                before=attributes.get("style:num-prefix", "")[:_LONGEST],
                after=attributes.get("style:num-suffix", "")[:_LONGEST],
                shown=small_number(attributes.get("text:display-levels", ""), 1),
                pattern=(attributes.get("style:num-list-format") or attributes.get("loext:num-list-format", ""))[
                    :_LONGEST
                ],
            )
        elif tag == "text:list-level-style-image":
            self.levels[place] = Level("bullet")


@dataclass(slots=True)
class Count:
    """How far a list has come: the number of its last item at each level, or None before the first."""

    numbers: list[int | None] = field(default_factory=lambda: [None] * (LEVELS + 1))

    def next(self, style: ListStyle, place: int, start: int | None = None) -> str:
        """Count an item.

        Args:
            style: how the list is numbered.
            place: level of the item, from 1.
            start: the number that it has whatever was before it, or None.

        Returns:
            Its label, "" where none is shown.
        """
        place = min(max(1, place), LEVELS)
        level = style.levels.get(place, Level(form="none"))
        before = self.numbers[place]
        self.numbers[place] = start if start is not None else level.start if before is None else before + 1
        self.numbers[place + 1 :] = [None] * (LEVELS - place)
        if level.form == "bullet":
            return write_bullet(level.mark)
        if level.form == "none":
            return ""
        if level.pattern:
            return _PLACE.sub(lambda match: self._written(style, int(match[1])), level.pattern).strip()
        shown = range(max(1, place - level.shown + 1), place + 1)
        numbers = ".".join(filter(None, (self._written(style, step) for step in shown)))
        return f"{level.before}{numbers}{level.after}".strip()

    def _written(self, style: ListStyle, place: int) -> str:
        level = style.levels.get(place)
        if level is None or level.form in ("none", "bullet") or place > LEVELS:
            return ""
        number = self.numbers[place]
        return write_number(level.start if number is None else number, level.form)


def small_number(text: str, otherwise: int) -> int:
    """A whole number of up to four digits, or another where there is none."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 5 else otherwise
