"""Citations and the publications that they name."""

from typing import NamedTuple

from briefreader.domain.publication import Identifier
from briefreader.domain.span import Span


class Citation(NamedTuple):
    """One mention in the text of one or more publications.

    Args:
        span: the words that name them.
        identifiers: what they name, in order; never empty.
        resolved: True where the identifier follows from the context and not from the words alone.
        truncated: how many publications a range names beyond those listed; 0 where nothing was cut.
    """

    span: Span
    identifiers: tuple[Identifier, ...]
    resolved: bool = False
    truncated: int = 0


class Reference(NamedTuple):
    """A cited publication with all its citations in one document.

    Args:
        identifier: what is cited.
        citations: in the order of the text; never empty.
        title: its title where the text or the library tells it.
    """

    identifier: Identifier
    citations: tuple[Citation, ...]
    title: str | None = None
