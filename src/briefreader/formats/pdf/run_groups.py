"""Which runs of a page stand on one line."""

from briefreader.formats.pdf.page import REAL, Run

_SAME_LINE = 0.45  # em by which baselines of one line may differ, as those of raised numbers do
_BACK = 0.6  # em by which a run may begin left of the end of the one before it
_CELL = 1.6  # em behind a line where what was stamped on it may stand
_SMALLER, _RAISED = 0.85, 0.12  # of a raised number: share of the size, em above the baseline
_LONGEST_NUMBER = 3
_STAMP = 16  # characters of a run that may have been stamped on a line
_SENTENCE = 24  # characters that the line has at least
_BAND, _MOST = 6.0, 8  # points of a band in which it is looked for, and lines that are looked at in it
_BESIDE = 0.6  # em by which its baseline may differ from the line's


def group_runs(runs: list[Run]) -> list[list[Run]]:
    """Put the runs of each line together.

    Args:
        runs: of a page, in the order of its content.

    Returns:
        The runs of each line, as they follow each other in the content; what was stamped on a line is in its gap.
    """
    groups = _group(runs)
    _insert_late(groups)
    return groups


def is_raised(run: Run, size: float, baseline: float) -> bool:
    """Whether a run is the number of a note above a line.

    Args:
        run: the run.
        size: of the line's type, in points.
        baseline: of the line.
    """
    return (
        run.size <= size * _SMALLER
        and run.baseline - baseline >= size * _RAISED
        and len(run.text) <= _LONGEST_NUMBER
        and (run.text.isdecimal() or run.text.strip("*") == "")
    )


def is_over(before: Run, run: Run) -> bool:
    """Whether a number stands in the box of the word before it, as text recognition places that of a note.

    Args:
        before: the word.
        run: what may be the number.
    """
    number = run.text.isdecimal() and len(run.text) <= _LONGEST_NUMBER
    return number and abs(run.left - before.left) < 1 and abs(run.right - before.right) < 1


def _group(runs: list[Run]) -> list[list[Run]]:
    """The runs of each line, as they follow each other in the content."""
    groups: list[list[Run]] = []
    right = baseline = size = 0.0
    for run in runs:
        if not groups or not _continues(groups[-1][-1], run, right, baseline, size):
            groups.append([])
        if not groups[-1] or run.size >= size * _SMALLER:
            baseline, size = run.baseline, run.size
        right = run.right
        groups[-1].append(run)
    return groups


def _continues(before: Run, run: Run, right: float, baseline: float, size: float) -> bool:
    """Whether a run stands on the line of those before it, right of them."""
    if abs(run.baseline - baseline) > _SAME_LINE * max(size, run.size):
        return False
    if run.left >= right - _BACK * size:
        return True
    over = is_over(before, run) or is_raised(run, size, baseline)
    return over and run.left >= before.left - _BACK * size


def _insert_late(groups: list[list[Run]]) -> None:
    """Put short runs that come late in the content, as what was stamped on a page, into the gap where they stand."""
    late = [place for place, group in enumerate(groups) if place and len(group) == 1 and len(group[0].text) <= _STAMP]
    if not late:
        return
    long: dict[int, list[int]] = {}
    for place, group in enumerate(groups):
        if len(group) > 1 or len(group[0].text) >= _SENTENCE:
            long.setdefault(round(group[0].baseline / _BAND), []).append(place)
    gone: set[int] = set()
    for place in late:
        run = groups[place][0]
        band = round(run.baseline / _BAND)
        for other in (other for near in (band - 1, band, band + 1) for other in long.get(near, ())[:_MOST]):
            first = groups[other][0]
            if other > place or abs(first.baseline - run.baseline) > _BESIDE * first.size:
                continue
            at = _gap_for(groups[other], run) if run.size >= first.size * _SMALLER else 0
            if at:
                groups[other].insert(at, run._replace(blank=REAL))
                gone.add(place)
                break
    groups[:] = [group for place, group in enumerate(groups) if place not in gone]


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
