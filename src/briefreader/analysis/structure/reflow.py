"""Where one block of the running text ends and the next next begins."""

import re

from briefreader.analysis.structure.body import Body
from briefreader.analysis.structure.contents import is_entry
from briefreader.analysis.structure.days import MONTHS
from briefreader.analysis.structure.glyphs import BLANK, LETTER, set_width
from briefreader.analysis.structure.lines import Gap
from briefreader.analysis.structure.marks import (
    ARTICLES,
    FIXED_HEADING,
    FIXED_STARTS,
    FORMULA_STARTS,
    LABEL,
    LONE_MARKER,
    MARKER,
    MARKS,
    MOTION_STARTS,
    OFFICE,
    OFFICE_LETTERS,
    OPEN_ENDS,
    PREAMBLE_STARTS,
    SEMI_ENDS,
    SENDER_STARTS,
    SPEAKER,
    SPEAKER_STARTS,
    defines,
    ends_in_initials,
    ends_sentence,
    last_mark,
    starts_new,
)
from briefreader.analysis.structure.measure import Measure, Stretch
from briefreader.analysis.structure.numbered import goes_on_with_number
from briefreader.analysis.structure.signature import is_closing, is_name
from briefreader.analysis.structure.splits import is_marked_title, split_heads, split_tails

_SHORT_BLOCK = 3  # lines that a heading, a name or an item without a full stop may have
_NEARLY = 12  # characters by which the letters of a line can make it narrower or wider than most
_SHORT = 40  # characters; the line of a day under an address is shorter
_CLEARLY = 1  # letters of room that are no accident
_SCATTERED = 24  # characters of a line that is no more than a few words
_MUCH = 0.8  # share of the measure; a line shorter than this is short in text whose letters vary in width

_DATELINE = re.compile(r"(?:Den Haag|[’'‘]s-Gravenhage), (?:de )?[0-9]{1,2} [a-z]{3,9} [0-9]{4}")
_ISSUED = re.compile(rf"(?:Uitgegeven )?de [a-zëï]{{4,20}} (?:{'|'.join(MONTHS)}) [0-9]{{4}}\b")
"""The day of a gazette, in words: "Uitgegeven de derde mei 2019"."""
_PAPER = re.compile(r"(?:^|[-–] ?)(?:[0-9]{5}(?:-[0-9A-Z]{1,6}){0,3}|[0-9]{4}[ZD][0-9]{5})$")
_NUMBER_OF_PAPER = 24  # characters
_DIGITS = frozenset("0123456789")
_PLACE_LETTERS = "D’'‘"


def find_cuts(body: Body, stretches: list[Stretch]) -> list[int]:
    """Where blocks begin.

    Args:
        body: the running text.
        stretches: its measures.

    Returns:
        Indexes of first lines, rising; the first is 0 unless there is no line.

    Source: a line that could have taken the first word of the next, and did not, is the last of its
    paragraph; so text that was set to a measure tells its paragraphs without blank lines.
    """
    cuts = [0] if body.text else []
    for stretch in stretches:
        _add_cuts(body, stretch, cuts)
    return split_tails(body, stretches, split_heads(body, cuts))


