"""From the elements of an official publication to its blocks."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from lxml import etree

from briefreader.domain.document import BlockKind
from briefreader.formats.flow import Flow, Mark
from briefreader.formats.grid import Grid
from briefreader.formats.parts import Inline, NotePart, Part
from briefreader.formats.xml.vocabulary import ROLES, STRONG, STYLES, WITHIN, Role

_TARGETS = ("doc", "href", "{http://www.w3.org/1999/xlink}href", "url", "reeks")
_STYLE = ("kopopmaak", "letat", "opmaak")
_LONGEST_HEADING = 200
"""Characters; a longer one that ends as a sentence does is a paragraph that was marked up by its type."""

_WITHIN_NAMES = frozenset(name for _, name in WITHIN)
_WORDS_WITHIN = frozenset((Role.INLINE, Role.SPACED, Role.EMPHASIS, Role.LINK, Role.SCRIPT))


class Frame:
    """An open element.

    Args:
        node: it.
        name: of it, without namespace.
        role: of it.
    """

    __slots__ = ("children", "headed", "mark", "mixed", "name", "node", "role", "started")

    def __init__(self, node: etree._Element, name: str, role: Role) -> None:
        self.node = node
        self.name = name
        self.role = role
        self.children: Iterator[etree._Element] = iter(node)
        self.mixed: bool | None = None
        self.headed = False
        self.mark: Mark | None = None
        self.started = 0


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
        self._depth = 0
        self._lists = 0
        self._grids: list[Grid] = []
        self._columns: dict[str, int] = {}
        self._numbers: list[str] = []
        self._note_ids: dict[str, str] = {}
        self._styled: dict[int, str] = {}
        self._starts: dict[Role, Callable[[Frame], None]] = {
            Role.HEAD: self._set_aside,
            Role.BLOCK: self._start_block,
            Role.SPACED: self._blank,
            Role.SCRIPT: self._glue,
            Role.EMPHASIS: self._set_mark,
            Role.LINK: self._set_mark,
            Role.BREAK: self._blank,
            Role.COLUMN: self._name_column,
            Role.HEADING: self._start_heading,
            Role.SUBHEADING: self._start_subheading,
            Role.QUESTION: self._set_aside,
            Role.LIST: self._start_list,
            Role.ITEM: self._start_item,
            Role.MEMBER: self._start_item,
            Role.MARKER: self._set_aside,
            Role.NOTE: self._start_note,
            Role.NOTE_NUMBER: self._set_aside,
            Role.TABLE: self._start_table,
            Role.ROW: self._start_row,
            Role.CELL: self._set_aside,
            Role.SPEAKER: self._set_aside,
            Role.SIGNATURE: self._start_signature,
            Role.TITLE: self._set_aside,
        }
        self._ends: dict[Role, Callable[[Frame], None]] = {
            Role.HEAD: self._end_head,
            Role.BLOCK: self._end_block,
            Role.SPACED: self._blank,
            Role.SCRIPT: self._glue,
            Role.EMPHASIS: self._emphasise,
            Role.LINK: self._link,
            Role.HEADING: self._end_block,
            Role.SUBHEADING: self._end_subheading,
            Role.QUESTION: self._end_question,
            Role.LIST: self._end_list,
            Role.ITEM: self._end_item,
            Role.MEMBER: self._end_item,
            Role.MARKER: self._end_marker,
            Role.NOTE: self._end_note,
            Role.NOTE_NUMBER: self._end_note_number,
            Role.NOTE_ANCHOR: self._refer,
            Role.TABLE: self._end_table,
            Role.ROW: self._end_row,
            Role.CELL: self._end_cell,
            Role.SPEAKER: self._end_speaker,
            Role.SIGNATURE: self._end_signature,
            Role.TITLE: self._end_head,
        }

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
                self._leave(frame)
                if frames and frame.node.tail:
                    write(frame.node.tail)
            elif isinstance(child.tag, str):
                self._enter(child)
            else:
                if isinstance(child, etree._Entity):
                    write(self._entity(child.name))
                if child.tail:
                    write(child.tail)
        self.flow.end()
        self._level_subheadings()

    def _enter(self, node: etree._Element) -> None:
        tag = str(node.tag)
        name = (tag[tag.rindex("}") + 1 :] if tag[0] == "{" else tag).lower()
        role = self._role(node, name)
        frame = Frame(node, name, role)
        if role is Role.SKIP:
            frame.children = iter(())
            self._frames.append(frame)
            return
        start = self._starts.get(role)
        if start is not None:
            start(frame)
        self._frames.append(frame)
        if node.text:
            self.flow.write(node.text)

    def _leave(self, frame: Frame) -> None:
        end = self._ends.get(frame.role)
        if end is not None:
            end(frame)
        if frame.headed:
            self._depth -= 1

    def _role(self, node: etree._Element, name: str) -> Role:
        parent = self._frames[-1] if self._frames else None
        if parent is not None and name in _WITHIN_NAMES:
            role = WITHIN.get((parent.name, name))
            if role is not None:
                return role
        role = ROLES.get(name)
        if parent is not None and parent.role is Role.SIGNATURE and role in (None, Role.SPACED, Role.INLINE):
            return Role.BLOCK
        if role is not None:
            return role
        if parent is None:
            return Role.BLOCK
        if parent.role in _WORDS_WITHIN or self._holds_words(parent):
            return Role.INLINE
        return Role.BLOCK

    @staticmethod
    def _holds_words(frame: Frame) -> bool:
        """Whether words stand in an element beside other elements; those are then words within words."""
        if frame.mixed is None:
            node = frame.node
            frame.mixed = bool(node.text and not node.text.isspace()) or any(
                child.tail and not child.tail.isspace() for child in node
            )
        return frame.mixed

    # What is the same for many roles

    def _between(self) -> None:
        """End a block; words that follow belong to what it stands in."""
        context = self._contexts[-1]
        self.flow.start(context.kind, context.level)

    def _start_block(self, frame: Frame) -> None:
        self._between()

    def _end_block(self, frame: Frame) -> None:
        self._between()

    def _set_aside(self, frame: Frame) -> None:
        self.flow.set_aside()

    def _blank(self, frame: Frame) -> None:
        self.flow.blank()

    def _glue(self, frame: Frame) -> None:
        self.flow.glue()

    def _set_mark(self, frame: Frame) -> None:
        frame.mark = self.flow.mark()

    def _emphasise(self, frame: Frame) -> None:
        kind = frame.node.get("type") or frame.name
        if frame.mark is not None:
            self.flow.emphasise(frame.mark, kind.lower() in STRONG)

    def _link(self, frame: Frame) -> None:
        target = next((value for name in _TARGETS if (value := frame.node.get(name))), None)
        if frame.mark is not None and target:
            self.flow.link(frame.mark, target)

    def _end_head(self, frame: Frame) -> None:
        words = self.flow.take_aside().text
        if words:
            self.head.append((frame.node.get("inhoud") or frame.name, words))

    # Headings, questions, speakers, signatures

    def _start_heading(self, frame: Frame) -> None:
        if self._frames and not self._frames[-1].headed:
            self._frames[-1].headed = True
            self._depth += 1
        self.flow.start(BlockKind.HEADING, max(1, self._depth))

    def _start_subheading(self, frame: Frame) -> None:
        self.flow.start(BlockKind.HEADING, self._depth + 1)
        frame.started = len(self.flow.parts)

    def _end_subheading(self, frame: Frame) -> None:
        self._between()
        if len(self.flow.parts) > frame.started:
            part = self.flow.parts[frame.started]
            if len(part.inline.text) > _LONGEST_HEADING and part.inline.text[-1] in ".:;":
                self.flow.parts[frame.started] = part._replace(kind=BlockKind.PARAGRAPH, level=0)
                return
            style = next((value for name in _STYLE if (value := frame.node.get(name))), None)
            if style is None and len(frame.node) and not (frame.node.text or "").strip():
                style = frame.node[0].get("type")
            self._styled[frame.started] = (style or STYLES[0]).lower()

    def _level_subheadings(self) -> None:
        """Give headings within the text the level that their type tells, beside those of the same text."""
        rank = {style: place for place, style in enumerate(STYLES)}
        used = sorted({rank.get(style, len(rank)) for style in self._styled.values()})
        for place, style in self._styled.items():
            part = self.flow.parts[place]
            self.flow.parts[place] = part._replace(level=part.level + used.index(rank.get(style, len(rank))))

    def _end_question(self, frame: Frame) -> None:
        inline = self.flow.take_aside()
        if inline.text.rstrip(".").isdecimal():
            word = self._frames[-1].name.capitalize()
            inline = _written(f"{word} {inline.text}")
        self.flow.add(Part(BlockKind.HEADING, inline, self._depth + 1))

    def _end_speaker(self, frame: Frame) -> None:
        words = self.flow.take_aside().text
        for loose, tight in (("( ", "("), (" )", ")"), (" :", ":")):
            words = words.replace(loose, tight)
        self.flow.add(Part(BlockKind.SPEAKER, _written(words)))

    def _start_signature(self, frame: Frame) -> None:
        self._contexts.append(_Context(BlockKind.SIGNATURE, 0))
        self._between()

    def _end_signature(self, frame: Frame) -> None:
        self._contexts.pop()
        self._between()

    # Lists and members of articles

    def _start_list(self, frame: Frame) -> None:
        self._lists += 1
        self._between()

    def _end_list(self, frame: Frame) -> None:
        self._lists -= 1
        self._between()

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
        self._between()

    def _end_marker(self, frame: Frame) -> None:
        words = self.flow.take_aside().text
        if frame.name != "li.nr" and words.isalnum():
            words += "."
        if self.flow.is_aside:
            self.flow.write(f"{words} ")
            return
        context = self._contexts[-1]
        self.flow.start(context.kind, context.level, words)

    # Notes

    def _start_note(self, frame: Frame) -> None:
        self._numbers.append(frame.node.get("nr") or "")
        self.flow.set_aside()

    def _end_note_number(self, frame: Frame) -> None:
        words = self.flow.take_aside().text
        if self._numbers:
            self._numbers[-1] = words.strip("()[] ") or words
        else:
            self.flow.write(words)

    def _end_note(self, frame: Frame) -> None:
        inline = self.flow.take_aside()
        number = self._numbers.pop() or str(len(self.flow.notes) + 1)
        if inline.text:
            self.flow.notes.append(NotePart(number, inline))
        key = frame.node.get("id")
        if key:
            self._note_ids[key] = number
        self.flow.anchor(number)

    def _refer(self, frame: Frame) -> None:
        number = self._note_ids.get(frame.node.get("refid") or "")
        if number:
            self.flow.anchor(number)

    # Tables

    def _start_table(self, frame: Frame) -> None:
        self._between()
        self._grids.append(Grid())
        self._columns.clear()

    def _name_column(self, frame: Frame) -> None:
        name = frame.node.get("colname")
        if name:
            self._columns.setdefault(name, len(self._columns))

    def _start_row(self, frame: Frame) -> None:
        if self._grids:
            self._grids[-1].start_row()

    def _end_row(self, frame: Frame) -> None:
        if self._grids:
            self._grids[-1].end_row()

    def _end_cell(self, frame: Frame) -> None:
        inline = self.flow.take_aside()
        if not self._grids:
            self.flow.write(f"{inline.text} ")
            return
        node = frame.node
        first = self._columns.get(node.get("namest") or node.get("colname") or "", 0)
        last = self._columns.get(node.get("nameend") or "", first)
        columns = max(last - first + 1, _number(node.get("colspan")))
        rows = max(_number(node.get("morerows")) + 1, _number(node.get("rowspan")))
        self._grids[-1].add(inline, columns, rows, first)

    def _end_table(self, frame: Frame) -> None:
        self._between()
        self._grids.pop().add_to(self.flow)
        self._between()


def _number(text: str | None) -> int:
    return int(text) if text is not None and len(text) < 5 and text.isascii() and text.isdigit() else 0


def _written(words: str) -> Inline:
    inline = Inline()
    inline.write(words)
    inline.finish()
    return inline
