"""Each state that a reader can see, at two sizes, as it was when it was last looked at.

After a wanted change: `python -m pytest tests/interface/test_snapshots.py --snapshot-update`, and look at each picture.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.interface.reader import after, application

SIZES = [(80, 24), (120, 40)]
STATES: dict[str, list[str]] = {
    "opened": [],
    "section": ["]", "]"],
    "end": ["G"],
    "peek": ["]", "l", "l", "l", "l", "K"],
    "labels": ["]", "]", "f"],
    "tree": ["s", "j", "j"],
    "references": ["r", "j"],
    "terms": ["t", "j", "j"],
    "notes": ["v"],
    "card of a reference": ["r", "enter"],
    "card of a term": ["t", "enter"],
    "search": ["/", *"solace", "enter"],
    "search without a hit": ["/", *"xyzzy", "enter"],
    "help": ["?"],
    "about": ["i"],
    "light": ["T", "]", "]", "l"],
    "monochrome": ["T", "T", "]", "]", "l"],
}


@pytest.mark.parametrize("size", SIZES, ids=["80x24", "120x40"])
@pytest.mark.parametrize("state", STATES)
def test_what_the_reader_sees(
    snap_compare: Callable[..., bool], tmp_path: Path, state: str, size: tuple[int, int]
) -> None:
    app = application(tmp_path)
    assert snap_compare(app, terminal_size=size, run_before=after(app, STATES[state]))
