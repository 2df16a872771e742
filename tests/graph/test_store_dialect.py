"""All statements of dialect.cypher run on every store and answer the same."""
from __future__ import annotations

import datetime
import re
import time
from pathlib import Path
from typing import Any

from graph.store import GraphStore

STATEMENTS = dict(
    re.findall(r"^// :(\w+)\n(.*?;)$", Path(__file__).with_name("dialect.cypher").read_text("utf-8"), re.M | re.S)
)


def _day(year: int, month: int, day: int) -> datetime.datetime:
    return datetime.datetime(year, month, day, tzinfo=datetime.UTC)


SCHEMA: list[tuple[str, dict[str, Any]]] = [
    ("schema_entity_id", {}), ("schema_article_id", {}), ("schema_name_index", {}),
]
LOAD: list[tuple[str, dict[str, Any]]] = [
    ("upsert_person", {"run": "r1", "rows": [
        {"id": "ann", "props": {"name": "Ann Verin", "search": "Ann Verin envoy"}},
        {"id": "bo", "props": {"name": "Bø Lind", "search": "Bø Lind minister"}},
        {"id": "cy", "props": {"name": "Cy Ost", "search": "Cy Ost"}},
    ]}),
    ("upsert_organization", {"run": "r1", "rows": [
        {"id": "hc", "props": {"name": "Harbour Compact", "search": "Harbour Compact alliance"}},
    ]}),
    ("upsert_article", {"rows": [
        {"id": "a1", "props": {"name": "First", "published": _day(2024, 1, 5)}},
        {"id": "a2", "props": {"name": "Second", "published": _day(2024, 2, 10)}},
        {"id": "a3", "props": {"name": "Third", "published": _day(2024, 2, 20)}},
    ]}),
    ("upsert_mentions", {"rows": [
        {"article": "a1", "entity": "ann", "props": {"count": 3}},
        {"article": "a1", "entity": "bo", "props": {"count": 1}},
        {"article": "a2", "entity": "ann", "props": {"count": 1}},
        {"article": "a2", "entity": "hc", "props": {"count": 1}},
        {"article": "a3", "entity": "ann", "props": {"count": 1}},
        {"article": "a3", "entity": "bo", "props": {"count": 2}},
    ]}),
    ("upsert_relation_by_evidence", {"rows": [
        {"source": "ann", "target": "hc", "doc": "a1"},
        {"source": "ann", "target": "hc", "doc": "a1"},
        {"source": "bo", "target": "hc", "doc": "a3"},
    ]}),
]
#: name -> parameters, rows expected
READS: dict[str, tuple[dict[str, Any], list[dict[str, Any]]]] = {
    "node_by_id": ({"id": "bo"}, [{"id": "bo", "name": "Bø Lind", "labels": ["Entity", "Person"]}]),
    "neighbours": ({"id": "hc", "limit": 10}, [
        {"type": "MENTIONS", "outgoing": False, "id": "a2", "name": "Second"},
        {"type": "WORKS_FOR", "outgoing": False, "id": "ann", "name": "Ann Verin"},
        {"type": "WORKS_FOR", "outgoing": False, "id": "bo", "name": "Bø Lind"},
    ]),
    "neighbours_filtered": ({"id": "hc", "types": ["WORKS_FOR"], "limit": 10}, [{"id": "ann"}, {"id": "bo"}]),
    "two_hops": ({"id": "hc"}, [{"id": "a1"}, {"id": "a2"}, {"id": "a3"}, {"id": "ann"}, {"id": "bo"}]),
    "shortest": ({"a": "ann", "b": "hc"}, [{"ids": ["ann", "hc"], "types": ["WORKS_FOR"]}]),
    "all_shortest": ({"a": "ann", "b": "bo"}, [{"length": 2, "paths": 3}]),
    "search_contains": ({"text": "LIN"}, [{"id": "bo"}]),
    "search_prefix": ({"text": "Harb"}, [{"id": "hc"}]),
    "search_fulltext": ({"text": "compact"}, [{"id": "hc"}]),
    "labels": ({}, [
        {"label": "Entity", "nodes": 4}, {"label": "Article", "nodes": 3}, {"label": "Person", "nodes": 3},
        {"label": "Organization", "nodes": 1},
    ]),
    "types": ({}, [{"type": "MENTIONS", "edges": 6}, {"type": "WORKS_FOR", "edges": 2}]),
    "top_degree": ({}, [{"id": "ann", "degree": 4}, {"id": "bo", "degree": 3}, {"id": "hc", "degree": 3}]),
    "mentioned_together": ({"id": "ann"}, [
        {"id": "bo", "times": 2, "articles": ["a1", "a3"]}, {"id": "hc", "times": 1, "articles": ["a2"]},
    ]),
    "timeline": ({"id": "ann", "from": _day(2024, 1, 1), "to": _day(2024, 3, 1)}, [
        {"year": 2024, "month": 1, "articles": 1}, {"year": 2024, "month": 2, "articles": 2},
    ]),
    "since_date": ({"from": "2024-02-01T00:00:00Z"}, [{"id": "a2"}, {"id": "a3"}]),
    "exists_subquery": ({}, [{"id": "ann"}]),
    "count_subquery": ({}, [{"id": "ann", "degree": 4}, {"id": "bo", "degree": 3}]),
    "call_subquery": ({}, [{"id": "hc", "staff": 2}]),
    "isolated": ({}, [{"id": "cy"}]),
    "map_projection": ({"id": "bo"}, [
        {"card": {"id": "bo", "name": "Bø Lind", "employers": [{"id": "hc", "name": "Harbour Compact"}]}},
    ]),
    "label_filter": ({"labels": ["Person"]}, [{"nodes": 3}]),
    "union": ({"name": "First"}, [{"id": "a1"}]),
}
WATCHED = "MATCH (n:Entity {id: 'ann'}) RETURN 'Watchlisted' IN labels(n) AS watched"
LEFT = "MATCH (n) OPTIONAL MATCH (n)-[r]-() RETURN count(DISTINCT n) AS nodes, count(DISTINCT r) AS edges"


