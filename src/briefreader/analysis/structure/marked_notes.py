"""Notes whose numbers have marks of their own, in the text as before the note: "[1]", "1)" or a raised figure."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefreader.analysis.structure.anchors import ANCHOR
from briefreader.analysis.structure.lines import Lines, Taken
from briefreader.analysis.structure.notes import Note

_FIGURES, _DIGITS = "⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789"
_LOWERED, _RAISED = str.maketrans(_FIGURES, _DIGITS), str.maketrans(_DIGITS, _FIGURES)
_STARTS = frozenset("[⁰¹²³⁴⁵⁶⁷⁸⁹0123456789")
_LINE = re.compile(
    r"(?P<bracket>\[(?P<bracketed>[0-9]{1,3})\])(?: ?(?P<behind_bracket>\S.*))?"
    r"|(?P<raised>[⁰¹²³⁴-⁹]{1,3})(?: ?(?P<behind_raised>\S.*))?"
    r"|(?P<paren>(?P<closed>[0-9]{1,3})\)) (?P<behind_paren>\S.*)"
)
_NAME = re.compile(r"(?:Noten|Noot|Voetnoten|Eindnoten|NOTEN)\s?:?|[-_–—*]{3,80}")
"""What may stand above notes: what they are called, or a rule."""

_BOOKS = re.compile(r"(?:Literatuur|Bronnen|Bibliografie|Referenties|Geraadpleegde)\b.{0,40}|Literatuur\w{1,20}:?")
"""What stands above a list of books, which keep their numbers in the text."""

# fmt: off
_SPOKEN = frozenset((
    "in", "zie", "uit", "van", "op", "bij", "volgens", "als", "en", "of", "met", "door", "noot", "onder", "nr.", "lid",
    "leden", "artikel", "artikelen", "punt", "onderdeel", "stap", "fase", "vraag", "tabel", "figuur", "bijlage",
))
# fmt: on
"""Words behind which a mark is a word of the sentence: "In [1] staat", "zie 2)"."""

_MOST_LINES = 60
"""Lines of one note, at most."""

_AGAIN = 3
"""Times that all lines may be searched for the marks of notes."""


class _Style(NamedTuple):
    """How a family of notes is marked: its name, and the mark of a number as a pattern."""

    name: str
    mark: str

    def pattern(self, number: str) -> re.Pattern[str]:
        """The mark of a number behind a word or the sign that ends it."""
        return re.compile(self.mark.replace("N", number.translate(_RAISED) if self.name == "raised" else number))

    def written(self, number: str) -> str:
        """The mark of a number as it stands in a line."""
        return {"bracket": f"[{number}]", "raised": number.translate(_RAISED), "paren": f"{number})"}[self.name]


_STYLES = {
    "bracket": _Style("bracket", r"(?<=\S) ?\[N\]"),
    "raised": _Style("raised", r"(?<=\S) ?N(?![⁰¹²³⁴-⁹])"),
    "paren": _Style("paren", r"(?<=[^\s\d(:;,]) ?(?<!\d)N\)(?!\w)"),
}


def take_marked_notes(lines: Lines) -> list[Note]:
    """Take notes with marked numbers out of the running text, and their marks out of the words.

    Args:
        lines: the lines of a source whose furniture has been taken; where a mark is taken out of a line,
            an `ANCHOR` stands in its place.

    Returns:
        The notes in the order in which they stand.
    """
    taken: list[Note] = []
    since = 0
    budget = _AGAIN * len(lines.text)
    for style, notes in _runs(lines):
        stop = notes[-1].lines[-1] + 1
        first = notes[0].lines[0]
        if first and _BOOKS.fullmatch(lines.text[first - 1]):
            continue
        if style.name == "paren" and not _at_foot(lines, first, stop):
            continue
        budget -= first - since
        if budget < 0:
            break
        if _place(lines, style, notes, since):
            taken.extend(notes)
            since = stop
    return taken


def take_name_of_notes(lines: Lines, notes: list[Note]) -> None:
    """Take what stands right above notes and names them, such as "Noten" or a rule.

    Args:
        lines: the lines of a source.
        notes: its notes, whose lines are taken.
    """
    for note in notes:
        above = note.lines[0] - 1
        if above >= 0 and not lines.taken[above] and _NAME.fullmatch(lines.text[above]):
            lines.taken[above] = Taken.FURNITURE


def _runs(lines: Lines) -> Iterator[tuple[_Style, list[Note]]]:
    """Notes below each other whose numbers count on."""
    notes: list[Note] = []
    style = ""
    pages = set(lines.page_starts)
    for index, line in enumerate(lines.text):
        match = _LINE.fullmatch(line) if line[0] in _STARTS and not lines.taken[index] else None
        if match is not None:
            name = next(name for name in _STYLES if match[name])
            number = str(int((match["bracketed"] or match["closed"] or match["raised"]).translate(_LOWERED)))
            counts_on = bool(notes) and name == style and int(number) == int(notes[-1].number) + 1
            if notes and not counts_on:
                yield _STYLES[style], notes
                notes = []
            style = name
            notes.append(Note(number, [index], match[f"behind_{name}"] or "", lines.page_of(index) - 1))
        elif notes:
            last = notes[-1].lines
            if lines.taken[index] or lines.blanks[index] or index in pages or len(last) >= _MOST_LINES:
                if not lines.taken[index] and not (index in pages and _goes_on(lines, index)):
                    yield _STYLES[style], notes
                    notes = []
            else:
                last.append(index)
    if notes:
        yield _STYLES[style], notes


def _goes_on(lines: Lines, index: int) -> bool:
    """Whether the notes before a page go on at its head, as a list at the end of a document does."""
    return lines.text[index][0] in _STARTS and _LINE.fullmatch(lines.text[index]) is not None


def _at_foot(lines: Lines, start: int, stop: int) -> bool:
    """Whether notes stand at the end of a page or of the document, and not as a list below a colon."""
    while stop < len(lines.text) and lines.taken[stop] and stop not in lines.page_starts:
        stop += 1
    above = lines.text[start - 1] if start else ""
    named = _NAME.fullmatch(above) is not None
    return (stop == len(lines.text) or stop in lines.page_starts) and (named or not above.endswith(":"))


def _place(lines: Lines, style: _Style, notes: list[Note], since: int) -> bool:
    """Put anchors where the marks of notes stand in the text above them; leave all as it was if one has none."""
    at, column = since, 0
    places: list[tuple[int, int, int]] = []
    for note in notes:
        pattern, mark = style.pattern(note.number), style.written(note.number)
        found = None
        for index in range(at, notes[0].lines[0]):
            line = lines.text[index]
            if mark not in line or lines.taken[index]:
                continue
            match = pattern.search(line, column if index == at else 0)
            if match is not None:
                before = line[: match.start()]
                if style.name != "raised" and before.rsplit(" ", 1)[-1].casefold() in _SPOKEN:
                    return False
                if style.name == "paren" and before.count("(") > before.count(")"):
                    return False  # the bracket ends what another began
                found = (index, match.start(), match.end())
                break
        if found is None:
            return False
        places.append(found)
        at, column = found[0], found[2]
    for note, (index, start, end) in reversed(list(zip(notes, places, strict=True))):
        line = lines.text[index]
        lines.text[index] = line[:start] + ANCHOR + line[end:]
        note.anchor_line = index
    for note in notes:
        note.texts = ([note.first_text] if note.first_text else []) + [lines.text[index] for index in note.lines[1:]]
        for index in note.lines:
            lines.taken[index] = Taken.NOTE
    return True
