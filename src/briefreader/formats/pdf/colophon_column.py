"""The column of the colophon right of the text, where lines of the text run into it, as text recognition reads them."""

from collections import Counter
from collections.abc import Iterator, Sequence

from briefreader.analysis.structure.colophon import COLUMN, label_of
from briefreader.analysis.structure.labels import SENDERS
from briefreader.formats.pdf.lines import Line, cut_joint
from briefreader.formats.pdf.scale import Scale

_FEWEST = 3  # labels and senders that stand one below the other, on all pages
_ASIDE = 0.6  # share of a page's width right of which it may stand
_ALIKE = 6.0  # points by which the places of the column may differ


def part_colophon(
    pages: Sequence[list[Line]], sizes: Sequence[tuple[float, float]], scale: Scale
) -> tuple[Sequence[list[Line]], list[float]]:
    """Cut the lines that run from the text into the column of a colophon.

    Args:
        pages: the lines of each page.
        sizes: width and height of each page.
        scale: how they are set, as far as is known.

    Returns:
        The lines of each page, and where the column begins on each, in points from the left: beyond the page where
        there is none. Where lines were not taken for wider than they are, nothing is cut, and `pages` is given back.
    """
    nowhere = [width for width, _ in sizes]
    found = [
        list(_lefts(lines, width * _ASIDE)) if width < height else []
        for lines, (width, height) in zip(pages, sizes, strict=True)
    ]
    column = _usual([left for lefts in found for left in lefts])
    if column is None or scale.right < column - _ALIKE:
        return pages, nowhere
    parted: list[list[Line]] = []
    begins: list[float] = []
    for lines, lefts, beyond in zip(pages, found, nowhere, strict=True):
        left = min((left for left in lefts if abs(left - column) <= _ALIKE), default=beyond)
        parted.append(list(_cut(lines, left)))
        begins.append(left)
    return parted, begins


def _lefts(lines: list[Line], right: float) -> Iterator[float]:
    """Where labels of a colophon and names of senders begin right of a point."""
    for line in lines:
        if line.left > right:
            if _is_label(line.text):
                yield line.left
        elif line.joints:
            yield from (joint.left for joint in line.joints if _is_label(line.text[joint.place :]))


def _is_label(words: str) -> bool:
    return len(words) < COLUMN and (words.startswith(SENDERS) or label_of(words) is not None)


def _usual(lefts: list[float]) -> float | None:
    """The place where most labels begin; None where too few do."""
    counts = Counter(round(left / _ALIKE) for left in lefts)
    near, _ = counts.most_common(1)[0] if counts else (0, 0)
    most = sorted(left for left in lefts if abs(left - near * _ALIKE) <= _ALIKE)
    return most[len(most) // 2] if len(most) >= _FEWEST else None


def _cut(lines: list[Line], left: float) -> Iterator[Line]:
    """The lines of a page, of which those that run into the column are two."""
    for line in lines:
        joint = next((joint for joint in line.joints if abs(joint.left - left) <= _ALIKE), None)
        yield from (line,) if joint is None else cut_joint(line, joint)
