"""Whether two lines begin with the markers of neighbours in one list."""

import re

from briefreader.analysis.structure.marks import MARKER

# fmt: off
_ROMAN = (
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii",
    "xviii", "xix", "xx",
)
# fmt: on
_CORE = re.compile(r"[0-9A-Za-z]+(?:\.[0-9]+)*")
_BARE = 2  # characters of a number or letter without a mark
_UNCOUNTED = frozenset(("dash", "section", "tight"))


def counts_on(first: str, line: str) -> bool:
    """Whether a line has the marker that comes right behind that of another: "1." and "2.", "2.9" and "2.10".

    Args:
        first: the line that begins an item.
        line: the line.
    """
    one, two = MARKER.match(first), MARKER.match(line)
    if one is None or two is None or one.lastgroup in _UNCOUNTED or two.lastgroup in _UNCOUNTED:
        return False
    core, next_core = _CORE.search(one[0]), _CORE.search(two[0])
    if core is None or next_core is None or one[0].replace(core[0], "") != two[0].replace(next_core[0], ""):
        return False
    return _is_next(core[0], next_core[0])


def counts_on_bare(first: str, line: str) -> bool:
    """Whether two lines begin with neighbours that have no mark behind them: "c" and "d", "9" and "10".

    Args:
        first: the line that begins an item.
        line: the line.
    """
    one, two = first.split(" ", 1)[0], line.split(" ", 1)[0]
    if not (len(one) <= _BARE >= len(two) and one.isalnum() and two.isalnum()):
        return False
    return _is_next(one, two)


def _is_next(core: str, other: str) -> bool:
    """Whether a number or a letter is the one behind another, which is of the same kind."""
    above, _, last = core.rpartition(".")
    other_above, _, other_last = other.rpartition(".")
    if above != other_above:
        return False
    if last.isdecimal() and other_last.isdecimal():
        return int(other_last) == int(last) + 1
    if last.isupper() != other_last.isupper():
        return False
    if len(last) == len(other_last) == 1 and ord(other_last) == ord(last) + 1:
        return True
    roman, other_roman = last.casefold(), other_last.casefold()
    return roman in _ROMAN and other_roman in _ROMAN and _ROMAN.index(other_roman) == _ROMAN.index(roman) + 1
