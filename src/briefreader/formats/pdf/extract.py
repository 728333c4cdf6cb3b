"""What stands on the pages of a PDF, with places and faces; runs in the child process, beside the native library."""

import re
from collections.abc import Iterator
from ctypes import byref, c_double, c_void_p, cast, create_string_buffer
from itertools import repeat

import pypdfium2_raw as raw  # type: ignore[import-untyped]

from briefreader.formats.pdf import native
from briefreader.formats.pdf.page import GENERATED, REAL, Face, Page, Run

_FALSE_BLANK = 0.17
"""Em; a gap in a word that is narrower was read as a blank by mistake. The blank of Calibri, a narrow one, is 0.23."""
_LOOSE_BLANK = 0.26
"""Em; the same behind a capital that would stand by itself."""
_WIDE = 0.8
"""Em; a gap in a line that is wider may part two cells, or a marker from its item."""
_BACK = 0.5
"""Em by which a letter may stand left of the end of the one before it."""
_LETTERS_PER_OBJECT = 16  # with fewer, asking each letter for its object is quicker than searching for the object's end
_STEP = 24  # letters by which the end of an object is searched
_HYPHEN = "\ufffe"  # what pdfium gives for a hyphen at the end of a line
_MISSING = "\ufffd"
_BULLET = "•"
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

    Raises:
        ValueError: if it cannot be opened; its argument is pdfium's number of the error.
    """

    def __init__(self, data: bytes) -> None:
        raw.FPDF_InitLibrary()
        self._data = data  # pdfium reads from these bytes as long as the document is open
        self._document = raw.FPDF_LoadMemDocument64(data, len(data), None)
        if not self._document:
            raise ValueError(raw.FPDF_GetLastError())
        self.count: int = raw.FPDF_GetPageCount(self._document)
        self._faces: list[Face] = []
        self._known: dict[tuple[int, bool], int] = {}

    def read(self, index: int) -> Page:
        """Read a page; one that cannot be loaded has no runs."""
        page = raw.FPDF_LoadPage(self._document, index)
        if not page:
            return Page(0, 0, [], self._faces)
        width, height = raw.FPDF_GetPageWidthF(page), raw.FPDF_GetPageHeightF(page)
        runs: list[Run] = []
        letters = raw.FPDFText_LoadPage(page)
        if letters:
            handle = cast(letters, c_void_p).value or 0
            place = _Place(handle, raw.FPDFPage_GetRotation(page), width, height)
            text = _read_text(handle)
            for start, end, owner in _stretches(handle, text):
                runs.extend(_runs(place, text, start, end, self._face(owner), self._faces))
            raw.FPDFText_ClosePage(letters)
        raw.FPDF_ClosePage(page)
        return Page(width, height, runs, self._faces)

    def _face(self, owner: int) -> int:
        """Index of the face of a text object."""
        font = native.font_of(owner)
        key = (font or 0, native.mode_of(owner) == _STROKED)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = len(self._faces)
            self._faces.append(_read_face(font, key[1]) if font else Face("", key[1], False))
        return known


def _read_face(font: int, stroked: bool) -> Face:
    name = create_string_buffer(256)
    native.read_name(font, name, 255)
    plain = _SUBSET.sub("", name.value.decode("utf-8", "replace"))
    folded = plain.casefold()
    bold = stroked or native.weight_of(font) >= _HEAVY or any(word in folded for word in _BOLD_NAMES)
    slanted = bool(native.flags_of(font) & _ITALIC_FLAG) or "italic" in folded or "oblique" in folded
    return Face(plain, bold, slanted)


def _read_text(handle: int) -> str:
    """The letters of a page, one character for each index that pdfium counts."""
    count = native.count_letters(handle)
    if count <= 0:
        return ""
    buffer = create_string_buffer(2 * count + 2)
    written = native.read_text(handle, 0, count, buffer)
    text = buffer.raw[: 2 * max(0, written - 1)].decode("utf-16-le", "surrogatepass")
    if len(text) != count:  # letters that stand for no character are left out, or one needs two units
        codes = map(native.read_letter, repeat(handle), range(count))
        text = "".join([chr(code) if 0 < code < 0x110000 else _MISSING for code in codes])
    return text


def _stretches(handle: int, text: str) -> Iterator[tuple[int, int, int]]:
    """The stretches of a page's letters that belong to one text object, in the order of the content."""
    count = len(text)
    few = raw.FPDFText_CountRects(cast(handle, raw.FPDF_TEXTPAGE), 0, -1)
    if count < few * _LETTERS_PER_OBJECT:
        owners = list(map(native.object_of, repeat(handle), range(count)))
        index = 0
        while index < count:
            owner, start = owners[index], index
            index += 1
            while index < count and owners[index] == owner:
                index += 1
            if owner is not None:
                yield start, index, owner
        return
    object_of = native.object_of
    index = 0
    while index < count:
        owner = object_of(handle, index)
        if owner is None:
            index += 1
            continue
        low, high, step = index, index + 1, _STEP
        while high < count:  # letters of one object stand together, so its end is found in steps
            high = min(low + step, count - 1)
            if object_of(handle, high) != owner:
                break
            low, step = high, step * 2
            if high == count - 1:
                high = count
                break
        while high - low > 1:
            middle = (low + high) // 2
            if object_of(handle, middle) == owner:
                low = middle
            else:
                high = middle
        yield index, low + 1, owner
        index = low + 1


