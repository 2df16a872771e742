"""The lists one sees before choosing anything, on every store."""
from __future__ import annotations

from graph.explore import connections
from graph.stamp import stamp
from graph.store import GraphStore
from graph.summary import Summary, summary
from graph.write import delete_article, prepare, replace_articles
from tests.worlds import small_world


def test_an_empty_store(store: GraphStore) -> None:
    assert summary(store, limit=5) == Summary(None, None, (), (), ())


def test_the_small_world(store: GraphStore) -> None:
    prepare(store)
    replace_articles(store, small_world())
    found = summary(store, limit=3)
    dates = sorted(one.article.published for one in small_world() if one.article.published)
    assert (found.first, found.last) == (dates[0], dates[-1])
    assert [one.published for one in found.newest] == dates[:-4:-1]
    assert len(found.connected) == 3
    assert found.connected[0].neighbours == connections(store, [found.connected[0].id])[found.connected[0].id]
    contest = found.contested[0]
    assert (contest.source, contest.phrase, contest.target) == ("Estmark", "is a member of", "Harbour Compact")
    assert (contest.affirmed, contest.denied) == ((1, 1), (1, 2)), "of the two denials one is a wire copy"
    assert contest.nodes == ("place/estmark", "organization/harbour-compact")
    assert "post-0310#relation-0" in contest.ids and len(contest.ids) == 3


def test_statements_that_dispute_each_other(store: GraphStore) -> None:
    prepare(store)
    replace_articles(store, small_world())
    store.write([("MATCH (a:Statement {id: $later}) MATCH (b:Statement {id: $earlier}) CREATE (a)-[r:DISPUTES]->(b)",
                  {"later": "wire-0403#statement-3", "earlier": "post-0310#statement-0"})])
    contest = summary(store, limit=3).contested[0]
    assert contest.ids == contest.nodes == ("wire-0403#statement-3", "post-0310#statement-0")
    assert contest.phrase == "disputes"


def test_the_stamp_changes_with_the_articles(store: GraphStore) -> None:
    prepare(store)
    before = stamp(store)
    replace_articles(store, small_world()[:2])
    two = stamp(store)
    delete_article(store, small_world()[0].article.id)
    assert len({before, two, stamp(store)}) == 3
