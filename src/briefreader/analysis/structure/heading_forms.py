"""Which blocks have the form of a heading and stand where one can stand."""

import re

from briefreader.analysis.structure.blocks import Draft
from briefreader.analysis.structure.body import Body
from briefreader.analysis.structure.days import is_dateline
from briefreader.analysis.structure.marks import (
    FIXED_HEADING,
    LONE_MARKER,
    MARKER,
    MARKS,
    NUMBERED_HEADING,
    OFFICE,
    OFFICE_LETTERS,
    OPEN_ENDS,
    VERB,
    defines,
    last_mark,
    starts_new,
)
from briefreader.analysis.structure.wordlike import reads_as_words
from briefreader.domain.document import BlockKind

_HEADING_LENGTH = 200  # characters; the longest heading of a letter seen has 160
_NAMED_LENGTH = 320  # characters; the longest title of a chapter of an act that changes others seen has 220
_FEWEST = 3  # letters
_LONG, _SENTENCE = 60, 100  # characters of a heading, and of one with a number, that have no verb
_ROMAN = "IVXivx"
_PLACES = frozenset(("Den Haag", "’s-Gravenhage", "'s-Gravenhage"))
_ASKING = re.compile(
    r"(?:(?:Aan|Bij|Door|In|Met|Naar|Onder|Op|Over|Tot|Uit|Van|Voor) )?"
    r"(?:[Ww]at|[Hh]oe(?:veel|zeer|ver)?|[Ww]aar\w{0,6}|[Ww]ie|[Ww]elke?|[Ww]anneer)\b"
    r"|(?:En|Wel|Geen|Niet|Nog)\b"
)
_ASKING_BRIEFLY = re.compile(r"(?:Is|Zijn|Kan|Kunnen|Moet|Moeten|Mag|Mogen|Heeft|Hebben)\b")
_ASKED = re.compile(r" (?:u|de (?:minister|staatssecretaris|regering)|het kabinet)\b", re.IGNORECASE)
UNDOTTED = re.compile(r"[0-9]{1,2}(?:\.[0-9]{1,2}){0,4}\.? [A-Z‘«\"(]")
"""A number without a mark behind it, as headings of chapters have: "2.1 Aanpak"."""
_ALONE = frozenset(("Bijlage", "Bijlagen", "BIJLAGE", "BIJLAGEN", "Toelichting", "TOELICHTING"))
_TERM = re.compile(r"[^:.;?]{1,40}: ")
_ABBREVIATES = re.compile(r"(?:[\w-]{1,20} ){0,2}[\w-]{0,12}[A-Z]{2}[\w-]{0,12}: ")
_COUNTED = re.compile(r"[A-Z][a-z]{3,20} [0-9]{1,2}[.:]")  # "Voorbeeld 2." counts, and ends no sentence
_CITED = re.compile(r"\b[Nn]rs?\. ?[0-9A-Z]{1,5}$")
_AMOUNTS = re.compile(r"[0-9][.,][0-9]{2,3} [-–]?[0-9.,]{0,12}[0-9][.,][0-9]{2,3}$")  # the row of a table
_FORMULA = re.compile(
    r"Aan (?:de|het) .{0,120}"
    r"|(?:(?:Nader |Aanvullend )?[Aa]ntwoord|Mededeling|Vragen) van (?:de )?"
    r"(?:[Mm]inisters?|[Ss]taatssecretaris(?:sen)?|het lid|leden) [A-Z].{0,190}"
    r"|(?:Gegeven te|Uitgegeven de) .{0,80}"
    r"|(?:Tabel|Figuur|Grafiek|Kader) [0-9A-Z]{1,4}(?:\.[0-9]{1,2})?\b.{0,190}"
    r"|\[?(?:Vervallen|Gereserveerd)\b.{0,40}"
    r"|(?:Voorzitter|Griffier|Ondervoorzitter|Notulist): .{0,80}"
    r"|(?:Aanvang|Sluiting|Einde|Begin):? [0-9]{1,2}[.:][0-9]{2} uur"
)
"""Lines with no full stop that are no headings: to whom, who asks and answers, where an act was given, what lapsed,
what stands in a table, who sat and when."""


def has_marker(line: str) -> bool:
    """Whether a line begins with the marker of an item, or is one.

    Args:
        line: of the running text.
    """
    if len(line) <= LONE_MARKER:
        line += " "
    if line[0] not in MARKS and line[1:2] not in ".)" and line[2:3] not in ".)" and line[0] not in _ROMAN:
        return False
    return MARKER.match(line) is not None


