"""From the elements of an official publication to its blocks."""

from collections.abc import Callable
from typing import NamedTuple

from lxml import etree

from briefreader.domain.document import BlockKind
from briefreader.formats.flow import Flow
from briefreader.formats.parts import Part
from briefreader.formats.xml.frame import Frame, written
from briefreader.formats.xml.headings import Headings
from briefreader.formats.xml.identity import local, words_of
from briefreader.formats.xml.notes import Notes
from briefreader.formats.xml.tables import Tables
from briefreader.formats.xml.vocabulary import ROLES, STRONG, WITHIN, Role

_TARGETS = ("doc", "href", "{http://www.w3.org/1999/xlink}href", "url", "reeks")
_LINE_BREAKS = frozenset(("linebreak", "newline", "br"))
"""Instructions that end a line; others, as those of a type-setter that divide a word, mean nothing here."""

_WITHIN_NAMES = frozenset(name for _, name in WITHIN)
_WORDS_WITHIN = frozenset((Role.INLINE, Role.SPACED, Role.EMPHASIS, Role.LINK, Role.SCRIPT))
_SPOKEN = frozenset(("wie", "al", "al-groep"))
_CHAIR = "De voorzitter"
_SIGNED = frozenset((None, Role.SPACED, Role.INLINE))


class _Context(NamedTuple):
    kind: BlockKind
    level: int


