"""Opening what is long: the first page of a PDF against the letter's, all of it, and keys while 2,000 pages are read.

All of it is a fresh process that comes from the name of the file to the whole document, as the reader does it and as
the screen gets it, the other processes included; only the screen is not loaded. With what is found, the process goes on
until all citations and terms are there too. They stand against a fresh process that does nothing but take the text of
each page with pypdfium2. All are run in turn. Work is the processor time of all processes.

Run it as `python -m tests.benchmarks.opening`, with the name of a PDF for all of that one only.
"""

import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.report import write_report
from tests.benchmarks.start import LETTER, PROSE
from tests.pdf_maker import Words, make_pdf, paragraph
from tests.terminal import Terminal

RUNS = 7
PAGES, MANY_PAGES = 300, 2_000
LONGEST = 120.0
"""Seconds after which a document that is not there yet is given up."""
TEXT_ALONE = """
import os, sys, pypdfium2
for page in pypdfium2.PdfDocument(sys.argv[1]):
    page.get_textpage().get_text_range()
os._exit(0)
"""
ALL_OF_IT = """
import gc, os, sys
gc.disable()  # as the reader does
from briefreader.library.ahead import ReadAhead
from briefreader.library.folders import Library
from briefreader.library.opening import find_source
from briefreader.library.state import State
def load():
    from briefreader.glossary.load import load_glossary
    return load_glossary()
ahead = ReadAhead(find_source(sys.argv[1], Library((), tuple)), State(), load, fork=True)
whole = ahead.beginning().whole or ahead.whole()
if len(sys.argv) < 3:
    ahead.close()
os._exit(not (whole and (len(sys.argv) < 3 or ahead.analysis())))
"""


def large_pdf(path: Path, pages: int) -> None:
    """Write a PDF with a page number, a heading and five paragraphs on each page."""
    source = random.Random(1)
    words = PROSE.split()
    made = []
    for number in range(1, pages + 1):
        page = [Words(70, 800, "Beginwoord van deze brief" if number == 1 else f"Onderdeel {number}", 11, "bold")]
        top = 760.0
        for last in ("einde", "einde", "einde", "einde", "slotwoord"):
            prose = " ".join(source.choices(words, k=80))
            page += paragraph(70, top, 450, f"{prose.capitalize()} {last}.")
            top = page[-1].baseline - 24
        made.append([*page, Words(280, 40, f"Pagina {number} van {pages}", 8)])
    path.write_bytes(make_pdf(made))


def started(path: Path, home: str, words: bytes) -> tuple[Terminal, float]:
    """Start the program on a document; gives the milliseconds until it shows some words."""
    program = [sys.executable, str(Path(sys.executable).with_name("briefreader")), str(path)]
    terminal = Terminal(program, {"HOME": home, "XDG_STATE_HOME": home, "XDG_CONFIG_HOME": home})
    terminal.start()
    return terminal, terminal.wait_for(words)


def first_text(path: Path, words: bytes) -> float:
    """Milliseconds until a document shows some words."""
    home = tempfile.mkdtemp()
    terminal, milliseconds = started(path, home, words)
    terminal.stop()
    shutil.rmtree(home)
    return milliseconds


def taken_by(program: str, path: Path, *more: str) -> tuple[float, float]:
    """Seconds on the clock, and of processors, that a program takes for a file in a process of its own."""
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, "HOME": home, "XDG_STATE_HOME": home, "XDG_CONFIG_HOME": home}
        start = time.perf_counter()
        process = subprocess.Popen([sys.executable, "-c", program, str(path), *more], env=environment)
        _, status, used = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"a program ended with {process.returncode}")
    return seconds, used.ru_utime + used.ru_stime


def compare_all(path: Path) -> None:
    """Print what all of a PDF takes, without and with what is found in it, against its text alone."""
    programs = ((TEXT_ALONE,), (ALL_OF_IT,), (ALL_OF_IT, "and what is found in it"))
    measured = [[taken_by(program, path, *more) for program, *more in programs] for _ in range(RUNS + 1)][1:]
    alone, *own = [
        [statistics.median(values) for values in zip(*runs, strict=True)] for runs in zip(*measured, strict=True)
    ]
    for what, (seconds, work) in zip((f"all of {path.stem}", "with what is found"), own, strict=True):
        told = f"({seconds:.2f} s, {alone[0]:.2f} s), work {work / alone[1]:.2f} ({work:.2f} s, {alone[1]:.2f} s)"
        print(f"{what + ' / its text alone':36} {seconds / alone[0]:5.2f}   goal 3.0   {told}")


def jump(terminal: Terminal, key: bytes, words: bytes) -> float:
    """Milliseconds from a key to the words to which it leads."""
    terminal.send(key)
    start = time.perf_counter()
    terminal.wait_for(words)
    milliseconds = 1000 * (time.perf_counter() - start)
    terminal.settle(0.03)
    return milliseconds


def jumps(terminal: Terminal, until: bytes) -> list[float]:
    """Go to the end and to the start in turn, until the status line says something, or for LONGEST seconds."""
    taken: list[float] = []
    deadline = time.perf_counter() + LONGEST
    while time.perf_counter() < deadline:
        taken.append(jump(terminal, b"G", b"slotwoord"))
        if until in terminal.output:
            break
        taken.append(jump(terminal, b"g", b"Beginwoord"))
    return taken


def told(name: str, taken: list[float]) -> None:
    """Print how long keys took."""
    ordered = sorted(taken)
    print(
        f"{name:36} {len(taken):4} keys: median {statistics.median(taken):3.0f} ms,"
        f" 95 of 100 within {ordered[int(0.95 * (len(taken) - 1))]:3.0f} ms, longest {ordered[-1]:3.0f} ms"
    )


def main() -> None:
    """Print the ratios and the times."""
    if sys.argv[1:]:
        compare_all(Path(sys.argv[1]))
        return
    letter: list[float] = []
    paints: dict[int, list[float]] = {PAGES: [], MANY_PAGES: []}
    with tempfile.TemporaryDirectory() as folder:
        papers = {pages: Path(folder) / f"{pages} pages.pdf" for pages in paints}
        write_report(papers[PAGES], PAGES)
        large_pdf(papers[MANY_PAGES], MANY_PAGES)
        for run in range(RUNS + 1):
            measured = [(letter, first_text(LETTER, b"Hierbij bied ik u"))]
            measured += [(paints[pages], first_text(path, b"Beginwoord")) for pages, path in papers.items()]
            if run:
                for kept, milliseconds in measured:
                    kept.append(milliseconds)
        for pages, times in paints.items():
            ratio = statistics.median(times) / statistics.median(letter)
            print(f"{f'first text, {pages:,} pages / letter':36} {ratio:5.2f}   goal 2.0")
        compare_all(papers[PAGES])
        terminal, _ = started(papers[MANY_PAGES], folder, b"Beginwoord")
        told(f"while {MANY_PAGES:,} pages are read", jumps(terminal, f"page {MANY_PAGES:,} of".encode()))
        terminal.settle(3)
        told("afterwards", [jump(terminal, *goal) for goal in [(b"g", b"Beginwoord"), (b"G", b"slotwoord")] * 20])
        terminal.stop()


if __name__ == "__main__":
    main()
