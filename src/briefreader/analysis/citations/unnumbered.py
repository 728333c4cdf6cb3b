"""Dossiers that no number follows: it stands before them, or they are cited themselves."""

import re
from functools import lru_cache
from typing import NamedTuple

from briefreader.analysis.citations.dossiers import PAPERS, Candidate, Voucher
from briefreader.analysis.citations.numbers import BEFORE_CHANGE, Counting, read_numbers
from briefreader.analysis.citations.writing import DASH, NUMBERED
from briefreader.domain.citation import Citation
from briefreader.domain.dossier import Dossier
from briefreader.domain.identifier import Identifier, kamerstuk_of
from briefreader.domain.span import Span

_NUMBER_FIRST = re.compile(
    rf"{NUMBERED}(?P<list>[1-9][0-9]{{0,4}}[a-z]?(?:\s{{0,2}}(?:,|en|t/m|{DASH})\s{{0,2}}[1-9][0-9]{{0,4}}){{0,9}}"
    rf"(?:,?\s\(?{BEFORE_CHANGE}\s(?:{NUMBERED})?[1-9][0-9]{{0,3}})?)"
    r"(?:\)?\s?\((?:[Kk]amerstuk(?:ken)?\s|[Dd]ossier\s)?|\s(?:(?:toegevoegd|behorend[e]?)\s)?(?:aan|bij|op|in|van|uit)\s(?:het\s)?(?:(?:wets)?voorstel|[Kk]amerstuk|dossier|stuk)\s)\s?\Z"
)
_CLOSED = re.compile(r"\s?\)")
_ON_AN_AGENDA = re.compile(rf"\s{DASH}\s\Z")
_BRACKETED_BEHIND = re.compile(r"\s\([A-Z]")
_THINGS = re.compile(r"\s(?:pagina|bladzijde|blz|document|woord|stuks|keer|vel|foto|gegeven|euro)")
"""What a dossier may have thousands of."""

_TITLE_BEFORE = re.compile(
    r"\b(?:Wet|Rijkswet|Goedkeuring|Wijziging|Vaststelling|Naturalisatie|[Ii]nitiatief(?:wets)?voorstel|[Ww]etsvoorstel(?:len)?"
    r"|[A-Z][a-z]{2,20}ing\s(?:van|inzake|tot|der)|Gefaseerde\sinvoering|Toezegging)\s"
    r"(?:\(?[A-Za-z0-9À-ÿ-]{1,30}(?:\)?,?|;)\s){1,20}\(\Z"
    r"|\([A-Za-z][A-Za-z0-9À-ÿ ,;.-]{1,60}\)\s\(\Z"
)
"""The title of a bill, or something else in brackets at its end, which vouches for digits in brackets behind it."""

_RECENT = "28000"
"""Bills of this century; below it, digits behind a title may count as well, unless an entry of a list ends there."""

_ENTRY_ENDED = re.compile(r"\s?\)(?:;|,\szitting|\s\(T0[0-9]{4}\)|(?<=[0-9]{5}\))(?:\.|\s[A-Z]|$))")
"""What stands behind the dossier of a bill in a list of bills."""

_CITED_ALONE = "20000"
"""Dossiers of before 1987 are not cited by their digits alone; those in brackets number something else."""


class Part(NamedTuple):
    """A dossier in a chain.

    Args:
        start: offset of the words that belong to it.
        found: the dossier.
        between: those that a range names between the dossier before it and itself.
    """

    start: int
    found: Candidate
    between: tuple[Dossier, ...] = ()

    @property
    def dossiers(self) -> tuple[Dossier, ...]:
        """All that its words name."""
        return (*self.between, self.found.dossier)


@lru_cache(maxsize=512)
def papers_of(dossier: Dossier, numbers: tuple[str, ...]) -> tuple[Identifier, ...]:
    """The papers that a number or range names in a dossier; kept, for a document repeats them.

    Args:
        dossier: in which they are numbered.
        numbers: in order.
    """
    return tuple(kamerstuk_of(dossier, number) for number in numbers)


def number_before(text: str, found: Candidate, start: int, end: int, counting: Counting) -> tuple[Citation, ...]:
    """Read the form "nr. 356 (29521)".

    Args:
        text: in which it stands.
        found: the dossier.
        start: offset before which nothing is read.
        end: offset behind which nothing is read.
        counting: how numbers are read in the document.

    Returns:
        A citation for each number; none where no number stands before the dossier.
    """
    before = _NUMBER_FIRST.search(text, max(start, found.span.start - 110), found.span.start)
    if before is None:
        return ()
    closed = _CLOSED.match(text, found.span.end, end)
    if "(" in before[0] and closed is None:
        return ()
    numbers = read_numbers(text, before.start("list"), before.end("list"), True, counting)
    ends = [item.span.end for item in numbers[:-1]] + [closed.end() if closed else found.span.end]
    starts = [before.start()] + [item.span.start for item in numbers[1:]]
    return tuple(
        Citation(Span(first, last), papers_of(found.dossier, item.numbers), truncated=item.truncated)
        for first, last, item in zip(starts, ends, numbers, strict=True)
    )


def stand_alone(text: str, parts: list[Part], start: int, end: int, voucher: Voucher, opened: bool) -> bool:
    """Whether dossiers without a number cite themselves: vouched for, alone in brackets, or behind a title.

    Args:
        text: in which they stand.
        parts: the dossiers, in order.
        start: offset before which nothing is read.
        end: offset behind which nothing is read.
        voucher: what the words before them say.
        opened: whether a bracket opens right before them.
    """
    if (
        voucher is Voucher.DOSSIER
        and not parts[-1].found.compact
        and _THINGS.match(text, parts[-1].found.span.end, end)
    ):
        return False
    if voucher in PAPERS or voucher is Voucher.DOSSIER:
        return True
    if all(part.found.dossier.kingdom for part in parts):
        return True
    first, last = parts[0].found, parts[-1].found
    at = first.span.start
    if voucher is Voucher.NONE and opened and _CLOSED.match(text, last.span.end, end):
        may_have_title = first.dossier.number >= _RECENT or _ENTRY_ENDED.match(text, last.span.end, end) is not None
        before = _TITLE_BEFORE.search(text, max(start, at - 200), at) if may_have_title else None
        titled = before is not None and (first.compact or text[before.start()] != "(")
        return all(
            part.found.dossier.part
            or (
                (titled or (part.found.compact and part.found.dossier.number >= _CITED_ALONE))
                and not part.found.dossier.number.endswith("000")
            )
            for part in parts
        )
    return (
        first.compact
        and _ON_AN_AGENDA.search(text, max(start, at - 3), at) is not None
        and _BRACKETED_BEHIND.match(text, first.span.end, end) is not None
    )
