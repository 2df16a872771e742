"""The words of a query, where no store is needed to refuse it."""
from __future__ import annotations

import kglite
import pytest

from graph import embedded_store, guard
from graph.errors import QueryError, QueryRefused


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("CREATE (n)", "CREATE changes the graph: queries here are read-only."),
        ("create (n)", "CREATE changes the graph"),
        ("DROP INDEX i", "DROP changes the graph"),
        ("SHOW USERS", "SHOW does not open a query. Begin with CALL, MATCH, OPTIONAL, RETURN, UNWIND, WITH."),
        ("RETURN 1 AS x UNION SHOW USERS", "SHOW does not open a query"),
        ("RETURN 1 AS x UNION DISTINCT DROP INDEX i", "DROP changes the graph"),
        ("RETURN 1 AS x UNION", "Nothing does not open a query"),
        ("RETURN 1; RETURN 2", "several statements"),
        ("MATCH (n) LOAD\n\tCSV FROM 'x' AS y RETURN y", "LOAD CSV reads files"),
        ("CALL a.b", "a.b is a procedure that queries here may not call. Allowed are db."),
        ("CALL `a`.`b`()", "a.b is a procedure"),
        ("CALL a . b ()", "a.b is a procedure"),
        ("MATCH (n) CALL pagerank() YIELD node RETURN node", "pagerank is a procedure"),
        ("CALL pagerank YIELD node RETURN node", "pagerank is a procedure"),
        ("RETURN apoc.text.join(['a'], '') AS x", "apoc.text.join is no function of the query language itself"),
    ],
)
def test_refused(query: str, words: str) -> None:
    with pytest.raises(QueryRefused) as caught:
        guard.check_words(query)
    assert words in str(caught.value)


@pytest.mark.parametrize(
    "query",
    [
        "MATCH (n) RETURN n;",
        "match (n) return n ; // all\n",
        "RETURN 'a;b' AS x, \"c;d\" AS y, `e;f` AS z",
        "RETURN 'it\\'s; CREATE' AS x",
        "MATCH (n:Load)-[:CALL]->(m:`Set`) RETURN n.call, m.union, $call",
        "MATCH (n) CALL { WITH n RETURN 1 AS one } RETURN one",
        "MATCH (n) CALL (n) { RETURN 1 AS one } RETURN one",
        "CALL db.labels",
        "CALL db . labels ( ) YIELD label RETURN label",
        "RETURN datetime.truncate('day', datetime()) AS x, size([1]) AS y",
        "MATCH (n) WHERE n.x IN [1] AND (n.y) > 2 RETURN n",
        "RETURN 1.5 AS x, [i IN range(1, 3) | i.a] AS y",
    ],
)
def test_allowed(query: str) -> None:
    guard.check_words(query)


@pytest.mark.parametrize("query", ["", "  \n", "// nothing", "/* nothing */", ";"])
def test_nothing_is_no_query(query: str) -> None:
    with pytest.raises(QueryError, match="The query is empty"):
        guard.check_words(query)


def test_the_embedded_engine_is_asked_too() -> None:
    """Should its reading of the words differ from ours, its plan still shows a LOAD CSV."""
    snapshot = kglite.KnowledgeGraph().session().snapshot()
    embedded_store._check_plan(snapshot, "RETURN 1 AS x", None)
    with pytest.raises(QueryRefused, match="LOAD CSV reads files"):
        embedded_store._check_plan(snapshot, "LOAD CSV FROM '/nowhere' AS x RETURN x", None)
