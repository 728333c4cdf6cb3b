"""What stands on the pages of a PDF, with places and faces; runs in the child process, beside the native library."""

import heapq
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
_LEVEL = 0.1
"""Points by which baselines and heights of one run may differ."""
_BACK = 0.5
"""Em by which a letter may stand left of the end of the one before it."""
_LETTERS_PER_OBJECT = 16  # with fewer, asking each letter for its object is quicker than searching for the object's end
_STEP = 8  # letters by which the end of an object is searched, doubled each time
_ASKED = 9  # text objects that tell which way a page is read
_PRIVATE = "\ue000"
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
        self._symbols: list[bool] = []
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
            text = _read_text(handle)
            stretches = list(_stretches(handle, text))
            turns = raw.FPDFPage_GetRotation(page) % 4
            extra = (_turn_of_text(handle, stretches) - turns) % 4
            if extra % 2:
                width, height = height, width
            place = _Place(handle, turns + extra, width, height)
            for start, end, owner in stretches:
                face = self._face(owner)
                if not runs or not _goes_on(place, text, start, end, face, runs):
                    runs.extend(_runs(place, text, start, end, face, self._symbols[face]))
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
            self._symbols.append(self._faces[-1].name.casefold().startswith(_SYMBOLS))
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
        if text[index] in "\r\n":
            index += 1
            continue
        owner = object_of(handle, index)
        if owner is None:
            index += 1
            continue
        stop = text.find("\r", index)
        end = _end_of_object(handle, owner, index, stop if stop > index else count)
        yield index, end, owner
        index = end


def _end_of_object(handle: int, owner: int, low: int, high: int) -> int:
    """Index after the last letter of an object that begins at one index and ends before the other, with its line."""
    object_of = native.object_of
    if object_of(handle, high - 1) == owner:
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


def _turn_of_text(handle: int, stretches: list[tuple[int, int, int]]) -> int:
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
        self.tall = 0.0
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
        """Left and right of the room that a letter takes; its height is kept as `tall`."""
        native.read_box(self.handle, index, self._box_at)
        box = self._box
        if not self._turns:
            self.tall = box.top - box.bottom
            return box.left, box.right
        self.tall = box.right - box.left if self._turns % 2 else box.top - box.bottom
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


def _goes_on(place: _Place, text: str, start: int, end: int, face: int, runs: list[Run]) -> bool:
    """Add a word to the last run, where it is the next on its line, in the same face, as some programs write them."""
    last = runs[-1]
    if face != last.face or text[start - 1] != " " or text[start - 2] in " \n" or not last.size:
        return False
    word = text[start:end]
    if not word.isascii() or not word.isprintable() or " " in word:
        return False
    left, baseline = place.start(start)
    gap = (left - last.right) / last.size
    if abs(baseline - last.baseline) > _LEVEL or not _FALSE_BLANK < gap < _WIDE:
        return False
    tall = place.tall
    right = place.sides(end - 1)[1]
    if abs(place.tall - tall) > _LEVEL:
        return False
    runs[-1] = last._replace(right=round(right, 2), text=f"{last.text} {word}")
    return True


def _runs(place: _Place, text: str, start: int, end: int, face: int, symbols: bool) -> list[Run]:
    """The runs of one text object: cut where a gap is wide, mended where a blank is none."""
    letters = text[start:end]
    stripped = letters.strip()
    if not stripped:
        return []
    if len(stripped) < end - start:
        start += len(letters) - len(letters.lstrip())
        end = start + len(stripped)
    before = 0
    if start > 0 and text[start - 1] == " ":
        before = GENERATED if native.is_generated(place.handle, start - 1) == 1 else REAL
    size = place.size(start)
    cuts: list[tuple[int, int]] = []
    false: list[int] = []
    if " " in stripped or "\n" in stripped:
        _find_gaps(place, text, range(start, end), size or 1.0, cuts, false)
    runs: list[Run] = []
    begin = start
    for stop, after in (*cuts, (end, end)):
        left, baseline = place.start(begin)
        right = place.sides(stop - 1)[1]
        words = _words(text, begin, stop, false)
        if (symbols or not "!" <= words[0] < _PRIVATE) and _is_bullet(words, symbols):
            words = _BULLET + words[1:]
        runs.append(Run(round(left, 2), round(baseline, 2), round(right, 2), round(size, 2), face, words, before))
        begin, before = after, REAL
    return runs


def _find_gaps(
    place: _Place, text: str, letters: range, size: float, cuts: list[tuple[int, int]], false: list[int]
) -> None:
    """Find the blanks that pdfium read from gaps where none is, and those where more is than a blank."""
    end = letters.stop
    blanks = [index for index in letters if text[index] in " \r\n"]
    for index, generated in zip(blanks, map(native.is_generated, repeat(place.handle), blanks), strict=True):
        if generated != 1 or (cuts and index < cuts[-1][1]):
            continue
        after = index + 1
        while after < end and text[after] in " \r\n":
            after += 1
        gap = (place.sides(after)[0] - place.sides(index - 1)[1]) / size
        if gap > _WIDE or gap < -_BACK:
            stop = index
            while text[stop - 1] == " ":
                stop -= 1
            cuts.append((stop, after))
        elif gap < _FALSE_BLANK or (gap < _LOOSE_BLANK and _is_initial(text, index, after)):
            false.append(index)


def _is_initial(text: str, index: int, after: int) -> bool:
    """Whether a blank parts the capital of a word from the rest, as pdfium reads letters that are spaced apart."""
    return text[index - 1].isupper() and (index < 2 or not text[index - 2].isalnum()) and text[after].islower()


def _is_bullet(words: str, symbols: bool) -> bool:
    """Whether a run begins with a mark that stands for no letter."""
    unknown = symbols or words[0] == _MISSING or _PRIVATE <= words[0] <= "\uf8ff"
    return unknown and (len(words) == 1 or words[1] == " ")


def _words(text: str, start: int, end: int, false: list[int]) -> str:
    """The letters of a run, without blanks that are none, and with hyphens where pdfium has signs of its own."""
    words = text[start:end]
    if false:
        words = "".join([letter for index, letter in enumerate(words, start) if index not in false])
    if not words.isascii() or "\x02" in words or "\n" in words:
        words = words.replace("\r\n", " ").replace("\x02", "-").replace(_HYPHEN, "-")
    return words
