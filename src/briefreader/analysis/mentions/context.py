"""Where the words around it tell that what looks like an abbreviation is none."""

from collections.abc import Sequence

from briefreader.domain.document import BlockKind

# fmt: off
_LITTLE_WORDS = frozenset(
    {
        "AAN", "AF", "AL", "ALS", "BIJ", "DAT", "DE", "DEN", "DER", "DES", "DIE", "DIT", "DOOR", "EEN", "EN", "ER",
        "HEEFT", "HET", "IN", "IS", "IK", "KAN", "MET", "NA", "NAAR", "NIET", "NOG", "NU", "OF", "OM", "ONS", "OOK",
        "OP", "OVER", "SO", "TE", "TEN", "TER", "TOT", "UIT", "VAN", "VIA", "VOOR", "WAT", "WE", "WEL", "WIE", "WIJ",
        "WO", "ZAL", "ZE", "ZIJN", "ZO", "ZOU", "THE", "AND", "FOR", "TO", "AN",
    }
)
# fmt: on
"""Words of Dutch and English that stand in headings in capitals, and that some glossary may hold as abbreviations."""

# fmt: off
_BEFORE_A_NAME = frozenset(
    {
        "heer", "mevrouw", "dhr.", "mw.", "mevr.", "mr.", "drs.", "ir.", "ing.", "prof.", "dr.", "minister",
        "staatssecretaris", "lid", "leden", "kamerlid", "kamerleden", "afgevaardigde", "voorzitter", "familie",
        "mijnheer", "meneer",
    }
)
# fmt: on
"""What stands before a name; in minutes names are in capitals."""

# fmt: off
_HOMOGRAPHS = frozenset(
    {
        "al.", "min.", "bet.", "dir.", "div.", "gem.", "get.", "id.", "tit.", "add.", "temp.", "vol.", "ill.", "ben.",
        "las.", "rest.", "sup.", "art.",
    }
)
# fmt: on
"""With a full stop at the end of a sentence these are as a rule the word and not the abbreviation."""

_NAMELESS = frozenset({BlockKind.SIGNATURE, BlockKind.SPEAKER, BlockKind.SALUTATION})
"""Kinds of blocks in which capitals are names and offices."""


class Surroundings:
    """The words around an abbreviation.

    Args:
        kind: of the block.
        words: of the block, split at blanks.
    """

    def __init__(self, kind: BlockKind, words: Sequence[str]) -> None:
        self._kind = kind
        self._words = words
        self._shouting: bool | None = None

    def admit(self, index: int, surface: str, known: bool) -> bool:
        """Whether an abbreviation may stand here.

        Args:
            index: of the word that holds it.
            surface: as it stands there.
            known: whether a glossary or the document has it.
        """
        if surface.islower():
            return surface not in _HOMOGRAPHS or not self._ends_sentence(index)
        if surface in _LITTLE_WORDS and self._beside_capitals(index):
            return False
        if self._is_postcode(index, surface):
            return False
        return known or not (
            self._kind in _NAMELESS or self._is_shouting() or self._beside_capitals(index) or self._follows_title(index)
        )

    def _ends_sentence(self, index: int) -> bool:
        following = self._words[index + 1 : index + 2]
        return not following or following[0].lstrip("(\"'„“‘«")[:1].isupper()

    def _is_postcode(self, index: int, surface: str) -> bool:
        before = self._words[index - 1] if index else ""
        following = self._words[index + 1] if index + 1 < len(self._words) else ""
        return (
            len(surface) == 2
            and len(before) == 4
            and before.isdigit()
            and before[:2] not in ("19", "20")
            and (following[:1].isupper() or not following)
        )

    def _follows_title(self, index: int) -> bool:
        return index > 0 and self._words[index - 1].lower() in _BEFORE_A_NAME

    def _beside_capitals(self, index: int) -> bool:
        """Whether the words around stand in capitals too, as in "DE MINISTER VAN DEFENSIE"."""
        beside = [
            w.strip("().,:;") for w in (*self._words[max(0, index - 2) : index], *self._words[index + 1 : index + 3])
        ]
        capitals = [word for word in beside if word.isupper() and len(word) > 1]
        return any(word in _LITTLE_WORDS for word in capitals) or any(
            len(word) > 6 and word.isalpha() for word in capitals
        )

    def _is_shouting(self) -> bool:
        """Whether most of the block stands in capitals."""
        if self._shouting is None:
            long = [word for word in self._words if len(word) > 2 and any(map(str.isalpha, word))]
            self._shouting = bool(long) and sum(map(str.isupper, long)) * 2 > len(long)
        return self._shouting
