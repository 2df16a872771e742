"""What read() refuses, on every store: writing, reading files, procedures, commands, several statements."""
from __future__ import annotations

import pytest

from graph.errors import QueryRefused
from graph.open_store import open_store
from graph.settings import Settings
from graph.store import GraphStore

WRITES = [
    "CREATE (n:X)",
    "MERGE (n:Entity {id: 'x'})",
    "MATCH (n) SET n.x = 1",
    "MATCH (n) SET n:Y RETURN n",
    "MATCH (n) REMOVE n.name",
    "MATCH (n) DELETE n",
    "MATCH (n) DETACH DELETE n",
    "MATCH (n) FOREACH (x IN [1] | SET n.x = x)",
    "UNWIND [1] AS x CREATE (n:X) RETURN n",
    "MATCH (n) WITH n MERGE (n)-[:R]->(n) RETURN n",
    "RETURN 1 AS x UNION MATCH (n) SET n.y = 1 RETURN 1 AS x",
    "CREATE INDEX i IF NOT EXISTS FOR (n:Entity) ON (n.name)",
    "CREATE CONSTRAINT c IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE",
    "DROP INDEX i IF EXISTS",
]
REACHING_OUT = [
    "LOAD CSV FROM '/etc/hostname' AS line RETURN line",
    "LOAD CSV FROM 'file:///etc/hostname' AS line RETURN line",
    "LOAD CSV WITH HEADERS FROM 'http://127.0.0.1:1/x' AS line RETURN line",
    "load\tcsv from '/etc/hostname' as line return line",
    "LOAD // why\nCSV FROM '/etc/hostname' AS line RETURN line",
    "LOAD /* why */ CSV FROM '/etc/hostname' AS line RETURN line",
    "RETURN 1 AS line UNION LOAD CSV FROM '/etc/hostname' AS line RETURN line",
    "RETURN '\\\\' AS line UNION LOAD CSV FROM '/etc/hostname' AS line RETURN line",
    "RETURN 'it''s' AS line UNION ALL LOAD CSV FROM '/etc/hostname' AS line RETURN line",
    "CALL { LOAD CSV FROM '/etc/hostname' AS line RETURN line } RETURN line",
    "MATCH (n) WITH n LOAD CSV FROM '/etc/hostname' AS line RETURN line",
    "CALL dbms.listConfig() YIELD name RETURN name",
    "CALL dbms.components()",
    "CALL dbms.components",
    "CALL `dbms`.`components`()",
    "CALL db.clearQueryCaches()",
    "CALL db.createLabel('X')",
    "CALL tx.setMetaData({a: 1})",
    "CALL pagerank() YIELD node RETURN node",
    "CALL apoc.load.json('http://127.0.0.1:1/') YIELD value RETURN value",
    "RETURN apoc.util.sleep(1) AS x",
    "MATCH (n) WHERE EXISTS { CALL dbms.components() YIELD name RETURN name } RETURN n",
    "SHOW SETTINGS",
    "SHOW USERS",
    "SHOW TRANSACTIONS",
    "SHOW DATABASES",
    "SHOW PROCEDURES",
    "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
    "CREATE USER eve SET PASSWORD 'eveeveeve'",
    "USE system MATCH (n) RETURN n",
    "EXPLAIN MATCH (n) RETURN n",
    "PROFILE MATCH (n) RETURN n",
    "CYPHER 25 MATCH (n) RETURN n",
    "FOR VALID_TIME ALL MATCH (n) RETURN n",
]
SEVERAL = [
    "MATCH (n) RETURN n; MATCH (n) DETACH DELETE n",
    "RETURN 1 AS x; LOAD CSV FROM '/etc/hostname' AS line RETURN line",
    "RETURN 1 AS x;\n// and\n;RETURN 2 AS x",
]
#: Words of a refused query in places where they are names, values or comments.
HARMLESS = [
    "RETURN 'CREATE (n)' AS x",
    "RETURN 'a; b' AS x",
    'RETURN "LOAD CSV FROM" AS x',
    "RETURN 1 AS x // ; DELETE everything; LOAD CSV",
    "RETURN 1 AS `load csv; call dbms.components()`",
    "MATCH (n:Set) RETURN n.call AS x, n.union AS y",
    "MATCH (n:Entity) RETURN n.load AS load",
    "RETURN date.truncate('month', date('2024-02-29')) AS x",
    "RETURN duration.between(date('2024-01-01'), date('2024-02-29')) AS x",
    "CALL db.labels() YIELD label RETURN label",
    "OPTIONAL MATCH (n:Nobody) RETURN n",
    "UNWIND [1, 2] AS x WITH x WHERE x > 1 RETURN x",
    "WITH 1 AS x RETURN x UNION ALL RETURN 2 AS x",
    "MATCH (n) CALL { WITH n RETURN n.id AS id } RETURN id",
]
STATE = "MATCH (n) RETURN count(n) AS nodes, collect(n.name) AS names"


@pytest.fixture
def one(store: GraphStore) -> GraphStore:
    """A single node, so that a write that got through would show."""
    store.write([("MERGE (n:Entity {id: 'x1'}) SET n.name = 'One'", {})])
    return store


@pytest.mark.parametrize("query", WRITES + REACHING_OUT + SEVERAL)
def test_refused_with_what_and_why(one: GraphStore, query: str) -> None:
    with pytest.raises(QueryRefused, match=r"^[^\n]+[.:;] [^\n]+\.$"):
        one.read(query)
    assert one.read(STATE).rows == ({"nodes": 1, "names": ["One"]},)


@pytest.mark.parametrize("query", HARMLESS)
def test_allowed(one: GraphStore, query: str) -> None:
    assert one.read(query).columns


def test_a_store_opened_read_only_takes_no_writes(one: GraphStore, settings: Settings) -> None:
    reader = open_store(settings, read_only=True)
    try:
        with pytest.raises(QueryRefused, match="read-only"):
            reader.write([("MERGE (n:Entity {id: 'x2'})", {})])
        assert reader.read("RETURN 1 AS x").rows == ({"x": 1},)
    finally:
        reader.close()
    assert one.read(STATE).rows == ({"nodes": 1, "names": ["One"]},)
