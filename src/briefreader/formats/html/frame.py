"""An element of a page that is being read."""

from collections.abc import Callable, Iterator

from lxml import etree

from briefreader.formats.flow import Mark


class Frame:
    """An open element, and what is to be done when it ends.

    Args:
        node: the element.
    """

    __slots__ = ("children", "end", "mark", "node")

    def __init__(self, node: etree._Element) -> None:
        self.node = node
        self.children: Iterator[etree._Element] = iter(node)
        self.end: Callable[[Frame], None] | None = None
        self.mark: Mark | None = None
