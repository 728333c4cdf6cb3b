"""Tables as a reader sees them, at two sizes, as they were when they were last looked at.

After a wanted change: `python -m pytest tests/interface/test_table_snapshots.py --snapshot-update`, and look.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.interface.reader import after, application
from tests.interface.table_sample import write_long_table, write_page
from tests.interface.test_snapshots import SIZES

STATES: dict[str, list[str]] = {
    "tables": [],
    "wrapped": ["]", "]", "]"],
    "wide": ["G"],
    "sideways": ["G", ">"],
    "search in a cell": ["/", *"75073", "enter"],
    "labels in cells": ["f"],
    "tables in monochrome": ["T", "T"],
    "tables in light": ["T", "G", ">"],
}


LONG_STATES: dict[str, list[str]] = {
    "names of columns": ["space", "space"],
    "names of columns sideways": ["space", "space", ">"],
}


@pytest.mark.parametrize("size", SIZES, ids=["80x24", "120x40"])
@pytest.mark.parametrize("state", STATES)
def test_what_the_reader_sees_of_tables(
    snap_compare: Callable[..., bool], tmp_path: Path, state: str, size: tuple[int, int]
) -> None:
    app = application(tmp_path, write_page(tmp_path))
    assert snap_compare(app, terminal_size=size, run_before=after(app, STATES[state]))


@pytest.mark.parametrize("size", [(40, 10), *SIZES], ids=["40x10", "80x24", "120x40"])
@pytest.mark.parametrize("state", LONG_STATES)
def test_what_the_reader_sees_of_a_long_table(
    snap_compare: Callable[..., bool], tmp_path: Path, state: str, size: tuple[int, int]
) -> None:
    app = application(tmp_path, write_long_table(tmp_path))
    assert snap_compare(app, terminal_size=size, run_before=after(app, LONG_STATES[state]))
