"""The log of what should not have happened."""

import stat
from pathlib import Path

from briefreader.library.failures import log_failure


def failure() -> BaseException:
    secret = "tekst van de brief"
    try:
        raise RuntimeError(f"burst at {len(secret)}")
    except RuntimeError as error:
        return error


def test_a_failure_is_written_for_this_user_alone(tmp_path: Path) -> None:
    folder = tmp_path / "state" / "briefreader"
    first, second = log_failure(failure(), folder), log_failure(failure(), folder)
    assert first is not None
    assert second is not None
    assert first != second
    assert stat.S_IMODE(first.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    text = first.read_text()
    assert "RuntimeError: burst at 18" in text
    assert "Python 3." in text


def test_where_it_cannot_be_written_nothing_else_goes_wrong(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert log_failure(failure(), tmp_path / "file" / "below") is None
