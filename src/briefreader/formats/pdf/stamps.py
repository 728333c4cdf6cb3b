"""Runs cut where something was stamped into them; runs in the child process."""

from collections.abc import Sequence

from briefreader.formats.pdf.letter_place import LetterPlace
from briefreader.formats.pdf.page import REAL, Run
from briefreader.formats.pdf.runs import read_words

_STAMP = 16  # characters of a stamp at most
_BAND = 12.0  # points of a band of the page in which lines are looked for
_MOST = 40  # lines that are looked at in it
_BESIDE = 0.6  # em by which its baseline may differ from the line's
_REACH = 0.3  # em by which it may reach beyond the gap


def open_gaps(place: LetterPlace, text: str, runs: Sequence[Run], letters: Sequence[range]) -> list[Run]:
    """Cut the runs that have wide blanks with other words in them, as where a name was painted over.

    Args:
        place: of the page's letters.
        text: the page's letters.
        runs: of the page, in the order of its content.
        letters: the indexes of the letters of each run.

    Returns:
        The runs, in which what stands before and behind a stamp are two.
    """
    bands: dict[int, list[int]] = {}
    gaps: dict[int, list[Run]] = {}
    for index, run in enumerate(runs):
        band = int(run.baseline // _BAND)
        if len(run.text) <= _STAMP and run.size:
            for other in (other for near in (band - 1, band, band + 1) for other in bands.get(near, ())[:_MOST]):
                if _lies_in(run, runs[other]):
                    gaps.setdefault(other, []).append(run)
        if " " in run.text:
            bands.setdefault(band, []).append(index)
    if not gaps:
        return list(runs)
    return [
        part
        for index, run in enumerate(runs)
        for part in (_cut(place, text, run, letters[index], gaps[index]) if index in gaps else (run,))
    ]


def _lies_in(stamp: Run, run: Run) -> bool:
    near = abs(stamp.baseline - run.baseline) <= _BESIDE * max(run.size, stamp.size)
    return near and run.left < stamp.left and stamp.right < run.right


def _cut(place: LetterPlace, text: str, run: Run, letters: range, stamps: Sequence[Run]) -> list[Run]:
    """The parts of a run between the stamps in it; the run itself where none has a blank for it."""
    parts: list[Run] = []
    begin, rest = letters.start, run
    for blank in (index for index in letters if text[index] == " "):
        left, right = place.sides(blank - 1)[1], place.start(blank + 1)[0]
        reach = _REACH * run.size
        if begin < blank and any(left - reach <= stamp.left and stamp.right <= right + reach for stamp in stamps):
            parts.append(rest._replace(right=round(left, 2), text=read_words(text, begin, blank, [])))
            begin = blank + 1
            words = read_words(text, begin, letters.stop, [])
            rest = run._replace(left=round(right, 2), text=words, blank=REAL)
    return [part for part in (*parts, rest) if part.text]
