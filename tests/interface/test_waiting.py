"""What the status line says of long work."""

import pytest

from briefreader.domain.progress import LOOKING_THROUGH, Progress
from briefreader.interface.waiting import tell_progress


@pytest.mark.parametrize(
    ("progress", "columns", "told"),
    [
        (Progress(), 120, "reading… 3 s"),
        (LOOKING_THROUGH, 120, "looking for references and terms… 3 s"),
        (Progress(0, 2000, "pages"), 120, "──────────── 0 of 2,000 pages"),
        (Progress(500, 2000, "pages"), 120, "━━━───────── 500 of 2,000 pages"),
        (Progress(1999, 2000, "pages"), 80, "━━━━━━━━━━━─ 1,999 of 2,000 pages"),
        (Progress(2000, 2000, "pages"), 120, "putting 2,000 pages together… 3 s"),
        (Progress(500, 2000, "pages"), 60, "25 % read"),
    ],
)
def test_it_says_how_far_it_is(progress: Progress, columns: int, told: str) -> None:
    assert tell_progress(progress, 3.2, columns) == told