def may_head(body: Body, drafts: list[Draft], place: int) -> bool:
    """Whether a block has the form of a heading and stands where one can stand.

    Args:
        body: the running text.
        drafts: its blocks; of those before, the kinds are known.
        place: index of the block.
    """
    draft = drafts[place]
    text = body.text
    first, last = text[draft.start], text[draft.end - 1]
    mark = _closing_mark(last)
    if (mark in ".:;,!…" and not _COUNTED.fullmatch(first)) or place + 1 == len(drafts):
        return False
    length = sum(body.width[draft.start : draft.end])
    if length > _HEADING_LENGTH and (length > _NAMED_LENGTH or not NUMBERED_HEADING.fullmatch(first)):
        return False
    letter = first.lstrip("‘’'\"«“(")[:1]
    item = draft.kind is BlockKind.LIST_ITEM
    numbered = (item and (first[0].isalnum() or first[0] == "§")) or bool(UNDOTTED.match(first))
    if not (letter.isupper() or numbered or first[0] == "§"):
        return False
    if item and not numbered:
        return False
    if not (first[:_FEWEST].isalpha() or numbered or first.isupper()) and sum(map(str.isalpha, first)) < _FEWEST:
        return False
    named = NUMBERED_HEADING.fullmatch(first) is not None or first in _ALONE
    after = text[drafts[place + 1].start]
    if item and length > _LONG and _goes_on(after):
        return False
    if not named and mark != "?" and length > (_SENTENCE if numbered else _LONG) and VERB.search(first):
        return False  # a sentence that lacks its full stop
    if last[last.rfind(" ") + 1 :] in OPEN_ENDS or first in _PLACES:
        return False
    if (
        not (named or starts_new(after) or defines(after))
        or after[0] == "("
        or (after[-1] == "," and after[0] in OFFICE_LETTERS and OFFICE.fullmatch(after[:_HEADING_LENGTH]))
        or (first[0] in OFFICE_LETTERS and OFFICE.fullmatch(first[:_HEADING_LENGTH]))
        or _FORMULA.fullmatch(first)
        or is_dateline(first)
        or _CITED.search(last[-40:])
        or _AMOUNTS.search(last[-40:])
    ):
        return False
    if not reads_as_words(" ".join(text[draft.start : draft.end])):
        return False
    if _ABBREVIATES.match(first) and any(
        _TERM.match(text[drafts[at].start]) for at in (place - 1, place + 1) if at >= 0
    ):
        return False
    if mark == "?":
        return _may_ask(body, drafts, place)
    return not place or _may_stand_below(text, drafts[place - 1], after)


def _may_stand_below(text: list[str], before: Draft, after: str) -> bool:
    """Whether a heading may stand below a block: no question or answer does that stands below its label."""
    if before.kind is BlockKind.HEADING:
        if _is_answer(text[before.start]) and _is_question(after):
            return False  # an answer of a word or two
        return not _is_question(text[before.start])  # below "Vraag 3" stands the question
    return before.kind is BlockKind.SALUTATION or last_mark(text[before.end - 1]) != ","


def _goes_on(after: str) -> bool:
    """Whether an item below a line goes on with its sentence: it begins with a small letter behind its own."""
    match = MARKER.match(after)
    return match is not None and after[match.end() : match.end() + 1].islower()


def _is_question(line: str) -> bool:
    return line.startswith("Vra") and FIXED_HEADING.fullmatch(line[:90]) is not None


def _is_answer(line: str) -> bool:
    return line.startswith("Ant") and FIXED_HEADING.fullmatch(line[:90]) is not None


def _closing_mark(line: str) -> str:
    """The last mark of a line; one of an abbreviation inside a bracket that explains the words before it is none."""
    mark = last_mark(line)
    opened = line.rfind(" (") if mark == "." and line[-1] == ")" else 0
    return line[-1] if opened > 0 and line[opened - 1].isalnum() else mark


def _may_ask(body: Body, drafts: list[Draft], place: int) -> bool:
    """Whether a question stands as a heading: alone, short, before an answer, and not as a question put to somebody."""
    draft = drafts[place]
    if draft.end - draft.start > 1 or sum(body.width[draft.start : draft.end]) > 90:
        return False
    line = body.text[draft.start]
    if line.count("?") > 1 or ". " in line:
        return False
    briefly = len(line) < _LONG and _ASKING_BRIEFLY.match(line) and not _ASKED.search(line)
    if not briefly and not _ASKING.match(line):
        return False
    before, after = drafts[place - 1] if place else None, drafts[place + 1]
    if before is not None and (before.kind is BlockKind.SPEAKER or _is_question(body.text[before.start])):
        return False
    asked = before is not None and last_mark(body.text[before.end - 1]) == "?"
    if asked and before is not None and before.kind not in (BlockKind.HEADING, BlockKind.LIST_ITEM):
        return False  # the second of two questions; below a list of them a heading may ask the first again
    if has_marker(body.text[after.start]) and last_mark(body.text[after.end - 1]) != ".":
        return False
    return after.kind is BlockKind.PARAGRAPH and last_mark(body.text[after.end - 1]) != "?"
