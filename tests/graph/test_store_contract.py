"""What every store answers: values, nodes, edges, paths, times, names, plans."""
from __future__ import annotations

from typing import Any

import pytest

from graph.errors import QueryError, QueryRefused, StoreUnreachable
from graph.model import Edge, Node
from graph.store import Answer, GraphStore

ANN = Node("ann", ("Entity", "Person"), {"id": "ann", "name": "Ann", "aliases": ["A.", "Annie"], "start": 3})
BO = Node("bo", ("Entity", "Person"), {"id": "bo", "name": "Bo"})
KNOWS = Edge("k1", "KNOWS", "ann", "bo", {"id": "k1", "start": 3, "end": 9, "confidence": 0.5, "current": True})
BARE = Edge("bo MET ann", "MET", "bo", "ann", {})

LOAD: list[tuple[str, dict[str, Any]]] = [
    (
        "UNWIND $rows AS row MERGE (n:Entity {id: row.id}) SET n += row, n:Person",
        {"rows": [dict(ANN.properties), dict(BO.properties)]},
    ),
    (
        "MATCH (a:Entity {id: 'ann'}) MATCH (b:Entity {id: 'bo'}) "
        "MERGE (a)-[k:KNOWS {id: 'k1'}]->(b) SET k += $knows MERGE (b)-[:MET]->(a)",
        {"knows": dict(KNOWS.properties)},
    ),
]


@pytest.fixture
def small(store: GraphStore) -> GraphStore:
    """Two people and two relationships, one of them without an id."""
    store.write(LOAD)
    return store


@pytest.mark.parametrize(
    ("query", "cells"),
    [
        ("MATCH (n:Entity) RETURN n AS x ORDER BY n.id", [ANN, BO]),
        ("MATCH (n:Entity)-[r:KNOWS]->(m) RETURN r AS x", [KNOWS]),
        ("MATCH (n:Entity)<-[r:KNOWS]-(m) RETURN r AS x", [KNOWS]),
        ("MATCH (:Entity {id: 'ann'})<-[r:MET]-(m) RETURN r AS x", [BARE]),
        ("MATCH (n:Entity {id: 'ann'})-[r:KNOWS]->(m) RETURN [n, r, m, 1] AS x", [[ANN, KNOWS, BO, 1]]),
        ("MATCH (n:Entity {id: 'ann'})-[r:KNOWS]->(m) RETURN {a: n, b: [r]} AS x", [{"a": ANN, "b": [KNOWS]}]),
        ("MATCH p = (:Entity {id: 'ann'})-[:KNOWS]->() RETURN p AS x", [[ANN, KNOWS, BO]]),
        ("MATCH p = (:Entity {id: 'ann'})-[:KNOWS]->()-[:MET]->() RETURN p AS x", [[ANN, KNOWS, BO, BARE, ANN]]),
        ("MATCH p = (:Entity {id: 'bo'})<-[:KNOWS]-() RETURN p AS x", [[BO, KNOWS, ANN]]),
        ("MATCH p = (n:Entity {id: 'ann'}) RETURN p AS x", [[ANN]]),
        ("MATCH p = (:Entity {id: 'ann'})-[:KNOWS]->() RETURN nodes(p) AS x", [[ANN, BO]]),
        ("MATCH (:Entity {id: 'ann'})-[r*1..2]->(m) RETURN r AS x ORDER BY size(r)", [[KNOWS], [KNOWS, BARE]]),
        ("MATCH (n:Entity) WITH n ORDER BY n.id RETURN collect(n) AS x", [[ANN, BO]]),
        ("MATCH (n:Entity {id: 'ann'})-[r:KNOWS]-(m) RETURN r.`end` AS x", [9]),
        ("MATCH (n:Nobody) RETURN n AS x", []),
        ("MATCH (n:Entity) WHERE n.colour = 'red' RETURN n AS x", []),
        ("MATCH (n:Entity {id: 'ann'}) RETURN n.colour AS x", [None]),
    ],
)
def test_graph_values(small: GraphStore, query: str, cells: list[Any]) -> None:
    assert small.read(query) == Answer(("x",), tuple({"x": cell} for cell in cells))


@pytest.mark.parametrize(
    "value",
    [
        None, True, False, 0, -1, 2**53, 1.5, -0.25, "", "plain", "it's \"quoted\" \\ `ticked`", "Ελλάδα 漢字 🇺🇦 é",
        "a\u00a0b\u2009c", "line\nbreak\ttab", "x; DROP", "// no comment", [], [1, 2], ["a", None], {},
        {"a": {"b": [1]}}, {"id": 1, "labels": []}, {"nodes": [], "relationships": []}, {"start": 1, "end": 2},
    ],
    ids=repr,
)
def test_a_parameter_comes_back_as_it_went(store: GraphStore, value: Any) -> None:
    assert store.read("RETURN $value AS value", {"value": value}).rows == ({"value": value},)


