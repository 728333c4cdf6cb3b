"""Papers of the Kamer and dossiers, as running text cites them.

A citation is read from its five digits: the words before vouch for them, the number behind completes them, and lists
carry the dossier on. Several dossiers before one number share it.
"""

import re

from briefreader.analysis.citations.dossiers import (
    PAPERS,
    Candidate,
    Voucher,
    counts_something,
    numbers_something_else,
    read_dossier,
    voucher_before,
)
from briefreader.analysis.citations.numbers import Counting, Numbered, read_numbers
from briefreader.analysis.citations.reading import Read
from briefreader.analysis.citations.unnumbered import Part, number_before, papers_of, stand_alone
from briefreader.analysis.citations.writing import DASH, DATED, NUMBERED, PAGES, SESSION
from briefreader.domain.citation import Citation
from briefreader.domain.dossier import Dossier
from briefreader.domain.identifier import Identifier, dossier_of
from briefreader.domain.span import Span

_AND_OTHERS = r"(?:\s\(?(?:e\.?\s?a\.|c\.?\s?a\.|enz\.)\)?)?"
_NUMBER = re.compile(
    rf"{_AND_OTHERS}(?:\s{{0,2}}[,;:]?\s{{0,2}}\(?(?:(?:stuk|onder)\s)?|\.\s(?=n))({NUMBERED}|letter\s(?=[A-Z]))"
)
_NUMBER_BEHIND_DASH = re.compile(rf"\s{DASH}\s({NUMBERED})")
_DASHED = re.compile(
    rf"(\s?){DASH}(\s?)(?=(?:[1-9][0-9]{{0,4}}[a-z]?|[A-Z]{{1,2}})(?:-n[0-9]{{1,2}})?(?![0-9A-Za-z]|[.,][0-9]|{DASH}[0-9]))"
)
_SLASHED = re.compile(r"\s?/\s?(?=[1-9][0-9]{0,3}[a-z]?(?![0-9A-Za-z/]|[.,][0-9]))")
_LETTERED = re.compile(r"\s(?=([A-Z]{1,2})(?![A-Za-z0-9]|\.[A-Za-z0-9]|\.\s\S))")
_SPACED = re.compile(r"\s(?=([1-9][0-9]{1,3})\s?(?:[]);]|[.,](?![0-9])))")
_BARE = re.compile(
    rf"{_AND_OTHERS}\s{{0,2}},\s{{0,2}}"
    r"(?=([1-9][0-9]{0,3}[a-z]?|[A-Z]{1,3})(?![0-9A-Za-z]|\s?[0-9]{3}(?![0-9])|[.,/][0-9]))"
)
_BRACKETED = re.compile(
    r"\s?\((?=(?!(?:19|20)[0-9]{2}\))[1-9][0-9]{0,3}[a-z]?(?:(?:,\s|\sen\s)[1-9][0-9]{0,3}[a-z]?){0,20}\))"
)
_ENDED = re.compile(rf"\s{{0,2}}(?:[]),;:.!?”’»]|$|(?:en|of)\s|{PAGES}|{DATED})")
_GOES_ON_IN_SENTENCE = re.compile(r"\s[a-z]")
_NEXT = re.compile(
    rf"(?:{PAGES}|{DATED})?\s{{0,2}}(?:,\s{{0,2}}en\b|[,;&/+]|(?:en|of|alsmede|alsook|resp\.?|respectievelijk)\b)\s{{0,2}}(?:{SESSION},?\s)?"
    r"(?=[1-3][0-9][\s.]?[0-9]{3}(?![0-9A-Za-z]))"
)
_THROUGH = re.compile(r"\s(?:t/m|tot\sen\smet)\s(?=[1-3][0-9][\s.]?[0-9]{3}(?![0-9A-Za-z]))")
_NEXT_PART = re.compile(r"(?:\s{0,2},\s{0,2}(?:en\s)?|\s(?:en|resp\.)\s|\s?[/&]\s?)([IVX]{1,5}[AB]?)(?![A-Za-z0-9])")
_WORDS = frozenset({"EU", "EK", "TK", "AO", "CD", "VAO", "VSO", "SO", "NB", "DE"})
"""Capitals behind a dossier that are words more often than papers of the Eerste Kamer."""

