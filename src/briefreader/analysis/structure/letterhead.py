"""The head of a letter: return address, addressee, sender, and the labels of the colophon with their values."""

import re

from briefreader.analysis.structure.colophon import keep_label, label_of, read_labels
from briefreader.analysis.structure.head import Head
from briefreader.analysis.structure.labels import DATE_LABELS, SENDERS, SUBJECT_LABELS
from briefreader.analysis.structure.lines import Lines, Taken

_REACH = 120  # lines; the head of a letter never fills more than a page
_NARROW = 62  # characters; a line of an address or a colophon is shorter
_RETURN = re.compile(r">? ?Retouradres\b", re.IGNORECASE)
_ADDRESSEE = re.compile(r"(?:Aan(?: de| het)?\b|De [Vv]oorzitter van de (?:Tweede|Eerste) Kamer)")
_REACHED = r"Postbus [0-9]|\b[0-9]{4} ?[A-Z]{2}\b|\bwww\.|@|^[TFM] ?\(?\+?[0-9]"
_SENT_FROM = re.compile(_REACHED)
_ADDRESS = re.compile(_REACHED + r"|^Den Haag$|^DEN HAAG$|^’s-Gravenhage$|\b[0-9]{1,4}$")
SALUTATION = re.compile(
    r"(?:Geachte|Geacht|Zeer geachte|Beste|Hooggeachte|Mijnheer|Excellentie)\b.{0,120}", re.IGNORECASE
)

NAMELESS = re.compile(
    r"(?:Geachte|Beste) (?:heer|mevrouw|mijnheer|dames|heren|voorzitter)"
    r"(?:(?: en |/| / | )(?:heer|mevrouw|heren|leden))?"
)
"""A salutation without its comma, as where the name behind it was left out."""


def read_letterhead(lines: Lines, head: Head) -> None:
    """Take the head of a letter out of the running text.

    Args:
        lines: the lines of a source, from which the lines of the head are taken.
        head: what is known of the head; it is completed.
    """
    stop = min(len(lines.text), _REACH)
    salutation = next((i for i in range(head.first, stop) if SALUTATION.fullmatch(lines.text[i])), None)
    end_of_head = stop if salutation is None else salutation
    if not _is_letter(lines, head.first, end_of_head, salutation is not None):
        return
    pending: list[str] = []
    start = head.first
    while start < end_of_head:
        end = lines.chunk_end(start, end_of_head)
        first = lines.text[start]
        labelled = any(label_of(lines.text[i]) for i in range(start, min(end, start + 12)))
        narrow = end - start <= 24 and all(lines.width[i] < _NARROW for i in range(start, end))
        if _RETURN.match(first) or first.isdigit():
            end = start + 1
            _take(lines, start, end)
        elif head.addressee is None and not pending and not labelled and narrow and _ADDRESSEE.match(first):
            head.addressee = _addressee(lines, start, end)
            _take(lines, start, end)
        elif labelled or (pending and end - start < 10):
            pending = read_labels(lines, start, end, pending, head)
        elif narrow and (salutation is not None or _is_sender(lines, start, end)):
            _take(lines, start, end)
        else:
            break
        head.first = start = end
    for name in pending:
        keep_label(name, "", head)


def _is_letter(lines: Lines, start: int, stop: int, saluted: bool) -> bool:
    """Whether lines are the head of a letter: it says from where, or has labels; one above the salutation is enough."""
    named = 0
    for index in range(start, min(stop, start + 70)):
        line = lines.text[index]
        if _RETURN.match(line):
            return True
        label = label_of(line)
        named += label is not None and (not label[1] or label[0] in SUBJECT_LABELS + DATE_LABELS)
    return named >= (1 if saluted else 2)


def _addressee(lines: Lines, start: int, end: int) -> str:
    """The name in an address: its lines before the first that is a box, a street or a place."""
    named = start + 1
    while named < end and not _ADDRESS.search(lines.text[named]):
        named += 1
    return re.sub(r"^Aan:? ", "", " ".join(lines.text[start:named]))


def _is_sender(lines: Lines, start: int, end: int) -> bool:
    if lines.text[start].startswith(SENDERS):
        return True
    return any(_SENT_FROM.search(lines.text[i]) for i in range(start, end)) and not lines.text[end - 1].endswith(".")


def _take(lines: Lines, start: int, end: int) -> None:
    for index in range(start, end):
        lines.taken[index] = Taken.FURNITURE