@pytest.mark.parametrize("value", [True, 7, 1.5, "Ελλάδα 漢字 🇺🇦", "a\u00a0b\nc", ["x", "y"], [1, 2], []], ids=repr)
def test_a_property_comes_back_as_it_was_written(store: GraphStore, value: Any) -> None:
    store.write([("MERGE (n:Entity {id: 'n'}) SET n.value = $value", {"value": value})])
    assert store.read("MATCH (n:Entity {id: 'n'}) RETURN n.value AS value").rows == ({"value": value},)


def test_a_property_set_to_nothing_is_gone(store: GraphStore) -> None:
    store.write([("MERGE (n:Entity {id: 'n'}) SET n.name = 'N', n.value = 1", {})])
    store.write([("MATCH (n:Entity {id: 'n'}) SET n.value = null", {})])
    assert store.read("MATCH (n:Entity) RETURN n").rows == ({"n": Node("n", ("Entity",), {"id": "n", "name": "N"})},)


@pytest.mark.parametrize(
    ("expression", "text"),
    [
        ("date('2024-02-29')", "2024-02-29"),
        ("datetime('2024-02-29T01:02:03Z')", "2024-02-29T01:02:03+00:00"),
        ("datetime('2024-02-29T01:02:03.25+02:00')", "2024-02-29T01:02:03.250000+02:00"),
        ("localdatetime('2024-02-29T01:02:03')", "2024-02-29T01:02:03"),
        ("time('10:00')", "10:00:00+00:00"),
        ("duration('P14M3DT90S')", "P1Y2M3DT1M30S"),
        ("duration('PT0S')", "PT0S"),
        ("[date('2024-02-29')]", ["2024-02-29"]),
        ("{day: date('2024-02-29')}", {"day": "2024-02-29"}),
        ("point({latitude: 1.5, longitude: 2.5})", {"latitude": 1.5, "longitude": 2.5}),
    ],
)
def test_times_are_iso_strings(store: GraphStore, expression: str, text: Any) -> None:
    assert store.read(f"RETURN {expression} AS x").rows == ({"x": text},)


def test_a_written_date_is_an_iso_string_in_its_node(store: GraphStore) -> None:
    store.write([("MERGE (n:Entity {id: 'n'}) SET n.name = 'N', n.day = date('2024-02-29')", {})])
    (row,) = store.read("MATCH (n:Entity) RETURN n").rows
    assert row["n"] == Node("n", ("Entity",), {"id": "n", "name": "N", "day": "2024-02-29"})


def test_columns_stand_in_the_order_of_the_query_also_without_rows(store: GraphStore) -> None:
    assert store.read("MATCH (n:Nobody) RETURN n.b AS b, n.a AS a") == Answer(("b", "a"), ())


@pytest.mark.parametrize(
    "query", ["RETURN 1 AS x;", "  RETURN 1 AS x  // one\n", "// first\nRETURN 1 AS x", "return 1 as x"]
)
def test_blanks_comments_and_a_closing_semicolon_do_not_matter(store: GraphStore, query: str) -> None:
    assert store.read(query).rows == ({"x": 1},)


@pytest.mark.parametrize(
    "query",
    ["MATCH (n) RETRUN n", "RETURN 1 +", "RETURN missing", "RETURN nofunction(1)", "RETURN 1/0", "", " // only\n"],
)
def test_a_query_that_fails_says_so_in_one_line(store: GraphStore, query: str) -> None:
    with pytest.raises(QueryError) as caught:
        store.read(query)
    message = str(caught.value)
    assert "\n" not in message
    assert "Correct the query" in message or "Write one" in message


def test_a_missing_parameter_is_named(store: GraphStore) -> None:
    with pytest.raises(QueryError, match="who"):
        store.read("RETURN $who AS x")


@pytest.mark.parametrize("value", [2**63, -(2**70), object(), {1, 2}], ids=["large", "negative", "object", "set"])
def test_a_parameter_no_store_takes(store: GraphStore, value: object) -> None:
    for use in (lambda: store.read("RETURN $x AS x", {"x": value}), lambda: store.write([("RETURN $x", {"x": value})])):
        with pytest.raises(QueryError, match="Give texts, numbers of at most 64 bits"):
            use()


def test_explain_gives_the_plan_and_runs_nothing(store: GraphStore) -> None:
    assert len(store.explain("MATCH (n:Entity) RETURN n.id AS id").splitlines()) > 1
    assert store.explain("MATCH (n:Entity {id: $id}) RETURN n.id AS id", {"id": "new"})
    with pytest.raises(QueryRefused):
        store.explain("MERGE (n:Entity {id: $id})", {"id": "new"})
    with pytest.raises(QueryError):
        store.explain("MATCH (n) RETRUN n")


def test_the_name_holds_no_password(store: GraphStore) -> None:
    assert store.name
    assert "@" not in store.name


def test_a_closed_store_says_so(store: GraphStore) -> None:
    store.close()
    store.close()
    for use in (lambda: store.read("RETURN 1 AS x"), lambda: store.write([]), lambda: store.explain("RETURN 1 AS x")):
        with pytest.raises(StoreUnreachable, match="Open the store again"):
            use()
