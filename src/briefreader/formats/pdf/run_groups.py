"""Which runs of a page stand on one line."""

from briefreader.formats.pdf.late_runs import insert_late
from briefreader.formats.pdf.page import Run

_SAME_LINE = 0.45  # em by which baselines of one line may differ, as those of raised numbers do
_BACK = 0.6  # em by which a run may begin left of the end of the one before it
_FAR_BACK, _AHEAD, _EXACT = 1.5, 0.3, 0.02  # em: so far back, ahead and level goes on a word whose widths are wrong
_SMALLER, _RAISED = 0.85, 0.12  # of a raised number: share of the size, em above the baseline
_NEARLY, _HIGH = 0.95, 0.3  # the same of one in larger type
_LONGEST_NUMBER = 3
_FAR_BEHIND, _OFF = 1.6, 0.1  # em behind the end of a line, and off its baseline, where another column may stand
_TOUCHES, _FAR_UP = 0.1, 0.6  # em: so near stands a power or an index in type of full size, and so high or low


def group_runs(runs: list[Run]) -> list[list[Run]]:
    """Put the runs of each line together.

    Args:
        runs: of a page, in the order of its content.

    Returns:
        The runs of each line, as they follow each other in the content; what was stamped on a line is in its gap.
    """
    groups = _group(runs)
    insert_late(groups)
    return groups


def is_raised(run: Run, size: float, baseline: float) -> bool:
    """Whether a run is the number of a note above a line.

    Args:
        run: the run.
        size: of the line's type, in points.
        baseline: of the line.
    """
    share, shift = run.size / (size or 1.0), (run.baseline - baseline) / (size or 1.0)
    high = (share <= _SMALLER and shift >= _RAISED) or (share <= _NEARLY and shift >= _HIGH)
    return high and len(run.text) <= _LONGEST_NUMBER and (run.text.isdecimal() or run.text.strip("*") == "")


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
    aside: list[Run] | None = None  # the line that was left for what stands beside it in smaller type
    for run in runs:
        if not groups or not _continues(groups[-1][-1], run, right, baseline, size):
            if aside and _goes_on(aside[-1], run):
                aside.append(run)
                continue
            groups.append([])
            aside = None
        elif run.size <= size * _SMALLER and _is_beside(run, right, baseline, size):
            aside = groups[-1]
            groups.append([])
        level = abs(run.baseline - baseline) <= _SAME_LINE * max(size, run.size)
        if not groups[-1] or (level and run.size >= size * _SMALLER):
            baseline, size = run.baseline, run.size
        right = run.right
        groups[-1].append(run)
    return groups


def _is_beside(run: Run, right: float, baseline: float, size: float) -> bool:
    """Whether smaller type far behind the end of a line stands on a line of its own, as a colophon does."""
    return run.left - right >= _FAR_BEHIND * size and abs(run.baseline - baseline) >= _OFF * size


def _goes_on(before: Run, run: Run) -> bool:
    """Whether a run stands right behind another on the same line, in the same type."""
    level = abs(run.baseline - before.baseline) <= _EXACT * before.size
    return level and run.size == before.size and -_BACK <= (run.left - before.right) / (before.size or 1.0) <= _BACK


def _continues(before: Run, run: Run, right: float, baseline: float, size: float) -> bool:
    """Whether a run stands on the line of those before it, right of them."""
    shift = abs(run.baseline - baseline) / (max(size, run.size) or 1.0)
    if shift > _SAME_LINE:
        small = len(run.text) <= _LONGEST_NUMBER and abs(run.left - right) <= _TOUCHES * size
        return small and shift <= _FAR_UP
    if run.left >= right - _BACK * size:
        return True
    over = is_over(before, run) or is_raised(run, size, baseline)
    if over and run.left >= before.left - _BACK * size:
        return True
    ahead = run.left > before.left + _AHEAD * size and run.left > right - _FAR_BACK * size
    return ahead and not run.blank and shift <= _EXACT and run.size == before.size
