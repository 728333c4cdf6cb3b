"""What a fresh process loads: nothing that the command has no use for."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = """
import contextlib, io, json, sys
from briefreader.cli.main import main
with contextlib.redirect_stdout(io.StringIO()):
    status = main(sys.argv[1:])
print(json.dumps([status, sorted(sys.modules)]))
"""

SCREEN = ("textual", "rich", "briefreader.interface")
NETWORK = ("httpx", "socket", "ssl", "http.client", "urllib.request", "webbrowser")
STATE = ("sqlite3", "platformdirs")
ANALYSIS = ("briefreader.search", "briefreader.glossary", "briefreader.analysis.citations", "rapidfuzz")


def loaded(folder: Path, *words: str) -> set[str]:
    """The names of all modules that are loaded when a command is done."""
    environment = {**os.environ, "HOME": str(folder), "XDG_STATE_HOME": str(folder / "state")}
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, *words], env=environment, capture_output=True, text=True, check=True, timeout=60
    )
    status, modules = json.loads(done.stdout)
    assert status == 0, done.stderr
    return set(modules)


@pytest.mark.parametrize(
    ("words", "unwanted"),
    [
        (("outline",), SCREEN + NETWORK + STATE + ANALYSIS),
        (("outline", "--json"), SCREEN + NETWORK + STATE + ANALYSIS),
        (("text",), SCREEN + NETWORK + STATE + ANALYSIS),
        (("references",), (*SCREEN, *NETWORK, "sqlite3", "rapidfuzz", "briefreader.search")),
        (("glossary",), (*SCREEN, *NETWORK, "sqlite3", "rapidfuzz", "briefreader.search")),
        (("search", "brief"), (*SCREEN, *NETWORK, *STATE, "briefreader.glossary", "briefreader.analysis.citations")),
        ((), (*SCREEN, *NETWORK, *ANALYSIS)),
    ],
    ids=lambda value: " ".join(value[:2]) or "read",
)
def test_a_command_loads_only_what_it_needs(tmp_path: Path, words: tuple[str, ...], unwanted: tuple[str, ...]) -> None:
    letter = tmp_path / "brief.txt"
    letter.write_text("Deze brief gaat over de NAVO (Kamerstuk 27 925, nr. 808).\n")
    modules = loaded(tmp_path, *words, str(letter))
    assert not {name for name in modules for bad in unwanted if name == bad or name.startswith(f"{bad}.")}


def test_no_reader_of_a_format_is_loaded_before_a_file_is_opened(tmp_path: Path) -> None:
    assert "briefreader.formats.text" not in loaded(tmp_path, "--version")


IMPORT_ALL = """
import pkgutil, sys, briefreader

def hook(event, arguments):
    if event == "open" and not str(arguments[0]).endswith((".py", ".pyc", ".so")):
        raise RuntimeError(arguments)
    if event.startswith(("sqlite3.", "socket.", "subprocess.", "os.fork", "os.mkdir")):
        raise RuntimeError(event)

sys.dont_write_bytecode = True
sys.addaudithook(hook)
for module in pkgutil.walk_packages(briefreader.__path__, "briefreader."):
    if not module.name.startswith(("briefreader.interface", "briefreader.__main__")):
        __import__(module.name)
"""


def test_nothing_is_read_or_written_on_import() -> None:
    done = subprocess.run([sys.executable, "-c", IMPORT_ALL], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
