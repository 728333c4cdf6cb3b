"""A search in one document: its hits in the order of the text, and the current one."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from briefreader.domain.citation import Reference
from briefreader.domain.span import Span
from briefreader.domain.term import TermUse
from briefreader.errors import NotAnIdentifier
from briefreader.interface.entries import Entries, Entry
from briefreader.interface.quotation import excerpt
from briefreader.interface.reading import Reading

if TYPE_CHECKING:
    from briefreader.search.index import Index
    from briefreader.search.rank import Hit

_NOT_SEARCHED = "Words are found without their accents, and despite typing errors"
"""What is said where there is no query yet."""
_LISTED = 500
"""How many hits are stepped through and listed; the count tells of all."""


class Finding:
    """What a query found.

    Args:
        query: as it was typed.
        hits: in the order of the text.
        total: how many there are, beyond those in `hits` too.
        current: index of the current hit, or None where nothing was found.
        words: the places of all words of all hits, in the order of the text.
        skipped: how many hits lie between the one at `after` and the one before it.
        after: index of the first hit from where the reader searched.
        counted: False where there are more than `total`.

    Attributes:
        ahead: whether the reader came back to a place before the current hit, so that it is the next one.
    """

    def __init__(
        self,
        query: str = "",
        hits: "tuple[Hit, ...]" = (),
        total: int = 0,
        current: int | None = None,
        words: tuple[Span, ...] = (),
        skipped: int = 0,
        after: int = 0,
        *,
        counted: bool = True,
    ) -> None:
        self.query = query
        self.hits = hits
        self.total = total
        self.current = current
        self.words = words
        self.skipped = skipped
        self.after = after
        self.counted = counted
        self.ahead = False

    @property
    def hit(self) -> "Hit | None":
        """The current hit."""
        return None if self.current is None else self.hits[self.current]

    @property
    def count(self) -> str:
        """Which hit is the current one, such as "match 3 of 12"."""
        if not self.query:
            return ""
        if self.current is None:
            return "no match"
        about = {"exact": "match", "words": "words", "fuzzy": "similar"}[self.hits[self.current].match]
        number = self.current + 1 + (self.skipped if self.current >= self.after else 0)
        return f"{about} {number:,} of {self.total:,}{'' if self.counted else '+'}"

    @property
    def at_last_listed(self) -> bool:
        """Whether the current hit is the last of those that are listed, and there are others behind it."""
        if self.current is None or self.ahead or len(self.hits) >= self.total:
            return False
        return (self.current + 1) % len(self.hits) == self.after % len(self.hits)

    def come_back(self, hit: int | None, offset: int) -> None:
        """Take the hit that belongs to a place to which the reader came back for the current one.

        Args:
            hit: start of the one that was the current one there, or None.
            offset: of the place; where there was none, the first one from there on comes next.
        """
        starts = [other.span.start for other in self.hits]
        self.ahead = hit not in starts
        if starts:
            self.current = bisect_left(starts, offset) % len(starts) if hit is None or self.ahead else starts.index(hit)

    def step(self, by: int) -> bool:
        """Go to the next hit, or to the one before; returns whether it went around the end."""
        if self.current is None:
            return False
        ahead, self.ahead = self.ahead, False
        following = self.current + (0 if ahead and by > 0 else by)
        self.current = following % len(self.hits)
        return following != self.current


def find(
    index: "Index", query: str, near: int, terms: Sequence[TermUse] = (), references: Sequence[Reference] = ()
) -> Finding:
    """Search a document.

    Args:
        index: of the document.
        query: what was typed.
        near: offset from which the reader searches; of the best hits the first one from there on is the current one.
        terms: of the document; an abbreviation that the text does not have as it was typed is found by its mentions.
        references: of the document; a publication not cited as it was typed is found by its citations.
    """
    # Searching is loaded when it is first used: the first paint does without it.
    from briefreader.search.query import parse_query
    from briefreader.search.rank import Hit, MatchKind, Result, search

    if not query.strip():
        return Finding()
    result = search(index, parse_query(query), _LISTED, near)
    if not result.hits or result.hits[0].match is MatchKind.FUZZY:
        meant = query.strip().replace(".", "").casefold()
        named = [use for use in terms if use.abbreviation.replace(".", "").casefold() == meant]
        spans = [mention.span for use in named for mention in use.mentions] or _citing(query, references)
        if spans:
            result = Result(tuple(Hit(span, (span,), MatchKind.EXACT, 100.0) for span in spans), len(spans))
    if not result.hits:
        return Finding(query)
    hits = tuple(sorted(result.hits, key=lambda hit: hit.span))
    best = result.hits[0]
    equals = [
        hit.span.start
        for hit in hits
        if hit.match is best.match and (hit.match is MatchKind.EXACT or hit.score >= best.score)
    ]
    at = bisect_left(equals, near)
    start = equals[at if at < len(equals) else 0]
    current = next(number for number, hit in enumerate(hits) if hit.span.start == start)
    words = tuple(sorted({span for hit in hits for span in hit.spans}))
    after = bisect_left(hits, near, key=lambda hit: hit.span.start)
    return Finding(query, hits, result.total, current, words, result.skipped, after, counted=result.counted)


def _citing(query: str, references: Sequence[Reference]) -> list[Span]:
    """Where the publication stands that is named in any spelling, such as "27 925, nr. 808"."""
    from briefreader.domain.identifier import parse_identifier

    try:
        wanted = parse_identifier(query).canonical
    except NotAnIdentifier:
        return []
    return [citation.span for one in references if one.identifier.canonical == wanted for citation in one.citations]


class HitRows(NamedTuple):
    """Hits as the sidebar lists them, grouped by section.

    Args:
        entries: what is listed.
        hit_of: for each row, the index of its hit, or None for the name of a section.
        row_of: for each hit, its row.
    """

    entries: Entries
    hit_of: tuple[int | None, ...] = ()
    row_of: tuple[int, ...] = ()


def hit_rows(reading: Reading, finding: Finding) -> HitRows:
    """List the hits by section, each with its sentence."""
    rows: list[tuple[int | None, str]] = []
    row_of: list[int] = []
    last: str | None = None
    for number, hit in enumerate(finding.hits):
        section = reading.document.section_at(hit.span.start)
        title = section.name if section else "Notes"
        if title != last:
            rows.append((None, title))
            last = title
        row_of.append(len(rows))
        rows.append((number, ""))

    def make(index: int) -> Entry:
        number, title = rows[index]
        if number is None:
            return Entry(title, heading=True)
        hit = finding.hits[number]
        text, bright = excerpt(reading.document, hit.spans)
        return Entry("", (text,), bright=bright, most=3)

    empty = f"Nothing is spelled like “{finding.query}” here, or nearly so" if finding.query else _NOT_SEARCHED
    return HitRows(Entries(len(rows), make, empty, steady=True), tuple(number for number, _ in rows), tuple(row_of))
