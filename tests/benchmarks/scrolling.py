"""Keys: from a key press to the changed screen, in a text of 5 MB, against the letter in the same run.

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
KEYS = {
    "line down": b"j",
    "page down": b" ",
    "next section": b"]",
    "next item": b"l",
    "next match": b"n",
    "end": b"G",
    "back": b"H",
}


def answer_time(terminal: Terminal, key: bytes) -> float:
    """Milliseconds from a key press until the program has written its changed screen."""
    terminal.send(key)
    started = time.perf_counter()
    last = started
    seen = 0
    while time.perf_counter() - last < 0.04:
        terminal.settle(0.005)
        if len(terminal.output) != seen:
            seen, last = len(terminal.output), time.perf_counter() - 0.005
    return 1000 * (last - started)


def measure(path: Path, words: bytes, patience: float) -> dict[str, list[float]]:
    """Type every key many times in a document, when all work behind the screen is done."""
    with tempfile.TemporaryDirectory() as home:
        terminal = Terminal([sys.executable, "-m", "briefreader", str(path)], {"HOME": home, "XDG_STATE_HOME": home})
        terminal.start()
        terminal.wait_for(words)
        terminal.settle(patience)
        terminal.send(b"/veiligheid\r")
        terminal.settle(1.0)
        times: dict[str, list[float]] = {name: [] for name in KEYS}
        for _ in range(ROUNDS):
            for name, key in KEYS.items():
                times[name].append(answer_time(terminal, key))
        terminal.stop()
    return times


def main() -> None:
    """Print medians and 95th percentiles."""
    with tempfile.TemporaryDirectory() as folder:
        large = Path(folder) / "large.txt"
        large_text(large, 100_000)
        letter_times = measure(LETTER, b"Hierbij", 1.5)
        large_times = measure(large, b"Beginwoord", 6.0)
    print(f"{'key':14} {'letter':>16} {'5 MB':>16}   ratio of medians")
    for name in KEYS:
        letter, large_key = letter_times[name], large_times[name]
        medians = statistics.median(letter), statistics.median(large_key)
        p95 = statistics.quantiles(letter, n=20)[18], statistics.quantiles(large_key, n=20)[18]
        print(
            f"{name:14} {medians[0]:5.1f} p95 {p95[0]:5.1f} {medians[1]:5.1f} p95 {p95[1]:5.1f}"
            f"   {medians[1] / medians[0]:.2f}"
        )


if __name__ == "__main__":
    main()
