"""Whatever order articles are loaded, loaded again and deleted in, the graph is the one their facts give."""
from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.check import check, dump
from graph.handles import with_ids
from graph.identity import entity_type
from graph.model import Facts
from graph.store import GraphStore
from graph.whole import graph_of
from graph.write import delete_article, known_hashes, prepare, replace_articles
from tests.worlds import big_world, small_world, sourced_world

SMALL = small_world()


@pytest.fixture
def ready(store: GraphStore) -> GraphStore:
    prepare(store)
    prepare(store)
    return store


def loaded(store: GraphStore) -> dict[str, str]:
    rows = store.read("MATCH (a:Article) RETURN a.id AS id, a.loaded AS loaded").rows
    return {str(row["id"]): str(row["loaded"]) for row in rows}


def test_the_store_holds_what_the_facts_give(ready: GraphStore) -> None:
    replace_articles(ready, SMALL)
    assert dump(ready) == graph_of(SMALL)
    assert check(ready) == []


def test_the_same_facts_twice_change_nothing(ready: GraphStore) -> None:
    replace_articles(ready, SMALL, loaded="2025-05-01")
    another_run = [with_ids(facts, {entity.id: f"x{entity.id}" for entity in facts.entities}) for facts in SMALL]
    replace_articles(ready, another_run, loaded="2025-05-02")
    assert dump(ready) == graph_of(SMALL)
    assert set(loaded(ready).values()) == {"2025-05-01"}


def test_only_what_changes_gets_a_new_time(ready: GraphStore) -> None:
    replace_articles(ready, SMALL[:2], loaded="2025-05-01")
    changed = replace(SMALL[0], relations=SMALL[0].relations[1:])
    replace_articles(ready, [changed, SMALL[1]], loaded="2025-05-02")
    assert sorted(loaded(ready).values()) == ["2025-05-01", "2025-05-02"]
    assert dump(ready) == graph_of([changed, SMALL[1]])


def test_a_second_person_of_one_surname_takes_the_surname_away(ready: GraphStore) -> None:
    visits, portraits, denial = (facts for facts in SMALL if facts.article.id in
                                 ("courier-0401", "undated-portraits", "wire-0312"))
    replace_articles(ready, [denial, visits])
    assert ("Entity", "person/maren") not in dump(ready)
    replace_articles(ready, [portraits])
    assert ("Entity", "person/maren") in dump(ready)
    delete_article(ready, portraits.article.id)
    assert dump(ready) == graph_of([denial, visits])


def test_a_copy_that_comes_and_goes_changes_the_origin_of_the_others(ready: GraphStore) -> None:
    copies = [facts for facts in SMALL if facts.article.id in ("wire-0312", "courier-0313")]
    for facts in copies:
        replace_articles(ready, [facts])
    assert dump(ready) == graph_of(copies)
    delete_article(ready, "courier-0313")
    assert dump(ready) == graph_of(copies[:1])


def test_reports_that_rest_on_one_source_share_an_origin_and_say_why(ready: GraphStore) -> None:
    for facts in reversed(sourced_world()):
        replace_articles(ready, [facts])
    rows = ready.read("MATCH (a:Article) RETURN a.id AS id, a.origin AS origin, a.rests_on AS why ORDER BY id").rows
    assert [(row["id"], row["origin"], row["why"]) for row in rows] == [
        ("courier-0603", "courier-0603", ["Ostra Wire"]), ("echo-0603", "courier-0603", ["four diplomats"]),
        ("gazette-0603", "gazette-0603", None), ("post-0602", "courier-0603", ["Ostra Wire"]),
        ("post-0701", "post-0701", None), ("wire-0601", "courier-0603", ["Ostra Wire", "four diplomats"]),
    ]
    assert dump(ready) == graph_of(sourced_world())
    delete_article(ready, "wire-0601")
    assert dump(ready) == graph_of(sourced_world()[1:])


def test_nothing_is_left_after_the_last_article(ready: GraphStore) -> None:
    replace_articles(ready, SMALL)
    for facts in SMALL:
        delete_article(ready, facts.article.id)
    delete_article(ready, "never loaded")
    assert dump(ready) == {}


def test_known_hashes(ready: GraphStore) -> None:
    replace_articles(ready, SMALL[:2])
    ids = [facts.article.id for facts in SMALL]
    assert known_hashes(ready, ids) == {facts.article.id: facts.article.sha256 for facts in SMALL[:2]}
    assert known_hashes(ready, []) == {}


def test_check_names_what_was_changed_by_hand(ready: GraphStore) -> None:
    replace_articles(ready, SMALL)
    ready.write([
        ("MATCH (n:Entity {id: 'place/estmark'}) SET n.name = 'Esmark'", {}),
        ("MATCH (:Entity)-[r:LEADS]->(:Entity {id: 'organization/lantern-party'}) DELETE r", {}),
        ("MERGE (n:Entity {id: 'place/nowhere'}) SET n.name = 'Nowhere', n:Place", {}),
    ])
    assert check(ready) == [
        "Entity place/estmark differs from the facts in name.",
        "Entity place/nowhere is not told by any article.",
        "LEADS undated-portraits#relation-0 is missing.",
    ]


def test_labels_of_an_entity_are_those_its_id_says(ready: GraphStore) -> None:
    replace_articles(ready, SMALL)
    rows = ready.read("MATCH (n:Entity) RETURN n.id AS id, labels(n) AS labels").rows
    assert all(set(row["labels"]) == {"Entity", entity_type(str(row["id"]))} for row in rows)  # type: ignore[arg-type]


_POOL = [*SMALL, *sourced_world(), *big_world(3, seed=7)]
_CHANGED = [replace(facts, entities=facts.entities, relations=(), statements=()) for facts in _POOL]
_STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("delete"), st.sampled_from([facts.article.id for facts in _POOL])),
        st.tuples(st.just("load"), st.lists(st.sampled_from([*_POOL, *_CHANGED]), min_size=1, max_size=5)),
    ),
    min_size=1, max_size=6,
)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=_STEPS)
def test_any_order_gives_one_graph(ready: GraphStore, steps: list[tuple[str, object]]) -> None:
    ready.write([("MATCH (n) DETACH DELETE n", {})])
    remaining: dict[str, Facts] = {}
    for step, what in steps:
        if step == "delete":
            delete_article(ready, str(what))
            remaining.pop(str(what), None)
        else:
            batch: list[Facts] = what  # type: ignore[assignment]
            replace_articles(ready, batch)
            remaining |= {facts.article.id: facts for facts in batch}
    assert dump(ready) == graph_of(remaining.values())


def test_one_by_one_and_shuffled_is_the_same_as_at_once(ready: GraphStore) -> None:
    shuffled = list(_POOL)
    Random(5).shuffle(shuffled)
    for facts in shuffled:
        replace_articles(ready, [facts])
    assert dump(ready) == graph_of(_POOL)
