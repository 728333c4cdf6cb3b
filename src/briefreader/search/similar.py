"""Which words of a document may have been meant by one that it does not have."""

from collections.abc import Iterable, Mapping, Sequence

from briefreader.search.vocabulary import Vocabulary

_LEAST_CUT = 5
"""From so many letters on a word may also be a mistyped piece of a longer one."""
_LONGEST = 80
"""Letters of the longest word of which a piece is compared."""
_BEGINNING, _ENDING = 0.9, 0.85
"""What the likeness to the beginning, and to the ending, of a longer word counts."""


def allowed_edits(word: str) -> int:
    """How many letters of a word may be wrong, missing, too many or changed about: none in a short one."""
    return 0 if len(word) < 4 else 1 if len(word) < 6 else 2 if len(word) < 10 else 3


def corrections(vocabulary: Vocabulary, word: str, last: bool, most: int) -> Mapping[str, float]:
    """Words of the document that may have been meant by a word.

    Args:
        vocabulary: of the document.
        word: folded, in lower case.
        last: whether it is the last word of a query, which may not be typed to its end.
        most: how many are given.

    Returns:
        The words with their likeness to what was typed, from 0 to 100, the likeliest first: the word itself where the
        document has one that begins so; else whole words; else words that begin like it, if it is the last; else
        words that end like it, as the second part of a compound does. A slip in both its first and its last letter is
        not looked for.
    """
    if vocabulary.beginning_with(word):
        return {word: 100.0}
    edits = allowed_edits(word)
    if not edits:
        return {}
    length = len(word)
    least, most_letters = max(1, length - edits), length + edits
    scored = _scored(word, vocabulary.beginning_as(word, least, most_letters), edits)
    others = [own for own in vocabulary.ending_as(word, least, most_letters) if own[0] != word[0]]
    scored |= _scored(word, others, _fewer(edits))
    if not scored and last and length >= _LEAST_CUT:
        longer = vocabulary.beginning_as(word, length + 1, _LONGEST)
        scored = _cut(word, longer, [slice(length), slice(length + 1)], _BEGINNING)
    if not scored and length > _LEAST_CUT:
        longer = vocabulary.ending_as(word, length + 1, _LONGEST)
        scored = _cut(word, longer, [slice(-length, None), slice(-length - 1, None)], _ENDING)
    best = sorted(scored, key=lambda found: (-scored[found], -vocabulary.counts[found], found))
    return {found: scored[found] for found in best[:most]}


def _fewer(edits: int) -> int:
    """The slips allowed where a word is less likely to be meant: by its first letter, or as a piece of another."""
    return max(1, edits - 1)


def _cut(word: str, longer: Sequence[str], cuts: Iterable[slice], weight: float) -> dict[str, float]:
    """Longer words with a piece that is like the typed word, and has its first letter."""
    edits = _fewer(allowed_edits(word))
    found: dict[str, float] = {}
    for cut in cuts:
        pieces = [own[cut] for own in longer]
        alike = [number for number, piece in enumerate(pieces) if piece[0] == word[0]]
        scored = _scored(word, [pieces[number] for number in alike], edits)
        for number in alike:
            if pieces[number] in scored:
                found[longer[number]] = max(found.get(longer[number], 0.0), weight * scored[pieces[number]])
    return found


def _scored(word: str, words: Sequence[str], edits: int) -> dict[str, float]:
    """The words that differ from the typed word by some letters at most, with their likeness."""
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    close = extract(word, words, scorer=OSA.distance, score_cutoff=edits, limit=None)
    return {found: _likeness(word, found, int(distance)) for found, distance, _ in close}


def _likeness(typed: str, found: str, distance: int) -> float:
    """From 0 to 100; a wrong first letter is less likely than a wrong one further on."""
    likeness = 100.0 * (1 - distance / max(len(typed), len(found)))
    return likeness if typed[0] == found[0] else 0.8 * likeness
