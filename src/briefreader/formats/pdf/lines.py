"""From the runs of a page to its lines, in the order of the content."""

from dataclasses import dataclass, field, replace

from briefreader.formats.pdf.page import GENERATED, REAL, Page, Run

_SAME_LINE = 0.45  # em by which baselines of one line may differ, as those of raised numbers do
_BACK = 0.6  # em by which a run may begin left of the end of the one before it
_BLANK, _SURE_BLANK = 0.1, 0.25  # em of a gap that is a blank where one was read, and where none was
_CELL, _COLUMN = 1.6, 0.7  # em of a gap between cells, and of one that may be between the columns of a table
_SMALLER, _RAISED = 0.85, 0.12  # of a raised number: share of the size, em above the baseline
_LONGEST_NUMBER = 3
_STAMP = 16  # characters of a run that may have been stamped on a line
_SENTENCE = 24  # characters that the line has at least
_BAND, _MOST = 6.0, 8  # points of a band in which it is looked for, and lines that are looked at in it
_BESIDE = 0.6  # em by which its baseline may differ from the line's


@dataclass(slots=True)
class Line:
    """A line.

    Args:
        left: in points from the left of the page.
        baseline: in points from its foot.
        right: where it ends.
        size: of most of its letters, in points.
        bold: whether all its letters are heavy.
        italic: whether all its letters slant.
        face: index of the face of all its letters, or -1 where there are several.
        opens: whether its first letters are heavy, and whether they slant.
        closes: the same of its last.
        text: its words; raised numbers are part of it.
        cells: where each cell begins, as its place in the text and in points; the first is the line's own beginning.
        raised: place in the text and digits of each raised number.
        page: its page, from 1.
        number: on its page, from 1, in the order of reading.
        new_flow: whether it does not stand below the line before it.
        ends: where each cell ends, in points.
        gaps: where narrower gaps may part columns: place in the text, where the next word begins, where the last ends.
        rows: where it stands for a table, the table's rows.
    """

    left: float
    baseline: float
    right: float
    size: float
    bold: bool
    italic: bool
    face: int
    opens: tuple[bool, bool]
    closes: tuple[bool, bool]
    text: str
    cells: list[tuple[int, float]]
    raised: list[tuple[int, str]]
    page: int
    number: int = 0
    new_flow: bool = False
    ends: list[float] = field(default_factory=list)
    gaps: list[tuple[int, float, float]] = field(default_factory=list)
    rows: tuple[str, ...] = ()


def set_lines(page: Page, number: int) -> list[Line]:
    """Put the runs of a page together.

    Args:
        page: the page.
        number: of the page, from 1.

    Returns:
        Its lines, in the order of its content.
    """
    groups = _group(page.runs)
    _insert_late(groups)
    return [line for group in groups if (line := _line(group, page, number)).text]


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
    over = _is_over(before, run) or _is_raised(run, size, baseline)
    return over and run.left >= before.left - _BACK * size


def _is_over(before: Run, run: Run) -> bool:
    """Whether a number stands in the box of the word before it, as text recognition places that of a note."""
    number = run.text.isdecimal() and len(run.text) <= _LONGEST_NUMBER
    return number and abs(run.left - before.left) < 1 and abs(run.right - before.right) < 1


def _insert_late(groups: list[list[Run]]) -> None:
    """Put short runs that come late in the content, as what was stamped on a page, into the gap where they stand."""
    late = [place for place, group in enumerate(groups) if place and len(group) == 1 and len(group[0].text) <= _STAMP]
    if not late:
        return
    long: dict[int, list[int]] = {}
    for place, group in enumerate(groups):
        if sum(len(run.text) for run in group) >= _SENTENCE:
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
    return len(group) if -_BACK * em <= run.left - group[-1].right <= _CELL * em else 0


def _line(runs: list[Run], page: Page, number: int) -> Line:
    faces = page.faces
    if len(runs) == 1:
        left, baseline, right, size, index, text, _ = runs[0]
        face = faces[index]
        style = (face.bold, face.italic)
        return Line(
            left, baseline, right, size, *style, index, style, style, text, [(0, left)], [], number, ends=[right]
        )
    letters: dict[float, int] = {}
    for run in runs:
        letters[run.size] = letters.get(run.size, 0) + len(run.text)
    size = max(letters, key=lambda each: (letters[each], each))
    baseline = next(run.baseline for run in runs if run.size == size)
    em = size or 1.0
    text = ""
    cells: list[tuple[int, float]] = [(0, runs[0].left)]
    raised: list[tuple[int, str]] = []
    ends: list[float] = []
    gaps: list[tuple[int, float, float]] = []
    worded: list[int] = []
    before: Run | None = None
    for run in runs:
        words = run.text
        if before is not None:
            gap = (run.left - before.right) / em
            if gap > _CELL:
                text += " "
                ends.append(before.right)
                cells.append((len(text), run.left))
            elif run.blank == REAL or gap > (_BLANK if run.blank == GENERATED else _SURE_BLANK):
                text += " "
                if gap > _COLUMN:
                    gaps.append((len(text), run.left, before.right))
        if _is_raised(run, size, baseline) or (before is not None and _is_over(before, run)):
            raised.append((len(text), words))
        elif words.strip(".,;:()[]-•"):
            worded.append(run.face)
        text += words
        before = run
    ends.append(runs[-1].right)
    worded = worded or [runs[0].face]
    bold = all(faces[face].bold for face in worded)
    italic = all(faces[face].italic for face in worded)
    opens, closes = faces[worded[0]], faces[worded[-1]]
    return Line(
        runs[0].left,
        baseline,
        runs[-1].right,
        size,
        bold,
        italic,
        worded[0] if len(set(worded)) == 1 else -1,
        (opens.bold, opens.italic),
        (closes.bold, closes.italic),
        text,
        cells,
        raised,
        number,
        ends=ends,
        gaps=gaps,
    )


def _is_raised(run: Run, size: float, baseline: float) -> bool:
    """Whether a run is the number of a note above the line."""
    return (
        run.size <= size * _SMALLER
        and run.baseline - baseline >= size * _RAISED
        and len(run.text) <= _LONGEST_NUMBER
        and (run.text.isdecimal() or run.text.strip("*") == "")
    )


def cut_line(line: Line, at: int) -> tuple[Line, Line]:
    """Cut a line before one of its cells.

    Args:
        line: the line.
        at: index of the cell.
    """
    column, left = line.cells[at]
    first = replace(
        line,
        right=line.ends[at - 1],
        text=line.text[:column].rstrip(),
        cells=line.cells[:at],
        ends=line.ends[:at],
        raised=[mark for mark in line.raised if mark[0] < column],
    )
    second = replace(
        line,
        left=left,
        text=line.text[column:],
        cells=[(place - column, x) for place, x in line.cells[at:]],
        ends=line.ends[at:],
        raised=[(place - column, digits) for place, digits in line.raised if place >= column],
    )
    return first, second
