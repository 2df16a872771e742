"""The second look at a query: what EXPLAIN of a real server shows, whatever the words were."""
from __future__ import annotations

from collections.abc import Iterator

import neo4j
import pytest

from graph.errors import QueryRefused
from graph.neo4j_plan import check_plan
from graph.open_store import open_store
from graph.settings import Settings
from graph.store import GraphStore

pytestmark = pytest.mark.neo4j

READING = [
    "MATCH (n:Entity {id: 'x'}) RETURN n",
    "MATCH (n:Entity) WHERE n.id IN ['x', 'y'] RETURN n",
    "MATCH (n:Entity) WHERE n.name STARTS WITH 'A' RETURN n",
    "MATCH (n:Entity) WHERE n.name > 'A' AND n.name < 'B' RETURN n",
    "MATCH (n:Entity) WHERE n.text CONTAINS 'a' RETURN n",
    "MATCH (n:Entity) WHERE n.text ENDS WITH 'a' RETURN n",
    "MATCH (n:Entity) WHERE n.name IS NOT NULL RETURN n.name ORDER BY n.name",
    "MATCH ()-[r:LEADS {id: 'x'}]->() RETURN r",
    "MATCH ()-[r:LEADS {id: 'x'}]-() RETURN r",
    "MATCH ()-[r:LEADS]->() WHERE r.id > 'x' RETURN r",
    "MATCH ()-[r:LEADS]->() WHERE r.id IS NOT NULL RETURN r",
    "MATCH ()-[r:LEADS|MEMBER_OF]->() RETURN r",
    "MATCH ()-[r:LEADS|MEMBER_OF]-() RETURN r",
    "MATCH ()-[r]-() RETURN r",
    "MATCH (n) WHERE elementId(n) = '4:x:1' RETURN n",
    "MATCH (n) WHERE id(n) = 1 RETURN n",
    "MATCH ()-[r]->() WHERE elementId(r) = '5:x:1' RETURN r",
    "MATCH ()-[r]-() WHERE elementId(r) = '5:x:1' RETURN r",
    "MATCH ()-[r]->() WHERE id(r) = 1 RETURN r",
    "MATCH ()-[r]-() WHERE id(r) = 1 RETURN r",
    "MATCH (n:Person|Organization) RETURN n",
    "MATCH (n:Entity&Person) RETURN n",
    "MATCH (n:Entity&!Person) RETURN n",
    "MATCH (n) RETURN count(*) AS c",
    "MATCH ()-[r:LEADS]->() RETURN count(r) AS c",
    "MATCH (n:Entity) RETURN DISTINCT n.name ORDER BY n.name SKIP 1 LIMIT 3",
    "MATCH (n:Entity) WITH n ORDER BY n.id WITH n.id AS id, n.name AS name ORDER BY id, name LIMIT 2 RETURN id, name",
    "MATCH (n:Entity) RETURN n.name, count(*) AS c, collect(n.id) AS ids",
    "MATCH (n:Entity) WITH n.name AS name ORDER BY name RETURN name, count(*) AS c",
    "MATCH (a:Entity {id: 'x'}), (b:Entity {id: 'y'}) MATCH p = shortestPath((a)-[*..6]-(b)) RETURN p",
    "MATCH (a:Entity {id: 'x'}), (b:Entity {id: 'y'}) MATCH p = allShortestPaths((a)-[*..6]-(b)) RETURN p",
    "MATCH p = SHORTEST 2 (a:Entity {id: 'x'})-[:LEADS]-+(b:Entity {id: 'y'}) RETURN p",
    "MATCH p = ALL SHORTEST (a:Entity {id: 'x'})-[:LEADS]-+(b:Entity) RETURN p",
    "MATCH (a:Entity {id: 'x'})-[*1..3]-(b) RETURN DISTINCT b",
    "MATCH (a:Entity {id: 'x'})-[*1..3]-(b:Entity {id: 'y'}) RETURN count(*) AS c",
    "MATCH (a:Entity {id: 'x'})-[:LEADS]-{1,3}(b) RETURN a, b",
    "MATCH (a:Entity {id: 'x'}) ((u)-[:LEADS]->(v)){1,4} (b) RETURN DISTINCT b",
    "MATCH (a:Entity {id: 'x'}) ((u)-[:LEADS]->(v)){1,4} (b:Entity {id: 'y'}) RETURN u",
    "MATCH (a:Entity {id: 'x'}) OPTIONAL MATCH (a)-[:LEADS]->(b) RETURN a, b",
    "MATCH (a:Entity {id: 'x'}), (b:Entity {id: 'y'}) OPTIONAL MATCH (a)-[r:LEADS]->(b) RETURN r",
    "OPTIONAL MATCH (a:Entity {id: 'x'}) RETURN a",
    "MATCH (n:Entity) RETURN [(n)-[:LEADS]->(o) | o.name] AS names",
    "MATCH (n:Entity) WHERE EXISTS { (n)-[:LEADS]->() } RETURN n",
    "MATCH (n:Entity) WHERE NOT EXISTS { (n)-[:LEADS]->() } RETURN n",
    "MATCH (n:Entity) WHERE (n)-[:LEADS]->() OR n.name = 'x' RETURN n",
    "MATCH (n:Entity) WHERE NOT (n)-[:LEADS]->() OR n.name = 'x' RETURN n",
    "MATCH (n:Entity) WHERE (n)-[:LEADS]->() OR (n)<-[:LEADS]-() OR NOT (n)-[:MEMBER_OF]->() RETURN n",
    "MATCH (n:Entity) RETURN EXISTS { (n)-[:LEADS]->() } AS x, COUNT { (n)--() } AS y, COLLECT { RETURN 1 } AS z",
    "MATCH (n:Entity) CALL (n) { MATCH (n)-->(m) RETURN count(m) AS c } RETURN n.id, c",
    "MATCH (n:Entity) CALL { WITH n MATCH (n)-->(m) RETURN m UNION MATCH (m:Event) RETURN m } RETURN m",
    "MATCH (a:Entity)-[:LEADS]->(b)<-[:LEADS]-(c:Entity) USING JOIN ON b RETURN a, c",
    "MATCH (a:Entity) OPTIONAL MATCH (a)-[:LEADS]->(b:Entity) USING JOIN ON a RETURN a, b",
    "MATCH (a:Entity), (b:Event) WHERE a.name = b.name RETURN a, b",
    "MATCH (a:Entity)-[:LEADS]->()-[:LEADS]->(c) WHERE NOT (a)-[:LEADS]->(c) RETURN a.id, c.id",
    "MATCH (a:Entity)-[r:LEADS]->(b) WITH r, a MATCH (a)-[r]->(c) RETURN c",
    "UNWIND [1, 2] AS x RETURN x UNION RETURN 3 AS x",
    "UNWIND [1, 2] AS x RETURN x UNION ALL RETURN 3 AS x",
    "RETURN 1 AS x LIMIT 0",
    "MATCH (n:Entity) WHERE false RETURN n",
    "CALL db.labels() YIELD label RETURN label",
    "CALL db.index.fulltext.queryNodes('words', 'x') YIELD node, score RETURN node.id AS id, score",
]
BEYOND = [
    "LOAD CSV FROM 'file:///x.csv' AS line RETURN line",
    "CALL { LOAD CSV FROM 'file:///x.csv' AS line RETURN line } RETURN line",
    "MATCH (n) WITH n \\u004cOAD CSV FROM 'file:///x.csv' AS line RETURN line",
    "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
    "SHOW SETTINGS",
    "SHOW TRANSACTIONS",
    "CALL dbms.components() YIELD name RETURN name",
    "CALL db.clearQueryCaches() YIELD value RETURN value",
    "MATCH (n) WHERE EXISTS { CALL dbms.components() YIELD name RETURN name } RETURN n",
    "MATCH (n) CALL (n) { CALL tx.setMetaData({a: 1}) } RETURN n",
    "MATCH (n) SET n.x = 1",
    "MATCH (n) CALL (n) { SET n.x = 1 } RETURN n",
    "MATCH (n) CALL (n) { SET n.x = 1 } IN TRANSACTIONS OF 10 ROWS",
    "CREATE INDEX i IF NOT EXISTS FOR (n:Entity) ON (n.name)",
]


