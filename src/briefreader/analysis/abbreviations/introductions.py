"""The words with which a text says that a short form follows."""

import re
from typing import NamedTuple

_LEAD = re.compile(
    r"\s*(?P<lead>(?:hierna(?: te noemen| ook| verder| genoemd| aangeduid als| afgekort(?: als| tot)?)?"
    r"|verder(?: te noemen| genoemd| afgekort als)?|voortaan|vanaf hier|hieronder|in het vervolg(?: te noemen)?"
    r"|in deze brief|afgekort(?: als| tot)?|afkorting|kortweg|kort gezegd|in het kort|ook wel(?: bekend als| genoemd)?"
    r"|ook bekend als|bekend als|bekend onder de afkorting|ook|oftewel|ofwel|of|ook wel|beter bekend als"
    r"|(?:in het )?engels(?:e afkorting|e afk\.|talige afkorting)?|eng\.?|internationaal(?: bekend als)?"
    r"|de zogenaamde|de zogeheten|het zogenaamde|het zogeheten|zgn\.|zogenaamde|hereafter|hereinafter|abbreviated)"
    r"(?:\s*[:,]\s*|\s+))?"
    r"(?:[:=]\s*)?[\"'«“„‘]?(?P<article>(?:de|het|een|the)\s+)?[\"'«“„‘]?\s*",
    re.IGNORECASE,
)
_TAIL = re.compile(r"\s*[\"'»”’]?(?:\s+(?:genoemd|te noemen|genaamd))?\s*$")
_FULL = re.compile(
    r"\s*(?:voluit|afkorting (?:van|voor)|afk\. van|staat voor|ofwel|oftewel|of|dat is|d\.i\."
    r"|in het (?:Nederlands|Engels)|Nederlands|Engels|ook wel|vroeger|lees)\s*:?\s+",
    re.IGNORECASE,
)


class Short(NamedTuple):
    """A short form, without the words that introduce it.

    Args:
        text: the short form.
        introduced: whether the text says that it is one.
        has_article: whether an article stands before it.
    """

    text: str
    introduced: bool
    has_article: bool


def read_short(piece: str) -> Short:
    """Take away what introduces a short form: `hierna: "het VWEU" genoemd` gives VWEU."""
    match = _LEAD.match(piece)
    if match is None:
        return Short(piece.strip(), False, False)
    rest = piece[match.end() :]
    tail = _TAIL.search(rest)
    text = rest[: tail.start()] if tail else rest
    return Short(text.strip(), match["lead"] is not None, match["article"] is not None)


def skip_full_lead(text: str, start: int, end: int) -> int:
    """Offset behind words such as "voluit:" that introduce a long form."""
    match = _FULL.match(text, start, end)
    return match.end() if match else start
