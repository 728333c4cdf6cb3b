"""Search as one types: each keystroke in 10,000 and 100,000 paragraphs, against one pass of `str.find`.

Run it as `python -m tests.benchmarks.search`. The reader searches from the start and from the middle.
"""

import random
import statistics
import time
from collections.abc import Callable

from briefreader.domain.document import Block, BlockKind, Document, Metadata
from briefreader.domain.span import Span
from briefreader.search.index import Index, build_index
from briefreader.search.query import parse_query
from briefreader.search.rank import search

QUERIES = (
    "veiligheid",
    "afschriking",
    "strategish plan",
    "Kamerstuk 27 925",
    "contraterrorisme",
    "finse zweedse",
    "de geëvacueerde",
    "xyzzyqwerty",
)
SYLLABLES = "ka mer stuk vei lig heid de fen sie re ge ring be leid ont wik kel ing ver drag land aan pak coö évac"
COMMON = "de het een van en in op te dat is voor met zijn aan door om niet ook"
RARE = "veiligheid afschrikking strategisch plan Finse Zweedse geëvacueerde"
LISTED = 500
ROUNDS = 3


def prose(paragraphs: int) -> Document:
    """Paragraphs of some 400 characters, of a vocabulary of 30,000 words of which some are far commoner."""
    source = random.Random(7)
    made = ["".join(source.choices(SYLLABLES.split(), k=source.randrange(1, 6))) for _ in range(30_000)]
    words = [*made, *RARE.split() * 20, *COMMON.split() * 1_000]
    texts = [" ".join(source.choices(words, k=45)).capitalize() + "." for _ in range(paragraphs)]
    for at in range(0, paragraphs, 97):
        texts[at] += " Zie Kamerstuk 27 925, nr. 808, over contra-terrorisme en Finse en Zweedse inzet."
    blocks, at = [], 0
    for number, text in enumerate(texts, 1):
        blocks.append(Block(BlockKind.PARAGRAPH, Span(at, at + len(text)), paragraph=number))
        at += len(text) + 1
    return Document(Metadata("Prose"), "\n".join(texts), tuple(blocks), ())


def milliseconds(work: Callable[[], object]) -> float:
    """How long some work takes."""
    started = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - started)


def keystrokes(index: Index, near: int) -> dict[str, list[float]]:
    """For all that is typed the milliseconds of each round."""
    times: dict[str, list[float]] = {}
    for _ in range(ROUNDS):
        for query in QUERIES:
            for length in range(1, len(query) + 1):
                typed = query[:length]
                taken = milliseconds(lambda typed=typed: search(index, parse_query(typed), LISTED, near))
                times.setdefault(typed, []).append(taken)
    return times


def main() -> None:
    """Print medians, 95th percentiles, their ratio to one pass over the text, and what was slowest."""
    for paragraphs, goal in ((10_000, 16), (100_000, 50)):
        document = prose(paragraphs)
        indexes: list[Index] = []
        folding = milliseconds(lambda document=document, indexes=indexes: indexes.append(build_index(document)))
        index = indexes[0]
        collecting = milliseconds(lambda index=index: index.vocabulary)
        text = index.folded.lowered
        plain = statistics.median(milliseconds(lambda text=text: text.find("qqqq")) for _ in range(5))
        print(
            f"{paragraphs:,} paragraphs, {len(text) / 1e6:.0f} MB: folded in {folding:.0f} ms, "
            f"{len(index.vocabulary.counts):,} words collected in {collecting:.0f} ms, str.find {plain:.1f} ms"
        )
        for name, near in (("start", 0), ("middle", len(document.text) // 2)):
            times = keystrokes(index, near)
            every = [taken for rounds in times.values() for taken in rounds]
            median, p95 = statistics.median(every), statistics.quantiles(every, n=20)[18]
            slowest = sorted(times, key=lambda typed: -statistics.median(times[typed]))[:4]
            print(
                f"    from the {name}: median {median:.1f} ms, p95 {p95:.1f} ms (goal {goal}), "
                f"p95 / str.find {p95 / plain:.1f}; slowest "
                + ", ".join(f"{typed!r} {statistics.median(times[typed]):.0f}" for typed in slowest)
            )


if __name__ == "__main__":
    main()
