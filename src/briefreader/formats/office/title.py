"""The title that the file of a word processor tells of itself."""

from collections.abc import Mapping

_LONGEST = 1000  # characters


class TitleReader:
    """A handler of the part that holds the properties of a document, in Dublin Core.

    `text` is its title, or "".
    """

    def __init__(self) -> None:
        self.text = ""
        self._reads = False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """See `xml_events.Handler`."""
        self._reads = tag == "dc:title"

    def end(self, tag: str) -> None:
        """See `xml_events.Handler`."""
        self._reads = False

    def data(self, text: str) -> None:
        """See `xml_events.Handler`."""
        if self._reads and len(self.text) < _LONGEST:
            self.text += text
