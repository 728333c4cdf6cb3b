"""Levels of headings, from their numbers or their typography."""

import re
from collections.abc import Sequence

from briefreader.analysis.structure.blocks import Draft
from briefreader.analysis.structure.body import Body
from briefreader.analysis.structure.marks import FIXED_HEADING, MARKER, NUMBERED_HEADING
from briefreader.analysis.structure.masthead import is_capitals
from briefreader.domain.document import BlockKind

_UNDOTTED = re.compile(r"(?:§ ?)?([0-9]{1,2}(?:\.[0-9]{1,2}){0,4})(?:\.|[a-z]\.)? ")
_DEEPEST = 6
_FACE = "face"
_FACED = frozenset(("plain", "capitals", "bijlage"))  # styles that tell less of the level than the type does
_ANNEX = re.compile(r"(?:[A-Z]\w*e )?[Bb]ijlagen?\b|BIJLAGEN?\b")


def set_levels(body: Body, drafts: list[Draft], ranks: Sequence[int] = ()) -> None:
    """Give each heading and each list item its level.

    Args:
        body: the running text.
        drafts: its blocks.
        ranks: for each line, how it is set apart by its type, 1 for most and 0 for not; empty where nothing tells.
    """
    seen: list[str] = []  # styles of heading above the present one, the outermost first
    open_lists: list[str] = []
    for draft in drafts:
        if draft.kind is BlockKind.HEADING:
            open_lists.clear()
            draft.level = _heading_level(body.text[draft.start], seen, ranks[draft.start] if ranks else 0)
        elif draft.kind is BlockKind.LIST_ITEM:
            draft.level = _item_level(body.text[draft.start], open_lists)
        else:
            open_lists.clear()


def _heading_level(line: str, seen: list[str], rank: int) -> int:
    """A style that is open keeps its level; a new one goes one deeper than what numbers or capitals opened.

    An annex ends whatever has a number, for it belongs to the whole paper.
    """
    style = _style(line)
    if _ANNEX.match(line):
        del seen[next((at for at, other in enumerate(seen) if not _is_faced(other)), len(seen)) :]
    if rank and style in _FACED:
        return _level_of_face(f"{_FACE}{rank}", seen)
    if style == "capital" and line[0] in "IVX" and "capital" not in seen:
        style = "roman"
    if style.startswith("number"):
        depth = int(style[6:])
        base = next((place for place, other in enumerate(seen) if other.startswith("number")), None)
        if base is not None:
            place = base + depth - int(seen[base][6:])
            del seen[max(place, 0) :]
            seen.append(style)
            return min(len(seen), _DEEPEST)
    if style in seen:
        del seen[seen.index(style) + 1 :]
    elif style == "capitals" or (style == "plain" and not seen):
        seen[:] = [style] if style == "capitals" or not seen else seen
    else:
        if seen and seen[-1] == "plain" and style != "question":
            seen.pop()
        seen.append(style)
    return min(len(seen), _DEEPEST)


def _level_of_face(style: str, seen: list[str]) -> int:
    """A heading without a number that its type sets apart: below those of greater rank, not below those of its own."""
    place = next((place for place, other in enumerate(seen) if other.startswith(_FACE) and other >= style), len(seen))
    del seen[place:]
    seen.append(style)
    return min(len(seen), _DEEPEST)


def _is_faced(style: str) -> bool:
    return style in _FACED or style.startswith(_FACE)


def _style(line: str) -> str:
    if match := _UNDOTTED.match(line):
        return f"number{match[1].count('.') + 1}"
    match = MARKER.match(line)
    if match is not None and match.lastgroup not in ("dash", None):
        return match.lastgroup or "plain"
    if FIXED_HEADING.fullmatch(line[:90]):
        return "question" if line[:3] in ("Vra", "Ant") else _named(line)
    if NUMBERED_HEADING.match(line):
        return _named(line)
    return "capitals" if is_capitals(line) else "plain"


def _named(line: str) -> str:
    """The style of a heading that says of what it is one: articles are one, with and without a title."""
    word = line.split(" ", 1)[0].casefold()
    return "article" if word.startswith("art") else "onderdeel" if word.startswith("onderdel") else word


def _item_level(line: str, open_lists: list[str]) -> int:
    """An item in a style of marker that is open belongs to that list; a new style opens a list inside the last."""
    match = MARKER.match(line)
    style = (match.lastgroup or "") if match else ""
    if style == "dash" and match:
        style = match[0]
    elif style in ("small", "roman") and "letter" in open_lists:
        style = "letter" if match and match[0][0] not in "ivx" else style
    elif style == "capital" and line[0] in "IVX" and "capital" not in open_lists:
        style = "roman"
    if style in open_lists:
        del open_lists[open_lists.index(style) + 1 :]
    else:
        open_lists.append(style)
    return min(len(open_lists), _DEEPEST)
