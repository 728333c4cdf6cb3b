"""The table of laws: their names, abbreviations and numbers in the Basiswettenbestand."""

import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from briefreader.domain.publication import Identifier, article, regulation


class Law(NamedTuple):
    """A law that a text names.

    Args:
        name: its own name where the table has it, else the words of the text.
        number: in the Basiswettenbestand, such as "BWBR0001840"; "" where it is not known.
    """

    name: str
    number: str


BOOKS = {
    "1": "BWBR0002656",
    "2": "BWBR0003045",
    "3": "BWBR0005291",
    "4": "BWBR0002761",
    "5": "BWBR0005288",
    "6": "BWBR0005289",
    "7": "BWBR0005290",
    "7A": "BWBR0006000",
    "8": "BWBR0005034",
    "10": "BWBR0030068",
}
"""The books of the Burgerlijk Wetboek, each a law of its own. Source: wetten.overheid.nl, at each number."""

_NUMBERED = re.compile(r"(?:jci1\.3:c:)?(BWB[RV][0-9]{7})(?:&artikel=([0-9A-Za-z.:-]{1,16}))?")

CIVIL_CODE = "Burgerlijk Wetboek"

CONSTITUTION = "Grondwet"
"""The one law that is the same whatever year stands behind its name; of others, an older one bore the name then."""


class LawTable:
    """The table of laws: by abbreviation as it stands, by name without regard to capitals."""

    def __init__(self, rows: list[str]) -> None:
        self._laws: dict[str, Law] = {}
        self._names = {number: f"{CIVIL_CODE} Boek {book}" for book, number in BOOKS.items()}
        self._beginnings: set[str] = set()
        self.last_words: set[str] = set()
        for row in rows:
            name, abbreviations, number, _ = row.split("\t")
            named = Law(name, number)
            if number:
                self._names.setdefault(number, name)
            for words in (name, *filter(None, abbreviations.split(", "))):
                words = words.lower() if " " in words or words == name else words
                self._laws.setdefault(words, named)
                parts = words.split(" ")
                self._beginnings.update(" ".join(parts[:count]) for count in range(1, len(parts)))
                self.last_words.add(parts[-1])

    def find(self, words: str) -> Law | None:
        """The law that the words name, or None."""
        plain = _plain(words)
        return self._laws.get(plain) or self._laws.get(plain.lower())

    def name_of(self, number: str) -> str:
        """The name of the law that has a number in the Basiswettenbestand, or "" where the table lacks it."""
        return self._names.get(number, "")

    def begins(self, words: str) -> bool:
        """Whether a longer name begins with the words."""
        plain = _plain(words)
        return plain in self._beginnings or plain.lower() in self._beginnings


@lru_cache(maxsize=4096)
def _plain(words: str) -> str:
    return " ".join(words.replace("’", "'").split())


def name_law(identifier: Identifier) -> Identifier:
    """A regulation or an article of it, called by its name where its number alone is known.

    Args:
        identifier: such as "BWBR0001840" or "jci1.3:c:BWBR0001840&artikel=100"; others stay as they are.
    """
    numbered = _NUMBERED.fullmatch(identifier.canonical)
    name = law_table().name_of(numbered[1]) if numbered else ""
    if not numbered or not name:
        return identifier
    return article(numbered[1], name, numbered[2]) if numbered[2] else regulation(numbered[1], name)


@cache
def law_table() -> LawTable:
    """The table of laws that comes with the program."""
    data = files("briefreader.analysis.citations").joinpath("laws.tsv").read_text(encoding="utf-8")
    return LawTable(data.rstrip("\n").split("\n")[1:])
