"""PDF: whatever stands on a page, nothing of it is lost."""

import random
from collections import Counter
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from briefreader.analysis.structure.printed import recover_printed
from briefreader.domain.document import Metadata
from briefreader.formats.pdf.lines import set_lines
from briefreader.formats.pdf.page import GENERATED, Face, Page, Run
from briefreader.formats.pdf.printed import print_pages

FACES = [Face("Plain", False, False), Face("Bold", True, False), Face("Italic", False, True)]
WORDS = (
    "de",
    "brug.",
    "Vraag",
    "1",
    "2",
    "1.",
    "Datum",
    "Betreft",
    "Geachte voorzitter,",
    "•",
    "a.",
    "De Minister,",
    "Nr.",
)


_CHANCE = random.Random(1)
PHRASES = [" ".join(_CHANCE.choices(WORDS, k=_CHANCE.randint(1, 9))) for _ in range(400)]
"""Drawn at once: to draw each word takes many times as long as reading the page."""
PLACES = list(product((50, 70, 90, 200, 320, 450), (780, 700, 703, 688, 676, 640, 300, 100, 92, 40)))
LOOKS = list(product((5.0, 7.0, 10.0, 10.5, 14.0, 0.0), (0, 0, 1, 2)))


def run(place: tuple[int, int], look: tuple[float, int], text: str) -> Run:
    (left, baseline), (size, face) = place, look
    return Run(left, baseline, left + len(text) * 5, size, face, text, GENERATED)


RUNS = st.builds(run, st.sampled_from(PLACES), st.sampled_from(LOOKS), st.sampled_from(PHRASES))


@settings(max_examples=100, deadline=None)
@given(st.lists(st.lists(RUNS, max_size=14), min_size=1, max_size=4))
def test_every_letter_is_in_the_text_or_beside_it(pages: list[list[Run]]) -> None:
    lines = [set_lines(Page(595, 842, list(page), FACES), number) for number, page in enumerate(pages, 1)]
    document = recover_printed(print_pages(lines, [(595, 842)] * len(lines)).printed, Metadata("title", "source"))
    metadata = document.metadata
    labels = [word for name, value in metadata.colophon for word in (name, value)]
    kept = Counter("".join([document.text, *metadata.furniture, *labels]))
    for letter, count in Counter("".join(run.text for page in pages for run in page)).items():
        assert letter == " " or kept[letter] >= count
    assert "\n".join(block.span.of(document.text) for block in document.blocks) == document.text
    assert all(note.anchor is None or note.anchor <= len(document.text) for note in document.footnotes)
