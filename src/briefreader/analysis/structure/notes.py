"""Notes at the foot of a page, or at the end of the document, and the places in the text to which they belong."""

import re
from bisect import bisect_left
from dataclasses import dataclass, field

from briefreader.analysis.structure.anchors import ANCHOR, IN_CODE, YEAR_BEFORE, Place, find_anchors
from briefreader.analysis.structure.lines import Lines, Taken
from briefreader.analysis.structure.marks import starts_new

_NUMBER = re.compile(r"([0-9]{1,3})[.)]?")
_NUMBERED = re.compile(r"([0-9]{1,3})[.)]? (\S.*)")
_DIGITS = frozenset("0123456789")
_SMALL_STARTS = ("http", "www", "zie", "ibid", "idem")
_MOST_OF_PAGE = 0.75  # share of the lines since the last notes that notes may fill
_MOST_OF_ITEM = 20  # lines; what is longer and has a mark behind its number is an item of a list with all below it
_AGAIN = 3  # times that all lines may be searched for notes that stand pages behind their numbers
_SKIPPED = 9  # numbers by which a note may be ahead of what is expected


@dataclass(slots=True)
class Note:
    """A note that was found at a foot.

    Args:
        number: the digits.
        lines: indexes of the lines of its text; the first may begin with the number.
        first_text: what stands behind the number on its own line, or "".
        page: its foot, counted from 0.
        texts: its text, line by line, once its lines are settled.
        anchor_line: index of the line in which its number stood, or None.
        is_like_item: whether its number has a mark behind it, as the items of a list have.
    """

    number: str
    lines: list[int]
    first_text: str
    page: int
    anchor_line: int | None = None
    texts: list[str] = field(default_factory=list)
    is_like_item: bool = False


_IN_HEAD = Place(-1, -1, 0)


def take_notes(lines: Lines) -> list[Note]:
    """Take the notes at the feet of pages out of the running text, and their numbers out of the words.

    Args:
        lines: the lines of a source whose furniture has been taken; where a number is taken out of a
            line, an `ANCHOR` stands in its place.

    Returns:
        The notes in the order in which they stand.
    """
    notes: list[Note] = []
    expected, since = 1, 0
    budget = _AGAIN * len(lines.text)
    opened = [index for index, line in enumerate(lines.text) if line[0] in _DIGITS]
    place = 0
    for page, span in enumerate(_feet(lines)):
        begin, place = place, bisect_left(opened, span.stop)
        numbered = [index for index in opened[begin:place] if not lines.taken[index]]
        if not numbered:
            continue
        for first in dict.fromkeys((expected, 1, _lowest(lines, numbered, expected))):
            found = _notes_of_page(lines, span, numbered, page, first)
            if not found:
                continue
            placed = _place(lines, found, span.start)
            if not placed and since < span.start <= since + budget:
                budget -= span.start - since
                placed = _place(lines, found, since)
            if placed:
                notes.extend(found)
                expected = max(int(note.number) for note in found) + 1
                since = span.stop
                break
    return notes


def _lowest(lines: Lines, numbered: list[int], expected: int) -> int:
    """The lowest number that stands on a line of its own and is not far above what is expected."""
    alone = (int(lines.text[i]) for i in numbered if lines.width[i] < 4 and lines.text[i].isdecimal())
    return min((number for number in alone if expected < number < expected + _SKIPPED), default=1)


