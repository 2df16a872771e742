"""Positions for a graph: neighbours near each other, communities apart, nothing on top of anything else.

The model is UMAP's (McInnes, Healy and Melville 2018) over the edges themselves: an edge pulls its ends together,
random pairs push each other away, from a spectral start. Plain numpy; 1 to 2 s at 2,000 nodes, so an app computes it
in another process. The unit of length is one pixel at zoom 1. The same graph and seed give the same positions.
"""
from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array, diags_array
from scipy.sparse.csgraph import connected_components
from scipy.sparse.linalg import ArpackNoConvergence, eigsh
from scipy.spatial import cKDTree

from graph.stress import is_loose, relaxed

Points = NDArray[np.float64]  # (n, 2)
Pairs = NDArray[np.int64]  # (e, 2)

#: Median distance of neighbours, and the least distance of any two nodes: two of the largest with a little air.
NEAR = 112.0
GAP = 66.0

#: UMAP's curve 1 / (1 + A d^2B) for min_dist .4, spread 1.
A, B = 0.76687, 1.22256
EPOCHS, SAMPLES, CLIP = 300, 5, 4.0

#: Up to so many nodes times edges, nodes are pushed off the lines of others; above it no line can be followed anyway.
CLEARED = 60_000
LINE_GAP = 34.0

#: Components: width over height of the field, room around each, and how many of the largest are fitted one by one.
SCREEN, AIR, LARGE = 1.9, 90.0, 150


def layout(count: int, edges: Pairs, *, seed: int = 0, quick: bool = False) -> Points:
    """Positions (count, 2) of nodes 0 … count-1; `edges` (e, 2) are pairs of node numbers, direction is ignored.

    `quick`: the spectral start alone, with nodes pushed off each other; 0.3 s at 1,500 nodes instead of 1.0.
    """
    pairs = _distinct(edges)
    if count == 0:
        return np.empty((0, 2))
    group_count, group_of = connected_components(_matrix(count, pairs), directed=False)
    points = np.zeros((count, 2))
    groups = _grouped(group_of, group_count)
    inner = _grouped(group_of[pairs[:, 0]], group_count)
    known: dict[bytes, Points] = {}  # pairs and small stars come by the hundred: each shape is laid out once
    for members, rows in zip(groups, inner, strict=True):
        if len(members) > 1:
            shape = np.searchsorted(members, pairs[rows])
            if shape.tobytes() not in known:
                known[shape.tobytes()] = _turned(_component(len(members), shape, seed, quick))
            points[members] = known[shape.tobytes()]
    return _mirrored(_packed(points, groups))


def place_new(placed: Points, count: int, edges: Pairs, *, origin: int | None = None) -> Points:
    """Positions (count, 2) for new nodes in free places; those of `placed` (n, 2) stay as they are.

    `edges` number the placed nodes 0 … n-1 and the new ones n … n+count-1. A new node goes to the free place that is
    nearest to its placed neighbours, or to `origin` where it has none; with neither, beside the rest.
    """
    points = np.vstack([placed, np.full((count, 2), np.nan)])
    neighbours = _neighbours(len(points), _distinct(edges))
    waiting = list(range(len(placed), len(points)))
    while waiting:
        # Those with most placed neighbours first: they know best where they belong.
        best = max(waiting, key=lambda node: (int(_is_placed(points, neighbours[node]).sum()), -node))
        waiting.remove(best)
        points[best] = _free_place(points, neighbours[best], origin)
    return points[len(placed) :]


def _grouped(group_of: NDArray[np.int32], count: int) -> list[NDArray[np.int64]]:
    """The members of each group, in order."""
    order = np.argsort(group_of, kind="stable")
    return np.split(order, np.searchsorted(group_of[order], np.arange(1, count)))


