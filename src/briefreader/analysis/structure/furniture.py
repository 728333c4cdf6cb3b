"""Running heads and feet, page numbers, and the colophon that a letter repeats on each page."""

import re
from bisect import bisect_left
from collections import Counter

from briefreader.analysis.structure.colophon import COLUMN, is_colophon, keep_label, read_labels
from briefreader.analysis.structure.head import Head
from briefreader.analysis.structure.labels import OLD_NUMBER
from briefreader.analysis.structure.lines import Lines, Taken
from briefreader.analysis.structure.marks import FIXED_HEADING, SPEAKER

_LONGEST = 130  # characters of a running head or foot
_PAGE_COUNT = r"(?:[0-9]{1,4} ?)?P ?agina ?[0-9]{1,4}(?: ?(?:van|/) ?[0-9]{1,4})?"
_SENTENCE = r"\b(?!nrs?\b|items?\b|hoofdstuk\b|herdruk\b|pagina\b|blz\b)[a-zëï]{2}"
"""A word that goes on with a sentence: then the line cites a paper, and is not the foot of one."""

FURNITURE = re.compile(
    rf"{_PAGE_COUNT}"
    r"|Page [0-9]{1,4}(?: of [0-9]{1,4})?|Blad [0-9]{1,4}(?: van [0-9]{1,4})?"
    r"|[-–] ?[0-9]{1,4} ?[-–]"
    r"|(?:Tweede|Eerste) Kamer(?: der Staten-Generaal)?, (?:vergaderjaar|zitting) [0-9]{4}(?! ?[-–/] ?[0-9]{2,4}, nr)"
    rf"(?:(?!{_SENTENCE}).){{0,90}}"
    r"|Verenigde Vergadering, vergaderjaar [0-9]{4}.{0,60}"
    r"|(?:kst|ah-[te]k|h-[te]k|nds-[te]k|blg|stb|stcrt)-[0-9A-Za-z()-]{3,40}|KST[0-9]{3,8}"
    r"|(?:[0-9A-Z]{4,10} )?ISSN ?[0-9]{4} ?[-–]? ?[0-9]{3}[0-9X].{0,50}"
    r"|(?:Sdu|SDU) .{0,60}|[’'‘]?s[- ]Gravenhage,? [0-9]{4}"
    rf"|{OLD_NUMBER}"
    r"|Handelingen der Staten-Generaal .{0,60}"
)
# fmt: off
_STARTS = frozenset((
    "Pagi", "P ag", "Page", "Blad", "Twee", "Eers", "Vere", "kst-", "ah-t", "ah-e", "h-tk", "h-ek", "nds-", "blg-",
    "stb-", "stcr", "KST1", "KST2", "KST3", "KST4", "ISSN", "Sdu ", "SDU ", "’s-G", "'s-G", "‘s-G", "s-Gr", "s Gr",
    "’s G", "'s G", "Hand",
))
# fmt: on
_PAPER = ("Twee", "Eers")
_DIGITS = frozenset("0123456789-–")
_RUNNING = re.compile(r"\b[0-9]{1,3}\b(?!\.[0-9])")
_MARKS, _ENDS = frozenset(".)"), frozenset(".,;")
_OF_MOTIONS = ("Motie", "De Kamer,")
_EDGE = 3  # lines at the head and at the foot of a page that may repeat
_FOOT = 14  # lines from the foot of a page among which a bare page number may stand behind notes


def take_furniture(lines: Lines, head: Head) -> None:
    """Take running heads and feet out of the running text.

    Args:
        lines: the lines of a source, from which furniture is taken.
        head: what is known of the head; labels that stand on later pages are added.
    """
    first = head.first
    _take_by_form(lines, first)
    _take_colophons(lines, head)
    if lines.page_starts:
        _take_repeated(lines, first)
        _take_page_numbers(lines, first)
    else:
        _take_numbers_beside(lines, first)


def _take_by_form(lines: Lines, first: int) -> None:
    taken, width = lines.taken, lines.width
    likely = [index for index, line in enumerate(lines.text) if line[:4] in _STARTS or line[0] in _DIGITS]
    for index in likely:
        line = lines.text[index]
        if line[0] in _DIGITS and width[index] > 24:
            continue
        if first <= index and width[index] <= _LONGEST and FURNITURE.fullmatch(line):
            noted = index and line[:4] in _PAPER and not lines.blanks[index] and _is_number(lines.text[index - 1])
            if not noted:  # a note that names a paper reads as the foot of one; its number stands right above it
                taken[index] = Taken.FURNITURE