def _place(lines: Lines, notes: list[Note], since: int) -> bool:
    """Take notes out of the text if the lines above them have their numbers; else leave everything as it was."""
    start = notes[0].lines[0]
    inside = {index for note in notes for index in note.lines}
    above = [index for index in range(since, start) if not lines.taken[index]]
    if not any(note.first_text or len(note.lines) > 1 for note in notes):
        return False
    if any(note.is_like_item and len(note.lines) > _MOST_OF_ITEM for note in notes):
        return False
    if sum(map(len, (note.lines for note in notes))) > _MOST_OF_PAGE * (len(inside) + len(above)):
        return False
    places = find_anchors(lines, above, [note.number for note in notes])
    if since == 0 and (places[0] is None or places[0].doubt) and _is_in_head(lines, start, notes[0].number):
        places[0] = _IN_HEAD
    listed = any(note.first_text for note in notes)
    doubt = sum(
        place is None or place.doubt > (YEAR_BEFORE if note.is_like_item else IN_CODE)
        for note, place in zip(notes, places, strict=True)
    )
    if doubt * 4 > (0 if listed else len(notes)):
        return False
    for note, place in reversed(list(zip(notes, places, strict=True))):
        if place is not None and place is not _IN_HEAD:
            line = lines.text[place.line]
            lines.text[place.line] = line[: place.column] + ANCHOR + line[place.column + len(note.number) :]
            note.anchor_line = place.line
    _share_lines(lines, notes)
    for note in notes:
        behind = [note.first_text] if note.first_text else []
        note.texts = behind + [lines.text[index] for index in note.lines[1:]]
    for index in inside:
        lines.taken[index] = Taken.NOTE
    return True


def _is_in_head(lines: Lines, stop: int, number: str) -> bool:
    """Whether the title in the head of a print ends in a note number, which its metadata leave out."""
    heads = (lines.text[index] for index in range(stop) if lines.taken[index] == Taken.FURNITURE)
    return any(line.endswith(number) and len(line) > 4 and line[-1 - len(number)].isupper() for line in heads)


def _share_lines(lines: Lines, notes: list[Note]) -> None:
    """Give a number without text the last sentence of the one before it, as PDFs put some numbers below all texts."""
    ordered = sorted(notes, key=lambda note: int(note.number))
    for place in range(len(ordered) - 1, 0, -1):
        note = ordered[place]
        if len(note.lines) > 1 or note.first_text:
            continue
        full = next((other for other in ordered[place - 1 :: -1] if len(other.lines) > 1 or other.first_text), None)
        if full is None or len(full.lines) < 3:
            continue
        last = len(full.lines) - 1
        while last > 2 and not starts_new(lines.text[full.lines[last]]):
            last -= 1
        note.lines.extend(full.lines[last:])
        del full.lines[last:]


def _feet(lines: Lines) -> list[range]:
    """The pages; where the source marks none, the stretches that end in furniture."""
    if lines.page_starts:
        return [page for _, page in lines.pages()]
    spans: list[range] = []
    start = 0
    for index in lines.taken_as(Taken.FURNITURE):
        if index + 1 < len(lines.text) and not lines.taken[index + 1]:
            spans.append(range(start, index + 1))
            start = index + 1
    spans.append(range(start, len(lines.text)))
    return spans


def _notes_of_page(lines: Lines, span: range, numbered: list[int], page: int, expected: int) -> list[Note]:
    """The notes from the first line that is the number `expected` to the foot of the page."""
    start = None
    wanted = str(expected)
    for index in numbered:
        line = lines.text[index]
        if line.startswith(wanted) and _number_at(line) == expected and index > span.start:
            start = index
            if len(line) <= 4:
                break
    if start is None:
        return []
    found: list[Note] = []
    numbers: set[int] = set()
    highest = expected
    for index in range(start, span.stop):
        if lines.taken[index]:
            continue
        line = lines.text[index]
        number = _number_at(line)
        # notes may stand out of order by a few, as a reader of a PDF orders them; none stands twice
        if number is not None and expected <= number <= highest + _SKIPPED and number not in numbers:
            numbers.add(number)
            highest = max(highest, number)
            match = _NUMBERED.fullmatch(line) if len(line) > 5 else None
            behind = match[2] if match else ""
            like_item = line[len(str(number)) : len(str(number)) + 1] in (".", ")")
            found.append(Note(str(number), [index], behind, page, is_like_item=like_item))
        elif found:
            found[-1].lines.append(index)
    return found


def _number_at(line: str) -> int | None:
    if not line[0].isdigit():
        return None
    if len(line) < 6:
        match = _NUMBER.fullmatch(line)
    else:
        match = _NUMBERED.fullmatch(line)
        if match is not None and match[2][0].islower() and not match[2].startswith(_SMALL_STARTS):
            return None  # "1 juli 2021" and the rest of a sentence
    return int(match[1]) if match else None
