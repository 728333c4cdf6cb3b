"""Links as a reader sees them, at two sizes, as they were when they were last looked at.

After a wanted change: `python -m pytest tests/interface/test_link_snapshots.py --snapshot-update`, and look.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.interface.link_sample import write_links
from tests.interface.reader import after, application
from tests.interface.test_snapshots import SIZES

STATES: dict[str, list[str]] = {
    "links": ["l", "l"],
    "peek at a long address": ["l", "l", "K"],
    "card of a deceiving link": ["l", "l", "l", "l", "enter"],
    "peek at what is never opened": ["h", "h", "h", "h", "K"],
    "links in monochrome": ["T", "T", "l"],
}


@pytest.mark.parametrize("size", SIZES, ids=["80x24", "120x40"])
@pytest.mark.parametrize("state", STATES)
def test_what_the_reader_sees_of_links(
    snap_compare: Callable[..., bool], tmp_path: Path, state: str, size: tuple[int, int]
) -> None:
    app = application(tmp_path, write_links(tmp_path))
    assert snap_compare(app, terminal_size=size, run_before=after(app, STATES[state]))