def _take_repeated(lines: Lines, first: int) -> None:
    """Lines that stand at the head or foot of most pages, numbers aside."""
    pages = list(lines.pages())
    if len(pages) < 3:
        return
    edges: list[dict[int, str]] = []
    for number, page in pages:
        edges.append({i: _form(lines.text[i], number) for i in _edge(lines, page, first, _EDGE)})
    forms = Counter(form for edge in edges for form in set(edge.values()))
    often = max(3, (len(pages) - 1) // 2 + 1)
    for edge in edges:
        for index, form in edge.items():
            line = lines.text[index]
            if forms[form] < often or _is_number(line) or _is_formula(line):
                continue
            if not (line[0].islower() and (line[1:2] in _MARKS or line[-1] in _ENDS)):  # a part of the text, repeated
                lines.taken[index] = Taken.FURNITURE


def _is_formula(line: str) -> bool:
    """Whether a line is one that minutes and questions have again and again: who speaks, "Vraag 3", "De Kamer,"."""
    return (
        line in _OF_MOTIONS
        or SPEAKER.fullmatch(line[:130]) is not None
        or FIXED_HEADING.fullmatch(line[:90]) is not None
    )


def _edge(lines: Lines, page: range, first: int, most: int) -> list[int]:
    """The first and the last lines of a page that are still in the flow, so many of each."""
    edge: list[int] = []
    for order in (page, reversed(page)):
        found = 0
        for index in order:
            if index >= first and not lines.taken[index]:
                edge.append(index)
                found += 1
                if found == most:
                    break
    return edge


def _form(line: str, page: int) -> str:
    """A line with each number that may count the pages told by how far it is from the page."""
    return _RUNNING.sub(lambda match: f"{int(match[0][:6]) - page:+}", line[:_LONGEST])


def _take_page_numbers(lines: Lines, first: int) -> None:
    """Bare numbers at the edge of a page that count the pages, or that stand beside other furniture."""
    found: list[tuple[int, int, int]] = []
    for number, page in lines.pages():
        numbers = (i for i in set(_edge(lines, page, first, 1)) if _is_number(lines.text[i]))
        found.extend((number, i, int(lines.text[i])) for i in numbers)
    steps = Counter(value - number for number, _, value in found)
    for number, index, value in found:
        if steps[value - number] > 1 or _beside_furniture(lines, index):
            lines.taken[index] = Taken.FURNITURE


def _take_numbers_beside(lines: Lines, first: int) -> None:
    short = [index for index, width in enumerate(lines.width) if width < 5]
    for index in short:
        if index >= first and _is_number(lines.text[index]) and _beside_furniture(lines, index):
            nearby = lines.text[index + 1] if index + 1 < len(lines.text) else ""
            if not nearby or lines.taken[index + 1] or lines.taken[index - 1]:
                lines.taken[index] = Taken.FURNITURE


def _is_number(line: str) -> bool:
    return line.isascii() and line.isdigit() and len(line) < 5


def _beside_furniture(lines: Lines, index: int) -> bool:
    last = len(lines.text) - 1
    return (
        index > 0
        and lines.taken[index - 1] == Taken.FURNITURE
        and FURNITURE.fullmatch(lines.text[index - 1]) is not None
    ) or (
        index < last
        and lines.taken[index + 1] == Taken.FURNITURE
        and FURNITURE.fullmatch(lines.text[index + 1]) is not None
    )


def _take_colophons(lines: Lines, head: Head) -> None:
    """The column of reference and date that a letter repeats; what it says the first time becomes labels."""
    seen: set[tuple[str, ...]] = set()
    opens = [index for index, blanks in enumerate(lines.blanks) if blanks and lines.width[index] <= COLUMN]
    at = 0
    for _, page in lines.pages():
        begin, at = at, bisect_left(opens, page.stop)
        inside = opens[begin:at]
        if inside[:1] != [page.start]:
            inside.insert(0, page.start)
        for index in inside:
            if lines.width[index] > COLUMN or index < head.first or lines.taken[index]:
                continue
            end = lines.chunk_end(index, page.stop)
            if is_colophon(lines, index, end, index == page.start):
                words = tuple(lines.text[index:end])
                known = any(label.value and label.value in words for label in head.labels)
                if words in seen or known:
                    lines.taken[index:end] = bytes([Taken.FURNITURE]) * (end - index)
                else:
                    for name in read_labels(lines, index, end, [], head):
                        keep_label(name, "", head)
                seen.add(words)
