"""The child process in which the native library reads a PDF, within limits of memory and time."""

import json
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from importlib.util import find_spec
from os import read
from pathlib import Path

from briefreader.analysis.structure.lines import HYPHENS, WIDE
from briefreader.errors import SourceRefused
from briefreader.formats.budgets import PDF_CHARACTERS, PDF_MEMORY, PDF_PAGES, PDF_RUNS, PDF_SECONDS
from briefreader.formats.clean import clean_text
from briefreader.formats.pdf.page import Face, Page, Run

_CHUNK = 1 << 18
_MOST_CHUNKS = 1 << 12  # of one page; a chunk of a pipe is rarely full, so that this is some 256 MB
_TEXT = Run._fields.index("text")
_LIBRARY = "pypdfium2_raw"
_CHILD = Path(__file__).with_name("child.py")
_PASSWORD, _SECURITY = 4, 5  # pdfium's numbers of errors


class PageReader:
    """The pages of a PDF on their way from the child process, which is started at once.

    Args:
        data: the bytes of the PDF.
        name: of the document, for the user.

    Raises:
        SourceRefused: if the process does not start.

    Attributes:
        pages: how many there are, known once the first was asked for.
        replaced: how many characters became U+FFFD so far.
        hidden: how many characters without width were dropped so far.
    """

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        self._patience = float(PDF_SECONDS.limit)  # seconds that are still waited, all in all
        self._buffer = b""
        self._faces: list[Face] = []
        self._characters = 0
        self.pages = self.replaced = self.hidden = 0
        limits = (str(budget.limit) for budget in (PDF_MEMORY, PDF_SECONDS, PDF_RUNS))
        try:
            self._process = subprocess.Popen(
                [sys.executable, "-I", "-S", "-B", str(_CHILD), *limits, *_folders()],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                bufsize=0,
            )
        except OSError as error:
            raise SourceRefused(
                f"cannot read {name}: the process that reads a PDF does not start ({error.strerror}); turn it into text"
                " elsewhere, and open that"
            ) from error
        self._send(data)

    def read(self) -> Iterator[Page]:
        """Each page that has not been read yet, in order.

        Raises:
            SourceRefused: if it is no PDF that can be read.
            OverBudget: if it takes too long, or has too many pages or characters.
        """
        if not self.pages:
            self.pages = self._count()
        while True:
            line = self._line()
            if line is None:
                return
            width, height, runs, faces, pieces = json.loads(line)
            PDF_RUNS.check(pieces, self._name)
            self._faces.extend(Face(*face) for face in faces)
            yield Page(width, height, self._clean(runs), self._faces)

    def close(self) -> None:
        """End the child process; there is nothing more to read."""
        self._process.kill()
        if self._process.stdout is not None:
            self._process.stdout.close()
        self._process.wait()

    def __del__(self) -> None:
        """Let no process go on for which nobody waits."""
        if hasattr(self, "_process"):
            self.close()

    def _clean(self, runs: list[list[object]]) -> list[Run]:
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
            Run(left, baseline, right, size, face, words, blank)  # type: ignore[arg-type]
            for (left, baseline, right, size, face, _, blank), words in zip(runs, cleaned.text.split("\n"), strict=True)
        ]

    def _send(self, data: bytes) -> None:
        stream = self._process.stdin
        if stream is None:
            return
        try:
            view = memoryview(data)
            while view:
                view = view[stream.write(view) or 0 :]
            stream.close()
        except BrokenPipeError:
            pass  # it has ended; how, is seen when it is asked for its pages

    def _count(self) -> int:
        line = self._line()
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

    def _line(self) -> bytes | None:
        """The next line of the child; None where it ended well."""
        parts: list[bytes] = []
        while b"\n" not in self._buffer:
            parts.append(self._buffer)
            if len(parts) > _MOST_CHUNKS:
                raise SourceRefused(PDF_MEMORY.sentence.format(name=self._name))
            self._buffer = self._chunk()
            if not self._buffer:
                self._end()
                return None
        line, _, self._buffer = self._buffer.partition(b"\n")
        return b"".join((*parts, line))

    def _chunk(self) -> bytes:
        stream = self._process.stdout
        if stream is None or stream.closed:
            return b""
        start = time.monotonic()
        ready = select.select([stream], [], [], max(0.0, self._patience))[0]
        self._patience -= time.monotonic() - start
        if not ready:
            self.close()
            PDF_SECONDS.check(PDF_SECONDS.limit + 1, self._name)
        return read(stream.fileno(), _CHUNK)

    def _end(self) -> None:
        """Look how the child ended.

        Raises:
            SourceRefused: if not by itself.
            OverBudget: if by its limit of time.
        """
        status = self._process.wait()
        if self._process.stdout is not None:
            self._process.stdout.close()
        if status == -signal.SIGXCPU:
            PDF_SECONDS.check(PDF_SECONDS.limit + 1, self._name)
        if status != 0:
            raise SourceRefused(PDF_MEMORY.sentence.format(name=self._name))


def _folders() -> list[str]:
    """Where the child finds its modules."""
    folders = [str(Path(__file__).parents[3])]
    library = find_spec(_LIBRARY)
    if library is not None and library.origin:
        folders.append(str(Path(library.origin).parents[1]))
    return folders