class Walk:
    """A walk through a document, without recursion.

    Args:
        flow: to which the blocks go.
        entity: gives the characters for which an entity stands.
    """

    def __init__(self, flow: Flow, entity: Callable[[str], str]) -> None:
        self.flow = flow
        self.head: list[tuple[str, str]] = []
        self._entity = entity
        self._frames: list[Frame] = []
        self._contexts = [_Context(BlockKind.PARAGRAPH, 0)]
        self._lists = 0
        self._headings = Headings(flow)
        self._notes = Notes(flow)
        self._tables = Tables(flow)
        self._starts = self._what_starts()
        self._ends = self._what_ends()

    def walk(self, root: etree._Element) -> None:
        """Read an element with all that it holds.

        Args:
            root: the element.
        """
        self._enter(root)
        frames = self._frames
        write = self.flow.write
        while frames:
            child = next(frames[-1].children, None)
            if child is None:
                frame = frames.pop()
                end = self._ends.get(frame.role)
                if end is not None:
                    end(frame)
                self._headings.leave(frame)
                if frames and frame.node.tail:
                    write(frame.node.tail)
            elif isinstance(child.tag, str):
                self._enter(child)
            else:
                if isinstance(child, etree._Entity):
                    write(self._entity(child.name))
                elif isinstance(child, etree._ProcessingInstruction) and child.target in _LINE_BREAKS:
                    self.flow.blank()
                if child.tail:
                    write(child.tail)
        self.flow.end_item()
        self._headings.settle()

    def _enter(self, node: etree._Element) -> None:
        tag = str(node.tag)
        name = (tag[tag.rindex("}") + 1 :] if tag[0] == "{" else tag).lower()
        frame = Frame(node, name, self._role(node, name))
        start = self._starts.get(frame.role)
        if start is not None:
            start(frame)
        self._frames.append(frame)
        if node.text and frame.role is not Role.SKIP:
            self.flow.write(node.text)

    def _role(self, node: etree._Element, name: str) -> Role:
        """What becomes of an element that begins."""
        role = ROLES.get(name)
        if role is Role.SPEAKER and any(local(child) in _SPOKEN for child in node):
            role = Role.BLOCK  # before 2010 it holds what is said too
        if not self._frames:
            return role or Role.BLOCK
        parent = self._frames[-1]
        if name in _WITHIN_NAMES:
            role = WITHIN.get((parent.name, name), role)
        if parent.role is Role.SIGNATURE and role in _SIGNED:
            return Role.BLOCK
        if role is not None:
            return role
        return Role.INLINE if parent.role in _WORDS_WITHIN or parent.holds_words() else Role.BLOCK

    def _what_starts(self) -> dict[Role, Callable[[Frame], None]]:
        return {
            Role.SKIP: self._skip,
            Role.COLUMN: self._tables.name_column,
            Role.HEAD: self._set_aside,
            Role.BLOCK: self._between,
            Role.CHAIR: self._start_chair,
            Role.SPACED: self._blank,
            Role.SCRIPT: self._glue,
            Role.EMPHASIS: self._set_mark,
            Role.LINK: self._set_mark,
            Role.BREAK: self._blank,
            Role.HEADING: self._start_heading,
            Role.SUBHEADING: self._headings.start_subheading,
            Role.QUESTION: self._set_aside,
            Role.LIST: self._start_list,
            Role.ITEM: self._start_item,
            Role.MEMBER: self._start_item,
            Role.MARKER: self._set_aside,
            Role.NOTE: self._notes.start,
            Role.NOTE_NUMBER: self._set_aside,
            Role.TABLE: self._start_table,
            Role.ROW: self._tables.start_row,
            Role.CELL: self._set_aside,
            Role.SPEAKER: self._set_aside,
            Role.SIGNATURE: self._start_signature,
            Role.TITLE: self._set_aside,
        }

    def _what_ends(self) -> dict[Role, Callable[[Frame], None]]:
        return {
            Role.HEAD: self._end_head,
            Role.BLOCK: self._between,
            Role.CHAIR: self._between,
            Role.SPACED: self._blank,
            Role.EMPHASIS: self._emphasise,
            Role.LINK: self._link,
            Role.HEADING: self._between,
            Role.SUBHEADING: self._end_subheading,
            Role.QUESTION: self._end_question,
            Role.LIST: self._end_list,
            Role.ITEM: self._end_item,
            Role.MEMBER: self._end_item,
            Role.MARKER: self._end_marker,
            Role.NOTE: self._notes.end,
            Role.NOTE_NUMBER: self._notes.end_number,
            Role.NOTE_ANCHOR: self._notes.refer,
            Role.TABLE: self._end_table,
            Role.ROW: self._tables.end_row,
            Role.CELL: self._tables.end_cell,
            Role.SPEAKER: self._end_speaker,
            Role.SIGNATURE: self._end_signature,
            Role.TITLE: self._end_head,
        }

    # What is the same for many roles

    def _skip(self, frame: Frame) -> None:
        frame.children = iter(())

    def _between(self, frame: Frame) -> None:
        """End a block; words that follow belong to what it stands in."""
        context = self._contexts[-1]
        self.flow.start(context.kind, context.level)

    def _set_aside(self, frame: Frame) -> None:
        self.flow.set_aside()

    def _blank(self, frame: Frame) -> None:
        self.flow.blank()

    def _glue(self, frame: Frame) -> None:
        self.flow.glue()

    def _set_mark(self, frame: Frame) -> None:
        frame.mark = self.flow.mark()

    def _emphasise(self, frame: Frame) -> None:
        kind = frame.node.get("type") or frame.node.get("role") or frame.name
        if frame.mark is not None:
            self.flow.emphasise(frame.mark, kind.lower() in STRONG)

    def _start_chair(self, frame: Frame) -> None:
        """What the chair says; before 2010 the element alone tells that."""
        self._between(frame)
        if not words_of(frame.node).lower().startswith(_CHAIR.lower()):
            self.flow.add(Part(BlockKind.SPEAKER, written(f"{_CHAIR}:")))

    def _link(self, frame: Frame) -> None:
        target = next((value for name in _TARGETS if (value := frame.node.get(name))), None)
        number = frame.node.get("dossier")
        if number and not target:
            target = f"dossier/{number}"
        if frame.mark is not None and target:
            self.flow.link(frame.mark, target)

    def _end_head(self, frame: Frame) -> None:
        words = self.flow.take_aside().text
        if words:
            self.head.append((frame.node.get("inhoud") or frame.name, words))

    # Headings, questions, speakers, signatures, tables

    def _start_heading(self, frame: Frame) -> None:
        self._headings.start_heading(self._frames[-1] if self._frames else None)

    def _end_subheading(self, frame: Frame) -> None:
        self._headings.end_subheading(frame)
        self._between(frame)

    def _end_question(self, frame: Frame) -> None:
        self._headings.add_question(self.flow.take_aside().text, self._frames[-1])
        self._between(frame)

    def _end_speaker(self, frame: Frame) -> None:
        words = self.flow.take_aside().text
        tail = (frame.node.tail or "").lstrip()
        if tail[:1] == ":":  # it belongs to the name before it, and not to what is said
            words = f"{words}:"
            frame.node.tail = tail[1:]
        for loose, tight in (("( ", "("), (" )", ")"), (" :", ":")):
            words = words.replace(loose, tight)
        self.flow.add(Part(BlockKind.SPEAKER, written(words)))
        self._between(frame)

    def _start_signature(self, frame: Frame) -> None:
        self._contexts.append(_Context(BlockKind.SIGNATURE, 0))
        self._between(frame)

    def _end_signature(self, frame: Frame) -> None:
        self._contexts.pop()
        self._between(frame)

    def _start_table(self, frame: Frame) -> None:
        self._between(frame)
        self._tables.start()

    def _end_table(self, frame: Frame) -> None:
        self._between(frame)
        self._tables.end()
        self._between(frame)

    # Lists and members of articles

    def _start_list(self, frame: Frame) -> None:
        self._lists += 1
        self.flow.end_item()
        self._between(frame)

    def _end_list(self, frame: Frame) -> None:
        self._lists -= 1
        self._between(frame)

    def _start_item(self, frame: Frame) -> None:
        if frame.role is Role.ITEM:
            self._contexts.append(_Context(BlockKind.LIST_ITEM, max(1, self._lists)))
        else:
            self._contexts.append(_Context(BlockKind.PARAGRAPH, 0))
        context = self._contexts[-1]
        self.flow.start(context.kind, context.level, frame.node.get("nr") or "")

    def _end_item(self, frame: Frame) -> None:
        self.flow.end_item()
        self._contexts.pop()
        self._between(frame)

    def _end_marker(self, frame: Frame) -> None:
        words = self.flow.take_aside().text
        if frame.name != "li.nr" and words.isalnum():
            words += "."
        if self.flow.is_aside:
            self.flow.write(f"{words} ")
            return
        context = self._contexts[-1]
        self.flow.start(context.kind, context.level, words)
