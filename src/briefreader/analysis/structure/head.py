"""What the head of a document tells, as its readers hand it on."""

from dataclasses import dataclass, field
from datetime import date

from briefreader.domain.document import Label
from briefreader.domain.identifier import Identifier


@dataclass(slots=True)
class Head:
    """What has been learned from the parts that left the running text.

    Args:
        title: the title of the paper, in the words of its masthead.
        subject: the title of the dossier, or what stands behind "Betreft".
        day: the day on which it was sent.
        identifier: its own official id.
        addressee: to whom.
        enclosures: what stands under "Bijlage(n)".
        labels: labelled values.
        first: index of the first line that is not of the head.
    """

    title: str | None = None
    subject: str | None = None
    day: date | None = None
    identifier: Identifier | None = None
    addressee: str | None = None
    enclosures: list[str] = field(default_factory=list)
    labels: list[Label] = field(default_factory=list)
    first: int = 0
