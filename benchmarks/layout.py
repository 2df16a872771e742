"""How well positions keep neighbours together, and how long they take.

For graphs of 200, 2,000 and 10,000 nodes with communities: seconds, and the share of a node's neighbours found among
as many of its nearest points. A shuffle of the same positions and the spectral start alone stand beside it.
"""
from __future__ import annotations

import sys
import time

import numpy as np
from scipy.spatial import cKDTree

from graph.layout import Pairs, Points, _distinct, _spectral, layout


def communities(count: int, *, seed: int = 1) -> Pairs:
    """Three edges a node, 85 of 100 within a community of about 40."""
    random = np.random.default_rng(seed)
    groups = random.integers(0, max(count // 40, 3), count)
    members = [np.flatnonzero(groups == group) for group in range(groups.max() + 1)]
    inside = [(a, random.choice(members[groups[a]])) for a in range(count) for _ in range(3)]
    edges = np.array(inside)
    far = random.random(len(edges)) > 0.85
    edges[far, 1] = random.integers(0, count, int(far.sum()))
    return edges


def kept_near(points: Points, edges: Pairs) -> float:
    """Share of a node's neighbours among as many nearest points, over all nodes that have any."""
    pairs = _distinct(edges)
    neighbours: list[set[int]] = [set() for _ in points]
    for a, b in pairs.tolist():
        neighbours[a].add(b)
        neighbours[b].add(a)
    tree = cKDTree(points)
    shares = [
        len(mine & set(np.asarray(tree.query(points[node], k=len(mine) + 1)[1])[1:].tolist())) / len(mine)
        for node, mine in enumerate(neighbours) if mine
    ]
    return float(np.mean(shares))


def main(sizes: list[int]) -> None:
    """One line a size."""
    print(f"{'nodes':>6} {'seconds':>8} {'kept near':>10} {'spectral':>9} {'shuffled':>9}")
    for count in sizes:
        edges, random = communities(count), np.random.default_rng(0)
        start = time.perf_counter()
        points = layout(count, edges)
        seconds = time.perf_counter() - start
        spectral = kept_near(_spectral(count, _distinct(edges), random), edges)
        shuffled = kept_near(random.permutation(points), edges)
        print(f"{count:>6} {seconds:>8.2f} {kept_near(points, edges):>10.2f} {spectral:>9.2f} {shuffled:>9.2f}")


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [200, 2000, 10_000])
