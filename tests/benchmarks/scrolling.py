"""Keys: from a key press to the changed screen, in a text of 5 MB, against the letter in the same run.

It prints processor time (work), which other programs on the machine do not add to, beside the time on the clock (wall).
Both documents are open at once and get each key in turn.

Run it as `python -m tests.benchmarks.scrolling`.
"""

import statistics
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.start import LETTER, large_text
from tests.terminal import Terminal

ROUNDS = 30
QUIET, LONGEST = 0.04, 0.25
"""Seconds without a change after which an answer is complete, and after which none is expected."""
KEYS = {
    "line down": b"j",
    "page down": b" ",
    "next section": b"]",
    "next item": b"l",
    "next match": b"n",
    "end": b"G",
    "back": b"H",
}


class Open:
    """A document that is open in a terminal of its own, with all work behind the screen done.

    Args:
        path: of the document.
        words: on its first page.
        patience: seconds without any change of its screen after which nothing more is expected.
        start_over: typed between rounds, where the end of the document is too near for as many keys.
    """

    def __init__(self, path: Path, words: bytes, patience: float, start_over: bytes = b"") -> None:
        self.work: dict[str, list[float]] = {name: [] for name in KEYS}
        self.wall: dict[str, list[float]] = {name: [] for name in KEYS}
        self._start_over = start_over
        self._home = tempfile.TemporaryDirectory()
        home = self._home.name
        self._terminal = Terminal(
            [sys.executable, "-m", "briefreader", str(path)], {"HOME": home, "XDG_STATE_HOME": home}
        )
        self._terminal.start()
        self._terminal.wait_for(words)
        self._terminal.settle(patience)
        self._terminal.send(b"/veiligheid\r")
        self._terminal.settle(1.0)

    def press(self, name: str) -> None:
        """Press a key, and keep how long its answer took."""
        terminal = self._terminal
        worked = terminal.processor_time()
        self.wall[name].append(answer_time(terminal, KEYS[name]))
        self.work[name].append(terminal.processor_time() - worked)

    def end_round(self) -> None:
        """Be where further keys can be pressed."""
        if self._start_over:
            answer_time(self._terminal, self._start_over)

    def close(self) -> None:
        """End it."""
        self._terminal.stop()
        self._home.cleanup()


def answer_time(terminal: Terminal, key: bytes) -> float:
    """Milliseconds from a key press until the program has written its changed screen."""
    started = time.perf_counter()
    terminal.send(key)
    last = started
    seen = 0
    while time.perf_counter() - last < (QUIET if seen else LONGEST):
        terminal.settle(0.005)
        if len(terminal.output) != seen:
            seen, last = len(terminal.output), time.perf_counter() - 0.005
    return 1000 * (last - started)


def told(times: list[float]) -> str:
    """The median and the 95th percentile."""
    return f"{statistics.median(times):5.1f} p95 {statistics.quantiles(times, n=20)[18]:5.1f}"


def main() -> None:
    """Print medians and 95th percentiles."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "large.txt"
        large_text(path, 100_000)
        letter, large = Open(LETTER, b"Hierbij", 1.5, b"g"), Open(path, b"Beginwoord", 8.0)
        for _ in range(ROUNDS):
            for name in KEYS:
                letter.press(name)
                large.press(name)
            letter.end_round()
            large.end_round()
        letter.close()
        large.close()
    print(f"{'':14} {'letter, work':>16} {'wall':>16} {'5 MB, work':>16} {'wall':>16}   ratio of medians of work")
    for name in KEYS:
        ratio = statistics.median(large.work[name]) / statistics.median(letter.work[name])
        shown = (told(times[name]) for times in (letter.work, letter.wall, large.work, large.wall))
        print(f"{name:14} {' '.join(shown)}   {ratio:.2f}")


if __name__ == "__main__":
    main()
