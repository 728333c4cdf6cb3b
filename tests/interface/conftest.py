"""What holds for every test of the interface."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pytest

from briefreader.analysis.analyse import analyse
from briefreader.domain.analysis import Analysis
from briefreader.domain.document import Document
from briefreader.domain.term import Glossary
from briefreader.glossary.bundled import load_bundled
from tests.interface.quiet import until_quiet, until_screen_is_quiet


@pytest.fixture(autouse=True)
def quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait for what a key leads to, and not for time to pass."""
    monkeypatch.setattr("textual.app.wait_for_idle", until_quiet)
    monkeypatch.setattr("textual.pilot.wait_for_idle", until_quiet)
    monkeypatch.setattr("textual.pilot.Pilot._wait_for_screen", until_screen_is_quiet)


@pytest.fixture(scope="session")
def analyse_once() -> Callable[[Document, Glossary], Analysis]:
    """Gives what is found in a text, and looks for it only where no test did before, whatever its file is called."""
    found: dict[tuple[Document, str], Analysis] = {}

    def look(document: Document, glossary: Glossary) -> Analysis:
        asked = (replace(document, metadata=replace(document.metadata, source="")), glossary.version)
        if asked not in found:
            found[asked] = analyse(document, glossary)
        return found[asked]

    return look


_load_bundled = cache(load_bundled)


@pytest.fixture(autouse=True)
def nothing_is_looked_for_twice(
    monkeypatch: pytest.MonkeyPatch, analyse_once: Callable[[Document, Glossary], Analysis]
) -> None:
    """Find the same in the same text: half of the start of an application would go into it, in each test anew."""
    monkeypatch.setattr("briefreader.analysis.analyse.analyse", analyse_once)
    monkeypatch.setattr("briefreader.glossary.load.load_bundled", _load_bundled)
