"""Which names on a map have room at which zoom, so that none lies over another."""
from __future__ import annotations

from collections.abc import Mapping, Sequence

from graph.atlas.map_points import MapPoint
from graph.drawn import drawn_label

_ZOOMS = (1, 2, 4, 8, 16, 32, 64)
_NEVER = 1e9
_MOST = 150  # names at all: all pairs are compared
_WIDTH, _LETTER, _LINE = 850, 6.5, 14  # pixels of the map, of a letter, of a line

Box = tuple[float, float, float, float]


def zooms_of_labels(points: Sequence[MapPoint], connections: Mapping[str, int], box: Box) -> list[float]:
    """For each point the zoom from which on its name has room; places before events, the best connected first."""
    order = sorted(range(len(points)), key=lambda i: (
        drawn_label(points[i].node.labels) == "Event", -connections.get(points[i].node.id, 0), points[i].node.id))
    found = dict.fromkeys(order, _NEVER)
    for zoom in _ZOOMS:
        taken = [_point_box(point, zoom, box) for point in points]
        taken += [_label_box(points[i], zoom, box) for i in order if found[i] < _NEVER]
        for i in order[:_MOST]:
            mine = _label_box(points[i], zoom, box)
            if found[i] == _NEVER and not any(_overlap(mine, other) for other in taken):
                found[i] = zoom
                taken.append(mine)
    return [found[i] for i in range(len(points))]


def _at(point: MapPoint, zoom: float, box: Box) -> tuple[float, float]:
    """Where a point is in pixels, seen from anywhere."""
    unit = _WIDTH / (box[2] - box[0]) * zoom
    return point.spot.longitude * unit + point.shift[0], -point.spot.latitude * unit + point.shift[1]


def _point_box(point: MapPoint, zoom: float, box: Box) -> Box:
    x, y = _at(point, zoom, box)
    return x - 5, y - 5, x + 5, y + 5


def _label_box(point: MapPoint, zoom: float, box: Box) -> Box:
    """Left, top, right and bottom of the name, which stands under its point."""
    x, y = _at(point, zoom, box)
    half = min(31, len(str(point.node.properties["name"]))) * _LETTER / 2
    return x - half, y + 9, x + half, y + 9 + _LINE


def _overlap(a: Box, b: Box) -> bool:
    return a[0] < b[2] and b[0] < a[2] and a[1] < b[3] and b[1] < a[3]
