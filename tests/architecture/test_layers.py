"""Who may import whom: the arrows of the house, read from the source of every module."""

import ast
from functools import cache
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


@cache
def imported(path: Path) -> list[tuple[str, bool]]:
    """Each module that a file imports, and whether that happens inside a function."""
    found = []
    nodes: list[tuple[ast.AST, bool]] = [(ast.parse(path.read_text(encoding="utf-8")), False)]
    while nodes:
        node, in_function = nodes.pop()
        if isinstance(node, ast.Import):
            found += [(alias.name, in_function) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import"
            assert node.module is not None
            found.append((node.module, in_function))
        elif isinstance(node, (ast.stmt, ast.ExceptHandler, ast.match_case, ast.Module)):
            inside = in_function or isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
            nodes += [(child, inside) for child in ast.iter_child_nodes(node)]
    return found


def layer_of(path: Path) -> str:
    return path.relative_to(SOURCE).parts[0]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_module_uses_only_what_it_may(path: Path) -> None:
    layer = layer_of(path)
    for module, in_function in imported(path):
        package, _, rest = module.partition(".")
        if package == "briefreader" and rest and layer in BELOW:
            assert_is_below(rest.split(".")[0], path, in_function)
        for alone, layers in ALONE.items():
            if module == alone or module.startswith(f"{alone}."):
                assert layer in layers, f"{layer} imports {module}"


def assert_is_below(used: str, path: Path, in_function: bool) -> None:
    layer = layer_of(path)
    if layer == "cli" and used == "interface":
        assert (path.name, in_function) == ("read.py", True), f"{path.name} reaches the screen"
    else:
        assert used in (layer, "errors", *BELOW[layer]), f"{layer} imports {used}"


def test_every_folder_is_a_layer() -> None:
    folders = {path.name for path in SOURCE.iterdir() if path.is_dir() and path.name != "__pycache__"}
    assert folders == set(BELOW)


def test_the_values_of_the_domain_need_nothing_but_the_standard_library() -> None:
    known = {"__future__", "bisect", "collections", "dataclasses", "datetime", "enum", "re", "typing", "unicodedata"}
    for path in (SOURCE / "domain").rglob("*.py"):
        used = {module.split(".")[0] for module, _ in imported(path)}
        assert used <= known | {"briefreader"}, path.name
