"""A long PDF as a ministry's report is: prose under headings, a running head, notes at the feet, some tables."""

import random
import re
from collections.abc import Iterator
from itertools import count
from pathlib import Path

from briefreader.analysis.structure.glyphs import set_width
from tests.benchmarks.start import LETTER
from tests.pdf_maker import Words, make_pdf, paragraph

_LEFT, _WIDTH, _SIZE = 70, 450, 10
_HEAD, _TOP, _FOOT, _NUMBER = 805, 775, 88, 40
"""Baselines, in points from the foot: of the running head, the first and the last line, and the page's number."""
_TABLE_EVERY, _ROWS, _COLUMNS = 8, 6, (70, 250, 350, 450)
_SENTENCES = (4, 8)
"""How few and how many of a paragraph."""
_HEADED = 3
"""Every so many paragraphs there is a heading."""


def write_report(path: Path, pages: int) -> None:
    """Write a PDF of so many pages; "Beginwoord" is its first word."""
    source = random.Random(1)
    prose = re.sub(r"\s+", " ", LETTER.read_text(encoding="utf-8"))
    sentences = [sentence for sentence in re.findall(r"[A-Z][^.]{30,300}\.(?= [A-Z])", prose) if len(sentence) > 40]
    paragraphs = (_paragraph(source, sentences, number) for number in count())
    path.write_bytes(make_pdf([_page(number, pages, paragraphs) for number in range(1, pages + 1)]))


def _paragraph(source: random.Random, sentences: list[str], number: int) -> str:
    """Some sentences in a row, one of which cites a paper; the first of all says that it is."""
    chosen = source.choices(sentences, k=source.randint(*_SENTENCES))
    chosen.insert(
        1, f"Zie hierover de brief van {1 + number % 28} mei 2021 (Kamerstuk 27 925, nr. {1 + number % 900})."
    )
    return " ".join(chosen if number else ["Beginwoord van dit verslag.", *chosen])


def _page(number: int, pages: int, paragraphs: Iterator[str]) -> Iterator[Words]:
    """What stands on a page."""
    mark = str(1 + number % 99)
    yield Words(_LEFT, _HEAD, "Verslag over de uitvoering van de begroting in het jaar 2021", 8, "italic")
    baseline = float(_TOP)
    for place in count():
        text = next(paragraphs)
        headed = place % _HEADED == 0
        lines = paragraph(_LEFT, baseline - 20 * headed, _WIDTH, text, _SIZE)
        if lines[-1].baseline < _FOOT:
            break
        if headed:
            heading = " ".join(text.split()[2:6]).strip(",.").capitalize()
            yield Words(_LEFT, baseline, f"{number}.{1 + place // _HEADED} {heading}", 11, "bold")
        yield from lines
        end = lines[-1]
        if not place:
            yield Words(end.left + set_width(end.text) * _SIZE / 1000, end.baseline + 4, mark, 6)
        baseline = end.baseline - 22
        if not place and number % _TABLE_EVERY == 0:
            yield from _table(baseline)
            baseline -= 14 * (_ROWS + 1)
    yield from paragraph(_LEFT, _FOOT - 18, _WIDTH, f"{mark} Kamerstukken II 2020/21, 28 676, nr. {7 * number}.", 8)
    yield Words(280, _NUMBER, f"Pagina {number} van {pages}", 8)


def _table(top: float) -> Iterator[Words]:
    """A table of amounts."""
    for row in range(_ROWS):
        cells = ("Uitgaven", "2019", "2020", "2021") if not row else (f"Artikel {row}", "1.250", "1.310", "1.425")
        for left, cell in zip(_COLUMNS, cells, strict=True):
            yield Words(left, top - 14 * row, cell, 9, "plain" if row else "bold")
