"""Items as they grow while a file is read from its beginning to its end."""

from briefreader.formats.office.items import Box, Item, Paragraph, Run, Table, paragraphs_of

_FIRST = 3
WIDEST = 100
"""Columns that one cell of a table covers at most, and rows for which one stands; no table that was made has more."""
_MOST_COPIES, _LONGEST_COPY = 10_000, 200
"""Cells that are copied in one file, and characters of each: what is beyond stands once."""


class Builder:
    """Puts paragraphs, tables and boxes where they belong. What is opened must be closed in the opposite order."""

    def __init__(self) -> None:
        self.items: list[Item] = []
        self._containers: list[list[Item]] = [self.items]
        self._tables: list[Table] = []
        self._paragraphs: list[tuple[Paragraph, list[Box]]] = []
        self._words: list[list[str]] = []
        self._blank: list[bool] = [False]
        self._copies = 0

    @property
    def paragraph(self) -> Paragraph:
        """The open paragraph."""
        return self._paragraphs[-1][0]

    def open_paragraph(self, paragraph: Paragraph) -> None:
        """Begin a paragraph."""
        self._paragraphs.append((paragraph, []))
        self._words.append([])

    def write(self, text: str, look: Run) -> None:
        """Add words to the open paragraph; where none is open, there is nowhere to show them.

        Args:
            text: the words.
            look: a run without words that looks as they do.
        """
        if not self._paragraphs:
            return
        runs = self._paragraphs[-1][0].runs
        if not runs or runs[-1].note or runs[-1][1:] != look[1:]:
            self._gather()
            runs.append(look)
        self._words[-1].append(text)

    def note(self, number: str) -> None:
        """Put the anchor of a note into the open paragraph."""
        if self._paragraphs:
            self._gather()
            self._paragraphs[-1][0].runs.append(Run("", note=number))

    def _gather(self) -> None:
        """Give the last run the words that were written since it began."""
        runs, words = self._paragraphs[-1][0].runs, self._words[-1]
        if words:
            runs[-1] = runs[-1]._replace(text="".join(words))
            words.clear()

    def close_paragraph(self) -> None:
        """End a paragraph; one without words is left out, and the next one stands apart."""
        self._gather()
        self._words.pop()
        paragraph, boxes = self._paragraphs.pop()
        container = self._containers[-1]
        filled = [box for box in boxes if box.items]
        if len(container) < _FIRST:
            # The boxes of a letter's head hang on its first words, and are read before them.
            container.extend(filled)
            filled = []
        if any(run.note or not run.text.isspace() for run in paragraph.runs if run.text or run.note):
            paragraph.apart = paragraph.apart or self._blank[-1] or not container or isinstance(container[-1], Box)
            self._blank[-1] = False
            container.append(paragraph)
        else:
            self._blank[-1] = True
        container.extend(filled)

    def stand_apart(self) -> None:
        """Let the next paragraph stand apart from the last."""
        self._blank[-1] = True

    def open_box(self) -> Box:
        """Begin a text box; it will stand behind the open paragraph, or here where none is open."""
        box = Box()
        if self._paragraphs:
            self._paragraphs[-1][1].append(box)
        else:
            self._containers[-1].append(box)
        self._open(box.items)
        return box

    def close_box(self) -> None:
        """End a text box."""
        self._close()

    def open_table(self) -> None:
        """Begin a table."""
        self._tables.append(Table())

    def close_table(self) -> None:
        """End a table; one without words is left out."""
        table = self._tables.pop()
        table.rows = [row for row in table.rows if any(row)]
        if table.rows:
            self._containers[-1].append(table)
        self._blank[-1] = True

    def open_row(self) -> None:
        """Begin a row of the open table."""
        if self._tables:
            self._tables[-1].rows.append([])

    def drop_row(self) -> None:
        """Leave out the last row."""
        if self._tables and self._tables[-1].rows:
            self._tables[-1].rows[-1] = []

    def open_cell(self) -> None:
        """Begin a cell of the open row."""
        cell: list[Item] = []
        if self._tables:
            if not self._tables[-1].rows:
                self._tables[-1].rows.append([])
            self._tables[-1].rows[-1].append(cell)
        self._open(cell)

    def close_cell(self, columns: int = 1) -> None:
        """End a cell.

        Args:
            columns: how many it covers; all but the first are empty.
        """
        self._close()
        if self._tables and self._tables[-1].rows:
            self._tables[-1].rows[-1].extend([] for _ in range(min(columns, WIDEST) - 1))

    def repeat_cell(self, times: int) -> None:
        """Let the last cell of the open row stand for several beside each other, each with its words."""
        row = self._tables[-1].rows[-1] if self._tables and self._tables[-1].rows else []
        if row:
            row.extend(row[-1] if self._may_copy(row[-1:]) else [] for _ in range(min(times, WIDEST) - 1))

    def repeat_row(self, times: int) -> None:
        """Let the last row stand for several below each other, each with its words."""
        rows = self._tables[-1].rows if self._tables else []
        for _ in range(min(times, WIDEST) - 1 if rows and any(rows[-1]) else 0):
            if self._may_copy(rows[-1]):
                rows.append(rows[-1])

    def _may_copy(self, cells: list[list[Item]]) -> bool:
        """Whether there may be one more of some cells, which are then counted."""
        self._copies += len(cells)
        items = [item for cell in cells for item in cell]
        if self._copies > _MOST_COPIES or not all(isinstance(item, Paragraph) for item in items):
            return False
        return sum(len(item.text) + 1 for item in paragraphs_of(items)) <= _LONGEST_COPY * len(cells)

    def _open(self, items: list[Item]) -> None:
        self._containers.append(items)
        self._blank.append(False)

    def _close(self) -> None:
        self._containers.pop()
        self._blank.pop()
