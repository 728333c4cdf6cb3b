"""What each block is, by its form and by what stands around it."""

from collections import Counter

from briefreader.analysis.structure.blocks import Draft
from briefreader.analysis.structure.body import Body
from briefreader.analysis.structure.contents import find_told, is_entry
from briefreader.analysis.structure.heading_forms import UNDOTTED, has_marker, may_head
from briefreader.analysis.structure.letterhead import NAMELESS, SALUTATION
from briefreader.analysis.structure.marks import (
    FIXED_HEADING,
    FIXED_STARTS,
    MARKER,
    NUMBERED_HEADING,
    SPEAKER,
    SPEAKER_ALONE,
    SPEAKER_STARTS,
    ends_sentence,
    last_mark,
)
from briefreader.analysis.structure.sequence import counts_on
from briefreader.domain.document import BlockKind

_HEADING_LINES = 3
_VALUE_LINES = 4
_OFTEN = 3  # times that a heading without a number does not stand in one document
_SCRAP = 40  # characters
_MOST_IN_A_ROW = 3  # headings without a number below each other: chapter, section, subsection


def name_blocks(body: Body, cuts: list[int], tables: list[tuple[int, int]]) -> list[Draft]:
    """Tell what each block is; signatures and levels are told later.

    Args:
        body: the running text.
        cuts: where blocks begin.
        tables: where tables stand.

    Returns:
        The blocks in order.
    """
    drafts = _drafts(body, cuts, tables)
    entries, told = find_told(body, drafts)
    candidates: list[int] = []
    for place, draft in enumerate(drafts):
        if place in told or place in entries:
            draft.kind = BlockKind.HEADING if place in told else BlockKind.LIST_ITEM
            continue
        if draft.kind is BlockKind.TABLE or draft.end - draft.start > _HEADING_LINES:
            if draft.kind is not BlockKind.TABLE and has_marker(body.text[draft.start]):
                draft.kind = BlockKind.LIST_ITEM
            continue
        if name_fixed(body, draft):
            continue
        if has_marker(body.text[draft.start]):
            draft.kind = BlockKind.LIST_ITEM
        if may_head(body, drafts, place):
            candidates.append(place)
    _settle(body, drafts, candidates)
    return drafts


def _drafts(body: Body, cuts: list[int], tables: list[tuple[int, int]]) -> list[Draft]:
    total = len(body.text)
    if not tables:
        return [Draft(start, end) for start, end in zip(cuts, [*cuts[1:], total], strict=True)] if cuts else []
    inside = {line for start, end in tables for line in range(start, end)}
    starts = sorted(
        {*(cut for cut in cuts if cut not in inside), *(s for s, _ in tables), *(e for _, e in tables if e < total)}
    )
    opening = {start for start, _ in tables}
    return [
        Draft(start, end, BlockKind.TABLE if start in opening else BlockKind.PARAGRAPH)
        for start, end in zip(starts, [*starts[1:], total], strict=True)
    ]


def name_fixed(body: Body, draft: Draft) -> bool:
    """Name a block whose form alone tells what it is.

    Args:
        body: the running text.
        draft: the block; its kind changes where it is a fixed heading, a speaker or a salutation.

    Returns:
        Whether it was named.
    """
    line = body.text[draft.start]
    if draft.end - draft.start == 1:
        if line.startswith(FIXED_STARTS) and FIXED_HEADING.fullmatch(line[:90]):
            draft.kind = BlockKind.HEADING
            return True
        if line[-1] == ":" and line.startswith(SPEAKER_STARTS) and SPEAKER.fullmatch(line[:130]):
            draft.kind = BlockKind.SPEAKER
            return True
        if len(line) < 80 and line.startswith(SPEAKER_STARTS) and SPEAKER_ALONE.fullmatch(line):
            draft.kind = BlockKind.SPEAKER
            return True
    if (line[-1] in ",:!" or " " not in line) and draft.end - draft.start == 1 and SALUTATION.fullmatch(line[:200]):
        draft.kind = BlockKind.SALUTATION
        return True
    if draft.end - draft.start == 1 and line[0] in "GB" and NAMELESS.fullmatch(line[:60]):
        draft.kind = BlockKind.SALUTATION
        return True
    return False


def _settle(body: Body, drafts: list[Draft], candidates: list[int]) -> None:
    """Of blocks that look like headings, keep those that are not the items of a list or a column of names."""
    text = body.text
    chosen = {place for place in candidates if not NUMBERED_HEADING.match(text[drafts[place].start])}
    alike = Counter(text[drafts[place].start] for place in candidates)
    labelled = _labelled(body, drafts, candidates)
    for place in candidates:
        if place in labelled:
            continue
        draft = drafts[place]
        first = text[draft.start]
        if draft.kind is BlockKind.LIST_ITEM or UNDOTTED.match(first):
            if not _has_siblings(body, drafts, place):
                draft.kind = BlockKind.HEADING
            continue
        named = NUMBERED_HEADING.match(first) is not None or first.isupper()
        alone = _run_length(drafts, chosen, place) <= _MOST_IN_A_ROW
        if named or (alone and not _stands_among_cells(body, drafts, place, alike[first] >= _OFTEN)):
            draft.kind = BlockKind.HEADING


