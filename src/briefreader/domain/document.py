"""A document: its text, the blocks that it is made of, and what is known of it."""

import datetime
from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from briefreader.domain.publication import Identifier
from briefreader.domain.section import Section
from briefreader.domain.span import Span


class BlockKind(StrEnum):
    """What a block is; layout follows from it."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    QUOTATION = "quotation"
    TABLE = "table"
    SALUTATION = "salutation"
    SIGNATURE = "signature"
    SPEAKER = "speaker"
    FOOTNOTE = "footnote"


COUNTED = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTATION, BlockKind.TABLE})
"""The kinds that are numbered as paragraphs of their section."""


class Block(NamedTuple):
    """The unit of layout.

    Args:
        kind: what it is.
        span: its characters in `Document.text`, without the line break after it. Only a table has line breaks inside.
        level: of a heading, 1 for the highest; of a list item, its depth, 1 for the outermost; else 0.
        paragraph: its number among the counted paragraphs of its section, from 1; 0 where it is not counted.
        page: page of the source on which it starts, from 1, or None where the source has no pages.
        line: line of the source on which it starts, from 1, or None where the source has no lines.
    """

    kind: BlockKind
    span: Span
    level: int = 0
    paragraph: int = 0
    page: int | None = None
    line: int | None = None


class Footnote(NamedTuple):
    """A note of the document. Its number is not part of the running text.

    Args:
        number: as printed, such as "3" or "*".
        span: of its block, which begins with the number and one blank.
        anchor: offset in the text after which the number stood, or None where no anchor was found.
    """

    number: str
    span: Span
    anchor: int | None


class Link(NamedTuple):
    """Words that the source itself links to something.

    Args:
        span: the words, in `Document.text`.
        target: an official id such as "kst-28844-266", or an address, as the source has it; cleaned, not trusted.
    """

    span: Span
    target: str


class Emphasis(NamedTuple):
    """Words that the source sets apart.

    Args:
        span: the words, in `Document.text`.
        strong: whether they are bold; else they are italic or underlined.
    """

    span: Span
    strong: bool


class Label(NamedTuple):
    """A labelled value of a colophon, such as "Onze referentie" and "BZ-2021.48862"."""

    name: str
    value: str


class Table(NamedTuple):
    """The cells of a table.

    Args:
        span: of its block, in which each row is a line.
        rows: the place of each cell in `Document.text`, row by row and column by column; an empty cell is an empty span
            and keeps the place of its column. Rows may be of unequal length; none is without a cell.
    """

    span: Span
    rows: tuple[tuple[Span, ...], ...]


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of a document beside its text.

    Args:
        title: a title for the screen; never empty.
        source: where it came from, for the user: a path as it was given, or "standard input".
        date: the day on which it was sent.
        identifier: its own official id.
        addressee: to whom, on one line.
        subject: what stands behind "Betreft" or "Onderwerp", or the title of the dossier.
        signature: the lines under it, such as ("DE MINISTER VAN DEFENSIE", "Henk Kamp").
        enclosures: what stands under "Bijlage(n)".
        colophon: labelled values that left the flow.
        furniture: each line that left the flow and has no label (running heads and feet, page numbers), in order.
        encoding: name of the encoding that was read, such as "utf-8".
        pages: how many pages the source has, or None.
        replaced_characters: how many control characters were replaced by U+FFFD.
        hidden_characters: how many characters without width were found and dropped.
        comments: remarks in the margin of a draft, each with its author before it.
        repairs: what was wrong with the source and was mended, each in a few words for the user.
    """

    title: str
    source: str = ""
    date: datetime.date | None = None
    identifier: Identifier | None = None
    addressee: str | None = None
    subject: str | None = None
    signature: tuple[str, ...] = ()
    enclosures: tuple[str, ...] = ()
    colophon: tuple[Label, ...] = ()
    furniture: tuple[str, ...] = ()
    encoding: str | None = None
    pages: int | None = None
    replaced_characters: int = 0
    hidden_characters: int = 0
    comments: tuple[str, ...] = ()
    repairs: tuple[str, ...] = ()


def told_of_reading(metadata: Metadata) -> tuple[str, ...]:
    """What a reader should know of how a document was read: what was mended, replaced or left out, in a few words each.

    Args:
        metadata: of the document.
    """
    told = [f"mended: {', '.join(metadata.repairs)}"] if metadata.repairs else []
    if metadata.encoding not in (None, "utf-8"):
        told.append(f"read as {metadata.encoding}")
    if metadata.replaced_characters:
        told.append(f"{metadata.replaced_characters:,} control characters are shown as \ufffd")
    if metadata.hidden_characters:
        told.append(f"{metadata.hidden_characters:,} hidden characters were left out")
    return tuple(told)


@dataclass(frozen=True, slots=True)
class Document:
    """One publication.

    Args:
        metadata: what is known of it beside its text.
        text: reflowed, Unicode NFC, without control characters but line breaks; its blocks joined by one line break.
        blocks: in the order of the text; footnotes stand after everything else.
        sections: the section tree. Footnotes belong to none.
        footnotes: in the order of their blocks.
        guessed_joins: offsets where two halves of a hyphenated word were joined by a guess.
        links: words that the source itself links, in the order of the text.
        emphases: words that the source sets apart, in the order of the text.
        tables: where the cells of its tables are, in the order of the text; a table block whose source does not tell
            its cells has none.
    """

    metadata: Metadata
    text: str
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...]
    footnotes: tuple[Footnote, ...] = ()
    guessed_joins: tuple[int, ...] = ()
    links: tuple[Link, ...] = ()
    emphases: tuple[Emphasis, ...] = ()
    tables: tuple[Table, ...] = ()

    def block_index_at(self, offset: int) -> int:
        """Index of the block that holds `offset`, or of the nearest one before it; 0 where there is none."""
        index = bisect_right(self.blocks, offset, key=lambda block: block.span.start)
        return max(0, index - 1)

    def table_at(self, offset: int) -> Table | None:
        """The table that holds `offset`, or None where there is none or its cells are not known."""
        index = bisect_right(self.tables, offset, key=lambda table: table.span.start) - 1
        return self.tables[index] if index >= 0 and offset <= self.tables[index].span.end else None

    def section_at(self, offset: int) -> Section | None:
        """The innermost section that holds `offset`, or None, as in a footnote."""
        found = None
        sections = self.sections
        while sections:
            index = bisect_right(sections, offset, key=lambda section: section.span.start) - 1
            if index < 0 or offset > sections[index].span.end:
                break
            found = sections[index]
            sections = found.sections
        return found
