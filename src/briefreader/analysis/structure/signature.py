"""Who signed: the closing formula, the office and the name."""

import re
from collections.abc import Iterable

from briefreader.analysis.structure.blocks import Draft
from briefreader.analysis.structure.body import Body
from briefreader.analysis.structure.labels import KINDS_OF_PAPER, OLD_NUMBER
from briefreader.analysis.structure.lines import Gap
from briefreader.analysis.structure.marks import (
    FIXED_HEADING,
    NUMBERED_HEADING,
    OFFICE,
    OFFICE_LETTERS,
    is_ground_of_refusal,
)
from briefreader.domain.document import BlockKind

_CLOSING = re.compile(r"(?:Hoogachtend|Met vriendelijke groet(?:en)?|Met (?:de meeste )?hoogachting)\b.{0,40}")
_CLOSING_ALONE = re.compile(r"(?:Hoogachtend|Met vriendelijke groet(?:en)?|Met (?:de meeste )?hoogachting)[,.]?")
_BEHALF = re.compile(r"(?:[Mm]ede )?(?:[Nn]amens|[Vv]oor) deze[n]?[,:]?")
_ON_BEHALF = re.compile(r", (?:[Nn]amens|[Vv]oor) deze[n]?[,:]")
_TAIL = re.compile(rf" {OLD_NUMBER}$")
_PERSON = re.compile(r"(?:(?:[DdMm]r|[Dd]rs|[Ii]r|[Ii]ng|[Pp]rof|[Mm]w|[Mm]evr)\.? ){0,3}(?:[A-Z][a-z]?\.){1,6} ?\w")
_INITIAL = re.compile(r"[A-Z]\. [A-Z]")
# fmt: off
_PARTICLES = frozenset((
    "van", "de", "der", "den", "ter", "ten", "te", "in", "het", "op", "en", "c.s.", "’t", "'t", "von", "el", "al",
    "tot", "bij", "mr.", "drs.", "dr.", "ir.", "ing.", "prof.",
))
# fmt: on
_NO_NAMES = frozenset(
    ("Het", "Een", "Bijlage", "Bijlagen", "BIJLAGE", "BIJLAGEN", "Toelichting", "TOELICHTING", "NOTA")
)
"""First words that open a title, and no name."""

_OFFICES = frozenset(("president", "secretaris", "voorzitter", "griffier", "directeur", "vicepresident", "informateur"))
"""Offices that stand below the name, in small letters."""

_MONARCHS = frozenset(("Willem-Alexander", "Beatrix", "Juliana", "Wilhelmina"))
"""Who signs acts and decrees with no more than this."""

_LONGEST_NAME, _LONGEST_LINE = 60, 90  # characters
_MOST_BETWEEN = 3  # blocks between an office and the name below a remark
_MAY_SIGN = frozenset((BlockKind.PARAGRAPH, BlockKind.HEADING))
_MOST, _MOST_SIGNING = 14, 5  # blocks of names at the end, and of one signature


def name_signatures(body: Body, drafts: list[Draft]) -> None:
    """Find the blocks with which somebody signs.

    Args:
        body: the running text.
        drafts: its blocks; those of a signature change their kind.
    """
    for place, draft in enumerate(drafts):
        if draft.end - draft.start > 3:
            continue
        line = body.text[draft.start]
        if line.rstrip(",") in _MONARCHS or (
            line[0] in OFFICE_LETTERS and draft.end - draft.start == 1 and _signs_in_line(line)
        ):
            draft.kind = BlockKind.SIGNATURE
        elif line[0] in "HM" and _CLOSING.fullmatch(line) and line[-1] != ".":
            _name_under(body, drafts, place)
        elif line[0] in OFFICE_LETTERS and _is_office(body, draft):
            end = _end_of_signature(body, drafts, place)
            if end > place + 1 or end == len(drafts) or _signs_for(body, draft):
                for signed in drafts[place:end]:
                    signed.kind = BlockKind.SIGNATURE
                if not any(_is_name(body, signed) for signed in drafts[place:end]):
                    _name_later(body, drafts, end)
    _name_last(body, drafts)


def _end_of_signature(body: Body, drafts: list[Draft], place: int) -> int:
    """Index after the last block of a signature that an office opens; a lone word below a name is a heading."""
    end, named = place + 1, _signs_for(body, drafts[place])
    while end < len(drafts) and end - place < _MOST_SIGNING:
        if _is_name(body, drafts[end]):
            if named and " " not in body.text[drafts[end].start]:
                break
            named = True
        elif not (_is_office(body, drafts[end]) or _is_behalf(body, drafts[end])):
            break
        end += 1
    return end


def _name_later(body: Body, drafts: list[Draft], end: int) -> None:
    """The name that stands below a remark under an office, and what stands right below that name."""
    for place in range(end, min(end + _MOST_BETWEEN, len(drafts))):
        if not (is_person(body.text[drafts[place].start]) and _is_name(body, drafts[place])):
            continue
        drafts[place].kind = BlockKind.SIGNATURE
        below = place + 1
        while below < len(drafts) and _stands_below(body, drafts[below]):
            drafts[below].kind = BlockKind.SIGNATURE
            below += 1
        return


def is_person(line: str) -> bool:
    """Whether a line is a name with initials, and nothing else: "drs. A.B. van der Proef"."""
    return _PERSON.match(line) is not None and is_name(line)


