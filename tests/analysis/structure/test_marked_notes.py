"""Notes with marked numbers are looked for a bounded number of times."""

from briefreader.analysis.structure import marked_notes
from briefreader.analysis.structure.anchors import ANCHOR
from briefreader.analysis.structure.lines import Lines, read_lines
from briefreader.analysis.structure.marked_notes import take_marked_notes


class CountingLines(list[str]):
    """Lines that count how often one of them is looked at."""

    looks = 0

    def __getitem__(self, index: object) -> object:  # type: ignore[override]
        CountingLines.looks += 1
        return super().__getitem__(index)  # type: ignore[index]


def counted(text: str) -> Lines:
    lines = read_lines(text)
    lines.text = CountingLines(lines.text)
    CountingLines.looks = 0
    return lines


def test_lines_that_all_look_like_notes_are_searched_a_few_times() -> None:
    lines = counted("[1] pomp\n" * 2000)
    assert take_marked_notes(lines) == []
    assert CountingLines.looks < (marked_notes._AGAIN + 3) * 2000


def test_notes_of_each_page_are_taken_with_their_marks() -> None:
    page = "De pomp draait [{0}] sinds januari.\n\n[{0}] Verslag {0}.\n"
    lines = read_lines("\f".join(page.format(number) for number in range(1, 40)))
    notes = take_marked_notes(lines)
    assert [note.number for note in notes] == [str(number) for number in range(1, 40)]
    assert all(lines.text[note.anchor_line or 0] == f"De pomp draait{ANCHOR} sinds januari." for note in notes)
