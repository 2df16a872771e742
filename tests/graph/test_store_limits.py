"""Limits of time, rows and memory, and what many rows and many readers do, on every store."""
from __future__ import annotations

import dataclasses
import threading

import pytest

from graph.errors import QueryError, QueryStopped
from graph.open_store import open_store
from graph.settings import Settings
from graph.store import GraphStore

ENDLESS = "UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y WITH x, y WHERE x * y < 0 RETURN x, y"
NUMBERS = "UNWIND range(1, $n) AS x RETURN x"
COUNT = "MATCH (n:Entity) RETURN count(n) AS nodes"
BATCH = "UNWIND $rows AS row MERGE (n:Entity {id: row.id}) SET n.name = row.name"
UNIQUE = "CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE"


def test_a_query_is_stopped_at_the_time_it_is_given(store: GraphStore) -> None:
    with pytest.raises(QueryStopped) as caught:
        store.read(ENDLESS, timeout=0.5)
    assert str(caught.value).startswith("Stopped after 0.5 s: the limit for one query. Add a LIMIT")
    assert store.read("RETURN 1 AS x").rows == ({"x": 1},)


def test_without_one_the_limits_of_the_settings_hold(store: GraphStore, settings: Settings) -> None:
    strict = open_store(dataclasses.replace(settings, query_seconds=0.4, query_rows=7))
    try:
        with pytest.raises(QueryStopped, match=r"Stopped after 0\.4 s.*raise `query_seconds`"):
            strict.read(ENDLESS)
        answer = strict.read(NUMBERS, {"n": 8})
        assert (len(answer.rows), answer.cut) == (7, True)
    finally:
        strict.close()


@pytest.mark.parametrize(
    ("asked", "limit", "answered", "cut"),
    [
        (10, 3, 3, True), (3, 3, 3, False), (2, 3, 2, False), (0, 3, 0, False), (2, 0, 0, True),
        (20_000, 15_000, 15_000, True),
    ],
)
def test_rows_beyond_the_limit_are_cut(store: GraphStore, asked: int, limit: int, answered: int, cut: bool) -> None:
    answer = store.read(NUMBERS, {"n": asked}, row_limit=limit)
    assert [row["x"] for row in answer.rows] == list(range(1, answered + 1))
    assert answer.cut is cut


def test_a_limit_in_the_query_is_no_cut(store: GraphStore) -> None:
    assert not store.read("UNWIND range(1, 100) AS x RETURN x LIMIT 3", row_limit=3).cut


def test_a_list_too_long_for_memory_is_stopped_or_refused(store: GraphStore) -> None:
    with pytest.raises((QueryStopped, QueryError)):
        store.read("UNWIND range(1, 20000000) AS x RETURN collect(toString(x) + 'abcdefghijklmnop') AS c", timeout=60)
    assert store.read("RETURN 1 AS x").rows == ({"x": 1},)


def test_ten_thousand_rows_in_one_statement(store: GraphStore) -> None:
    rows = [{"id": f"n{i}", "name": f"Name {i} {'é' * (i % 7)}"} for i in range(10_000)]
    store.write([(UNIQUE, {})])  # without its index each MERGE looks at all nodes
    for _ in range(2):
        store.write([(BATCH, {"rows": rows})])
    assert store.read(COUNT).rows == ({"nodes": 10_000},)
    answer = store.read("MATCH (n:Entity) RETURN n.id AS id, n.name AS name", row_limit=10_000)
    assert {row["id"]: row["name"] for row in answer.rows} == {row["id"]: row["name"] for row in rows}
    assert not answer.cut


def test_nothing_to_write_is_no_error(store: GraphStore) -> None:
    store.write([])
    store.write([(BATCH, {"rows": []})])
    assert store.read(COUNT).rows == ({"nodes": 0},)


@pytest.mark.parametrize("broken", ["MATCH (n) RETRUN n", "RETURN 1/0 AS x", "MERGE (n:Entity {id: $missing})"])
def test_all_of_a_transaction_or_nothing(store: GraphStore, broken: str) -> None:
    store.write([("MERGE (n:Entity {id: 'kept'})", {})])
    with pytest.raises(QueryError):
        store.write([(BATCH, {"rows": [{"id": "lost", "name": "Lost"}]}), (broken, {})])
    assert store.read("MATCH (n:Entity) RETURN n.id AS id").rows == ({"id": "kept"},)
    store.write([("MERGE (n:Entity {id: 'after'})", {})])
    assert store.read(COUNT).rows == ({"nodes": 2},)


def test_a_later_statement_sees_the_earlier_ones(store: GraphStore) -> None:
    store.write([
        ("MERGE (n:Entity {id: 'a'})", {}),
        ("MERGE (n:Entity {id: 'b'})", {}),
        ("MATCH (a:Entity {id: 'a'}) MATCH (b:Entity {id: 'b'}) MERGE (a)-[:R]->(b)", {}),
    ])
    assert store.read("MATCH (:Entity)-[r:R]->() RETURN count(r) AS edges").rows == ({"edges": 1},)


def test_a_constraint_holds(store: GraphStore) -> None:
    store.write([(UNIQUE, {})])
    with pytest.raises(QueryError, match="already exists"):
        store.write([("UNWIND [1, 2] AS x CREATE (n:Entity {id: 'same'})", {})])
    assert store.read(COUNT).rows == ({"nodes": 0},)


def test_readers_beside_a_writer_see_whole_transactions(store: GraphStore) -> None:
    """Each transaction adds ten nodes; no reader ever counts a number between."""
    seen: list[object] = []
    done = threading.Event()

    def look() -> None:
        while not done.is_set():
            try:
                seen.append(store.read(COUNT).rows[0]["nodes"])
            except Exception as error:  # whatever it is, the test shows it
                seen.append(error)

    readers = [threading.Thread(target=look) for _ in range(4)]
    for reader in readers:
        reader.start()
    for batch in range(15):
        rows = [{"id": f"{batch}-{i}", "name": "x"} for i in range(5)]
        more = [{"id": f"{batch}-{i}", "name": "x"} for i in range(5, 10)]
        store.write([(BATCH, {"rows": rows}), (BATCH, {"rows": more})])
    done.set()
    for reader in readers:
        reader.join()
    assert set(seen) <= set(range(0, 151, 10)), seen[:5]
    assert store.read(COUNT).rows == ({"nodes": 150},)


def test_writers_of_one_process_wait_for_each_other(store: GraphStore) -> None:
    store.write([("MERGE (n:Entity {id: 'counter'}) SET n.value = 0", {})])
    failed: list[Exception] = []

    def count() -> None:
        try:
            for _ in range(10):
                store.write([("MATCH (n:Entity {id: 'counter'}) SET n.value = n.value + 1", {})])
        except Exception as error:
            failed.append(error)

    writers = [threading.Thread(target=count) for _ in range(4)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert not failed
    assert store.read("MATCH (n:Entity {id: 'counter'}) RETURN n.value AS value").rows == ({"value": 40},)
