"""Lines that end in the middle of a citation: with "nr.", "Kamerstuk" or "27 925,", which the next one completes."""

import re

_WORDS = (
    "nr.",
    "nrs.",
    "no.",
    "nummer",
    "art.",
    "artikel",
    "artikelen",
    "blz.",
    "p.",
    "d.d.",
    "item",
    "items",
    "t/m",
    "tot en met",
    "vergaderjaar",
    "Kamerstuk",
    "Kamerstukken",
    "Kamerstukken I",
    "Kamerstukken II",
    "Aanhangsel",
    "Handelingen",
    "Handelingen I",
    "Handelingen II",
    "TK",
    "EK",
    "COM",
    "JOIN",
    "SWD",
    "SEC",
    "Stb.",
    "Stcrt.",
    "Trb.",
    "Staatsblad",
    "Staatscourant",
    "Tractatenblad",
)
"""What a number completes."""

_BEFORE_NUMBER = tuple(f"{before}{word}" for before in " (" for word in _WORDS)
_BEFORE_LETTER = tuple(f"{before}{word}" for before in " (" for word in ("nr.", "nrs."))
_BEFORE_CHAMBER = ("Kamerstukken", "Handelingen")
_CHAMBER = re.compile(r"I{1,2} (?:[0-9]{4}|[Vv]ergaderjaar)")
_LETTER = re.compile(r"[A-Z]{1,2}(?:[,;.)]|$| (?=[a-z(]))")
_DOSSIER = re.compile(
    r"(?<![0-9])(?:[1-3][0-9][ .]?[0-9]{3}(?:[ -][IVX]{1,5}|[ -][A-Z]|-[0-9]{2})?"
    r"|[0-9]{4}[/–-](?:[0-9]{4}|[0-9]{2})),\Z"
)
"""A dossier or a session of the Kamer, behind which stands the paper, or the dossier."""

_PAPER = re.compile(r"nrs?\.|nummer|item|[1-3][0-9][ .]?[0-9]{3}(?![0-9])")
_THOUSANDS = re.compile(r"(?:[Kk]amerstuk(?:ken)?|[0-9]{4}[/–-](?:[0-9]{4}|[0-9]{2}),|\() ?[1-3][0-9]\Z")
_ONES = re.compile(r"[0-9]{3}(?![0-9])")
_MARGIN = 40
"""Characters at the end of a line that are looked at."""

_PAGE = 5
"""Characters of the number of a page on a line of its own, at most."""


def goes_on_with_number(before: str, line: str, parted: bool) -> bool:
    """Whether a line goes on with the citation that the line before it begins: no block begins there.

    Args:
        before: the line before.
        line: as it stands, without blanks around it.
        parted: whether there are blank lines between: what stands there alone may be the number of a page.
    """
    if parted and len(line) <= _PAGE:
        return False
    first, last = line[0], before[-1]
    if first.isdigit() and f" {before}".endswith(_BEFORE_NUMBER):
        return True
    if last == "," and (first == "n" or first == "i" or first.isdigit()):
        return _PAPER.match(line) is not None and _DOSSIER.search(before[-_MARGIN:]) is not None
    if last.isdigit() and first.isdigit():
        return _ONES.match(line) is not None and _THOUSANDS.search(before[-_MARGIN:]) is not None
    if first == "I" and before.endswith(_BEFORE_CHAMBER):
        return _CHAMBER.match(line) is not None
    return first.isupper() and f" {before}".endswith(_BEFORE_LETTER) and _LETTER.match(line) is not None
