"""Who may import whom: the arrows of the house, read from the source of every module."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src" / "briefreader"

BELOW = {
    "domain": (),
    "analysis": ("domain",),
    "search": ("domain",),
    "glossary": ("domain",),
    "formats": ("analysis", "domain"),
    "library": ("formats", "analysis", "domain"),
    "interface": ("library", "formats", "analysis", "search", "glossary", "domain"),
    "cli": ("library", "formats", "analysis", "search", "glossary", "domain"),
}
"""Each layer with the layers that it may use, beside itself and `errors`."""

ALONE = {
    "rapidfuzz": ("search",),
    "textual": ("interface",),
    "rich": ("interface",),
    "pyphen": ("analysis",),
    "sqlite3": ("library",),
    "platformdirs": ("library", "glossary"),
    "webbrowser": (),
    "socket": (),
    "urllib.request": (),
    "http": (),
    "httpx": (),
}
"""Packages that only some layers may use; what only none may use is kept out of the program."""

MODULES = sorted(SOURCE.rglob("*.py"))


def imported(path: Path) -> Iterator[tuple[str, bool]]:
    """Each module that a file imports, and whether that happens inside a function."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    inside = {
        id(node)
        for function in ast.walk(tree)
        if isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef))
        for node in ast.walk(function)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name, id(node) in inside
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import"
            assert node.module is not None
            yield node.module, id(node) in inside


def layer_of(path: Path) -> str:
    return path.relative_to(SOURCE).parts[0]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_module_uses_only_what_is_below_it(path: Path) -> None:
    layer = layer_of(path)
    if layer not in BELOW:
        return
    allowed = {layer, "errors", *BELOW[layer]}
    for module, in_function in imported(path):
        package, _, rest = module.partition(".")
        if package != "briefreader" or not rest:
            continue
        used = rest.split(".")[0]
        if layer == "cli" and used == "interface":
            assert (path.name, in_function) == ("read.py", True), f"{path.name} reaches the screen"
            continue
        assert used in allowed, f"{layer} imports {module}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_package_is_used_only_where_it_belongs(path: Path) -> None:
    for module, _ in imported(path):
        for package, layers in ALONE.items():
            if module == package or module.startswith(f"{package}."):
                assert layer_of(path) in layers, f"{layer_of(path)} imports {module}"


def test_every_folder_is_a_layer() -> None:
    folders = {path.name for path in SOURCE.iterdir() if path.is_dir() and path.name != "__pycache__"}
    assert folders == set(BELOW)


def test_the_values_of_the_domain_need_nothing_but_the_standard_library() -> None:
    known = {"__future__", "bisect", "collections", "dataclasses", "datetime", "enum", "re", "typing", "unicodedata"}
    for path in (SOURCE / "domain").rglob("*.py"):
        used = {module.split(".")[0] for module, _ in imported(path)}
        assert used <= known | {"briefreader"}, path.name
