"""What stands on the pages of a PDF, with places and faces; runs in the child process, beside the native library."""

import heapq
import re
from collections.abc import Iterable, Iterator
from ctypes import byref, c_void_p, cast, create_string_buffer
from itertools import repeat
from typing import Any

import pypdfium2_raw as raw  # type: ignore[import-untyped]

from briefreader.formats.pdf import native
from briefreader.formats.pdf.hyperlinks import read_links
from briefreader.formats.pdf.letter_place import LetterPlace
from briefreader.formats.pdf.page import Face, Page, Run
from briefreader.formats.pdf.runs import MISSING, goes_on, object_runs
from briefreader.formats.pdf.stamps import open_gaps

_STEP = 4  # letters by which the end of an object is searched, doubled each time
_ASKED = 9  # text objects that tell which way a page is read
_SUBSET = re.compile(r"^[A-Z]{6}\+")
_BOLD_NAMES = ("bold", "black", "heavy")
_SYMBOLS = ("symbol", "wingding", "dingbat")
_ITALIC_FLAG = 1 << 6
_HEAVY = 600
_STROKED = 2  # the mode of text that is filled and stroked, which is how some programs make bold


class Pages:
    """The pages of an open PDF.

    Args:
        data: its bytes.
        most: how many pieces of text of a page are read; where there are more, none is.

    Raises:
        ValueError: if it cannot be opened; its argument is pdfium's number of the error.
    """

    def __init__(self, data: bytes, most: int) -> None:
        raw.FPDF_InitLibrary()
        self._most = most
        self._data = data  # pdfium reads from these bytes as long as the document is open
        self._document = raw.FPDF_LoadMemDocument64(data, len(data), None)
        if not self._document:
            raise ValueError(raw.FPDF_GetLastError())
        self.count: int = raw.FPDF_GetPageCount(self._document)
        self._faces: list[Face] = []
        self._symbols: list[bool] = []
        self._numbers: dict[Face, int] = {}
        self._known: dict[tuple[int | None, int], int] = {}

    def read(self, index: int) -> Page:
        """Read a page; one that cannot be loaded has no runs."""
        page = raw.FPDF_LoadPage(self._document, index)
        if not page:
            return Page(0, 0, [], self._faces)
        letters, handle, text, stretches = self._letters(page)
        turns = raw.FPDFPage_GetRotation(page) % 4
        upright = _turn_of_text(handle, stretches) if stretches else turns
        if upright != turns:  # the library orders lines as they are shown
            raw.FPDFText_ClosePage(letters)
            raw.FPDFPage_SetRotation(page, upright)
            letters, handle, text, stretches = self._letters(page)
        width, height = raw.FPDF_GetPageWidthF(page), raw.FPDF_GetPageHeightF(page)
        place = LetterPlace(handle, upright, width, height)
        runs = self._runs(place, text, stretches) if len(stretches) <= self._most else []
        links = read_links(self._document, page, place) if runs else []
        if letters:
            raw.FPDFText_ClosePage(letters)
        raw.FPDF_ClosePage(page)
        return Page(width, height, runs, self._faces, len(stretches), links)

    def _letters(self, page: Any) -> tuple[Any, c_void_p, str, list[tuple[int, int, int]]]:
        """The letters of a page: as the library knows them, their handle, as text, and the stretches of its objects."""
        letters = raw.FPDFText_LoadPage(page)
        if not letters:
            return None, c_void_p(), "", []
        handle = cast(letters, c_void_p)
        self._known.clear()  # a font of another page may have lain where one of this page does
        text = _read_text(handle)
        return letters, handle, text, list(_stretches(handle, text))

    def _runs(self, place: LetterPlace, text: str, stretches: Iterable[tuple[int, int, int]]) -> list[Run]:
        """The runs of a page."""
        runs: list[Run] = []
        letters: list[range] = []
        for start, end, owner in stretches:
            face = self._face(owner)
            if runs and goes_on(place, text, start, end, face, runs):
                letters[-1] = range(letters[-1].start, end)
                continue
            for run, indexes in object_runs(place, text, start, end, face, self._symbols[face]):
                runs.append(run)
                letters.append(indexes)
        return open_gaps(place, text, runs, letters)

    def _face(self, owner: int) -> int:
        """Index of the face of a text object."""
        font, mode = key = native.font_of(owner), native.mode_of(owner)
        known = self._known.get(key)
        if known is None:
            stroked = mode == _STROKED
            face = _read_face(font, stroked) if font else Face("", stroked, False)
            known = self._known[key] = self._numbers.setdefault(face, len(self._faces))
            if known == len(self._faces):
                self._faces.append(face)
                self._symbols.append(face.name.casefold().startswith(_SYMBOLS))
        return known


