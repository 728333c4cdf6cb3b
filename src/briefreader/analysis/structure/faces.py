"""Headings told by their type: larger, bold or italic lines that stand by themselves."""

import re
from collections import Counter

from briefreader.analysis.structure.blocks import Draft
from briefreader.analysis.structure.body import Body
from briefreader.analysis.structure.lines import Gap
from briefreader.analysis.structure.marks import FIXED_HEADING, MARKER, NUMBERED_HEADING, last_mark
from briefreader.analysis.structure.masthead import is_capitals
from briefreader.analysis.structure.signature import is_person
from briefreader.analysis.structure.wordlike import reads_as_words
from briefreader.domain.document import BlockKind

ITALIC = 4
"""The rank of a line that is set in italic type."""

PARTLY = 5
"""The rank of a line of which only some words are set apart."""

SMALL = 10
"""The rank of a line in type that is smaller than the running text and not set apart otherwise."""

CELLED = 20
"""The rank of a line of many cells, as a row of a table that was not put together."""

_MOST_LINES = 4
_ENOUGH = 3  # headings that are set apart, and tell that all are
_NUMBERED = re.compile(r"[0-9]{1,2}(?:\.[0-9]{1,2}){0,4}\.? ")
_LABELLED = re.compile(r"[0-9]{1,3}[.)] ([A-Z]\w{2,20}): ")
_LONGEST = 240  # characters
_NEARLY_ALL = 0.9  # share of the lines
_SENTENCE = 60  # characters; what is set apart and shorter is a remark or a name
_MOST_IN_A_ROW = 3
_NO_HEADINGS = frozenset(
    {BlockKind.TABLE, BlockKind.SALUTATION, BlockKind.SPEAKER, BlockKind.SIGNATURE, BlockKind.FOOTNOTE}
)


def name_by_faces(body: Body, drafts: list[Draft], ranks: list[int]) -> None:
    """Make headings of the blocks that are set apart from the running text.

    Args:
        body: the running text.
        drafts: its blocks, named by their words.
        ranks: for each line of the running text, how it is set apart; see `Printed`.
    """
    for place, draft in enumerate(drafts):
        rank = _rank(draft, ranks)
        if draft.kind in _NO_HEADINGS or draft.kind is BlockKind.HEADING or not rank:
            continue
        if _may_head(body, drafts, place, ranks):
            draft.kind = BlockKind.HEADING
    for draft in drafts:
        if draft.kind is not BlockKind.HEADING:
            continue
        inside = set(ranks[draft.start : draft.end])
        if inside == {CELLED} or (inside == {SMALL} and not _names_itself(body.text[draft.start])):
            draft.kind = BlockKind.PARAGRAPH
    headings = [draft for draft in drafts if draft.kind is BlockKind.HEADING]
    counts = Counter(_label(body, draft) for draft in headings)
    for draft in drafts:
        label = _label(body, draft) if draft.kind is BlockKind.LIST_ITEM and _rank(draft, ranks) else ""
        if label and counts[label] >= _ENOUGH:
            draft.kind = BlockKind.HEADING
            headings.append(draft)
    if sum(_rank(draft, ranks) > 0 for draft in headings) >= _ENOUGH:
        for draft in headings:
            if not ranks[draft.start] % SMALL and not _names_itself(body.text[draft.start]):
                draft.kind = BlockKind.PARAGRAPH  # where headings are set apart, what is not is none


def _label(body: Body, draft: Draft) -> str:
    """The word with a colon between the number of a block and its words, as items of an agenda have it; or ""."""
    match = _LABELLED.match(body.text[draft.start])
    return match[1] if match else ""


def _names_itself(line: str) -> bool:
    """Whether a line is a heading by its number, its form or its capitals, however it is set."""
    form = line[:_LONGEST]
    numbered = MARKER.match(line) is not None or _NUMBERED.match(line) is not None
    named = FIXED_HEADING.fullmatch(form) is not None or NUMBERED_HEADING.match(line) is not None
    return numbered or named or is_capitals(line)


def name_quotations(body: Body, drafts: list[Draft], ranks: list[int]) -> None:
    """Make quotations of paragraphs that are set in italics, unless nearly all of the text is.

    Args:
        body: the running text.
        drafts: its blocks.
        ranks: see `name_by_faces`.

    Source: prints of the Kamer have the advice of the Raad van State in italics between the words of the minister, and
    letters quote laws so.
    """
    slanted = [
        draft
        for draft in drafts
        if draft.kind is BlockKind.PARAGRAPH
        and all(rank == ITALIC for rank in ranks[draft.start : draft.end])
        and sum(body.width[draft.start : draft.end]) > _SENTENCE
    ]
    if sum(draft.end - draft.start for draft in slanted) < _NEARLY_ALL * len(body.text):
        for draft in slanted:
            draft.kind = BlockKind.QUOTATION


def keep_headings(body: Body, drafts: list[Draft], headings: list[int], ranks: list[int]) -> None:
    """Return headings that were taken for names under the signature above them.

    What is set as it is, or stands right below it as the office below a name, was none.

    Args:
        body: the running text.
        drafts: the blocks of the running text.
        headings: indexes of the blocks that were headings by their type.
        ranks: see `name_by_faces`.
    """
    for place in headings:
        draft, above = drafts[place], drafts[max(0, place - 1)]
        alike = ranks[above.start] == ranks[draft.start] or body.gap[draft.start] is Gap.NONE
        signs = (above.kind is BlockKind.SIGNATURE and alike) or is_person(body.text[draft.start])
        if draft.kind is BlockKind.SIGNATURE and not signs:
            draft.kind = BlockKind.HEADING


def _rank(draft: Draft, ranks: list[int]) -> int:
    """How a block is set apart: as its lines are, if all are alike."""
    inside = set(ranks[draft.start : draft.end])
    return inside.pop() % PARTLY if len(inside) == 1 else 0


def _may_head(body: Body, drafts: list[Draft], place: int, ranks: list[int]) -> bool:
    draft = drafts[place]
    last = body.text[draft.end - 1]
    lines, length = draft.end - draft.start, sum(body.width[draft.start : draft.end])
    longer = 1 if MARKER.match(body.text[draft.start]) is None else 2
    if lines > _MOST_LINES * longer or length > _LONGEST * longer:
        return False
    if last_mark(last) in ".;,:" or not any(char.isalpha() for char in last) or place + 1 == len(drafts):
        return False
    first = body.text[draft.start]
    begun = first[0].islower() and first[1:2] not in "-.)" and not body.gap[draft.start]
    if begun or not reads_as_words(" ".join(body.text[draft.start : draft.end])):
        return False
    before = drafts[place - 1] if place else None
    if before is not None and before.kind is BlockKind.HEADING and FIXED_HEADING.fullmatch(body.text[before.start]):
        return False  # below "Vraag 3" stands the question
    rank = _rank(draft, ranks)
    run = place + 1
    while run < len(drafts) and _rank(drafts[run], ranks) == rank and not _label(body, drafts[run]):
        run += 1
    return run < len(drafts) and run - place <= _MOST_IN_A_ROW
