"""The masthead of a print of the Kamer: session, dossier, title, number, title of the paper."""

import re

from briefreader.analysis.structure.days import find_day
from briefreader.analysis.structure.head import Head
from briefreader.analysis.structure.identity import DOSSIER, NUMBER, answer, paper
from briefreader.analysis.structure.labels import MASTHEADS, OLD_NUMBER
from briefreader.analysis.structure.lines import Lines, Taken
from briefreader.analysis.structure.marks import OPEN_ENDS
from briefreader.domain.document import Label

_LETTERS = re.compile(r"([A-Z]{1,2})")
_REACH = 80  # lines; the longest masthead seen, of a bill with a long title, has 40
_SESSION = re.compile(r"(?:Vergaderjaar|Zitting) ([0-9]{4} ?[-–] ?[0-9]{2,4})(?: Nr\. ?([0-9]{1,4}[a-z]?))?")
_TITLED_DOSSIER = re.compile(r"([0-9]{2} [0-9]{3}(?:[- ](?:[IVXLC]{1,8}|[0-9]{2}))?) ([A-Z].{3,200})")
_OLD_TITLE = re.compile(rf"(.{{3,200}}) {OLD_NUMBER}")
_OLD_REACH = 4  # lines; above the Kamer stands no more than the name of the volume
_STAMP = re.compile(r"(Voorgesteld|Ontvangen|Vastgesteld) (.{0,100}[0-9]{4}\.?)")
_WIDEST = 160  # characters of the line with the name of the Kamer; a longer one holds more of the paper than that
_CHROME, _CHROME_WIDTH = 12, 100  # lines above the head where a page of the web was printed, and their characters
_NARROW = 40  # characters; a line of a title that is shorter than this is its last


def read_masthead(lines: Lines) -> Head:
    """Take the masthead out of the running text.

    Args:
        lines: the lines of a source; those of the masthead become furniture.

    Returns:
        What it tells; an empty head where there is none.
    """
    head = Head()
    stop = min(len(lines.text), _REACH)
    opening = next((i for i in range(min(6, stop)) if _is_opening(lines.text[i])), None)
    if opening is None and not _read_old_form(lines, stop, head):
        _read_short_form(lines, stop, head)
    if opening is None:
        return head
    numbered = next((i for i in range(opening + 1, stop) if _is_number(lines.text[i])), None)
    if numbered is None:
        numbered = _find_letter(lines, opening, stop)
    if numbered is None or any(line.startswith(_ANSWERS[0]) for line in lines.text[opening:numbered]):
        _read_without_number(lines, opening, stop, head)
        return head
    dossier = ""
    words: list[str] = []
    for index in range(opening, numbered):
        line = lines.text[index]
        if DOSSIER.fullmatch(line):
            dossier = dossier or line
        elif not (line.isdigit() or line.startswith(MASTHEADS) or _SESSION.fullmatch(line)):
            words.append(line)
    number = _LETTERS.fullmatch(lines.text[numbered]) or NUMBER.fullmatch(lines.text[numbered])
    if dossier and number:
        head.identifier = paper(dossier, number[1])
    head.subject = " ".join(words) or None
    head.first = numbered + 1
    _read_title(lines, stop, head)
    _take(lines, head.first)
    return head


def _read_old_form(lines: Lines, stop: int, head: Head) -> bool:
    """The masthead of before 1970: the Kamer, and below it the title of the dossier with its numbers."""
    for index in range(min(_OLD_REACH, stop - 1)):
        if lines.text[index] in ("Tweede Kamer", "Eerste Kamer"):
            match = _OLD_TITLE.fullmatch(lines.text[index + 1][:240])
            if match is None:
                return False
            head.subject = match[1]
            head.first = index + 2
            _take(lines, head.first)
            return True
    return False


def _find_letter(lines: Lines, opening: int, stop: int) -> int | None:
    """Where the letters stand that number a paper of the Eerste Kamer: below its dossier, above a title in capitals."""
    dossier = next((i for i in range(opening + 1, stop) if DOSSIER.fullmatch(lines.text[i])), stop)
    for index in range(dossier + 1, min(stop, len(lines.text) - 1)):
        if _LETTERS.fullmatch(lines.text[index]):
            return index if is_capitals(lines.text[index + 1]) else None
    return None


