"""Neo4j's own analyser (npm @neo4j-cypher/language-support) finds nothing to say about the queries of the project."""
from __future__ import annotations

import fcntl
import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from graph.ontology import ontology
from graph.queries import read_query

ROOT = Path(__file__).parents[1]
FOLDER = Path(__file__).with_name("cypher_lint")
QUERIES = sorted((ROOT / "queries").glob("*.cypher"))
#: What the embedded store makes us write although Neo4j would rather have it otherwise.
MEANT = ("CALL subquery without a variable scope clause is deprecated",)
#: Beyond the types, predicates and links of the ontology.
MORE_LABELS = ("Entity", "Sentence", "Judgement", "View", "Name", "Key")
MORE_LINKS = ("NAMES", "KEYED")
WRONG = {
    "syntax": "MATCH (n:Person RETURN n",
    "variable": "MATCH (n:Person) RETURN m",
    "function": "MATCH (n:Person) RETURN nofunction(n) AS x",
    "procedure": "CALL db.nothing() YIELD x RETURN x",
    "parameter": "MATCH (n:Person) WHERE n.id = $undeclared RETURN n",
    "label": "MATCH (n:Persn) RETURN n",
    "relationship": "MATCH (n:Person)-[r:LEDS]->() RETURN r",
    "deprecated": "MATCH (n:Person) RETURN id(n) AS x",
    "command": ":clear",
}
RIGHT = {
    "plain": "// Who?\n// $id: an id\nMATCH (n:Person {id: $id})-[r:LEADS]->(o) RETURN r.`end` AS x, o.name AS y",
    "subquery": "MATCH (o:Organization) CALL { WITH o MATCH (o)<-[:LEADS]-(p) RETURN count(p) AS c } RETURN c",
}

Diagnostic = dict[str, Any]


@pytest.fixture(scope="module")
def npm() -> str:
    """Where npm is; its package is installed when this fixture returns."""
    found = shutil.which("npm")
    if found is None:
        reason = "npm is missing: install Node.js 20 or later to lint the queries."
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    with (FOLDER / "package-lock.json").open() as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # two test runs at once would install into each other
        if not _installed():
            done = subprocess.run([found, "ci", "--no-progress"], cwd=FOLDER, capture_output=True, text=True)
            assert done.returncode == 0, done.stderr
    return found


def _installed() -> bool:
    """npm keeps what it installed beside the packages; it is newer than the lock file it was made from."""
    kept, wanted = FOLDER / "node_modules" / ".package-lock.json", FOLDER / "package-lock.json"
    return kept.exists() and kept.stat().st_mtime >= wanted.stat().st_mtime


def lint(queries: dict[str, str]) -> dict[str, list[Diagnostic]]:
    """Errors and warnings by the name of a query."""
    words = ontology()
    schema = {
        "labels": [*words.types, *MORE_LABELS],
        "relationshipTypes": [*words.predicates, *words.links, *MORE_LINKS],
    }
    asked = {name: {"text": text, "parameters": _declared(text)} for name, text in queries.items()}
    done = subprocess.run(
        ["node", "lint.mjs"], cwd=FOLDER, input=json.dumps({"schema": schema, "queries": asked}),
        capture_output=True, text=True,
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, list[Diagnostic]] = json.loads(done.stdout)
    return {name: [d for d in some if not d["message"].startswith(MEANT)] for name, some in found.items()}


def _declared(text: str) -> list[str]:
    return [parameter.name for parameter in read_query(text).parameters if parameter.meaning]


@pytest.fixture(scope="module")
def found(npm: str) -> dict[str, list[Diagnostic]]:
    """What the analyser says about the queries of the project, and about WRONG and RIGHT, in one run of node."""
    return lint({file.name: file.read_text(encoding="utf-8") for file in QUERIES} | WRONG | RIGHT)


@pytest.mark.parametrize("name", [file.name for file in QUERIES])
def test_there_is_nothing_to_say_about_a_query(found: dict[str, list[Diagnostic]], name: str) -> None:
    assert found[name] == []


def test_there_are_queries() -> None:
    assert QUERIES


@pytest.mark.parametrize("name", WRONG)
def test_the_analyser_finds_what_is_wrong(found: dict[str, list[Diagnostic]], name: str) -> None:
    assert found[name]
    assert found[name][0]["line"] == 1


@pytest.mark.parametrize("name", RIGHT)
def test_the_analyser_lets_pass_what_is_right(found: dict[str, list[Diagnostic]], name: str) -> None:
    assert found[name] == []


def test_the_lock_file_names_no_address() -> None:
    packages = json.loads((FOLDER / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    assert all("resolved" not in package for package in packages.values())
    assert all(package.get("integrity") for path, package in packages.items() if path)
