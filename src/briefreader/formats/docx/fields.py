"""Fields of Word: what is shown of them, and where they lead."""

import re
from dataclasses import dataclass, field

_LINK = re.compile(r'\s{0,20}HYPERLINK\s{1,20}(?:"([^"]{1,2000})"|([^\s"\\]{1,2000}))')
_LONGEST = 4000  # characters of an instruction


@dataclass(slots=True)
class _Field:
    instruction: str = ""
    shows: bool = False
    target: str = ""


@dataclass(slots=True)
class Fields:
    """The complex fields that are open, the outermost first. One may begin in a paragraph and end in a later one."""

    open: list[_Field] = field(default_factory=list)

    @property
    def hides(self) -> bool:
        """Whether an instruction is open; where no more words come, the file is damaged, and words were lost in it."""
        return any(not field.shows for field in self.open)

    def close_instructions(self) -> None:
        """End the fields of which only an instruction was seen."""
        self.open = [field for field in self.open if field.shows]

    def mark(self, kind: str) -> None:
        """Take in a mark: "begin", "separate" or "end"."""
        if kind == "begin":
            self.open.append(_Field())
        elif self.open and kind == "separate":
            self.open[-1].shows = True
            self.open[-1].target = link_of(self.open[-1].instruction)
        elif self.open and kind == "end":
            self.open.pop()

    def instruct(self, text: str) -> None:
        """Take in a piece of an instruction, which is never shown."""
        if self.open and len(self.open[-1].instruction) < _LONGEST:
            self.open[-1].instruction += text

    @property
    def shows(self) -> bool:
        """Whether words that stand here are shown: they are the result of all open fields."""
        return all(field.shows for field in self.open)

    @property
    def target(self) -> str:
        """What words that stand here are linked to, or ""."""
        return next((field.target for field in reversed(self.open) if field.target), "")


def link_of(instruction: str) -> str:
    """The address in the instruction of a field, or "" where it links to none."""
    match = _LINK.match(instruction)
    return (match[1] or match[2]) if match else ""
