"""Values come through a pipe as they were sent, however the pipe cuts them."""

import os
import threading
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefreader.library.frames import FrameReader, FrameWriter


@given(st.lists(st.one_of(st.text(max_size=40), st.integers(), st.binary(max_size=300)), max_size=8))
def test_values_come_in_their_order(values: list[object]) -> None:
    reading_end, writing_end = os.pipe()
    reader, writer = FrameReader(reading_end), FrameWriter(writing_end)
    for value in values:
        writer.send(value)
    writer.close()
    assert [reader.receive() for _ in values] == values
    with pytest.raises(EOFError):
        reader.receive()
    reader.close()


def test_a_value_larger_than_the_pipe_comes_whole() -> None:
    reading_end, writing_end = os.pipe()
    reader, writer = FrameReader(reading_end), FrameWriter(writing_end)
    sent = ["x" * 3_000_000, "y"]
    thread = threading.Thread(target=lambda: [writer.send(value) for value in sent])
    thread.start()
    assert [reader.receive(20), reader.receive(20)] == sent
    thread.join()
    reader.close()
    writer.close()


def test_what_came_in_time_is_kept_for_later() -> None:
    reading_end, writing_end = os.pipe()
    content = b"\x80\x04\x8c\x05brief."
    os.write(writing_end, (len(content)).to_bytes(8, "big") + content[:4])
    reader = FrameReader(reading_end)
    start = time.monotonic()
    with pytest.raises(TimeoutError):
        reader.receive(0.01)
    assert time.monotonic() - start < 10
    os.write(writing_end, content[4:])
    assert reader.receive(20) == "brief"
    os.close(writing_end)
    reader.close()


def test_an_end_in_the_middle_of_a_value_is_an_end() -> None:
    reading_end, writing_end = os.pipe()
    os.write(writing_end, (100).to_bytes(8, "big") + b"some")
    os.close(writing_end)
    reader = FrameReader(reading_end)
    with pytest.raises(EOFError):
        reader.receive()
    reader.close()
