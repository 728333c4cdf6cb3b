"""The jump list: as in a web browser, to the exact view."""

from hypothesis import given
from hypothesis import strategies as st

from briefreader.interface.layout.flow import View
from briefreader.interface.navigation import JumpList, Place


def place(offset: int) -> Place:
    return Place("letter", View(offset, 0))


def test_back_and_forward_restore_the_place() -> None:
    jumps = JumpList()
    jumps.leave(place(1))
    jumps.leave(place(2))
    assert jumps.back(place(3)) == place(2)
    assert jumps.back(place(2)) == place(1)
    assert jumps.back(place(1)) is None
    assert jumps.forward(place(1)) == place(2)
    assert jumps.forward(place(2)) == place(3)
    assert jumps.forward(place(3)) is None


def test_a_jump_forgets_what_lay_ahead() -> None:
    jumps = JumpList()
    jumps.leave(place(1))
    jumps.back(place(2))
    jumps.leave(place(5))
    assert jumps.forward(place(5)) is None
    assert jumps.back(place(6)) == place(5)


def test_the_place_where_one_is_already_is_passed_over() -> None:
    jumps = JumpList()
    jumps.leave(place(1))
    jumps.leave(place(2))
    assert jumps.back(place(2)) == place(1)


@given(st.lists(st.integers(0, 50), min_size=1, max_size=30))
def test_going_back_and_forward_is_the_identity(offsets: list[int]) -> None:
    jumps = JumpList()
    for offset in offsets:
        jumps.leave(place(offset))
    here = place(1000)
    before = jumps.back(here)
    assert before is not None
    assert jumps.forward(before) == here
