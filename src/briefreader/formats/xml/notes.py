"""Notes, which stand in the source where their numbers stand in the text."""

from briefreader.formats.flow import Flow
from briefreader.formats.parts import NotePart
from briefreader.formats.xml.frame import Frame


class Notes:
    """The notes of a publication.

    Args:
        flow: to which they go.
    """

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._numbers: list[str] = []
        self._told: list[bool] = []
        self._named: dict[str, str] = {}

    def start(self, frame: Frame) -> None:
        """Begin a note."""
        self._numbers.append(frame.node.get("nr") or "")
        self._told.append(False)
        self._flow.set_aside()

    def end_number(self, frame: Frame) -> None:
        """End the number of a note; a second one is but words."""
        words = self._flow.take_aside().text
        if self._numbers and not self._told[-1]:
            self._numbers[-1] = words.strip("()[] ") or words
            self._told[-1] = True
        else:
            self._flow.write(words)

    def end(self, frame: Frame) -> None:
        """End a note, and put its anchor where it stood."""
        inline = self._flow.take_aside()
        self._told.pop()
        number = self._numbers.pop() or str(len(self._flow.notes) + 1)
        if inline.text:
            self._flow.notes.append(NotePart(number, inline))
        name = frame.node.get("id")
        if name:
            self._named[name] = number
        self._flow.anchor(number)

    def refer(self, frame: Frame) -> None:
        """Put another anchor of a note that stood before."""
        number = self._named.get(frame.node.get("refid") or "")
        if number:
            self._flow.anchor(number)
