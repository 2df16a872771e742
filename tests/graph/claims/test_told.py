"""Statements read from rows and from a store are equal."""
from __future__ import annotations

from graph.claims.told import told_from_rows, told_from_store
from graph.store import GraphStore
from graph.whole import graph_of
from graph.write import prepare, replace_articles
from tests.samples import sample_facts


def test_rows_and_stores_tell_the_same(store: GraphStore) -> None:
    facts = sample_facts()[-14:]
    prepare(store)
    replace_articles(store, facts)
    told = told_from_rows(graph_of(facts))
    assert len(told) > 100
    assert told_from_store(store, told) == told
    assert told_from_store(store, ["nobody#statement-1"]) == {}


def test_what_stands_around_a_statement() -> None:
    told = told_from_rows(graph_of(sample_facts()[-14:]))
    one = told["story-04#statement-5"]
    assert (one.stance, one.content, one.speaker) == ("rejects", "the accusation", "organization/sella-port-authority")
    assert one.before[-1].startswith("Her ministry accused the government of Estmark")
    assert "place/norvania" in one.scene and one.publisher == "Estmark Gazette"
    assert one.title == "A visit that fell through"
