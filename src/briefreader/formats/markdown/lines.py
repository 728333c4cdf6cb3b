"""How far a Markdown text has been read."""

from briefreader.domain.progress import Progress


class Lines:
    """Counts the lines of a text while it is read; may be asked from another thread.

    Args:
        total: how many there are; 0 where nobody wants to know.

    Attributes:
        parsed: up to which line blocks were found.
        made: up to which line words were read, which takes as long.
    """

    def __init__(self, total: int = 0) -> None:
        self._total = total
        self.parsed = self.made = 0

    @property
    def progress(self) -> Progress:
        """How many lines have been read."""
        return Progress(min((self.parsed + self.made) // 2, self._total), self._total, "lines")
