"""What a list shows: entries, made when they are looked at."""

from collections.abc import Callable
from typing import NamedTuple

from briefreader.domain.span import Span


class Entry(NamedTuple):
    """One entry of a list.

    Args:
        title: its first line or lines; "" for an entry that has only details.
        detail: quiet lines under it, one string each.
        amount: what stands at the right end of the title.
        mark: one character before it, or "".
        depth: how far it is indented, from 0.
        heading: True for a line that groups the entries after it and cannot be chosen.
        bright: characters of the first detail that are highlighted.
        most: how many rows each detail may take.
    """

    title: str
    detail: tuple[str, ...] = ()
    amount: str = ""
    mark: str = ""
    depth: int = 0
    heading: bool = False
    bright: tuple[Span, ...] = ()
    most: int = 2


class Entries(NamedTuple):
    """Entries that are made when they are looked at.

    Args:
        size: how many there are.
        make: gives the entry at an index.
        empty: what is said where there are none.
        steady: whether each says the same every time; others follow the reader.
    """

    size: int = 0
    make: Callable[[int], Entry] = lambda _: Entry("")
    empty: str = ""
    steady: bool = False
