"""What the tests of hostile documents share."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def of_nobody(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Let a command that is run in this process find no glossary and no state of the developer's own."""
    for name in ("XDG_STATE_HOME", "XDG_CONFIG_HOME", "HOME"):
        monkeypatch.setenv(name, str(tmp_path / "nobody"))
