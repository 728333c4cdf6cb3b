"""Structure and citations: megabytes a second, and whether time grows with the length.

Run it as `python -m tests.benchmarks.analysis`.
"""

import gc
import statistics
import tempfile
import time
from pathlib import Path

from briefreader.analysis.citations.find import find_citations
from briefreader.analysis.structure.recover import recover_structure
from briefreader.domain.document import Metadata
from tests.benchmarks.start import large_text

RUNS = 7
MEGABYTE = 1_000_000


def seconds(text: str) -> tuple[float, float]:
    """Processor seconds that structure and citations of a text take."""
    began = time.process_time()
    document = recover_structure(text, Metadata("Benchmark"))
    between = time.process_time()
    find_citations(document)
    return between - began, time.process_time() - between


def main() -> None:
    """Print medians, for a fifth of the text and for all of it."""
    with tempfile.TemporaryDirectory() as home:
        path = Path(home) / "large.txt"
        large_text(path, 100_000)
        text = path.read_text(encoding="utf-8")[: 5 * MEGABYTE]
    gc.disable()  # as it is while a document is read
    small, large = [], []
    for _ in range(RUNS):
        small.append(seconds(text[:MEGABYTE]))
        large.append(seconds(text))
    for name, size, runs in (("1 MB", 1, small), ("5 MB", 5, large)):
        structure, citations = (statistics.median(run[part] for run in runs) for part in (0, 1))
        rate = size / (structure + citations)
        print(f"{name}: structure {structure:.2f} s, citations {citations:.2f} s, {rate:.1f} MB/s together (goal 5)")
    ratio = statistics.median(map(sum, large)) / statistics.median(map(sum, small))
    print(f"5 MB / 1 MB: {ratio:.2f} times as long")


if __name__ == "__main__":
    main()
