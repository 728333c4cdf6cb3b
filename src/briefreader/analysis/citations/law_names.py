"""The table of laws: their names, abbreviations and numbers in the Basiswettenbestand."""

from functools import cache
from importlib.resources import files
from typing import NamedTuple


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

CIVIL_CODE = "Burgerlijk Wetboek"

CONSTITUTION = "Grondwet"
"""The one law that is the same whatever year stands behind its name; of others, an older one bore the name then."""


class LawTable:
    """The table of laws: by abbreviation as it stands, by name without regard to capitals."""

    def __init__(self, rows: list[str]) -> None:
        self._laws: dict[str, Law] = {}
        self._beginnings: set[str] = set()
        self.last_words: set[str] = set()
        for row in rows:
            name, abbreviations, number, _ = row.split("\t")
            law = Law(name, number)
            for words in (name, *filter(None, abbreviations.split(", "))):
                words = words.lower() if " " in words or words == name else words
                self._laws.setdefault(words, law)
                parts = words.split(" ")
                self._beginnings.update(" ".join(parts[:count]) for count in range(1, len(parts)))
                self.last_words.add(parts[-1])

    def find(self, words: str) -> Law | None:
        """The law that the words name, or None."""
        plain = _plain(words)
        return self._laws.get(plain) or self._laws.get(plain.lower())

    def begins(self, words: str) -> bool:
        """Whether a longer name begins with the words."""
        plain = _plain(words)
        return plain in self._beginnings or plain.lower() in self._beginnings


def _plain(words: str) -> str:
    return " ".join(words.replace("’", "'").split())


@cache
def law_table() -> LawTable:
    """The table of laws that comes with the program."""
    data = files("briefreader.analysis.citations").joinpath("laws.tsv").read_text(encoding="utf-8")
    return LawTable(data.rstrip("\n").split("\n")[1:])
