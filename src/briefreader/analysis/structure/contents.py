"""Tables of contents: lists of the headings that follow, which are no headings themselves."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from briefreader.analysis.structure.blocks import Draft
from briefreader.analysis.structure.body import Body
from briefreader.domain.document import BlockKind

_NAMES = frozenset(("inhoud", "inhoudsopgave", "inhoudstafel", "inhoudsoverzicht", "overzicht van de inhoud"))
_LEADER = re.compile(r" ?(?:[.…_·] ?){3,} {0,8}(?P<page>[0-9]{1,4})$")
_PAGE = re.compile(r" [0-9]{1,4}$")
_LEADS = frozenset(".…_·")
_NUMBER = re.compile(r"^(?:[0-9]{1,2}(?:\.[0-9]{1,2}){0,4}|[IVX]{1,5}|[A-Za-z]|[^\w\s])[.):]?\s+")
_COUNT = re.compile(r"[0-9]{1,4}|[IVX]{1,5}|blz\.?|Blz\.?")
_SENTENCE_ENDS = ".;,!"
_FIGURES = "0123456789"
_DIGITS = frozenset(_FIGURES)
_FEWEST = 3  # entries of a list that nothing names as a table of contents
_LONGEST = 200  # characters of an entry
_MOST_LINES = 2
_SAID = 8  # times that a heading may stand below the contents; what stands there more often is none
_ENTRIES = frozenset((BlockKind.HEADING, BlockKind.LIST_ITEM, BlockKind.PARAGRAPH))


def is_entry(line: str) -> bool:
    """Whether a line ends in a row of dots and a page number, as those of a table of contents do.

    Args:
        line: such as "2.1 Aanpak ........ 7".
    """
    if line[-1] not in _DIGITS or line.rstrip(_FIGURES).rstrip()[-1:] not in _LEADS:
        return False
    return _LEADER.search(line[-_LONGEST:]) is not None


def name_contents(body: Body, drafts: Sequence[Draft]) -> None:
    """Make items of the headings that are entries of a table of contents, and shorten the dots before their pages.

    Args:
        body: the running text; a row of dots that leads to a page becomes one ellipsis.
        drafts: its blocks; entries that were headings become items of a list.

    Source: an entry ends in its page, or says what a heading further on says; the heading of the table stays one.
    """
    titles: dict[str, int] = {}
    for place, draft in enumerate(drafts):
        if draft.kind is BlockKind.HEADING:
            titles[_bare(_text(body, draft))] = place
    place = 0
    while place < len(drafts):
        draft = drafts[place]
        if draft.end - draft.start > _MOST_LINES:
            place += 1
            continue
        named = draft.end - draft.start == 1 and _is_name(body.text[draft.start])
        start = place + 1 if named else place
        end = _end(body, drafts, titles, start, named)
        if end - start >= (1 if named else _FEWEST):
            if named:
                draft.kind = BlockKind.HEADING
            for entry in drafts[start:end]:
                entry.kind = BlockKind.LIST_ITEM
        place = max(end, place + 1)
    for draft in drafts:
        last = body.text[draft.end - 1]
        if last[-1] in _DIGITS and draft.kind in _ENTRIES and is_entry(last):
            body.text[draft.end - 1] = _LEADER.sub(r" … \g<page>", last)


def find_told(body: Body, drafts: Sequence[Draft]) -> tuple[set[int], set[int]]:
    """What a table of contents that has a name tells of the blocks.

    Args:
        body: the running text.
        drafts: its blocks, of which nothing need be known.

    Returns:
        The places of its entries, and those of the headings that they name, its own among them.

    Source: an entry says, its page aside, what a whole block further on says.
    """
    entries: set[int] = set()
    headings: set[int] = set()
    said: dict[str, list[int]] = {}
    for place, draft in enumerate(drafts):
        if place in entries or draft.end - draft.start > 1 or not _is_name(body.text[draft.start]):
            continue
        for other in range(place + 1, 0 if said else len(drafts)):
            if _is_short(body, drafts[other]):
                said.setdefault(_bare(_text(body, drafts[other])), []).append(other)
        at = place + 1
        named: set[int] = set()
        while at < len(drafts) and _is_short(body, drafts[at]):
            text = _text(body, drafts[at])
            words = _bare(text)
            places = _after(said.get(words, []), at) or _after(said.get(_PAGE.sub("", words), []), at)
            if not (places or is_entry(text) or _COUNT.fullmatch(text)):
                break  # here the text begins
            named.update(places)
            entries.add(at)
            at += 1
        headings.update(other for other in named if other >= at)
        if at > place + 1:
            headings.add(place)
    return entries, headings


def _after(places: list[int], at: int) -> list[int]:
    """The first places behind one."""
    start = bisect_right(places, at)
    return places[start : start + _SAID]


def _is_short(body: Body, draft: Draft) -> bool:
    """Whether a block may be an entry, or the heading that it names."""
    if draft.kind is BlockKind.TABLE or draft.end - draft.start > _MOST_LINES:
        return False
    return body.text[draft.end - 1][-1] not in _SENTENCE_ENDS and len(_text(body, draft)) <= _LONGEST


def _end(body: Body, drafts: Sequence[Draft], titles: dict[str, int], start: int, named: bool) -> int:
    """Index after the last of the entries that begin with a block; the block itself where it is none."""
    place = start
    while place < len(drafts) and (
        drafts[place].kind in _ENTRIES and drafts[place].end - drafts[place].start <= _MOST_LINES
    ):
        if body.text[drafts[place].end - 1][-1] in _SENTENCE_ENDS:
            break
        text = _text(body, drafts[place])
        if len(text) > _LONGEST:
            break
        words = _bare(text)
        again = titles.get(words, 0)
        if named and again <= place:
            again = titles.get(_PAGE.sub("", words), 0)
        if again <= place and not is_entry(text):
            break  # here the text begins
        place += 1
    return place


def _is_name(line: str) -> bool:
    return len(line) < 40 and line.rstrip(" :.").casefold() in _NAMES


def _text(body: Body, draft: Draft) -> str:
    return " ".join(body.text[draft.start : draft.end])


def _bare(text: str) -> str:
    """The words of an entry or a heading, without its number, and without the dots and the page behind it."""
    return _NUMBER.sub("", _LEADER.sub("", text[:_LONGEST]).strip()).casefold().rstrip(" .:")
