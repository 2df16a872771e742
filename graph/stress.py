"""Stress majorization for small graphs: distances on the page as the steps between nodes (Gansner, Koren, North 2004).

UMAP's forces send what hangs on one line far away: 60 nodes of news, 1.3 lines a node, then fill a quarter of the page.
With many lines a node the forces keep neighbours nearer (0.50 of them against 0.23 at 140 nodes, 3 lines a node), and
for many nodes the n² distances cost more and tell less.
"""
from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array
from scipy.sparse.csgraph import shortest_path

SMALL, LOOSE = 150, 2.0  # nodes, lines a node
_ROUNDS = 200
#: Far pairs count a little less than by their steps, so that long chains do not stretch the page.
_SHORTER = 0.9


def is_loose(nodes: int, edges: int) -> bool:
    """Whether a component of this size is better relaxed than left to the forces alone."""
    return nodes <= SMALL and edges < LOOSE * nodes


def relaxed(points: NDArray[np.float64], matrix: csr_array) -> NDArray[np.float64]:
    """The points of one connected component after majorization, one step long per edge; `matrix` is its adjacency."""
    wanted = shortest_path(matrix, unweighted=True, directed=False) ** _SHORTER
    np.fill_diagonal(wanted, 1)
    weights = 1 / wanted**2
    np.fill_diagonal(weights, 0)
    inverse = np.linalg.pinv(np.diag(weights.sum(axis=1)) - weights)
    for _ in range(_ROUNDS):
        distance = np.linalg.norm(points[:, None] - points[None], axis=2)
        pull = -weights * wanted / np.maximum(distance, 1e-6)
        np.fill_diagonal(pull, 0)
        np.fill_diagonal(pull, -pull.sum(axis=1))
        points = inverse @ (pull @ points)
    return points
