"""New lines inside paragraphs, and sentences broken over paragraphs: where a block really begins and ends."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from briefreader.analysis.structure.marks import FIXED_HEADING, MARKER, MOTION_STARTS, SEMI_ENDS, last_mark
from briefreader.formats.office.items import BREAK, Paragraph, Run

_SHORTEST = 50  # characters of a line that somebody broke by hand; the items of a list are shorter
_INSIDE = frozenset(")]»”,;:.")
"""Characters with which no sentence begins."""
_UNEVEN = 15  # characters by which the lines of a copied text differ
_SHORT = 90  # characters of a heading that stands in a paragraph with what is below it


def split_paragraph(paragraph: Paragraph) -> list[Paragraph]:
    """Split a paragraph at its line breaks where a new block begins.

    That is so at a blank line, before the mark of an item, below "Vraag 3", and below a line that looks like a heading
    of what follows it. Elsewhere a line break is a blank.

    Args:
        paragraph: as it stands in the source.

    Returns:
        The paragraphs that a reader sees.
    """
    if not any(BREAK in run.text for run in paragraph.runs):
        return [paragraph]
    lines = _lines(paragraph.runs)
    found: list[list[Run]] = []
    apart = True
    length = 0
    for line in lines:
        text = " ".join("".join(run.text for run in line).split())
        if not text and not any(run.note for run in line):
            apart = True
            continue
        begins = apart or MARKER.match(text[:20] + " ") is not None
        if begins or (length <= _SHORT and _heads(found[-1], line)):
            found.append(list(line))
            length = 0
        else:
            found[-1].append(Run(" "))
            found[-1].extend(line)
        length += len(text) + 1
        apart = FIXED_HEADING.fullmatch(text[:_SHORT]) is not None
    rest = [replace(paragraph, runs=runs, label="", depth=0, apart=True) for runs in found[1:]]
    return [replace(paragraph, runs=found[0]), *rest] if found else []


def _lines(runs: Iterable[Run]) -> list[list[Run]]:
    lines: list[list[Run]] = [[]]
    for run in runs:
        first, *others = run.text.split(BREAK)
        lines[-1].append(run._replace(text=first))
        lines.extend([run._replace(text=piece)] for piece in others)
    return lines


def _heads(above: Sequence[Run], below: Sequence[Run]) -> bool:
    """Whether some words are all bold or all slanted, short and without a full stop, and those below are not."""
    text = "".join(run.text for run in above).strip()
    if not 0 < len(text) <= _SHORT or last_mark(text) in SEMI_ENDS or text[-1] == ",":
        return False
    first = next((run for run in below if run.text.strip()), None)
    if first is None:
        return False
    words = [run for run in above if run.text.strip()]
    return (all(run.strong for run in words) and not first.strong) or (
        all(run.slanted for run in words) and not first.slanted
    )


def join_broken(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Join a sentence that was broken over two paragraphs, as happens where a text was copied line by line.

    The first is as long as a line and ends in no mark, and the second begins with a small letter; both look alike.
    Next to such a break, a line of like length with a blank at its end was broken there too.

    Args:
        paragraphs: in order.

    Returns:
        The paragraphs, of which some are joined.
    """
    breaks = [_goes_on(above, below) for above, below in pairwise(paragraphs)]
    for place in [place for place, broken in enumerate(breaks) if broken]:
        width = len(paragraphs[place].text)
        for beside in (place - 1, place + 1):
            if 0 <= beside < len(breaks) and _is_copied(paragraphs[beside], paragraphs[beside + 1], width):
                breaks[beside] = True
    joined: list[Paragraph] = list(paragraphs[:1])
    for place, below in enumerate(paragraphs[1:]):
        if not breaks[place]:
            joined.append(below)
            continue
        if joined[-1] is paragraphs[place]:
            joined[-1] = replace(joined[-1], runs=list(joined[-1].runs))
        joined[-1].runs.extend((Run(" "), *below.runs))
    return joined


def _is_copied(above: Paragraph, below: Paragraph, width: int) -> bool:
    """Whether a paragraph is a line of a copied text, of which the lines are so wide, and the next goes on with it."""
    if below.apart or below.depth or below.level or above.depth or above.level or not above.runs:
        return False
    return above.runs[-1].text[-1:] == " " and abs(len(above.text) - width) <= _UNEVEN and len(above.text) >= _SHORTEST


def _goes_on(above: Paragraph, below: Paragraph) -> bool:
    if below.apart or below.depth or below.level or above.level or not above.runs or not below.runs:
        return False
    before, after = above.text, below.text
    if not (after[:1].islower() or after[:1] in _INSIDE) or len(before) < _SHORTEST:
        return False
    if last_mark(before) in SEMI_ENDS or after.startswith(MOTION_STARTS) or MARKER.match(after[:20] + " "):
        return False
    if before[-1] == "," and above.runs[-1].text[-1:] != " " and after[0] not in _INSIDE:
        return False
    return above.runs[-1].strong == below.runs[0].strong and above.runs[-1].slanted == below.runs[0].slanted
