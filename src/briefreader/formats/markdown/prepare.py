"""Markdown as it is found, made ready for a parser that knows only what the standard says.

Nothing here changes the number of lines, so that a block keeps the line on which it stands.
"""

import re
from dataclasses import dataclass, field

_TIGHT_HEADING = re.compile(r"( {0,3}#{2,6})(?=[^#\s])")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_NOTE = re.compile(r" {0,3}\[\^([^\]\s]{1,20})\]:[ \t]{0,9}(.*)")
_FRONT_VALUE = re.compile(r"(title|titel|date|datum):[ \t]{0,9}(.{1,500})", re.IGNORECASE)
_NESTED = re.compile(r"[ \t]{0,3}(?:(?:>[ \t]{0,3}|[-+*][ \t]{1,3}|[0-9]{1,9}[.)][ \t]{1,3})){20,}(?=\S)")
_LOOSE = re.compile(
    r"(?<![*\\\w])\*(?P<words>[^\s*](?:[^*\n]{0,300}[^\s*])?)(?:[ \t]{1,9}\*(?=\s|$)|(?<=[.,:;])\*(?=\w))"
)
"""An emphasis that ends behind a blank or before a word, which the standard does not allow and published laws have."""
_SPAN = re.compile(r"\[([^\[\]]{1,400})\]\{\.[a-z][a-z .-]{1,40}\}")
_ATTRIBUTES = re.compile(
    r"(?<=\))\{(?:width|height|[.#])[^{}]{0,200}\}|^(#{1,6} [^\n]{0,300}?) \{[.#][^{}\n]{1,100}\}(?=[ \t]*$)",
    re.MULTILINE,
)
"""What Pandoc tells of the look of some words, of an image or a heading, behind them."""
_QUOTED = re.compile(r"( {2,12})>(?: |$)")
"""A line of a quotation inside an item; Pandoc sets so what only goes on."""
_RULE = "|:- \t"
"""What the line below the head of a table is made of."""
_MOST_COLUMNS = 64
_MOST_INDENT = 60
_FRONT_LINES = 200
_CONTAINERS = frozenset("> -+*\t0123456789")
_DEEPEST_QUOTE = "> " * 15
"""In place of deeper quotes and lists, in which the parser would drop the words."""


@dataclass(slots=True)
class Prepared:
    """Markdown that is ready for the parser.

    Args:
        text: the Markdown.
        notes: the words of each note that is defined in it, by its label.
        title: what the front matter calls it, or "".
        date: what the front matter says of its day, or "".
    """

    text: str = ""
    notes: dict[str, str] = field(default_factory=dict)
    title: str = ""
    date: str = ""


def prepare(text: str) -> Prepared:
    """Make Markdown ready for the parser.

    Front matter, definitions of notes and attributes are taken out; a heading gets the blank after its marks that
    published laws leave out, and an emphasis ends where its words end; a table gets as many columns as its widest row,
    since what is beyond the first row would be dropped.

    Args:
        text: clean text.
    """
    prepared = Prepared()
    if "{" in text:
        text = _ATTRIBUTES.sub(lambda match: (match[1] or "") + "\n" * match[0].count("\n"), _SPAN.sub(r"\1", text))
    lines = text.split("\n")
    start = _take_front_matter(lines, prepared)
    fence = ""
    note = ""
    goes_on = False
    notes: dict[str, list[str]] = {}
    for place in range(start, len(lines)):
        line = lines[place]
        if not line:
            goes_on = False
            continue
        opening = _FENCE.match(line)
        if fence:
            if opening and opening[1][0] == fence[0] and len(opening[1]) >= len(fence):
                fence = ""
            continue
        if opening:
            fence = opening[1]
            continue
        if match := _NOTE.match(line):
            note = match[1]
            notes.setdefault(note, []).append(match[2])
            lines[place] = ""
        elif note and line[:2] in ("  ", "\t") and line.strip():
            notes[note].append(line.strip())
            lines[place] = ""
        else:
            note = "" if line.strip() else note
            goes_on = goes_on or (place > start and _is_broken(lines[place - 1], line))
            quoted = _QUOTED.match(line) if goes_on else None
            goes_on = quoted is not None
            lines[place] = _prepare_line(quoted[1] + line[quoted.end() :] if quoted else line)
            if "|" in line and place > start:
                if line.strip() == lines[place - 1].strip() == "|" and "|" in "".join(lines[place + 1 : place + 2]):
                    lines[place - 1 : place + 1] = ["|  |", "|---|"]  # a table without a head
                    _widen(lines, place)
                elif "-" in line and not line.strip(_RULE):
                    _widen(lines, place)
    prepared.text = "\n".join(lines)
    prepared.notes = {label: " ".join(words) for label, words in notes.items()}
    return prepared


def _is_broken(above: str, line: str) -> bool:
    """Whether a line with the mark of a quotation goes on with the sentence above it."""
    quoted = _QUOTED.match(line)
    return quoted is not None and line[quoted.end() :][:1].islower() and above[-1:].isalnum()


def _prepare_line(line: str) -> str:
    if "#" in line:
        line = _TIGHT_HEADING.sub(r"\1 ", line, count=1)
    if line.count("*") > 1:
        line = _LOOSE.sub(r"*\g<words>* ", line)
    if line[0] in _CONTAINERS and (match := _NESTED.match(line)):
        line = _DEEPEST_QUOTE + line[match.end() :]
    if line.startswith(" " * _MOST_INDENT):
        line = " " * _MOST_INDENT + line.lstrip(" ")
    return line


def _take_front_matter(lines: list[str], prepared: Prepared) -> int:
    """Blank the front matter, of which only title and day are read; returns the number of its lines."""
    if lines[0].rstrip() != "---":
        return 0
    for end in range(1, min(len(lines), _FRONT_LINES)):
        if lines[end].rstrip() in ("---", "..."):
            for line in lines[1:end]:
                if match := _FRONT_VALUE.match(line):
                    value = match[2].strip().strip("\"'")
                    if match[1].lower() in ("title", "titel"):
                        prepared.title = prepared.title or value
                    else:
                        prepared.date = prepared.date or value
            lines[: end + 1] = [""] * (end + 1)
            return end + 1
    return 0


def _widen(lines: list[str], place: int) -> None:
    """Give a table as many columns as its widest row.

    Args:
        lines: all lines; those of the table change.
        place: of the line below the head of the table.
    """
    if "|" not in lines[place - 1]:
        return
    end = place + 1
    while end < len(lines) and "|" in lines[end]:
        end += 1
    rows = range(place - 1, end)
    counts = [_columns(lines[row]) for row in rows]
    most = min(max(counts), _MOST_COLUMNS)
    for row, count in zip(rows, counts, strict=True):
        if count > _MOST_COLUMNS:
            lines[row] = "|" + "---|" * _MOST_COLUMNS if row == place else _narrow(lines[row])
    for row, filling in ((place - 1, "  |"), (place, "---|")):
        missing = most - _columns(lines[row])
        if missing > 0:
            line = lines[row].rstrip()
            lines[row] = line + ("" if line.endswith("|") else "|") + filling * missing


def _columns(line: str) -> int:
    """How many cells a row has."""
    inner = line.strip().removeprefix("|").removesuffix("|")
    return inner.count("|") - inner.count("\\|") + 1


def _narrow(line: str) -> str:
    """A row of which the last cells are one, so that there are no more than a reader can see."""
    cells = line.strip().removeprefix("|").split("|")
    return "|" + "|".join(cells[: _MOST_COLUMNS - 1]) + "|" + " ".join(cells[_MOST_COLUMNS - 1 :])
