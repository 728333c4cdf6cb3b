"""What holds for every test: nothing of the user who runs them is read or changed."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def no_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give every test folders of its own for configuration and state, and a terminal with colours."""
    for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "user"))
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.delenv("BROWSER", raising=False)
