"""The rooms of the code: who may import whom, what loads when QGIS starts, and what a package must say of itself."""

from __future__ import annotations

import ast
import configparser
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import territory_designer

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "territory_designer"
MODULES = sorted(PACKAGE.rglob("*.py"))

#: Rooms that a room may import, beside itself and the modules at the top of the package.
ALLOWED = {
    "engine": set(),
    "planning": {"engine"},
    "exchange": {"engine", "planning"},
    "workspace": {"engine", "planning", "exchange"},
    "cartography": {"engine", "planning", "workspace", "exchange"},
    "processing": {"engine", "planning", "workspace", "exchange", "cartography"},
    "desktop": {"engine", "planning", "workspace", "exchange", "cartography", "processing"},
}
#: Modules at the top of the package that any room may import: they know of no room.
COMMON = {"paths", "dependencies", "qt_compat", "translation", "__init__"}
#: What takes a noticeable time to import and must wait until there is work.
HEAVY = {"pandas", "geopandas", "sklearn", "scipy", "shapely", "numba", "pyproj", "matplotlib", "statsmodels"}
MOST_LINES = 450


def room_of(path: Path) -> str:
    """Room of a module, "" for those at the top of the package."""
    parts = path.relative_to(PACKAGE).parts
    return parts[0] if len(parts) > 1 else ""


def package_of(path: Path) -> list[str]:
    """Package that a module's relative imports start from."""
    return list(path.relative_to(ROOT).parts[:-1])


def imports(path: Path, top_level: bool = False) -> Iterator[tuple[int, str]]:
    """Line and full name of everything a module imports; ``top_level`` leaves out what functions and typing import."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in at_import(tree.body) if top_level else ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node.lineno, alias.name
        elif isinstance(node, ast.ImportFrom):
            package = package_of(path)
            start = package[: len(package) - node.level + 1] if node.level else []
            for alias in node.names:
                yield node.lineno, ".".join([*start, *([node.module] if node.module else []), alias.name])


def at_import(body: list[ast.stmt]) -> Iterator[ast.AST]:
    """Statements that run when a module is imported."""
    for node in body:
        yield node
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            continue
        if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            for field in ("body", "orelse", "finalbody"):
                yield from at_import(getattr(node, field, []) or [])
            for handler in getattr(node, "handlers", []):
                yield from at_import(handler.body)


def places(paths: list[Path], wrong) -> list[str]:
    """``file:line imports name`` for all imports that are wrong."""
    return [
        f"{path.relative_to(ROOT)}:{line} imports {name}"
        for path in paths
        for line, name in imports(path)
        if wrong(path, name)
    ]


def test_rooms_are_known():
    found = {path.name for path in PACKAGE.iterdir() if path.is_dir() and any(path.glob("*.py"))}
    assert found <= set(ALLOWED)
    assert {"engine", "planning", "exchange", "cartography", "processing", "desktop"} <= found


def test_data_flows_one_way():
    def wrong(path: Path, name: str) -> bool:
        room, parts = room_of(path), name.split(".")
        if not room or parts[0] != "territory_designer" or len(parts) < 2:
            return False
        inner = parts[1]
        if inner in ALLOWED:
            return inner != room and inner not in ALLOWED[room]
        return inner not in COMMON and not inner.startswith("__")

    assert places(MODULES, wrong) == []


def test_common_modules_know_of_no_room():
    def wrong(path: Path, name: str) -> bool:
        parts = name.split(".")
        return path.stem in COMMON - {"__init__"} and parts[0] == "territory_designer" and parts[1] in ALLOWED

    assert places([path for path in MODULES if not room_of(path)], wrong) == []


def test_engine_and_planning_know_nothing_of_qgis():
    def wrong(path: Path, name: str) -> bool:
        return room_of(path) in {"engine", "planning"} and re.match(r"(qgis|osgeo|PyQt\d|PySide\d)\b", name) is not None

    assert places(MODULES, wrong) == []


def test_only_the_desktop_imports_the_gui():
    def wrong(path: Path, name: str) -> bool:
        inside = room_of(path) == "desktop" or path.stem == "qt_compat"  # where Qt 5 keeps QUndoStack
        return not inside and name.startswith(("qgis.gui", "qgis.PyQt.QtWidgets"))

    assert places(MODULES, wrong) == []


def test_qt_comes_from_qgis():
    assert places(MODULES, lambda _path, name: re.match(r"(PyQt\d|PySide\d)\b", name) is not None) == []


def test_nothing_reads_files_with_libraries_that_quarrel_with_qgis():
    assert places(MODULES, lambda _path, name: name.split(".")[0] in {"pyogrio", "fiona"}) == []


def test_heavy_packages_wait_until_there_is_work():
    start_up = [
        path for path in MODULES if room_of(path) in {"", "processing", "desktop"} or path.name == "__init__.py"
    ]
    start_up = [path for path in start_up if room_of(path) != "engine"]
    found = [
        f"{path.relative_to(ROOT)}:{line} imports {name} when it is loaded"
        for path in start_up
        for line, name in imports(path, top_level=True)
        if name.split(".")[0] in HEAVY and not in_typing_block(path, line)
    ]
    assert found == []


def in_typing_block(path: Path, line: int) -> bool:
    """Whether a line stands in ``if TYPE_CHECKING:``, which never runs."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return any(
        isinstance(node, ast.If)
        and "TYPE_CHECKING" in ast.unparse(node.test)
        and node.lineno <= line <= node.end_lineno
        for node in ast.walk(tree)
    )


