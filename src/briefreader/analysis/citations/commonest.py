"""The commonest citation of all, "(Kamerstuk 27 925, nr. 808)", read at a glance.

What is read here is what the grammar of `kamerstuk` reads as well, part by part: nothing that could go on with a list,
a range, a part of the dossier or the number of a note stands behind it.
"""

import re
from functools import lru_cache

from briefreader.domain.citation import Citation
from briefreader.domain.dossier import Dossier
from briefreader.domain.identifier import Identifier, kamerstuk_of
from briefreader.domain.span import Span

_BLANK = r"[^\S\n]"
_PAPER = re.compile(
    rf"(?:(?<=[Kk]amerstuk{_BLANK})|(?<=[Kk]amerstukken(?P<many>){_BLANK}))"
    rf"(?P<hundreds>[1-3][0-9])(?:{_BLANK}|\.)?(?P<ones>[0-9]{{3}}),?{_BLANK}nr\.?{_BLANK}"
    r"(?P<number>[1-9][0-9]{0,2})(?=[])]|\.(?![0-9]))"
)
_WORD = len("Kamerstuk ")
_MANY = len("Kamerstukken ")


def read_commonest(text: str, at: int, start: int) -> Citation | None:
    """Read a citation of one paper, on one line, whose number a bracket or the end of the sentence closes.

    Args:
        text: in which it stands.
        at: offset of the first digit of its dossier.
        start: offset before which nothing is read.
    """
    paper = _PAPER.match(text, at)
    if paper is None:
        return None
    begins = at - (_WORD if paper["many"] is None else _MANY)
    if begins < start:
        return None
    return Citation(Span(begins, paper.end()), _named(paper["hundreds"] + paper["ones"], paper["number"]))


@lru_cache(maxsize=4096)
def _named(dossier: str, number: str) -> tuple[Identifier, ...]:
    """The paper; kept, for a document repeats it."""
    return (kamerstuk_of(Dossier(dossier), number),)
