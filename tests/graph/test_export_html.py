"""The offline file: what it holds, that it asks nobody, and that nothing from a text becomes markup."""
from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from graph.errors import InputError
from graph.explore import among
from graph.export.html import OfflineNetwork, to_html
from graph.export.selection import answered, around, everything
from graph.model import Subgraph
from graph.store import GraphStore
from graph.write import prepare, replace_articles
from tests.worlds import small_world

HOSTILE = ("</script><script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "{{ 7 * 7 }}", "\u2028\u2029‮&amp;")


@pytest.fixture
def world(store: GraphStore) -> GraphStore:
    prepare(store)
    replace_articles(store, small_world())
    return store


def _data(html: str) -> Any:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', html, re.DOTALL)
    assert found is not None
    return json.loads(found[1])


def test_every_line_of_the_file_has_its_sentence(world: GraphStore) -> None:
    part = everything(world, limit=1_000)
    data = _data(to_html(world, part, title="All", made_by="a test"))
    assert data["columns"]["nodes"]["id"] == [node.id for node in part.nodes]
    for id_ in data["columns"]["edges"]["id"]:
        assert data["evidence"][id_], id_
        for sentence, marks, *_ in data["evidence"][id_]:
            text = data["sentences"][sentence]["text"]
            assert marks and all(0 <= mark["start"] < mark["end"] <= len(text) for mark in marks)


def test_the_file_asks_no_other_host(world: GraphStore) -> None:
    html = to_html(world, everything(world, limit=1_000), title="All", made_by="a test")
    assert not re.search(r"<(script|link|img|iframe)[^>]+(src|href)=", html)
    assert "default-src 'none'; script-src 'sha256-" in html.replace("&#39;", "'")


@pytest.mark.parametrize("hostile", HOSTILE)
def test_a_hostile_text_stays_text(world: GraphStore, hostile: str) -> None:
    part = everything(world, limit=1_000)
    nodes = tuple(replace(node, properties={**node.properties, "name": hostile}) for node in part.nodes)
    html = to_html(world, replace(part, nodes=nodes), title=hostile, made_by=hostile)
    harmless = to_html(world, part, title="All", made_by="a test")
    assert [html.count(tag) for tag in ("<script", "</script", "<img")] == [
        harmless.count(tag) for tag in ("<script", "</script", "<img")]
    assert _data(html)["title"] == _data(html)["columns"]["nodes"]["name"][0] == hostile


def test_parallel_edges_stay_and_one_node_is_one() -> None:
    columns = {"nodes": {"id": ["a", "b"], "name": ["A", "B"], "x": [0, 1], "y": [0, 1]},
               "edges": {"id": ["1", "2"], "source": [0, 0], "target": [1, 1]}}
    network = OfflineNetwork({"title": "T", "columns": columns})
    network.add_node("a", "again")
    assert network.num_nodes() == 2 and [edge["id"] for edge in network.edges] == ["1", "2"]
    assert network.get_adj_list() == {"a": {"b"}, "b": set()}


def test_around_an_entity_by_any_of_its_names(world: GraphStore) -> None:
    one = around(world, ["harbour compact"], hops=1, limit=100)
    two = around(world, ["Harbour Compact"], hops=2, limit=100)
    assert {node.id for node in one.nodes} < {node.id for node in two.nodes}
    assert "organization/harbour-compact" in {node.id for node in one.nodes}


def test_a_limit_is_kept_and_the_total_told(world: GraphStore) -> None:
    part = everything(world, limit=3)
    assert len(part.nodes) == 3 and part.total == len(everything(world, limit=1_000).nodes)


def test_a_name_that_nothing_has_offers_the_nearest(world: GraphStore) -> None:
    with pytest.raises(InputError, match="Nearest names: Harbour Compact"):
        around(world, ["Harbor Compact"], hops=1, limit=10)


def test_what_a_query_answers(world: GraphStore) -> None:
    rows = world.read("MATCH (a:Entity)-[r:MEMBER_OF]->(b) RETURN r, [b] AS b, a.name AS name").rows
    part = answered(world, [row.values() for row in rows], limit=100)
    assert {edge.type for edge in part.edges} >= {"MEMBER_OF"} and len(part.nodes) >= 2
    with pytest.raises(InputError, match="answers no nodes"):
        answered(world, [["text", 1, None]], limit=100)


def test_an_empty_subgraph_is_a_file_too(world: GraphStore) -> None:
    assert _data(to_html(world, Subgraph(), title="Nothing", made_by="a test"))["columns"]["nodes"]["id"] == []
    assert among(world, []) == Subgraph()


def test_the_file_is_the_same_for_the_same_graph(world: GraphStore, tmp_path: Path) -> None:
    files = [to_html(world, everything(world, limit=1_000), title="All", made_by="a test") for _ in range(2)]
    assert files[0] == files[1]