def _labelled(body: Body, drafts: list[Draft], candidates: list[int]) -> set[int]:
    """Items that are labels with a value below them, and these values: "a) Plaats", "Utrecht", "b) Jaar", "2030"."""
    labelled: set[int] = set()
    for place in candidates:
        if drafts[place].kind is not BlockKind.LIST_ITEM or not _is_value(body, drafts, place + 1):
            continue
        counts_on = place + 2 < len(drafts) and _follows(body, drafts, place, place + 2)
        if counts_on or (place - 2 in labelled and _follows(body, drafts, place - 2, place)):
            labelled.update((place, place + 1))
    return labelled


def _is_value(body: Body, drafts: list[Draft], place: int) -> bool:
    """Whether a block is no sentence and no item."""
    if place >= len(drafts) or drafts[place].end - drafts[place].start > _VALUE_LINES:
        return False
    return last_mark(body.text[drafts[place].end - 1]) not in ".:;?!" and not has_marker(body.text[drafts[place].start])


def _follows(body: Body, drafts: list[Draft], place: int, other: int) -> bool:
    """Whether the number or the letter of an item is the one after that of another."""
    one, two = MARKER.match(body.text[drafts[place].start]), MARKER.match(body.text[drafts[other].start])
    if one is None or two is None or one.lastgroup != two.lastgroup:
        return False
    if one["letter"]:
        return ord(two["twin"]) - ord(one["twin"]) == 1
    return bool(one["number"] and two["number"]) and int(two["number"]) - int(one["number"]) == 1


def _stands_among_cells(body: Body, drafts: list[Draft], place: int, often: bool) -> bool:
    """Whether a block that looks like a heading is a cell of a table whose cells stand below each other.

    Above it stands a scrap then, too short for a sentence and ending as none does; so does below it,
    unless the table has the same words often.
    """
    if not 0 < place < len(drafts) - 1 or not _is_scrap(body, drafts[place - 1]):
        return False
    if place > 1 and body.text[drafts[place - 2].end - 1][-1] == ",":
        return False  # the scrap is a name below an office
    return often or _is_scrap(body, drafts[place + 1])


def _is_scrap(body: Body, draft: Draft) -> bool:
    line = body.text[draft.end - 1]
    if draft.end - draft.start > 1 or len(line) > _SCRAP or draft.kind is not BlockKind.PARAGRAPH:
        return False
    return line[-1].isalnum() and not FIXED_HEADING.fullmatch(line)


def _has_siblings(body: Body, drafts: list[Draft], place: int) -> bool:
    """Whether the block next to a numbered one is its neighbour in the same list."""
    line = body.text[drafts[place].start]
    style = _style(line)
    if style == "section":
        return False
    for other in (place - 1, place + 1):
        if 0 <= other < len(drafts) and drafts[other].kind is BlockKind.LIST_ITEM:
            beside = body.text[drafts[other].start]
            one, two = (line, beside) if other > place else (beside, line)
            alike = _style(beside) == style and _counts_on(line, beside, other - place)
            if is_entry(beside) or not (alike or counts_on(one, two)):
                continue
            if not (other < place and ends_sentence(body.text[drafts[other].end - 1])):
                return True
    return False


def _counts_on(line: str, other: str, step: int) -> bool:
    """Whether the number of another item is the next in its list, or the one before; letters may be anything."""
    one, two = MARKER.match(line), MARKER.match(other)
    if one is None or two is None or not one["number"] or not two["number"]:
        return True
    return int(two["number"]) - int(one["number"]) == step


def _style(line: str) -> str:
    match = MARKER.match(line)
    if match is None:
        return ""
    style = match.lastgroup or ""
    return f"{style}{match[0].count('.')}" if style == "nested" else style.replace("close", "number")


def _run_length(drafts: list[Draft], chosen: set[int], place: int) -> int:
    """How many blocks in a row look like headings without a number."""
    low = place
    while low - 1 in chosen and drafts[low - 1].kind is not BlockKind.LIST_ITEM:
        low -= 1
        if place - low > 3:
            break
    high = place
    while high + 1 in chosen and drafts[high + 1].kind is not BlockKind.LIST_ITEM:
        high += 1
        if high - place > 3:
            break
    return high - low + 1
