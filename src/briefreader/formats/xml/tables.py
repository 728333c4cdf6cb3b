"""Tables, in the manner of CALS (OASIS TM 9502) or of HTML."""

from briefreader.formats.flow import Flow
from briefreader.formats.grid import Grid
from briefreader.formats.xml.frame import Frame, number_in


class Tables:
    """The tables of a publication.

    Args:
        flow: to which they go.
    """

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._grids: list[Grid] = []
        self._columns: dict[str, int] = {}

    def start(self) -> None:
        """Begin a table."""
        self._grids.append(Grid())
        self._columns.clear()

    def end(self) -> None:
        """End a table."""
        self._grids.pop().add_to(self._flow)

    def name_column(self, frame: Frame) -> None:
        """Take the name of a column, by which cells tell where they stand."""
        name = frame.node.get("colname")
        if name:
            self._columns.setdefault(name, len(self._columns))

    def start_row(self, frame: Frame) -> None:
        """Begin a row."""
        if self._grids:
            self._grids[-1].start_row()

    def end_row(self, frame: Frame) -> None:
        """End a row."""
        if self._grids:
            self._grids[-1].end_row()

    def end_cell(self, frame: Frame) -> None:
        """End a cell, whose words were set aside."""
        inline = self._flow.take_aside()
        if not self._grids:
            self._flow.write(f"{inline.text} ")
            return
        node = frame.node
        first = self._columns.get(node.get("namest") or node.get("colname") or "", 0)
        last = self._columns.get(node.get("nameend") or "", first)
        columns = max(last - first + 1, number_in(node.get("colspan")))
        rows = max(number_in(node.get("morerows")) + 1, number_in(node.get("rowspan")))
        self._grids[-1].add(inline, columns, rows, first)
