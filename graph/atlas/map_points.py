"""The places and events in view as points of a map, and what is not on it."""
from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from graph.atlas.locating import Located, Spot, locate, locate_event
from graph.atlas.whereabouts import parents_of_places, places_of_events
from graph.drawn import drawn_label
from graph.happenings.happening import event_state
from graph.model import Edge, Node
from graph.store import GraphStore

_APART = 13  # pixels between points of one place


@dataclass(frozen=True, slots=True)
class MapPoint:
    """A node on the map. `shift`: pixels right and down from its place, so that points of one place stand apart."""

    node: Node
    spot: Spot
    shift: tuple[float, float]


@dataclass(frozen=True, slots=True)
class WorldMap:
    """The points, places before events, and for each node that is not on the map the reason."""

    points: tuple[MapPoint, ...]
    missing: tuple[tuple[Node, str], ...]


def world_map(store: GraphStore, nodes: Sequence[Node], counts: Callable[[Edge], bool]) -> WorldMap:
    """Where the places and events among the nodes are. `counts`: whether an edge AT or LOCATED_IN is believed."""
    places = {node.id: node for node in nodes if drawn_label(node.labels) == "Place"}
    events = [node for node in nodes if drawn_label(node.labels) == "Event"]
    at = places_of_events(store, [event.id for event in events], counts)
    around = {node.id: node for nodes_ in at.values() for node in nodes_} | places
    parents = parents_of_places(store, list(around), counts)
    spots = {id_: locate(place, parents) for id_, place in around.items()}
    located = [(place, spots[id_]) for id_, place in places.items()]
    located += [(event, locate_event(event, at.get(event.id, ()), spots)) for event in events]
    return WorldMap(tuple(_apart(located)),
                    tuple((node, found) for node, found in located if not isinstance(found, Spot)))


def state_of(node: Node) -> str:
    """How an event is told where it is not simply told as done."""
    return (event_state(node) or "") if drawn_label(node.labels) == "Event" else ""


def _apart(located: Sequence[tuple[Node, Located]]) -> list[MapPoint]:
    """The first point of a place stands on it, the others in half rings over it: its name stands below."""
    here: dict[tuple[float, float], int] = {}
    found = []
    for node, spot in located:
        if isinstance(spot, Spot):
            place = (spot.latitude, spot.longitude)
            number = here.get(place, 0)
            here[place] = number + 1
            found.append(MapPoint(node, spot, _shift(number)))
    return found


def _shift(number: int) -> tuple[float, float]:
    ring, first = 0, 0
    while number >= first + max(1, 3 * ring):  # three in the first half ring, six in the next
        first += max(1, 3 * ring)
        ring += 1
    turn = math.pi * (number - first + 0.5) / max(1, 3 * ring)
    return round(-_APART * ring * math.cos(turn), 1), round(-_APART * ring * math.sin(turn), 1)


def bounds(points: Sequence[MapPoint]) -> tuple[float, float, float, float]:
    """West, south, east and north of what is to be seen: all points with some room, never less than a region."""
    if not points:
        return -170.0, -56.0, 190.0, 80.0
    xs, ys = sorted(p.spot.longitude for p in points), sorted(p.spot.latitude for p in points)
    width, height = max(12.0, xs[-1] - xs[0]) * 0.58, max(8.0, ys[-1] - ys[0]) * 0.6
    x, y = (xs[0] + xs[-1]) / 2, (ys[0] + ys[-1]) / 2
    return round(x - width, 2), round(y - height, 2), round(x + width, 2), round(y + height, 2)