def _mirrored(points: Points) -> Points:
    """The emptiest corner comes to the lower left, where a drawing has its legend."""
    place = points / np.maximum(np.abs(points).max(axis=0), 1e-9)
    ways = [(right, down) for right in (1, -1) for down in (1, -1)]
    inside = [np.count_nonzero(((place * way)[:, 0] < -0.45) & ((place * way)[:, 1] > 0.25)) for way in ways]
    return np.asarray(points * ways[int(np.argmin(inside))])


def _distinct(edges: Pairs) -> Pairs:
    pairs = np.sort(np.asarray(edges, dtype=np.int64).reshape(-1, 2), axis=1)
    return np.unique(pairs[pairs[:, 0] != pairs[:, 1]], axis=0)


def _matrix(count: int, pairs: Pairs) -> coo_array:
    ends = np.vstack([pairs, pairs[:, ::-1]])
    return coo_array((np.ones(len(ends)), (ends[:, 0], ends[:, 1])), shape=(count, count))


def _neighbours(count: int, pairs: Pairs) -> list[NDArray[np.int64]]:
    ends = np.vstack([pairs, pairs[:, ::-1]])
    ends = ends[np.argsort(ends[:, 0], kind="stable")]
    return np.split(ends[:, 1], np.searchsorted(ends[:, 0], np.arange(1, count)))


def _component(count: int, pairs: Pairs, seed: int, quick: bool) -> Points:
    """One connected component around the origin, neighbours NEAR apart, no two nodes closer than GAP."""
    random = np.random.default_rng(seed)
    points = _spectral(count, pairs, random)
    if not quick:
        _attract_and_repel(points, pairs, random)
    if not quick and is_loose(count, len(pairs)):
        points = relaxed(points, _matrix(count, pairs).tocsr())
    lengths = np.linalg.norm(points[pairs[:, 0]] - points[pairs[:, 1]], axis=1)
    points *= NEAR / max(float(np.median(lengths)), 1e-9)
    if not quick and count * len(pairs) <= CLEARED:
        for _ in range(6):
            points = _apart(points, random)
            _clear_of_lines(points, pairs)
    return _apart(points, random)


def _spectral(count: int, pairs: Pairs, random: np.random.Generator) -> Points:
    """The two smoothest vectors over the edges, UMAP's start; random where there are too few nodes or no answer."""
    start = random.uniform(-10, 10, (count, 2))
    if count < 5:
        return start
    matrix = _matrix(count, pairs).tocsr()
    scale = diags_array(1 / np.sqrt(matrix.sum(axis=1)))
    try:
        _, vectors = eigsh(scale @ matrix @ scale, k=3, which="LA", v0=np.ones(count), tol=1e-3, maxiter=30 * count)
    except ArpackNoConvergence:
        return start
    smooth = vectors[:, [1, 0]]
    # An eigenvector's sign is arbitrary: fix it, so that every machine draws the same picture.
    smooth = smooth * np.where(smooth[np.abs(smooth).argmax(axis=0), [0, 1]] < 0, -1, 1)
    return np.asarray(smooth * (10 / max(float(np.abs(smooth).max()), 1e-9)) + random.normal(0, 1e-2, (count, 2)))


def _attract_and_repel(points: Points, pairs: Pairs, random: np.random.Generator) -> None:
    """UMAP's epochs, in place; each moves all nodes at once by the sum of their forces."""
    heads = np.concatenate([pairs[:, 0], pairs[:, 1]])
    tails = np.concatenate([pairs[:, 1], pairs[:, 0]])
    sources = np.repeat(heads, SAMPLES)
    count = len(points)
    for epoch in range(EPOCHS):
        pull = _pull(points[heads] - points[tails])
        others = random.integers(0, count, len(sources))
        push = _push(points[sources] - points[others])
        step = _summed(heads, pull, count) + _summed(sources, push, count)
        points += np.clip(step, -CLIP, CLIP) * (1 - epoch / EPOCHS)


def _pull(difference: Points) -> Points:
    square = (difference**2).sum(axis=1, keepdims=True)
    power = np.maximum(square, 1e-12) ** (B - 1)
    return np.asarray(np.clip(-2 * A * B * power / (1 + A * power * square) * difference, -CLIP, CLIP))