_LONGEST_CHAIN = 40
"""Dossiers that share a number, at most: a budget has some 25 chapters."""

_MOST_SHARED = 2000
"""Papers that dossiers with a common list of numbers name together, at most."""

_GOES_ON = re.compile(
    rf"(?:\s{{0,2}}[,;:]?\s{{0,2}}\(?|\.\s)(?:{NUMBERED}|letter\s)|\s?{DASH}|\s?\(?R|\s\(?[ec]\.|,?\s{{0,2}}[Hh]|,?\s[IVXABCFHJLM]"
)
"""What may stand behind a dossier that nothing vouches for; looked at first, for most digits in a text are none."""

_HOPE_BEFORE = re.compile(rf"(?:{DASH}|voorstel)\s\Z")


def read_papers(text: str, at: int, start: int, end: int, counting: Counting) -> Read:
    """Read the citation whose first dossier stands at an offset.

    Args:
        text: of the document.
        at: offset of five digits.
        start: offset before which nothing is read: of the block, or of the end of the citation before.
        end: offset of the end of the block.
        counting: how numbers are read here.

    Returns:
        The citations, and where to go on.
    """
    voucher, words = voucher_before(text, at, start)
    opened = text[max(start, at - 2) : at].rstrip()[-1:] == "("
    alone = voucher is Voucher.NONE and not opened
    if alone and (_hopeless(text, at, start, end) or numbers_something_else(text, at, start)):
        return Read((), at + 5)
    first = read_dossier(text, at, end)
    if first is None:
        return Read((), at + 1)
    citations: list[Citation] = []
    pending = [Part(words, first)]
    behind = first.span.end
    while True:
        found = pending[-1].found
        numbers = _numbers_behind(text, found, end, voucher, opened, counting)
        if numbers:
            if alone and not citations and counts_something(text, at, start, first):
                return Read((), first.span.end)
            citations += _share(pending, numbers, counting.most)
            bracketed = text[found.span.end : numbers[0].span.start].strip() == "("
            pending, behind = [], numbers[-1].span.end + bracketed
            voucher = Voucher.PAPER if voucher is Voucher.NONE else voucher
        if (not numbers and voucher is Voucher.NONE and not opened) or len(pending) == _LONGEST_CHAIN:
            break
        following = _following(text, behind, end, found.dossier if pending else None)
        if following is None:
            break
        pending.append(following)
        behind = following.found.span.end
    if pending and not citations:
        if numbered := number_before(text, pending[0].found, start, end, counting):
            return Read(numbered, pending[0].found.span.end)
        if not stand_alone(text, pending, start, end, voucher, opened):
            return Read((), first.span.end)
    elif pending and not _ENDED.match(text, behind, end):
        return Read(tuple(citations), pending[0].start)
    citations += (
        Citation(Span(part.start, part.found.span.end), tuple(map(dossier_of, part.dossiers))) for part in pending
    )
    return Read(tuple(citations), behind)


def _hopeless(text: str, at: int, start: int, end: int) -> bool:
    """Whether digits that nothing vouches for cite nothing: no number follows, no dash or "voorstel" goes before."""
    if _HOPE_BEFORE.search(text, max(start, at - 10), at):
        return False
    return not (_GOES_ON.match(text, at + 5, end) or _GOES_ON.match(text, at + 6, end))


def _following(text: str, at: int, end: int, before: Dossier | None) -> Part | None:
    """The dossier that goes on a chain; behind one without a number, also the end of a range or another chapter."""
    if joint := _NEXT.match(text, at, end):
        found = read_dossier(text, joint.end(), end)
        return Part(found.span.start, found) if found else None
    if before and (joint := _THROUGH.match(text, at, end)):
        found = read_dossier(text, joint.end(), end)
        first, last = int(before.number), int(found.dossier.number) if found else 0
        if found and first < last <= first + _LONGEST_CHAIN and not (before.part or found.dossier.part):
            return Part(found.span.start, found, tuple(Dossier(str(each)) for each in range(first + 1, last)))
    if before and before.part and not before.part.isdigit() and (joint := _NEXT_PART.match(text, at, end)):
        span = Span(*joint.span(1))
        return Part(span.start, Candidate(span, before._replace(part=joint[1]), compact=False, dotted=False))
    return None


