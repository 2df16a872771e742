"""The `store` fixture: every store in turn, empty at the start of a test."""
from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import neo4j
import pytest

from graph.open_store import open_store
from graph.settings import Settings
from graph.store import GraphStore
from graph.write import PREPARED
from tests import neo4j_server


@pytest.fixture(scope="session")
def neo4j_settings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Settings]:
    """Settings of a running Neo4j server. Without one the test is skipped; with CI=true it fails."""
    with neo4j_server.running_or_skipped(tmp_path_factory.mktemp("neo4j")) as server:
        yield Settings(store=server.uri, user=server.user, password=server.password)


@pytest.fixture
def embedded_settings(tmp_path: Path) -> Settings:
    """Settings of an embedded store in a folder of the test's own."""
    return Settings(home=tmp_path / "home")


@pytest.fixture(params=["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def settings(request: pytest.FixtureRequest) -> Settings:
    """The settings of `store`, for a test that opens another one beside it."""
    chosen = request.getfixturevalue(f"{request.param}_settings")
    assert isinstance(chosen, Settings)
    if request.param == "neo4j":
        empty_server(chosen)
    return chosen


@pytest.fixture
def store(settings: Settings) -> Iterator[GraphStore]:
    """Every store in turn, empty."""
    opened = open_store(settings)
    yield opened
    opened.close()


def empty_server(settings: Settings) -> None:
    """Delete all nodes of the test server, and the constraints and indexes that a test made.

    Those that `prepare` makes stay: making all of them again took 10 s before each test.
    """
    with neo4j.GraphDatabase.driver(settings.store, auth=(settings.user, settings.password)) as driver:
        driver.execute_query("MATCH (n) DETACH DELETE n")
        for kind, shown in (("CONSTRAINT", "CONSTRAINTS"), ("INDEX", "INDEXES")):
            query = f"SHOW {shown} YIELD name, type WHERE type <> 'LOOKUP' AND NOT name IN $kept RETURN name"
            for record in driver.execute_query(query, kept=list(PREPARED)).records:
                driver.execute_query(f"DROP {kind} `{record['name']}`")
