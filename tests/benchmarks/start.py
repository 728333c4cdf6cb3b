"""Start: first paint, first answered key and memory, as ratios of one run.

Times are those on the clock; beside the letter's stands its processor time (work), which other programs on the
machine do not add to.

Run it as `python -m tests.benchmarks.start`.
"""

import random
import shutil
import statistics
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from tests.terminal import Terminal, bare_application

RUNS = 11
LETTER = Path(__file__).parents[2] / "documents" / "kamerbrief-navo-defensie-2021-10.txt"
PROSE = """
de het een van in op met voor door over kabinet minister Kamer motie bijdrage veiligheid
samenwerking bondgenoten inzet maatregelen onderzoek uitvoering gemeenten regeling NAVO EU
capaciteit wijziging
"""


def large_text(path: Path, lines: int) -> None:
    """Write a text of paragraphs, wrapped at 76 characters, with headings and citations."""
    source = random.Random(1)
    made: list[str] = []
    words_of_prose = PROSE.split()
    while len(made) < lines:
        made += ["", f"Onderdeel {len(made)}", ""]
        for _ in range(6):
            words = [source.choice(words_of_prose) for _ in range(source.randrange(40, 120))]
            words[5] = f"(Kamerstuk 27 925, nr. {source.randrange(1, 900)})"
            line = words[0].capitalize()
            for word in words[1:]:
                if len(line) + len(word) > 75:
                    made.append(line)
                    line = word
                else:
                    line += " " + word
            made += [line + ".", ""]
    # Words of their own stand on the first page and on the second one.
    made.insert(made.index("", 40) + 1, "Tweedewoord van deze tekst, dat verderop staat.\n")
    path.write_text("Beginwoord van deze lange tekst.\n\n" + "\n".join(made), encoding="utf-8")


@dataclass
class Times:
    """What was measured of one program."""

    paint: list[float] = field(default_factory=list)
    key: list[float] = field(default_factory=list)
    memory: list[float] = field(default_factory=list)
    paint_work: list[float] = field(default_factory=list)
    key_work: list[float] = field(default_factory=list)

    def median(self, name: str) -> float:
        """The median of one measure."""
        return statistics.median(getattr(self, name))


def measure(times: Times, arguments: list[str], words: bytes, second: bytes = b"") -> None:
    """Start a program once, wait for its first page, and type a page down until it shows its second.

    Args:
        times: to which what was measured is added.
        arguments: the program.
        words: on its first page.
        second: on its second page; b"" types nothing.
    """
    home = tempfile.mkdtemp()
    terminal = Terminal(arguments, {"HOME": home, "XDG_STATE_HOME": home, "XDG_CONFIG_HOME": home})
    terminal.start()
    times.paint.append(terminal.wait_for(words))
    times.paint_work.append(terminal.processor_time())
    if second:
        terminal.send(b" ")
        times.key.append(terminal.wait_for(second))
        times.key_work.append(terminal.processor_time())
    terminal.settle(0.5)
    times.memory.append(terminal.peak_memory())
    terminal.stop()
    shutil.rmtree(home)


def main() -> None:
    """Print the ratios."""
    reader = [sys.executable, str(Path(sys.executable).with_name("briefreader"))]
    bare, letter, large = Times(), Times(), Times()
    with tempfile.TemporaryDirectory() as home:
        text = Path(home) / "large.txt"
        large_text(text, 100_000)
        for run in range(RUNS + 1):
            kept = (bare, letter, large) if run else (Times(), Times(), Times())
            measure(kept[0], bare_application(), b"one line")
            measure(kept[1], [*reader, str(LETTER)], b"Hierbij bied ik u", b"capaciteitsdoel")
            measure(kept[2], [*reader, str(text)], b"Beginwoord", b"Tweedewoord")
    megabytes = 5
    print(f"bare application: first paint {bare.median('paint'):.0f} ms, memory {bare.median('memory'):.0f} MiB")
    for name, ratio, goal in (
        ("first paint, letter / bare", letter.median("paint") / bare.median("paint"), 1.25),
        ("the same, work", letter.median("paint_work") / bare.median("paint_work"), 1.25),
        (f"first paint, {megabytes} MB / letter", large.median("paint") / letter.median("paint"), 2.0),
        ("first key, letter / bare's paint", letter.median("key") / bare.median("paint"), 1.5),
        ("the same, work", letter.median("key_work") / bare.median("paint_work"), 1.5),
        (f"first key, {megabytes} MB / letter's", large.median("key") / letter.median("key"), 2.0),
        ("peak memory, letter / bare", letter.median("memory") / bare.median("memory"), 1.2),
    ):
        print(f"{name:36} {ratio:5.2f}   goal {goal}")


if __name__ == "__main__":
    main()
