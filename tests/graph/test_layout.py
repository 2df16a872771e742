"""Positions: repeatable, near where edges are, free of each other; new nodes never move old ones."""
from __future__ import annotations

import numpy as np
import pytest
from scipy.spatial import cKDTree

from graph.layout import GAP, NEAR, Pairs, Points, layout, place_new


def _communities(count: int, size: int, seed: int = 0) -> Pairs:
    """Groups of `size` nodes with three edges a node inside, one in ten to anywhere."""
    random = np.random.default_rng(seed)
    heads = np.repeat(np.arange(count), 3)
    inside = heads // size * size + random.integers(0, size, len(heads))
    anywhere = random.integers(0, count, len(heads))
    return np.stack([heads, np.where(random.random(len(heads)) < 0.9, inside, anywhere) % count], axis=1)


def _closest(points: Points) -> float:
    return float(np.asarray(cKDTree(points).query(points, k=2)[0])[:, 1].min())


def _kept_near(points: Points, edges: Pairs) -> float:
    """Share of a node's neighbours among as many nearest points, over all nodes."""
    tree, shares = cKDTree(points), []
    for node in range(len(points)):
        mine = {int(b if a == node else a) for a, b in edges if node in (a, b)} - {node}
        near = np.asarray(tree.query(points[node], k=len(mine) + 1)[1])[1:]
        shares.append(len(mine & set(near.tolist())) / len(mine))
    return float(np.mean(shares))


GRAPHS = {
    "pair": (2, np.array([[0, 1]])),
    "triangle": (3, np.array([[0, 1], [1, 2], [2, 0]])),
    "star": (60, np.array([[0, i] for i in range(1, 60)])),
    "path": (40, np.array([[i, i + 1] for i in range(39)])),
    "clique": (12, np.array([[a, b] for a in range(12) for b in range(a)])),
    "parallel edges and a loop": (3, np.array([[0, 1], [1, 0], [1, 2], [2, 2]])),
    "two parts and lone nodes": (9, np.array([[0, 1], [1, 2], [4, 5]])),
    "no edges": (25, np.empty((0, 2), dtype=np.int64)),
    "communities": (150, _communities(150, 30)),
}


@pytest.mark.parametrize("name", GRAPHS)
def test_no_two_nodes_overlap(name: str) -> None:
    points = layout(*GRAPHS[name])
    assert points.shape == (GRAPHS[name][0], 2)
    assert np.isfinite(points).all()
    assert _closest(points) >= GAP * 0.999


@pytest.mark.parametrize("count", [0, 1])
def test_a_graph_without_pairs(count: int) -> None:
    assert layout(count, np.empty((0, 2), dtype=np.int64)).shape == (count, 2)


def test_same_seed_same_positions() -> None:
    count, edges = GRAPHS["communities"]
    assert (layout(count, edges) == layout(count, edges)).all()
    assert (layout(count, edges, seed=1) != layout(count, edges)).any()


def test_direction_and_order_of_edges_do_not_matter() -> None:
    count, edges = GRAPHS["communities"]
    assert (layout(count, edges[::-1, ::-1]) == layout(count, edges)).all()


def test_neighbours_stay_near() -> None:
    count, edges = GRAPHS["communities"]
    points = layout(count, edges)
    by_chance = _kept_near(np.random.default_rng(0).permutation(points), edges)
    assert _kept_near(points, edges) > 0.35 > 3 * by_chance


def test_what_hangs_on_one_line_is_not_sent_far_away() -> None:
    """A core of twenty with tails: the longest line was 4 times the median one before small graphs were relaxed."""
    core = _communities(20, 20)[::2]
    tails = np.array([[a, b] for tail in range(4) for a, b in ((tail, 20 + 3 * tail), *(
        (20 + 3 * tail + i, 21 + 3 * tail + i) for i in range(2)))])
    edges = np.vstack([core, tails])
    points = layout(32, edges)
    lengths = np.linalg.norm(points[edges[:, 0]] - points[edges[:, 1]], axis=1)
    assert lengths.max() < 2 * np.median(lengths[lengths > 0])


def test_components_lie_apart() -> None:
    edges = np.vstack([_communities(60, 30, seed=1), 60 + _communities(60, 30, seed=2)])
    points = layout(120, edges)
    first, second = points[:60], points[60:]
    apart = (first.max(axis=0) < second.min(axis=0)) | (second.max(axis=0) < first.min(axis=0))
    assert apart.any()


def test_new_nodes_take_free_places_around_their_origin() -> None:
    count, edges = GRAPHS["communities"]
    old = layout(count, edges)
    new = place_new(old, 10, np.array([[7, count + i] for i in range(10)]), origin=7)
    assert _closest(np.vstack([old, new])) >= GAP
    nearest_free = np.linalg.norm(new - old[7], axis=1)
    assert nearest_free.max() < np.ptp(old, axis=0).max() / 2 + 3 * NEAR


def test_a_new_node_between_two_old_ones_stands_between_them() -> None:
    old = np.array([[0.0, 0.0], [600.0, 0.0], [5000.0, 5000.0]])
    (new,) = place_new(old, 1, np.array([[0, 3], [1, 3]]))
    assert np.linalg.norm(new - [300.0, 0.0]) < 2 * NEAR


@pytest.mark.parametrize("origin", [0, None])
def test_new_nodes_without_edges_and_on_an_empty_ground(origin: int | None) -> None:
    none = np.empty((0, 2), dtype=np.int64)
    old = np.array([[0.0, 0.0]])
    assert _closest(np.vstack([old, place_new(old, 30, none, origin=origin)])) >= GAP
    assert place_new(np.empty((0, 2)), 1, none).tolist() == [[0.0, 0.0]]


def test_a_chain_of_new_nodes_is_placed_from_its_known_end() -> None:
    new = place_new(np.array([[0.0, 0.0]]), 3, np.array([[0, 1], [1, 2], [2, 3]]))
    assert np.linalg.norm(new[0]) < np.linalg.norm(new[2]) + GAP
    assert (new == place_new(np.array([[0.0, 0.0]]), 3, np.array([[0, 1], [1, 2], [2, 3]]))).all()


def test_lines_of_a_small_graph_keep_off_other_nodes() -> None:
    edges = _communities(60, 20)[::2]
    points, covered = layout(60, edges), 0
    for a, b in edges[edges[:, 0] != edges[:, 1]]:
        way, offset = points[b] - points[a], points - points[a]
        along = offset @ way / (way @ way)
        aside = np.linalg.norm(offset - along[:, None] * way, axis=1)
        over = (along > 0.02) & (along < 0.98) & (aside < 25)
        covered += bool(over[np.setdiff1d(np.arange(60), [a, b])].any())
    assert covered / len(edges) < 0.04, "one in seventeen before nodes were pushed off"
