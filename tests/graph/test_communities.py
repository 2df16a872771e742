"""Communities of a drawn graph, and the colours they get."""
from __future__ import annotations

from itertools import combinations
from random import Random

import pytest

from graph.communities import communities
from graph.ontology import ontology
from tests.colour import difference, linear, seen_by

NORTH, SOUTH = ("a", "b", "c", "d"), ("p", "q", "r")
LINES = [*combinations(NORTH, 2), *combinations(SOUTH, 2), ("a", "p"), ("x", "y")]
NODES = [*NORTH, *SOUTH, "x", "y", "alone"]


def test_the_largest_comes_first_and_is_called_by_its_best_connected() -> None:
    assert communities(NODES, LINES) == (("a", "b", "c", "d"), ("p", "q", "r"))


def test_the_same_graph_gives_the_same_communities_in_any_order() -> None:
    random = Random(1)
    for _ in range(5):
        nodes, lines = random.sample(NODES, len(NODES)), random.sample(LINES, len(LINES))
        assert communities(nodes, [(b, a) for a, b in lines]) == communities(NODES, LINES)


def test_lines_to_what_is_not_drawn_count_for_nothing() -> None:
    assert communities(NORTH, [*LINES, ("a", "gone")]) == (NORTH,)
    assert communities((), ()) == ()


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
def test_colours_differ_from_each_other_and_from_the_surface(theme: int) -> None:
    fills = [pair[theme] for pair in ontology().communities]
    surface = linear(ontology().tokens["surface"][theme])
    for one, other in combinations(fills, 2):
        assert difference(linear(one), linear(other)) >= 12, (one, other)
        for sight in ("protan", "deutan"):
            assert difference(seen_by(sight, one), seen_by(sight, other)) >= 8, (one, other, sight)
    assert min(difference(linear(fill), surface) for fill in fills) >= 12
