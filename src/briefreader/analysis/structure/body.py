"""The running text of a source: its lines once head, furniture and notes have been taken."""

from typing import NamedTuple

from briefreader.analysis.structure.lines import Gap, Lines


class Body(NamedTuple):
    """The lines of the running text, in parallel lists.

    Args:
        text: each line.
        width: its length as printed.
        indent: how many blanks stood before it.
        gap: what stands between it and the line before.
        source: its index in `Lines`.
        wide: the lines that have two blanks or more in a row.
    """

    text: list[str]
    width: list[int]
    indent: list[int]
    gap: list[Gap]
    source: list[int]
    wide: list[int] = []  # noqa: RUF012


def read_body(lines: Lines) -> Body:
    """The lines that are still in the flow.

    Args:
        lines: the lines of a source from which everything else has been taken.

    Returns:
        The running text; where lines were taken between two of its own, or a page ends, the gap is a page's.
    """
    kept = [index for index, taken in enumerate(lines.taken) if not taken]
    blanks, none, blank = lines.blanks, Gap.NONE, Gap.BLANK  # looked up once, as they are asked for each line
    gap = [blank if blanks[index] else none for index in kept]
    if len(kept) < len(lines.taken):
        before = -1
        for place, index in enumerate(kept):
            if index != before + 1:
                gap[place] = Gap.PAGE
            before = index
    if lines.page_starts:
        places = {index: place for place, index in enumerate(kept)} if len(lines.page_starts) > 40 else None
        for start in lines.page_starts:
            if start < len(lines.text) and not lines.taken[start]:
                gap[places[start] if places else kept.index(start)] = Gap.PAGE
    if gap:
        gap[0] = Gap.BLANK
    if len(kept) == len(lines.taken):
        text, width, indent = lines.text[:], lines.width[:], lines.indent[:]
    else:
        text = [lines.text[index] for index in kept]
        width = [lines.width[index] for index in kept]
        indent = [lines.indent[index] for index in kept]
    return Body(text, width, indent, gap, kept, [place for place, line in enumerate(text) if "  " in line])