def _read_face(font: int, stroked: bool) -> Face:
    name = create_string_buffer(256)
    native.read_name(font, name, 255)
    plain = _SUBSET.sub("", name.value.decode("utf-8", "replace"))
    folded = plain.casefold()
    bold = stroked or native.weight_of(font) >= _HEAVY or any(word in folded for word in _BOLD_NAMES)
    slanted = bool(native.flags_of(font) & _ITALIC_FLAG) or "italic" in folded or "oblique" in folded
    return Face(plain, bold, slanted)


def _read_text(handle: c_void_p) -> str:
    """The letters of a page, one character for each index that pdfium counts."""
    count = native.count_letters(handle)
    if count <= 0:
        return ""
    buffer = create_string_buffer(2 * count + 2)
    written = native.read_text(handle, 0, count, buffer)
    text = buffer.raw[: 2 * max(0, written - 1)].decode("utf-16-le", "surrogatepass")
    if len(text) != count:  # letters that stand for no character are left out, or one needs two units
        codes = map(native.read_letter, repeat(handle), range(count))
        text = "".join([chr(code) if 0 < code < 0x110000 else MISSING for code in codes])
    return text


def _stretches(handle: c_void_p, text: str) -> Iterator[tuple[int, int, int]]:
    """The stretches of a page's letters that belong to one text object, in the order of the content."""
    object_of = native.object_of
    count = len(text)
    index = 0
    while index < count:
        owner = object_of(handle, index) if text[index] not in "\r\n" else None
        if owner is None:
            index += 1
            continue
        stop = text.find("\r", index)
        end = _end_of_object(handle, text, owner, index, stop if stop > index else count)
        yield index, end, owner
        index = end


def _end_of_object(handle: c_void_p, text: str, owner: int, low: int, high: int) -> int:
    """Index after the last letter of an object that begins at one index and ends before the other, with its line.

    Letters of one object stand together. Most objects are a word or a line, so that is tried before searching.
    """
    object_of = native.object_of
    blank = text.find(" ", low + 1, high)
    if blank > 0 and object_of(handle, blank) != owner:
        if object_of(handle, blank - 1) == owner:
            return blank
        high = blank
    elif object_of(handle, high - 1) == owner:
        return high
    step = _STEP
    while low + step < high - 1 and object_of(handle, low + step) == owner:
        low, step = low + step, step * 2
    high = min(high - 1, low + step)
    while high - low > 1:
        middle = (low + high) // 2
        if object_of(handle, middle) == owner:
            low = middle
        else:
            high = middle
    return low + 1


def _turn_of_text(handle: c_void_p, stretches: list[tuple[int, int, int]]) -> int:
    """By how many quarters a page must be turned clockwise for most of its text to stand upright."""
    longest = heapq.nlargest(_ASKED, stretches, key=lambda stretch: stretch[1] - stretch[0])
    matrix = native.Matrix()
    quarters: list[int] = []
    for start, _, _ in longest:
        native.read_matrix(handle, start, byref(matrix))
        if abs(matrix.b) > abs(matrix.a):
            quarters.append(1 if matrix.b > 0 else 3)
        else:
            quarters.append(0 if matrix.a >= 0 else 2)
    return max(quarters, key=quarters.count, default=0)