class _Place:
    """Where letters stand on a page as it is shown.

    Args:
        handle: of the page's letters.
        turns: by how many quarters the page is turned clockwise when shown.
        width: of the page as shown.
        height: of the page as shown.
    """

    def __init__(self, handle: int, turns: int, width: float, height: float) -> None:
        self.handle = handle
        self._turns = turns % 4
        self._width, self._height = width, height
        self._x, self._y = c_double(), c_double()
        self._x_at, self._y_at = byref(self._x), byref(self._y)
        self._matrix, self._box = native.Matrix(), native.Box()
        self._matrix_at, self._box_at = byref(self._matrix), byref(self._box)

    def size(self, index: int) -> float:
        """Size of the type of a letter; 0 where it does not stand upright."""
        native.read_matrix(self.handle, index, self._matrix_at)
        matrix = self._matrix
        a, b, d = matrix.a, matrix.b, matrix.d
        if self._turns == 1:
            a, b, d = b, -a, -matrix.c
        elif self._turns == 2:
            a, d = -a, -d
        elif self._turns == 3:
            a, b, d = -b, a, matrix.c
        if a <= 0 or abs(b) > abs(a) * 0.1:
            return 0.0
        return abs(float(native.size_of(self.handle, index) * d))

    def start(self, index: int) -> tuple[float, float]:
        """Left and baseline of a letter."""
        native.read_origin(self.handle, index, self._x_at, self._y_at)
        return self._shown(self._x.value, self._y.value)

    def sides(self, index: int) -> tuple[float, float]:
        """Left and right of the room that a letter takes."""
        native.read_box(self.handle, index, self._box_at)
        box = self._box
        if not self._turns:
            return box.left, box.right
        one, other = self._shown(box.left, box.bottom)[0], self._shown(box.right, box.top)[0]
        return min(one, other), max(one, other)

    def _shown(self, x: float, y: float) -> tuple[float, float]:
        if self._turns == 0:
            return x, y
        if self._turns == 1:
            return y, self._height - x
        if self._turns == 2:
            return self._width - x, self._height - y
        return self._width - y, x


def _runs(place: _Place, text: str, start: int, end: int, face: int, faces: list[Face]) -> Iterator[Run]:
    """The runs of one text object: cut where a gap is wide, mended where a blank is none."""
    letters = text[start:end]
    stripped = letters.strip()
    if not stripped:
        return
    start += len(letters) - len(letters.lstrip())
    before = 0
    if start > 0 and text[start - 1] == " ":
        before = GENERATED if native.is_generated(place.handle, start - 1) == 1 else REAL
    end = start + len(stripped)
    size = place.size(start)
    cuts: list[tuple[int, int]] = []
    false: list[int] = []
    if " " in stripped or "\n" in stripped:
        blanks = [index for index in range(start, end) if text[index] in " \r\n"]
        for index, generated in zip(blanks, map(native.is_generated, repeat(place.handle), blanks), strict=True):
            if generated != 1 or (cuts and index < cuts[-1][1]):
                continue
            after = index + 1
            while after < end and text[after] in " \r\n":
                after += 1
            gap = (place.sides(after)[0] - place.sides(index - 1)[1]) / (size or 1)
            if gap > _WIDE or gap < -_BACK:
                cuts.append((index, after))
            elif gap < _FALSE_BLANK or (gap < _LOOSE_BLANK and _is_initial(text, index, after)):
                false.append(index)
    begin = start
    for stop, after in (*cuts, (end, end)):
        inside = [index for index in false if begin <= index < stop]
        run = _run(place, text, begin, stop, face, size, before, inside)
        first = run.text[:1]
        unknown = first == _MISSING or "\ue000" <= first <= "\uf8ff" or faces[face].name.casefold().startswith(_SYMBOLS)
        if unknown and (len(run.text) == 1 or run.text[1] == " "):
            run = run._replace(text=_BULLET + run.text[1:])
        yield run
        begin, before = after, REAL


def _is_initial(text: str, index: int, after: int) -> bool:
    """Whether a blank parts the capital of a word from the rest, as pdfium reads letters that are spaced apart."""
    return text[index - 1].isupper() and (index < 2 or not text[index - 2].isalnum()) and text[after].islower()


def _run(place: _Place, text: str, start: int, end: int, face: int, size: float, before: int, false: list[int]) -> Run:
    left, baseline = place.start(start)
    last = end - 1
    while last > start and text[last].isspace():
        last -= 1
    pieces, begin = [], start
    for index in false:
        pieces.append(text[begin:index])
        begin = index + 1
    pieces.append(text[begin : last + 1])
    words = "".join(pieces).replace("\r\n", " ").replace("\x02", "-").replace(_HYPHEN, "-")
    return Run(round(left, 2), round(baseline, 2), round(place.sides(last)[1], 2), round(size, 2), face, words, before)
