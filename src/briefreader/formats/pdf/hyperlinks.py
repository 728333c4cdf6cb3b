"""Where a page links to the web; runs in the child process."""

from collections.abc import Iterator
from ctypes import byref, c_int, create_string_buffer
from typing import Any

import pypdfium2_raw as raw  # type: ignore[import-untyped]

from briefreader.formats.pdf.letter_place import LetterPlace
from briefreader.formats.pdf.page import Linked

_MOST = 1000
"""Areas of a page that are told; a page of a register of sources has some hundred."""
_LONGEST = 2000
"""Bytes of an address."""


def read_links(document: Any, page: Any, place: LetterPlace) -> list[Linked]:
    """Find the areas of a page that lead to an address.

    Args:
        document: the handle of the document.
        page: the handle of the page.
        place: tells where a point of the page is shown.
    """
    found: list[Linked] = []
    at, link = c_int(0), raw.FPDF_LINK()
    buffer = create_string_buffer(_LONGEST + 1)
    while len(found) < _MOST and raw.FPDFLink_Enumerate(page, byref(at), byref(link)):
        action = raw.FPDFLink_GetAction(link)
        if not action or raw.FPDFAction_GetType(action) != raw.PDFACTION_URI:
            continue
        if not 1 < raw.FPDFAction_GetURIPath(document, action, buffer, _LONGEST + 1) <= _LONGEST:
            continue
        target = buffer.value.decode("utf-8", "replace")
        found.extend(Linked(*place.shown_box(*area), target) for area in _areas(link))
    return found[:_MOST]


def _areas(link: Any) -> Iterator[tuple[float, float, float, float]]:
    """Left, bottom, right and top of each area of a link; one that runs over several lines has several."""
    quad, count = raw.FS_QUADPOINTSF(), raw.FPDFLink_CountQuadPoints(link)
    for index in range(min(count, _MOST)):
        if raw.FPDFLink_GetQuadPoints(link, index, byref(quad)):
            across, along = (quad.x1, quad.x2, quad.x3, quad.x4), (quad.y1, quad.y2, quad.y3, quad.y4)
            yield min(across), min(along), max(across), max(along)
    area = raw.FS_RECTF()
    if count <= 0 and raw.FPDFLink_GetAnnotRect(link, byref(area)):
        yield area.left, area.bottom, area.right, area.top
