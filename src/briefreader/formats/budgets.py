"""The limits within which documents are read, each with the sentence that it gives."""

from typing import NamedTuple

from briefreader.errors import OverBudget

_MIB = 1 << 20


class Budget(NamedTuple):
    """A limit, and what is said where a document goes beyond it.

    Args:
        limit: the largest amount that is read.
        sentence: with `{name}` for the document; says the limit and what can be done.
    """

    limit: int
    sentence: str

    def check(self, amount: int, name: str) -> None:
        """Refuse a document that needs too much.

        Args:
            amount: what it needs, in the unit of the limit.
            name: of the document, for the user.

        Raises:
            OverBudget: if `amount` is more than the limit.
        """
        if amount > self.limit:
            raise OverBudget(self.sentence.format(name=name))


SOURCE_BYTES = Budget(
    64 * _MIB,
    "cannot open {name}: it is larger than 64 MB, which is more than is read at once; cut it into parts",
)
"""Bytes of a file or of standard input. The text of the longest of parliamentary papers takes some 5 MB."""

INFLATED_BYTES = Budget(
    32 * _MIB,
    "cannot open {name}: unpacked its text is larger than 32 MB, which is more than is read at once; "
    "cut it into parts in a word processor",
)
"""Bytes of all parts of a zipped document that are read; its pictures are not. The text of a paper of 500 pages takes
some 10 MB, and each byte of bare words some ten bytes of memory."""

INFLATED_RATIO = Budget(
    200,
    "cannot open {name}: it unpacks to more than 200 times its size, as no document does; it may be made to do harm",
)
"""How many times larger a part of a zipped document is when unpacked. XML of word processors reaches some 30."""

ZIP_ENTRIES = Budget(
    10_000,
    "cannot open {name}: it has more than 10,000 parts, as no document of words has; it may be made to do harm",
)
"""Entries of a zipped document; pictures are entries too."""

XML_ELEMENTS = Budget(
    600_000,
    "cannot open {name}: it has more than 600,000 elements, which is more than is read at once; "
    "cut it into parts in a word processor",
)
"""Elements of all parts of a zipped document together. A paragraph takes some ten; one of the shortest takes three, and
almost two kilobytes of memory."""

XML_DEPTH = Budget(
    400,
    "cannot open {name}: its elements are nested more than 400 deep, as no document of words is; "
    "it may be made to do harm",
)
"""How deep elements of a zipped document may be nested. A table in a text box in a table takes some sixty."""

PDF_MEMORY = Budget(
    1 << 30,
    "cannot read {name}: the PDF library fails on it, or needs more memory than is given to it;"
    " print it to a new PDF, or turn it into text, and open that",
)
"""Bytes of address space of the process that reads a PDF, beside those of the file itself."""

PDF_SECONDS = Budget(
    60, "cannot read {name}: it takes longer than a minute to read; turn it into text elsewhere, or cut it into parts"
)
"""Seconds. A PDF of 300 pages takes half a second."""

PDF_PAGES = Budget(20_000, "cannot read {name}: it has more than 20,000 pages; cut it into parts")
"""Pages."""

PDF_CHARACTERS = Budget(30_000_000, "cannot read {name}: it has more than 30 million characters; cut it into parts")
"""Characters of text. The text of the longest of parliamentary papers takes some 5 million."""

TEXT_LINES = Budget(
    1_000_000,
    "cannot read {name}: it has more than a million lines, which is more than is read at once; cut it into parts",
)
"""Lines of a text that are not blank. The text of the longest of parliamentary papers has some 100,000; a line takes
up to 40 microseconds and 600 bytes of memory, where each is a paragraph."""

MARKDOWN_LINES = Budget(
    300_000, "cannot read {name}: it has more than 300,000 lines, which is more than is read at once; cut it into parts"
)
"""Lines of a Markdown text that are not blank. The longest of published laws has some 10,000; a line takes up to 80
microseconds and two kilobytes of memory."""

MARKUP_TAGS = Budget(
    2_000_000,
    "cannot open {name}: it has more than two million tags, which is more than is read at once; cut it into parts",
)
"""Tags of an XML document or of a page. A law of a thousand articles has some 100,000."""

ENTITY_CHARACTERS = Budget(
    10_000_000,
    "cannot open {name}: its entities stand for more than 10 MB of text, as those of an attack do;"
    " open the PDF or the text of the same publication",
)
"""Characters for which the entities that a document declares itself stand, all together."""

PDF_RUNS = Budget(
    100_000, "cannot read {name}: a page of it has more than 100,000 pieces of text, as a map has; leave that page out"
)
"""Pieces of text on one page. A page of a letter has some hundreds."""
