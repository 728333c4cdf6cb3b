"""From the elements of a page to its blocks."""

import re

from lxml import etree

from briefreader.domain.document import BlockKind
from briefreader.formats.flow import Flow
from briefreader.formats.grid import Grid
from briefreader.formats.html.frame import Frame
from briefreader.formats.html.headings import goes_on_in, heading_level
from briefreader.formats.html.lists import Marker, marker_apart, marker_beside, marker_of, office_level
from briefreader.formats.html.looks import weight_of
from briefreader.formats.html.page import is_head, is_of_the_site
from briefreader.formats.html.survey import Survey, is_back_link, names_of, text_of
from briefreader.formats.html.targets import read_target
from briefreader.formats.html.vocabulary import BLOCKS, HEAD_NAMES, LISTS, SCRIPTS, SLANTED, STRONG
from briefreader.formats.parts import NotePart

_LEAD = re.compile(r"\s{0,40}[\[(]?([0-9a-z*†‡]{1,5})[\])]?\.?\s")
_NUMBERS = frozenset(("sup", "span", "a", "b", "strong"))


class PageWalk:
    """A walk through the document of a page, without recursion.

    Args:
        flow: to which the blocks go.
        survey: what the first look found.
        inside: whether the page itself names what is walked through as its document.
    """

    def __init__(self, flow: Flow, survey: Survey, inside: bool) -> None:
        self.flow = flow
        self.head: list[tuple[str, str]] = []
        self._survey = survey
        self._inside = inside
        self._frames: list[Frame] = []
        self._contexts = [(BlockKind.PARAGRAPH, 0)]
        self._lists: list[int] = []
        self._grids: list[Grid] = []
        self._notes: list[str] = []
        self._break = False
        self._markers: set[etree._Element] = set()
        self._items = 0

    def walk(self, body: etree._Element, main: etree._Element) -> None:
        """Read the document of a page, and the head and the notes of it that stand beside it.

        Args:
            body: of the page.
            main: what holds the document.
        """
        if main is body:
            self._walk(main)
            return
        seen = set(main.iter())
        for node in body.iter():
            if node not in seen and is_head(node, names_of(node)):
                seen.update(node.iter())
                self._walk(node)
        self._walk(main)
        for node in self._survey.notes:
            if node not in seen:
                seen.update(node.iter())
                self._walk(node)

    def _walk(self, root: etree._Element) -> None:
        self._enter(root)
        while self._frames:
            child = next(self._frames[-1].children, None)
            if child is None:
                frame = self._frames.pop()
                if frame.end is not None:
                    frame.end(frame)
                if self._frames and frame.node.tail:
                    self._write(frame.node.tail)
            else:
                if isinstance(child.tag, str) and self._enter(child):
                    continue
                if child.tail:
                    self._write(child.tail)
        self.flow.end()

    def _write(self, text: str) -> None:
        if self._break and not text.isspace():
            self._break = False
        if self._notes and self.flow.is_blank:
            lead = _LEAD.match(text)
            if lead and lead[1] == self._notes[-1]:
                text = text[lead.end() :]
        self.flow.write(text)

    def _enter(self, node: etree._Element) -> bool:
        """Begin an element; returns whether it is walked through."""
        if node in self._markers or (self._frames and is_of_the_site(node, self._inside)):
            return False
        if node in self._survey.references:
            self.flow.anchor(self._survey.references[node])
            return False
        if self._notes and (self._repeats_number(node) or (node.tag == "a" and is_back_link(node))):
            return False
        frame = Frame(node)
        self._start(frame)
        self._frames.append(frame)
        if node.text:
            self._write(node.text)
        return True

    def _repeats_number(self, node: etree._Element) -> bool:
        """Whether an element at the beginning of a note is nothing but its number."""
        return node.tag in _NUMBERS and self.flow.is_blank and text_of(node).strip(" \xa0\n\t.()[]") == self._notes[-1]

    def _start(self, frame: Frame) -> None:
        node = frame.node
        name = str(node.tag)
        names = names_of(node) if node.get("class") else []
        if node in self._survey.notes:
            self._start_note(frame)
        elif is_head(node, names) and not self.flow.parts:
            self.flow.set_aside()
            frame.end = self._end_head
        elif level := heading_level(name, names):
            self._start_heading(frame, level)
        elif names and goes_on_in(names) and self.flow.resume(BlockKind.HEADING):
            frame.end = self._end_block
        elif name in STRONG or name in SLANTED or name == "a" or (name == "span" and weight_of(node) is not None):
            frame.mark = self.flow.mark() if (node.text or len(node)) else None
            frame.end = self._end_mark
        elif name in SCRIPTS:
            self.flow.glue()
        elif name == "br":
            self._break_line()
        elif name in LISTS:
            self._between()
            self._lists.append(0)
            frame.end = self._end_list
        elif name in ("li", "dt", "dd"):
            self._start_item(frame, name)
        elif name in ("table", "tr", "td", "th"):
            self._start_cells(frame, name)
        elif name == "blockquote":
            self._contexts.append((BlockKind.QUOTATION, 0))
            self._between()
            frame.end = self._end_context
        elif name in BLOCKS:
            level = office_level(node) if name == "p" else 0
            if level:
                self.flow.start(BlockKind.LIST_ITEM, level)
            else:
                self._between()
            frame.end = self._end_block

    # Blocks

    def _between(self) -> None:
        kind, level = self._contexts[-1]
        self.flow.start(kind, level)
        self._break = False

    def _end_block(self, frame: Frame) -> None:
        self._between()

    def _end_context(self, frame: Frame) -> None:
        self.flow.end_item()
        self._contexts.pop()
        self._between()

    def _break_line(self) -> None:
        """One break of a line is a blank; a second one right behind it ends the paragraph."""
        if self._break:
            self._between()
        else:
            self.flow.blank()
            self._break = True

    def _start_heading(self, frame: Frame, level: int) -> None:
        self.flow.start(BlockKind.HEADING, level)
        frame.end = self._end_block

    def _end_head(self, frame: Frame) -> None:
        words = self.flow.take_aside().text
        names = names_of(frame.node)
        if words:
            self.head.append((next((name for name in names if name in HEAD_NAMES), ""), words))

    # Marks

    def _end_mark(self, frame: Frame) -> None:
        if frame.mark is None:
            return
        name = frame.node.tag
        if name == "a":
            target = read_target(frame.node.get("href") or "")
            if target:
                self.flow.link(frame.mark, target)
        else:
            self.flow.emphasise(frame.mark, name in STRONG or weight_of(frame.node) is True)

    # Lists

    def _end_list(self, frame: Frame) -> None:
        self._lists.pop()
        self._between()

    def _start_item(self, frame: Frame, name: str) -> None:
        depth = max(1, len(self._lists)) + (name == "dd")
        lead = ""
        if name == "li" and self._lists:
            self._lists[-1] += 1
            marker = marker_apart(frame.node)
            lead = marker.words if marker else marker_of(frame.node, self._lists[-1])
            self._markers.update((marker.cell,) if marker else ())
        self._contexts.append((BlockKind.LIST_ITEM, depth))
        self.flow.start(BlockKind.LIST_ITEM, depth, lead)
        frame.end = self._end_context

    # Notes

    def _start_note(self, frame: Frame) -> None:
        self._notes.append(self._survey.notes[frame.node])
        self.flow.set_aside()
        frame.end = self._end_note

    def _end_note(self, frame: Frame) -> None:
        number = self._notes.pop()
        inline = self.flow.take_aside()
        if inline.text:
            self.flow.notes.append(NotePart(number, inline))

    # Tables

    def _start_cells(self, frame: Frame, name: str) -> None:
        if name == "table":
            self._between()
            if marker := marker_beside(frame.node):
                self._start_marked(frame, marker)
                return
            shape = self._survey.tables.get(frame.node)
            presented = frame.node.get("role") in ("presentation", "none")
            if shape is None or presented or shape.is_layout:
                self._grids.append(_NO_GRID)
                frame.end = self._end_layout
                return
            self._grids.append(Grid())
            frame.end = self._end_table
        elif not self._grids or self._grids[-1] is _NO_GRID:
            self._between()
            frame.end = self._end_block
        elif name == "tr":
            self._grids[-1].start_row()
            frame.end = self._end_row
        else:
            self.flow.set_aside()
            frame.end = self._end_cell

    def _start_marked(self, frame: Frame, marker: Marker) -> None:
        """An item of a list that stands in a table: its marker in one cell, its words in the next."""
        self._items += 1
        self._markers.add(marker.cell)
        self._grids.append(_NO_GRID)
        self._contexts.append((BlockKind.LIST_ITEM, len(self._lists) + self._items))
        self.flow.start(BlockKind.LIST_ITEM, len(self._lists) + self._items, marker.words)
        frame.end = self._end_marked

    def _end_marked(self, frame: Frame) -> None:
        self._items -= 1
        self._grids.pop()
        self._end_context(frame)

    def _end_layout(self, frame: Frame) -> None:
        self._grids.pop()
        self._between()

    def _end_table(self, frame: Frame) -> None:
        self._between()
        self._grids.pop().add_to(self.flow)
        self._between()

    def _end_row(self, frame: Frame) -> None:
        self._grids[-1].end_row()

    def _end_cell(self, frame: Frame) -> None:
        inline = self.flow.take_aside()
        node = frame.node
        self._grids[-1].add(inline, _span(node.get("colspan")), _span(node.get("rowspan")))


_NO_GRID = Grid()
"""Stands for a table that only puts things beside each other."""


def _span(text: str | None) -> int:
    return int(text) if text is not None and len(text) < 6 and text.isascii() and text.isdigit() else 1
