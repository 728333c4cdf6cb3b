"""Search as one types: each keystroke in 10,000 and 100,000 paragraphs, against one pass of `str.find`.

Run it as `python -m tests.benchmarks.search`.
"""

import random
import statistics
import time

from briefreader.search.index import Index, build_index
from briefreader.search.query import parse_query
from briefreader.search.rank import search
from tests.factories import document_of

QUERIES = (
    "veiligheid",
    "afschriking",
    "strategish plan",
    "Kamerstuk 27 925",
    "contraterrorisme",
    "finse zweedse",
    "xyzzyqwerty",
)
SYLLABLES = "ka mer stuk vei lig heid de fen sie re ge ring be leid ont wik kel ing ver drag land aan pak"
ROUNDS = 3


def prose(paragraphs: int) -> Index:
    """The index of paragraphs of some 400 characters, of a vocabulary of 20,000 words."""
    source = random.Random(7)
    words = ["".join(source.choices(SYLLABLES.split(), k=source.randrange(1, 5))) for _ in range(20_000)]
    words += ["veiligheid", "afschrikking", "strategisch", "plan", "Finse", "Zweedse", "de", "het", "een", "van"] * 40
    texts = [" ".join(source.choices(words, k=45)).capitalize() + "." for _ in range(paragraphs)]
    for at in range(0, paragraphs, 97):
        texts[at] += " Zie Kamerstuk 27 925, nr. 808, over contra-terrorisme."
    index = build_index(document_of(*texts))
    _ = index.vocabulary
    return index


def keystrokes(index: Index) -> list[float]:
    """Milliseconds of each keystroke of every query."""
    times = []
    for _ in range(ROUNDS):
        for query in QUERIES:
            for length in range(1, len(query) + 1):
                started = time.perf_counter()
                search(index, parse_query(query[:length]), 500)
                times.append(1000 * (time.perf_counter() - started))
    return times


def main() -> None:
    """Print medians, 95th percentiles, and their ratio to one pass over the text."""
    for paragraphs, goal in ((10_000, 16), (100_000, 50)):
        index = prose(paragraphs)
        started = time.perf_counter()
        for _ in range(5):
            index.document.text.find("qqqq")
        plain = 1000 * (time.perf_counter() - started) / 5
        times = keystrokes(index)
        median, p95 = statistics.median(times), statistics.quantiles(times, n=20)[18]
        print(
            f"{paragraphs:7,} paragraphs, {len(index.document.text) / 1e6:.0f} MB: median {median:.1f} ms, "
            f"p95 {p95:.1f} ms (goal {goal}), p95 / str.find {p95 / plain:.1f}"
        )


if __name__ == "__main__":
    main()
