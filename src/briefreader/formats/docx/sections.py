"""Which headers and footers the sections of a Word document have."""

from collections.abc import Mapping

from briefreader.formats.docx.names import is_on


class Sections:
    """Takes in the properties of each section.

    `opening` and `running` name, by their relationships, the headers and footers of the first page and of the others;
    `count` is how many sections there were.
    """

    def __init__(self) -> None:
        self.opening: list[str] = []
        self.running: list[str] = []
        self._named: list[tuple[str, str]] = []
        self._has_first_page = False
        self.count = 0

    def refer(self, attributes: Mapping[str, str]) -> None:
        """A header or a footer is named."""
        self._named.append((attributes.get("w:type", "default"), attributes.get("r:id", "")))

    def tell_first_page(self, attributes: Mapping[str, str]) -> None:
        """The first page of the section has a header and a footer of its own."""
        self._has_first_page = is_on(attributes)

    def end(self) -> None:
        """The properties of a section end."""
        of_first_page = "first" if self._has_first_page else "default"
        for kind, relation in self._named:
            if kind == "first" and not self._has_first_page:
                continue  # there, but not shown
            if not self.count and kind == of_first_page:
                self.opening.append(relation)
            self.running.append(relation)
        self._named = []
        self._has_first_page = False
        self.count += 1
