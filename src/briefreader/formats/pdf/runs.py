"""From the letters of text objects to runs: blanks and hyphens mended; runs in the child process."""

import re
from collections.abc import Iterator

from briefreader.formats.pdf import native
from briefreader.formats.pdf.letter_place import LetterPlace
from briefreader.formats.pdf.page import GENERATED, REAL, Run

MISSING = "\ufffd"
"""Stands for a letter of which the PDF does not tell what it is."""

_FALSE_BLANK = 0.17
"""Em; a gap in a word that is narrower was read as a blank by mistake. The blank of Calibri, a narrow one, is 0.23."""
_LOOSE_BLANK = 0.26
"""Em; the same behind a capital that would stand by itself."""
_SPACED = 0.6
"""Em; a gap in a word whose letters are spaced apart may be as wide."""
_FEWEST_GAPS = 2
_FEWEST_LONE, _MOST_LONE = 5, 0.8
"""Letters that stand alone, and their share of the words, where all letters of a text are spaced apart."""
_WIDE = 0.8
"""Em; a gap in a line that is wider may part two cells, or a marker from its item."""
_LEVEL = 0.1
"""Points by which baselines and heights of one run may differ."""
_BACK = 0.5
"""Em by which a letter may stand left of the end of the one before it."""
_PRIVATE = "\ue000"
_HYPHEN = "\ufffe"  # what pdfium gives for a hyphen at the end of a line
_BULLET = "•"
_BLANKS = re.compile(r"[ \r\n]")


def goes_on(place: LetterPlace, text: str, start: int, end: int, face: int, runs: list[Run]) -> bool:
    """Add a word to the last run, where it is the next on its line, in the same face, as some programs write them.

    Args:
        place: of the page's letters.
        text: the page's letters.
        start: index of the first letter of a text object.
        end: index after its last one.
        face: index of its face.
        runs: the runs so far, at least one; the last may become longer.

    Returns:
        Whether the object's letters were added.
    """
    last = runs[-1]
    if face != last.face or text[start - 1] != " " or text[start - 2] in " \n" or not last.size:
        return False
    word = text[start:end]
    if not word.isascii() or not word.isprintable() or " " in word:
        return False
    left, baseline = place.start(start)
    gap = (left - last.right) / last.size
    if abs(baseline - last.baseline) > _LEVEL or not _FALSE_BLANK < gap < _WIDE:
        return False
    tall = place.tall
    right = place.sides(end - 1)[1]
    if abs(place.tall - tall) > _LEVEL:
        return False
    runs[-1] = Run(last.left, last.baseline, round(right, 2), last.size, face, f"{last.text} {word}", last.blank)
    return True


def object_runs(
    place: LetterPlace, text: str, start: int, end: int, face: int, symbols: bool
) -> Iterator[tuple[Run, range]]:
    """The runs of one text object: cut where a gap is wide, mended where a blank is none.

    Args:
        place: of the page's letters.
        text: the page's letters.
        start: index of the object's first letter.
        end: index after its last one.
        face: index of its face.
        symbols: whether that is a face of symbols.

    Yields:
        Each run, and the indexes of its letters.
    """
    letters = text[start:end]
    stripped = letters.strip()
    if not stripped:
        return
    if len(stripped) < end - start:
        start += len(letters) - len(letters.lstrip())
        end = start + len(stripped)
    before = 0
    if start > 0 and text[start - 1] == " ":
        before = GENERATED if native.is_generated(place.handle, start - 1) == 1 else REAL
    size = place.size(start)
    cuts: list[tuple[int, int]] = []
    false: list[int] = []
    if " " in stripped or "\n" in stripped:
        _find_gaps(place, text, range(start, end), size or 1.0, cuts, false)
    begin = start
    for stop, after in (*cuts, (end, end)):
        left, baseline = place.start(begin)
        right = place.sides(stop - 1)[1]
        words = read_words(text, begin, stop, false)
        if (symbols or not "!" <= words[0] < _PRIVATE) and _is_bullet(words, symbols):
            words = _BULLET + words[1:]
        run = Run(round(left, 2), round(baseline, 2), round(right, 2), round(size, 2), face, words, before)
        yield run, range(begin, stop)
        begin, before = after, REAL