def test_every_statement_runs_and_answers_the_same_on_every_store(store: GraphStore) -> None:
    store.write([(STATEMENTS[name], params) for name, params in SCHEMA])
    store.write([(STATEMENTS[name], params) for name, params in LOAD])
    store.write([(STATEMENTS["schema_fulltext"], {})])
    _wait_for_fulltext(store)
    answers = {name: list(store.read(STATEMENTS[name], params).rows) for name, (params, _) in READS.items()}
    assert answers == {name: rows for name, (_, rows) in READS.items()}

    store.write([(STATEMENTS["set_label"], {"id": "ann"})])
    assert store.read(WATCHED).rows == ({"watched": True},)
    store.write([(STATEMENTS["unset_label"], {"id": "ann"})])
    assert store.read(WATCHED).rows == ({"watched": False},)
    store.write([(STATEMENTS["delete_relation"], {"source": "bo", "target": "hc"})])
    assert store.read(LEFT).rows == ({"nodes": 7, "edges": 7},)
    store.write([(STATEMENTS["delete_node"], {"id": "ann"})])
    assert store.read(LEFT).rows == ({"nodes": 6, "edges": 3},)


def test_loading_twice_changes_nothing_but_counters(store: GraphStore) -> None:
    for _ in range(2):
        store.write([(STATEMENTS[name], params) for name, params in SCHEMA])
        store.write([(STATEMENTS[name], params) for name, params in LOAD])
    assert store.read(LEFT).rows == ({"nodes": 7, "edges": 8},)


def test_all_35_statements_are_used() -> None:
    later = {"schema_fulltext", "set_label", "unset_label", "delete_relation", "delete_node"}
    writes = {name for name, _ in SCHEMA + LOAD} | later
    assert STATEMENTS.keys() == writes | READS.keys()
    assert len(STATEMENTS) == 35


def _wait_for_fulltext(store: GraphStore) -> None:
    """A server fills a full-text index in the background."""
    deadline = time.monotonic() + 30
    while not store.read(STATEMENTS["search_fulltext"], {"text": "compact"}).rows and time.monotonic() < deadline:
        time.sleep(0.1)
