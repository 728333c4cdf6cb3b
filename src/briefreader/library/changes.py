"""Whether a file is still what was read of it."""

from enum import StrEnum

from briefreader.errors import SourceError
from briefreader.formats.names import show_name
from briefreader.formats.source import Source, Stamp, open_source, stamp_of


class Change(StrEnum):
    """What happened to a file while it was read."""

    NONE = ""
    CHANGED = "changed on disk"
    GONE = "gone from disk"

    def tell(self, source: Source, key: str) -> str:
        """What happened, in a sentence with what can be done; "" where nothing did.

        Args:
            source: what was read of the file.
            key: that reads it anew.
        """
        name = show_name(source.name.rpartition("/")[2])
        if self is Change.NONE:
            return ""
        if self is Change.CHANGED:
            return f"{name} has changed on disk · {key} reads it anew"
        return f"{name} was removed or renamed; what was read of it stays here"


class Watch:
    """Looks now and then whether a file is still what was read of it. Reading itself needs the file no more.

    Args:
        source: what was read of it.
    """

    def __init__(self, source: Source) -> None:
        self._source = source
        self._seen: Stamp | None = source.stamp
        self._settled: Stamp | None = source.stamp

    def look(self) -> Change | None:
        """What happened since it was looked at last; may wait for the disk.

        Returns:
            How it differs from what was read; None where that is as it was before, or while it still changes: a file
            that is being written is told of once it looks the same twice.
        """
        source = self._source
        if source.path is None:
            return None
        stamp = stamp_of(source.path)
        before, self._seen = self._seen, stamp
        if stamp != before or stamp == self._settled:
            return None
        self._settled = stamp
        if stamp is None:
            return Change.GONE
        try:
            return Change.NONE if open_source(source.path).data == source.data else Change.CHANGED
        except SourceError:
            return Change.CHANGED
