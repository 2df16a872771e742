"""Lines that touch given nodes, on every store."""
from __future__ import annotations

import pytest

from graph.explore import among, neighbourhood
from graph.links import lines_to, links
from graph.store import GraphStore
from graph.write import prepare, replace_articles
from tests.worlds import small_world


@pytest.fixture
def world(store: GraphStore) -> GraphStore:
    """The small world in every store in turn."""
    prepare(store)
    replace_articles(store, small_world())
    return store


def test_links_are_all_lines_of_a_node(world: GraphStore) -> None:
    found = links(world, "place/estmark", limit=500)
    around = neighbourhood(world, "place/estmark", limit=500)
    touching = {edge.id for edge in around.edges if "place/estmark" in (edge.source, edge.target)}
    assert {edge.id for edge in found.edges} == touching
    assert {node.id for node in found.nodes} == {node.id for node in around.nodes} - {"place/estmark"}


def test_links_stop_at_the_limit(world: GraphStore) -> None:
    assert len(links(world, "place/estmark", limit=3).edges) == 3
    assert links(world, "place/nowhere", limit=3).edges == ()


def test_lines_to_are_what_new_nodes_add(world: GraphStore) -> None:
    ids = [node.id for node in neighbourhood(world, "place/estmark", limit=500).nodes]
    for count in (0, 1, len(ids) // 2, len(ids)):
        old, new = ids[:count], ids[count:]
        wanted = {edge.id for edge in among(world, ids).edges} - {edge.id for edge in among(world, old).edges}
        assert {edge.id for edge in lines_to(world, new, old)} == wanted
