"""How a picture may grow, asked of the small world on every store."""
from __future__ import annotations

import pytest

from graph.errors import UsageError
from graph.explore import (
    Kind,
    connections,
    hidden_kinds,
    hidden_neighbours,
    in_common,
    neighbourhood,
    paths,
)
from graph.store import GraphStore
from graph.write import prepare, replace_articles
from tests.worlds import small_world

COMPACT, ESTMARK, VERIN = "organization/harbour-compact", "place/estmark", "person/tomas-verin"


@pytest.fixture
def world(store: GraphStore) -> GraphStore:
    prepare(store)
    replace_articles(store, small_world())
    return store


def _around(world: GraphStore, id_: str) -> set[str]:
    return {node.id for node in neighbourhood(world, id_, limit=500).nodes} - {id_}


def test_kinds_of_hidden_neighbours(world: GraphStore) -> None:
    kinds = dict(hidden_kinds(world, [COMPACT], []))
    assert kinds[Kind("MEMBER_OF", "in")] == 3
    assert Kind("MEMBER_OF", "out") not in kinds
    around = _around(world, COMPACT)
    assert sum(count for kind, count in kinds.items() if kind.type) == len(around)
    assert dict(hidden_kinds(world, [COMPACT], [ESTMARK]))[Kind("MEMBER_OF", "in")] == 2
    assert hidden_kinds(world, [COMPACT], around) == ()
    assert hidden_kinds(world, ["person/nobody"], []) == ()


def test_a_line_that_reads_both_ways_has_no_direction(world: GraphStore) -> None:
    for id_ in ("place/varnland", ESTMARK):
        kinds = {kind.direction for kind, _ in hidden_kinds(world, [id_], []) if kind.relation == "ALLY_OF"}
        assert kinds == {""}


def test_kinds_of_several_nodes_count_a_shared_neighbour_once(world: GraphStore) -> None:
    kinds = hidden_kinds(world, [ESTMARK, VERIN], [])
    around = (_around(world, ESTMARK) | _around(world, VERIN)) - {ESTMARK, VERIN}
    assert sum(count for kind, count in kinds if kind.type) == len(around)
    assert [bool(kind.type) for kind, _ in kinds] == sorted(bool(kind.type) for kind, _ in kinds), "types last"


def test_kinds_around_an_event(world: GraphStore) -> None:
    assert dict(hidden_kinds(world, ["wire-0403#event-0"], []))[Kind("ACTOR", "out")] == 1


def test_hidden_neighbours_are_the_best_connected_of_a_kind(world: GraphStore) -> None:
    for kind, count in hidden_kinds(world, [ESTMARK], [COMPACT]):
        found = hidden_neighbours(world, [ESTMARK], [COMPACT], kind, first=100)
        assert len(found) == count and COMPACT not in found
        known = connections(world, found)
        assert [known[id_] for id_ in found] == sorted(known.values(), reverse=True)
        assert hidden_neighbours(world, [ESTMARK], [COMPACT], kind, first=1) == found[:1]
    assert set(hidden_neighbours(world, [ESTMARK], [], first=100)) == _around(world, ESTMARK)


@pytest.mark.parametrize(("kind", "message"), [
    ({"relation": "MENTIONS"}, "MENTIONS is no type of line"), ({"type": "Article"}, "Article is no type of node"),
    ({"direction": "up"}, "'up' is no direction"),
])
def test_a_kind_that_is_none_is_refused(kind: dict[str, str], message: str) -> None:
    with pytest.raises(UsageError, match=message):
        Kind(**kind)


def test_none_is_no_number_of_neighbours(world: GraphStore) -> None:
    with pytest.raises(UsageError, match="0 is no number of neighbours"):
        hidden_neighbours(world, [ESTMARK], [], first=0)


def test_neighbours_in_common(world: GraphStore) -> None:
    shared = _around(world, ESTMARK) & _around(world, "place/varnland")
    assert shared and set(in_common(world, ESTMARK, "place/varnland")) == shared
    assert in_common(world, VERIN, "person/nobody") == ()
    statement = in_common(world, "post-0310#statement-0", "person/kasimir-oldoy")
    assert set(statement) == _around(world, "post-0310#statement-0") & _around(world, "person/kasimir-oldoy")


def test_paths_over_some_lines_only(world: GraphStore) -> None:
    short = paths(world, "person/kasimir-oldoy", VERIN)
    assert {edge.type for edge in short.edges} <= {"ACTOR", "TARGET"}, "they met"
    around = paths(world, "person/kasimir-oldoy", VERIN, types=["LEADS", "ALLY_OF", "HAS_ROLE"])
    assert {edge.type for edge in around.edges} == {"LEADS", "ALLY_OF", "HAS_ROLE"}
    assert {"place/varnland", ESTMARK} <= {node.id for node in around.nodes}
    with pytest.raises(UsageError, match="MENTIONS is no type of line"):
        paths(world, VERIN, ESTMARK, types=["MENTIONS"])


def test_one_path_of_several_is_the_same_each_time(world: GraphStore) -> None:
    all_ = paths(world, "person/jana-maren", "place/varnland", max_length=6)
    one = paths(world, "person/jana-maren", "place/varnland", max_length=6, one=True)
    assert len(one.nodes) == len(one.edges) + 1
    assert {node.id for node in one.nodes} <= {node.id for node in all_.nodes}
    assert paths(world, "person/jana-maren", "place/varnland", max_length=6, one=True) == one
