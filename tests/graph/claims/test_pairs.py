"""Edges between statements come, change and go with their articles, on both stores."""
from __future__ import annotations

from itertools import permutations

import pytest

from graph.check import check, dump
from graph.keyed import Keyed, candidates
from graph.store import GraphStore
from graph.whole import graph_of
from graph.write import delete_article, prepare, replace_articles
from tests.worlds import small_world

WORLD = [facts for facts in small_world() if facts.article.id in ("post-0310", "wire-0312", "courier-0313")]
FOUND = {f"{later}#statement-0 disputes post-0310#statement-0" for later in ("wire-0312", "courier-0313")}


def disputes(store: GraphStore) -> set[str]:
    return {id_ for kind, id_ in dump(store) if kind == "DISPUTES"}


@pytest.mark.parametrize("order", list(permutations(range(3))), ids=str)
def test_any_order_finds_the_same_pairs(store: GraphStore, order: tuple[int, ...]) -> None:
    prepare(store)
    for number in order:
        replace_articles(store, [WORLD[number]])
    assert disputes(store) == FOUND
    assert check(store) == []


def test_a_pair_goes_with_its_article_and_comes_back(store: GraphStore) -> None:
    prepare(store)
    replace_articles(store, WORLD)
    delete_article(store, "post-0310")
    assert disputes(store) == set()
    assert dump(store) == graph_of(one for one in WORLD if one.article.id != "post-0310")
    replace_articles(store, [one for one in WORLD if one.article.id == "post-0310"])
    assert disputes(store) == FOUND


def test_an_edge_leads_from_the_later_to_the_earlier_and_says_why(store: GraphStore) -> None:
    prepare(store)
    replace_articles(store, WORLD)
    row = store.read("MATCH (a:Statement {id: 'wire-0312#statement-0'})-[r:DISPUTES]->(b:Statement) "
                     "RETURN b.id AS earlier, r.reported AS reported, r.score AS score, r.reason AS reason").rows[0]
    assert (row["earlier"], row["reported"]) == ("post-0310#statement-0", "2025-03-12")
    assert isinstance(row["score"], float) and 0.65 <= row["score"] <= 1
    assert row["reason"] == ("Both are about “Compact”, “Estmark” and “Harbour”, the later one negates it (“not”), "
                             "and the reports are two days apart.")


def keyed(id_: str, day: str | None, *terms: str) -> Keyed:
    return Keyed("Statement", id_, frozenset(terms), day)


@pytest.mark.parametrize(("one", "other", "near"), [
    (keyed("a", "2025-03-01", "x", "y"), keyed("b", "2025-03-30", "x", "y"), True),
    (keyed("a", "2025-03-01", "x", "y"), keyed("b", "2025-04-29", "x", "y", "z"), True),
    (keyed("a", "2025-03-01", "x", "y"), keyed("b", "2025-03-01", "x", "z"), False),
    (keyed("a", "2012-03-01", "x", "y"), keyed("b", "2025-03-01", "x", "y"), False),
    (keyed("a", "2025-03", "x", "y"), keyed("b", "2025", "x", "y"), True),
    (keyed("a", None, "x", "y"), keyed("b", None, "x", "y"), True),
    (keyed("a", None, "x", "y"), keyed("b", "2025-03-01", "x", "y"), False),
])
def test_candidates_share_two_terms_and_a_time(one: Keyed, other: Keyed, near: bool) -> None:
    assert candidates([one, other], shared=2) == ({("a", "b")} if near else set())