def _is_opening(line: str) -> bool:
    return line.startswith(MASTHEADS) and len(line) <= _WIDEST


def _is_number(line: str) -> bool:
    return line[0] == "N" and NUMBER.fullmatch(line) is not None


def _read_title(lines: Lines, stop: int, head: Head) -> None:
    """The title in capitals under the number, and the stamp with the day that may stand below it."""
    words: list[str] = []
    index = head.first
    while index < stop and is_capitals(lines.text[index]):
        if words and len(words[-1]) < _NARROW and not _is_open(words[-1], lines.text[index]):
            break
        words.append(lines.text[index])
        index += 1
    head.title = " ".join(words) or None
    if index < stop and (match := _STAMP.fullmatch(lines.text[index])):
        head.labels.append(Label(match[1], match[2]))
        head.day = find_day(match[2])
        index += 1
    head.first = index


def _is_open(before: str, line: str) -> bool:
    """Whether a title goes on: a line of it ends, or the next begins, with a word that ends no title."""
    return not OPEN_ENDS.isdisjoint((before.rsplit(" ", 1)[-1].casefold(), line.split(" ", 1)[0].casefold()))


def _read_without_number(lines: Lines, opening: int, stop: int, head: Head) -> None:
    """A masthead without "Nr.": the Aanhangsel, papers of the Eerste Kamer, minutes."""
    years = number = dossier = ""
    index = opening
    while index < stop:
        line = lines.text[index]
        if match := _SESSION.fullmatch(line):
            years, number = match[1], match[2] or ""
        elif DOSSIER.fullmatch(line):
            dossier = line
        elif not (line.isdigit() or line.startswith((*MASTHEADS, *_ANSWERS))):
            break
        index += 1
    numbers = [lines.text[i] for i in range(opening, index) if lines.text[i].isdigit() and len(lines.text[i]) > 1]
    if any(lines.text[i].startswith("Aanhangsel") for i in range(opening, index)) and years and numbers:
        head.identifier = answer(years, numbers[-1])
    elif dossier and number:
        head.identifier = paper(dossier, number)
    head.first = index
    _take(lines, index)


_ANSWERS = ("Aanhangsel van de Handelingen", "Vragen gesteld door de leden der Kamer", "regering gegeven antwoorden")


def _read_short_form(lines: Lines, stop: int, head: Head) -> None:
    """ "27 925 Bestrijding …" and below it "Nr. 808 BRIEF VAN …", without the name of the Kamer."""
    if not stop:
        return
    if DOSSIER.fullmatch(lines.text[0]):
        number = next((i for i in range(1, min(stop, 4)) if _is_number(lines.text[i])), None)
        if number is not None and (match := NUMBER.fullmatch(lines.text[number])):
            head.identifier = paper(lines.text[0], match[1])
            head.subject = " ".join(lines.text[1:number]) or None
            head.first = number + 1
            _take(lines, head.first)
        return
    start = 0
    while start < min(stop, _CHROME) and len(lines.text[start]) < _CHROME_WIDTH and not lines.text[start][0].isdigit():
        start += 1
    first = _TITLED_DOSSIER.fullmatch(lines.text[start][:240]) if start < stop else None
    if first is None:
        return
    for index in range(start + 1, min(stop, start + 12)):
        line = lines.text[index]
        match = NUMBER.match(line)
        if match is None:
            continue
        rest = line[match.end() :].strip()
        if rest and not is_capitals(rest):
            return
        head.identifier = paper(first[1], match[1])
        head.subject = " ".join([first[2], *lines.text[start + 1 : index]])
        head.first = index + 1
        _read_title(lines, stop, head)
        head.title = f"{rest} {head.title or ''}".strip() or None
        _take(lines, head.first)
        return


def _take(lines: Lines, stop: int) -> None:
    for index in range(stop):
        lines.taken[index] = Taken.FURNITURE


def is_capitals(line: str) -> bool:
    """Whether a line is set in capitals; a note number or two small letters do not count."""
    letters = [char for char in line[:200] if char.isalpha()]
    return len(letters) > 2 and sum(char.islower() for char in letters) * 10 <= len(letters)
