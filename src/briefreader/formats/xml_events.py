"""XML as a stream of tags and words: no tree, no document type, no entities, nothing fetched."""

from collections.abc import Iterable, Mapping
from typing import Protocol, cast

from lxml import etree

from briefreader.errors import SourceRefused
from briefreader.formats.budgets import XML_DEPTH, XML_ELEMENTS
from briefreader.formats.zipped import damaged


class Handler(Protocol):
    """What is told of an XML document. Names have a short prefix: "w:p"."""

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""

    def end(self, tag: str) -> None:
        """An element ends."""

    def data(self, text: str) -> None:
        """Characters between tags; a text may come in several pieces."""


class Names(dict[str, str]):
    """Short names of elements and attributes, each made once.

    Args:
        prefixes: the prefix of each namespace; names of others get the prefix "other".
    """

    def __init__(self, prefixes: Mapping[str, str]) -> None:
        super().__init__()
        self._prefixes = prefixes

    def __missing__(self, name: str) -> str:
        space, brace, local = name.rpartition("}")
        short = f"{self._prefixes.get(space[1:], 'other')}:{local}" if brace else local
        self[name] = short
        return short


class Budgeted:
    """Counts the elements of all XML parts of one document.

    Args:
        name: of the document, for the user.
        prefixes: see `Names`.
    """

    def __init__(self, name: str, prefixes: Mapping[str, str]) -> None:
        self._name = name
        self._names = Names(prefixes)
        self._elements = 0

    def read(self, pieces: Iterable[bytes], handler: Handler, is_cut: bool = False) -> None:
        """Read a part.

        Args:
            pieces: its bytes.
            handler: is told what stands in it.
            is_cut: whether they are but the beginning of it; what is open there ends.

        Raises:
            SourceRefused: if it is not well-formed or has a document type.
            OverBudget: if there are too many elements, or too deep.
        """
        target = _Target(self._name, self._names, handler, self._elements)
        parser = etree.XMLParser(
            target=cast("etree.ParserTarget", target), resolve_entities=False, no_network=True, load_dtd=False
        )
        try:
            for piece in pieces:
                parser.feed(piece)
            if is_cut:
                target.end_all()
            else:
                parser.close()
        except etree.XMLSyntaxError as error:
            raise damaged(self._name) from error
        finally:
            self._elements = target.elements


class _Target:
    """What the parser calls; it hands on what is within the limits."""

    def __init__(self, name: str, names: Names, handler: Handler, elements: int) -> None:
        self.elements = elements
        self._open: list[str] = []
        self._name = name
        self._names = names
        self._start = handler.start
        self.data = handler.data
        self._end = handler.end

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.elements += 1
        self._open.append(self._names[tag])
        if self.elements > XML_ELEMENTS.limit or len(self._open) > XML_DEPTH.limit:
            XML_ELEMENTS.check(self.elements, self._name)
            XML_DEPTH.check(len(self._open), self._name)
        # Most elements have no attributes, and lxml hands on the same mapping for each of them.
        names = self._names
        short = {names[key]: value for key, value in attributes.items()} if attributes else attributes
        self._start(self._open[-1], short)

    def end(self, tag: str) -> None:
        self._end(self._open.pop())

    def end_all(self) -> None:
        """End what is open."""
        while self._open:
            self._end(self._open.pop())

    def doctype(self, name: str, public: str | None, system: str | None) -> None:
        """Refuse a document type: no word processor writes one, and only it can define entities."""
        raise SourceRefused(
            f"cannot read {self._name}: its XML has a document type, which may hide things and which no word "
            "processor writes; open and save it in a word processor"
        )

    def close(self) -> None:
        """Nothing is left to tell."""
