"""How long work is told on the status line: a calm bar, and what is done of all."""

from briefreader.domain.progress import Progress

_BAR = 12
"""Cells of the bar."""
_ROOM = 72
"""Columns of the screen from which the bar is drawn."""


def tell_progress(progress: Progress, seconds: float, columns: int) -> str:
    """Say how far long work is.

    Args:
        progress: how far it is.
        seconds: for which it has gone on.
        columns: of the screen; a narrow one has no room for the bar.

    Returns:
        What stands on the status line.
    """
    if not progress.total:
        return f"{progress.doing}… {seconds:.0f} s"
    if progress.done >= progress.total:
        return f"putting {progress.total:,} {progress.unit} together… {seconds:.0f} s"
    share = progress.done / progress.total
    if columns < _ROOM:
        return f"{int(100 * share)} % read"
    filled = int(_BAR * share)
    return f"{'━' * filled}{'─' * (_BAR - filled)} {progress.done:,} of {progress.total:,} {progress.unit}"