def _stands_below(body: Body, draft: Draft) -> bool:
    """Whether a block is what somebody is: a line with no room above it that ends no sentence."""
    line = body.text[draft.start]
    short = draft.end - draft.start == 1 and len(line) <= _LONGEST_LINE
    if FIXED_HEADING.fullmatch(line) or NUMBERED_HEADING.fullmatch(line):
        return False
    return short and body.gap[draft.start] is Gap.NONE and line[-1] not in ".:;?" and draft.kind in _MAY_SIGN


def signature_lines(blocks: Iterable[str]) -> tuple[str, ...]:
    """Who signed, office and name each by itself.

    Args:
        blocks: the texts of the blocks of a signature.

    Returns:
        The texts without closing formula, without what stands for a name that was left out, and without comma or
        number of the next paper behind them.
    """
    return tuple(
        _TAIL.sub("", text).rstrip(", ")
        for text in blocks
        if not _CLOSING.fullmatch(text) and not is_ground_of_refusal(text)
    )


def _signs_in_line(line: str) -> bool:
    """Whether office and name stand in one line, as older prints have them: "De Minister van Proeven, A. PROEF."."""
    if len(line) > _LONGEST_LINE:
        return False
    office, comma, name = _TAIL.sub("", line).rpartition(", ")
    last = name.rstrip(".").rpartition(" ")[2]
    return bool(comma) and len(last) > 2 and last.isupper() and OFFICE.fullmatch(office + ",") is not None


def _name_under(body: Body, drafts: list[Draft], place: int) -> None:
    """A closing formula, and the short blocks below it: office, on whose behalf, name."""
    drafts[place].kind = BlockKind.SIGNATURE
    named = False
    for draft in drafts[place + 1 : place + 7]:
        last = body.text[draft.end - 1]
        if draft.end - draft.start > 3 or last[-1] in ".;?" or body.width[draft.start] > _LONGEST_LINE:
            return
        if FIXED_HEADING.fullmatch(last[:90]) or NUMBERED_HEADING.fullmatch(last[:160]):
            return
        if named and " " not in last and body.gap[draft.start]:
            return  # a heading
        named = named or _is_name(body, draft)
        draft.kind = BlockKind.SIGNATURE


def _name_last(body: Body, drafts: list[Draft]) -> None:
    """Names with which the document ends, as under a motion or a bill."""
    place = len(drafts)
    while (
        place > 0
        and len(drafts) - place < _MOST
        and (drafts[place - 1].kind is BlockKind.SIGNATURE or _is_last(body, drafts, place - 1))
    ):
        place -= 1
    if 0 < place < len(drafts):
        for draft in drafts[place:]:
            draft.kind = BlockKind.SIGNATURE


def _is_last(body: Body, drafts: list[Draft], place: int) -> bool:
    """Whether a block may stand below the last paragraph: a name, or a name with a comma and the office below it."""
    draft = drafts[place]
    line = body.text[draft.start]
    if draft.end - draft.start == 1 and line in _OFFICES:
        return True
    if draft.end - draft.start == 1 and line[-1] == "," and place + 1 < len(drafts):
        return body.text[drafts[place + 1].start] in _OFFICES and is_name(line[:-1])
    return _is_name(body, draft)


def _is_office(body: Body, draft: Draft) -> bool:
    if draft.end - draft.start > 3:
        return False
    text = " ".join(body.text[draft.start : draft.end])
    return text[-1] not in ".;:?" and OFFICE.fullmatch(text) is not None and len(text) < 200


def _signs_for(body: Body, draft: Draft) -> bool:
    """Whether one line tells for whom and who signs: "De Minister van Proeven, namens deze: A.B. van der Proef"."""
    return _ON_BEHALF.search(" ".join(body.text[draft.start : draft.end])) is not None


def _is_behalf(body: Body, draft: Draft) -> bool:
    return draft.end - draft.start == 1 and _BEHALF.fullmatch(body.text[draft.start]) is not None


def _is_name(body: Body, draft: Draft) -> bool:
    line = body.text[draft.start]
    if draft.end - draft.start > 1 or draft.kind in (BlockKind.TABLE, BlockKind.SPEAKER, BlockKind.SALUTATION):
        return False
    if draft.kind is BlockKind.LIST_ITEM and not _INITIAL.match(line):
        return False
    return is_name(line) and not line.startswith(KINDS_OF_PAPER)


def is_closing(line: str) -> bool:
    """Whether a line is the formula with which a letter closes, and nothing else: who signs stands below it."""
    return line[0] in "HM" and _CLOSING_ALONE.fullmatch(line) is not None


def is_name(line: str) -> bool:
    """Whether a line has the form of a name: "H.G.J. van der Proef"."""
    if len(line) > _LONGEST_NAME or line[-1] in ";?!," or ":" in line or any(char.isdigit() for char in line):
        return False
    words = line.split()
    if words[0] in _NO_NAMES or FIXED_HEADING.fullmatch(line):
        return False
    if len(words) > 7 or (line[-1] == "." and not line.endswith("c.s.")):
        return False
    return all(word in _PARTICLES or word.lstrip("(")[:1].isupper() for word in words) and any(
        len(word.rstrip(".,")) > 1 and word[0].isupper() for word in words
    )
