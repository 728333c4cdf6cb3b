"""Names that say in part what a glossary says: "Europese Grens- en kustwacht" for the agency of that name."""

from collections.abc import Iterable, Sequence

from briefreader.analysis.abbreviations.words import SMALL_WORDS, Word

_STEM = 5
"""Characters by which two forms of a word are held to be one."""

_FEWEST_WORDS = 2
_LONG_STEM = 12
"""Characters that a single word must share with one of the known name."""


def akin_start(words: Sequence[Word], names: Iterable[str]) -> int | None:
    """Where a name begins that ends a clause and is made of words of a known name.

    Args:
        words: of the clause.
        names: what a glossary says that the abbreviation means.

    Returns:
        Index of the first word, or None where too little agrees.
    """
    for name in names:
        known = [part for word in name.split() for part in _parts(word)]
        start, proof, is_long = len(words), 0, False
        for index in range(len(words) - 1, -1, -1):
            word = words[index]
            if word.is_small:
                if start == len(words):
                    break
                continue
            twins = [(part, other) for part in _parts(word.text) for other in known if part[:_STEM] == other[:_STEM]]
            if not twins:
                break
            known = [other for other in known if other != twins[0][1]]
            is_long = is_long or any(
                part[:_LONG_STEM] == other[:_LONG_STEM] for part, other in twins if len(part) >= _LONG_STEM
            )
            start, proof = index, proof + 1
        if proof >= _FEWEST_WORDS or is_long:
            return start
    return None


def _parts(word: str) -> list[str]:
    """The parts of a compound with hyphens that carry meaning, in small letters."""
    parts = word.lower().strip(",;.()").split("-")
    return [part for part in parts if len(part) > 2 and part not in SMALL_WORDS]
