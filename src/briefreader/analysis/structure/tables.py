"""Tables drawn with blanks."""

import re

from briefreader.analysis.structure.body import Body
from briefreader.analysis.structure.contents import is_entry
from briefreader.analysis.structure.lines import Gap

_COLUMN = re.compile(" {2,}")
_LONGEST = 400


def find_tables(body: Body) -> list[tuple[int, int]]:
    """Where tables stand: two or more lines below each other with blanks in the same columns, and no page at their end.

    Args:
        body: the running text.

    Returns:
        Half-open ranges of lines, in order.
    """
    wide = [i for i in body.wide if len(body.text[i]) < _LONGEST and not is_entry(body.text[i])]
    tables: list[tuple[int, int]] = []
    place = 0
    while place < len(wide):
        start = wide[place]
        shared = _columns(body, start)
        end = start + 1
        rows = 1
        while end < len(body.text) and end - start < 400 and body.gap[end] == Gap.NONE:
            if "  " not in body.text[end] or len(body.text[end]) >= _LONGEST or is_entry(body.text[end]):
                break
            both = _overlap(shared, _columns(body, end))
            if not both:
                break
            shared = both
            end += 1
            rows += 1
        if rows >= 2 and (rows >= 3 or any(stop - begin > 2 for begin, stop in shared)):
            tables.append((start, end))
        while place < len(wide) and wide[place] < end:
            place += 1
    return tables


def _columns(body: Body, index: int) -> list[tuple[int, int]]:
    """The stretches of blanks between the cells of a line, as columns of the page."""
    indent = body.indent[index]
    return [(indent + match.start(), indent + match.end()) for match in _COLUMN.finditer(body.text[index])]


def _overlap(one: list[tuple[int, int]], other: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The stretches of two columns or more that both lines leave blank."""
    shared = []
    for start, end in one:
        for begin, stop in other:
            low, high = max(start, begin), min(end, stop)
            if high - low >= 2:
                shared.append((low, high))
    return shared