@pytest.fixture(scope="module")
def session(neo4j_settings: Settings) -> Iterator[neo4j.Session]:
    """A session on the server, with indexes of each kind, so that plans use them."""
    auth = (neo4j_settings.user, neo4j_settings.password)
    with neo4j.GraphDatabase.driver(neo4j_settings.store, auth=auth) as driver:
        for index in (
            "CONSTRAINT p1 IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE",
            "INDEX p2 IF NOT EXISTS FOR (n:Entity) ON (n.name)",
            "TEXT INDEX p3 IF NOT EXISTS FOR (n:Entity) ON (n.text)",
            "INDEX p4 IF NOT EXISTS FOR ()-[r:LEADS]-() ON (r.id)",
            "FULLTEXT INDEX words IF NOT EXISTS FOR (n:Entity) ON EACH [n.text]",
        ):
            driver.execute_query(f"CREATE {index}")
        driver.execute_query("CALL db.awaitIndexes(60)")
        with driver.session(default_access_mode=neo4j.READ_ACCESS) as opened:
            yield opened


def _check(session: neo4j.Session, query: str) -> None:
    summary = session.run(f"EXPLAIN {query}").consume()
    check_plan(summary.query_type, summary.plan or {})


@pytest.mark.parametrize("query", READING)
def test_what_reads_the_graph_is_allowed(session: neo4j.Session, query: str) -> None:
    _check(session, query)


@pytest.mark.parametrize("query", BEYOND)
def test_what_does_more_is_refused(session: neo4j.Session, query: str) -> None:
    with pytest.raises(QueryRefused):
        _check(session, query)


def test_words_that_are_spelled_otherwise_do_not_get_through(neo4j_settings: Settings) -> None:
    store: GraphStore = open_store(neo4j_settings)
    with pytest.raises(QueryRefused, match="LoadCSV"):
        store.read("MATCH (n) WITH n \\u004cOAD CSV FROM 'file:///x.csv' AS line RETURN line")
    store.close()
