"""The masthead of a print of the Kamer that comes as a document of a word processor."""

import re
from collections.abc import Sequence

from briefreader.analysis.structure.head import Head
from briefreader.analysis.structure.lines import read_lines
from briefreader.analysis.structure.masthead import read_masthead
from briefreader.formats.office.flat import Flat
from briefreader.formats.office.items import Paragraph

_REACH = 40  # steps of the flow
_DOSSIER = re.compile(r"([0-9]{2} [0-9]{3}(?:[- ](?:[IVXLC]{1,8}|[A-Z]|[0-9]{2}))?) ([A-Z].{3,200})")
"""The number of a dossier and its title beside it; the masthead is read with the title below."""


def take_masthead(steps: Sequence[Flat]) -> tuple[Head, list[str]]:
    """Take the masthead out of the running text.

    Args:
        steps: the running text.

    Returns:
        What it tells, and its lines, one for each step that belongs to it; no lines where there is none.
    """
    lines: list[str] = []
    owners: list[int] = []
    for place, step in enumerate(steps[:_REACH]):
        if not isinstance(step.item, Paragraph):
            break
        text = step.item.text or "-"
        beside = _DOSSIER.fullmatch(text[:240])
        pieces = beside.groups() if beside else (text,)
        lines.extend(pieces)
        owners.extend(place for _ in pieces)
    head = read_masthead(read_lines("\n".join(lines)))
    taken = owners[head.first] if head.first < len(owners) else len(set(owners))
    return head, [step.item.text for step in steps[:taken] if isinstance(step.item, Paragraph)]
