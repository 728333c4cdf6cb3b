"""Runs that come late in the content of a page: markers of items, and what was stamped on a line."""

from briefreader.analysis.structure.marks import MARKER
from briefreader.formats.pdf.page import REAL, Run

_BACK = 0.6  # em by which a run may begin left of the end of the one before it
_SMALLER = 0.85  # share of the size of a line that what belongs to it has at least
_CELL = 1.6  # em behind a line where what was stamped on it may stand
_LONGEST_MARKER = 6  # characters
_NEXT = 4.0  # em from a marker to its item
_LEVEL = 0.3  # em by which their baselines may differ
_STAMP = 16  # characters of a run that may have been stamped on a line
_SENTENCE = 24  # characters of a line on which something may stand behind the end
_BAND, _MOST = 6.0, 8  # points of a band in which lines are looked for, and lines that are looked at in it
_BESIDE = 0.6  # em by which the baseline of a stamp may differ from the line's


def insert_late(groups: list[list[Run]]) -> None:
    """Put runs that stand alone into the lines to which they belong.

    Args:
        groups: the runs of each line of a page, in the order of its content; some are moved into others.
    """
    lone = [place for place, group in enumerate(groups) if len(group) == 1 and len(group[0].text) <= _STAMP]
    if not lone or len(groups) == 1:
        return
    bands: dict[int, list[int]] = {}
    for place, group in enumerate(groups):
        bands.setdefault(round(group[0].baseline / _BAND), []).append(place)
    gone: set[int] = set()
    for place in lone:
        run = groups[place][0]
        if len(run.text) <= _LONGEST_MARKER and MARKER.fullmatch(run.text + " "):
            other = _item_of(run, place, groups, bands, gone)
            if other is not None:
                groups[other].insert(0, run)
                groups[other][1] = groups[other][1]._replace(blank=REAL)
                gone.add(place)
                continue
        if place and _insert_stamp(run, place, groups, bands, gone):
            gone.add(place)
    groups[:] = [group for place, group in enumerate(groups) if place not in gone]


def _near(run: Run, bands: dict[int, list[int]], most: int) -> list[int]:
    """The lines that stand about as high as a run."""
    band = round(run.baseline / _BAND)
    return [other for near in (band - 1, band, band + 1) for other in bands.get(near, ())[:most]]


def _item_of(run: Run, place: int, groups: list[list[Run]], bands: dict[int, list[int]], gone: set[int]) -> int | None:
    """The line that a marker opens: the next one right of it on its level."""
    found, nearest = None, _NEXT * max(run.size, 1.0)
    for other in _near(run, bands, _MOST):
        first = groups[other][0]
        gap = first.left - run.right
        level = abs(first.baseline - run.baseline) <= _LEVEL * max(first.size, run.size)
        if other != place and other not in gone and level and 0 <= gap <= nearest:
            found, nearest = other, gap
    return found


def _insert_stamp(run: Run, place: int, groups: list[list[Run]], bands: dict[int, list[int]], gone: set[int]) -> bool:
    """Put a run into the gap of an earlier line where it stands, or behind its end."""
    for other in _near(run, bands, _MOST):
        first = groups[other][0]
        if other >= place or other in gone or abs(first.baseline - run.baseline) > _BESIDE * first.size:
            continue
        at = _gap_for(groups[other], run) if run.size >= first.size * _SMALLER else 0
        if at:
            groups[other].insert(at, run._replace(blank=REAL))
            return True
    return False


def _gap_for(group: list[Run], run: Run) -> int:
    """Where in a line a run has its gap, or just behind its end; 0 where it has none."""
    em = max(run.size, group[0].size)
    for at in range(1, len(group)):
        before, after = group[at - 1], group[at]
        if before.right - _BACK * em <= run.left and run.right <= after.left + _BACK * em:
            return at
    if sum(len(run.text) for run in group) < _SENTENCE:
        return 0
    return len(group) if -_BACK * em <= run.left - group[-1].right <= _CELL * em else 0
