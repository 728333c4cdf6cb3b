"""A place that a person can quote."""

from typing import NamedTuple

from briefreader.domain.document import BlockKind, Document


class Locator(NamedTuple):
    """A place that a person can quote, such as "Afghanistan ¶2".

    Args:
        section: title of the innermost section; None in a footnote.
        paragraph: number of the paragraph in that section, from 1; 0 in a heading or signature.
        footnote: number of the footnote, or None outside one.
        page: page of the source, from 1, or None.
        line: line of the source, from 1, or None.
    """

    section: str | None
    paragraph: int
    footnote: str | None = None
    page: int | None = None
    line: int | None = None

    def __str__(self) -> str:
        if self.footnote is not None:
            return f"note {self.footnote}"
        section = self.section or ""
        return f"{section} ¶{self.paragraph}".strip() if self.paragraph else section


def locate(document: Document, offset: int) -> Locator:
    """Name the place of a character.

    Args:
        document: the document in which it stands.
        offset: of the character, in `document.text`.

    Returns:
        Its section, paragraph or footnote, and page and line of the source where they are known.
    """
    if not document.blocks:
        return Locator(None, 0)
    block = document.blocks[document.block_index_at(offset)]
    if block.kind is BlockKind.FOOTNOTE:
        number = next((note.number for note in document.footnotes if note.span == block.span), "")
        return Locator(None, 0, number, block.page, block.line)
    section = document.section_at(offset)
    return Locator(section.name if section else None, block.paragraph, None, block.page, block.line)
