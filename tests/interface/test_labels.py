"""Labels: all different, none the beginning of another, as short as can be."""

import pytest

from briefreader.interface.labels import label_names


@pytest.mark.parametrize("count", [0, 1, 9, 26, 27, 200, 676, 700])
def test_labels_are_different_and_of_equal_length(count: int) -> None:
    names = label_names(count)
    assert len(set(names)) == count
    assert len({len(name) for name in names}) <= 1


@pytest.mark.parametrize(("count", "length"), [(1, 1), (26, 1), (27, 2), (676, 2), (677, 3)])
def test_labels_are_short(count: int, length: int) -> None:
    assert len(label_names(count)[0]) == length
