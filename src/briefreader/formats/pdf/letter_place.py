"""Where letters stand on a page as it is shown; runs in the child process."""

from ctypes import byref, c_double, c_void_p

from briefreader.formats.pdf import native


class LetterPlace:
    """Where letters stand on a page as it is shown.

    Args:
        handle: of the page's letters.
        turns: by how many quarters the page is turned clockwise when shown.
        width: of the page as shown.
        height: of the page as shown.
    """

    def __init__(self, handle: c_void_p, turns: int, width: float, height: float) -> None:
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
        x, y = self._x.value, self._y.value
        return self._shown(x, y) if self._turns else (x, y)

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

    def shown_box(self, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
        """Left, bottom, right and top of an area as the page is shown."""
        one, other = self._shown(left, bottom), self._shown(right, top)
        return min(one[0], other[0]), min(one[1], other[1]), max(one[0], other[0]), max(one[1], other[1])

    def _shown(self, x: float, y: float) -> tuple[float, float]:
        if not self._turns:
            return x, y
        if self._turns == 1:
            return y, self._height - x
        if self._turns == 2:
            return self._width - x, self._height - y
        return self._width - y, x
