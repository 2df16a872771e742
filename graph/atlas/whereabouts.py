"""What a graph says of where its events took place and where its places lie."""
from __future__ import annotations

from collections.abc import Callable, Collection

from graph.happenings.folded import tellings
from graph.model import Edge, Node
from graph.store import GraphStore

_STEPS = 3  # a quarter in a city in a region in a country

#: Where each of several things is, by id.
Where = dict[str, list[Node]]


def places_of_events(store: GraphStore, events: Collection[str], counts: Callable[[Edge], bool]) -> Where:
    """Event id -> the places it is told to take place in; only edges that count."""
    of = {row["one"]: row["id"] for row in tellings(store, events)}
    told = _asked(store, "MATCH (n:Event {id: id})-[r:AT]->(p:Entity)", of, counts)
    found: Where = {}
    for one, places in told.items():
        mine = found.setdefault(of[one], [])
        mine += [place for place in places if place not in mine]
    return found


def parents_of_places(store: GraphStore, places: Collection[str], counts: Callable[[Edge], bool]) -> Where:
    """Place id -> the places it lies in now, for these places and for those they lie in."""
    found: Where = {}
    wanted = set(places)
    for _ in range(_STEPS):
        nearer = _asked(store, "MATCH (n:Entity {id: id})-[r:LOCATED_IN]->(p:Place)", wanted, counts)
        found |= nearer
        wanted = {node.id for nodes in nearer.values() for node in nodes} - found.keys()
        if not wanted:
            break
    return found


def _asked(store: GraphStore, pattern: str, ids: Collection[str], counts: Callable[[Edge], bool]) -> Where:
    found: Where = {}
    query = f"UNWIND $ids AS id {pattern} RETURN id, r, p ORDER BY id, r.id"
    for row in store.read(query, {"ids": sorted(ids)}).rows:
        edge, place, id_ = row["r"], row["p"], row["id"]
        if not (isinstance(edge, Edge) and isinstance(place, Node) and isinstance(id_, str)):
            continue
        mine = found.setdefault(id_, [])
        if edge.properties.get("status") in (None, "current") and counts(edge) and place not in mine:
            mine.append(place)
    return {id_: places for id_, places in found.items() if places}