LOAD = """
import json, sys
from qgis.core import QgsApplication
application = QgsApplication([], False)
application.initQgis()
before = set(sys.modules)
import territory_designer
plugin = territory_designer.classFactory(None)
plugin.initProcessing()
provider = QgsApplication.processingRegistry().providerById("territorydesigner")
names = sorted(algorithm.name() for algorithm in provider.algorithms())
# Help and parameters are read for the toolbox, before anything runs.
texts = [algorithm.shortHelpString() and len(algorithm.parameterDefinitions()) for algorithm in provider.algorithms()]
new = sorted({name.split(".")[0] for name in set(sys.modules) - before})
print(json.dumps({"type": type(plugin).__name__, "algorithms": names, "parameters": texts, "new": new}))
plugin.unload()
application.exitQgis()
"""


def test_loading_the_plugin_imports_nothing_heavy():
    import json

    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    environment["PYTHONPATH"] = os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])
    done = subprocess.run(
        [sys.executable, "-c", LOAD], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    loaded = json.loads(done.stdout.splitlines()[-1])
    assert loaded["type"] == "TerritoryDesignerPlugin"
    assert {"checkdata", "summarizeaccounts", "designterritories", "assessterritories", "exportterritories",
            "printterritories"} <= set(loaded["algorithms"])  # fmt: skip
    assert all(loaded["parameters"])
    assert HEAVY & set(loaded["new"]) == set()


def tracked() -> list[Path]:
    """Files of the repository, or of a copy of it without history."""
    done = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode == 0 and done.stdout:
        return [ROOT / name for name in done.stdout.split("\0") if name and (ROOT / name).is_file()]
    made = {"build", "dist", "demo", "__pycache__", ".git", ".venv", ".venv-peers", ".qgis-settings", ".hypothesis"}
    made |= {".mypy_cache", ".ruff_cache", ".pytest_cache"}
    return [path for path in ROOT.rglob("*") if path.is_file() and not made & set(path.relative_to(ROOT).parts)]


def test_nothing_refers_to_this_machine():
    # Written in parts, so that this file does not find itself.
    foreign = re.compile(
        "|".join(["/wo" + "rk/", r"\.\./sha" + "red", "/ho" + r"me/\w", "/Us" + r"ers/\w", "/ro" + "ot/"])
    )
    found = []
    for path in tracked():
        content = path.read_bytes()
        if b"\0" in content[:8192]:
            continue
        for number, line in enumerate(content.decode("utf-8", errors="replace").splitlines(), 1):
            if foreign.search(line):
                found.append(f"{path.relative_to(ROOT)}:{number}: {line.strip()[:100]}")
    assert found == []


@pytest.fixture(scope="module")
def metadata() -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read(ROOT / "metadata.txt", encoding="utf-8")
    return parser["general"]


def test_metadata_is_what_the_plugin_repository_asks_for(metadata):
    required = "name description version qgisMinimumVersion author email about tracker repository"
    for key in [*required.split(), "homepage", "icon", "tags", "changelog", "category"]:
        assert metadata.get(key, "").strip(), key
    assert metadata["qgisMinimumVersion"] == "3.40"
    assert metadata["qgisMaximumVersion"] == "4.99"
    assert metadata["hasProcessingProvider"] == "yes"
    assert metadata["category"] in {"Raster", "Vector", "Database", "Mesh", "Web"}
    assert "supportsQt6" not in metadata
    assert "plugin" not in metadata["name"].lower()
    for key in ("description", "about", "changelog"):
        assert not re.search(r"<[a-z/]", metadata[key]), f"{key} holds HTML"
    for key in ("homepage", "tracker", "repository"):
        assert metadata[key].startswith("https://")
    assert (ROOT / metadata["icon"]).is_file()


def test_the_version_is_the_same_everywhere(metadata):
    newest = re.search(r"^## (\S+)", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert metadata["version"] == territory_designer.__version__ == newest.group(1)
    assert metadata["changelog"].strip().startswith(metadata["version"])


def test_modules_are_short():
    long = {
        str(path.relative_to(ROOT)): lines
        for path in MODULES
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > MOST_LINES and path.name != "kernels.py"
    }
    assert long == {}
    # One file, because numba's cache notices changes per file; see its docstring.
    assert len((PACKAGE / "engine" / "kernels.py").read_text(encoding="utf-8").splitlines()) <= 620


def test_the_top_level_holds_what_is_agreed():
    agreed = {"territory_designer", "resources", "tests", "metadata.txt", "Makefile", "README.md", "LICENSE"}
    agreed |= {"pyproject.toml", "CHANGELOG.md", ".ci", ".gitignore", ".pre-commit-config.yaml", "requirements.txt"}
    top = {path.relative_to(ROOT).parts[0] for path in tracked()}
    assert top <= agreed


def test_the_benchmark_without_a_choice_measures_every_part():
    done = subprocess.run(["make", "-n", "bench"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    (line,) = [line for line in done.stdout.splitlines() if "tests.benchmarks" in line]
    assert "--only" not in line
