"""The parts of a Word document and how they are related."""

import posixpath
import re
from collections.abc import Mapping
from dataclasses import dataclass

from briefreader.errors import UnknownFormat
from briefreader.formats.docx.names import PREFIXES
from briefreader.formats.xml_events import Budgeted, Handler
from briefreader.formats.zipped import Archive, Tally

_MACROS = ("vbaproject.bin", "vbadata.xml")
_ELSEWHERE = "word/document.xml"
_HEAD = 1 << 14
_ROOT = re.compile(rb"<([A-Za-z][\w:.-]{0,60})\s[^<>]{0,16000}>")


@dataclass(slots=True)
class _Relation:
    kind: str
    target: str
    external: bool


class _Relations:
    """A handler of the relationships of one part."""

    def __init__(self) -> None:
        self.found: dict[str, _Relation] = {}

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """See `xml_events.Handler`."""
        if tag == "rel:Relationship":
            kind = attributes.get("Type", "").rpartition("/")[2]
            external = attributes.get("TargetMode") == "External"
            self.found[attributes.get("Id", "")] = _Relation(kind, attributes.get("Target", ""), external)

    def end(self, tag: str) -> None:
        """See `xml_events.Handler`."""

    def data(self, text: str) -> None:
        """See `xml_events.Handler`."""


class Package:
    """A Word document as an archive of parts.

    Args:
        archive: the archive.
        name: of the document, for the user.

    Raises:
        UnknownFormat: if there is no main part in it.
        SourceError: if it cannot be read.
    """

    def __init__(self, archive: Archive, name: str) -> None:
        self._archive = archive
        self._xml = Budgeted(name, PREFIXES)
        self._relations: dict[str, dict[str, _Relation]] = {}
        main = self.related("", "officeDocument")
        self.main = main[0] if main else _ELSEWHERE
        if self.main not in archive:
            raise UnknownFormat(
                f"cannot read {name}: it is a zip archive that looks like a Word document, but there is no text in it; "
                "open and save it in a word processor"
            )

    @property
    def has_macros(self) -> bool:
        """Whether there are macros in it, which are never run."""
        return any(path.lower().endswith(_MACROS) for path in self._archive.under("word/"))

    def size(self, path: str) -> int:
        """Bytes of a part; 0 where it is not there."""
        return self._archive.size(path)

    def read(self, path: str, handler: Handler, tally: Tally | None = None) -> None:
        """Read a part, if it is there.

        Args:
            path: of the part.
            handler: is told what stands in it.
            tally: counts how much of it was read.
        """
        if path in self._archive:
            pieces = self._archive.pieces(path)
            self._xml.read(tally.count(pieces) if tally else pieces, handler)

    def read_beginning(self, path: str, handler: Handler, most: int, mark: bytes) -> bool:
        """Read the beginning of a part, if it is there.

        Args:
            path: of the part.
            handler: is told what stands in it.
            most: how many bytes of it are read.
            mark: from which they are counted.

        Returns:
            Whether more of it follows.
        """
        if path not in self._archive:
            return False
        beginning = self._archive.beginning(path, most, mark)
        is_cut = len(beginning) < self.size(path)
        self._xml.read((beginning,), handler, is_cut)
        return is_cut

    def read_element(self, path: str, handler: Handler, tag: bytes) -> None:
        """Read the first element of a name that stands in a part, alone.

        Args:
            path: of the part.
            handler: is told what stands in it.
            tag: its name, with its usual prefix.
        """
        whole = b"".join(self._archive.pieces(path))
        root = _ROOT.search(whole[:_HEAD])
        start = whole.find(b"<" + tag)
        end = whole.find(b"</" + tag + b">", start)
        if root is not None and 0 <= start < end:
            element = whole[start : end + len(tag) + 3]
            self._xml.read((root[0], element, b"</" + root[1] + b">"), handler)

    def related(self, path: str, kind: str) -> list[str]:
        """The paths of the parts to which a part is related in a way, such as "styles"; "" is the package itself."""
        return [
            self._path(path, relation.target)
            for relation in self._of(path).values()
            if relation.kind == kind and not relation.external
        ]

    def part(self, path: str, identity: str) -> str:
        """The path of the part that a relationship of another leads to, or ""."""
        relation = self._of(path).get(identity)
        return "" if relation is None or relation.external else self._path(path, relation.target)

    def links(self, path: str) -> dict[str, str]:
        """The addresses outside the document to which a part is related, by their ids."""
        return {
            identity: relation.target
            for identity, relation in self._of(path).items()
            if relation.external and relation.kind == "hyperlink"
        }

    def _of(self, path: str) -> dict[str, _Relation]:
        if path not in self._relations:
            folder, name = posixpath.split(path)
            relations = _Relations()
            self.read(posixpath.normpath(posixpath.join(folder, "_rels", f"{name}.rels")), relations)
            self._relations[path] = relations.found
        return self._relations[path]

    @staticmethod
    def _path(source: str, target: str) -> str:
        joined = posixpath.join("/", posixpath.dirname(source), target)
        return posixpath.normpath(joined).lstrip("/")
