"""The graph seen from a day: what a panel lists and what it says it leaves out, on every store."""
from __future__ import annotations

import pytest

from graph.days import is_later
from graph.explore import connections, evidence, hidden_kinds, hidden_neighbours, neighbourhood
from graph.later import Later, later, reported_by
from graph.links import links
from graph.store import GraphStore
from graph.write import prepare, replace_articles
from tests.worlds import small_world

ESTMARK, DENIAL = "place/estmark", "wire-0312#statement-0"


@pytest.fixture
def world(store: GraphStore) -> GraphStore:
    """The small world in every store in turn."""
    prepare(store)
    replace_articles(store, small_world())
    return store


def test_sentences_and_links_by_a_day_and_after_it_are_all(world: GraphStore) -> None:
    everything = evidence(world, [ESTMARK])
    early = evidence(world, [ESTMARK], by="2025-03-12")
    assert {one.article for one in early} == {"post-0310", "wire-0312"}
    assert later(world, ESTMARK, "2025-03-12").sentences == len(everything) - len(early)
    found = links(world, ESTMARK, limit=500, by="2025-03-12").edges
    assert {edge.properties["article"] for edge in found} == {"post-0310", "wire-0312"}
    assert all(not is_later(edge.properties["reported"], "2025-03-12") for edge in found)


def test_a_link_that_was_told_before_is_not_left_out(world: GraphStore) -> None:
    """The Compact's member since 10 March is told no member on 12 and 13 March: one link more, not two."""
    edges = [edge for edge in links(world, ESTMARK, limit=500).edges if edge.type == "MEMBER_OF"]
    assert sorted(str(edge.properties["reported"]) for edge in edges) == ["2025-03-10", "2025-03-12", "2025-03-13"]
    before, after = (later(world, ESTMARK, day).links for day in ("2025-03-11", "2025-03-12"))
    grown = {(edge.type, edge.source, edge.target) for edge in links(world, ESTMARK, limit=500).edges
             if edge.properties["reported"] == "2025-03-12" and edge.id.startswith("wire-0312")}
    assert before - after == len(grown)


def test_a_month_is_not_later_than_a_day_in_it(world: GraphStore) -> None:
    assert "post-0405" in {one.article for one in evidence(world, ["person/petra-quill"], by="2025-04-01")}
    assert "post-0405" not in {one.article for one in evidence(world, ["person/petra-quill"], by="2025-03-31")}


def test_what_has_no_date_is_never_later(world: GraphStore) -> None:
    found = evidence(world, ["organization/lantern-party"], by="1990-01-01")
    assert {one.article for one in found} == {"undated-portraits"}


def test_copies_that_came_later_do_not_count(world: GraphStore) -> None:
    denied = ["wire-0312#relation-0"]
    assert [one.copies for one in evidence(world, denied)] == [2]
    assert [one.copies for one in evidence(world, denied, by="2025-03-12")] == [1]


def test_a_statement_has_one_sentence(world: GraphStore) -> None:
    assert later(world, DENIAL, "2025-03-11").sentences == 1
    assert later(world, DENIAL, "2025-03-12") == Later()
    assert evidence(world, [DENIAL], by="2025-03-11") == ()


@pytest.mark.parametrize("day", ["1990-01-01", "2025-03-10", "2025-03-12", "2025-04-01"])
def test_neighbours_by_a_day_are_those_that_stand_by_it(world: GraphStore, day: str) -> None:
    """What the store counts and finds by a day is what a drawing of the whole neighbourhood keeps by it."""
    for id_ in (ESTMARK, "person/jana-maren", "organization/harbour-compact"):
        around = neighbourhood(world, id_, limit=500)
        lines = [edge for edge in around.edges if id_ in (edge.source, edge.target)]
        standing = reported_by({node.id: node for node in around.nodes}, lines, day).edges
        near = {end for edge in standing for end in (edge.source, edge.target)} - {id_}
        found = neighbourhood(world, id_, limit=500, by=day)
        assert {node.id for node in found.nodes} - {id_} == near
        assert set(hidden_neighbours(world, [id_], [], first=500, by=day)) == near
        kinds = hidden_kinds(world, [id_], [], by=day)
        assert sum(count for kind, count in kinds if kind.type) == connections(world, [id_], by=day)[id_] == len(near)
