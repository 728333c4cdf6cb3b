"""The head of a letter: return address, addressee, sender, and the labels of the colophon with their values."""

import re

from briefreader.analysis.structure.days import find_day
from briefreader.analysis.structure.head import Head
from briefreader.analysis.structure.labels import (
    BOILERPLATE,
    COLOPHON_LABELS,
    DATE_LABELS,
    ENCLOSURE_LABELS,
    SENDERS,
    SUBJECT_LABELS,
)
from briefreader.analysis.structure.lines import Lines, Taken
from briefreader.domain.document import Label

_REACH = 120  # lines; the head of a letter never fills more than a page
_NARROW = 62  # characters; a line of an address or a colophon is shorter
_LABEL = re.compile(
    "("
    + "|".join(re.escape(label) for label in sorted(COLOPHON_LABELS, key=len, reverse=True))
    + r")(?: ?: ?| |(?=[0-9])|$)(.{0,300})"
)
_BESIDE = frozenset(
    (*DATE_LABELS, *SUBJECT_LABELS, "Ons kenmerk", "Onze referentie", "Uw kenmerk", "Uw referentie", "Kenmerk")
)
"""The labels that may have their value beside them without a colon."""
_RETURN = re.compile(r">? ?Retouradres\b", re.IGNORECASE)
_ADDRESSEE = re.compile(r"(?:Aan(?: de| het)?\b|De [Vv]oorzitter van de (?:Tweede|Eerste) Kamer)")
_REACHED = r"Postbus [0-9]|\b[0-9]{4} ?[A-Z]{2}\b|\bwww\.|@|^[TFM] ?\(?\+?[0-9]"
_SENT_FROM = re.compile(_REACHED)
_ADDRESS = re.compile(_REACHED + r"|^Den Haag$|^DEN HAAG$|^’s-Gravenhage$|\b[0-9]{1,4}$")
SALUTATION = re.compile(
    r"(?:Geachte|Geacht|Zeer geachte|Beste|Hooggeachte|Mijnheer|Excellentie)\b.{0,120}", re.IGNORECASE
)


def label_of(line: str) -> tuple[str, str] | None:
    """The label of a colophon with which a line begins, and its value.

    Args:
        line: such as "Datum", "Ons kenmerk5646209" or "Betreft  Antwoorden op vragen".

    Returns:
        The label and the rest of the line, which may be empty; None where the line begins with no label.
    """
    match = _LABEL.fullmatch(line)
    if match is None:
        return None
    name, value = match[1], match[2].strip()
    if value and name not in _BESIDE and ":" not in line[: len(name) + 2] and not value[0].isdigit():
        return None  # "Contact met de gemeente …" is a sentence
    return name, value


def read_letterhead(lines: Lines, head: Head) -> None:
    """Take the head of a letter out of the running text.

    Args:
        lines: the lines of a source, from which the lines of the head are taken.
        head: what is known of the head; it is completed.
    """
    stop = min(len(lines.text), _REACH)
    salutation = next((i for i in range(head.first, stop) if SALUTATION.fullmatch(lines.text[i])), stop)
    if not _is_letter(lines, head.first, salutation):
        return
    pending: list[str] = []
    start = head.first
    while start < salutation:
        end = lines.chunk_end(start, salutation)
        first = lines.text[start]
        labelled = any(label_of(lines.text[i]) for i in range(start, min(end, start + 12)))
        if _RETURN.match(first) or first.isdigit():
            end = start + 1
            _take(lines, start, end)
        elif head.addressee is None and not pending and not labelled and _is_addressee(lines, start, end):
            head.addressee = _addressee(lines, start, end)
            _take(lines, start, end)
        elif labelled or pending:
            end, pending = _read_labels(lines, start, end, pending, head)
        elif _is_sender(lines, start, end):
            _take(lines, start, end)
        else:
            break
        head.first = start = end
    head.labels.extend(Label(name, "") for name in pending)


def _is_letter(lines: Lines, start: int, stop: int) -> bool:
    named = 0
    for index in range(start, min(stop, start + 70)):
        line = lines.text[index]
        if _RETURN.match(line):
            return True
        label = label_of(line)
        named += label is not None and (not label[1] or label[0] in SUBJECT_LABELS + DATE_LABELS)
    return named >= 2


def _is_addressee(lines: Lines, start: int, end: int) -> bool:
    if end - start > 8 or not _ADDRESSEE.match(lines.text[start]):
        return False
    return all(lines.width[i] < _NARROW for i in range(start, end))


def _addressee(lines: Lines, start: int, end: int) -> str:
    """The name in an address: its lines before the first that is a box, a street or a place."""
    named = start + 1
    while named < end and not _ADDRESS.search(lines.text[named]):
        named += 1
    return re.sub(r"^Aan:? ", "", " ".join(lines.text[start:named]))


def _is_sender(lines: Lines, start: int, end: int) -> bool:
    if end - start > 20 or any(lines.width[i] >= _NARROW for i in range(start, end)):
        return False
    if lines.text[start].startswith(SENDERS):
        return True
    return any(_SENT_FROM.search(lines.text[i]) for i in range(start, end)) and not lines.text[end - 1].endswith(".")


def _read_labels(lines: Lines, start: int, end: int, pending: list[str], head: Head) -> tuple[int, list[str]]:
    """Read the labels of one chunk; labels without a value wait for the next ("Datum", "Betreft", then both values)."""
    waiting = list(pending)
    values: dict[str, list[str]] = {name: [] for name in waiting}
    order = list(waiting)
    current = waiting[0] if waiting else None
    index = start
    while index < end:
        line = lines.text[index]
        found = label_of(line)
        if found and not (found[0] in SUBJECT_LABELS and order and order[-1] in ENCLOSURE_LABELS and not found[1]):
            name, value = found
            order.append(name)
            values.setdefault(name, [])
            if value:
                values[name].append(value)
                waiting.clear()
            else:
                waiting.append(name)
            current = name if value or len(waiting) == 1 else waiting[0]
            lines.taken[index] = Taken.LABELLED
        elif line.startswith(BOILERPLATE) or current is None:
            lines.taken[index] = Taken.FURNITURE
        elif lines.width[index] > _NARROW + 30 and current not in SUBJECT_LABELS:
            break
        else:
            if len(waiting) > 1 and current in DATE_LABELS and find_day(line) is None:
                current = waiting.pop(1)  # the day is missing, and this is the value of the next label
                waiting.insert(0, current)
                waiting[:] = waiting[:1]
            values[current].append(line)
            lines.taken[index] = Taken.LABELLED
            if len(waiting) > 1 and current == waiting[0]:
                waiting.pop(0)
                current = waiting[0]
            else:
                waiting.clear()
        index += 1
    still = [name for name in waiting if not values[name]]
    carried = still if any(name in DATE_LABELS + SUBJECT_LABELS for name in still) else []
    for name in dict.fromkeys(order):
        if name not in carried:
            _keep(name, " ".join(values[name]), head)
    return index, carried


def _keep(name: str, value: str, head: Head) -> None:
    head.labels.append(Label(name, value))
    if name in DATE_LABELS:
        head.day = head.day or find_day(value)
    elif name in SUBJECT_LABELS:
        head.subject = head.subject or value or None
    elif name in ENCLOSURE_LABELS and value:
        head.enclosures.append(value)


def _take(lines: Lines, start: int, end: int) -> None:
    for index in range(start, end):
        lines.taken[index] = Taken.FURNITURE
