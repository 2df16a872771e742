"""The bridge gives py2neo the graph, and py2neo writes it to a real server."""
from __future__ import annotations

import py2neo
import pytest

from graph.export.py2neo_bridge import to_py2neo
from graph.export.selection import everything
from graph.open_store import open_store
from graph.settings import Settings
from graph.write import prepare, replace_articles
from tests.conftest import empty_server
from tests.worlds import small_world


def test_nodes_and_relationships_keep_labels_types_and_properties(embedded_settings: Settings) -> None:
    store = open_store(embedded_settings)
    prepare(store)
    replace_articles(store, small_world())
    part = everything(store, limit=1_000)
    store.close()
    made = to_py2neo(part)
    assert {node["id"]: (set(node.labels), node["name"]) for node in made.nodes} == {
        node.id: (set(node.labels), node.properties["name"]) for node in part.nodes}
    assert sorted((type(edge).__name__, edge.start_node["id"], edge.end_node["id"]) for edge in made.relationships) == (
        sorted((edge.type, edge.source, edge.target) for edge in part.edges))


@pytest.mark.neo4j
@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_script_merges_it_into_a_server_twice_without_doubles(
    embedded_settings: Settings, neo4j_settings: Settings
) -> None:
    store = open_store(embedded_settings)
    prepare(store)
    replace_articles(store, small_world())
    part = everything(store, limit=1_000)
    store.close()
    empty_server(neo4j_settings)
    graph = py2neo.Graph(neo4j_settings.store, auth=(neo4j_settings.user, neo4j_settings.password))
    for _ in range(2):
        graph.merge(to_py2neo(part))
    assert graph.evaluate("MATCH (n) RETURN count(n)") == len(part.nodes)