def _numbers_behind(
    text: str, found: Candidate, end: int, voucher: Voucher, opened: bool, counting: Counting
) -> list[Numbered]:
    """The numbers that complete a dossier, behind "nr.", a dash or a comma; empty where there are none."""
    at = found.span.end
    doubtful = voucher is Voucher.NONE and not opened
    if found.dotted and doubtful:
        return []
    if named := _NUMBER.match(text, at, end) or (None if doubtful else _NUMBER_BEHIND_DASH.match(text, at, end)):
        return read_numbers(text, named.end(), end, "s" in named[1].lower(), counting)
    if dashed := _DASHED.match(text, at, end):
        numbers = read_numbers(text, dashed.end(), end, False, counting)[:1]
        return numbers if numbers and _dash_fits(text, found, dashed, numbers[0], end, voucher, opened) else []
    if voucher in PAPERS and (slashed := _SLASHED.match(text, at, end)):
        numbers = read_numbers(text, slashed.end(), end, False, counting)[:1]
        return numbers if numbers and _ENDED.match(text, numbers[-1].span.end, end) else []
    if voucher in PAPERS and (bracketed := _BRACKETED.match(text, at, end)):
        return read_numbers(text, bracketed.end(), end, True, counting)
    bare = _BARE.match(text, at, end)
    if bare is None and voucher in PAPERS:
        bare = _LETTERED.match(text, at, end) or _SPACED.match(text, at, end)
    if not bare:
        return []
    word = bare[1]
    letters = word.isalpha() and word.isupper()
    vouched = voucher in PAPERS or voucher is Voucher.CHAMBER or (letters and opened)
    if not vouched or word in _WORDS:
        return []
    if len(word) == 4 and "1950" <= word <= "2049" and found.dossier.number not in {"21501", "22112", "19637"}:
        return []
    numbers = read_numbers(text, bare.end(), end, False, counting)
    behind = numbers[-1].span.end if numbers else at
    ended = _ENDED.match(text, behind, end) or text.startswith(" (", behind)
    lettered = letters and voucher is Voucher.SENATE and _GOES_ON_IN_SENTENCE.match(text, behind, end)
    return numbers if numbers and (ended or lettered) else []


def _dash_fits(
    text: str, found: Candidate, dashed: re.Match[str], number: Numbered, end: int, voucher: Voucher, opened: bool
) -> bool:
    """Whether a dash behind a dossier leads to a paper and is no range, no minus and no pause in the sentence."""
    if dashed[2] or (dashed[1] and voucher is not Voucher.DOSSIER):
        ended = _ENDED.match(text, number.span.end, end) is not None
        return voucher is Voucher.MOTION or (voucher is not Voucher.NONE and ended)
    return (
        voucher is not Voucher.NONE
        or opened
        or ((found.compact or found.dossier.part != "") and number.numbers[0][0].isdigit())
    )


def _share(parts: list[Part], numbers: list[Numbered], most: int) -> list[Citation]:
    """Citations of dossiers that share a list of numbers: each dossier before the last names all of them."""
    citations = []
    truncated = sum(number.truncated for number in numbers)
    most = min(most, _MOST_SHARED // len(parts))
    for part in parts[:-1]:
        named = _papers_in(part.dossiers, numbers)
        cut = max(0, len(named) - most)
        citations.append(Citation(Span(part.start, part.found.span.end), named[:most], truncated=truncated + cut))
    last = parts[-1]
    before = _papers_in(last.between, numbers)[:most]
    for index, item in enumerate(numbers):
        named = (() if index else before) + papers_of(last.found.dossier, item.numbers)
        start = item.span.start if index else last.start
        citations.append(Citation(Span(start, item.span.end), named, truncated=item.truncated))
    return citations


def _papers_in(dossiers: tuple[Dossier, ...], numbers: list[Numbered]) -> tuple[Identifier, ...]:
    """The papers that a list of numbers names in each of some dossiers."""
    return tuple(each for one in dossiers for item in numbers for each in papers_of(one, item.numbers))
