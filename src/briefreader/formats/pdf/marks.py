"""What is marked in the words of a line: faces that set words apart, and links."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from briefreader.analysis.structure.glyphs import set_width
from briefreader.formats.pdf.page import Face, Linked, Run

_BELOW = 0.35  # em by which an area may begin above a baseline and still hold its line
_REACHES = 0.3  # em of a word that an area must hold at least
_BEHIND = ".,;:)"  # stands behind a link more often than in it


class Mark(NamedTuple):
    """Words of a line that are marked.

    Args:
        start: place in the line of the first character.
        end: after the last one.
        face: index of the face of words that are set apart; -1 for a link.
        target: of a link, the address; else "".
    """

    start: int
    end: int
    face: int
    target: str = ""


def shift_marks(marks: Iterable[Mark], by: int) -> list[Mark]:
    """The marks of words of which something was cut off at the start, or to which something was added there.

    Args:
        marks: of the words as they were.
        by: characters that were added; negative for those that were cut off.
    """
    moved = (mark._replace(start=max(0, mark.start + by), end=mark.end + by) for mark in marks)
    return [mark for mark in moved if mark.end > 0]


def faces_apart(faces: Iterable[Face]) -> frozenset[int]:
    """The indexes of the faces that are heavy or slant."""
    return frozenset(index for index, face in enumerate(faces) if face.bold or face.italic)


def mark_faces(runs: Sequence[Run], places: Sequence[int], apart: frozenset[int]) -> list[Mark]:
    """Mark the words that are heavy or slant.

    Args:
        runs: of the line.
        places: where the words of each begin in the line.
        apart: the indexes of the faces that do.
    """
    return [
        Mark(place, place + len(run.text), run.face)
        for run, place in zip(runs, places, strict=True)
        if run.face in apart
    ]


def mark_links(text: str, runs: Sequence[Run], places: Sequence[int], links: Sequence[Linked]) -> list[Mark]:
    """Mark the words that lie in areas that lead to an address; a word that is cut by a rim is marked as a whole.

    Args:
        text: the words of the line.
        runs: of the line.
        places: where the words of each begin in the line.
        links: of the page.
    """
    marks: list[Mark] = []
    for left, bottom, right, top, target in links:
        inside = [
            (place + start, place + end)
            for run, place in zip(runs, places, strict=True)
            if bottom - _BELOW * run.size <= run.baseline <= top and run.left < right and run.right > left
            for start, end in [_words_inside(run, left, right)]
            if start < end
        ]
        if inside and target:
            start, end = inside[0][0], inside[-1][1]
            while end > start + 1 and text[end - 1] in _BEHIND:
                end -= 1
            marks.append(Mark(start, end, -1, target))
    return marks


def _words_inside(run: Run, left: float, right: float) -> tuple[int, int]:
    """The first and the last place of the words of a run that reach into an area; their widths are estimated."""
    rim = _REACHES * run.size
    if left <= run.left + rim and run.right - rim <= right:
        return 0, len(run.text)
    scale = (run.right - run.left) / max(1, set_width(run.text))
    first, last, place = len(run.text), 0, 0
    for word in run.text.split(" "):
        begin = run.left + scale * set_width(run.text[:place])
        end = begin + scale * set_width(word)
        if min(end, right) - max(begin, left) > min(rim, (end - begin) / 2):
            first, last = min(first, place), place + len(word)
        place += len(word) + 1
    return first, last