def _push(difference: Points) -> Points:
    square = (difference**2).sum(axis=1, keepdims=True)
    return np.asarray(np.clip(2 * B / ((0.001 + square) * (1 + A * square**B)) * difference, -CLIP, CLIP))


def _summed(nodes: NDArray[np.int64], forces: Points, count: int) -> Points:
    return np.stack([np.bincount(nodes, forces[:, axis], minlength=count) for axis in (0, 1)], axis=1)


def _apart(points: Points, random: np.random.Generator) -> Points:
    """Push nodes closer than GAP away from each other until none is left, so that no node hides another."""
    points = points + random.normal(0, 1e-3, points.shape)
    for _ in range(200):
        close = cKDTree(points).query_pairs(GAP, output_type="ndarray")
        if not len(close):
            break
        difference = points[close[:, 0]] - points[close[:, 1]]
        distance = np.maximum(np.linalg.norm(difference, axis=1, keepdims=True), 1e-6)
        # A little more than half of what is missing: just half creeps for ever.
        move = difference / distance * (GAP * 1.02 - distance) * 0.55
        crowd = np.maximum(np.bincount(close.ravel(), minlength=len(points)) ** 0.5, 1)[:, None]
        points += (_summed(close[:, 0], move, len(points)) - _summed(close[:, 1], move, len(points))) / crowd
    else:
        points = _spread(points)
    return points


def _clear_of_lines(points: Points, pairs: Pairs) -> None:
    """Push nodes off lines that are not theirs, in place: a line through a node reads as two lines of it."""
    for _ in range(12):
        start, way = points[pairs[:, 0]], points[pairs[:, 1]] - points[pairs[:, 0]]
        offset = points[None, :, :] - start[:, None, :]  # (edges, nodes, 2)
        along = (offset * way[:, None, :]).sum(axis=2) / np.maximum((way**2).sum(axis=1), 1e-9)[:, None]
        aside = offset - along[:, :, None] * way[:, None, :]
        distance = np.maximum(np.linalg.norm(aside, axis=2), 1e-6)
        over = (along > 0.02) & (along < 0.98) & (distance < LINE_GAP)
        over[np.arange(len(pairs)), pairs[:, 0]] = over[np.arange(len(pairs)), pairs[:, 1]] = False
        if not over.any():
            break
        push = np.where(over, (LINE_GAP * 1.05 - distance) / distance, 0.0)[:, :, None] * aside
        points += push.sum(axis=0) / np.maximum(over.sum(axis=0), 1)[:, None] * 0.6


def _spread(points: Points) -> Points:
    """Scale up until the closest two are GAP apart: the last resort for a crowd that pushing did not loosen."""
    closest = float(_distances(cKDTree(points), points, 2)[:, 1].min())
    return points * max(GAP / max(closest, 1e-6), 1.0)


def _turned(points: Points) -> Points:
    """Turn a component so that it is wider than high, as screens are."""
    centred = points - points.mean(axis=0)
    axes = np.linalg.eigh(centred.T @ centred)[1][:, ::-1]
    axes = axes * np.where(axes[np.abs(axes).argmax(axis=0), [0, 1]] < 0, -1, 1)
    return np.asarray(centred @ axes)


def _packed(points: Points, groups: list[NDArray[np.int64]]) -> Points:
    """Set the components beside each other into a field of about a screen's shape, the largest in the first corner."""
    areas = [float(np.prod(np.ptp(points[members], axis=0) + AIR)) for members in groups]
    order = sorted(range(len(groups)), key=lambda group: (-areas[group], int(groups[group][0])))
    ranked = [groups[group] for group in order]
    small = [members for number, members in enumerate(ranked) if len(members) == 1 or number >= LARGE]
    blocks = [members for number, members in enumerate(ranked) if len(members) > 1 and number < LARGE]
    if small:
        _shelve(points, small)
        blocks.append(np.concatenate(small))
    corners = _side_by_side(np.array([np.ptp(points[members], axis=0) + AIR for members in blocks]))
    for members, corner in zip(blocks, corners, strict=True):
        points[members] += corner - points[members].min(axis=0)
    return np.asarray(points - (points.min(axis=0) + points.max(axis=0)) / 2)