def _add_cuts(body: Body, stretch: Stretch, cuts: list[int]) -> None:
    """Add where blocks begin below the lines that are set to one measure."""
    text, width, gap = body.text, body.width, body.gap
    measure = stretch.measure
    full = measure.full
    short = full if measure.exact else int(full * _MUCH)
    nearly = -_NEARLY if measure.set_full else 0
    none, blank = Gap.NONE, Gap.BLANK  # looked up once, as they are asked for each line
    first = stretch.start + 1
    stop = min(stretch.stop + 1, len(text))
    line, size = (text[first - 1], width[first - 1]) if text else ("", 0)
    rows = zip(text[first:stop], gap[first:stop], width[first:stop], strict=True)
    for index, (below, between, now) in enumerate(rows, first):
        above, line = line, below
        held, size = size, now
        if between is blank and line[0].isupper() and len(above) > LONE_MARKER:
            cuts.append(index)
            continue
        mark = above[-1]
        word = line.find(" ")
        room = full - held - 1 - (word if word > 0 else len(line))
        is_next = between is none
        if is_next and room <= nearly and now > _SHORT and mark.isalpha() and (word != 2 or line[1] not in ".)"):
            continue  # nothing but a mark, a gap, room or the next number parts two lines
        if mark in _DIGITS and (is_entry(above) or _is_received(above, line)):
            cuts.append(index)
            continue
        if is_next:
            if room <= nearly and now > _SHORT and mark.isalnum() and (word != 2 or line[1] not in ".)"):
                continue
            if measure.set_full and line[0].isupper() and abs(room) < _NEARLY:
                room = max(room, _set_room(above, line, measure))
            if (
                room <= 0
                and now >= short
                and line[0] not in MARKS
                and line[1:2] not in ".)"
                and not (mark in ";:" and defines(line))
                and not line.startswith(FORMULA_STARTS)
            ):
                continue  # the usual line within a paragraph
        if _is_cut(body, index, room, measure, cuts[-1]) or _is_sibling(above, line, text[cuts[-1]], room):
            cuts.append(index)


def _set_room(before: str, line: str, measure: Measure) -> int:
    """What a word would have left on the line before, by the widths of its letters, in usual letters."""
    room = measure.set_full - set_width(before) - BLANK - set_width(line.split(" ", 1)[0])
    return room // LETTER


def _is_cut(body: Body, index: int, room: int, measure: Measure, start: int) -> bool:
    """Whether a block begins at a line.

    Args:
        body: the running text.
        index: the line.
        room: what its first word would have left on the line before.
        measure: the measure of the text.
        start: where the present block began.
    """
    before, line = body.text[index - 1], body.text[index]
    mark = last_mark(before)
    between = body.gap[index]
    if start == index - 1 and len(before) <= LONE_MARKER and MARKER.fullmatch(before + " ") and not MARKER.match(line):
        return False  # a marker on a line of its own belongs to the text below it
    if goes_on_with_number(before, line, between == Gap.BLANK):
        return False
    if between == Gap.BLANK:
        return _is_cut_by_blank(before, line, mark, room)
    if is_closing(before) or is_closing(line):
        return True
    if ends_in_initials(before) and is_name(line):
        return False
    if mark == "-" and before[-1] == "-" and len(before) > 1 and before[-2] != " ":
        return False
    if _is_item(line, mark, room) or _is_fixed(line, before, room) or is_dateline(line):
        return True
    if mark in SEMI_ENDS and len(line) <= LONE_MARKER and LABEL.fullmatch(line):
        return True
    if start == index - 1 and before.startswith(ARTICLES) and FIXED_HEADING.fullmatch(before[:80]):
        return True
    if line[0] == "(" and mark not in ".!?:;":
        return False  # a bracket explains the words before it
    if (
        mark == ","
        and start == index - 1
        and (room > 0 or is_name(line))
        and before[0] in OFFICE_LETTERS
        and OFFICE.fullmatch(before[:240])
    ):
        return starts_new(line)
    if mark in ";:" and defines(line):
        return True
    if mark in ".;," and line.startswith(MOTION_STARTS):
        return True
    if room <= 0:
        return _is_cut_below_full(body, index, mark)
    if not starts_new(line):
        if defines(line) and room > 1:
            return mark in ";." or (start == index - 1 and body.width[start] < measure.full * _MUCH)
        return mark in ".;:,?!" and room > 1 and (measure.exact or line.startswith(MOTION_STARTS))
    if measure.exact:
        return True
    if ends_sentence(before) or mark in ":;":
        return not measure.spaced or body.width[index - 1] < measure.full * _MUCH
    short = body.width[index - 1] < measure.full * _MUCH or (
        measure.set_full > 0 and room > _CLEARLY and line[0].isupper()
    )
    return short and (index - start <= _SHORT_BLOCK or _opens_sentence(body, index - 1))


