"""The documents that a command names: each is read, and one that cannot be is told and skipped."""

from argparse import Namespace
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from briefreader.cli.output import BAD, FOUND, NOTHING, complain, print_line
from briefreader.cli.parser import Parser
from briefreader.domain.document import Document
from briefreader.domain.locator import locate
from briefreader.domain.span import Span
from briefreader.errors import BriefreaderError
from briefreader.library.folders import Library
from briefreader.library.opening import find_source
from briefreader.library.settings import usual_folders

_MOST_PLACES = 4


class Named(NamedTuple):
    """A document with the name that the user gave it.

    Args:
        name: safe on a terminal.
        document: what was read.
    """

    name: str
    document: Document


class Documents:
    """The documents of a command line, read one after the other.

    Args:
        arguments: with `documents` and `library`.
    """

    def __init__(self, arguments: Namespace) -> None:
        self.library = Library(tuple(arguments.library), usual_folders)
        self.failed = False
        self._names: list[str] = arguments.documents

    def __iter__(self) -> Iterator[Named]:
        """Those that can be read; the sentence of each other one goes to standard error."""
        for name in self._names:
            try:
                found = find_source(name, self.library)
                yield Named(found.source.name, found.read())
            except BriefreaderError as error:
                complain(error.sentence)
                self.failed = True
        for trouble in self.library.take_troubles():
            complain(trouble)

    @property
    def several(self) -> bool:
        """Whether more than one was named."""
        return len(self._names) > 1

    def print_name(self, named: Named) -> None:
        """Print the name of a document above its lines, where there are several."""
        if self.several:
            print_line(f"{named.name}:")


def add_documents(parser: Parser) -> None:
    """Let a parser take documents."""
    parser.add_argument("documents", metavar="DOCUMENT", nargs="+", help="what to look in")


def show_each(arguments: Namespace, show: Callable[[Named, Documents], bool]) -> int:
    """Show something of each document.

    Args:
        arguments: of the command line.
        show: prints it, and tells whether there was anything to print.

    Returns:
        The exit status.
    """
    documents = Documents(arguments)
    found = [show(named, documents) for named in documents]
    if documents.failed:
        return BAD
    return FOUND if any(found) else NOTHING


def places_of(document: Document, spans: Sequence[Span]) -> str:
    """Where something stands in a document, for a line that a person reads.

    Args:
        document: in which it stands.
        spans: its places, in order.

    Returns:
        Their locators, each once with how often, such as "Opening ¶1, Afghanistan ¶2 (3)"; of many, the first.
    """
    counts = Counter(str(locate(document, span.start)) for span in spans)
    shown = [place if count == 1 else f"{place} ({count})" for place, count in counts.items()]
    if len(shown) > _MOST_PLACES + 1:  # "1 more place" would take no less room than the place
        shown[_MOST_PLACES:] = [f"and {len(shown) - _MOST_PLACES} more places"]
    return ", ".join(shown)