def _shelve(points: Points, groups: list[NDArray[np.int64]]) -> None:
    """Lay small components out in rows, in place: single nodes above all, of which there can be many."""
    sizes = np.array([np.ptp(points[members], axis=0) + AIR for members in groups])
    width = float(np.sqrt(3 * (sizes[:, 0] * sizes[:, 1]).sum())) + 1
    left = top = height = 0.0
    for members, (wide, high) in zip(groups, sizes, strict=True):
        if left > 0 and left + wide > width:
            left, top, height = 0.0, top + height, 0.0
        points[members] += np.array([left, top]) - points[members].min(axis=0)
        left, height = left + float(wide), max(height, float(high))


def _side_by_side(sizes: Points) -> Points:
    """Corners (n, 2) for blocks of these sizes, each where the whole then fits a screen best and touches no other."""
    corners = np.zeros_like(sizes)
    for block in range(1, len(sizes)):
        placed, ends = corners[:block], corners[:block] + sizes[:block]
        # Beside and below each block that is there, from the top, from the left, and level with each other.
        xs, ys = np.unique(np.append(ends[:, 0], 0.0)), np.unique(np.append(ends[:, 1], 0.0))
        if block > 12:
            tries = np.vstack([np.stack([ends[:, 0], placed[:, 1]], 1), np.stack([placed[:, 0], ends[:, 1]], 1)])
        else:
            tries = np.stack(np.meshgrid(xs, ys), axis=-1).reshape(-1, 2)
        far = tries + sizes[block]
        apart = (far[:, None] <= placed + 1e-6).any(axis=2) | (tries[:, None] >= ends - 1e-6).any(axis=2)
        tries, far = tries[apart.all(axis=1)], far[apart.all(axis=1)]
        whole = np.maximum(far, ends.max(axis=0)) / [SCREEN, 1.0]
        corners[block] = tries[np.lexsort((whole.sum(axis=1), whole.max(axis=1)))[0]]
    return corners


def _is_placed(points: Points, nodes: NDArray[np.int64]) -> NDArray[np.bool_]:
    return np.asarray(~np.isnan(points[nodes, 0]))


def _free_place(points: Points, neighbours: NDArray[np.int64], origin: int | None) -> Points:
    taken = points[~np.isnan(points[:, 0])]
    anchors = points[neighbours[_is_placed(points, neighbours)]]
    if not len(anchors):
        anchors = taken if origin is None else points[[origin]]
    if not len(anchors):
        return np.zeros(2)
    tree, centre = cKDTree(taken), anchors.mean(axis=0)
    for ring in range(1, 200):
        # Six more places a ring keeps them about NEAR apart; the turn keeps rings from lining up in spokes.
        angles = np.arange(6 * ring + 6) * (2 * np.pi / (6 * ring + 6)) + ring * 0.5
        ground = centre + np.stack([np.cos(angles), np.sin(angles)], axis=1) * NEAR * (0.45 + 0.4 * ring)
        free = ground[_distances(tree, ground, 1)[:, 0] >= GAP * 1.15]
        if len(free):
            # Of the free places of a ring, the one with most room: a fan around the origin, not a heap.
            room = _distances(tree, free, min(3, len(taken))).sum(axis=1)
            return np.asarray(free[room.argmax()])
    return np.asarray(taken.max(axis=0) + GAP * 1.15)


def _distances(tree: cKDTree, points: Points, count: int) -> NDArray[np.float64]:
    """Distances (n, count) from each point to its nearest ones in the tree."""
    return np.asarray(tree.query(points, k=count)[0]).reshape(len(points), count)
