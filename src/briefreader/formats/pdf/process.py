"""The pages of a PDF, as child processes read them."""

import json
import os
from collections.abc import Iterator

from briefreader.analysis.structure.lines import HYPHENS, WIDE
from briefreader.errors import SourceRefused
from briefreader.formats.budgets import PDF_CHARACTERS, PDF_MEMORY, PDF_PAGES, PDF_RUNS
from briefreader.formats.clean import clean_line, clean_text
from briefreader.formats.html.targets import read_target
from briefreader.formats.pdf.child_process import ChildProcess
from briefreader.formats.pdf.page import Face, Linked, Page, Run, is_shared, share_of

_TEXT = Run._fields.index("text")
_PASSWORD, _SECURITY = 4, 5  # pdfium's numbers of errors


class PageReader:
    """The pages of a PDF on their way; a long one is read by two processes, where there are processors for them.

    Args:
        data: the bytes of the PDF.
        name: of the document, for the user.

    Raises:
        SourceRefused: if no process starts.

    Attributes:
        pages: how many there are, known once the first was asked for.
        replaced: how many characters became U+FFFD so far.
        hidden: how many characters without width were dropped so far.
    """

    def __init__(self, data: bytes, name: str) -> None:
        self._data = data
        self._name = name
        self._faces: list[Face] = []
        self._characters = 0
        self.pages = self.replaced = self.hidden = 0
        self._shared = (os.cpu_count() or 1) > 1
        self._children = [ChildProcess(data, name, 0 if self._shared else None)]

    def read(self) -> Iterator[Page]:
        """Each page that has not been read yet, in order.

        Raises:
            SourceRefused: if it is no PDF that can be read.
            OverBudget: if it takes too long, or has too many pages or characters.
        """
        self.pages = self._count(self._children[0])
        shared = self._shared and is_shared(self.pages)
        numbers: tuple[list[int], list[int]] = ([], [])
        for index in range(self.pages):
            which = share_of(index) if shared else 0
            if which == len(self._children):  # not sooner, as the first pages need not wait for it
                self._children.append(ChildProcess(self._data, self._name, which))
                self._count(self._children[which])
            line = self._children[which].line()
            if line is None:
                raise SourceRefused(PDF_MEMORY.sentence.format(name=self._name))
            width, height, runs, faces, pieces, links = json.loads(line)
            PDF_RUNS.check(pieces, self._name)
            numbers[which].extend(self._number(Face(*face)) for face in faces)
            cleaned = self._clean(runs, numbers[which])
            yield Page(width, height, cleaned, self._faces, links=[_target_read(Linked(*link)) for link in links])

    def close(self) -> None:
        """End the processes; there is nothing more to read."""
        for child in self._children:
            child.close()

    def _number(self, face: Face) -> int:
        """Index of a face; each process counts its own."""
        if face not in self._faces:
            self._faces.append(face)
        return self._faces.index(face)

    def _clean(self, runs: list[list[object]], numbers: list[int]) -> list[Run]:
        """The runs of a page with clean text; what was replaced and dropped is counted."""
        if not runs:
            return []
        text = "\n".join([str(run[_TEXT]).replace("\n", " ").replace("\f", " ") for run in runs])
        self._characters += len(text)
        PDF_CHARACTERS.check(self._characters, self._name)
        if not text.isascii():
            for characters, plain in ((WIDE, " "), (HYPHENS, "-")):
                for character in characters:
                    text = text.replace(character, plain)
        cleaned = clean_text(text)
        self.replaced += cleaned.replaced
        self.hidden += cleaned.hidden
        return [
            Run(left, baseline, right, size, numbers[face], words, blank)  # type: ignore[arg-type, call-overload]
            for (left, baseline, right, size, face, _, blank), words in zip(runs, cleaned.text.split("\n"), strict=True)
        ]

    def _count(self, child: ChildProcess) -> int:
        line = child.line()
        told = json.loads(line) if line else {}
        if "error" in told:
            if told["error"] in (_PASSWORD, _SECURITY):
                raise SourceRefused(
                    f"cannot read {self._name}: a password protects it; save a copy without one where you can open it,"
                    " and name that"
                )
            raise SourceRefused(
                f"cannot read {self._name}: it is a PDF document that is damaged or incomplete; get it again,"
                " or name another copy"
            )
        pages = int(told.get("pages", 0))
        PDF_PAGES.check(pages, self._name)
        if not pages:
            raise SourceRefused(f"cannot read {self._name}: it is a PDF without pages; get it again, or name another")
        return pages


def _target_read(link: Linked) -> Linked:
    """An area with a clean target; one that leads to no publication or address has none."""
    return link._replace(target=read_target(clean_line(link.target)))
