"""The labels of a letter's colophon and their values, which may stand beside, below or after all labels."""

import re

from briefreader.analysis.structure.days import find_day
from briefreader.analysis.structure.head import Head
from briefreader.analysis.structure.labels import (
    BOILERPLATE,
    COLOPHON_LABELS,
    DATE_LABELS,
    ENCLOSURE_LABELS,
    REFERENCE_LABELS,
    SENDERS,
    SUBJECT_LABELS,
)
from briefreader.analysis.structure.lines import Lines, Taken
from briefreader.analysis.structure.marks import is_ground_of_refusal
from briefreader.domain.document import Label

_LABEL = re.compile(
    "("
    + "|".join(re.escape(label) for label in sorted(COLOPHON_LABELS, key=len, reverse=True))
    + r")(?: ?: ?| |(?=[0-9])|$)(.{0,300})"
)
_FIRST_LETTERS = frozenset(label[0] for label in COLOPHON_LABELS)
_BESIDE = frozenset((*DATE_LABELS, *SUBJECT_LABELS, *REFERENCE_LABELS))
"""The labels that may have their value beside them without a colon."""

COLUMN = 48  # characters; the column of a colophon is narrower
_MOST_LINES = 24


def label_of(line: str) -> tuple[str, str] | None:
    """The label of a colophon with which a line begins, and its value.

    Args:
        line: such as "Datum", "Ons kenmerk5646209" or "Betreft  Antwoorden op vragen".

    Returns:
        The label and the rest of the line, which may be empty; None where the line begins with no label.
    """
    if line[0] not in _FIRST_LETTERS:
        return None
    match = _LABEL.fullmatch(line)
    if match is None:
        return None
    name, value = match[1], match[2].strip()
    if value and name not in _BESIDE and ":" not in line[: len(name) + 2] and not value[0].isdigit():
        return None  # "Contact met de gemeente …" is a sentence
    return name, value


def is_colophon(lines: Lines, start: int, end: int, on_top: bool) -> bool:
    """Whether a chunk is a column of sender and labels, as a letter repeats it on each page.

    Args:
        lines: the lines of a source.
        start: first line of the chunk.
        end: after its last line.
        on_top: whether it opens its page.
    """
    if end - start > _MOST_LINES or any(lines.width[index] > COLUMN for index in range(start, end)):
        return False
    first = lines.text[start]
    opening = label_of(first)
    named = [label for index in range(start, end) if (label := label_of(lines.text[index]))]
    if opening is None and not first.startswith((*SENDERS, *BOILERPLATE)):
        alone = {name for name, value in named if not value}
        return len(alone) > 1 and not alone.isdisjoint(REFERENCE_LABELS)
    if not named:
        return False
    if on_top or len(named) > 1 or opening is None:
        return True
    name, value = opening
    below = value or (lines.text[start + 1] if start + 1 < end else "")
    return name in REFERENCE_LABELS or (name in DATE_LABELS and find_day(below) is not None)


def read_labels(lines: Lines, start: int, end: int, pending: list[str], head: Head) -> list[str]:
    """Take the labels and values of a chunk out of the running text.

    Args:
        lines: the lines of a source, from which those of the chunk are taken.
        start: first line of the chunk.
        end: after its last line.
        pending: labels of the chunk before that wait for their values.
        head: what is known of the head; it is completed.

    Returns:
        The labels that wait for a value in the next chunk: "Datum" and "Betreft" may both stand before both values.
    """
    waiting = list(pending)
    values: list[str] = []
    for index in range(start, end):
        line = lines.text[index]
        found = label_of(line)
        if found is not None:
            if values:
                _share(waiting, values, head)
            waiting.append(found[0])
            if found[1]:
                values.append(found[1])
                _keep_empty(waiting[:-1], head)
                del waiting[:-1]
            lines.taken[index] = Taken.LABELLED
        elif line.startswith(BOILERPLATE) or not waiting or is_ground_of_refusal(line):
            lines.taken[index] = Taken.FURNITURE
        else:
            values.append(line)
            lines.taken[index] = Taken.LABELLED
    if values:
        _share(waiting, values, head)
    if any(name in DATE_LABELS + SUBJECT_LABELS for name in waiting):
        return waiting
    _keep_empty(waiting, head)
    return []


def _share(names: list[str], values: list[str], head: Head) -> None:
    """Give the labels that wait their values in order: the last takes all that are left, the first lack theirs."""
    _keep_empty(names[: max(0, len(names) - len(values))], head)
    del names[: max(0, len(names) - len(values))]
    for name in names[:-1]:
        day = name not in DATE_LABELS or find_day(values[0]) is not None
        keep_label(name, values.pop(0) if day else "", head)
    keep_label(names[-1], " ".join(values), head)
    names.clear()
    values.clear()


def _keep_empty(names: list[str], head: Head) -> None:
    for name in names:
        keep_label(name, "", head)


def keep_label(name: str, value: str, head: Head) -> None:
    """Add a label to the head, and what it tells of day, subject and enclosures."""
    head.labels.append(Label(name, value))
    if name in DATE_LABELS:
        head.day = head.day or find_day(value)
    elif name in SUBJECT_LABELS:
        head.subject = head.subject or value or None
    elif name in ENCLOSURE_LABELS and value:
        head.enclosures.append(value)
