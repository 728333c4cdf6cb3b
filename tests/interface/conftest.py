"""What holds for every test of the interface."""

import pytest

from tests.interface.quiet import until_quiet, until_screen_is_quiet


@pytest.fixture(autouse=True)
def quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait for what a key leads to, and not for time to pass."""
    monkeypatch.setattr("textual.app.wait_for_idle", until_quiet)
    monkeypatch.setattr("textual.pilot.wait_for_idle", until_quiet)
    monkeypatch.setattr("textual.pilot.Pilot._wait_for_screen", until_screen_is_quiet)