def _is_cut_by_blank(before: str, line: str, mark: str, room: int) -> bool:
    """Whether a block begins below a blank line: everywhere but in the middle of a sentence."""
    if not line[0].islower() or not (mark.isalnum() or mark == "-") or MARKER.match(line):
        return True
    scattered = before[0].islower() and len(before) < _SCATTERED  # words that a reader of a PDF lost from their line
    return room > 0 and not scattered


def _is_cut_below_full(body: Body, index: int, mark: str) -> bool:
    """Whether a block begins below a line that had no room for its first word."""
    line = body.text[index]
    if mark in ".!" and line[-1] == "," and line[0] in OFFICE_LETTERS and _is_signed(body, index):
        return True
    if (mark in ";," and line.startswith(PREAMBLE_STARTS)) or line.startswith(FORMULA_STARTS):
        return True
    deeper = body.indent[index] > body.indent[index - 1] + 1 and body.gap[index] == Gap.NONE
    return deeper and mark in SEMI_ENDS and starts_new(line)


def _is_signed(body: Body, index: int) -> bool:
    """Whether a line is an office with a name below it."""
    signed = index + 1 < len(body.text) and is_name(body.text[index + 1])
    return signed and OFFICE.fullmatch(body.text[index][:240]) is not None


def _opens_sentence(body: Body, index: int) -> bool:
    """Whether a line inside a block begins where a sentence does, as a heading would below a full last line."""
    return starts_new(body.text[index]) and ends_sentence(body.text[index - 1])


def _is_sibling(before: str, line: str, first: str, room: int) -> bool:
    """Whether a line begins the next member of the list of which the present block is one.

    It then begins with the next number, defines a word too, or begins with the same word behind a semicolon.
    """
    if line[1:3] in (". ", ") ") and first[1:3] == line[1:3] and ord(line[0]) - ord(first[0]) == 1:
        return True
    if before[-1] != ";":
        return room > 1 and defines(line) and defines(first)
    word = line.split(" ", 1)[0]
    return len(word) > 2 and first.startswith(word + " ")


def _is_received(before: str, line: str) -> bool:
    """Whether a line tells from whom the paper came that the line before names by its number, or what was done with it.

    Source: the list of papers received, in the minutes of the Tweede Kamer.
    """
    if line.startswith(SENDER_STARTS):
        return _PAPER.search(before[-_NUMBER_OF_PAPER:]) is not None
    return line.startswith("Rondgezonden en gepubliceerd")


def is_dateline(line: str) -> bool:
    """Whether a line is the place and the day of a letter, as below its address.

    Args:
        line: such as "Den Haag, 7 juli 2023".
    """
    if line.startswith(("Uitgegeven de ", "de ")) and _ISSUED.match(line):
        return True
    return line[0] in _PLACE_LETTERS and line[-1].isdigit() and _DATELINE.fullmatch(line[:60]) is not None


def _is_item(line: str, mark: str, room: int) -> bool:
    """Whether a line begins an item of a list, and is not the rest of a sentence that happens to look so."""
    if line[0] not in MARKS and line[1:2] not in ".)" and line[2:3] not in ".)":
        return False
    match = MARKER.match(line)
    if match is None:
        return False
    return mark in SEMI_ENDS or (room > 0 and match.lastgroup != "tight")


def _is_fixed(line: str, before: str, room: int) -> bool:
    """Whether a line is "Vraag 3", "Artikel IV" or a speaker's name; the second also below a heading that is full."""
    if last_mark(before) not in SEMI_ENDS and room <= 0:
        whole = line.startswith(ARTICLES) and FIXED_HEADING.fullmatch(line[:80]) is not None
        return whole and before[-1].isalnum() and before[before.rfind(" ") + 1 :] not in OPEN_ENDS
    if line.startswith(FIXED_STARTS):
        return FIXED_HEADING.fullmatch(line[:80]) is not None or is_marked_title(line)
    return line.startswith(SPEAKER_STARTS) and SPEAKER.match(line) is not None
