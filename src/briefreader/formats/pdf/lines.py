"""From the runs of a page to its lines, in the order of the content."""

from dataclasses import dataclass, field

from briefreader.formats.pdf.page import Page, Run

_SAME_LINE = 0.45  # em by which baselines of one line may differ, as those of raised numbers do
_BACK = 0.6  # em by which a run may begin left of the end of the one before it
_BLANK, _SURE_BLANK = 0.1, 0.25  # em of a gap that is a blank where one was read, and where none was
_CELL = 1.6  # em of a gap between cells
_SMALLER, _RAISED = 0.85, 0.12  # of a raised number: share of the size, em above the baseline
_LONGEST_NUMBER = 3


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
        text: its words; raised numbers are part of it.
        cells: where each cell begins, as its place in the text and in points; the first is the line's own beginning.
        raised: place in the text and digits of each raised number.
        page: its page, from 1.
        number: on its page, from 1, in the order of reading.
        new_flow: whether it does not stand below the line before it.
    """

    left: float
    baseline: float
    right: float
    size: float
    bold: bool
    italic: bool
    text: str
    cells: list[tuple[int, float]]
    raised: list[tuple[int, str]]
    page: int
    number: int = 0
    new_flow: bool = False
    ends: list[float] = field(default_factory=list)


def set_lines(page: Page, number: int) -> list[Line]:
    """Put the runs of a page together.

    Args:
        page: the page.
        number: of the page, from 1.

    Returns:
        Its lines, in the order of its content.
    """
    lines: list[Line] = []
    runs: list[Run] = []
    right = baseline = size = 0.0
    for run in page.runs:
        if runs and (
            abs(run.baseline - baseline) > _SAME_LINE * max(size, run.size) or run.left < right - _BACK * size
        ):
            lines.append(_line(runs, page, number))
            runs = []
        if not runs or run.size >= size * _SMALLER:
            baseline, size = run.baseline, run.size
        right = run.right
        runs.append(run)
    if runs:
        lines.append(_line(runs, page, number))
    return [line for line in lines if line.text]


def _line(runs: list[Run], page: Page, number: int) -> Line:
    faces = page.faces
    base = runs[0] if len(runs) == 1 else max(runs, key=lambda run: (len(run.text) > 3, run.size, len(run.text)))
    size, baseline = base.size, base.baseline
    if len(runs) > 1:
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
    bold = italic = True
    before: Run | None = None
    for run in runs:
        words = run.text
        if before is not None:
            gap = (run.left - before.right) / em
            if gap > _CELL:
                text += " "
                ends.append(before.right)
                cells.append((len(text), run.left))
            elif gap > (_BLANK if run.blank else _SURE_BLANK):
                text += " "
        if _is_raised(run, size, baseline):
            raised.append((len(text), words))
        elif words.strip(".,;:()[]-•"):
            bold = bold and faces[run.face].bold
            italic = italic and faces[run.face].italic
        text += words
        before = run
    ends.append(runs[-1].right)
    return Line(runs[0].left, baseline, runs[-1].right, size, bold, italic, text, cells, raised, number, ends=ends)


def _is_raised(run: Run, size: float, baseline: float) -> bool:
    """Whether a run is the number of a note above the line."""
    return (
        run.size <= size * _SMALLER
        and run.baseline - baseline >= size * _RAISED
        and len(run.text) <= _LONGEST_NUMBER
        and (run.text.isdecimal() or run.text.strip("*") == "")
    )
