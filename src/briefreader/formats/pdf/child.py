"""The child process: reads a PDF from standard input and writes its pages, one line of JSON each, to standard output.

It is started as a file of its own with the folders of its libraries as arguments, imports nothing else, and ends by
its limits, or when nobody reads what it writes. The lines are: a count of pages or an error, then the pages.
"""

import json
import os
import sys


def main(share: str, memory: int, seconds: int, most: int) -> None:
    """Read, and write what was read.

    Args:
        share: which of two shares of the pages is read, or "all".
        memory: bytes of address space that may be taken.
        seconds: of the processor that may be used.
        most: pieces of text of a page that are read.
    """
    data = sys.stdin.buffer.read()
    _limit(memory + len(data), seconds)
    from briefreader.formats.pdf.extract import Pages
    from briefreader.formats.pdf.page import is_shared, share_of

    out = sys.stdout.buffer
    try:
        pages = Pages(data, most)
    except ValueError as error:
        out.write(json.dumps({"error": error.args[0]}).encode() + b"\n")
        return
    out.write(json.dumps({"pages": pages.count}).encode() + b"\n")
    out.flush()
    told = 0
    shared = share != "all" and is_shared(pages.count)
    for index in range(pages.count):
        if shared and share_of(index) != int(share):
            continue
        page = pages.read(index)
        line = json.dumps([*page[:3], page.faces[told:], page.pieces, page.links], separators=(",", ":"))
        told = len(page.faces)
        out.write(line.encode("ascii") + b"\n")
        if index < 4:
            out.flush()


def _limit(memory: int, seconds: int) -> None:
    """Keep this process within its limits, where the system can."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform.startswith("linux"):
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


if __name__ == "__main__":
    sys.path.extend(sys.argv[5:])
    try:
        main(sys.argv[1], *map(int, sys.argv[2:5]))
    except BrokenPipeError:
        os._exit(0)
    sys.stdout.flush()
    os._exit(0)
