"""The outlines of countries as rings of points, from the TopoJSON file beside (`SOURCE.md` says whose it is).

A ring over the date line goes on beyond 180 degrees, so that it stays whole on a flat map.
"""
from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

Point = tuple[float, float]  # longitude, latitude
Ring = tuple[Point, ...]


@cache
def outlines() -> dict[int, tuple[Ring, ...]]:
    """ISO 3166 number of a country -> its outer rings, the largest first; 0 for what has no number."""
    file = Path(__file__).with_name("countries-110m.json")
    topology: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    arcs = [_arc(topology, arc) for arc in topology["arcs"]]
    found: dict[int, list[Ring]] = {}
    for shape in topology["objects"]["countries"]["geometries"]:
        found.setdefault(int(shape.get("id") or 0), []).extend(_rings(shape, arcs))
    return {number: tuple(sorted(rings, key=_size, reverse=True)) for number, rings in found.items()}


@cache
def middle(number: int) -> Point | None:
    """The middle of a country's largest ring, where it lies within; nothing for a country without an outline."""
    rings = outlines().get(number) if number else None
    if not rings:
        return None
    point = _centroid(rings[0])
    return point if _contains(rings[0], point) else None


def _arc(topology: dict[str, Any], arc: Sequence[Sequence[int]]) -> list[Point]:
    """The points of an arc, which has each as the way from the one before, in small whole numbers."""
    (width, height), (west, south) = topology["transform"]["scale"], topology["transform"]["translate"]
    xs, ys = (accumulate([step[axis] for step in arc]) for axis in (0, 1))
    return [(round(x * width + west, 2), round(y * height + south, 2)) for x, y in zip(xs, ys, strict=True)]


def _rings(shape: dict[str, Any], arcs: Sequence[list[Point]]) -> Iterator[Ring]:
    polygons = [shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"]
    for polygon in polygons:
        # An arc that is run backwards has the number ~n; each begins where the one before ends.
        parts = [arcs[n] if n >= 0 else arcs[~n][::-1] for n in polygon[0]]
        yield _unrolled([point for part in parts for point in part[:-1]])


def _unrolled(points: Sequence[Point]) -> Ring:
    """The ring without jumps from 180 to -180; one that goes around a pole is led along the map's foot."""
    found = [points[0]]
    for x, y in points[1:]:
        turns = round((found[-1][0] - x) / 360)
        found.append((round(x + 360 * turns, 2), y))
    if abs(found[-1][0] - found[0][0]) > 180:
        found += [(found[-1][0], -90.0), (found[0][0], -90.0)]
    return tuple(found)


def _crosses(ring: Ring) -> Iterator[tuple[float, Point, Point]]:
    for a, b in pairwise((*ring, ring[0])):
        yield a[0] * b[1] - b[0] * a[1], a, b


def _size(ring: Ring) -> float:
    return abs(sum(cross for cross, _, _ in _crosses(ring)))


def _centroid(ring: Ring) -> Point:
    total = 3 * sum(cross for cross, _, _ in _crosses(ring))
    return (sum((a[0] + b[0]) * cross for cross, a, b in _crosses(ring)) / total,
            sum((a[1] + b[1]) * cross for cross, a, b in _crosses(ring)) / total)


def _contains(ring: Ring, point: Point) -> bool:
    x, y = point
    hits = [a for _, a, b in _crosses(ring)
            if (a[1] > y) != (b[1] > y) and x < a[0] + (y - a[1]) * (b[0] - a[0]) / (b[1] - a[1])]
    return len(hits) % 2 == 1
