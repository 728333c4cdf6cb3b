"""How deep an item of a list is whose mark was typed as words."""

from briefreader.analysis.structure.marks import MARKER

_DEEPEST = 6


class TypedItems:
    """Follows the items of a list: one with a mark of a new kind stands in the item before it."""

    def __init__(self) -> None:
        self._open: list[str] = []

    def depth(self, text: str) -> int:
        """The depth of the next item, 1 for the outermost.

        Args:
            text: the item, with its mark.
        """
        match = MARKER.match(text[:20] + " ")
        kind = (match.lastgroup or "") if match else ""
        if match is not None and (kind in ("dash", "") or match["close"]):
            kind = match["close"] or match[0]
        if kind in ("small", "roman") and "letter" in self._open:
            kind = "letter" if match is not None and match[0][0] not in "ivx" else kind
        if kind in self._open:
            del self._open[self._open.index(kind) + 1 :]
        else:
            self._open.append(kind)
        return min(len(self._open), _DEEPEST)

    def end(self) -> None:
        """The list ends."""
        self._open.clear()
