"""From the runs of a page to its lines, in the order of the content."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from briefreader.formats.pdf.marks import Mark, faces_apart, mark_faces, mark_links, shift_marks
from briefreader.formats.pdf.page import GENERATED, REAL, Face, Page, Run
from briefreader.formats.pdf.run_groups import group_runs, is_over, is_raised

_BLANK, _SURE_BLANK = 0.1, 0.25  # em of a gap that is a blank where one was read, and where none was
_CELL, _COLUMN = 1.6, 0.7  # em of a gap between cells, and of one that may be between the columns of a table

_ASIDE = 0.6  # share of a page's width right of which a column may stand beside the text


class Joint(NamedTuple):
    """Where two runs of a line meet, with a blank between them.

    Args:
        place: in the line's words, where the second begins.
        left: where it begins, in points from the left of the page.
        end: where the first ends.
        size_before: of the first, in points.
        size: of the second.
    """

    place: int
    left: float
    end: float
    size_before: float
    size: float


class Grid(NamedTuple):
    """A table.

    Args:
        columns: left and right of each, in points from the left of the page.
        rows: for each, the words of each column with what is marked in them.
    """

    columns: list[tuple[float, float]]
    rows: list[list[tuple[str, list[Mark]]]]


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
        joints: where runs meet in the right part of the page, in which a column may stand beside the text.
        grid: where it stands for a table, the table.
        marks: what is marked in its words.
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
    joints: list[Joint] = field(default_factory=list)
    grid: Grid | None = None
    marks: list[Mark] = field(default_factory=list)


def set_lines(page: Page, number: int) -> list[Line]:
    """Put the runs of a page together.

    Args:
        page: the page.
        number: of the page, from 1.

    Returns:
        Its lines, in the order of its content.
    """
    apart = faces_apart(page.faces)
    return [line for group in group_runs(page.runs) if (line := _line(group, page, apart, number)).text]


def _line(runs: list[Run], page: Page, apart: frozenset[int], number: int) -> Line:
    """The line of some runs."""
    faces = page.faces
    if len(runs) == 1:
        left, baseline, right, size, index, text, _ = runs[0]
        face = faces[index]
        style = (face.bold, face.italic)
        line = Line(left, baseline, right, size, *style, index, style, style, text, [(0, left)], [], number)
        line.ends.append(right)
        places = [0]
    else:
        size = _usual_size(runs)
        baseline = next(run.baseline for run in runs if run.size == size)
        left, right, plain = runs[0].left, runs[-1].right, (False, False)
        line = Line(left, baseline, right, size, False, False, -1, plain, plain, "", [], [], number)
        places = _write(line, runs, page.width * _ASIDE)
        _set_style(line, runs, faces)
    line.marks = mark_faces(runs, places, apart)
    if page.links:
        line.marks += mark_links(line.text, runs, places, page.links)
    return line


def _usual_size(runs: list[Run]) -> float:
    """The size of most letters."""
    letters: dict[float, int] = {}
    for run in runs:
        letters[run.size] = letters.get(run.size, 0) + len(run.text)
    return max(letters, key=lambda each: (letters[each], each))


def _write(line: Line, runs: list[Run], aside: float) -> list[int]:
    """Write the words of a line, with blanks where gaps are, and tell where its cells are; gives each run's place."""
    places: list[int] = []
    em = line.size or 1.0
    text = ""
    line.cells.append((0, runs[0].left))
    before: Run | None = None
    for run in runs:
        if before is not None:
            gap = (run.left - before.right) / em
            if gap > _CELL:
                text += " "
                line.ends.append(before.right)
                line.cells.append((len(text), run.left))
            elif run.blank == REAL or gap > (_BLANK if run.blank == GENERATED else _SURE_BLANK):
                text += " "
                if gap > _COLUMN:
                    line.gaps.append((len(text), run.left, before.right))
            if run.left > aside and text[-1:] == " ":
                line.joints.append(Joint(len(text), run.left, before.right, before.size, run.size))
        if _is_number(line, run, before):
            line.raised.append((len(text), run.text))
        places.append(len(text))
        text += run.text
        before = run
    line.ends.append(runs[-1].right)
    line.text = text
    return places


def _is_number(line: Line, run: Run, before: Run | None) -> bool:
    """Whether a run is the number of a note."""
    return is_raised(run, line.size, line.baseline) or (before is not None and is_over(before, run))


def _set_style(line: Line, runs: list[Run], faces: Sequence[Face]) -> None:
    """Tell how a line is set: by its words, without signs and the numbers of notes."""
    worded = [
        run.face
        for before, run in zip((None, *runs), runs, strict=False)
        if run.text.strip(".,;:()[]-•") and not _is_number(line, run, before)
    ] or [runs[0].face]
    line.bold = all(faces[face].bold for face in worded)
    line.italic = all(faces[face].italic for face in worded)
    line.face = worded[0] if len(set(worded)) == 1 else -1
    opens, closes = faces[worded[0]], faces[worded[-1]]
    line.opens, line.closes = (opens.bold, opens.italic), (closes.bold, closes.italic)


def cut_line(line: Line, at: int) -> tuple[Line, Line]:
    """Cut a line before one of its cells.

    Args:
        line: the line.
        at: index of the cell.
    """
    place, left = line.cells[at]
    return _cut(line, place, left, line.ends[at - 1])


def cut_joint(line: Line, joint: Joint) -> tuple[Line, Line]:
    """Cut a line where two of its runs meet.

    Args:
        line: the line.
        joint: one of its own.
    """
    first, second = _cut(line, joint.place, joint.left, joint.end)
    return replace(first, size=joint.size_before), replace(second, size=joint.size)


def _cut(line: Line, place: int, left: float, end: float) -> tuple[Line, Line]:
    """The words of a line before a place, which end in one point, and those from there on, which begin in another."""
    before = [cell for cell in line.cells if cell[0] < place]
    behind = [(0, left), *((start - place, x) for start, x in line.cells if start > place)]
    first = replace(
        line,
        right=end,
        text=line.text[:place].rstrip(),
        cells=before,
        ends=[*line.ends[: len(before) - 1], end],
        raised=[mark for mark in line.raised if mark[0] < place],
        gaps=[gap for gap in line.gaps if gap[0] < place],
        joints=[joint for joint in line.joints if joint.place < place],
        marks=[mark._replace(end=min(mark.end, place)) for mark in line.marks if mark.start < place],
    )
    second = replace(
        line,
        left=left,
        text=line.text[place:],
        cells=behind,
        ends=line.ends[-len(behind) :],
        raised=[(start - place, digits) for start, digits in line.raised if start >= place],
        gaps=[(start - place, begins, ended) for start, begins, ended in line.gaps if start > place],
        joints=[joint._replace(place=joint.place - place) for joint in line.joints if joint.place > place],
        marks=shift_marks(line.marks, -place),
    )
    return first, second
