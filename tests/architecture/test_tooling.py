"""The tree is formatted, without what the linter knows to be wrong, and its types hold."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

CHECKS = {
    "types": ["mypy"],
    "format": ["ruff", "format", "--check", "src", "tests"],
    "lint": ["ruff", "check", "src", "tests"],
}


@pytest.mark.parametrize("name", CHECKS)
def test_nothing_is_wrong_with(name: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", *CHECKS[name]],
        cwd=ROOT,
        env={**os.environ, "RUFF_NO_CACHE": "true"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
