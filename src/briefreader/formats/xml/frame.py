"""An element that is being read."""

from collections.abc import Iterator

from lxml import etree

from briefreader.formats.flow import Mark
from briefreader.formats.parts import Inline
from briefreader.formats.xml.vocabulary import Role


class Frame:
    """An open element.

    Args:
        node: it.
        name: of it, without namespace, in small letters.
        role: of it.
    """

    __slots__ = ("_mixed", "children", "headed", "mark", "name", "node", "role", "started")

    def __init__(self, node: etree._Element, name: str, role: Role) -> None:
        self.node = node
        self.name = name
        self.role = role
        self.children: Iterator[etree._Element] = iter(node)
        self.headed = False
        self.mark: Mark | None = None
        self.started = 0
        self._mixed: bool | None = None

    def holds_words(self) -> bool:
        """Whether words stand in it beside other elements, which are then words within words."""
        if self._mixed is None:
            text = self.node.text
            self._mixed = bool(text and not text.isspace()) or any(
                child.tail and not child.tail.isspace() for child in self.node
            )
        return self._mixed


def number_in(text: str | None) -> int:
    """The number that an attribute tells; 0 where there is none, or one that is out of all proportion."""
    return int(text) if text is not None and len(text) < 5 and text.isascii() and text.isdigit() else 0


def written(words: str) -> Inline:
    """Finished words without marks."""
    inline = Inline()
    inline.write(words)
    inline.finish()
    return inline
