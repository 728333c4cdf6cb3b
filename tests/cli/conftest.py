"""Running the program as a user does: a process with a home of its own."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Finished = subprocess.CompletedProcess[str]
Program = Callable[..., Finished]


@pytest.fixture
def home(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """An environment in which nothing of the user's own is read or written."""
    folder = tmp_path_factory.mktemp("home")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "PYTHONIO", "PYTHONUTF"))}
    return {**kept, "HOME": str(folder), "XDG_STATE_HOME": str(folder / "state"), "LC_ALL": "C.UTF-8"}


@pytest.fixture
def program(home: dict[str, str], tmp_path: Path) -> Program:
    """Runs `briefreader` with some words in a folder of its own, and gives what came of it."""

    def run(*words: str | bytes, text: str | bytes = b"", **environment: str) -> Finished:
        finished = subprocess.run(
            [sys.executable, "-m", "briefreader", *words],
            input=text.encode() if isinstance(text, str) else text,
            capture_output=True,
            timeout=60,
            check=False,
            cwd=tmp_path,
            env={**home, **environment},
        )
        output = (stream.decode("utf-8", "surrogateescape") for stream in (finished.stdout, finished.stderr))
        return Finished(finished.args, finished.returncode, *output)

    return run