def _find_gaps(
    place: LetterPlace, text: str, letters: range, size: float, cuts: list[tuple[int, int]], false: list[int]
) -> None:
    """Find the blanks that pdfium read from gaps where none is, and those where more is than a blank."""
    end = letters.stop
    is_generated, handle = native.is_generated, place.handle
    blanks = [match.start() for match in _BLANKS.finditer(text, letters.start, end)]
    generated = [index for index in blanks if is_generated(handle, index) == 1]
    apart = _all_apart(place, text, letters, blanks, size) if generated else None
    for index in generated:
        if cuts and index < cuts[-1][1]:
            continue
        after = index + 1
        while after < end and text[after] in " \r\n":
            after += 1
        gap = (place.sides(after)[0] - place.sides(index - 1)[1]) / size
        if _FALSE_BLANK <= gap < _SPACED:
            gap -= _spacing(place, text, letters, index, after) / size if apart is None else apart
        if gap > _WIDE or gap < -_BACK:
            stop = index
            while text[stop - 1] == " ":
                stop -= 1
            cuts.append((stop, after))
        elif gap < _FALSE_BLANK or (gap < _LOOSE_BLANK and _is_initial(text, index, after)):
            false.append(index)


def _all_apart(place: LetterPlace, text: str, letters: range, blanks: list[int], size: float) -> float | None:
    """Em by which letters stand apart where pdfium read a blank behind nearly each; None where it did not."""
    words = text[letters.start : letters.stop].split()
    lone = list(map(len, words)).count(1)
    if lone >= _FEWEST_LONE:
        lone = sum(len(word) == 1 and word.isalpha() for word in words)
    if lone < _FEWEST_LONE or lone < len(words) * _MOST_LONE:
        return None
    gaps = sorted(
        (place.sides(index + 1)[0] - place.sides(index - 1)[1]) / size
        for index in blanks
        if index + 1 in letters and text[index + 1] not in " \r\n"
    )
    return gaps[len(gaps) * 2 // 5] if gaps and gaps[0] < _SPACED else None


def _spacing(place: LetterPlace, text: str, letters: range, index: int, after: int) -> float:
    """Points by which the letters around a blank are spaced apart; 0 where they are not, or too few tell."""
    pairs = [
        (at, at + 1) for at in (index - 3, index - 2, after, after + 1) if at >= letters.start and at + 1 < letters.stop
    ]
    gaps = [
        place.sides(right)[0] - place.sides(left)[1]
        for left, right in pairs
        if not text[left].isspace() and not text[right].isspace()
    ]
    return max(0.0, sorted(gaps)[len(gaps) // 2]) if len(gaps) >= _FEWEST_GAPS else 0.0


def _is_initial(text: str, index: int, after: int) -> bool:
    """Whether a blank parts the capital of a word from the rest, as pdfium reads letters that are spaced apart."""
    return text[index - 1].isupper() and (index < 2 or not text[index - 2].isalnum()) and text[after].islower()


def _is_bullet(words: str, symbols: bool) -> bool:
    """Whether a run begins with a mark that stands for no letter."""
    unknown = symbols or words[0] == MISSING or _PRIVATE <= words[0] <= "\uf8ff"
    return unknown and (len(words) == 1 or words[1] == " ")


def read_words(text: str, start: int, end: int, false: list[int]) -> str:
    """The letters of a run, without blanks that are none, and with hyphens where pdfium has signs of its own.

    Args:
        text: the page's letters.
        start: index of the first letter.
        end: index after the last one.
        false: indexes of blanks that are none.
    """
    words = text[start:end]
    if false:
        words = "".join([letter for index, letter in enumerate(words, start) if index not in false])
    if not words.isascii() or "\x02" in words or "\n" in words:
        words = words.replace("\r\n", " ").replace("\x02", "-").replace(_HYPHEN, "-")
    return words
