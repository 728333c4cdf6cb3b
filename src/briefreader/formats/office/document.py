"""From what a word processor wrote to a document."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from briefreader.analysis.structure.marks import MARKER
from briefreader.analysis.structure.signature import is_name
from briefreader.domain.document import BlockKind, Document, Label, Metadata
from briefreader.errors import SourceRefused
from briefreader.formats.bold_headings import CAPTION
from briefreader.formats.clean import clean_line
from briefreader.formats.compose import compose_document
from briefreader.formats.office.flat import Flat, flatten
from briefreader.formats.office.items import BREAK, Item, Paragraph, Run, Story, Table, paragraphs_of
from briefreader.formats.office.letterhead import Letterhead, end_of_head, lines_of, returns
from briefreader.formats.office.lines import join_broken, split_paragraph
from briefreader.formats.office.looks import name_headings
from briefreader.formats.office.masthead import take_masthead
from briefreader.formats.office.style_names import TITLES
from briefreader.formats.parts import Inline, NotePart, Part
from briefreader.formats.typed_items import TypedItems

_PAGE = re.compile(r"(?:Pagina|Blad|Page) ?[0-9]{1,4}(?: ?(?:van|of|/) ?[0-9]{1,4})?")
_HEAD = 20  # blocks
_FEWEST_WORDS = 3
"""A title that the file tells has at least so many words; "Brief" and "Document1" tell nothing."""


def compose_story(story: Story, metadata: Metadata, is_cut: bool = False) -> Document:
    """Make a document of what was read of a file.

    Args:
        story: its items.
        metadata: what is known beside it.
        is_cut: whether the file goes on behind them; see `compose_document`.

    Returns:
        The document. The head of a letter, headers and footers are metadata.

    Raises:
        SourceRefused: if there is nothing in it to read.
    """
    goes_on = is_cut and bool(story.body) and not isinstance(story.body[-1], Paragraph)
    steps = list(flatten(story.body[:-1] if goes_on else story.body))  # of a table, the first cells tell little
    opening = lines_of(list(flatten(story.opening)))
    head, masthead = take_masthead(steps)
    letterhead = Letterhead(head, list(masthead))
    end = len(masthead) or end_of_head(steps, opening)
    is_letter = not masthead and (end > 0 or any(map(returns, opening)))
    letterhead.take(opening, is_letter)
    if not masthead:
        letterhead.take(lines_of(steps[:end]), is_letter)
    running = Letterhead()
    running.take(lines_of(list(flatten(story.running))), False)
    flow = _flow(steps[end:], letterhead.furniture)
    name_headings(flow)
    notes = [NotePart(note.number, _words_of(note.items)) for note in story.notes]
    typed = TypedItems()
    parts = [_part(item, typed) for item in flow]
    if not is_cut and not any(part.inline.text or part.rows for part in parts) and not notes:
        raise SourceRefused(
            f"cannot read {metadata.source}: there are no words in it; run its images through text recognition (OCR)"
        )
    cover = list(paragraphs_of(story.opening))
    metadata = _metadata(story, letterhead, running, _titled(metadata, cover, flow))
    return compose_document(parts, notes, metadata, is_cut)


def _titled(metadata: Metadata, cover: Sequence[Paragraph], flow: Sequence[Paragraph | Table]) -> Metadata:
    """The metadata with the title that cover or text have by its style, or with the heading with which it begins."""
    heads = (item for item in (*cover, *flow[:_HEAD]) if isinstance(item, Paragraph))
    titles: Iterator[str] = (item.text for item in heads if item.style in TITLES)
    first = flow[0] if flow else None
    if isinstance(first, Paragraph) and first.level and len(first.text.split()) >= _FEWEST_WORDS:
        titles = chain(titles, (first.text,))
    return replace(metadata, title=clean_line(next(titles, "")) or metadata.title)


def _flow(steps: Iterable[Flat], furniture: list[str]) -> list[Paragraph | Table]:
    """The running text: paragraphs as a reader sees them, and tables of data."""
    flow: list[Paragraph | Table] = []
    run: list[Paragraph] = []
    for item, framed, _ in steps:
        if isinstance(item, Table):
            flow.extend(join_broken(run))
            run = []
            flow.append(item)
        elif isinstance(item, Label):
            run.append(Paragraph([Run(f"{item.name} {item.value}")], apart=True))
        elif framed and _PAGE.fullmatch(item.text):
            furniture.append(item.text)
        else:
            run.extend(split_paragraph(item))
    flow.extend(join_broken(run))
    return flow


def _part(item: Paragraph | Table, typed: TypedItems) -> Part:
    if isinstance(item, Table):
        typed.end()
        cells = tuple(tuple(map(_words_of, row)) for row in item.rows if any(row))
        rows = tuple(tuple(cell.text for cell in row) for row in cells)
        return Part(BlockKind.TABLE, Inline(), rows=rows, cells=cells)
    inline = Inline()
    if item.label:
        inline.write(f"{item.label} ")
    _write_runs(inline, item.runs, emphasised=not item.level)
    text = inline.finish()
    if item.depth and not item.level and not CAPTION.match(text):
        return Part(BlockKind.LIST_ITEM, inline, item.depth)
    if not item.level and MARKER.match(text[:20] + " ") and not is_name(text):
        return Part(BlockKind.LIST_ITEM, inline, typed.depth(text))
    if item.level or text[-1:] != ":":
        typed.end()
    if item.level:
        return Part(BlockKind.HEADING, inline, item.level)
    return Part(BlockKind.PARAGRAPH, inline)


def _write_runs(inline: Inline, runs: Iterable[Run], emphasised: bool) -> None:
    """Write words with their links and emphases; a mark spans all neighbouring runs that have it."""
    link_start = strong_start = slanted_start = 0
    link = ""
    strong = slanted = False
    for run in [*runs, Run("")]:
        if run.note:
            inline.note(run.note)
            continue
        if run.target != link:
            inline.link(link_start, link)
            link_start, link = inline.length, run.target
        if run.strong != strong:
            if strong and emphasised:
                inline.emphasise(strong_start, strong=True)
            strong_start, strong = inline.length, run.strong
        if run.slanted != slanted:
            if slanted and emphasised:
                inline.emphasise(slanted_start, strong=False)
            slanted_start, slanted = inline.length, run.slanted
        inline.write(run.text.replace(BREAK, " "))


def _words_of(items: Sequence[Item]) -> Inline:
    """All words of a cell or a note on one line."""
    inline = Inline()
    for paragraph in paragraphs_of(items):
        inline.write(f"{paragraph.label} ")
        _write_runs(inline, paragraph.runs, emphasised=True)
        inline.write(" ")
    inline.finish()
    return inline


def _metadata(story: Story, letterhead: Letterhead, running: Letterhead, metadata: Metadata) -> Metadata:
    head = letterhead.head
    known = set(head.labels)
    labels = [*head.labels, *(label for label in dict.fromkeys(running.head.labels) if label not in known)]
    told = clean_line(story.title)
    title = head.subject or head.title or (told if len(told.split()) >= _FEWEST_WORDS else "") or metadata.title
    return replace(
        metadata,
        title=title,
        date=head.day or running.head.day or metadata.date,
        identifier=head.identifier or metadata.identifier,
        addressee=head.addressee or metadata.addressee,
        subject=head.subject or running.head.subject or metadata.subject,
        enclosures=metadata.enclosures or tuple(head.enclosures),
        colophon=(*metadata.colophon, *labels),
        furniture=(*metadata.furniture, *dict.fromkeys((*letterhead.furniture, *running.furniture))),
        comments=(*metadata.comments, *map(clean_line, story.comments)),
        repairs=(*metadata.repairs, *story.repairs),
    )
