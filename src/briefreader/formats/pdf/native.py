"""The functions of the native library that are called for each letter, with handles as plain numbers.

`pypdfium2_raw` declares its handles as pointers to structures, which are slow to compare and to pass on. The functions
below that are called most have no declared arguments, as checking them takes longer than the call: the letters of a
page are given to them as `c_void_p`, indexes as numbers, and what they fill in by reference.
"""

from collections.abc import Callable
from ctypes import PYFUNCTYPE, Structure, c_char_p, c_double, c_float, c_int, c_size_t, c_uint, c_void_p, cast
from typing import Any

import pypdfium2_raw as raw  # type: ignore[import-untyped]


class Box(Structure):
    """A rectangle, as pdfium gives it."""

    _fields_ = (("left", c_float), ("top", c_float), ("right", c_float), ("bottom", c_float))


class Matrix(Structure):
    """How text space lies on the page."""

    _fields_ = (("a", c_float), ("b", c_float), ("c", c_float), ("d", c_float), ("e", c_float), ("f", c_float))


def _typed(function: object, result: Any, *arguments: Any) -> Callable[..., Any]:
    """A native function with types of our own."""
    return PYFUNCTYPE(result, *arguments)(cast(function, c_void_p).value or 0)  # type: ignore[arg-type]


count_letters = _typed(raw.FPDFText_CountChars, c_int)
read_text = _typed(raw.FPDFText_GetText, c_int)
read_letter = _typed(raw.FPDFText_GetUnicode, c_uint)
is_generated = _typed(raw.FPDFText_IsGenerated, c_int)
object_of = _typed(raw.FPDFText_GetTextObject, c_void_p)
size_of = _typed(raw.FPDFText_GetFontSize, c_double)
read_matrix = _typed(raw.FPDFText_GetMatrix, c_int)
read_origin = _typed(raw.FPDFText_GetCharOrigin, c_int)
read_box = _typed(raw.FPDFText_GetLooseCharBox, c_int)
font_of = _typed(raw.FPDFTextObj_GetFont, c_void_p, c_void_p)
mode_of = _typed(raw.FPDFTextObj_GetTextRenderMode, c_int, c_void_p)
read_name = _typed(raw.FPDFFont_GetBaseFontName, c_size_t, c_void_p, c_char_p, c_size_t)
weight_of = _typed(raw.FPDFFont_GetWeight, c_int, c_void_p)
flags_of = _typed(raw.FPDFFont_GetFlags, c_int, c_void_p)
