"""What passes the filter of a view."""
from __future__ import annotations

from dataclasses import asdict

import pytest

from graph.passing import passing
from tests.passing_cases import CASES, EDGES, NODES


@pytest.mark.parametrize("name", CASES)
def test_nodes_edges_and_counts(name: str) -> None:
    filter_, nodes, edges, left = CASES[name]
    found = passing({node.id: node for node in NODES}, EDGES, filter_)
    assert [node.id for node in found.nodes] == nodes.split()
    assert [edge.id for edge in found.edges] == edges.split()
    assert {reason: count for reason, count in asdict(found.left).items() if count} == left


def test_edges_to_nodes_that_are_not_here_are_nothing() -> None:
    found = passing({"salant": NODES[0]}, EDGES, CASES["open"][0])
    assert not found.edges and not any(asdict(found.left).values())
