"""The places visited: back and forward restore the exact view, across documents."""

from collections.abc import Sequence
from typing import NamedTuple

from briefreader.interface.layout.flow import View

_LONGEST = 200


class Place(NamedTuple):
    """Where a reader was.

    Args:
        document: key of the document, as its reading has it.
        view: what was looked at.
        item: start of the current item, or None.
        hit: start of the current match of a search, or None.
    """

    document: str
    view: View
    item: int | None = None
    hit: int | None = None


class JumpList:
    """Places visited before and after the one looked at now, as in a web browser."""

    def __init__(self) -> None:
        self._back: list[Place] = []
        self._forward: list[Place] = []

    def leave(self, place: Place) -> None:
        """Remember a place that is left by a jump; what lay ahead is forgotten."""
        self._forward.clear()
        if not self._back or self._back[-1] != place:
            self._back.append(place)
            del self._back[:-_LONGEST]

    def put_ahead(self, places: Sequence[Place]) -> None:
        """Let going forward lead to these places, in their order."""
        self._forward = list(reversed(places))

    def back(self, here: Place) -> Place | None:
        """The place before, or None; `here` can then be gone forward to."""
        while self._back:
            place = self._back.pop()
            if place != here:
                self._forward.append(here)
                return place
        return None

    def forward(self, here: Place) -> Place | None:
        """The place ahead, or None; `here` can then be gone back to."""
        if not self._forward:
            return None
        self._back.append(here)
        return self._forward.pop()
