"""What a reader should know of how a document was read."""

from briefreader.domain.document import Metadata, told_of_reading


def test_nothing_is_told_of_plain_reading() -> None:
    assert told_of_reading(Metadata("Brief", encoding="utf-8")) == ()
    assert told_of_reading(Metadata("Brief")) == ()


def test_what_was_mended_replaced_and_left_out_is_told() -> None:
    metadata = Metadata(
        "Brief",
        encoding="cp1252",
        replaced_characters=1200,
        hidden_characters=3,
        repairs=("letters encoded twice", "a tag without end"),
    )
    assert told_of_reading(metadata) == (
        "mended: letters encoded twice, a tag without end",
        "read as cp1252",
        "1,200 control characters are shown as \ufffd",
        "3 hidden characters were left out",
    )
