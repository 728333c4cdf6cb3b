"""The column beside a letter: the sender, and labels with their values below them."""

from collections.abc import Sequence

from briefreader.analysis.structure.colophon import keep_label, label_of
from briefreader.analysis.structure.head import Head
from briefreader.analysis.structure.labels import BOILERPLATE
from briefreader.analysis.structure.lines import Lines, Taken


def read_aside(lines: Lines, aside: range, bold: Sequence[int], head: Head) -> None:
    """Read the labels of a column beside the text; what a later page repeats is no news.

    Args:
        lines: the lines of a source; those of labels and values are marked.
        aside: the lines of the column.
        bold: for each line, whether it is set in bold type.
        head: what is known of the head; it is completed.
    """
    labels: list[tuple[str, list[str], list[int]]] = []
    heavy = any(bold[index] for index in aside) and not all(bold[index] for index in aside)
    for index in aside:
        line = lines.text[index]
        known = label_of(line)
        if known is not None and (not heavy or bold[index] or known[1]):
            labels.append((known[0], [known[1]] if known[1] else [], [index]))
        elif heavy and bold[index] and lines.blanks[index] and index != aside.start:
            labels.append((line, [], [index]))
        elif line.startswith(BOILERPLATE) or not labels:
            continue
        elif lines.blanks[index] and labels[-1][1]:
            labels.append(("", [], [index]))  # what stands apart belongs to no label
        elif labels[-1][0]:
            labels[-1][1].append(line)
            labels[-1][2].append(index)
    seen = {tuple(label) for label in head.labels}
    for name, values, indexes in labels:
        value = " ".join(values)
        if name and (name, value) not in seen:
            keep_label(name, value, head)
            for index in indexes:
                lines.taken[index] = Taken.LABELLED
