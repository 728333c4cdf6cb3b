"""Headings: of parts of a publication by how deep these stand, within its text by how they are set."""

from briefreader.domain.document import BlockKind
from briefreader.formats.flow import Flow
from briefreader.formats.nesting import nest_by_numbers
from briefreader.formats.parts import Part
from briefreader.formats.xml.frame import Frame, written
from briefreader.formats.xml.vocabulary import STYLES

_STYLE = ("kopopmaak", "letat", "opmaak")
_LONGEST = 200
"""Characters; a longer one that ends as a sentence does is a paragraph that was marked up for its type."""


class Headings:
    """The headings of a publication.

    Args:
        flow: to which they go.
    """

    def __init__(self, flow: Flow) -> None:
        self._flow = flow
        self._depth = 0
        self._styled: dict[int, str] = {}

    def start_heading(self, parent: Frame | None) -> None:
        """Begin the heading of an element that is open."""
        if parent is not None and not parent.headed:
            parent.headed = True
            self._depth += 1
        self._flow.start(BlockKind.HEADING, max(1, self._depth))

    def leave(self, frame: Frame) -> None:
        """Forget an element that ends, if it has a heading."""
        self._depth -= frame.headed

    def start_subheading(self, frame: Frame) -> None:
        """Begin a heading within the text."""
        self._flow.start(BlockKind.HEADING, self._depth + 1)
        frame.started = len(self._flow.parts)

    def end_subheading(self, frame: Frame) -> None:
        """End a heading within the text, and remember how it is set."""
        self._flow.end()
        parts = self._flow.parts
        if self._flow.is_aside or len(parts) <= frame.started:
            return
        part = parts[frame.started]
        if len(part.inline.text) > _LONGEST and part.inline.text[-1] in ".:;":
            parts[frame.started] = part._replace(kind=BlockKind.PARAGRAPH, level=0)
            return
        node = frame.node
        style = next((value for name in _STYLE if (value := node.get(name))), None)
        if style is None and len(node) and not (node.text or "").strip():
            style = node[0].get("type")
        self._styled[frame.started] = (style or STYLES[0]).lower()

    def add_question(self, words: str, parent: Frame) -> None:
        """Add the heading of a question or an answer.

        Args:
            words: its number, with or without the word before it.
            parent: the question or the answer.
        """
        if words.rstrip(".").isdecimal():
            words = f"{parent.name.capitalize()} {words}"
        self._flow.add(Part(BlockKind.HEADING, written(words), self._depth + 1))

    def settle(self) -> None:
        """Give headings within the text the level that their type and their numbers tell beside the others."""
        rank = {style: place for place, style in enumerate(STYLES)}
        used = sorted({rank.get(style, len(rank)) for style in self._styled.values()})
        for place, style in self._styled.items():
            part = self._flow.parts[place]
            self._flow.parts[place] = part._replace(level=part.level + used.index(rank.get(style, len(rank))))
        nest_by_numbers(self._flow.parts)
