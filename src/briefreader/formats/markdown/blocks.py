"""From the tokens of Markdown to the parts of a document."""

import re
from collections.abc import Sequence

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.token import Token

from briefreader.analysis.structure.marks import MARKER
from briefreader.analysis.structure.signature import is_name
from briefreader.domain.document import BlockKind
from briefreader.formats.clean import clean_line
from briefreader.formats.markdown.lines import Lines
from briefreader.formats.markdown.numbered import Numbers
from briefreader.formats.markdown.tags import words_between_tags
from briefreader.formats.markdown.words import Notes, WordWriter
from briefreader.formats.parts import Inline, Part
from briefreader.formats.typed_items import TypedItems

_NESTING = 100
_LONGEST = 1 << 15
"""Characters of a block beyond which its marks are not looked for: some take time quadratic in it."""
_MOST_WORK = 500_000
"""Opening brackets times characters of a block beyond which it is not looked at for links, for the same reason."""
_SHORT_LINE, _LONG_LINE = 40, 120  # characters
_NO_PROSE = frozenset(("", "|", "#", ">", "`", "~"))
_LAW = "<meta "
"""With what each law begins that the publisher of laws in Markdown made."""
_EMPTY_CELL = re.compile(r":?-{3,}:?")


def make_parser(lines: Lines) -> MarkdownIt:
    """A parser of CommonMark with tables; lines that are set in are words, since papers have no other code.

    Args:
        lines: counts those that were parsed.
    """

    def count(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        lines.parsed = start
        return False

    parser = MarkdownIt("commonmark", {"maxNesting": _NESTING}).enable("table")
    parser.block.ruler.before("table", "count", count)
    return parser.disable(["code", "inline", "text_join"])


def make_parts(parser: MarkdownIt, text: str, notes: Notes, lines: Lines) -> list[Part]:
    """Make the parts of a document.

    Args:
        parser: see `make_parser`.
        text: Markdown that was prepared.
        notes: of the document; those that are found are added.
        lines: counts those of which parts were made.
    """
    environment: dict[str, object] = {}
    tokens = parser.parse(text, environment)
    is_law = text.lstrip().startswith(_LAW)
    return _Maker(parser, environment, notes, _has_lines_for_paragraphs(text), is_law).make(tokens, lines)


def _has_lines_for_paragraphs(text: str) -> bool:
    """Whether a line of the text is a paragraph: there are more long lines than lines that go on in the next."""
    long = broken_off = 0
    last = ""
    for line in text.split("\n"):
        line = line.strip()
        if line[:1] in _NO_PROSE:
            last = ""
            continue
        long += len(line) > _LONG_LINE
        broken_off += _SHORT_LINE < len(last) <= _LONG_LINE and last[-1].isalnum()
        last = line
    return long > broken_off


def make_note(parser: MarkdownIt, words: str) -> Inline:
    """Make the words of a note that was defined apart.

    Args:
        parser: see `make_parser`.
        words: as they were written.
    """
    found = WordWriter(Notes(), broken=False, splits=False).write(_marks_in(parser, words, {}))
    return found[0] if found else Inline()


def _marks_in(parser: MarkdownIt, text: str, environment: dict[str, object]) -> list[Token]:
    """The marks and words of a block."""
    if len(text) > _LONGEST or text.count("[") * len(text) > _MOST_WORK:
        return [Token("text", "", 0, content=text.replace("\n", " "))]
    children: list[Token] = []
    parser.inline.parse(text, parser, environment, children)
    return children


class _Maker:
    """Makes parts of tokens in their order.

    Args:
        parser: the parser that gave them.
        environment: what it found besides, such as definitions of links.
        notes: those of the document.
        broken: whether a line of the text is a paragraph.
        glued: whether a line of it may be several.
    """

    def __init__(
        self, parser: MarkdownIt, environment: dict[str, object], notes: Notes, broken: bool, glued: bool
    ) -> None:
        self.parts: list[Part] = []
        self._parser = parser
        self._environment = environment
        self._notes = notes
        self._broken = broken
        self._glued = glued
        self._lists: list[bool] = []
        self._label = ""
        self._quotes = 0
        self._level = 0
        self._typed = TypedItems()
        self._numbers = Numbers(self.parts)
        self._rows: list[list[Inline]] | None = None

    def make(self, tokens: Sequence[Token], lines: Lines) -> list[Part]:
        """The parts of all tokens; counts the lines on which they stand."""
        for token in tokens:
            kind = token.type
            if token.map:
                lines.made = token.map[0]
            if kind == "inline":
                self._add_words(token)
            elif kind == "heading_open":
                self._level = int(token.tag[1:])
            elif kind == "heading_close":
                self._level = 0
            elif kind in ("bullet_list_open", "ordered_list_open"):
                self._lists.append(kind == "ordered_list_open")
            elif kind in ("bullet_list_close", "ordered_list_close"):
                self._lists.pop()
            elif kind == "list_item_open":
                self._label = f"{token.info}{token.markup}" if self._lists[-1] else "•"
            elif kind in ("blockquote_open", "blockquote_close"):
                self._quotes += token.nesting
            elif kind == "table_open":
                self._rows = []
            elif kind == "tr_open" and self._rows is not None:
                self._rows.append([])
            elif kind == "table_close":
                self._add_table(token)
            elif kind in ("fence", "code_block"):
                self._add_lines(token)
            elif kind == "html_block":
                self._add_html(token)
        self._numbers.nest()
        return self.parts

    def _cell(self, children: Sequence[Token]) -> Inline:
        """The words of a cell; a rule in place of words means that there are none."""
        found = WordWriter(self._notes, broken=False, splits=False).write(children)
        if not found or _EMPTY_CELL.fullmatch(found[0].text):
            return Inline()
        return found[0]

    def _add_words(self, token: Token) -> None:
        children = _marks_in(self._parser, token.content, self._environment)
        if self._rows is not None:
            if self._rows:
                self._rows[-1].append(self._cell(children))
            return
        line = token.map[0] + 1 if token.map else None
        if self._level:
            self._add_heading(token.content, children, line)
            return
        label, self._label = self._label, ""
        writer = WordWriter(self._notes, self._broken, glued=self._glued)
        for place, inline in enumerate(writer.write(children, f"{label} " if label else "")):
            self.parts.append(self._part(inline, bool(label) and not place, line))

    def _add_heading(self, content: str, children: Sequence[Token], line: int | None) -> None:
        self._typed.end()
        level, lead = self._level, f"{self._label} " if self._label else ""
        self._label = ""
        if above := self._numbers.take_above(level, content.strip()):
            level, line = above.level, above.line
            lead = above.inline.text + ("" if content.startswith(",") else " ")
        for inline in WordWriter(self._notes, self._broken, splits=False).write(children, lead):
            self._numbers.add(Part(BlockKind.HEADING, inline, level, line=line), lead.strip() or inline.text)

    def _part(self, inline: Inline, is_item: bool, line: int | None) -> Part:
        outer = len(self._lists)
        if is_item:
            depth = max(outer, self._typed.depth(inline.text) if outer < 2 else outer)
            return Part(BlockKind.LIST_ITEM, inline, depth, line=line)
        if MARKER.match(inline.text[:20] + " ") and not is_name(inline.text):
            return Part(
                BlockKind.LIST_ITEM, inline, max(self._typed.depth(inline.text), outer + 1 if outer else 1), line=line
            )
        if not inline.text.endswith(":"):
            self._typed.end()
        return Part(BlockKind.QUOTATION if self._quotes else BlockKind.PARAGRAPH, inline, line=line)

    def _add_table(self, token: Token) -> None:
        rows, self._rows = self._rows or [], None
        self._typed.end()
        cells = tuple(tuple(row) for row in rows if any(cell.text for cell in row))
        if cells:
            words = tuple(tuple(cell.text for cell in row) for row in cells)
            self.parts.append(Part(BlockKind.TABLE, Inline(), rows=words, cells=cells))

    def _add_lines(self, token: Token) -> None:
        """Lines that must stay lines, such as those of a program."""
        rows = tuple((clean_line(line),) for line in token.content.split("\n") if line.strip())
        if rows:
            self.parts.append(Part(BlockKind.TABLE, Inline(), line=token.map[0] + 1 if token.map else None, rows=rows))

    def _add_html(self, token: Token) -> None:
        """The words between tags of HTML."""
        words = words_between_tags(token.content)
        inline = Inline()
        inline.write(words)
        if inline.finish():
            line = token.map[0] + 1 if token.map else None
            self.parts.append(Part(BlockKind.PARAGRAPH, inline, line=line))
