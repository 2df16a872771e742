"""The questions of the pages, asked before anything is loaded."""
from __future__ import annotations

from graph.articles import list_articles
from graph.check import check
from graph.explore import among, counts, evidence, find, overview, paths
from graph.search_index import read_index
from graph.store import GraphStore


def test_the_questions_can_be_asked_of_an_empty_store(store: GraphStore) -> None:
    assert not find(store, read_index(store), "estmark").hits
    assert not evidence(store, ["place/estmark"])
    assert not list_articles(store)
    assert overview(store, limit=5).nodes == among(store, ["place/estmark"]).nodes == ()
    assert paths(store, "place/estmark", "place/varnland").nodes == ()
    assert set(counts(store).values()) == {0}
    assert check(store) == []
