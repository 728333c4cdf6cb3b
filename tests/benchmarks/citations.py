"""Compare the citations that two versions of the program find: what the later one gained, lost, and reads otherwise.

Run it as `python tests/benchmarks/citations.py BEFORE AFTER FILE…`. A version is a git revision, or "." for the files
as they are. A file is a document, or JSON lines that each have a "text".
"""

import argparse
import json
import os
import subprocess
import sys
import tarfile
import tempfile
import time
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent.parent
AROUND = 40
"""Characters shown of the text on either side of a citation."""


class Found(NamedTuple):
    """A citation as the command line prints it."""

    document: int
    start: int
    end: int
    identifiers: tuple[str, ...]
    resolved: bool


class Version(NamedTuple):
    """What a version finds, how long it takes, and how to run it."""

    found: dict[tuple[int, int, int], Found]
    seconds: float
    environment: dict[str, str]


def unpack(revision: str, folder: Path) -> Path:
    """The sources of a revision."""
    if revision == ".":
        return ROOT / "src"
    packed = subprocess.run(["git", "archive", revision, "src"], cwd=ROOT, check=True, capture_output=True).stdout
    with tarfile.open(fileobj=BytesIO(packed)) as archive:
        archive.extractall(folder, filter="data")
    return folder / "src"


def spread(files: list[Path], folder: Path) -> list[str]:
    """The documents of the files, those of JSON lines written to files of their own."""
    documents = []
    for file in files:
        if file.suffix != ".jsonl":
            documents.append(str(file.resolve()))
            continue
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines()):
            made = folder / f"{file.stem}-{number:05}.txt"
            made.write_text(json.loads(line)["text"] + "\n", encoding="utf-8")
            documents.append(str(made))
    return documents


def run(environment: dict[str, str], command: str, *arguments: str) -> str:
    """What the program prints."""
    called = [sys.executable, "-m", "briefreader", command, *arguments]
    return subprocess.run(called, env=environment, capture_output=True, text=True, check=False).stdout


def read_with(sources: Path, documents: list[str], home: Path) -> Version:
    """What the program of some sources finds in the documents."""
    environment = {**os.environ, "PYTHONPATH": str(sources), "HOME": str(home), "XDG_DATA_HOME": str(home)}
    began = time.perf_counter()
    lines = run(environment, "references", "--json", *documents).splitlines()
    seconds = time.perf_counter() - began
    if len(lines) != len(documents):
        raise SystemExit(f"{sources} reads {len(lines)} of {len(documents)} documents; name those that it can read")
    found: dict[tuple[int, int, int], Found] = {}
    for index, line in enumerate(lines):
        for reference in json.loads(line)["references"]:
            for cited in reference["citations"]:
                place = (index, cited["start"], cited["end"])
                named = found[place].identifiers if place in found else ()
                found[place] = Found(*place, (*named, reference["identifier"]), cited["resolved"])
    return Version(found, seconds, environment)


def show(sign: str, each: Found, version: Version, documents: list[str]) -> None:
    """One line for a citation: where, in which words, and what it names."""
    document = documents[each.document]
    text = run(version.environment, "text", document).replace("\n", " ")
    before, behind = text[max(0, each.start - AROUND) : each.start], text[each.end : each.end + AROUND]
    names = " ".join(each.identifiers[:4]) + (" …" if len(each.identifiers) > 4 else "")
    mark = " (resolved)" if each.resolved else ""
    print(f"{sign} {Path(document).name}: {before}[{text[each.start : each.end]}]{behind} = {names}{mark}")


def compare(before: Version, after: Version, documents: list[str]) -> None:
    """Print gains, losses and changes, and the sums."""
    gained = [after.found[place] for place in sorted(after.found.keys() - before.found.keys())]
    lost = [before.found[place] for place in sorted(before.found.keys() - after.found.keys())]
    shared = sorted(before.found.keys() & after.found.keys())
    changed = [place for place in shared if before.found[place].identifiers != after.found[place].identifiers]
    for each in lost:
        show("-", each, before, documents)
    for each in gained:
        show("+", each, after, documents)
    for place in changed:
        show("<", before.found[place], before, documents)
        show(">", after.found[place], after, documents)
    print(f"{len(documents)} documents: {len(before.found)} citations before, {len(after.found)} after")
    print(f"{len(gained)} gained, {len(lost)} lost, {len(changed)} name something else")
    print(f"{before.seconds:.2f} s before, {after.seconds:.2f} s after, start of the program included")


def main() -> None:
    """Compare two versions on the files that are named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("before", help="a git revision, or '.'")
    parser.add_argument("after", help="a git revision, or '.'")
    parser.add_argument("files", nargs="+", type=Path, help="documents, or JSON lines with a 'text' each")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        documents = spread(arguments.files, folder)
        versions = []
        for number, revision in enumerate((arguments.before, arguments.after)):
            place = folder / str(number)
            place.mkdir()
            versions.append(read_with(unpack(revision, place), documents, place))
        compare(versions[0], versions[1], documents)


if __name__ == "__main__":
    main()
