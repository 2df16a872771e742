"""What a limit leaves out, in groups, on every store."""
from __future__ import annotations

import pytest

from graph.explore import among, connections, overview
from graph.folding import MOST, SMALLEST, Group, best_of, folded, left_out, without
from graph.model import Node
from graph.store import GraphStore
from graph.write import prepare, replace_articles
from tests.worlds import big_world


def _person(id_: str) -> Node:
    return Node(id_, ("Entity", "Person"), {"name": id_})


@pytest.fixture
def world(store: GraphStore) -> GraphStore:
    """Twenty large articles in every store in turn."""
    prepare(store)
    replace_articles(store, big_world(20))
    return store


def test_what_is_left_out_is_in_one_group_each(world: GraphStore) -> None:
    shown = overview(world, limit=4)
    groups = folded(world, shown.nodes)
    ids = [id_ for group in groups.values() for id_ in group.members]
    assert sum(group.count for group in groups.values()) == shown.total - len(shown.nodes)
    assert len(set(ids)) == len(ids) and not set(ids) & {node.id for node in shown.nodes}
    assert len(groups) <= MOST


def test_a_hub_has_groups_around_it(world: GraphStore) -> None:
    near = connections(world, [node.id for node in overview(world, limit=40).nodes])
    hub = max(near, key=lambda id_: near[id_])
    groups = folded(world, among(world, [hub]).nodes)
    around = [group for group in groups.values() if group.around]
    assert around and {group.around for group in around} == {hub}
    assert all(len(group.members) >= SMALLEST for group in around)


def test_the_best_of_a_group_come_first_and_are_not_shown_yet(world: GraphStore) -> None:
    shown = overview(world, limit=4)
    for group in folded(world, shown.nodes).values():
        best = best_of(world, group, [node.id for node in shown.nodes], first=4)
        assert len(best) == min(4, group.count)
        assert not set(best) & {node.id for node in shown.nodes}
        assert not group.members or set(best) <= set(group.members)


def test_groups_lose_who_comes_into_the_picture() -> None:
    first = (Group("Person", "x", ("a", "b")), Group("Person", more=2), Group("Place", more=1))
    groups = {group.id: group for group in first}
    after = without(groups, [_person("a"), _person("stranger")])
    assert [(id_, group.count) for id_, group in after.items()] == [
        ("group/Person/x", 1), ("group/Person/", 1), ("group/Place/", 1)]
    assert "group/Person/x" not in without(groups, [_person("a"), _person("b")])


def test_what_finds_no_room_is_folded_once() -> None:
    once = left_out({}, [_person("a"), _person("b")], "x")
    assert left_out(once, [_person("a")], "y") == once == {"group/Person/x": Group("Person", "x", ("a", "b"))}
    assert once["group/Person/x"].node("Estmark").properties["name"] == "2 people around Estmark"
    others = {"group/Person/": Group("Person", more=9)}
    assert left_out(others, [_person("a")], "x") == others
